package app

import (
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/app/shelf"
	"diptych/compare/text"
	"diptych/seeds"
)

// pastedName is what a text is called until it is saved.
const pastedName = "pasted text"

// factLabels are the facts that a paste is asked for, by their keys, in the
// order a reader sees them.
var factLabels = [][2]string{
	{"title", "Headline"}, {"outlet", "Outlet"}, {"agency", "Agency"}, {"byline", "By"},
	{"dateline", "Dateline"}, {"date", "Date"}, {"url", "Address"},
}

// Paste takes an article from the clipboard: a sheet shows the text and what
// was read from it, and saves it as Markdown among the program's own files.
func (w *Window) Paste() {
	pasted := w.app.Clipboard().Content()
	if strings.TrimSpace(pasted) == "" {
		w.notice.Say("There is no text on the clipboard. Copy the text of an article, then paste it here.", "Close", w.notice.Clear)
		return
	}
	a, err := seeds.Parse(pastedName, []byte(pasted))
	if err != nil {
		w.refuse(err, w.desk.Used)
		return
	}
	d := a.Document()
	w.showPasted(a, d, pane.NewIntake(d, pastedFacts(a, d)))
}

// showPasted shows what was pasted until it is saved, with what was typed.
func (w *Window) showPasted(a seeds.Article, d *text.Document, intake *pane.Intake) {
	var sheet *sheet
	save := func(s reading.Side) func() {
		return func() {
			sheet.Close()
			path, err := seeds.Save(w.pasted, typed(a, d, intake.Value))
			if err != nil {
				w.refusePasted(err, func() { w.showPasted(a, d, intake) })
				return
			}
			w.opener.Choose(s, shelf.Wanted{Path: path})
		}
	}
	ways := []*kit.TextButton{
		kit.NewTextButton("Save and open on page B", save(reading.B)),
		kit.NewTextButton("Save and open on page A", save(reading.A)),
	}
	sheet = w.showSheet("A pasted article", 940, intake, ways...)
	intake.OnKey = sheet.typed
	w.win.Canvas().Focus(ways[1-w.desk.Used])
}

// refusePasted says why what was pasted could not be saved, and leads back to it.
func (w *Window) refusePasted(err error, back func()) {
	fyne.LogError("saving a pasted article", err)
	sentence := err.Error()
	if e := (*seeds.Error)(nil); errors.As(err, &e) {
		sentence = fmt.Sprintf("%s could not be written: %s. %s.", e.File, e.Problem, reading.Capital(e.Cure))
	}
	w.notice.Say(sentence, "Back to the text…", func() {
		w.notice.Clear()
		back()
	})
}

// pastedFacts lists what is known of an article, and whence.
func pastedFacts(a seeds.Article, d *text.Document) []pane.Fact {
	var list []pane.Fact
	for _, f := range factLabels {
		fact := pane.Fact{Key: f[0], Label: f[1], Value: a.Fact(f[0]), Known: "stated above the text"}
		if fact.Value == "" {
			fact.Value = factOf(d, f[0])
			fact.Known = "read in the text"
			fact.Place = d.Evidence[f[0]]
		}
		if fact.Value == "" {
			fact.Known = "not stated"
		}
		list = append(list, fact)
	}
	return list
}

// factOf is what the text itself says.
func factOf(d *text.Document, key string) string {
	if h, ok := d.Headline(); ok && key == "title" {
		return strings.Join(strings.Fields(d.Plain(h)), " ")
	}
	return seeds.Article{Fields: d.Fields}.Fact(key)
}

// typed is the article with the facts as they stand in the fields.
func typed(a seeds.Article, d *text.Document, value func(key string) string) seeds.Article {
	var changed []string
	for _, f := range factLabels {
		fact := strings.TrimSpace(value(f[0]))
		if fact != factOf(d, f[0]) {
			changed = append(changed, strings.ToLower(f[1]))
		}
		a = a.With(f[0], fact)
	}
	if len(changed) > 0 && a.Basis == "" {
		a.Basis = fmt.Sprintf("%s: as typed when the text was pasted", strings.Join(changed, ", "))
	}
	return a
}
