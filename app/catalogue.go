package app

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// order is how a catalogue is sorted.
type order int

const (
	asOpened order = iota // as on the shelf
	byOutlet
	byDate // the newest first
	orders // how many there are
)

func (o order) String() string { return [...]string{"as opened", "by outlet", "by date"}[o] }

// entry is an article of a catalogue.
type entry struct {
	*book
	place  int // on the shelf
	around pane.Around
}

// catalogue lists the articles of a shelf in which every word of a query
// occurs, at least with its beginning: in the headline, the outlet, the date
// or the text. An empty query names all.
func (s shelf) catalogue(query string) []entry {
	asked := norms(query)
	var list []entry
	for i, b := range s {
		if around, ok := b.search(asked); ok {
			list = append(list, entry{b, i, around})
		}
	}
	return list
}

// norms is the words of s, folded for matching.
func norms(s string) []string {
	var list []string
	for _, w := range text.Parse(s).Words {
		list = append(list, w.Norm)
	}
	return list
}

// search reports whether all words asked for occur, and where in the text.
func (b *book) search(asked []string) (pane.Around, bool) {
	if len(asked) == 0 {
		return pane.Around{}, true
	}
	d := b.text()
	var about []string
	for _, w := range asked {
		if slices.ContainsFunc(d.Words, func(have text.Word) bool { return strings.HasPrefix(have.Norm, w) }) {
			continue
		}
		if about == nil {
			f := d.Fields
			about = norms(strings.Join([]string{b.headline(), f.Outlet, f.Agency, f.Date, day(f.Date)}, " "))
		}
		if !slices.ContainsFunc(about, func(have string) bool { return strings.HasPrefix(have, w) }) {
			return pane.Around{}, false
		}
	}
	return around(d, asked), true
}

// around is the place that a search is about: where all the words follow one
// another, or else where the first of them stands that the text has.
func around(d *text.Document, asked []string) pane.Around {
	best, length := -1, 0
	for i := range d.Words {
		n := 0
		for n < len(asked) && i+n < len(d.Words) && strings.HasPrefix(d.Words[i+n].Norm, asked[n]) {
			n++
		}
		if n > length && inText(d, d.Words[i]) {
			best, length = i, n
		}
	}
	if best < 0 && len(asked) > 1 {
		return around(d, asked[1:])
	}
	if best < 0 {
		return pane.Around{}
	}
	return quoted(d, d.Words[best].Cover(d.Words[best+length-1].Span))
}

// inText leaves out the headline, which the list shows anyway, and debris.
func inText(d *text.Document, w text.Word) bool {
	i := d.ParagraphAt(w.Start)
	return i >= 0 && d.Paragraphs[i].Kind != text.Headline && d.Paragraphs[i].Kind != text.Debris
}

// besideHit is how much of the text is shown before and after a hit, in
// bytes: more than a line holds.
const besideHit = 120

func quoted(d *text.Document, hit text.Span) pane.Around {
	p := d.Paragraphs[d.ParagraphAt(hit.Start)]
	from, to := max(p.Start, hit.Start-besideHit), min(max(p.End, hit.End), hit.End+besideHit)
	a := pane.Around{
		Before: oneLine(d.Source[from:hit.Start]), Hit: oneLine(d.Text(hit)), After: oneLine(d.Source[hit.End:to]),
	}
	if _, rest, cut := strings.Cut(a.Before, " "); cut && from > p.Start {
		a.Before = rest // its first word may be half a word
	}
	return a
}

// oneLine makes one blank of every run of them, also at the ends.
func oneLine(s string) string {
	const blanks = " \n\t\r"
	line := strings.Join(strings.Fields(s), " ")
	if strings.TrimLeft(s, blanks) != s {
		line = " " + line
	}
	if strings.TrimRight(s, blanks) != s {
		line += " "
	}
	return strings.ToValidUTF8(line, "")
}

// sections sorts a catalogue as a pane lists it. open are the articles of the
// two pages.
func sections(list []entry, o order, open [2]*book) []pane.Section {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y entry) int { return o.compare(x, y) })
	var all []pane.Section
	for _, e := range list {
		v := pane.Volume{Choice: e.choice(), Place: e.place, Around: e.around}
		for i, b := range open {
			v.Open[i] = b == e.book
		}
		heading := o.heading(e)
		if o == byOutlet {
			v.Outlet = ""
		}
		if n := len(all); n == 0 || all[n-1].Heading != heading {
			all = append(all, pane.Section{Heading: heading})
		}
		last := &all[len(all)-1]
		last.Volumes = append(last.Volumes, v)
	}
	return all
}

func (o order) compare(x, y entry) int {
	switch o {
	case byOutlet:
		a, b := x.text().Fields, y.text().Fields
		if named := cmp.Compare(unnamed(a), unnamed(b)); named != 0 {
			return named
		}
		return cmp.Compare(strings.ToLower(outlet(a)), strings.ToLower(outlet(b)))
	case byDate:
		return cmp.Compare(y.text().Fields.Date, x.text().Fields.Date) // none stands last
	}
	return 0
}

// unnamed sorts the articles of no known outlet last.
func unnamed(f text.Fields) int {
	if f.Outlet == "" {
		return 1
	}
	return 0
}

// heading is what an article stands below.
func (o order) heading(e entry) string {
	f := e.text().Fields
	switch o {
	case byOutlet:
		return outlet(f)
	case byDate:
		return month(f.Date)
	}
	return ""
}

// month is a date without its day: "October 2016".
func month(iso string) string {
	if len(iso) >= len("2006-01") {
		if t, err := time.Parse("2006-01", iso[:len("2006-01")]); err == nil {
			return t.Format("January 2006")
		}
	}
	if iso == "" {
		return "No date"
	}
	return day(iso)
}

// counted says how many of the articles of a shelf are listed.
func counted(listed, all int) string {
	if listed == all {
		return reading.Thousands(all)
	}
	return reading.Thousands(listed) + " of " + reading.Thousands(all)
}
