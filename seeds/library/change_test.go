package library

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"diptych/assets/guides"
	"diptych/seeds"
)

func TestAddChangeDiscard(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	a, err := seeds.Parse("new.txt", []byte("New deck\n\nThe new deck is laid. "+bridge+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	name, err := l.Add(a)
	if err != nil || !slices.Contains(names(l), name) {
		t.Fatalf("added %q: %v, among %q", name, err, names(l))
	}
	if got := partnersOf(t, l, "a.md"); !slices.Contains(got, name) {
		t.Errorf("partners %q without %q", got, name)
	}
	if err := l.Restate(name, "tags", "decks, harbour"); err != nil {
		t.Fatal(err)
	}
	if a, _ := l.Article(name); !slices.Equal(a.Tags, []string{"decks", "harbour"}) {
		t.Errorf("tags %q", a.Tags)
	}
	undo, err := l.Discard(name)
	if err != nil || slices.Contains(names(l), name) || len(found(l, `"new deck is laid"`)) > 0 {
		t.Fatalf("discarded: %v, among %q", err, names(l))
	}
	if got := l.Discarded(); len(got) != 1 {
		t.Errorf("in the trash: %q", got)
	}
	if again, _ := open(t, dir); len(again.Articles()) != 4 {
		t.Errorf("opened again: %q", names(again))
	}
	if err := undo(); err != nil || !slices.Contains(names(l), name) {
		t.Errorf("brought back: %v, %q", err, names(l))
	}
	if _, err := l.Discard("never.md"); err == nil {
		t.Error("what is not there was discarded")
	}
}

// Several facts are written at once, all or none; also into a file that nobody
// has looked for yet, which is then known.
func TestRestateSeveral(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	put(t, dir, "late.md", "New deck\n\n"+bridge+"\n")
	if err := l.Restate("late.md", "tags", "decks", "story", "Harbour"); err != nil {
		t.Fatal(err)
	}
	if a, ok := l.Article("late.md"); !ok || !slices.Equal(a.Tags, []string{"decks"}) || a.Fields.Story != "Harbour" {
		t.Errorf("%v: tags %q, story %q", ok, a.Tags, a.Fields.Story)
	}
	if err := l.Restate("late.md", "tags", "none of it", "date", "the day before"); err == nil {
		t.Error("a date that is none was written")
	}
	if a, err := seeds.LoadFile(filepath.Join(dir, "late.md")); err != nil || !slices.Equal(a.Tags, []string{"decks"}) {
		t.Errorf("%v: tags %q", err, a.Tags)
	}
}

func TestRefresh(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	if changed, err := l.Refresh(); changed || err != nil {
		t.Errorf("nothing changed, and yet %v %v", changed, err)
	}
	put(t, dir, "b.txt", "Now it is about something else altogether, say whales.\n")
	os.Remove(filepath.Join(dir, "old/d.md"))
	os.Rename(filepath.Join(dir, "old/c.md"), filepath.Join(dir, "old/e.md"))
	put(t, dir, "half.md", "")
	if changed, err := l.Refresh(); !changed || err != nil {
		t.Errorf("%v %v", changed, err)
	}
	l.Update(nil)
	if got, want := names(l), []string{"a.md", "b.txt", "old/e.md"}; !slices.Equal(got, want) {
		t.Errorf("articles %q, want %q", got, want)
	}
	if len(l.Problems()) != 1 || len(found(l, "whales")) != 1 || len(partnersOf(t, l, "a.md")) != 0 || len(found(l, "nobody cares")) != 0 {
		t.Errorf("problems %v, whales %q, partners %q", l.Problems(), found(l, "whales"), partnersOf(t, l, "a.md"))
	}
	put(t, dir, "half.md", "The other half\n\nNow the file is written to its end.\n")
	l.Refresh()
	l.Update(nil)
	if len(l.Problems()) != 0 || len(l.Articles()) != 4 {
		t.Errorf("the half-written file stays a problem: %v, %q", l.Problems(), names(l))
	}
	os.RemoveAll(dir)
	if _, err := l.Refresh(); err == nil {
		t.Error("the folder is gone, and nothing was said")
	}
}

// TestFileVanishes has files that go between the list and the reading.
func TestFileVanishes(t *testing.T) {
	dir := folder(t)
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.Update(func(done, _ int) bool {
		if done == 1 {
			os.Remove(filepath.Join(dir, "b.txt"))
		}
		return true
	})
	if got := names(l); slices.Contains(got, "b.txt") || len(got) != 3 || len(l.Problems()) != 0 {
		t.Errorf("articles %q, problems %v", got, l.Problems())
	}
	os.Remove(filepath.Join(dir, "old/d.md"))
	if got := partnersOf(t, l, "a.md"); len(got) != 0 || len(l.Problems()) != 0 {
		t.Errorf("partners %q, problems %v", got, l.Problems())
	}
	if _, err := l.Load("old/d.md"); err == nil {
		t.Error("a file that is gone was loaded")
	}
}

func TestNamesOfEveryKind(t *testing.T) {
	dir := t.TempDir()
	want := []string{"Brücke – 橋 мост.md", "a\nb.txt", "c#3.md", "dir 'x'/“q”.txt", "tab\there.md", strings.Repeat("n", 240) + ".md"}
	for i, name := range want {
		put(t, dir, name, fmt.Sprintf("Headline %d\n\n%s\n", i, bridge))
	}
	slices.Sort(want)
	for range 2 {
		l, _ := open(t, dir)
		if got := names(l); !slices.Equal(got, want) {
			t.Fatalf("articles %q, want %q", got, want)
		}
		for _, name := range want {
			if a, err := l.Load(name); err != nil || !strings.Contains(a.Source, "horses") {
				t.Errorf("%q: %v", name, err)
			}
			if got := l.NameOf(l.path(name)); got != name {
				t.Errorf("%q: its path is that of %q", name, got)
			}
		}
		if p := l.Problems(); len(p) > 0 {
			t.Errorf("problems %v", p)
		}
	}
}

// TestFiveThousandAtOnce has a library that is open while 5,000 files are
// dropped on it, every hundredth of them no article.
func TestFiveThousandAtOnce(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	for i := range 5000 {
		content := fmt.Sprintf("Headline %d\n\nThe council of district %d met on Tuesday and said nothing.\n", i, i)
		if i%100 == 0 {
			content = "\x7fELF\x02\x01\x01\x00"
		}
		put(t, dir, fmt.Sprintf("dropped/%04d.txt", i), content)
	}
	told := 0
	if changed, err := l.Refresh(); !changed || err != nil {
		t.Fatal(changed, err)
	}
	l.Update(func(done, total int) bool {
		if told++; total != 5000 {
			t.Fatalf("%d of %d", done, total)
		}
		return true
	})
	if len(l.Articles()) != 4954 || len(l.Problems()) != 50 || told != 5000 {
		t.Errorf("%d articles, %d problems, progress told %d times", len(l.Articles()), len(l.Problems()), told)
	}
}

// TestTwoWindows has one library used from several sides at once.
func TestTwoWindows(t *testing.T) {
	dir := folder(t)
	l, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	other, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for i := range 4 {
		wait.Go(func() {
			for k := range 15 {
				a, _ := seeds.Parse("x.txt", fmt.Appendf(nil, "Window %d\n\nArticle %d of a window. %s\n", i, k, bridge))
				mine := []*Library{l, other}[i%2]
				name, err := mine.Add(a)
				if err != nil {
					t.Error(err)
					continue
				}
				mine.Refresh()
				mine.Update(nil)
				mine.Search(Query{Words: "window", Limit: 3})
				mine.Accounts(a.Document(), name, 3)
				mine.Stories(nil)
				mine.Partners(a.Document(), name, 3)
				mine.Uses("forty thousand lorries a week")
				if err := mine.Restate(name, "tags", "kept"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	for _, l := range []*Library{l, other} {
		l.Refresh()
		l.Update(nil)
		if len(l.Articles()) != 64 || len(l.Problems()) > 0 {
			t.Errorf("%d articles, problems %v", len(l.Articles()), l.Problems())
		}
	}
}

// TestKilledWhileKeeping ends the writing of the index at every part of it: the
// one that was there stays.
func TestKilledWhileKeeping(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	whole, err := os.ReadFile(filepath.Join(dir, keptName))
	if err != nil {
		t.Fatal(err)
	}
	killed := errors.New("killed")
	for n := 0; n < len(whole); n += 97 {
		if err := l.write(&cutOff{left: n, err: killed}); !errors.Is(err, killed) {
			t.Fatalf("after %d bytes of %d: %v", n, len(whole), err)
		}
		put(t, dir, keptName+"-killed", string(whole[:n])) // what such a program leaves behind
		if l, read := open(t, dir); read != 0 || len(l.Problems()) > 0 {
			t.Fatalf("after %d bytes: %d read, problems %v", n, read, l.Problems())
		}
	}
}

// cutOff takes so many bytes and no more.
type cutOff struct {
	left int
	err  error
}

func (c *cutOff) Write(p []byte) (int, error) {
	if len(p) > c.left {
		return 0, c.err
	}
	c.left -= len(p)
	return len(p), nil
}

func TestWatch(t *testing.T) {
	dir := folder(t)
	l, _ := open(t, dir)
	w := l.Watch()
	defer w.Close()
	if w.watcher == nil {
		t.Fatal("the system does not tell of changes")
	}
	w.each = time.Hour // so that it is the system that tells
	stop := make(chan struct{})
	for _, change := range []func(){
		func() { put(t, dir, "new.txt", "New\n\n"+bridge+"\n") },
		func() { put(t, dir, "deep/er/new.txt", "New\n\n"+bridge+"\n") },
		func() { put(t, dir, "deep/er/new.txt", "Newer\n\n"+bridge+"\n") },
		func() { os.Remove(filepath.Join(dir, "deep/er/new.txt")) },
	} {
		change()
		if !w.Wait(stop) {
			t.Error("the watch ended")
		}
		if changed, err := l.Refresh(); !changed || err != nil {
			t.Errorf("changed %v %v", changed, err)
		}
	}
	close(stop)
	if w.Wait(stop) {
		t.Error("stopped, and yet something changed")
	}
}

func TestHome(t *testing.T) {
	none := func(string) string { return "" }
	beside := t.TempDir()
	for _, c := range []struct{ system, user, want string }{
		{"linux", "/home/eva", "/home/eva/.local/share/diptych/library"},
		{"darwin", "/Users/eva", "/Users/eva/Library/Application Support/diptych/library"},
		{"linux", "", ""},
	} {
		if got := home(c.system, beside, c.user, none); filepath.ToSlash(got) != c.want {
			t.Errorf("%s: %q, want %q", c.system, got, c.want)
		}
	}
	stated := func(key string) string {
		return map[string]string{"XDG_DATA_HOME": "/data", "LOCALAPPDATA": "/local"}[key]
	}
	if got := home("linux", beside, "/home/eva", stated); filepath.ToSlash(got) != "/data/diptych/library" {
		t.Errorf("stated: %q", got)
	}
	if got := home("windows", beside, "/home/eva", stated); filepath.ToSlash(got) != "/local/diptych/library" {
		t.Errorf("windows: %q", got)
	}
	if err := os.Mkdir(filepath.Join(beside, portable), 0o755); err != nil {
		t.Fatal(err)
	}
	if got := home("linux", beside, "/home/eva", none); got != filepath.Join(beside, portable) {
		t.Errorf("portable: %q", got)
	}
}

// The guide for IT departments names the folder of every system, in every
// language it is in.
func TestTheGuidesNameTheHomes(t *testing.T) {
	for system, user := range map[string]string{"linux": "~", "darwin": "~", "windows": ""} {
		dir := filepath.ToSlash(home(system, t.TempDir(), user, func(key string) string {
			return map[string]string{"LOCALAPPDATA": "%LOCALAPPDATA%"}[key]
		}))
		if system == "windows" {
			dir = strings.ReplaceAll(dir, "/", `\`)
		}
		for _, language := range []string{"en", "de"} {
			if !strings.Contains(guides.In(language, guides.Computers), dir) {
				t.Errorf("the guide in %s does not name %s", language, dir)
			}
		}
	}
}

func TestAProgramStandsWhereItsReaderSeesIt(t *testing.T) {
	for program, want := range map[string]string{
		"/stick/diptych": "/stick",
		"/stick/Diptych.app/Contents/MacOS/diptych":            "/stick",
		"/stick/tools/Contents/MacOS/diptych":                  "/stick/tools/Contents/MacOS",
		"/Applications/Diptych.app/Contents/Resources/diptych": "/Applications/Diptych.app/Contents/Resources",
	} {
		if got := filepath.ToSlash(standsIn(filepath.FromSlash(program))); got != want {
			t.Errorf("%s stands in %s, want %s", program, got, want)
		}
	}
}
