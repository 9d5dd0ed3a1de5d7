package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// Copy puts what is selected on the clipboard: on the page used last or, when
// nothing is selected there, on the other.
func (d *Desk) Copy(to fyne.Clipboard) {
	for _, s := range []reading.Side{d.Used, d.Used.Other()} {
		if d.Articles[s].Copy(to) {
			return
		}
	}
}

// SelectAll selects the article of the page used last.
func (d *Desk) SelectAll() { d.Articles[d.Used].SelectAll() }

// Deselect drops what is selected on either page, and reports whether anything was.
func (d *Desk) Deselect() bool {
	places := d.Selections()
	for s, a := range d.Articles {
		if places[s] != nil {
			a.Select(text.Span{})
		}
	}
	return places[reading.A] != nil || places[reading.B] != nil
}

// Selections is what is selected on each page.
func (d *Desk) Selections() (places [2][]text.Span) {
	for s, a := range d.Articles {
		if sel := a.Selection(); !sel.Empty() {
			places[s] = []text.Span{sel}
		}
	}
	return places
}

// Chosen is what is selected on either page, or else what is in focus.
func (d *Desk) Chosen() [2][]text.Span {
	places := d.Selections()
	if len(places[reading.A])+len(places[reading.B]) == 0 && d.reading != nil {
		focus, _ := d.reading.Focus()
		places = focus.Places
	}
	return places
}

// Query is a short selection as words to look for, that of the page used last
// before the other’s, and where it stands.
func (d *Desk) Query() (q string, seen [2]text.Span) {
	for _, s := range []reading.Side{d.Used, d.Used.Other()} {
		span := d.Articles[s].Selection()
		if q = reading.QueryFor(d.reading.Document(s), span); q != "" {
			seen[s] = span
			return q, seen
		}
	}
	return "", seen
}

// CopyWithSource puts on the clipboard what Cite words, if anything.
func (d *Desk) CopyWithSource(to fyne.Clipboard) {
	if words := d.Cite(); words != "" {
		to.SetContent(words)
	}
}

// Cite is what was chosen on both pages with where it comes from, page A
// first; "" where nothing was.
func (d *Desk) Cite() string { return d.CiteAt(d.Chosen()) }

// CiteAt is places of both pages with where they come from.
func (d *Desk) CiteAt(both [2][]text.Span) string {
	var list []string
	for s, places := range both {
		if words := d.cite(reading.Side(s), places); words != "" {
			list = append(list, words)
		}
	}
	return strings.Join(list, "\n\n")
}

// cite words the places of one side, in the order of the text.
func (d *Desk) cite(s reading.Side, places []text.Span) string {
	if d.reading == nil {
		return ""
	}
	a, doc := d.Articles[s], d.reading.Document(s)
	places = slices.Clone(places)
	stable.Sort(places, func(x, y text.Span) int { return x.Start - y.Start })
	var quotes [][]string
	for _, p := range places {
		quotes = append(quotes, a.Reads(p))
	}
	fields := doc.Fields
	fields.Date = pane.Date(fields.Date)
	return reading.Cite(quotes, doc.Title(), fields)
}
