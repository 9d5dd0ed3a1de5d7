package classroom

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"diptych/app/lesson"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/text"
)

func ordering() lesson.Item {
	return lesson.Item{ID: "1.1", Form: lesson.Order, Prompt: "In which order?", Options: []lesson.Option{{ID: "1", Text: "snow"}, {ID: "2", Text: "rain"}, {ID: "3", Text: "hail"}}, Key: []string{"2", "3", "1"}}
}

func matching() lesson.Item {
	return lesson.Item{
		ID: "1.2", Form: lesson.Match, Prompt: "Which goes with which?", Options: []lesson.Option{{ID: "1", Text: "snow"}, {ID: "2", Text: "rain"}},
		Targets: []lesson.Option{{ID: "1", Text: "white"}, {ID: "2", Text: "wet"}}, Key: []string{"1=1"},
	}
}

func curating(t *testing.T, items ...lesson.Item) *curator {
	t.Helper()
	overAWindow(t)
	return newCurator(lesson.Exercise{Version: 1, Tasks: []lesson.Task{{Title: "Weather", Items: items}}}, func(lesson.Exercise) {})
}

func keyOf(c *curator, id string) string {
	it, _ := c.e.Item(id)
	return strings.Join(it.Key, " ")
}

func said(c *fyne.Container) (list []string) {
	for _, o := range c.Objects {
		list = append(list, o.(*widget.RichText).String())
	}
	return list
}

func TestAnOrderIsMendedByNumbers(t *testing.T) {
	c := curating(t, ordering())
	s := newSolver(c, ordering())
	for i, want := range []string{"3", "1", "2"} {
		if s.fields[i].Text != want {
			t.Errorf("field %d says %q", i, s.fields[i].Text)
		}
	}
	s.fields[0].SetText("1")
	if keyOf(c, "1.1") != "2 3 1" || len(said(s.said)) != 1 {
		t.Errorf("half mended the key is %q, said %q", keyOf(c, "1.1"), said(s.said))
	}
	s.fields[1].SetText("3")
	if keyOf(c, "1.1") != "1 3 2" || len(said(s.said)) != 0 {
		t.Errorf("mended the key is %q, said %q", keyOf(c, "1.1"), said(s.said))
	}
	for _, f := range s.fields {
		f.SetText("")
	}
	if it, _ := c.e.Item("1.1"); len(it.Key) != 0 || !it.ByHand {
		t.Errorf("emptied the key is %q", it.Key)
	}
}

func TestAMatchIsMendedByLetters(t *testing.T) {
	c := curating(t, matching())
	s := newSolver(c, matching())
	if s.fields[0].Text != "A" || s.fields[1].Text != "" {
		t.Errorf("fields say %q and %q", s.fields[0].Text, s.fields[1].Text)
	}
	s.fields[1].SetText("b")
	if keyOf(c, "1.2") != "1=1 2=2" {
		t.Errorf("the key is %q", keyOf(c, "1.2"))
	}
	s.fields[0].SetText("C")
	if keyOf(c, "1.2") != "1=1 2=2" || len(said(s.said)) != 1 {
		t.Errorf("with a letter that there is not the key is %q, said %q", keyOf(c, "1.2"), said(s.said))
	}
}

func TestTasksChangePlaces(t *testing.T) {
	b, over := built(t)
	b.Show(over)
	c := newCurator(b.exercise().Clone(), b.mend)
	if len(c.e.Tasks) < 2 {
		t.Fatal("one task only")
	}
	first, second := c.e.Tasks[0], c.e.Tasks[1]
	number, _, _ := strings.Cut(first.Items[0].ID, ".")
	c.changed(func() { c.e.MoveTask(number, 1) })
	if c.e.Tasks[0].Title != second.Title || c.e.Tasks[1].Items[0].ID != first.Items[0].ID {
		t.Errorf("the tasks are %q, %q", c.e.Tasks[0].Title, c.e.Tasks[1].Title)
	}
}

