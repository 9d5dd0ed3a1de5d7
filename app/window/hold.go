package window

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/classroom"
	"diptych/app/command"
	"diptych/app/desk"
	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// held is a lesson in front of the class: it takes the place of all that the
// window shows, so that nothing else is there to tell what is covered.
type held struct {
	*classroom.Stage
	desk    *desk.Desk
	under   fyne.CanvasObject // what the window shows otherwise
	title   string            // and is called
	room    bool              // the window was made for a room for it
	full    bool              // the window fills the screen for it
	answers *kept             // of a pupil, nil for a class
	later   []func()          // what is to lie over the window once the lesson is over
}

// after lays something over the window with do: at once, or when the lesson is
// over, before which it would stand and might name what is covered.
func (h *held) after(do func()) {
	if h == nil {
		do()
		return
	}
	h.later = append(h.later, do)
}

// hold puts the lesson on the pair that is open before the class, or before a
// pupil at this machine.
func (w lessons) hold(pupil bool) {
	if w.held == nil {
		w.made(func(b *classroom.Builder) { w.stage(b, pupil) })
	}
}

// stage shows the lesson of a builder.
func (w lessons) stage(b *classroom.Builder, pupil bool) {
	over := w.win.Canvas().Overlays()
	for over.Top() != nil {
		over.Remove(over.Top())
	}
	w.tips.Clear()
	d := desk.New()
	h := &held{desk: d, under: w.win.Content(), title: w.win.Title(), room: w.before == nil && !pupil, full: w.before == nil && pupil}
	h.Stage = b.NewStage(w.reading.Judgements(), pupil, d.Box, func(in time.Duration, f func()) {
		w.work.After(in, func() { w.work.Back(f) })
	})
	h.wire(w)
	if pupil {
		h.OnLeave = w.giveBack
		w.pupil(h)
	}
	d.Lock(w.desk.Locked())
	d.SetSplit(w.desk.Split())
	d.Show(h.Reading, [2]float32{})
	h.Open()
	w.Window.held = h
	w.win.Canvas().Unfocus()
	w.win.SetContent(h.Box)
	w.win.SetTitle("Diptych: " + h.Title())
	if h.room {
		w.enterRoom()
	}
	if h.full {
		w.fill(true)
	}
	d.SetType(w.desk.Type())
	h.Redress()
	w.renewMacMenu()
	if first := h.First(); first != nil {
		w.win.Canvas().Focus(first)
	}
}

// says is what the stage says, "" where no lesson is held.
func (h *held) says() string {
	if h == nil {
		return ""
	}
	return h.Says()
}

// wire joins the stage and its pages.
func (h *held) wire(w lessons) {
	h.OnLeave = w.leave
	h.OnMarks = func() {
		h.desk.Refresh()
		h.desk.Bring()
	}
	h.OnCovers = h.desk.Cover
	d := h.desk
	d.OnTapped, d.OnItem = h.Tapped, h.Join
	d.OnTick = func(s reading.Side, item, pos int) { h.Focus(item, s, pos) }
	d.OnWord = func(reading.Side, text.Word) {}
	d.OnMenu = func(reading.Side, int, fyne.Position) {}
	d.OnSet, d.OnDrawn = func() {}, func() {}
	d.SetFirst(h.Typed)
	d.SetKeys(func(*fyne.KeyEvent) {}, w.shortcut)
}

// giveBack asks whether the pupil is done, and then gives the window back; the
// teacher can save the answers first.
func (w lessons) giveBack() {
	words := widget.NewLabel(lang.L("The window then shows everything to the teacher again. The answers stay on this machine under the code name; save them beside those of the class."))
	words.Wrapping = fyne.TextWrapWord
	var card *kit.Sheet
	ways := []*kit.TextButton{
		kit.NewTextButton(lang.L("Give back"), func() {
			card.Close()
			w.leave()
		}), kit.NewTextButton(lang.L("Go on reading"), func() { card.Close() }),
	}
	if a, name, given := w.held.Answers(); given {
		ways = append(ways, kit.NewTextButton(lang.L("Save the answers…"), func() {
			w.save(lang.L("Save the answers of this pupil"), name, func() ([]byte, error) { return a.File(), nil })
		}))
	}
	card = kit.ShowSheet(w.win.Canvas(), lang.L("Give back to the teacher?"), 520, kit.Prose(words), ways...)
}

// leave gives the window back what it showed.
func (w lessons) leave() {
	h := w.held
	w.Window.held = nil
	h.stop()
	w.win.SetContent(h.under)
	w.win.SetTitle(h.title)
	if h.room && w.before != nil {
		w.leaveRoom()
	}
	if h.full {
		w.fill(false)
	}
	w.refresh()
	w.renewMacMenu()
	w.door.next()
	for _, do := range h.later {
		do()
	}
}

// stop ends what is under way on the stage: its clock, and what its pages do.
func (h *held) stop() {
	if h != nil {
		h.Close()
		h.desk.Stop()
		if h.answers != nil {
			h.answers.finish()
		}
	}
}

// key is a key that nothing on the stage has taken yet.
func (h *held) key(key *fyne.KeyEvent, free bool) {
	if !h.Typed(key) && free && scrolls(key.Name) {
		h.desk.Page().TypedKey(key)
	}
}

// shortcut lets the window be closed, and the pages be set larger.
func (h *held) shortcut(w *Window, c command.Command) {
	if c.Always || c.Sizes {
		c.Does()
		h.desk.SetType(w.desk.Type())
	}
}
