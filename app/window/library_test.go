package window

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/seeds"
)

// fire is the text of an article about one event, told in other words by each.
var fires = map[string]string{
	"one.md":    "---\ntitle: Warehouse fire in Oldmere injures four\noutlet: Harbour Post\ndate: 2021-03-02\ntags: [fire, docks]\n---\nA fire destroyed a timber warehouse on the Oldmere docks on Tuesday, injuring four firefighters. The blaze began near the sawmill shortly after midnight. Chief Anna Brandt said the roof collapsed within minutes.\n\nBrandt praised her crews. The warehouse belonged to the Lindqvist timber company.\n",
	"two.md":    "---\ntitle: Four firefighters hurt as Oldmere timber store burns\noutlet: The Ledger\ndate: 2021-03-03\n---\nFour firefighters were hurt on Tuesday when flames destroyed a timber warehouse at the docks of Oldmere. The roof collapsed minutes after crews arrived, the fire chief, Anna Brandt, told reporters.\n\nThe Lindqvist company, which owns the sawmill, said it would rebuild.\n",
	"sub/c.md":  "---\ntitle: Oldmere warehouse burns\noutlet: Evening Copy\ndate: 2021-03-03\ntags: [fire]\n---\nA fire destroyed a timber warehouse on the Oldmere docks on Tuesday, injuring four firefighters. The blaze began near the sawmill shortly after midnight. Chief Anna Brandt said the roof collapsed within minutes.\n",
	"letter.md": "---\ntitle: Parking\noutlet: Harbour Post\n---\nSir, the parking fees in Oldmere are a disgrace. My wife and I drive to the market each Saturday, and we pay more for the parking than for our vegetables.\n",
}

