package shelf

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/compare/stable"
	"diptych/compare/text"
	"diptych/seeds/library"
)

// Order is how a catalogue is sorted.
type Order int

const (
	asOpened Order = iota // the shelf, the newest first; the library only where something is searched for
	byOutlet
	ByDate // the newest first
	byStory
	orders // how many there are
)

// shownOrders are the orders as a reader chooses among them.
var shownOrders = [...]Order{asOpened, byStory, byOutlet, ByDate}

// OrderOf is the order that a number stands for, that of opening where it is none.
func OrderOf(n int) Order {
	if n < 0 || Order(n) >= orders {
		return asOpened
	}
	return Order(n)
}

func (o Order) String() string {
	return [...]string{lang.L("as you opened them"), lang.L("by outlet"), lang.L("by date"), lang.L("by story")}[o]
}

// mostFound is how many articles of the library a search lists.
const mostFound = 400

// entry is an article of a catalogue: of the shelf, of the library or of both.
type entry struct {
	book    *Book           // nil where it is not on the shelf
	article library.Article // without a name where it is not in the library
	id      string          // what it is opened by
	choice  pane.Choice     // without the detail where it is not on the shelf, see detail
	fields  text.Fields
	around  func() pane.Around // finds what was searched for, nil when the text has none of it
}

// wanted is what opens it.
func (e entry) wanted() Wanted {
	if e.book != nil {
		return Wanted{Book: e.book}
	}
	return Wanted{Path: e.id}
}

// listed is what opens it, and what it is called.
func (e entry) listed() Listed {
	c := e.choice
	if e.book == nil {
		c.Detail = detail(&e.article)
	}
	return Listed{e.wanted(), c}
}

// volume is it as a pane lists it, by its place among the entries.
func (e *entry) volume(place int) pane.Volume {
	v := pane.Volume{Choice: e.choice, Place: place, Around: e.around, Tags: e.article.Tags}
	if e.book == nil {
		v.Details = func() string { return detail(&e.article) }
	}
	return v
}

// entryOf is a book of the shelf as a catalogue has it.
func entryOf(b *Book) entry {
	e := entry{book: b, id: b.ID(), choice: b.Choice(), fields: b.Fields}
	if b.gist != nil {
		e.fields = b.gist.fields
	}
	return e
}

// volumeOf is an article of the library as a catalogue has it.
func volumeOf(f *Folder, a library.Article) entry {
	c := pane.Choice{Outlet: outlet(a.Fields), Headline: a.Title()}
	return entry{article: a, id: f.Address(a), choice: c, fields: a.Fields}
}

// detail is what a picker says of an article of the library beside its name. To
// say it of ten thousand takes half a second, in which few of them are seen.
func detail(a *library.Article) string {
	if !a.Read {
		return lang.L("not read yet")
	}
	return day(a.Fields.Date) + " · " + kit.N(a.Words, "{{.N}} word", "{{.N}} words")
}

// request is what a catalogue is asked for: all that the answer depends on, as
// it was then, so that it can be found beside the window.
type request struct {
	books    []entry // of the shelf
	gists    []*gist // of these; nil in the order they were opened, with no search
	folder   Folder  // a copy, of which nothing changes
	order    Order
	query    string
	tag      string
	open     [2]string // by ID
	onTable  func(name string, of []Listed)
	onAnyTag func()
}

// listing is a catalogue.
type listing struct {
	entries  []entry // a volume's Place is one of these
	sections []pane.Section
	all      int // how many there would be without a bound
}

// list answers a request.
func (r request) list() listing {
	l := listing{}
	asked := norms(r.query)
	own := r.shelved(asked)
	switch {
	case r.order == asOpened && len(asked) == 0 && r.tag == "":
		l.entries = r.books
		l.all = len(l.entries)
	case len(asked) > 0:
		found, total := r.found()
		l.entries, l.all = append(own, found...), len(own)+total
	default:
		for _, a := range r.folder.articles {
			if r.tag == "" || slices.Contains(a.Tags, r.tag) {
				l.entries = append(l.entries, volumeOf(&r.folder, a))
			}
		}
		l.entries = append(l.entries, own...)
		l.all = len(l.entries)
	}
	l.sections = r.sections(l.entries)
	if len(asked) > 0 && len(r.folder.articles) > 0 && l.all > 0 {
		s := pane.Section{Heading: kit.N(l.all, "{{.N}} found", "{{.N}} found")}
		if len(l.entries) < l.all {
			s.Detail = kit.N(len(l.entries), "The first {{.N}} is listed; more words find fewer.", "The first {{.N}} are listed; more words find fewer.")
		}
		l.sections = append([]pane.Section{s}, l.sections...)
	}
	if r.tag != "" {
		l.sections = append([]pane.Section{{Heading: lang.L("Tagged “{{.Tag}}”", kit.With{"Tag": r.tag}), Detail: counted(len(l.entries), l.all), Way: lang.L("Show all"), OnWay: r.onAnyTag}}, l.sections...)
	}
	return l
}

// shelved are the books of the shelf that have what is asked for and are in no
// library.
func (r request) shelved(asked []string) (own []entry) {
	if r.gists == nil {
		return nil
	}
	for _, h := range searched(r.gists, asked) {
		e := r.books[h.place]
		if e.article.Name != "" || r.tag != "" && !slices.Contains(e.book.Tags, r.tag) {
			continue
		}
		e.fields = r.gists[h.place].fields
		if h.inText {
			e.around = func() pane.Around { return around(e.book.Text(), asked) }
		}
		own = append(own, e)
	}
	return own
}

