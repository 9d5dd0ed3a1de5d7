package library

import (
	"slices"
	"strings"
	"testing"

	"diptych/seeds"
)

// fires is a folder with two accounts of one fire, a copy of one of them, and
// other news.
func fires(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"one.md":    "---\ntitle: Warehouse fire in Oldmere injures four\noutlet: Harbour Post\ndate: 2021-03-02\n---\nA fire destroyed a timber warehouse on the Oldmere docks on Tuesday, injuring four firefighters. The blaze began near the sawmill shortly after midnight. Chief Anna Brandt said the roof collapsed within minutes.\n\nBrandt praised her crews. The warehouse belonged to the Lindqvist timber company.\n",
		"two.md":    "---\ntitle: Four firefighters hurt as Oldmere timber store burns\noutlet: The Ledger\ndate: 2021-03-03\n---\nFour firefighters were hurt on Tuesday when flames destroyed a timber warehouse at the docks of Oldmere. The roof collapsed minutes after crews arrived, the fire chief, Anna Brandt, told reporters.\n\nThe Lindqvist company, which owns the sawmill, said it would rebuild.\n",
		"copy.md":   "---\ntitle: Oldmere warehouse burns\noutlet: Evening Copy\ndate: 2021-03-03\n---\nA fire destroyed a timber warehouse on the Oldmere docks on Tuesday, injuring four firefighters. The blaze began near the sawmill shortly after midnight. Chief Anna Brandt said the roof collapsed within minutes.\n",
		"letter.md": "---\ntitle: Parking\noutlet: Harbour Post\n---\nSir, the parking fees in Oldmere are a disgrace. My wife and I drive to the market each Saturday, and we pay more for the parking than for our vegetables. The council should think again before the elections.\n",
		"school.md": "---\ntitle: School kitchen fire put out in Farholt\ndate: 2021-03-05\n---\nPupils in Farholt were sent home on Friday after a small fire in the school kitchen. Nobody was hurt. A pan of oil had been left on a stove, the head teacher said.\n",
	} {
		put(t, dir, name, content)
	}
	return dir
}

func inStory(s Story) []string {
	var names []string
	for _, a := range s.Articles {
		names = append(names, a.Name)
	}
	return names
}

func TestStories(t *testing.T) {
	l, _ := open(t, fires(t))
	stories := l.Stories(nil)
	if len(stories) != 1 || !slices.Equal(inStory(stories[0]), []string{"one.md", "copy.md", "two.md"}) || stories[0].Stated || stories[0].Name == "" {
		t.Fatalf("stories %+v", stories)
	}
	if err := l.Restate("two.md", "story", "Docks"); err != nil {
		t.Fatal(err)
	}
	if err := l.Restate("letter.md", "story", "Docks"); err != nil {
		t.Fatal(err)
	}
	stories = l.Stories(nil)
	if len(stories) != 2 && len(stories) != 1 {
		t.Fatalf("with a stated story: %+v", stories)
	}
	i := slices.IndexFunc(stories, func(s Story) bool { return s.Stated && s.Name == "Docks" })
	if i < 0 || !slices.Contains(inStory(stories[i]), "two.md") || !slices.Contains(inStory(stories[i]), "letter.md") {
		t.Errorf("what says it belongs to Docks is not there: %+v", stories)
	}
	if l.Stories(func(int, int) bool { return false }) != nil {
		t.Error("stopped, and yet there are stories")
	}
	if err := l.Restate("school.md", "story", "Schools"); err != nil {
		t.Fatal(err)
	}
	if s := l.Stories(nil); !slices.ContainsFunc(s, func(s Story) bool { return s.Name == "Schools" && len(s.Articles) == 1 }) {
		t.Errorf("a story of one article is not listed: %+v", s)
	}
}

func TestAccounts(t *testing.T) {
	l, _ := open(t, fires(t))
	a, err := l.Load("one.md")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, x := range l.Accounts(a.Document(), "one.md", 10) {
		names = append(names, x.Article.Name)
		if !x.OneEvent {
			t.Errorf("%s is not called an account of the event", x.Article.Name)
		}
		if (x.Shared > 0) != (x.Article.Name == "copy.md") {
			t.Errorf("%s shares %d words", x.Article.Name, x.Shared)
		}
	}
	if !slices.Equal(names, []string{"copy.md", "two.md"}) {
		t.Errorf("accounts %q", names)
	}
	b, _ := l.Load("letter.md")
	if got := l.Accounts(b.Document(), "letter.md", 10); len(got) > 0 {
		t.Errorf("the letter has accounts %+v", got)
	}
}

