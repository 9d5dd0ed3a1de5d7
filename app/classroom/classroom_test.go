package classroom

import (
	"bytes"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/lesson"
	"diptych/compare"
	"diptych/compare/text"
)

const (
	ferryA = "The ferry to Lund was closed on Monday, Mayor Ann Berg said.\n\n“Nobody was hurt,” Captain Nils Holm told reporters. “We turned back in time.”\n\nThe harbour board blamed a storm. Eleven passengers waited on the pier for six hours."
	ferryB = "The Lund ferry was shut on Monday after a quarrel about pay, said Mayor Ann Berg.\n\n“They left us in the cold,” passenger Ida Falk complained. Twelve passengers waited on the pier for six hours.\n\nThe owner, Rolf Dahl, apologized to the passengers."
)

func overAWindow(t *testing.T) fyne.Canvas {
	t.Helper()
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	return kittest.Window(t, container.NewStack(), 1000, 700)
}

func built(t *testing.T) (*Builder, fyne.Canvas) {
	t.Helper()
	over := overAWindow(t)
	return NewBuilder(compare.Documents(text.Parse(ferryA), text.Parse(ferryB))), over
}

func TestALessonIsSavedInThreeClicks(t *testing.T) {
	b, over := built(t)
	saved := map[string][]byte{}
	b.OnSave = func(_, name string, data func() ([]byte, error)) {
		made, err := data()
		if err != nil {
			t.Fatal(err)
		}
		saved[name] = made
	}
	b.Show(over)
	for _, way := range b.card.Ways[:3] {
		way.Tapped(nil)
	}
	pdf, page := 0, 0
	for name, data := range saved {
		switch {
		case strings.HasSuffix(name, ".pdf") && bytes.HasPrefix(data, []byte("%PDF-")):
			pdf++
		case strings.HasSuffix(name, ".html") && bytes.Contains(data, []byte("<!")):
			page++
		}
	}
	if pdf != 2 || page != 1 {
		t.Errorf("saved %d PDFs and %d pages, of %d files", pdf, page, len(saved))
	}
}

func TestWithoutATaskNothingIsSaved(t *testing.T) {
	b, over := built(t)
	b.OnSave = func(title, _ string, _ func() ([]byte, error)) { t.Errorf("asked: %s", title) }
	b.Show(over)
	for _, tick := range b.ticks {
		tick.SetOn(false)
	}
	b.changed()
	b.savePage()
	if b.sum.Text != "Tick at least one task." {
		t.Errorf("says %q", b.sum.Text)
	}
}

func TestATeachersWordsAndKeyAreKept(t *testing.T) {
	b, over := built(t)
	b.Show(over)
	e := b.exercise()
	var it lesson.Item
	for _, task := range e.Tasks {
		for _, i := range task.Items {
			if i.Form == lesson.One && it.ID == "" {
				it = i
			}
		}
	}
	if it.ID == "" {
		t.Fatal("no item has one answer")
	}
	c := newCurator(e.Clone(), func(e lesson.Exercise) { b.mended = &e })
	c.show(over)
	c.e.Reword(it.ID, "Who was it?")
	if err := c.e.SetKey(it.ID, it.Options[len(it.Options)-1].ID); err != nil {
		t.Fatal(err)
	}
	c.done()
	mended := b.exercise()
	got, _ := mended.Item(it.ID)
	if got.Prompt != "Who was it?" || !got.ByHand || got.Key[0] != it.Options[len(it.Options)-1].ID {
		t.Errorf("kept %+v", *got)
	}
	b.changed()
	again := b.exercise()
	if got, _ := again.Item(it.ID); got.Prompt == "Who was it?" {
		t.Error("a new choice of tasks keeps the old words")
	}
}

func TestAnswersArePooledWhateverElseIsThere(t *testing.T) {
	over := overAWindow(t)
	e, _ := lesson.Build(compare.Documents(text.Parse(ferryA), text.Parse(ferryB)), lesson.Options{})
	var id, option string
	for _, task := range e.Tasks {
		for _, it := range task.Items {
			if it.Form == lesson.One {
				id, option = it.ID, it.Options[0].ID
			}
		}
	}
	answer := func(name string) File {
		a := lesson.Answers{Version: lesson.Version, Exercise: e.ID, Name: name, Items: map[string]lesson.Answer{id: {Chosen: []string{option}}}}
		return File{Name: name + ".json", Data: a.File()}
	}
	g, err := Receive("lesson.json", []File{
		{Name: "lesson.json", Data: e.File()}, answer("Blue Heron"), answer("Red Fox"), {Name: "holiday.jpg", Data: []byte("\xff\xd8")},
	})
	if err != nil || g.exercise.ID != e.ID {
		t.Fatalf("%v, exercise %+v", err, g)
	}
	g.Show(over)
	if !strings.HasPrefix(g.summary(), "2 pupils") {
		t.Errorf("says %q", g.summary())
	}
	if !strings.Contains(g.listed(), "holiday.jpg") {
		t.Errorf("the damaged file is not listed: %q", g.listed())
	}
}
