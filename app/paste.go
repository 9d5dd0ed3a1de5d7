package app

import (
	"fmt"
	"strings"

	"diptych/app/pane"
	"diptych/app/reading"
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
		w.refuse(err, w.side)
		return
	}
	d := a.Document()
	intake := pane.NewIntake(d, pastedFacts(a, d))
	var sheet *sheet
	save := func(s reading.Side) func() {
		return func() {
			sheet.Close()
			w.savePasted(a, d, intake.Value, s)
		}
	}
	ways := []*pane.TextButton{
		pane.NewTextButton("Save and open on page B", save(reading.B)),
		pane.NewTextButton("Save and open on page A", save(reading.A)),
	}
	sheet = w.showSheet("A pasted article", 940, intake, ways...)
	intake.OnKey = sheet.typed
	w.win.Canvas().Focus(ways[1-w.side])
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
	said := seeds.Article{Fields: d.Fields}
	if key == "title" {
		return titled(said, d)
	}
	return said.Fact(key)
}

// savePasted saves the article with the facts as they stand in the fields, and
// opens it on a page.
func (w *Window) savePasted(a seeds.Article, d *text.Document, value func(key string) string, s reading.Side) {
	var changed []string
	for _, f := range factLabels {
		typed := strings.TrimSpace(value(f[0]))
		if typed != factOf(d, f[0]) {
			changed = append(changed, strings.ToLower(f[1]))
		}
		a = a.With(f[0], typed)
	}
	if len(changed) > 0 && a.Basis == "" {
		a.Basis = fmt.Sprintf("%s: as typed when the text was pasted", strings.Join(changed, ", "))
	}
	path, err := seeds.Save(w.pasted, a)
	if err != nil {
		w.refuse(err, s)
		return
	}
	w.choose(s, wanted{path: path})
}
