package sheet

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// exported is a file with n articles, every third of The Post.
func exported(name string, n int) intake.File {
	f := intake.File{Name: name, Kind: "corpus-csv"}
	for i := range n {
		a := intake.Article{}
		a.Name = name
		a.Fields.Title, a.Fields.Date, a.Fields.Outlet = fmt.Sprintf("Headline %d", i), fmt.Sprintf("2016-10-%02d", 1+i%28), []string{"The Post", "The Echo", "The Courier"}[i%3]
		a.Source = fmt.Sprintf("Paragraph of article %d, about ship%d.\n\nAnd another one.\n", i, i)
		f.Articles = append(f.Articles, a)
	}
	return f
}

func shownMany(t *testing.T, held Held, files ...intake.File) (*Many, *[]seeds.Article) {
	t.Helper()
	c := overAWindow(t, 1000, 640)
	var taken []seeds.Article
	m := &Many{Held: held, OnTake: func(list []seeds.Article) { taken = list }}
	m.Show(c, files)
	return m, &taken
}

func (m *Many) says() string { return m.count.Text + " / " + m.take.Text() }

func TestArticlesAreTickedAndTaken(t *testing.T) {
	m, taken := shownMany(t, nil, exported("a.csv", 30))
	if m.card.Title() != "The articles of a.csv" || m.says() != "30 of 30 articles ticked / Save 30 articles" {
		t.Errorf("%s: %s", m.card.Title(), m.says())
	}
	m.tick(false)
	if m.says() != "0 of 30 articles ticked / Close" {
		t.Error(m.says())
	}
	m.filter.SetText("post october")
	if m.says() != "0 of 30 articles ticked · 10 shown / Close" {
		t.Error(m.says())
	}
	m.tick(true) // those that are shown
	m.filter.SetText("ship7 ")
	m.list.OnTicked(7, true)
	m.filter.SetText("")
	if m.says() != "11 of 30 articles ticked / Save 11 articles" {
		t.Error(m.says())
	}
	test.Tap(m.take)
	if len(*taken) != 11 || (*taken)[3].Fields.Title != "Headline 7" || (*taken)[0].Basis != "as read from a.csv" || m.card.Overlays().Top() != nil {
		t.Errorf("took %d: %+v", len(*taken), *taken)
	}
}

func TestWhatTheReaderHasIsNotTicked(t *testing.T) {
	held := func(a seeds.Article) (string, func()) {
		if a.Fields.Title == "Headline 2" {
			return "You have this text.", func() {}
		}
		return "", nil
	}
	f := exported("a.csv", 5)
	f.Articles[1].Notes = []seeds.Said{seeds.Say("a row was broken."), seeds.Say("and more.")}
	m, _ := shownMany(t, held, f)
	if m.says() != "4 of 5 articles ticked / Save 4 articles" || m.all[2].offer.Note != "You have this text." {
		t.Errorf("%s, note %q", m.says(), m.all[2].offer.Note)
	}
	if got := m.all[1].offer.Note; got != "A row was broken. And 1 remark more in the details." {
		t.Errorf("note %q", got)
	}
}

func TestDetailsOfAnArticleInTheList(t *testing.T) {
	m, taken := shownMany(t, nil, exported("a.csv", 3), exported("b.csv", 2))
	if m.card.Title() != "The articles of 2 files" {
		t.Error(m.card.Title())
	}
	m.details(4)
	s := m.over.Overlays().Top().(*kit.Sheet)
	test.Type(s.Body.(*pane.Intake).First(), "New ")
	test.Tap(s.Ways[0])
	if m.over.Overlays().Top() != fyne.CanvasObject(m.card) || m.all[4].offer.Headline != "New Headline 1" {
		t.Errorf("back at %T, the row is %q", m.over.Overlays().Top(), m.all[4].offer.Headline)
	}
	m.done()
	if got := (*taken)[4]; got.Fields.Title != "New Headline 1" || !strings.Contains(got.Basis, "headline") {
		t.Errorf("took %+v", got)
	}
}

func TestTheListByKeys(t *testing.T) {
	m, taken := shownMany(t, nil, exported("a.csv", 3))
	key := func(k fyne.KeyName) { m.over.Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyDown) // into the list
	key(fyne.KeySpace)
	key(fyne.KeyDown)
	key(fyne.KeyReturn)
	if m.says() != "1 of 3 articles ticked / Save 1 article" {
		t.Error(m.says())
	}
	key(fyne.KeyUp)
	key(fyne.KeyUp)
	if m.over.Focused() != fyne.Focusable(m.filter) {
		t.Errorf("above the list the keyboard is at %T", m.over.Focused())
	}
	key(fyne.KeyReturn)
	if len(*taken) != 1 {
		t.Errorf("took %d", len(*taken))
	}
}

func kept(t *testing.T, folder string, n int) (*Keep, []seeds.Article, *byhand.Work) {
	worker, l := background.New(), &byhand.Work{}
	l.Install(worker)
	var list []seeds.Article
	for _, a := range exported("a.csv", n).Articles {
		list = append(list, a.Article)
	}
	return &Keep{Folder: folder, Chores: background.NewChores(worker), Worker: worker}, list, l
}

func TestManyAreSavedEachInAFileOfItsOwn(t *testing.T) {
	folder := t.TempDir()
	k, list, l := kept(t, folder, 12)
	list[3].Fields, list[3].Source = list[2].Fields, list[2].Source // its name is taken then
	var got Kept
	k.OnProgress = func(int, int, func()) {}
	k.OnKept = func(x Kept) { got = x }
	k.Save(list)
	l.Finish()
	files, _ := os.ReadDir(folder)
	if len(got.Paths) != 12 || len(files) != 12 || len(got.Rest) != 0 || got.Err != nil {
		t.Errorf("saved %d in %d files, rest %d, %v", len(got.Paths), len(files), len(got.Rest), got.Err)
	}
	if a, err := seeds.LoadFile(got.Paths[11]); err != nil || a.Source != list[11].Source || a.Fields.Outlet != "The Courier" {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestWhatCannotBeSavedIsNotLost(t *testing.T) {
	k, list, l := kept(t, filepath.Join(t.TempDir(), "f"), 3)
	if err := os.WriteFile(k.Folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var got Kept
	k.OnKept = func(x Kept) { got = x }
	k.Save(list)
	l.Finish()
	if len(got.Paths) != 0 || len(got.Rest) != 3 || got.Err == nil {
		t.Errorf("%+v", got)
	}
}