func put(t testing.TB, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// withLibrary is a window with a folder of articles as its library, open at the side.
func withLibrary(t testing.TB, files map[string]string) (*Window, *byhand.Work, string) {
	t.Helper()
	w, l := start(t)
	dir := t.TempDir()
	for name, text := range files {
		put(t, dir, name, text)
	}
	for _, worker := range w.folder.Workers() {
		l.Install(worker)
	}
	w.ToggleSide()
	library{w}.open(dir)
	l.Finish()
	return w, l, dir
}

func listedNames(w *Window) string {
	var list []string
	for _, s := range w.library.List.Sections() {
		if s.Heading != "" {
			list = append(list, "["+s.Heading+"]")
		}
		for _, v := range s.Volumes {
			list = append(list, v.Headline)
		}
	}
	return strings.Join(list, "; ")
}

func TestAFolderIsTheLibrary(t *testing.T) {
	w, l, dir := withLibrary(t, fires)
	if got := listedNames(w); !strings.Contains(got, "[March 2021]; Oldmere warehouse burns; Four firefighters hurt") || w.State().Library != 4 || w.State().Articles != 9 {
		t.Errorf("by date: %s", got)
	}
	if w.set.Folder() != dir || w.library.Foot.Says() != "4 articles" {
		t.Errorf("remembered %q, the foot says %q", w.set.Folder(), w.library.Foot.Says())
	}
	test.Type(w.library.Filter, "sawmill rebuild")
	if got := listedNames(w); got != "[1 found]; [March 2021]; Four firefighters hurt as Oldmere timber store burns" {
		t.Errorf("searched: %s", got)
	}
	w.desk.Used = reading.B
	w.library.Filter.TypedKey(key(fyne.KeyReturn))
	l.Finish()
	if got := w.opener.Pair[reading.B].Headline(); !strings.HasPrefix(got, "Four firefighters") {
		t.Errorf("Enter opens %s", got)
	}
	w.library.Filter.SetText("zeppelin")
	if got := listedNames(w); got != "" {
		t.Errorf("nothing is to be found, and yet: %s", got)
	}
}

func TestTheLibraryByStoryAndTag(t *testing.T) {
	w, l, _ := withLibrary(t, fires)
	w.library.Sort.TypedKey(key(fyne.KeyLeft))
	w.library.Sort.TypedKey(key(fyne.KeyLeft)) // from date over outlet to story
	l.Finish()
	got := listedNames(w)
	if i, k := strings.Index(got, "Oldmere warehouse burns"), strings.Index(got, "[In no story]; Parking"); i < 0 || k < i {
		t.Errorf("by story: %s", got)
	}
	w.library.ShowTag("fire")
	if got := listedNames(w); !strings.HasPrefix(got, "[Tagged “fire”]") || strings.Contains(got, "Parking") || strings.Count(got, ";") != 3 {
		t.Errorf("with a tag: %s", got)
	}
	w.library.List.Sections()[0].OnWay()
	if got := listedNames(w); !strings.Contains(got, "Parking") {
		t.Errorf("with any tag: %s", got)
	}
}

func TestWhatStandsBesideAnArticle(t *testing.T) {
	w, l, dir := withLibrary(t, fires)
	w.opener.Choose(reading.A, shelf.Wanted{Path: filepath.Join(dir, "one.md")})
	l.Finish()
	ask(w, "Other accounts of A’s story")
	l.Finish()
	s := w.library.Beside.List.Sections()
	if len(s) != 2 || len(s[0].Volumes) != 2 || !strings.HasSuffix(s[0].Volumes[0].Shares+s[0].Volumes[1].Shares, "words of shared wording") {
		t.Fatalf("beside one.md: %+v", s)
	}
	for _, v := range append(s[0].Volumes, s[1].Volumes...) {
		if v.Headline == "Parking" || strings.HasPrefix(v.Headline, "Warehouse fire") {
			t.Errorf("%s is no other account", v.Headline)
		}
	}
	w.library.Beside.List.TakeFirst()
	l.Finish()
	if w.opener.Pair[reading.A].Name != "one.md" || w.opener.Pair[reading.B].Headline() != s[0].Volumes[0].Headline {
		t.Errorf("what is taken stands not beside it: %s", names(w))
	}
	ask(w, "Pairs to open")
	l.Finish()
	if p := w.library.Pairs.List.Sections(); len(p) == 0 || p[0].Heading != "Open the last times" || len(p[0].Couples) != 2 {
		t.Errorf("pairs: %+v", p)
	}
	ask(w, "All pairs of the story…")
	l.Finish()
	if got := over(w.win.Canvas()); !strings.HasPrefix(got, "All pairs: ") {
		t.Errorf("over the window lies %q", got)
	}
}

// Who has opened no folder finds all pairs of what was opened.
func TestPairsOfWhatWasOpened(t *testing.T) {
	w, l := start(t)
	l.Finish()
	ask(w, "Pairs to open")
	l.Finish()
	p := w.library.Pairs.List.Sections()
	if len(p) != 1 || p[0].Heading != "Opened" || p[0].Detail != "5 articles, 10 pairs" {
		t.Fatalf("pairs: %+v", p)
	}
	if of := p[0].Couples; len(of) != 9 {
		t.Fatalf("%d pairs are listed, not all but the one that is open", len(of))
	}
	for i, c := range p[0].Couples {
		open := 0
		for _, side := range c.Sides {
			for _, b := range w.opener.Pair {
				if side.Headline == b.Headline() {
					open++
				}
			}
		}
		if want := map[bool]int{true: 1, false: 0}[i < 6]; open != want {
			t.Errorf("pair %d has %d of the open articles, not %d", i, open, want)
		}
	}
	p[0].OnWay()
	l.Finish()
	if got := over(w.win.Canvas()); !strings.HasPrefix(got, "All pairs: the articles that were opened") {
		t.Errorf("over the window lies %q", got)
	}
	w.library.Pairs.OnPair([2]shelf.Wanted{{Book: w.opener.Shelf[0]}, {Book: w.opener.Shelf[4]}})
	l.Finish()
	for i, b := range []*shelf.Book{w.opener.Shelf[0], w.opener.Shelf[4]} {
		if w.opener.Pair[i].ID() != b.ID() {
			t.Errorf("a pair that is taken opens %s", names(w))
		}
	}
}

func TestTrashAndBack(t *testing.T) {
	w, l, dir := withLibrary(t, fires)
	path := filepath.Join(dir, "letter.md")
	items := library{w}.articleItems(shelf.Wanted{Path: path})
	items[len(items)-1].Action()
	l.Finish()
	if _, err := os.Stat(path); err == nil || strings.Contains(listedNames(w), "Parking") {
		t.Fatalf("it is still there: %s", listedNames(w))
	}
	w.notice.Out.OnTapped()
	l.Finish()
	if _, err := os.Stat(path); err != nil || !strings.Contains(listedNames(w), "Parking") {
		t.Errorf("it is not back: %s", listedNames(w))
	}
	items[len(items)-1].Action()
	l.Finish()
	pressCtrl(w, fyne.KeyZ)
	l.Finish()
	if _, err := os.Stat(path); err != nil || w.notice.Text() != "" {
		t.Errorf("the key does not bring it back, and the notice says %q", w.notice.Text())
	}
	items[len(items)-1].Action()
	l.Finish()
	w.reading.FocusItem(0)
	pressCtrl(w, fyne.KeyM)
	test.Type(w.win.Canvas().Focused(), "who?")
	pressCtrl(w, fyne.KeyZ) // the note is newer
	l.Finish()
	if _, err := os.Stat(path); err == nil || w.notes.Writing() != "" || w.reading.NotesKnown() != 0 {
		t.Errorf("the file is back before a newer note is taken back, or the note stays: %d", w.reading.NotesKnown())
	}
	pressCtrl(w, fyne.KeyZ)
	l.Finish()
	if _, err := os.Stat(path); err != nil {
		t.Error("the key does not bring it back after the note")
	}
	founding := library{w}.articleItems(shelf.Wanted{Book: w.opener.Shelf[0]})
	if !founding[len(founding)-1].Disabled {
		t.Error("a founding article could be moved to the trash")
	}
}

func TestTheDoorKnowsTheLibrary(t *testing.T) {
	w, _, dir := withLibrary(t, fires)
	a, err := seeds.LoadFile(filepath.Join(dir, "two.md"))
	if err != nil {
		t.Fatal(err)
	}
	says, open := w.door.has()(a)
	if !strings.Contains(says, "in your library as “Four firefighters") || open == nil {
		t.Errorf("says %q", says)
	}
	a.Fields.Title, a.Source = "Bridge closes", "The bridge closes on Monday.\n"
	if says, _ := w.door.has()(a); says != "" {
		t.Errorf("of another text: %q", says)
	}
}

// What others do in the folder is followed, and nothing of it is an accident.
func TestOthersChangeTheLibrary(t *testing.T) {
	w, l, dir := withLibrary(t, fires)
	put(t, dir, "new\nline\tand “more” Ж.md", "---\ntitle: Ferries stop\ndate: 2021-04-01\n---\nThe ferries stop at noon on Monday for good, the harbour master said.\n")
	if err := os.Rename(filepath.Join(dir, "letter.md"), filepath.Join(dir, "renamed.md")); err != nil {
		t.Fatal(err)
	}
	os.Symlink(dir, filepath.Join(dir, "sub", "loop"))
	os.Symlink("nowhere.md", filepath.Join(dir, "nowhere-link.md"))
	w.folder.Look()
	l.Finish()
	if got := listedNames(w); !strings.Contains(got, "Ferries stop") || strings.Count(got, "Parking") != 1 || w.folder.Count() != 5 {
		t.Errorf("%d articles: %s", w.folder.Count(), got)
	}
	w.library.Filter.SetText("ferries")
	w.library.Filter.TypedKey(key(fyne.KeyReturn))
	l.Finish()
	if got := w.opener.Pair[w.desk.Used].Headline(); got != "Ferries stop" {
		t.Errorf("a name of two lines opens %s", got)
	}
	// One vanishes between the list and the click.
	w.library.Filter.SetText("")
	was := names(w)
	if err := os.Remove(filepath.Join(dir, "two.md")); err != nil {
		t.Fatal(err)
	}
	w.opener.Choose(reading.A, shelf.Wanted{Path: filepath.Join(dir, "two.md")})
	l.Finish()
	if names(w) != was || !strings.Contains(w.notice.Text(), "two.md could not be opened") {
		t.Errorf("%s, and the notice says %q", names(w), w.notice.Text())
	}
	w.folder.Look()
	l.Finish()
	if strings.Contains(listedNames(w), "Four firefighters") {
		t.Error("what is gone is still listed")
	}
	// All of it does.
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	w.folder.Look()
	l.Finish()
	if len(w.folder.Problems()) == 0 {
		t.Error("the folder is gone, and nobody says so")
	}
}

// A folder that nothing can be written to is a library all the same, and says
// what it costs. (Where no folder is read-only for this user the index is kept
// from being written in another way.)
func TestAReadOnlyLibrary(t *testing.T) {
	w, l := start(t)
	dir := t.TempDir()
	for name, text := range fires {
		put(t, dir, name, text)
	}
	put(t, dir, ".diptych-index/x", "") // a folder stands where the index would
	os.Chmod(dir, 0o555)
	defer os.Chmod(dir, 0o755)
	for _, worker := range w.folder.Workers() {
		l.Install(worker)
	}
	library{w}.open(dir)
	l.Finish()
	if w.folder.Count() != 4 {
		t.Errorf("%d articles", w.folder.Count())
	}
	if p := w.folder.Problems(); len(p) == 0 || !strings.Contains(p[0].Error(), "index") {
		t.Errorf("the problems are %v", p)
	}
}

func TestFiveThousandFilesAreDropped(t *testing.T) {
	w, l := start(t)
	dir := t.TempDir()
	var all []fyne.URI
	for i := range 5000 {
		name := fmt.Sprintf("%04d.txt", i)
		if i%1000 == 999 {
			put(t, dir, name, "") // empty
		} else {
			put(t, dir, name, fmt.Sprintf("Number %d\n\nThe harbour master said number %d on Monday at noon.\n", i, i))
		}
		all = append(all, storage.NewFileURI(filepath.Join(dir, name)))
	}
	w.door.dropped(fyne.NewPos(900, 300), all)
	l.Finish()
	if n := len(w.opener.Shelf); n != 5000 { // five of them are empty, five are the founding ones
		t.Errorf("%d articles are on the shelf", n)
	}
	if !strings.Contains(w.notice.Text(), "5 files could not be read") {
		t.Errorf("the notice says %q", w.notice.Text())
	}
}

func TestAFolderIsAskedAbout(t *testing.T) {
	w, l := start(t)
	dir := t.TempDir()
	put(t, dir, "one.md", fires["one.md"])
	for _, worker := range w.folder.Workers() {
		l.Install(worker)
	}
	w.door.dropped(fyne.NewPos(900, 300), []fyne.URI{storage.NewFileURI(dir)})
	l.Finish()
	s, ok := w.win.Canvas().Overlays().Top().(*kit.Sheet)
	if !ok || w.folder.Dir() != "" {
		t.Fatal("nothing is asked, or it is open already")
	}
	i := slices.IndexFunc(s.Ways, func(b *kit.TextButton) bool { return b.Text() == "Open as library" })
	test.Tap(s.Ways[i])
	l.Finish()
	if w.folder.Dir() != dir || !w.library.Box.Visible() || w.folder.Count() != 1 {
		t.Errorf("the library is %q with %d articles", w.folder.Dir(), w.folder.Count())
	}
}
