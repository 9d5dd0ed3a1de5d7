package classroom

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/text"
)

// Stage is a lesson in front of the class: the two pages without a mark, the
// outlets covered, and around them only what the class may see. What it says
// is taken from lesson.Exercise.Handed, and so holds no masked word while the
// masks are on. For a pupil at one machine it has no keys that reveal anything.
type Stage struct {
	Box *fyne.Container // takes the whole window

	OnLeave  func()
	OnMarks  func()                                             // the pages are to be drawn anew, and brought to what is in focus
	OnCovers func(covers [2][]text.Span, fields [2]text.Fields) // what is covered on the pages, and what stands under the headlines
	Reading  *reading.Reading                                   // of the pages

	// Of a stage for a pupil:
	OnAnswers func(lesson.Answers)                               // they are to be kept, at once
	Kept      func(exercise, name string) (lesson.Answers, bool) // what was kept under a code name
	OnHeat    func([2][]pane.Heat)                               // what is marked on the pages
	Selected  func() [2][]text.Span                              // what is selected on the pages

	exercise lesson.Exercise
	handed   lesson.Exercise
	pupil    bool
	kinds    []reading.Chip // in the order in which they are revealed
	lit      int            // how many of them are
	bare     bool           // no mask is on
	lifted   [2][]text.Span // by a click
	task     int
	timer    *timer
	title    *canvas.Text
	legend   *pane.Legend
	heads    *widget.RichText
	prompt   *widget.Label
	asking   *asking         // nil for a pupil
	answers  *answering      // nil for a class
	masks    *kit.TextButton // nil where nothing is masked
}

// NewStage holds the exercise of a builder, with judgements of what is put
// aside. The pages are shown between what it says.
func (b *Builder) NewStage(judged []reading.Judgement, pupil bool, pages fyne.CanvasObject, after func(time.Duration, func())) *Stage {
	e := b.exercise()
	s := &Stage{exercise: e, handed: e.Handed(), pupil: pupil, Reading: reading.New(b.found), timer: newTimer(after), title: canvas.NewText("", nil), legend: pane.NewLegend()}
	s.Reading.SetJudged(judged)
	for _, c := range s.Reading.Chips() {
		if c.Kinds[0] <= reading.Voice || c.Kinds[0] >= reading.Statement && c.Kinds[0] <= reading.OnlyHere {
			s.kinds = append(s.kinds, c)
		}
	}
	s.heads, s.prompt = heading(""), paragraph("")
	if len(s.covers()[0])+len(s.covers()[1]) > 0 {
		s.masks = kit.NewTextButton("", s.unmask)
	}
	var lower *fyne.Container
	var limit *capped
	if pupil {
		s.answers = newAnswering(s)
		lower, limit = s.answers.box, s.answers.cap
	} else {
		s.asking = newAsking(e)
		lower, limit = s.asking.box, s.asking.cap
	}
	s.legend.SetLeft(stagePad)
	s.Box = &fyne.Container{Layout: stageLayout{limit}, Objects: []fyne.CanvasObject{s.head(), s.strip(), pages, lower, s.foot()}}
	s.chooseTask(0)
	s.light()
	return s
}

// Open shows the pages as they are at the beginning. It is called when the
// fields are set and the pages have their documents.
func (s *Stage) Open() {
	s.OnCovers(s.covers(), s.fields())
	s.light()
}

// Title is what the lesson is called, for the bar of the window.
func (s *Stage) Title() string { return s.handed.Title }

// Says is what stands around the pages, in a few words, for a script.
func (s *Stage) Says() string {
	covers := s.covers()
	return fmt.Sprintf("%d of %d kinds, %d covered, task %d of %d, %s", s.lit, len(s.kinds), len(covers[0])+len(covers[1]), s.task+1, len(s.handed.Tasks), s.timer.digits.Text)
}

// Close ends what is under way.
func (s *Stage) Close() { s.timer.stop() }

func (s *Stage) head() fyne.CanvasObject {
	row := []fyne.CanvasObject{s.title}
	if !s.pupil {
		row = append(row, s.timer.box)
	}
	return grounded(kit.AtBottom, &fyne.Container{Layout: ends{}, Objects: row})
}

func (s *Stage) strip() fyne.CanvasObject {
	if s.pupil {
		s.legend.Box.Hide()
	}
	return s.legend.Box
}

