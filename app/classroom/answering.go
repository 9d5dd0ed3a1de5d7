package classroom

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// answering is the place below the pages where a pupil answers at this machine,
// one question after another. First the code name is asked for: what was kept
// under it is there again.
type answering struct {
	stage *Stage
	sheet lesson.Sheet
	list  []lesson.Question
	given lesson.Answers
	at    int  // the question, -1 for the code name
	told  bool // who published the articles
	box   *fyne.Container
	words *fyne.Container
	roll  *container.Scroll
	cap   *capped
	said  *fyne.Container
	name  *kit.Field // for the code name
}

func newAnswering(s *Stage) *answering {
	a := &answering{stage: s, sheet: s.exercise.Sheet(), at: -1, words: &fyne.Container{Layout: &column{apart: true}}, said: container.NewVBox()}
	a.list = a.sheet.Questions()
	a.box, a.roll, a.cap = lowered(container.NewVBox(a.words, a.said))
	a.draw()
	return a
}

// turn turns to the question so many further on; it asks for the code name where
// there is none yet.
func (a *answering) turn(by int) {
	if a.given.Name == "" {
		a.say(lang.L("Write the name on your card."))
		a.stage.write()
		if c := fyne.CurrentApp().Driver().CanvasForObject(a.name); c != nil {
			c.Focus(a.name)
		}
		return
	}
	a.at = max(0, min(a.at+by, len(a.list)-1))
	a.draw()
	a.stage.write()
}

const (
	longestName = 40  // how many characters of a code name are kept
	nameWide    = 320 // of the field for it, in pixels at the usual size
)

// named begins with a code name.
func (a *answering) named(name string) {
	r := []rune(strings.Join(strings.Fields(name), " "))
	if name = string(r[:min(len(r), longestName)]); name == "" {
		a.say(lang.L("Write the name on your card."))
		return
	}
	a.given = lesson.Answers{Version: lesson.Version, Exercise: a.sheet.ID, Name: name, Items: map[string]lesson.Answer{}}
	words := ""
	if was, ok := a.stage.Kept(a.sheet.ID, name); ok && was.Exercise == a.sheet.ID {
		a.given, _ = was.Fitted(a.stage.exercise)
		words = lang.L("Answers of {{.Name}} are on this machine and have been filled in.", kit.With{"Name": name})
	}
	a.at = 0
	a.draw()
	a.stage.write()
	if words != "" {
		a.said.Add(container.NewHBox(indent(), kit.NewTextButton(lang.L("They are not mine: start afresh"), a.afresh)))
		a.said.Add(soft(words))
		a.said.Show()
	}
}

// afresh throws away what was kept under the name.
func (a *answering) afresh() {
	a.given.Items = map[string]lesson.Answer{}
	a.keep()
	a.draw()
}

// keep has what is answered kept, now.
func (a *answering) keep() {
	a.given.Made = time.Now().UTC().Format(time.RFC3339)
	kept := a.given
	kept.Items = maps.Clone(a.given.Items)
	a.stage.OnAnswers(kept)
	a.stage.write()
}

// put answers the question, or takes the answer back where there is none.
func (a *answering) put(q lesson.Question, x lesson.Answer, answered bool) {
	if answered {
		a.given.Items[q.ID] = x
	} else {
		delete(a.given.Items, q.ID)
	}
	a.keep()
}

func (a *answering) say(words string) {
	a.said.RemoveAll()
	if words != "" {
		a.said.Add(soft(words))
		a.said.Show()
	} else { // it takes no room
		a.said.Hide()
	}
	a.said.Refresh()
}

func (a *answering) draw() {
	a.words.RemoveAll()
	a.say("")
	if a.at < 0 {
		name := kit.NewField(lang.L("Code name on your card"), nil)
		begin := func() { a.named(name.Text) }
		name.OnEnter = begin
		a.name = name
		room := canvas.NewRectangle(nil) // for the longest name, and no more
		room.SetMinSize(fyne.NewSize(kit.Scaled(nameWide), 0))
		a.words.Add(container.NewHBox(indent(), container.NewStack(room, name.Dressed()), kit.NewTextButton(lang.L("Begin"), begin)))
		a.stage.heat(nil, "")
		return
	}
	q := a.list[a.at]
	a.words.Add(large(q.Number+"  "+uncovered(q.Prompt), theme.SizeNameSubHeadingText))
	if q.Told && !a.told {
		a.words.Add(container.NewHBox(indent(), kit.NewTextButton(lang.L("We have been told who published them"), func() {
			a.told = true
			a.draw()
		})))
		return
	}
	a.words.Add(a.control(q))
	a.roll.ScrollToTop()
	a.stage.heat(a.given.Items[q.ID].Spans, q.Side)
	a.words.Refresh()
}