func TestATeacherCoversMoreAndLifts(t *testing.T) {
	b, over := built(t)
	b.Show(over)
	m := newMasker(b.exercise().Clone(), b.mend)
	m.show(over)
	m.words.SetText("Ann Berg")
	m.add()
	if n := len(m.e.A.Masks) + len(m.e.B.Masks); n != 2 {
		t.Fatalf("%d places are covered", n)
	}
	m.words.SetText("nobody of this name")
	m.add()
	if got := said(m.said); len(got) != 1 || !strings.Contains(got[0], "in neither article") {
		t.Errorf("said %q", got)
	}
	m.e.B.Lift(0, true)
	m.done()
	for _, tick := range b.ticks { // other tasks: what is covered stays
		tick.SetOn(true)
	}
	b.changed()
	e := b.exercise().Handed()
	if len(e.A.Masks) != 1 || len(e.B.Masks) != 0 || strings.Contains(e.A.Source, "Ann Berg") {
		t.Errorf("handed out with the masks %v and %v", e.A.Masks, e.B.Masks)
	}
}

func marking() (lesson.Exercise, lesson.Item) {
	e, _ := lesson.Build(compare.Documents(text.Parse(ferryA), text.Parse(ferryB)), lesson.Options{Kinds: []lesson.Kind{lesson.KindLoaded}})
	return e, e.Tasks[0].Items[0]
}

func TestTheHeatOfWordsSaysWhoMarkedThem(t *testing.T) {
	over := overAWindow(t)
	e, it := marking()
	at := strings.Index(e.Side(it.Side).Source, "blamed")
	stretch := func(length int) lesson.Answer {
		return lesson.Answer{Spans: []lesson.Marked{{Span: text.Span{Start: at, End: at + length}, Option: it.Options[0].ID}}}
	}
	var received []lesson.Received
	for name, length := range map[string]int{"Blue Heron": 6, "Red Fox": 6, "Grey Seal": 14} {
		a := lesson.Answers{Version: lesson.Version, Exercise: e.ID, Name: name, Items: map[string]lesson.Answer{it.ID: stretch(length)}}
		received = append(received, lesson.Returned(name, a.File()))
	}
	p := lesson.Gather(e, received)
	h := newHeatMap(p, p.Items[0])
	h.show(over)
	if !strings.HasPrefix(h.words.Text, "3 of 3 pupils marked something; the same words were marked by 3 at most.") {
		t.Errorf("says %q", h.words.Text)
	}
	h.tell(at + 1)
	if got := h.who.String(); !strings.Contains(got, "“blamed”: marked by 3 pupils: ") {
		t.Errorf("three marked: %q", got)
	}
	h.tell(at + 9)
	if got := h.who.String(); !strings.Contains(got, "1 pupil: Grey Seal") {
		t.Errorf("one marked: %q", got)
	}
	h.tell(at - 5)
	if got := h.who.String(); strings.Contains(got, "marked by") {
		t.Errorf("nobody marked: %q", got)
	}
}

func TestTheAgreementOfATaskIsShown(t *testing.T) {
	over := overAWindow(t)
	e, _ := lesson.Build(compare.Documents(text.Parse(ferryA), text.Parse(ferryB)), lesson.Options{Kinds: []lesson.Kind{lesson.KindVoices, lesson.KindLoaded}})
	var files []File
	for _, name := range []string{"Blue Heron", "Red Fox"} {
		a := lesson.Answers{Version: lesson.Version, Exercise: e.ID, Name: name, Items: map[string]lesson.Answer{}}
		for i, it := range e.Tasks[0].Items {
			a.Items[it.ID] = lesson.Answer{Chosen: []string{it.Options[i%len(it.Options)].ID}}
		}
		files = append(files, File{Name: name + ".json", Data: a.File()})
	}
	g, err := Receive("lesson.json", append(files, File{Name: "lesson.json", Data: e.File()}))
	if err != nil {
		t.Fatal(err)
	}
	g.Show(over)
	if got := g.ofTask(0); !strings.Contains(got, "Agreement 100 %") && !strings.Contains(got, "agreement 100 %") {
		t.Errorf("of the first task: %q", got)
	}
	if got := g.ofTask(1); !strings.Contains(got, "no questions to choose in") {
		t.Errorf("of the second task: %q", got)
	}
}