// foot is the task on the left and what can be pressed on the right.
func (s *Stage) foot() fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	add := func(words string, does func()) { buttons = append(buttons, kit.NewTextButton(words, does)) }
	if s.pupil {
		add(lang.L("Previous question"), func() { s.answers.turn(-1) })
		add(lang.L("Next question"), func() { s.answers.turn(1) })
		add(lang.L("Give back to the teacher"), func() { s.OnLeave() })
	} else {
		if s.masks != nil {
			buttons = append(buttons, s.masks)
		}
		if len(s.handed.Tasks) > 1 {
			add(lang.L("Next task (N)"), s.nextTask)
		}
		add(lang.L("Next question (Q)"), s.nextQuestion)
		add(lang.L("Key (K)"), s.tellKey)
		add(lang.L("Back (←)"), s.back)
		add(lang.L("Next marks (→)"), s.next)
		add(lang.L("Leave (Esc)"), func() { s.OnLeave() })
	}
	words := &fyne.Container{Layout: &column{}, Objects: []fyne.CanvasObject{s.heads, s.prompt}}
	return grounded(kit.AtTop, &fyne.Container{Layout: &beside{}, Objects: []fyne.CanvasObject{words, &fyne.Container{Layout: &run{}, Objects: buttons}}})
}

func grounded(e kit.Edge, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: kit.Stack{}, Objects: []fyne.CanvasObject{kit.NewSurface(kit.ColorGround, e), o}}
}

// Typed is a key; it reports whether the stage has a use for it.
func (s *Stage) Typed(e *fyne.KeyEvent) bool {
	if s.pupil {
		return false
	}
	does := map[fyne.KeyName]func(){
		fyne.KeySpace: s.next, fyne.KeyRight: s.next, fyne.KeyLeft: s.back, fyne.KeyN: s.nextTask, fyne.KeyU: s.unmask, fyne.KeyQ: s.nextQuestion, fyne.KeyK: s.tellKey,
		fyne.KeyT: s.timer.toggle, fyne.KeyPlus: func() { s.timer.more(1) }, fyne.KeyEqual: func() { s.timer.more(1) }, fyne.KeyMinus: func() { s.timer.more(-1) },
		fyne.KeyEscape: s.escape,
	}[e.Name]
	if does != nil {
		does()
	}
	return does != nil
}

// escape lets go of what is in focus, and else leaves.
func (s *Stage) escape() {
	if !s.Reading.Held() {
		s.OnLeave()
		return
	}
	s.Reading.Clear()
	s.OnMarks()
}

// next reveals one more kind of marks, back hides the last.
func (s *Stage) next() { s.reveal(min(s.lit+1, len(s.kinds))) }
func (s *Stage) back() { s.reveal(max(0, s.lit-1)) }

func (s *Stage) reveal(n int) {
	if n != s.lit {
		s.lit = n
		s.light()
	}
}

// light shows the marks of the kinds that are lit, and what they are.
func (s *Stage) light() {
	var on []reading.Kind
	for i, c := range s.kinds {
		for _, k := range c.Kinds {
			s.Reading.Show(k, i < s.lit)
		}
		if i < s.lit {
			on = append(on, c.Kinds...)
		}
	}
	note := kit.N(len(s.kinds), "{{.Lit}} of {{.N}} kind of marks", "{{.Lit}} of {{.N}} kinds of marks", kit.With{"Lit": s.lit})
	switch {
	case len(s.kinds) == 0:
		note = lang.L("These two articles have nothing to mark.")
	case s.lit == 0:
		note = kit.N(len(s.kinds), "Nothing is marked yet. Space shows the only kind of marks.", "Nothing is marked yet. Space shows the first of {{.N}} kinds of marks.")
	}
	s.legend.Set(on, note)
	if s.OnMarks != nil {
		s.OnMarks()
	}
	s.write()
}

// Tapped is a click on a page: it lifts the cover that lies there, or brings
// up what is marked there and lit.
func (s *Stage) Tapped(side reading.Side, pos int, on bool) {
	if s.pupil {
		return
	}
	for _, c := range s.covers()[side] {
		if on && c.Start <= pos && pos < c.End {
			s.lifted[side] = append(s.lifted[side], c)
			s.OnCovers(s.covers(), s.fields())
			return
		}
	}
	if item := s.Reading.At(side, pos); on && item != reading.None {
		s.Focus(item, side, pos)
		return
	}
	s.Reading.Clear()
	s.OnMarks()
}

// Focus brings up what is marked at a place.
func (s *Stage) Focus(item int, side reading.Side, pos int) {
	if s.Reading.Visible(item) {
		s.Reading.FocusAt(item, side, pos)
		s.OnMarks()
	}
}

// Join brings up a mark by its ribbon, or lets go of what is in focus.
func (s *Stage) Join(item int) {
	if s.Reading.Clear(); item != reading.None && s.Reading.Visible(item) {
		s.Reading.FocusItem(item)
	}
	s.OnMarks()
}

