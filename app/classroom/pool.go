package classroom

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/compare/stable"
)

const (
	poolWide   = 780
	mostHeat   = 5 // marked stretches that are listed, those of most pupils
	mostSpoken = 8 // written answers that are listed
)

// File is a file of a folder of answers.
type File struct {
	Name string
	Data []byte
	Err  error // why it could not be read
}

// MostBytes is the size of the largest file that is read of a folder of answers:
// the exercise, or one that a pupil handed in.
func MostBytes(exercise bool) int64 {
	if exercise {
		return lesson.MaxExercise
	}
	return lesson.MaxAnswers
}

// Receive sorts the files of a folder: the exercise called name, and what else
// there is as answers to it, as collate sorts them: files, codes and tallies. It
// makes no widget, so that it can be done beside the window.
func Receive(name string, files []File) (*Gatherer, error) {
	in := &lesson.Inbox{}
	for _, f := range files {
		if f.Name != name {
			continue
		}
		if f.Err != nil {
			return nil, f.Err
		}
		if err := in.Add(f.Data); err != nil {
			return nil, err
		}
	}
	for _, f := range files {
		if f.Name != name {
			in.Take(f.Name, f.Data, f.Err)
		}
	}
	if len(in.Exercises) == 0 {
		return nil, errors.New(lang.L("it is no longer there"))
	}
	return &Gatherer{exercise: in.Exercises[0], received: in.Sorted(), left: in.Left}, nil
}

// Sentence is what is wrong with a file of a lesson, and the way out, in the words
// of the window.
func Sentence(file string, err error) string {
	if e := (*lesson.Error)(nil); errors.As(err, &e) {
		return file + ": " + e.In(lesson.WordingOf(kit.Spoken()))
	}
	return file + ": " + err.Error()
}

// Gatherer is the card that shows what a class answered.
type Gatherer struct {
	// OnSave asks the reader for a file and writes there what data makes.
	OnSave func(title, name string, data func() ([]byte, error))

	over     fyne.Canvas
	exercise lesson.Exercise
	received []lesson.Received
	left     []string // names of files that are not of the class
	pool     lesson.Pool
	tally    []lesson.Tallied // typed here
	codes    *kit.Field
	told     *fyne.Container // what came and what of it counts
	shown    *fyne.Container // what was answered
}

// Show lays the card over a window.
func (g *Gatherer) Show(over fyne.Canvas) {
	g.over, g.told, g.shown = over, container.NewVBox(), container.NewVBox()
	g.codes = kit.NewField(lang.L("Paste answer codes, one a line, each with its code name before it: Blue Heron: ABCDE FGHIJ …"), nil)
	g.codes.SetLines(2)
	g.fill()
	add := kit.NewTextButton(lang.L("Add the codes"), g.addCodes)
	byHand := kit.NewTextButton(lang.L("Type a tally…"), g.countByHand)
	body := container.NewVBox(g.told, container.NewBorder(nil, nil, indent(), nil, g.codes.Dressed()), container.NewHBox(indent(), abreast(add, byHand)), g.shown)
	kit.ShowSheet(over, lang.L("What the class answered"), poolWide, padded(body),
		kit.NewTextButton(lang.L("Debrief (PDF)…"), g.saveDebrief),
		kit.NewTextButton(lang.L("Save the counts…"), func() { g.save("counts", g.pool.CSV) }),
		kit.NewTextButton(lang.L("Save every answer…"), func() { g.save("answers", g.pool.AnswersCSV) }))
}

func (g *Gatherer) save(what string, data func() []byte) {
	g.OnSave(lang.L("Save as a table"), g.exercise.Sheet().FileName(what, ".csv"), func() ([]byte, error) { return data(), nil })
}

// saveDebrief saves what is on the card as a document.
func (g *Gatherer) saveDebrief() {
	p := g.pool
	g.OnSave(lang.L("Save the debrief: what the class answered, to read and to print"), p.DebriefName(), func() ([]byte, error) { return p.PDF(setting(), g.left...) })
}

// countByHand opens the card for a tally; what was typed there before is on it.
func (g *Gatherer) countByHand() {
	t := newTally(g.exercise, g.tally, func(list []lesson.Tallied) {
		g.tally = list
		g.fill()
	})
	t.onSave = g.OnSave
	t.show(g.over)
}

// all is what was received, the tally that was typed among it.
func (g *Gatherer) all() []lesson.Received {
	if len(g.tally) == 0 {
		return g.received
	}
	return append(slices.Clone(g.received), lesson.Received{From: lang.L("the tally typed here"), Answers: lesson.Answers{Exercise: g.exercise.ID}, Tally: g.tally})
}