// found is what the library finds.
func (r request) found() (list []entry, total int) {
	if r.folder.lib == nil {
		return nil, 0
	}
	q := library.Query{Words: r.query, Limit: mostFound}
	if r.tag != "" {
		q.Only = func(a library.Article) bool { return slices.Contains(a.Tags, r.tag) }
	}
	hits, total := r.folder.lib.Search(q)
	for _, h := range hits {
		e := volumeOf(&r.folder, h.Article)
		if len(h.Marks) > 0 {
			e.around = func() pane.Around { return aroundHit(h) }
		}
		list = append(list, e)
	}
	return list, total
}

// aroundHit is a snippet of the library as a row shows it.
func aroundHit(h library.Hit) pane.Around {
	first := h.Marks[0]
	a := pane.Around{Before: h.Snippet[:first.Start], Hit: h.Snippet[first.Start:first.End], After: h.Snippet[first.End:]}
	for _, m := range h.Marks[1:] {
		a.More = append(a.More, text.Span{Start: m.Start - first.End, End: m.End - first.End})
	}
	return a
}

// sections sorts entries as a pane lists them.
func (r request) sections(entries []entry) []pane.Section {
	places := make([]int, len(entries))
	for i := range places {
		places[i] = i
	}
	if r.order != asOpened {
		keys := make([]string, len(entries))
		for i, e := range entries {
			keys[i] = r.key(e)
		}
		stable.Sort(places, func(i, k int) int { return strings.Compare(keys[i], keys[k]) })
	}
	var all []pane.Section
	for _, i := range places {
		e := &entries[i]
		v := e.volume(i)
		for s, id := range r.open {
			v.Open[s] = sameArticle(id, e.id)
		}
		heading := r.heading(*e)
		if r.order == byOutlet {
			v.Outlet = ""
		}
		if n := len(all); n == 0 || all[n-1].Heading != heading {
			all = append(all, pane.Section{Heading: heading})
		}
		last := &all[len(all)-1]
		last.Volumes = append(last.Volumes, v)
	}
	if r.order == byStory {
		r.tables(all, entries)
	}
	return all
}

// key is what an entry is sorted by.
func (r request) key(e entry) string {
	f := e.fields
	switch r.order {
	case byOutlet:
		name := strings.ToLower(outlet(f))
		if f.Outlet == "" {
			return "\xff" + name
		}
		return name
	case ByDate:
		return backwards(f.Date)
	}
	n, name := r.story(e)
	if name == "" {
		return "\xff" + backwards(f.Date)
	}
	return fmt.Sprintf("%08d\x00%s\x00%s", n, name, cmp.Or(f.Date, "~"))
}

// backwards is a date as a key that sorts the latest first, and none last.
func backwards(date string) string {
	b := []byte(cmp.Or(date, "\x00"))
	for i := range b {
		b[i] = 0xff - b[i]
	}
	return string(b) + "\xff"
}

// story is the place of an entry's story among those of the library, larger
// ones first, and its name; "" for none.
func (r request) story(e entry) (int, string) {
	stories := r.folder.stories
	if e.article.Name != "" {
		if n, ok := stories.of[e.article.Name]; ok {
			return n, stories.list[n].Name
		}
		return 0, ""
	}
	for n, s := range stories.list {
		if s.Stated && s.Name == e.fields.Story {
			return n, s.Name
		}
	}
	return len(stories.list), e.fields.Story
}

// heading is what an article stands below.
func (r request) heading(e entry) string {
	switch r.order {
	case byOutlet:
		return outlet(e.fields)
	case ByDate:
		return month(e.fields.Date)
	case byStory:
		if _, name := r.story(e); name != "" {
			return name
		}
		return r.storyless()
	}
	return ""
}

// storyless is what the articles stand below that are in no story, or of which
// that is not known yet.
func (r request) storyless() string {
	if r.folder.Grouped() {
		return lang.L("In no story")
	}
	return lang.L("The stories are being found …")
}

// tables says of stories how many articles they have, and offers all pairs of one.
func (r request) tables(all []pane.Section, entries []entry) {
	for i := range all {
		s := &all[i]
		s.Detail = kit.N(len(s.Volumes), "{{.N}} article", "{{.N}} articles")
		if s.Heading == r.storyless() || len(s.Volumes) < 3 {
			continue
		}
		name, volumes := s.Heading, s.Volumes
		s.Way, s.OnWay = lang.L("All pairs"), func() {
			var of []Listed
			for _, v := range volumes {
				of = append(of, entries[v.Place].listed())
			}
			r.onTable(name, of)
		}
	}
}

// month is a date without its day: "October 2016".
func month(iso string) string {
	if len(iso) >= len("2006-01") {
		if t, err := time.Parse("2006-01", iso[:len("2006-01")]); err == nil {
			return pane.Month(t)
		}
	}
	if iso == "" {
		return lang.L("No date")
	}
	return day(iso)
}

// counted says how many of the articles are listed.
func counted(listed, all int) string {
	if listed < all {
		return lang.L("{{.Some}} of {{.All}}", kit.With{"Some": kit.Number(listed), "All": kit.Number(all)})
	}
	return kit.N(all, "{{.N}} article", "{{.N}} articles")
}
