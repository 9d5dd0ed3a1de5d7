package sheet

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/background"
	"diptych/app/background/byhand"
	"diptych/seeds"
	"diptych/seeds/intake"
)

func shownAddress(t *testing.T, address string, fetch func(context.Context, string) (intake.File, error)) (*Address, *byhand.Work) {
	t.Helper()
	c := overAWindow(t, 1000, 640)
	worker, l := background.New(), &byhand.Work{}
	l.Install(worker)
	a := &Address{Fetch: fetch, Worker: worker}
	a.Show(c, address)
	return a, l
}

func TestAPageIsFetchedOnceItIsAskedFor(t *testing.T) {
	asked := ""
	a, l := shownAddress(t, "https://paper.example/mill", func(_ context.Context, address string) (intake.File, error) {
		asked = address
		return millFile(), nil
	})
	var got intake.File
	a.OnFile = func(f intake.File) { got = f }
	if l.Finish(); asked != "" {
		t.Fatal("it was fetched unasked")
	}
	test.Tap(a.fetch)
	if a.fetch.Text() != "Stop" || !strings.Contains(a.note.Text, "Waiting for paper.example") {
		t.Errorf("%s: %s", a.fetch.Text(), a.note.Text)
	}
	if l.Rest(); !strings.Contains(a.note.Text, "1 second") {
		t.Errorf("says %s", a.note.Text)
	}
	l.Finish()
	if asked != "https://paper.example/mill" || got.Name != "mill.html" || a.over.Overlays().Top() != nil {
		t.Errorf("asked %q, got %q", asked, got.Name)
	}
}

func TestAPageThatDoesNotCome(t *testing.T) {
	a, l := shownAddress(t, "", func(context.Context, string) (intake.File, error) {
		return intake.File{}, &seeds.Error{Problem: seeds.Say("no site paper.example was found"), Cure: seeds.Say("check the connection, and how the address is written")}
	})
	if a.over.Focused() != fyne.Focusable(a.field) {
		t.Error("the field has not the keyboard")
	}
	test.Tap(a.fetch) // nothing is typed yet
	if l.Finish(); a.note.Text != asksOne() {
		t.Errorf("says %s", a.note.Text)
	}
	test.Type(a.field, "paper.example")
	a.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	l.Finish()
	if a.note.Text != "No site paper.example was found. Check the connection, and how the address is written." || a.fetch.Text() != "Fetch the page" {
		t.Errorf("%s: %s", a.fetch.Text(), a.note.Text)
	}
}

func TestFetchingIsStopped(t *testing.T) {
	for name, stop := range map[string]func(*Address){
		"button": func(a *Address) { test.Tap(a.fetch) },
		"Esc":    func(a *Address) { a.over.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
	} {
		var ctx context.Context
		came := false
		a, l := shownAddress(t, "https://paper.example/mill", func(c context.Context, _ string) (intake.File, error) {
			ctx = c
			return millFile(), nil
		})
		a.OnFile = func(intake.File) { came = true }
		test.Tap(a.fetch)
		byhand.Run(&l.Begun)
		stop(a)
		l.Finish()
		l.Rest()
		if came || ctx.Err() == nil || strings.Contains(a.note.Text, "second") {
			t.Errorf("%s: came %v, %v, says %s", name, came, ctx.Err(), a.note.Text)
		}
	}
}

func TestColumnsAreNamed(t *testing.T) {
	c := overAWindow(t, 1000, 640)
	table := intake.Table{Names: []string{"nr", "kopf", "rumpf", "date"}, First: []string{"1", "Mill burns", "The mill burned."}, Known: map[string]string{"date": "date"}, Rows: 2}
	var got map[string]string
	left := 0
	q := &Columns{OnNamed: func(as map[string]string) { got = as }, OnLeft: func() { left++ }}
	q.Show(c, "a.csv", table)
	test.Tap(q.read)
	if got != nil || !strings.Contains(q.note.Text, "text first") {
		t.Fatalf("named %v, says %s", got, q.note.Text)
	}
	choose := func(field int, downs int) {
		q.ask(field, fyne.NewPos(100, 100))
		for range downs {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	choose(0, 4)
	choose(1, 3)
	choose(1, 1) // none
	if q.sample("rumpf") != "The mill burned." || q.sample("date") != "" {
		t.Errorf("samples %q, %q", q.sample("rumpf"), q.sample("date"))
	}
	test.Tap(q.read)
	if len(got) != 2 || got["text"] != "rumpf" || got["date"] != "date" || left != 0 {
		t.Errorf("named %v, left %d", got, left)
	}
	q.Show(c, "a.csv", table)
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if left != 1 || c.Overlays().Top() != nil {
		t.Errorf("left %d times", left)
	}
}
