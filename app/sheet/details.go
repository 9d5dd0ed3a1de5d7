package sheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/seeds"
)

// Details lets a reader change what is known of an article: its text beside
// the facts, as when it was pasted.
type Details struct {
	Side     reading.Side
	Save     func(now seeds.Article) error // beside the window; an error is one of seeds
	OnSaved  func()
	Chores   *background.Chores                 // which save them
	OnFailed func(sentence string, back func()) // it could not be saved; back leads back to the sheet, with what was typed
}

// Show lays the sheet over a window.
func (p *Details) Show(over fyne.Canvas, a seeds.Article) {
	d := a.Document()
	facts := pastedFacts(a, d)
	p.show(over, a, facts, pane.NewIntake(d, facts))
}

func (p *Details) show(over fyne.Canvas, a seeds.Article, facts []pane.Fact, intake *pane.Intake) {
	var card *kit.Sheet
	save := kit.NewTextButton(lang.L("Save"), func() {
		card.Close()
		now, changed := retyped(a, facts, intake.Value)
		if !changed {
			return
		}
		background.Chore(p.Chores, func() (struct{}, error) { return struct{}{}, p.Save(now) }, func(_ struct{}, err error) {
			if err != nil {
				p.OnFailed(Unsaved(err), func() { p.show(over, a, facts, intake) })
				return
			}
			p.OnSaved()
		})
	})
	card = kit.ShowSheet(over, lang.L("Details of article {{.Page}}", kit.With{"Page": p.Side}), intakeWide, intake, save)
	intake.OnKey = card.Typed
	over.Focus(intake.First())
}

// retyped is an article with the facts that a reader changed, and reports
// whether there are any.
func retyped(a seeds.Article, facts []pane.Fact, value func(key string) string) (now seeds.Article, changed bool) {
	var labels []string
	for _, f := range facts {
		if v := strings.TrimSpace(value(f.Key)); v != f.Value {
			labels = append(labels, strings.ToLower(factName(f.Key)))
			a = a.With(f.Key, v)
		}
	}
	if len(labels) > 0 && a.Basis == "" {
		a.Basis = strings.Join(labels, ", ") + ": as typed by a reader"
	}
	return a, len(labels) > 0
}
