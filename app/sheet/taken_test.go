package sheet

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// millFile is a page as an intake reads it: two paragraphs with a caption
// between them and a line after.
func millFile() intake.File {
	a := intake.Article{Evidence: map[string]string{
		"title": "Mill burns", "outlet": "The Paper", "date": "Monday, 3 October 2016", "dateline": "HARBOUR TOWN", "byline": "By Ada Lane",
	}}
	a.Name = "mill.html"
	a.Fields.Title, a.Fields.Outlet, a.Fields.Date, a.Fields.Dateline, a.Fields.Byline = "Mill burns", "The Paper", "2016-10-03", "HARBOUR TOWN", "Ada Lane"
	a.Source = "HARBOUR TOWN - The mill burned on Monday night, the police said.\n\nNobody told The Paper how the fire began in the upper loft.\n\nThe police said that nobody was hurt.\n"
	a.Left = []intake.Left{{Text: "By Ada Lane", Why: "byline", Before: 0}, {Text: "The mill on Monday.", Why: "caption", Before: 1}, {Text: "© The Paper", Why: "copyright", Before: 3}}
	a.Notes = []seeds.Said{seeds.Say("clipped: may be shortened.")}
	return intake.File{Name: "mill.html", Kind: "webpage", Articles: []intake.Article{a}}
}