// addCodes reads the codes in the field; one that is mistyped is listed.
func (g *Gatherer) addCodes() {
	for _, r := range lesson.Codes(g.codes.Text, g.exercise) {
		r.From += " (" + r.Answers.Name + ")"
		g.received = append(g.received, r)
	}
	g.codes.SetText("")
	g.fill()
}

// fill pools again and lists what came of it.
func (g *Gatherer) fill() {
	g.pool = lesson.Gather(g.exercise, g.all())
	g.told.RemoveAll()
	g.shown.RemoveAll()
	g.told.Add(paragraph(g.summary()))
	if list := g.listed(); list != "" {
		g.told.Add(soft(list))
	}
	task, handed := -1, g.exercise.Handed()
	for _, it := range g.pool.Items {
		if shown, _ := handed.Item(it.Item.ID); shown != nil {
			it.Item.Prompt, it.Item.Options, it.Item.Targets = shown.Prompt, shown.Options, shown.Targets
		}
		if it.Task != task {
			task = it.Task
			g.shown.Add(heading(g.exercise.Tasks[task].Title))
			g.shown.Add(soft(g.ofTask(task)))
		}
		g.shown.Add(g.item(it))
	}
	g.told.Refresh()
	g.shown.Refresh()
}

func (g *Gatherer) summary() string {
	pupils := len(g.pool.Answers)
	if pupils == 0 && g.pool.Tallied > 0 {
		return kit.N(g.pool.Tallied, "A tally of {{.N}} sheet at least. Nothing here is a grade: “different” is not “false”.", "A tally of {{.N}} sheets at least. Nothing here is a grade: “different” is not “false”.")
	}
	if pupils == 0 {
		return lang.L("No answers to this exercise were found beside it. Put the class’s files into its folder, or paste their codes below.")
	}
	return kit.N(pupils, "{{.N}} pupil’s answers to “{{.Title}}”. Nothing here is a grade: “different” is not “false”.", "{{.N}} pupils’ answers to “{{.Title}}”. Nothing here is a grade: “different” is not “false”.", kit.With{"Title": g.exercise.Title})
}

// listed says what was not counted, or not wholly.
func (g *Gatherer) listed() string {
	var lines []string
	for _, l := range g.pool.List {
		if l.Fate != lesson.Counted {
			w := lesson.WordingOf(kit.Spoken())
			lines = append(lines, fmt.Sprintf("%s: %s. %s", l.From, l.Fate.In(w), l.Reason(w)))
		}
	}
	if len(g.left) > 0 {
		lines = append(lines, lang.L("Left out: {{.Names}}.", kit.With{"Names": strings.Join(g.left, ", ")}))
	}
	return strings.Join(lines, "\n")
}

// item is one question and how the class divides over it.
func (g *Gatherer) item(it lesson.ItemPool) fyne.CanvasObject {
	box := container.NewVBox(paragraph(it.Item.ID + "  " + it.Item.Prompt))
	rows := container.New(rowLayout{columns: []float32{330, 250}, gap: 2})
	for _, c := range it.Split {
		words := optionWords(it.Item, c)
		role := kit.ColorStatement
		if c.Key {
			words, role = words+"  ✓", kit.ColorAccent
		}
		rows.Add(soft(words))
		rows.Add(newBar(share(c.N, it.Answered), role))
		rows.Add(tag(lang.L("{{.Some}} of {{.All}}", kit.With{"Some": c.N, "All": it.Answered})))
	}
	box.Add(rows)
	if len(it.Heat) > 0 {
		for _, h := range hottest(it.Heat) {
			box.Add(soft(g.hot(it.Item, h)))
		}
		box.Add(container.NewHBox(indent(), kit.NewTextButton(lang.L("Show on the article…"), func() { newHeatMap(g.pool, it).show(g.over) })))
	}
	for i, w := range it.Written {
		if i == mostSpoken {
			box.Add(soft(kit.N(len(it.Written)-mostSpoken, "and {{.N}} more, in the saved answers", "and {{.N}} more, in the saved answers")))
			break
		}
		box.Add(soft(w.Name + ": " + w.Text))
	}
	for _, step := range it.Shift {
		box.Add(soft(kit.N(step.N, "from {{.Before}} before the reveal to {{.After}} after it: {{.N}} pupil", "from {{.Before}} before the reveal to {{.After}} after it: {{.N}} pupils", kit.With{"Before": step.From, "After": step.To})))
	}
	box.Add(soft(agreement(it)))
	return box
}