// unmask takes all covers off, or lays them on again.
func (s *Stage) unmask() {
	if s.masks == nil {
		return
	}
	s.bare = !s.bare
	s.lifted = [2][]text.Span{}
	s.OnCovers(s.covers(), s.fields())
	s.write()
}

// covers are the places of the masks that are on.
func (s *Stage) covers() (list [2][]text.Span) {
	if s.bare {
		return list
	}
	for side, a := range []lesson.Article{s.handed.A, s.handed.B} {
		d := s.Reading.Document(reading.Side(side))
		for _, m := range a.Masks {
			if at := d.Unmarked().Place(m.Span); !slices.Contains(s.lifted[side], at) {
				list[side] = append(list[side], at)
			}
		}
	}
	return list
}

// fields are what stands under the headlines.
func (s *Stage) fields() (list [2]text.Fields) {
	for side, a := range []lesson.Article{s.handed.A, s.handed.B} {
		list[side] = s.Reading.Document(reading.Side(side)).Fields
		if s.handed.Blind && !s.bare {
			list[side] = text.Fields{Title: a.Title, Outlet: s.handed.Wording()[[]string{"a", "b"}[side]], Date: a.Date}
		}
	}
	return list
}

func (s *Stage) nextTask() {
	if n := len(s.handed.Tasks); n > 0 {
		s.chooseTask((s.task + 1) % n)
	}
}

// nextQuestion shows the questions of the task one by one, after the last none.
func (s *Stage) nextQuestion() {
	s.asking.next(s.task)
	s.Box.Refresh()
	s.asking.roll.ScrollToTop()
}

// tellKey shows the right answer to the question that is shown, or hides it.
func (s *Stage) tellKey() {
	s.asking.tell(s.task)
	s.Box.Refresh()
	s.asking.roll.ScrollToBottom() // where the key stands
}

// chooseTask turns to a task and puts the timer to its minutes.
func (s *Stage) chooseTask(i int) {
	s.task = i
	if s.asking != nil {
		s.asking.none(i)
	}
	if i < len(s.handed.Tasks) {
		s.timer.set(s.handed.Tasks[i].Minutes)
	}
	s.write()
}

// write says what lies around the pages.
func (s *Stage) write() {
	s.title.FontSource = kit.SerifBold
	kit.Write(s.title, s.handed.Title, kit.Scaled(17), kit.ColorInk)
	head, prompt := lang.L("No task"), ""
	switch {
	case s.pupil && s.answers.at < 0:
		head, prompt = lang.L("Your code name"), lang.L("Write the name on your card. What you answer is kept on this machine under it, at once.")
	case s.pupil:
		q := s.answers.list[s.answers.at]
		head = lang.L("Question {{.At}} of {{.All}}: {{.Done}} answered", kit.With{"At": s.answers.at + 1, "All": len(s.answers.list), "Done": s.answers.answered()})
		for _, p := range s.answers.sheet.Parts {
			if slices.ContainsFunc(p.Items, func(x lesson.Question) bool { return x.ID == q.ID }) {
				prompt = p.Prompt
			}
		}
	case s.task < len(s.handed.Tasks):
		t := s.handed.Tasks[s.task]
		head, prompt = lang.L("Task {{.At}} of {{.All}}: {{.Title}}", kit.With{"At": s.task + 1, "All": len(s.handed.Tasks), "Title": t.Title}), t.Prompt
	}
	setHeading(s.heads, head)
	s.prompt.SetText(prompt)
	if s.masks != nil {
		s.masks.SetText(map[bool]string{false: lang.L("Covers off (U)"), true: lang.L("Covers on (U)")}[s.bare])
	}
	s.timer.draw()
	if s.Box != nil {
		s.Box.Refresh()
	}
}

// Redress follows another theme or size of the interface.
func (s *Stage) Redress() {
	s.write()
	s.light()
}

// First is what has the keyboard at the beginning; nil for nothing.
func (s *Stage) First() fyne.Focusable {
	if s.answers == nil {
		return nil
	}
	return s.answers.name
}

// Answers are those of the pupil, with a name for their file; false before a code
// name is given.
func (s *Stage) Answers() (a lesson.Answers, name string, given bool) {
	if s.answers == nil || s.answers.given.Name == "" {
		return a, "", false
	}
	return s.answers.given, s.answers.given.FileName(s.exercise), true
}

// Made is the comparison that a builder makes lessons of.
func (b *Builder) Made() *compare.Comparison { return b.found }