func TestFieldsAreLitWhereTheyStand(t *testing.T) {
	a := millFile().Articles[0]
	d := a.Document()
	var got []string
	for _, p := range pieces(a, takenFacts(a, d), d) {
		line := p.Text[:min(len(p.Text), 12)]
		if p.Head {
			line = "head: " + line
		} else if p.Why != "" {
			line = p.Why + ": " + line
		}
		for _, l := range p.Lit {
			line += " [" + l.Key + " " + p.Text[l.Start:l.End] + "]"
		}
		got = append(got, line)
	}
	want := []string{
		"head: Mill burns [title Mill burns]",
		"head: The Paper [outlet The Paper]", // and not the words in the second paragraph
		"head: Monday, 3 Oc [date Monday, 3 October 2016]",
		"byline: By Ada Lane [byline By Ada Lane]",
		"HARBOUR TOWN [dateline HARBOUR TOWN]",
		"caption: The mill on ",
		"Nobody told ",
		"The police s",
		"copyright: © The Paper",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// shownTaken shows the sheet of the mill over a window.
func shownTaken(t *testing.T, folder string, held Held) (*Taken, *pane.Intake, *kit.Sheet, *byhand.Work) {
	t.Helper()
	c := overAWindow(t, 1000, 640)
	worker, l := background.New(), &byhand.Work{}
	l.Install(worker)
	p := &Taken{Folder: folder, Side: reading.B, Chores: background.NewChores(worker), Held: held}
	p.Show(c, millFile(), millFile().Articles[0])
	card := c.Overlays().Top().(*kit.Sheet)
	return p, card.Body.(*pane.Intake), card, l
}

func TestAnArticleOfAFileIsSavedAsTheReaderLeavesIt(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "articles")
	p, n, card, l := shownTaken(t, folder, nil)
	var saved string
	p.OnSaved = func(s reading.Side, path string) { saved = s.String() + path }
	raw := n.Raw()
	caption := slices.IndexFunc(raw.Pieces(), func(p pane.Piece) bool { return p.Why == "caption" })
	raw.Turn(caption)
	test.Type(n.First(), "The ")
	test.Tap(card.Ways[0])
	if _, err := os.Stat(folder); err == nil {
		t.Error("the window waits for the disk")
	}
	l.Finish()
	a, err := seeds.LoadFile(strings.TrimPrefix(saved, "B"))
	if err != nil {
		t.Fatal(err)
	}
	if a.Fields.Title != "The Mill burns" || a.Fields.Date != "2016-10-03" || a.Fields.Outlet != "The Paper" || a.Fields.Byline != "Ada Lane" {
		t.Errorf("fields %+v", a.Fields)
	}
	if a.Basis != "headline: as typed by a reader; the rest as read from mill.html" {
		t.Errorf("known %s", a.Basis)
	}
	if want := "HARBOUR TOWN - The mill burned on Monday night, the police said.\n\nThe mill on Monday.\n\nNobody told"; !strings.HasPrefix(a.Source, want) || strings.Contains(a.Source, "©") {
		t.Errorf("text\n%s", a.Source)
	}
	if files, _ := os.ReadDir(folder); len(files) != 1 {
		t.Errorf("%d files", len(files))
	}
}

func TestWhatIsLeftOutCanBeLeftOutAgain(t *testing.T) {
	_, n, _, _ := shownTaken(t, t.TempDir(), nil)
	source := millFile().Articles[0].Source
	for i, p := range n.Raw().Pieces() {
		if p.Why != "" {
			n.Raw().Turn(i)
			n.Raw().Turn(i)
		}
	}
	if got := restored(source, n.Raw().Pieces()); got != source {
		t.Errorf("text\n%s", got)
	}
}

func TestTheSheetSaysWhatWasLostAndWhatTheReaderHas(t *testing.T) {
	opened := 0
	held := func(seeds.Article) (string, func()) { return "You have this text.", func() { opened++ } }
	_, n, card, _ := shownTaken(t, t.TempDir(), held)
	if got := strings.Join(n.Remarks(), " "); got != "You have this text. Clipped: may be shortened." {
		t.Errorf("says %q", got)
	}
	list := n.Within()[len(n.Within())-1].(*pane.Remarks)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != 1 || card.Overlays().Top() != nil {
		t.Errorf("opened %d times, over the window lies %T", opened, card.Overlays().Top())
	}
}

func TestWhatNobodyStatesIsSaid(t *testing.T) {
	f := millFile()
	a := f.Articles[0]
	a.Fields.Date, a.Fields.Outlet, a.Notes = "", "", nil
	overAWindow(t, 1000, 640)
	if got := newTaking(f, a, nil, nil).intake.Remarks(); len(got) != 1 || !strings.HasPrefix(got[0], "No outlet and no date is stated.") {
		t.Errorf("says %q", got)
	}
	if got := newTaking(f, millFile().Articles[0], nil, nil).intake.Remarks(); len(got) != 1 {
		t.Errorf("of a whole article it says %q", got)
	}
}

func TestAnArticleOfAFileThatCannotBeSavedIsKept(t *testing.T) {
	inTheWay := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	p, n, card, l := shownTaken(t, inTheWay, nil)
	var again func()
	p.OnFailed = func(sentence string, back func()) { again = back }
	test.Type(n.First(), "The ")
	test.Tap(card.Ways[0])
	if l.Finish(); again == nil {
		t.Fatal("nothing is said")
	}
	again()
	if s, ok := card.Overlays().Top().(*kit.Sheet); !ok || s.Body != fyne.CanvasObject(n) || n.Value("title") != "The Mill burns" {
		t.Error("what was typed is lost")
	}
}

func TestFilesThatCannotBeRead(t *testing.T) {
	c := overAWindow(t, 1000, 640)
	clip := test.NewClipboard()
	Unread(c, clip, []error{
		&seeds.Error{File: "/a/b\nc.docx", Problem: seeds.Say("this is locked"), Cure: seeds.Say("take the password away")},
		&seeds.Error{File: "d.md", Line: 3, Problem: seeds.Say("the front matter is not closed"), Cure: seeds.Say("close it")},
		errors.New("a mistake in Diptych itself: x\ngoroutine 1"),
	})
	s := c.Overlays().Top().(*kit.Sheet)
	if s.Title() != "3 files could not be read" {
		t.Errorf("title %q", s.Title())
	}
	test.Tap(s.Ways[0])
	want := "b c.docx: This is locked. Take the password away.\nd.md: Line 3: the front matter is not closed. Close it.\nA file: A mistake in Diptych itself: x. \n"
	if got := clip.Content(); got != want {
		t.Errorf("copied\n%q\nwant\n%q", got, want)
	}
}
