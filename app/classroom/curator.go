package classroom

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/lesson"
)

const curatorWide = 760

// curator is the card on which a teacher goes through the items of an
// exercise: words can be changed, items dropped and moved, keys mended. A key
// of the teacher's counts for more than one taken from the text. What is changed
// counts at once, so that nothing is lost however the card is closed.
type curator struct {
	e    lesson.Exercise
	was  lesson.Exercise // before anything was changed here
	does func(lesson.Exercise)
	over fyne.Canvas
	list *fyne.Container
	card *kit.Sheet
}

func newCurator(e lesson.Exercise, does func(lesson.Exercise)) *curator {
	return &curator{e: e, was: e.Clone(), does: does, list: container.NewVBox()}
}

func (c *curator) show(over fyne.Canvas) {
	c.over = over
	c.fill()
	c.card = kit.ShowSheet(over, lang.L("The questions of the lesson"), curatorWide, padded(c.list), kit.NewTextButton(lang.L("Done"), c.done), kit.NewTextButton(lang.L("Undo all of this"), c.undo))
}

func (c *curator) done() {
	c.keep()
	c.card.Close()
}

// undo puts everything back as it was when the card was opened.
func (c *curator) undo() {
	c.e = c.was.Clone()
	c.keep()
	c.fill()
}

// keep gives out what there is now, unless no question is left.
func (c *curator) keep() {
	if len(c.e.Tasks) > 0 {
		c.does(c.e.Clone())
	}
}

// fill lists the items as they are now.
func (c *curator) fill() {
	c.list.RemoveAll()
	for i, t := range c.e.Tasks {
		c.list.Add(c.head(t, i))
		for i := range t.Items {
			c.list.Add(c.item(t.Items[i], i, len(t.Items)))
		}
	}
	if len(c.e.Tasks) == 0 {
		c.list.Add(paragraph(lang.L("No question is left. “Undo all of this” brings them back.")))
	}
	c.list.Refresh()
}

// head is the title of a task, and where it can go.
func (c *curator) head(t lesson.Task, place int) fyne.CanvasObject {
	number, _, _ := strings.Cut(t.Items[0].ID, ".")
	to := func(words string, place int) *kit.TextButton {
		return kit.NewTextButton(words, func() { c.changed(func() { c.e.MoveTask(number, place) }) })
	}
	ways := container.NewHBox()
	if place > 0 {
		ways.Add(to(lang.L("Task up"), place-1))
	}
	if place < len(c.e.Tasks)-1 {
		ways.Add(to(lang.L("Task down"), place+1))
	}
	ways.Add(kit.NewTextButton(lang.L("Drop the task"), func() { c.changed(func() { c.e.Drop(number) }) }))
	return container.NewBorder(nil, nil, nil, container.NewCenter(ways), heading(t.Title))
}

// charsOnLine is about how many characters a field for a question has on a line,
// beside buttons of long words; answersOnLine one that is as wide as the card.
const (
	charsOnLine   = 62
	answersOnLine = 100
)

// item is one question: its words in a field, its options with a tick at those
// that are right, and what can be done with it.
func (c *curator) item(it lesson.Item, place, of int) fyne.CanvasObject {
	words := kit.NewField(lang.L("What is asked"), nil)
	words.SetLines(1 + len([]rune(it.Prompt))/charsOnLine)
	words.SetText(it.Prompt)
	words.OnChanged = func(s string) {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			c.e.Reword(it.ID, s)
			c.keep()
		}
	}
	ways := container.NewHBox()
	move := func(words string, to int) {
		ways.Add(kit.NewTextButton(words, func() { c.changed(func() { c.e.Move(it.ID, to) }) }))
	}
	if place > 0 {
		move(lang.L("Up"), place-1)
	}
	if place < of-1 {
		move(lang.L("Down"), place+1)
	}
	ways.Add(kit.NewTextButton(lang.L("Drop"), func() { c.changed(func() { c.e.Drop(it.ID) }) }))
	box := container.NewVBox(container.NewBorder(nil, nil, nil, container.NewVBox(ways), words.Dressed()))
	switch it.Form {
	case lesson.One, lesson.Many:
		box.Add(c.options(it))
	case lesson.Match, lesson.Order:
		box.Add(newSolver(c, it).box)
	}
	if len(it.Options) > 0 {
		box.Add(container.NewHBox(indent(), kit.NewTextButton(lang.L("Reword answers…"), func() { c.rewordAnswers(it) })))
	}
	if it.Why != "" {
		box.Add(soft(lang.L("Because: {{.Why}}", kit.With{"Why": it.Why})))
	}
	return box
}

// rewordAnswers lays a card with a field for each answer of a question over the
// window. What is typed counts at once.
func (c *curator) rewordAnswers(it lesson.Item) {
	body := container.NewVBox(paragraph(it.Prompt))
	for i, o := range slices.Concat(it.Options, it.Targets) {
		f := kit.NewField(lang.L("An answer"), nil)
		f.SetLines(1 + len([]rune(o.Text))/answersOnLine)
		f.SetText(o.Text)
		f.OnChanged = func(s string) {
			if s = strings.Join(strings.Fields(s), " "); s != "" {
				c.e.RewordAnswer(it.ID, i, s)
				c.keep()
			}
		}
		body.Add(f.Dressed())
	}
	var card *kit.Sheet
	card = kit.ShowSheet(c.over, lang.L("The answers to choose from"), curatorWide, padded(body), kit.NewTextButton(lang.L("Done"), func() { card.Close() }))
	card.OnClosed = c.fill
}

// options are ticks, those of the key on.
func (c *curator) options(it lesson.Item) fyne.CanvasObject {
	box := container.NewVBox()
	ticks := map[string]*kit.Toggle{}
	for _, o := range it.Options {
		t := kit.NewToggle(shortened(o.Text), nil)
		t.SetOn(slices.Contains(it.Key, o.ID))
		t.OnChanged = func(on bool) {
			if on && it.Form == lesson.One {
				for id, other := range ticks {
					other.SetOn(id == o.ID)
				}
			}
			c.setKey(it, ticks)
		}
		ticks[o.ID] = t
		box.Add(container.NewHBox(t))
	}
	if len(it.Key) == 0 {
		box.Add(soft(lang.L("No key: the class’s answers are shown instead. Tick one to give it a key.")))
	}
	return box
}

func (c *curator) setKey(it lesson.Item, ticks map[string]*kit.Toggle) {
	var key []string
	for _, o := range it.Options {
		if ticks[o.ID].On() {
			key = append(key, o.ID)
		}
	}
	_ = c.e.SetKey(it.ID, key...) // the ids are its own
	c.keep()
}

func (c *curator) changed(does func()) {
	does()
	c.keep()
	c.fill()
}

const longestTick = 90 // characters

func shortened(s string) string {
	r := []rune(s)
	if len(r) <= longestTick {
		return s
	}
	return strings.TrimSpace(string(r[:longestTick])) + "…"
}