// control is what a question is answered with.
func (a *answering) control(q lesson.Question) fyne.CanvasObject {
	switch q.Form {
	case lesson.Scale:
		var names, ids []string
		for n := 1; n <= q.Top; n++ {
			names, ids = append(names, strconv.Itoa(n)), append(ids, strconv.Itoa(n))
		}
		return a.ticks(q, names, ids)
	case lesson.One, lesson.Many:
		var names, ids []string
		for i, o := range q.Options {
			names, ids = append(names, lesson.Letter(i)+")  "+shortened(uncovered(o.Text))), append(ids, o.ID)
		}
		return a.ticks(q, names, ids)
	case lesson.Match, lesson.Order:
		return a.numbers(q)
	case lesson.Marks:
		return a.marks(q)
	}
	f := kit.NewField(lang.L("In your own words"), nil)
	f.SetLines(3)
	f.SetText(a.given.Items[q.ID].Text)
	f.OnChanged = func(s string) { a.put(q, lesson.Answer{Text: s}, strings.TrimSpace(s) != "") }
	return container.NewBorder(nil, nil, indent(), nil, f.Dressed())
}

// ticks are options, one of which, or of Many any, is on.
func (a *answering) ticks(q lesson.Question, names, ids []string) fyne.CanvasObject {
	box := container.New(&flow{})
	given := a.given.Items[q.ID]
	var all []*kit.Toggle
	for i, id := range ids {
		t := kit.NewToggle(names[i], nil)
		t.SetOn(slices.Contains(given.Chosen, id) || q.Form == lesson.Scale && given.Number > 0 && strconv.Itoa(given.Number) == id)
		t.OnChanged = func(on bool) {
			for k, other := range all {
				if on && k != i && q.Form != lesson.Many {
					other.SetOn(false)
				}
			}
			a.ticked(q, ids, all)
		}
		all = append(all, t)
		box.Add(t)
	}
	return box
}

func (a *answering) ticked(q lesson.Question, ids []string, all []*kit.Toggle) {
	var x lesson.Answer
	for i, t := range all {
		switch {
		case !t.On():
		case q.Form == lesson.Scale:
			x.Number = i + 1
		default:
			x.Chosen = append(x.Chosen, ids[i])
		}
	}
	a.put(q, x, x.Number > 0 || len(x.Chosen) > 0)
}

// numbers is a field before each option: the number of what goes with it, or
// its place in the order.
func (a *answering) numbers(q lesson.Question) fyne.CanvasObject {
	given := a.given.Items[q.ID]
	rows := container.New(rowLayout{columns: []float32{solverField + 12}, gap: 2})
	fields := make([]*kit.Field, len(q.Options))
	for i, o := range q.Options {
		at := slices.Index(given.Chosen, o.ID)
		if q.Form == lesson.Match {
			at = slices.IndexFunc(q.Targets, func(t lesson.Option) bool { return t.ID == given.Pairs[o.ID] })
		}
		written := ""
		if at >= 0 {
			written = strconv.Itoa(at + 1)
		}
		var small fyne.CanvasObject
		fields[i], small = shortField(written, func(string) { a.numbered(q, fields) })
		rows.Add(small)
		rows.Add(paragraph(lesson.Letter(i) + ")  " + uncovered(o.Text)))
	}
	how := lang.L("Write before each its place, 1 for the first.")
	if q.Form == lesson.Match {
		how = lang.L("Write before each the number of what goes with it; nothing where it goes with none.")
	}
	box := container.NewVBox(soft(how), rows)
	for i, t := range q.Targets {
		box.Add(paragraph(fmt.Sprintf("%d.  %s", i+1, uncovered(t.Text))))
	}
	return box
}

