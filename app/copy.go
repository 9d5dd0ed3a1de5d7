package app

import (
	"slices"
	"strings"

	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Copy puts what is selected on the clipboard: on the page used last or, when
// nothing is selected there, on the other.
func (w *Window) Copy() {
	for _, s := range []reading.Side{w.side, w.side.Other()} {
		if w.desk.articles[s].Copy(w.app.Clipboard()) {
			return
		}
	}
}

// CopyWithSource puts what is selected on both pages on the clipboard, with
// where it comes from; without a selection, what is in focus.
func (w *Window) CopyWithSource() {
	if words := w.citations(); words != "" {
		w.app.Clipboard().SetContent(words)
	}
}

// SelectAll selects the article of the page used last.
func (w *Window) SelectAll() { w.desk.articles[w.side].SelectAll() }

// deselect drops what is selected on either page, and reports whether anything was.
func (w *Window) deselect() bool {
	places := w.selections()
	for s, a := range w.desk.articles {
		if places[s] != nil {
			a.Select(text.Span{})
		}
	}
	return places[reading.A] != nil || places[reading.B] != nil
}

// citations is what CopyWithSource copies, page A first.
func (w *Window) citations() string {
	places := w.selections()
	if len(places[reading.A])+len(places[reading.B]) == 0 && w.reading != nil {
		f, _ := w.reading.Focus()
		places = f.Places
	}
	var list []string
	for s := range places {
		if words := w.cite(reading.Side(s), places[s]); words != "" {
			list = append(list, words)
		}
	}
	return strings.Join(list, "\n\n")
}

func (w *Window) selections() (places [2][]text.Span) {
	for s, a := range w.desk.articles {
		if sel := a.Selection(); !sel.Empty() {
			places[s] = []text.Span{sel}
		}
	}
	return places
}

// cite words the places of one side, in the order of the text.
func (w *Window) cite(s reading.Side, places []text.Span) string {
	if w.pair[s] == nil || w.pair[s].doc == nil {
		return ""
	}
	a, doc := w.desk.articles[s], w.pair[s].doc
	if w.reading != nil {
		doc = w.reading.Document(s) // the file may have been read anew since, for another pair
	}
	places = slices.Clone(places)
	slices.SortFunc(places, func(x, y text.Span) int { return x.Start - y.Start })
	var quotes [][]string
	for _, p := range places {
		quotes = append(quotes, a.Reads(p))
	}
	headline, fields := doc.Fields.Title, doc.Fields
	if h, ok := doc.Headline(); ok {
		headline = strings.Join(a.Reads(h), " ")
	}
	fields.Date = pane.Date(fields.Date)
	return reading.Cite(quotes, headline, fields)
}
