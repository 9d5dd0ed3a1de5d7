package shelf

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds"
	"diptych/seeds/library"
)

func TestSearchInAllArticles(t *testing.T) {
	s := Founding()
	for _, c := range []struct {
		query string
		finds string // numbers of the files
		hit   string // around the first of them
	}{
		{"", "000 001 002 003 004", ""},
		{"  –  ", "000 001 002 003 004", ""},
		{"ceasefire", "000 003", "ceasefire"},
		{"CEASEF", "000 003", "ceasefire"},
		{"easefire", "", ""},
		{"press tv", "001", ""},
		{"february 2016", "000 001", ""}, // both words stand in 001, apart,
		{"2016-02-13", "000", ""},
		{"special responsibility", "001", "special responsibility"},
		{"moscow incidents", "002", ""},
		{"zeppelin", "", ""},
		{"ceasefire zeppelin", "", ""},
	} {
		var found []string
		list := s.asked(asOpened, c.query, [2]*Book{}).entries
		for _, e := range list {
			found = append(found, e.book.Name[:3])
		}
		if got := strings.Join(found, " "); got != c.finds {
			t.Errorf("%q finds %s, want %s", c.query, got, c.finds)
			continue
		}
		if c.hit != "" && lineOf(list[0]).Hit != c.hit {
			t.Errorf("%q: the line shows %+v", c.query, lineOf(list[0]))
		}
	}
}

// asked is what of a shelf is listed where there is no library.
func (s Shelf) asked(o Order, query string, open [2]*Book) listing {
	l := &Library{shelf: s, folder: &Folder{}, open: open, Order: o, query: query}
	list, _ := s.reading()()
	s.keep(list)
	return l.request(o != asOpened || query != "").list()
}

// lineOf is what the list shows of a text that was searched.
func lineOf(e entry) pane.Around {
	if e.around == nil {
		return pane.Around{}
	}
	return e.around()
}

