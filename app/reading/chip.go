package reading

import (
	"slices"
	"strconv"
	"strings"
)

// Chip is a switch for marks of one kind, or of a few that a reader does not
// tell apart, with how many there are.
type Chip struct {
	Kinds []Kind // the first gives the chip its colour
	Label string // in English, as About
	About string // what its marks are: "Words quoted in both articles"
	Count int    // as the summary counts: what stands twice in one article is one, what is put aside is none
	On    bool
}

// framing is the kinds of what is told differently.
var framing = []Kind{Naming, Wording, Attribution}

// chips says in which order they stand and what they are called.
var chips = []Chip{
	{Kinds: []Kind{Quotation}, Label: "Quotations", About: "Words quoted in both articles"},
	{Kinds: []Kind{Copy}, Label: "Copied", About: "Wording that stands in both articles"},
	{Kinds: []Kind{Voice}, Label: "Voice", About: "Words that one article quotes and the other says as its own"},
	{Kinds: []Kind{Statement}, Label: "Statements", About: "Sentences that tell the same"},
	{Kinds: framing, Label: "Framing", About: "Words that name people, judge, or say who speaks"},
	{Kinds: []Kind{OnlyHere}, Label: "Only here", About: "What stands in one article only"},
	{Kinds: []Kind{Name, Stock}, Label: "Names", About: "Names and terms that both articles use"},
	{Kinds: []Kind{Furniture}, Label: "Site text", About: "Text of the site, not of the article"},
	{Kinds: []Kind{Noted}, Label: "Notes", About: "Your notes"},
}

// Chips lists a chip for every kind that has an item. A kind without one has
// no switch: the summary says so instead.
func (r *Reading) Chips() []Chip {
	var some []Chip
	for _, c := range chips {
		c.Count = r.count(c.Kinds)
		c.On = r.Shown(c.Kinds[0])
		if c.Count > 0 {
			some = append(some, c)
		}
	}
	return some
}

// count is how many items the chip with these kinds has.
func (r *Reading) count(of []Kind) int {
	if of[0] == Noted {
		return r.NotesPlaced()
	}
	if of[0] >= Statement {
		n := 0
		for i, it := range r.Items {
			if slices.Contains(of, it.Kind) && !r.aside(i) {
				n++
			}
		}
		return n
	}
	return r.tallies().passages[of[0]]
}

// Flip switches the marks of a chip on, or off when they are on.
func (r *Reading) Flip(c Chip) {
	for _, k := range c.Kinds {
		r.Show(k, !c.On)
	}
}

// Thousands writes n with a comma between every three digits.
func Thousands(n int) string {
	s := strconv.Itoa(n)
	var b strings.Builder
	for i, r := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	return b.String()
}