func TestSuggest(t *testing.T) {
	l, _ := open(t, fires(t))
	stories := l.Stories(nil)
	pairs := l.Suggest(stories, 5)
	if len(pairs) != 2 || pairs[0].Telling < pairs[1].Telling {
		t.Fatalf("suggested %+v", pairs)
	}
	if all := l.Pairs(stories[0]); len(all) != 3 {
		t.Errorf("%d pairs of three articles", len(all))
	}
	for _, p := range pairs {
		if p.A.Name == "one.md" && p.B.Name == "copy.md" {
			t.Errorf("an article and its copy are suggested: %+v", p)
		}
	}
}

// What is mostly one text is not suggested as two accounts, however much else
// each of them has.
func TestSuggestReadsWhatIsShared(t *testing.T) {
	const (
		north = " Shopkeepers on the north bank fear for their trade this year, and the ferry master has hired six men."
		south = " Lorries will go round by Southport until autumn, the road office wrote, and the toll is waived for buses."
	)
	of := func(b string) []Pair {
		dir := t.TempDir()
		put(t, dir, "a.md", "---\ntitle: Bridge to close\nstory: Bridge\noutlet: Harbour Post\n---\n"+bridge+north+"\n")
		put(t, dir, "b.md", "---\ntitle: Old bridge shut\nstory: Bridge\noutlet: Southport Mail\n---\n"+b+"\n")
		l, _ := open(t, dir)
		return l.Suggest(l.Stories(nil), 5)
	}
	if got := of("The bridge is shut from Monday, as the council has said in May, for its deck has to be laid anew." + south); len(got) != 1 {
		t.Errorf("two accounts in their own words: %+v", got)
	}
	if got := of(bridge + south); len(got) != 0 {
		t.Errorf("one wording twice: %+v", got)
	}
}

// TestManyInOne has a file with several articles, each of which counts.
func TestManyInOne(t *testing.T) {
	dir := t.TempDir()
	rows := []string{`{"title":"Bridge to close","outlet":"Harbour Post","date":"2019-03-05","text":"The old bridge is tired. ` + bridge + `"}`,
		`{"title":"Ferries","outlet":"Harbour Post","date":"2019-03-06","text":"Ferries will cross every ten minutes between six in the morning and midnight, all summer long."}`}
	put(t, dir, "export.jsonl", strings.Join(rows, "\n")+"\n")
	put(t, dir, "b.txt", "A long summer\n\n"+bridge+"\n")
	l, _ := open(t, dir)
	want := []string{"b.txt", "export.jsonl#1", "export.jsonl#2"}
	if got := names(l); !slices.Equal(got, want) {
		t.Fatalf("articles %q, want %q; %v", got, want, l.Problems())
	}
	if got := partnersOf(t, l, "export.jsonl#1"); !slices.Equal(got, []string{"b.txt"}) {
		t.Errorf("partners %q", got)
	}
	if a, err := l.Load("export.jsonl#2"); err != nil || a.Fields.Title != "Ferries" {
		t.Errorf("loaded %q %v", a.Fields.Title, err)
	}
	if got := l.NameOf(l.path("export.jsonl") + "#2"); got != "export.jsonl#2" {
		t.Errorf("its path is that of %q", got)
	}
	if _, err := l.Discard("export.jsonl#2"); err == nil {
		t.Error("a part of a file was discarded")
	}
	if err := l.Restate("export.jsonl#2", "tags", "x"); err == nil {
		t.Error("a part of a file was changed")
	}
	again, read := open(t, dir)
	if got := names(again); read != 0 || !slices.Equal(got, want) {
		t.Errorf("opened again %q, %d read", got, read)
	}
	put(t, dir, "export.jsonl", rows[0]+"\n")
	if changed, err := again.Refresh(); !changed || err != nil {
		t.Errorf("changed %v %v", changed, err)
	}
	again.Update(nil)
	if got := names(again); !slices.Equal(got, []string{"b.txt", "export.jsonl"}) {
		t.Errorf("with one left %q", got)
	}
	if _, err := again.Load("export.jsonl#2"); err == nil {
		t.Error("an article that is gone was loaded")
	} else if _, ok := err.(*seeds.Error); !ok {
		t.Errorf("%T %v", err, err)
	}
}