// numbered takes what is written in the fields, or says what is wrong with it.
func (a *answering) numbered(q lesson.Question, fields []*kit.Field) {
	most := len(q.Options)
	if q.Form == lesson.Match {
		most = len(q.Targets)
	}
	x, written := lesson.Answer{Pairs: map[string]string{}, Chosen: make([]string, len(fields))}, 0
	for i, f := range fields {
		s := strings.TrimSpace(f.Text)
		if s == "" {
			continue
		}
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 || n > most || q.Form == lesson.Order && x.Chosen[n-1] != "" {
			a.say(lang.L("Write numbers from 1 to {{.N}}, in an order each of them once.", kit.With{"N": most}))
			return
		}
		written++
		if q.Form == lesson.Order {
			x.Chosen[n-1] = q.Options[i].ID
		} else {
			x.Pairs[q.Options[i].ID] = q.Targets[n-1].ID
		}
	}
	a.say("")
	if q.Form == lesson.Match {
		a.put(q, lesson.Answer{Pairs: x.Pairs}, written > 0)
		return
	}
	a.put(q, lesson.Answer{Chosen: x.Chosen}, written == len(fields))
	if written > 0 && written < len(fields) {
		a.say(lang.L("Write numbers from 1 to {{.N}}, in an order each of them once.", kit.With{"N": most}))
	}
}

// marks are buttons that give words selected on the page one of the options.
func (a *answering) marks(q lesson.Question) fyne.CanvasObject {
	box := container.NewHBox()
	for i, o := range q.Options {
		box.Add(kit.NewTextButton(fmt.Sprintf("%d  %s", i+1, o.Text), func() { a.mark(q, o.ID) }))
	}
	box.Add(kit.NewTextButton(lang.L("Take away"), func() { a.mark(q, "") }))
	return container.NewVBox(soft(lang.L("Select words on page {{.Page}}, with the mouse or with Shift and the arrow keys, and press what they are.", kit.With{"Page": strings.ToUpper(q.Side)})), box)
}

// mark gives the words that are selected an option, or takes their marks away.
func (a *answering) mark(q lesson.Question, option string) {
	places := a.stage.selected(q.Side)
	if len(places) == 0 {
		a.say(lang.L("Select words on page {{.Page}} first.", kit.With{"Page": strings.ToUpper(q.Side)}))
		return
	}
	spans := slices.DeleteFunc(slices.Clone(a.given.Items[q.ID].Spans), func(m lesson.Marked) bool {
		return slices.ContainsFunc(places, m.Overlaps)
	})
	for _, p := range places {
		if option != "" {
			spans = append(spans, lesson.Marked{Span: p, Option: option})
		}
	}
	stable.Sort(spans, func(x, y lesson.Marked) int { return x.Start - y.Start })
	a.say("")
	a.put(q, lesson.Answer{Spans: spans}, len(spans) > 0)
	a.stage.heat(spans, q.Side)
}

// answered is how many questions have an answer.
func (a *answering) answered() int { return len(a.given.Items) }

// selected are the whole words that are selected on a side, as places of the
// exercise.
func (s *Stage) selected(side string) (list []text.Span) {
	at := sideOf(side)
	d := s.Reading.Document(at)
	for _, p := range s.Selected()[at] {
		if words := d.Unmarked().WordsIn(d.Seen(p)); len(words) > 0 {
			list = append(list, text.Span{Start: words[0].Start, End: words[len(words)-1].End})
		}
	}
	return list
}

// sideOf is the page of a side as items name it.
func sideOf(side string) reading.Side {
	if side == "b" {
		return reading.B
	}
	return reading.A
}

// heat shows what is marked on a side, each with the number of its option.
func (s *Stage) heat(marks []lesson.Marked, side string) {
	if s.OnHeat == nil {
		return
	}
	var heat [2][]pane.Heat
	if side != "" {
		d := s.Reading.Document(sideOf(side))
		options := s.answers.list[s.answers.at].Options
		for _, m := range marks {
			i := slices.IndexFunc(options, func(o lesson.Option) bool { return o.ID == m.Option })
			heat[sideOf(side)] = append(heat[sideOf(side)], pane.Heat{Span: d.Unmarked().Place(m.Span), Share: float32(i+1) / pane.HeatSteps, Tally: strconv.Itoa(i + 1)})
		}
	}
	s.OnHeat(heat)
}