// hottest are the stretches that most pupils marked, in the order of the text.
func hottest(heat []lesson.Heat) []lesson.Heat {
	list := slices.Clone(heat)
	stable.Sort(list, func(x, y lesson.Heat) int { return y.N - x.N })
	list = list[:min(len(list), mostHeat)]
	stable.Sort(list, func(x, y lesson.Heat) int { return x.Start - y.Start })
	return list
}

// hot says which words were marked by how many, and as what where there is a
// choice.
func (g *Gatherer) hot(it lesson.Item, h lesson.Heat) string {
	with := kit.With{"Words": shortened(g.marked(it, h)), "N": h.N}
	if len(it.Options) < 2 {
		return lang.L("“{{.Words}}”: marked by {{.N}}", with)
	}
	with["Option"] = lesson.OptionText(it.Options, h.Option)
	return lang.L("“{{.Words}}”: marked by {{.N}} as “{{.Option}}”", with)
}

// twoPlaces writes a measure of agreement, which may be less than none.
func twoPlaces(f float64) string {
	sign, digits := "", fmt.Sprintf("%.2f", math.Abs(f))
	if f < 0 && digits != "0.00" {
		sign = "−"
	}
	return sign + strings.Replace(digits, ".", strings.Trim(lang.L("0.5"), "05"), 1)
}

// ofTask is how far the class agrees over all questions of a task.
func (g *Gatherer) ofTask(task int) string {
	for _, t := range g.pool.Tasks {
		if t.Task == task {
			words := upperFirst(agreed(t.Agreement))
			if t.Items > 0 && words != "" {
				words = kit.N(t.Items, "All {{.N}} question: {{.Words}}", "All {{.N}} questions: {{.Words}}", kit.With{"Words": words})
			}
			return words
		}
	}
	return ""
}

// marked are the words of an article that a stretch has, those that are covered
// still so: the class may see the card.
func (g *Gatherer) marked(it lesson.Item, h lesson.Heat) string {
	a := g.exercise.Side(it.Side)
	words := a.Source[h.Start:h.End]
	if g.exercise.Blind {
		words = a.Shown(h.Span)
	}
	return strings.Join(strings.Fields(words), " ")
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return min(1, float64(n)/float64(of))
}

func optionWords(it lesson.Item, c lesson.Count) string {
	words := lesson.OptionText(it.Options, c.Option)
	switch {
	case c.Target != "":
		words += " – " + lesson.OptionText(it.Targets, c.Target)
	case it.Form == lesson.Match:
		words += " – " + lang.L("none of them")
	case c.Place > 0:
		words = fmt.Sprintf("%d. %s", c.Place, words)
	}
	return shortened(words)
}

// agreement says how far the class agrees, or why that cannot be said.
func agreement(it lesson.ItemPool) string {
	var parts []string
	if it.Skipped > 0 {
		parts = append(parts, kit.N(it.Skipped, "{{.N}} pupil skipped it", "{{.N}} pupils skipped it"))
	}
	if words := agreed(it.Agreement); words != "" {
		parts = append(parts, words)
	}
	for _, o := range it.Item.Options {
		if a, ok := it.Each[o.ID]; ok && len(it.Item.Options) > 1 && !math.IsNaN(a.Alpha) {
			parts = append(parts, lang.L("“{{.Words}}” alone: alpha {{.Alpha}}", kit.With{"Words": o.Text, "Alpha": twoPlaces(a.Alpha)}))
		}
	}
	for i := range parts {
		parts[i] = upperFirst(parts[i])
	}
	return strings.Join(parts, ". ")
}

// agreed is an agreement in words: percent and alpha, or why it is not defined.
func agreed(a lesson.Agreement) string {
	var parts []string
	if !math.IsNaN(a.Percent) {
		parts = append(parts, lang.L("agreement {{.Percent}} %", kit.With{"Percent": fmt.Sprintf("%.0f", a.Percent)}))
	}
	if !math.IsNaN(a.Alpha) {
		parts = append(parts, lang.L("Krippendorff’s alpha {{.Alpha}}", kit.With{"Alpha": twoPlaces(a.Alpha)}))
	}
	if a.Why != "" {
		parts = append(parts, a.Why.In(lesson.WordingOf(kit.Spoken())))
	}
	return strings.Join(parts, ". ")
}