func TestTheLineAroundAHit(t *testing.T) {
	a, err := seeds.Parse("x.md", []byte("---\ntitle: Harbour\n---\nHarbour closes\n\nIt was dark in the old\nstone “harbour” and cold. "+
		strings.Repeat("Nothing moved at all. ", 20)+"\n\nA dark stone harbour wall fell.\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := Shelf{{Article: a}}
	for _, c := range []struct{ query, before, hit string }{
		{"harbour", "It was dark in the old stone “", "harbour"}, // not the headline
		{"stone harbour", "It was dark in the old ", "stone “harbour"},
		{"harbour wall", "A dark stone ", "harbour wall"},
		{"cold dark", "It was dark in the old stone “harbour” and ", "cold"},
		{"closes", "", ""},
	} {
		list := s.asked(asOpened, c.query, [2]*Book{}).entries
		if len(list) != 1 || lineOf(list[0]).Before != c.before || lineOf(list[0]).Hit != c.hit {
			t.Errorf("%q: %+v", c.query, list)
		}
	}
}

func TestOrders(t *testing.T) {
	s := Founding()
	open := [2]*Book{s[1], s[3]}
	list := func(o Order) string {
		var b strings.Builder
		for _, sec := range s.asked(o, "", open).sections {
			fmt.Fprintf(&b, "%s:", sec.Heading)
			for _, v := range sec.Volumes {
				fmt.Fprintf(&b, " %d", v.Place)
				for i, on := range v.Open {
					if on {
						b.WriteString([]string{"A", "B"}[i])
					}
				}
			}
			b.WriteString("; ")
		}
		return b.String()
	}
	for o, want := range map[Order]string{
		asOpened: ": 0 1A 2 3B 4; ",
		byOutlet: "Press TV: 1A; The Moscow Times: 2; Zero Hedge: 4; AFP, outlet not named: 3B; outlet not named: 0; ",
		ByDate:   "October 2016: 4; February 2016: 0; September 2015: 2; No date: 1A 3B; ",
		byStory:  "Russia, the United States and Syria: 2 0 4 1A 3B; ",
	} {
		if got := list(o); got != want {
			t.Errorf("%v: %s\nwant %s", o, got, want)
		}
	}
}

// An outlet that is stated as a link, or in bold, is the same outlet.
func TestOneOutletStandsBelowOneHeading(t *testing.T) {
	var s Shelf
	for i, outlet := range []string{"The Post", "[The Post](https://a.example/b)", "Another", "**The Post**"} {
		s = append(s, &Book{Path: fmt.Sprint(i), Article: seeds.Article{Source: "A bridge fell.\n", Fields: text.Fields{Outlet: outlet}}})
	}
	var got []string
	for _, sec := range s.asked(byOutlet, "", [2]*Book{}).sections {
		got = append(got, fmt.Sprintf("%s %d", sec.Heading, len(sec.Volumes)))
	}
	if want := []string{"Another 1", "The Post 3"}; !slices.Equal(got, want) {
		t.Errorf("listed %q, want %q", got, want)
	}
}

// tenThousand is a shelf of that many articles, each its own.
func tenThousand() Shelf {
	founding := Founding()
	s := make(Shelf, 10_000)
	for i := range s {
		a := founding[i%len(founding)].Article
		a.Name, a.Fields.Title = fmt.Sprintf("%05d.md", i), fmt.Sprintf("Headline %d of %s", i, a.Fields.Title)
		s[i] = &Book{Article: a, Path: "/library/" + a.Name, words: 600}
	}
	return s
}

// A search of many articles is done beside the window: only the last one asked
// for is listed, and Enter waits for it.
func TestManyArticlesAreSearchedBesideTheWindow(t *testing.T) {
	worker, l := background.New(), &byhand.Work{}
	l.Install(worker)
	s := libraryAlone(t, worker)
	all := tenThousand()[:many]
	s.Show(all, [2]*Book{})
	if n := s.List.Count(); n != many || all.read() {
		t.Fatalf("%d articles are listed", n)
	}
	s.Filter.SetText("zeppelin")
	s.Filter.SetText("incidents")
	if n := s.List.Count(); n != many {
		t.Errorf("%d articles are listed before they were searched", n)
	}
	l.Finish()
	if n := s.List.Count(); n != many/5 {
		t.Errorf("%d articles have the word", n)
	}
	s.Filter.SetText("zeppelin")
	early := l.Begun
	l.Begun = nil
	s.Filter.SetText("ceasefire")
	l.Finish()
	for _, f := range early {
		f()
	}
	l.Finish()
	if n := s.List.Count(); n != 2*many/5 {
		t.Errorf("a late result is listed: %d articles", n)
	}
	taken := 0
	s.List.OnTaken = func(int) { taken++ }
	s.Filter.SetText("incidents")
	s.TakeFirst()
	if l.Finish(); taken != 1 {
		t.Errorf("Enter before the end of the search took %d articles", taken)
	}
}

// BenchmarkSearchOfTheShelf is one letter typed over 10,000 articles that were
// searched before.
func BenchmarkSearchOfTheShelf(b *testing.B) {
	s := tenThousand()
	s.asked(asOpened, "ceasefire", [2]*Book{})
	for b.Loop() {
		s.asked(asOpened, "ceasefire syria", [2]*Book{})
	}
}

// BenchmarkManyArticles is what it takes to list 10,000 articles.
func BenchmarkManyArticles(b *testing.B) {
	lib, s := libraryAlone(b, background.New()), tenThousand()
	for b.Loop() {
		lib.Show(s, [2]*Book{})
	}
}

// libraryAlone is a library in a window of its own.
func libraryAlone(t testing.TB, worker *background.Worker) *Library {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	l := NewLibrary(worker, NewFolder(worker))
	l.OnOrder, l.OnTaken = func(Order) {}, func(Wanted) {}
	l.Box.Show()
	kittest.Window(t, l.Box, 260, 700)
	return l
}

func TestALibraryOpensAlone(t *testing.T) {
	l := libraryAlone(t, background.New())
	s := Founding()
	l.Show(s, [2]*Book{s[1], s[3]})
	list := l.request(false).list().sections[0].Volumes
	if len(list) != 5 || !list[1].Open[0] || !list[3].Open[1] || list[0].Open != [2]bool{} {
		t.Errorf("%+v", list)
	}
	taken, left := "", 0
	l.OnTaken = func(x Wanted) { taken = x.Book.Name }
	l.OnLeave = func() { left++ }
	test.Type(l.Filter, "incidents")
	l.Filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	l.Filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	l.Filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if taken != "002-incidents.md" || left != 1 || l.List.Count() != 5 {
		t.Errorf("took %s, left %d times, %d are listed", taken, left, l.List.Count())
	}
}

// An opener tells what it does, and who listens decides what is shown.
func TestAnOpenerOpensAlone(t *testing.T) {
	worker, l := background.New(), &byhand.Work{}
	l.Install(worker)
	o := NewOpener(worker, Founding())
	var told []string
	tell := func(s string) func() { return func() { told = append(told, s) } }
	o.OnBegin, o.OnEnd, o.OnShelf = tell("begin"), tell("end"), tell("shelf")
	o.OnRead = func(Opened) { tell("read")() }
	o.OnShow = func(x Opened) {
		tell("show " + x.Books[0].Name[:3] + x.Books[1].Name[:3])()
		o.Pair = x.Books
	}
	o.OnRefuse = func(err error, s reading.Side) { tell("refuse " + s.String())() }
	o.OnMany = func(h Haul) { tell(fmt.Sprint("refuse ", len(h.Failed)))() }
	o.Start([]string{"", "gone.txt"}, [2]string{}, nil)
	l.Finish()
	o.Choose(reading.B, Wanted{Book: o.Shelf[0]})
	o.Swap(o.OnShow)
	l.Finish()
	if got := strings.Join(told, ", "); !strings.HasSuffix(got, "show 001003, refuse 2, begin, begin, end, show 000001") {
		t.Error(got)
	}
}

func TestTheNewestIsListedFirst(t *testing.T) {
	s := Founding()
	founding := len(s)
	for _, name := range []string{"one", "two", "three"} {
		s.Put(&Book{Path: name, Article: seeds.Article{Name: name}})
	}
	s.Put(&Book{Path: "one", Article: seeds.Article{Name: "one"}}) // read again: it stays where it is
	var list []string
	for _, i := range s.Newest() {
		list = append(list, s[i].ID())
	}
	want := []string{"three", "two", "one"}
	for _, b := range s[:founding] {
		want = append(want, b.ID())
	}
	if !slices.Equal(list, want) {
		t.Errorf("listed %v, want %v", list, want)
	}
	if c := s.Choices(); len(c) != len(s) || c[0].Headline != "three" || c[3] != s[0].Choice() {
		t.Errorf("the pickers offer %v", c)
	}
	if n := Founding().Newest(); len(n) != founding || n[0] != 0 {
		t.Errorf("the founding articles alone are listed as %v", n)
	}
}

func TestNotEverythingIsRemembered(t *testing.T) {
	var before []string
	for i := range mostOpened + 5 {
		before = append(before, fmt.Sprint(i))
	}
	pair := [2]*Book{{Path: "7"}, {Path: "7"}}
	if got := Latest(pair, before, nil); len(got) != mostOpened || got[0] != "7" || got[1] != "0" || got[8] != "8" {
		t.Errorf("remembered %v", got)
	}
	if got := Latest([2]*Book{{}, {Path: "new"}}, nil, nil); len(got) != 1 {
		t.Errorf("remembered %v", got)
	}
	all := append(Founding(), &Book{Path: "third"}, &Book{Path: "new"})
	if got := Latest([2]*Book{{}, {Path: "new"}}, []string{"old"}, all); !slices.Equal(got, []string{"new", "third", "old"}) {
		t.Errorf("remembered %v", got)
	}
}

func TestDays(t *testing.T) {
	for iso, want := range map[string]string{
		"2016-10-03T13:04": "3 October 2016", "2016-10-03": "3 October 2016", "2016-10": "October 2016", "2016": "2016", "": "no date",
	} {
		if got := day(iso); got != want {
			t.Errorf("%q is %q, want %q", iso, got, want)
		}
	}
}

func TestAMistakeInTheEngineIsToldAndSurvived(t *testing.T) {
	worker, l := background.New(), &byhand.Work{}
	l.Install(worker)
	var got error
	background.Do(worker, func() (int, error) { panic("out of range") }, func(_ int, err error) { got = err })
	l.Finish()
	if got == nil || !strings.Contains(Sentence(got), "out of range") || strings.Contains(Sentence(got), "goroutine") {
		t.Errorf("told %q", Sentence(errors.Join(got)))
	}
}

func TestWhatAnArticleIsCalled(t *testing.T) {
	for _, c := range []struct{ source, whole, bare string }{
		{"**Ship** leaves [the port](http://port.example/a)\n\nThe captain said on Monday that she would leave the port at noon.\n", "Ship leaves the port", "ship.md"},
		{"---\ntitle: \"**Bridge** opens, [council](/council) says\"\n---\nIt rained.\n\nThe mayor cut the ribbon on Monday and walked over the bridge.\n", "Bridge opens, council says", "Bridge opens, council says"},
		{"---\ntitle: Mill burns\n---\n# Fire in the mill\n\nThe mill by the river burned on Monday night, the police said.\n", "Mill burns", "Mill burns"},
		{"---\ntitle: 5 * 3 is 15\n---\nThe mill by the river burned on Monday night, the police said.\n", "5 * 3 is 15", "5 * 3 is 15"},
	} {
		a, err := seeds.Parse("ship.md", []byte(c.source))
		if err != nil {
			t.Fatal(err)
		}
		if got := titled(a, a.Document()); got != c.whole {
			t.Errorf("parsed it is called %q, want %q", got, c.whole)
		}
		if got := titled(a, nil); got != c.bare {
			t.Errorf("unparsed it is called %q, want %q", got, c.bare)
		}
	}
}

// What nobody waits for any more is not compared to its end.
func TestAComparisonIsGivenUp(t *testing.T) {
	s := Founding()
	o, err := read([2]Wanted{{Book: s[0]}, {Book: s[1]}})
	if err != nil {
		t.Fatal(err)
	}
	var asked atomic.Int32 // from two goroutines
	x, err := o.compared(background.New(), func() bool { return asked.Add(1) > 3 })
	if err == nil || x.Comparison != nil || asked.Load() > 50 {
		t.Errorf("asked %d times, then %v", asked.Load(), err)
	}
	if x, err = o.compared(background.New(), func() bool { return false }); err != nil || x.Comparison == nil {
		t.Errorf("not compared at all: %v", err)
	}
}

// What was opened before is read once, whichever window hears of it first.
func TestWhatWasOpenedBeforeIsReadOnce(t *testing.T) {
	for _, late := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "x.txt")
		if err := os.WriteFile(path, []byte("Ship leaves\n\nThe captain came.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		work := &byhand.Work{}
		opener := func() *Opener {
			worker := background.New()
			work.Install(worker)
			o := NewOpener(worker, Founding())
			o.OnBegin, o.OnEnd, o.OnShelf = func() {}, func() {}, func() { Latest(o.Pair, nil, o.Shelf) }
			o.OnRead, o.OnShow, o.OnRefuse = func(Opened) {}, func(Opened) {}, func(err error, _ reading.Side) { t.Error(err) }
			return o
		}
		a, b := opener(), opener()
		a.Start(nil, [2]string{}, []string{path})
		if late {
			work.Finish()
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
		a.Share(b)
		work.Finish()
		i, j := a.Shelf.Place(path), b.Shelf.Place(path)
		if i < 0 || j < 0 {
			t.Fatalf("late %v: on the shelves at %d and %d", late, i, j)
		}
		if a.Shelf[i] == b.Shelf[j] {
			t.Error("two windows have one and the same book, which each changes")
		}
	}
}

func TestTheSideListBeginsWithWhatWasOpened(t *testing.T) {
	l, s := libraryAlone(t, background.New()), Founding()
	s.Put(&Book{Path: "own.txt", Article: seeds.Article{Name: "own.txt", Source: "A bridge fell.\n"}})
	l.Show(s, [2]*Book{s[1], s[3]})
	list := l.request(false).list()
	volumes := list.sections[0].Volumes
	if first, last := list.entries[volumes[0].Place], list.entries[volumes[5].Place]; first.id != "own.txt" || last.id != s[4].ID() {
		t.Errorf("%s is first and %s last", first.id, last.id)
	}
}

// An article has as many words before it is opened, after it was searched and
// on its page; of a long one none are told before.
func TestLengthStaysTheSame(t *testing.T) {
	for _, founding := range Founding() {
		closed, searched, open := &Book{Article: founding.Article}, &Book{Article: founding.Article}, &Book{Article: founding.Article}
		searched.gist = gistOf(searched.Article)
		open.doc = open.Document()
		want := library.Length(open.doc)
		for state, b := range map[string]*Book{"closed": closed, "searched": searched, "open": open} {
			if got := b.Choice().Detail; !strings.HasSuffix(got, fmt.Sprintf("· %d words", want)) {
				t.Errorf("%s, %s: %s, want %d words", b.Name, state, got, want)
			}
		}
	}
	long := &Book{Article: seeds.Article{Source: strings.Repeat("It fell again. ", quick)}}
	if got := long.Choice().Detail; strings.Contains(got, "·") {
		t.Errorf("a long one: %s", got)
	}
}
