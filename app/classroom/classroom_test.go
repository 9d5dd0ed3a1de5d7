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

// Where no outlet is known nothing can be covered, and the teacher is told.
func TestAnOutletThatIsNotKnownIsSaid(t *testing.T) {
	overAWindow(t)
	named := func(source string) *text.Document {
		d := text.Parse(source)
		d.Fields.Outlet = "The Lund Post"
		return d
	}
	for _, c := range []struct {
		a, b *text.Document
		want string
	}{
		{text.Parse(ferryA), text.Parse(ferryB), "No outlet is known of either article"},
		{named(ferryA), text.Parse(ferryB), "No outlet is known of article B"},
		{text.Parse(ferryA), named(ferryB), "No outlet is known of article A"},
		{named(ferryA), named(ferryB), ""},
	} {
		if got := NewBuilder(compare.Documents(c.a, c.b)).unnamed(); !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("says %q, not %q", got, c.want)
		}
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

// How long the lesson takes stands whole on the card, in a small window too, and
// what is below it is scrolled to.
func TestHowLongALessonTakesIsSeen(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	over := kittest.Window(t, container.NewStack(), 1000, 480)
	b := NewBuilder(compare.Documents(text.Parse(ferryA), text.Parse(ferryB)))
	b.Show(over)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if end, foot := at(b.sum).Y+b.sum.Size().Height, at(b.card.Ways[0]).Y; end > foot {
		t.Errorf("%q ends at %v, the buttons begin at %v", b.sum.Text, end, foot)
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

func TestALessonHasTheTitleThatIsTyped(t *testing.T) {
	b, over := built(t)
	b.Show(over)
	plain := b.exercise().Title
	if plain == "" || b.name.Text != plain {
		t.Errorf("the field has %q, the lesson is called %q", b.name.Text, plain)
	}
	b.name.SetText("  The ferry ")
	for _, tick := range b.ticks {
		tick.SetOn(false)
	}
	b.changed()
	b.name.SetText("The ferry, 7b")
	b.ticks[lesson.KindLoaded].SetOn(true)
	b.tongue.choice.OnChosen(1)
	if e := b.exercise(); e.Title != "The ferry, 7b" || len(e.Tasks) != 1 || e.Language != "de" || b.name.Text != e.Title {
		t.Errorf("the lesson is called %q, the field has %q", e.Title, b.name.Text)
	}
	b.name.SetText("")
	if e := b.exercise(); e.Title != lesson.WordingOf("de")["title"] {
		t.Errorf("without a title it is called %q", e.Title)
	}
	b.tongue.choice.OnChosen(0)
	if e := b.exercise(); e.Title != plain {
		t.Errorf("the plain title stays %q", e.Title)
	}
}

func TestALessonInALanguageFromAFile(t *testing.T) {
	b, over := built(t)
	file := []byte(`{"language": "fr"`)
	var told error
	b.OnRead = func(_, _ string, take func([]byte) error) { told = take(file) }
	b.Show(over)
	b.tongue.choice.SetChosen(2)
	b.tongue.choice.OnChosen(2)
	if told == nil || b.exercise().Language != "en" || b.tongue.choice.Chosen() != 0 {
		t.Errorf("a damaged file: %v, %s", told, b.exercise().Language)
	}
	file = []byte(`{"language": "fr", "title": "Deux articles"}`)
	b.tongue.choice.OnChosen(2)
	e := b.exercise()
	if told != nil || e.Language != "fr" || e.Title != "Deux articles" || b.tongue.choice.Chosen() != 2 {
		t.Errorf("%v, %s, %q", told, e.Language, e.Title)
	}
	again := NewBuilder(b.found).With(e)
	if e := again.exercise(); e.Language != "fr" || again.tongue.choice.Chosen() != 2 {
		t.Errorf("opened again it is in %s", e.Language)
	}
	again.changed()
	if e := again.exercise(); e.Title != "Deux articles" {
		t.Errorf("built again it is called %q", e.Title)
	}
}

func TestAnswersAreReworded(t *testing.T) {
	b, over := built(t)
	b.Show(over)
	var out lesson.Exercise
	c := newCurator(b.exercise().Clone(), func(e lesson.Exercise) { out = e })
	c.show(over)
	it := c.e.Tasks[0].Items[0]
	c.rewordAnswers(it)
	c.e.RewordAnswer(it.ID, 0, "The master")
	c.keep()
	if got, _ := out.Item(it.ID); got.Options[0].Text != "The master" || out.ID == b.exercise().ID {
		t.Errorf("kept %+v", got.Options)
	}
}

func TestThePaperIsRemembered(t *testing.T) {
	b, over := built(t)
	b.Show(over)
	a4, _ := b.exercise().Sheet().PDF(setting())
	b.paper.OnChosen(1)
	letter, err := b.exercise().Sheet().PDF(setting())
	if err != nil || bytes.Equal(a4, letter) || !bytes.Contains(letter, []byte("612")) || newPapers().Chosen() != 1 {
		t.Errorf("%v, the next choice begins with %d", err, newPapers().Chosen())
	}
}

// The card of a pool may be seen by the class: what is covered stays so on it.
func TestAPoolCoversWhatIsCovered(t *testing.T) {
	overAWindow(t)
	e, _ := lesson.Build(compare.Documents(text.Parse(ferryA), text.Parse(ferryB)), lesson.Options{Kinds: []lesson.Kind{lesson.KindLoaded}})
	at := strings.Index(e.A.Source, "The harbour board")
	board := text.Span{Start: at, End: at + len("The harbour board")}
	e.A.AddMask(text.Span{Start: at + 4, End: board.End})
	g := &Gatherer{exercise: e}
	h := lesson.Heat{Span: board, N: 2}
	if got := g.marked(e.Tasks[0].Items[0], h); got != "The "+lesson.Cover {
		t.Errorf("shows %q", got)
	}
	g.exercise.Blind = false
	if got := g.marked(e.Tasks[0].Items[0], h); got != "The harbour board" {
		t.Errorf("after the reveal it shows %q", got)
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
