package lesson

import (
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Cover is what stands for masked words where an article is shown: always as
// long, whatever it covers.
const Cover = "█████"

// Run is a stretch of an article as it is shown.
type Run struct {
	At   text.Span // of Source
	Text string    // what is seen: the words at At, or Cover
	Why  string    // of covered words the Mask's, "" for words that are seen
}

// Runs splits a place of a, a paragraph for one, into words that are seen and
// masks that cover some.
func (a Article) Runs(place text.Span) []Run {
	var runs []Run
	at := place.Start
	for _, m := range a.covered() {
		cut := m.Span.Intersect(place)
		if cut.Empty() || cut.End <= at {
			continue
		}
		cut.Start = max(cut.Start, at)
		if cut.Start > at {
			runs = append(runs, Run{At: text.Span{Start: at, End: cut.Start}, Text: a.Source[at:cut.Start]})
		}
		runs = append(runs, Run{At: cut, Text: Cover, Why: m.Why})
		at = cut.End
	}
	if at < place.End {
		runs = append(runs, Run{At: text.Span{Start: at, End: place.End}, Text: a.Source[at:place.End]})
	}
	return runs
}

// Shown is the text at a place of a with its masks on.
func (a Article) Shown(place text.Span) string {
	var b strings.Builder
	for _, r := range a.Runs(place) {
		b.WriteString(r.Text)
	}
	return b.String()
}

// covered lists the masks that are on, in order.
func (a Article) covered() []Mask {
	on := slices.DeleteFunc(slices.Clone(a.Masks), func(m Mask) bool { return m.Lifted })
	stable.Sort(on, func(x, y Mask) int { return x.Start - y.Start })
	return on
}

// filled is the source with as many bytes of filling where masks are on, so
// that all places stay what they are.
func (a Article) filled() string {
	var b strings.Builder
	at := 0
	for _, m := range a.covered() {
		if m.End <= at {
			continue
		}
		start := max(m.Start, at)
		b.WriteString(a.Source[at:start])
		b.WriteString(filling(m.End - start))
		at = m.End
	}
	return b.String() + a.Source[at:]
}

// filling is n bytes of blocks; a rest of two bytes is a point, of one a line.
func filling(n int) string {
	return strings.Repeat("█", n/3) + []string{"", "_", "·"}[n%3]
}

// Handed is e as it may be given to pupils, and what every output but the key
// is made of. Where e is Blind, masked words are in none of its strings: the
// facts of the articles that tell who published them are empty, sources have as
// many bytes of filling in the place of masked words, so that every place stays
// what it is, and prompts, options and titles have Cover. Where e is not, only
// headlines that a task asks for are covered. Keys, reasons, where options were
// taken from and masks that are lifted are left out, blind or not. Rubrics stay:
// they are what the pupil is to mind.
func (e Exercise) Handed() Exercise {
	e = e.Clone()
	for _, a := range []*Article{&e.A, &e.B} {
		a.Masks = slices.DeleteFunc(a.covered(), func(m Mask) bool { return !e.Blind && m.Why != WhyHeadline })
	}
	cover := e.coverer()
	for _, a := range []*Article{&e.A, &e.B} {
		a.Title = cover(a.Title)
		if a.headless() {
			a.Title = ""
		}
		if e.Blind {
			a.Outlet, a.Agency, a.Byline, a.URL = "", "", "", ""
		}
		a.Source = a.filled()
	}
	e.Title = cover(e.Title)
	for i := range e.Tasks {
		t := &e.Tasks[i]
		t.Title, t.Prompt = cover(t.Title), cover(t.Prompt)
		for j := range t.Items {
			t.Items[j].hand(cover)
		}
	}
	return e
}

// hand leaves out of it what is not for pupils, and covers the rest.
func (it *Item) hand(cover func(string) string) {
	it.Prompt = cover(it.Prompt)
	it.Key, it.Why, it.ByHand = nil, "", false
	for _, list := range [][]Option{it.Options, it.Targets} {
		for i := range list {
			list[i].Text, list[i].At, list[i].Side = cover(list[i].Text), nil, ""
		}
	}
	for i, r := range it.Rubric {
		it.Rubric[i] = cover(r)
	}
}

// headless reports whether the headline is covered.
func (a Article) headless() bool {
	return slices.ContainsFunc(a.Masks, func(m Mask) bool { return m.Why == WhyHeadline && !m.Lifted })
}

// coverer covers in any words what the masks of both articles cover, and the
// names of who published them. What was lifted everywhere is not covered.
func (e Exercise) coverer() func(string) string {
	if !e.Blind {
		return func(s string) string { return s }
	}
	on, lifted := e.maskedWords()
	var names []*name
	for _, n := range append(ownNames(e.A.fields(), e.B.fields()), on...) {
		if !lifted[strings.ToLower(n.text)] {
			names = append(names, n)
		}
	}
	return func(s string) string {
		found := joined(find(s, names))
		if len(found) == 0 {
			return s
		}
		a := Article{Source: s, Masks: found}
		return a.Shown(text.Span{End: len(s)})
	}
}

// maskedWords are the words under masks, and which words are under none but
// were under some that have been lifted.
func (e Exercise) maskedWords() (on []*name, lifted map[string]bool) {
	lifted = map[string]bool{}
	seen := map[string]bool{}
	for _, pass := range []bool{false, true} {
		for _, a := range []Article{e.A, e.B} {
			for _, m := range a.Masks {
				words := flat(a.Source[m.Start:m.End])
				switch low := strings.ToLower(words); {
				case m.Lifted != pass || m.Why == WhyHeadline || words == "":
				case pass:
					lifted[low] = !seen[low]
				case !seen[words]:
					seen[words], seen[low] = true, true
					on = append(on, literal(words))
				}
			}
		}
	}
	return on, lifted
}

func (a Article) fields() text.Fields {
	return text.Fields{Outlet: a.Outlet, Agency: a.Agency, Byline: a.Byline, URL: a.URL}
}
