package shelf

import (
	"cmp"
	"slices"
	"time"

	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Order is how a catalogue is sorted.
type Order int

const (
	asOpened Order = iota // as on the shelf
	byOutlet
	byDate // the newest first
	orders // how many there are
)

// OrderOf is the order that a number stands for, that of opening where it is none.
func OrderOf(n int) Order {
	if n < 0 || Order(n) >= orders {
		return asOpened
	}
	return Order(n)
}

func (o Order) String() string { return [...]string{"as you opened them", "by outlet", "by date"}[o] }

// entry is an article of a catalogue.
type entry struct {
	*Book
	place  int                // on the shelf
	around func() pane.Around // finds what was searched for, nil when the text has none of it
}

// catalogue lists the articles of a shelf in which every word of a query
// occurs, at least with its beginning: in the headline, the outlet, the date
// or the text. An empty query names all.
func (s Shelf) catalogue(query string) []entry {
	list, _ := s.reading()()
	s.keep(list)
	asked := norms(query)
	return s.entries(searched(list, asked), asked)
}

// entries is what a search found.
func (s Shelf) entries(hits []hit, asked []string) []entry {
	list := make([]entry, len(hits))
	for i, h := range hits {
		list[i] = entry{Book: s[h.place], place: h.place}
		if h.inText {
			list[i].around = func() pane.Around { return around(s[h.place].Text(), asked) }
		}
	}
	return list
}

// all is the entries of every article, with no search.
func (s Shelf) all() []entry {
	list := make([]entry, len(s))
	for i, b := range s {
		list[i] = entry{Book: b, place: i}
	}
	return list
}

// sections sorts a catalogue as a pane lists it; but for the order they were
// opened in, the gists of all are there. open are the articles of the two
// pages.
func sections(list []entry, o Order, open [2]*Book) []pane.Section {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(x, y entry) int { return o.compare(x, y) })
	var all []pane.Section
	for _, e := range list {
		v := pane.Volume{Choice: e.Choice(), Place: e.place, Around: e.around}
		for i, b := range open {
			v.Open[i] = b != nil && b.ID() == e.ID()
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

func (o Order) compare(x, y entry) int {
	switch o {
	case byOutlet:
		a, b := x.gist, y.gist
		if named := cmp.Compare(unnamed(a.fields), unnamed(b.fields)); named != 0 {
			return named
		}
		return cmp.Compare(a.outlet, b.outlet)
	case byDate:
		return cmp.Compare(y.gist.fields.Date, x.gist.fields.Date) // none stands last
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
func (o Order) heading(e entry) string {
	switch o {
	case byOutlet:
		return outlet(e.gist.fields)
	case byDate:
		return month(e.gist.fields.Date)
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
