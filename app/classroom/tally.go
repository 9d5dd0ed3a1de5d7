package classroom

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/compare/stable"
)

// tally is the card on which a teacher types how many gave each answer on paper:
// a grid of questions and answers. What is typed counts when the card is closed,
// however it is.
type tally struct {
	e      lesson.Exercise
	does   func([]lesson.Tallied)
	onSave func(title, name string, data func() ([]byte, error))
	counts map[[2]string]int // by question and answer
	said   *fyne.Container
}

func newTally(e lesson.Exercise, before []lesson.Tallied, does func([]lesson.Tallied)) *tally {
	t := &tally{e: e, does: does, counts: map[[2]string]int{}, said: container.NewVBox()}
	for _, l := range before {
		t.counts[[2]string{l.Item, l.Answer}] += l.N
	}
	return t
}

func (t *tally) show(over fyne.Canvas) {
	body := container.NewVBox(paragraph(lang.L("Let hands be raised, or go through the sheets, and type how many gave each answer. An empty field is nobody.")))
	var without []string
	for _, task := range t.e.Tasks {
		head := false
		for i := range task.Items {
			it := &task.Items[i]
			if !it.Tallies() {
				without = append(without, it.ID)
				continue
			}
			if !head {
				body.Add(heading(task.Title))
				head = true
			}
			body.Add(paragraph(it.ID + "  " + it.Prompt))
			body.Add(container.NewBorder(nil, nil, indent(), nil, t.grid(it)))
		}
	}
	if len(without) > 0 {
		body.Add(soft(lang.L("Not to be counted by hand, since they are marked, put in order or written: {{.Names}}.", kit.With{"Names": strings.Join(without, ", ")})))
	}
	body.Add(soft(lang.L("Where several answers may be ticked, or things are matched, a tally has splits but no alpha: it does not say who left which out.")))
	body.Add(t.said)
	var card *kit.Sheet
	card = kit.ShowSheet(over, lang.L("A tally on paper"), builderWide, padded(body),
		kit.NewTextButton(lang.L("Count them"), func() { card.Close() }),
		kit.NewTextButton(lang.L("Save the tally…"), func() {
			t.onSave(lang.L("Save the tally beside the answers, to be counted with them"), t.e.Sheet().FileName("tally", ".csv"), func() ([]byte, error) { return lesson.TallyFile(t.list()), nil })
		}))
	card.OnClosed = func() { t.does(t.list()) }
}

// grid is a field for each answer that there could be, and for a match one for
// each pair, its targets by their letters.
func (t *tally) grid(it *lesson.Item) fyne.CanvasObject {
	rows := container.New(rowLayout{columns: []float32{solverField + 12}, gap: 2})
	put := func(answer, words string) {
		rows.Add(t.field(it.ID, answer))
		rows.Add(soft(words))
	}
	for n := 1; n <= it.Top && it.Form == lesson.Scale; n++ {
		put(strconv.Itoa(n), strconv.Itoa(n))
	}
	for _, o := range it.Options {
		if it.Form != lesson.Match {
			put(o.ID, o.Text)
			continue
		}
		for _, to := range it.Targets {
			put(o.ID+"="+to.ID, shortened(o.Text)+" – "+shortened(to.Text))
		}
	}
	return rows
}

func (t *tally) field(item, answer string) fyne.CanvasObject {
	at := [2]string{item, answer}
	written := ""
	if n := t.counts[at]; n > 0 {
		written = strconv.Itoa(n)
	}
	_, box := shortField(written, func(typed string) {
		typed = strings.TrimSpace(typed)
		n, err := strconv.Atoi(cmp.Or(typed, "0"))
		t.said.RemoveAll()
		if err != nil || n < 0 || n > lesson.MostTallied {
			t.said.Add(soft(lang.L("“{{.Words}}” is no number of pupils: {{.Question}} is not counted for that answer.", kit.With{"Words": typed, "Question": item})))
			n = 0
		}
		t.counts[at] = n
		t.said.Refresh()
	})
	return box
}

// list is what is typed, in the order of the exercise.
func (t *tally) list() (list []lesson.Tallied) {
	order := t.e.IDs()
	for at, n := range t.counts {
		if n > 0 {
			list = append(list, lesson.Tallied{Item: at[0], Answer: at[1], N: n})
		}
	}
	stable.Sort(list, func(x, y lesson.Tallied) int {
		return cmp.Or(slices.Index(order, x.Item)-slices.Index(order, y.Item), cmp.Compare(len(x.Answer), len(y.Answer)), cmp.Compare(x.Answer, y.Answer))
	})
	return list
}