func TestTheTimerCountsWhileItRuns(t *testing.T) {
	overAWindow(t)
	var later []func()
	clock := time.Unix(0, 0)
	s := newTimer(func(_ time.Duration, f func()) { later = append(later, f) })
	s.now = func() time.Time { return clock }
	tick := func(by time.Duration) {
		clock = clock.Add(by)
		due := later
		later = nil
		for _, f := range due {
			f()
		}
	}
	s.set(2)
	tick(time.Minute)
	if s.digits.Text != "2:00" {
		t.Errorf("standing still it says %s", s.digits.Text)
	}
	s.toggle()
	tick(30 * time.Second)
	if s.digits.Text != "1:30" {
		t.Errorf("after half a minute it says %s", s.digits.Text)
	}
	s.toggle()
	tick(time.Minute)
	s.more(1)
	if s.digits.Text != "2:30" {
		t.Errorf("stopped, with a minute more, it says %s", s.digits.Text)
	}
	s.toggle()
	tick(time.Hour)
	if s.digits.Text != "0:00" || s.runs || len(later) > 0 || s.start.Text() != "Time is up" {
		t.Errorf("at its end it says %s, %s", s.digits.Text, s.start.Text())
	}
}

func TestAStageSaysWhatIsHandedOut(t *testing.T) {
	b, _ := built(t)
	e := b.exercise()
	e.CoverWords("Lund")
	b.mend(e)
	s := b.NewStage(nil, false, container.NewStack(), func(time.Duration, func()) {})
	var covers [2][]text.Span
	s.OnCovers = func(c [2][]text.Span, _ [2]text.Fields) { covers = c }
	s.OnMarks = func() {}
	s.Open()
	if len(covers[0]) != 1 || len(covers[1]) != 1 {
		t.Fatalf("covered: %v", covers)
	}
	s.Tapped(reading.A, covers[0][0].Start, true)
	if len(covers[0]) != 0 || len(covers[1]) != 1 {
		t.Errorf("after a click on one cover: %v", covers)
	}
	s.unmask()
	s.unmask()
	if len(covers[0]) != 1 {
		t.Errorf("covered again: %v", covers)
	}
	if s.Title() == "" || !slices.Equal(s.handed.IDs(), e.IDs()) {
		t.Errorf("it holds %v", s.handed.IDs())
	}
}

// What a teacher changed counts however the card is closed, is told of at once,
// and can be undone as a whole.
func TestWhatIsCuratedCountsAtOnce(t *testing.T) {
	b, over := built(t)
	var told []lesson.Exercise
	b.OnDraft = func(e lesson.Exercise) { told = append(told, e) }
	b.Show(over)
	if len(told) != 0 {
		t.Fatal("a lesson that nobody changed is told of")
	}
	was := b.exercise()
	c := newCurator(was.Clone(), b.mend)
	c.show(over)
	it := was.Tasks[0].Items[0]
	c.changed(func() { c.e.Drop(it.ID) })
	c.card.Typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	now := b.exercise()
	if kept, _ := now.Item(it.ID); kept != nil || len(told) != 1 || told[0].ID != now.ID {
		t.Errorf("told of %d, kept %v", len(told), kept)
	}
	c.undo()
	if again := b.exercise(); again.ID != was.ID || told[len(told)-1].ID != was.ID {
		t.Error("what was changed is not undone")
	}
	for range was.Tasks {
		c.changed(func() { c.e.Drop(c.e.Tasks[0].Items[0].ID[:1]) })
	}
	if len(c.e.Tasks) != 0 || len(b.exercise().Tasks) == 0 || len(told[len(told)-1].Tasks) == 0 {
		t.Error("a lesson without a question takes the place of one")
	}
}

func TestWordsAroundAMaskHaveOneBlankBetween(t *testing.T) {
	for _, c := range []struct {
		s, want string
		end     bool
	}{{"ccording to\n\nthe ", "to the ", false}, {"n the", "the", false}, {" US Secretary\n\nof St", " US Secretary of", true}, {"’s site  can", "’s site", true}} {
		if got := wordsOf(c.s, c.end); got != c.want {
			t.Errorf("%q: %q", c.s, got)
		}
	}
}
