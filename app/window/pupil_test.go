package window

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/compare/text"
)

// onStage is what of a kind stands on the stage and can be seen, that ok likes.
func onStage[T fyne.CanvasObject](w *Window, ok func(T) bool) (found T) {
	for _, o := range objects(w.win.Content()) {
		if x, is := o.(T); is && x.Visible() && ok(x) {
			return x
		}
	}
	return found
}

func pressStage(t *testing.T, w *Window, words string) {
	t.Helper()
	b := onStage(w, func(b *kit.TextButton) bool { return b.Text() == words })
	if b == nil {
		t.Fatalf("there is no button %q", words)
	}
	b.Tapped(nil)
}

// pupilAt gives the window to a pupil of a code name.
func pupilAt(t *testing.T, w *Window, name string) {
	t.Helper()
	lessons{w}.hold(true)
	w.chores.Finish()
	f := onStage(w, func(f *kit.Field) bool { return f.PlaceHolder == "Code name on your card" })
	if f == nil || w.win.Canvas().Focused() != fyne.Focusable(f) {
		t.Fatal("the code name is not asked for, or not to be typed at once")
	}
	folder := w.held.answers.folder
	t.Cleanup(func() { os.RemoveAll(folder) })
	f.SetText(name)
	pressStage(t, w, "Begin")
}

// Who goes on without a code name is asked for it.
func TestAPupilWithoutACodeNameIsAskedForIt(t *testing.T) {
	w := founding(t, 1, 3)
	lessons{w}.hold(true)
	w.chores.Finish()
	w.win.Canvas().Unfocus()
	pressStage(t, w, "Next question")
	said := onStage(w, func(r *widget.RichText) bool { return r.String() == "Write the name on your card." })
	if f, ok := w.win.Canvas().Focused().(*kit.Field); said == nil || !ok || f.PlaceHolder != "Code name on your card" {
		t.Errorf("says %v, the keyboard is at %v", said, w.win.Canvas().Focused())
	}
}

// What a pupil answers is on the disk at once, is there again under the code
// name, and under no other; and is no more once the pupil starts afresh.
func TestWhatAPupilAnswersIsKept(t *testing.T) {
	w := founding(t, 1, 3)
	pupilAt(t, w, "Blue Heron")
	tick := onStage(w, func(*kit.Toggle) bool { return true })
	tick.Tapped(nil)
	w.held.answers.finish()
	e := exerciseOf(t, w.lesson)
	kept, ok := w.held.answers.read(e.ID, "blue heron")
	first := e.IDs()[0]
	if !ok || kept.Name != "Blue Heron" || len(kept.Items[first].Chosen) != 1 {
		t.Fatalf("kept %+v, %v", kept, ok)
	}
	if len(lesson.Gather(e, []lesson.Received{{Answers: kept}}).Answers) != 1 {
		t.Error("what is kept does not count")
	}
	given := func() int {
		a, _, _ := w.held.Answers()
		return len(a.Items)
	}
	lessons{w}.leave()
	pupilAt(t, w, "Blue Heron")
	if given() != 1 || onStage(w, func(t *kit.Toggle) bool { return t.On() }) == nil {
		t.Errorf("come back there are %d answers", given())
	}
	pressStage(t, w, "They are not mine: start afresh")
	if w.held.answers.finish(); given() != 0 {
		t.Errorf("afresh there are %d answers", given())
	}
	lessons{w}.leave()
	pupilAt(t, w, "Red Kite")
	if given() != 0 {
		t.Errorf("another pupil has %d answers", given())
	}
}

// Words that are selected on a page are marked whole, shown on it, and taken
// away again.
func TestAPupilMarksWords(t *testing.T) {
	w := founding(t, 1, 3)
	e, _ := lesson.Build(w.reading.Comparison, lesson.Options{Kinds: []lesson.Kind{lesson.KindColours}})
	drafting(t, w).With(e)
	pupilAt(t, w, "Blue Heron")
	page := w.held.desk.Articles[0]
	words := w.held.Reading.Document(0).WordsIn(w.held.Reading.Document(0).Paragraphs[2].Span)
	pressStage(t, w, "1  can be checked")
	if a, _, _ := w.held.Answers(); len(a.Items) != 0 {
		t.Error("nothing is selected, and something marked")
	}
	page.Select(text.Span{Start: words[3].Start, End: words[5].Start + 2})
	pressStage(t, w, "1  can be checked")
	a, _, _ := w.held.Answers()
	spans := a.Items["1.1"].Spans
	if len(spans) != 1 || spans[0].Option != "1" {
		t.Fatalf("marked %+v", a.Items)
	}
	if _, hot := page.HotAt(words[4].Start); !hot {
		t.Error("the mark is not shown on the page")
	}
	source := e.A.Source
	if got := source[spans[0].Start:spans[0].End]; got != w.held.Reading.Document(0).Source[words[3].Start:words[5].End] {
		t.Errorf("marked %q", got)
	}
	pressStage(t, w, "Take away")
	if a, _, _ = w.held.Answers(); len(a.Items) != 0 {
		t.Errorf("left %+v", a.Items)
	}
}
