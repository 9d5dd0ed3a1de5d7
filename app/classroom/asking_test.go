package classroom

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/lesson"
	"diptych/compare/text"
)

// staged is a stage of an exercise on the ferry.
func staged(t *testing.T, e lesson.Exercise, pupil bool) *Stage {
	t.Helper()
	b, _ := built(t)
	s := b.With(e).NewStage(nil, pupil, container.NewStack(), func(time.Duration, func()) {})
	s.OnCovers = func([2][]text.Span, [2]text.Fields) {}
	s.Box.Resize(fyne.NewSize(1000, 640))
	return s
}

func asksOf(b *fyne.Container) string {
	var list []string
	for _, o := range b.Objects {
		if c, ok := o.(*fyne.Container); ok {
			list = append(list, asksOf(c))
			continue
		}
		list = append(list, o.(*widget.RichText).String())
	}
	return strings.Join(list, "\n")
}

func weather() lesson.Exercise {
	return lesson.Exercise{Version: 1, Title: "Weather", Tasks: []lesson.Task{
		{Title: "Weather", Minutes: 5, Items: []lesson.Item{matching(), {ID: "1.2b", Form: lesson.One, Prompt: "Wet or dry?", Options: []lesson.Option{{ID: "1", Text: "wet"}, {ID: "2", Text: "dry"}}}}},
		{Title: "Order", Minutes: 5, Items: []lesson.Item{ordering()}},
	}}
}

// A question of the task stands in large type, the key under it only when it is
// asked for, and neither with the next one.
func TestQuestionsAreShownOneByOne(t *testing.T) {
	s := staged(t, weather(), false)
	if s.asking.box.Visible() {
		t.Error("a question is shown at first")
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyK}) // before there is a question to it
	if got := asksOf(s.asking.words); !s.asking.box.Visible() || !strings.Contains(got, "Which goes with which?") || !strings.Contains(got, "b)\u00a0rain") || !strings.Contains(got, "2.\u00a0wet") || strings.Contains(got, "Key") {
		t.Errorf("shows %q", got)
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyK})
	if got := asksOf(s.asking.words); !strings.Contains(got, "Key: a) snow: 1. white") {
		t.Errorf("with its key it shows %q", got)
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyQ})
	if got := asksOf(s.asking.words); strings.Contains(got, "Key") || !strings.Contains(got, "Wet or dry?") {
		t.Errorf("the next shows %q", got)
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyK})
	if got := asksOf(s.asking.words); !strings.Contains(got, "There is no key") {
		t.Errorf("without a key it shows %q", got)
	}
	if s.Typed(&fyne.KeyEvent{Name: fyne.KeyQ}); s.asking.box.Visible() {
		t.Error("after the last a question is shown")
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyQ})
	if s.Typed(&fyne.KeyEvent{Name: fyne.KeyN}); s.asking.box.Visible() {
		t.Error("the question of the task before stays")
	}
}

// A long question is set smaller than a short one, and leaves the pages their share of
// what it and they have; an option is not broken at the end of a line.
func TestALongQuestionLeavesRoomForThePages(t *testing.T) {
	e := weather()
	long := &e.Tasks[0].Items[1]
	long.Prompt = strings.Repeat("Which of these words were said by the man at the harbour? ", 9)
	long.Options = []lesson.Option{{ID: "1", Text: "the harbour master"}, {ID: "2", Text: "the mayor"}}
	s := staged(t, e, false)
	pagesHigh, size := func() float32 { return s.Box.Objects[pages].Size().Height }, func() fyne.ThemeSizeName {
		return s.asking.words.Objects[0].(*widget.RichText).Segments[0].(*widget.TextSegment).Style.SizeName
	}
	all := pagesHigh()
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyQ})
	if size() != theme.SizeNameHeadingText {
		t.Errorf("a short question is set in %s", size())
	}
	s.Typed(&fyne.KeyEvent{Name: fyne.KeyQ})
	if size() != theme.SizeNameSubHeadingText || pagesHigh() < all*(1-mostBelow)-1 {
		t.Errorf("a long one is set in %s and leaves the pages %v of %v", size(), pagesHigh(), all)
	}
	for _, o := range s.asking.words.Objects[1].(*fyne.Container).Objects {
		if o := o.(*widget.RichText); o.Size().Height > 2*o.MinSize().Height-1 || o.Position().X+o.Size().Width > 1000 {
			t.Errorf("%q stands at %v in %v", o, o.Position(), o.Size())
		}
	}
}

// answeringAt is a pupil at the first question.
func answeringAt(t *testing.T, e lesson.Exercise) (*answering, *lesson.Answers) {
	t.Helper()
	s := staged(t, e, true)
	kept := &lesson.Answers{}
	s.OnAnswers = func(a lesson.Answers) { *kept = a }
	s.Kept = func(_, _ string) (lesson.Answers, bool) { return lesson.Answers{}, false }
	s.answers.named("  ")
	if s.answers.at >= 0 {
		t.Error("without a name it begins")
	}
	s.answers.named("Blue Heron")
	return s.answers, kept
}

func TestAPupilAnswersByNumbers(t *testing.T) {
	a, kept := answeringAt(t, weather())
	match := fieldsOf(a.control(a.list[0]))
	match[0].SetText("2")
	if got := kept.Items["1.2"].Pairs["1"]; got != "2" || kept.Name != "Blue Heron" || kept.Made == "" {
		t.Errorf("kept %+v", kept)
	}
	match[1].SetText("7")
	if kept.Items["1.2"].Pairs["2"] != "" || len(said(a.said)) != 1 {
		t.Errorf("a number that is not there: %+v", kept.Items)
	}
	order := fieldsOf(a.control(a.list[2]))
	order[0].SetText("2")
	order[1].SetText("1")
	if _, half := kept.Items["1.1"]; half || len(said(a.said)) != 1 {
		t.Error("half an order counts, or nothing is said")
	}
	order[2].SetText("3")
	if got := strings.Join(kept.Items["1.1"].Chosen, " "); got != "2 1 3" || len(said(a.said)) != 0 {
		t.Errorf("the order is %q", got)
	}
	order[2].SetText("")
	if _, half := kept.Items["1.1"]; half {
		t.Error("an order that is taken back stays")
	}
}

// What is asked after the reveal cannot be answered before.
func TestTheRevealComesFirst(t *testing.T) {
	e := weather()
	e.Tasks = []lesson.Task{{Title: "Rate", Items: []lesson.Item{{ID: "1.1", Form: lesson.Scale, Prompt: "How far?", Top: 5}, {ID: "1.2", Form: lesson.Scale, Prompt: "And now?", Top: 5, Again: "1.1"}}}}
	a, kept := answeringAt(t, e)
	ratings := a.control(a.list[0]).(*fyne.Container)
	tick := func(i int) { ratings.Objects[i].(fyne.Tappable).Tapped(nil) }
	tick(3)
	tick(1)
	if kept.Items["1.1"].Number != 2 {
		t.Errorf("rated %+v", kept.Items)
	}
	tick(1)
	if _, rated := kept.Items["1.1"]; rated {
		t.Error("a rating cannot be taken back")
	}
	a.turn(1)
	if len(a.words.Objects) != 2 || a.list[a.at].ID != "1.2" {
		t.Fatalf("%d things are shown", len(a.words.Objects))
	}
	a.told = true
	a.draw()
	if ratings := a.words.Objects[1].(*fyne.Container).Objects; len(ratings) != 5 {
		t.Error("after the reveal it cannot be rated")
	}
}
