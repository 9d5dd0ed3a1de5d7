package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// Row is an item in words, as the panel beside the pages lists it.
type Row struct {
	Item     int         // number of the item
	Label    string      // what kind of thing it is: "shared quotation"
	Claim    string      // one sentence: what each side has
	Lead     string      // what stands above the evidence: the claim, or what is left of it without words that the evidence has
	Evidence [2]Evidence // the words of either page
	Why      []string    // the rule that fired, in paragraphs
	About    string      // what its kind is in general, in a sentence or two
	Held     string      // what the reader holds of it, "" for nothing: "Put aside as wrong: he never said so"
}

// Group is rows that belong together. At most First of them are shown before
// the reader asks for the rest.
type Group struct {
	Noun  string // of what the rest is, for More: "differences"
	Rows  []Row
	First int
	Note  string // said where there are no rows
	Fold  string // instead of First: what stands for all rows, "3 put aside", until the reader unfolds them
}

// How many rows stand first. Shared wording comes before what differs, and
// must not push it off the screen.
const (
	passagesFirst = 3
	commonFirst   = 4
	linksFirst    = 4
	aloneFirst    = 12
)

// Rows lists what the two articles share and where they tell it differently:
// shared wording, differences, statements side by side. What stands in one
// article only is Alone. Names, stock phrases and site text come last. What has
// its marks hidden has no row; a note says how many there are.
func (r *Reading) Rows() []Group {
	shared := Group{Noun: "shared passages", First: passagesFirst}
	differ := Group{Noun: "differences"}
	linked := Group{Noun: "statements side by side", First: linksFirst}
	common := Group{Noun: "names, set phrases and lines of the site", First: commonFirst}
	aside := Group{Noun: "put aside"}
	hidden := 0
	for _, i := range r.ranked() {
		switch it := r.Items[i]; {
		case r.judged[i].Aside && it.Kind != OnlyHere:
			aside.Rows = append(aside.Rows, r.row(i))
		case !r.Shown(it.Kind):
			if it.Kind.Listed() {
				hidden++
			}
		case it.Kind <= Voice:
			shared.Rows = append(shared.Rows, r.row(i))
		case it.Kind.Framing():
			differ.Rows = append(differ.Rows, r.row(i))
			if it.Finding < r.First() {
				differ.First++
			}
		case it.Kind == Statement:
			linked.Rows = append(linked.Rows, r.row(i))
		case it.Kind <= Furniture:
			common.Rows = append(common.Rows, r.row(i))
		}
	}
	aside.Fold = N(len(aside.Rows), "{{.N}} put aside", "{{.N}} put aside")
	groups := filled(shared, differ, linked, common, aside)
	if hidden > 0 {
		groups = append(groups, Group{Note: N(hidden, "{{.N}} row hidden with its marks: the buttons above the pages show it again.", "{{.N}} rows hidden with their marks: the buttons above the pages show them again.")})
	}
	return groups
}

// Alone lists what stands on one page only, page A first; a page that has
// nothing of its own has a note that says so.
func (r *Reading) Alone() []Group {
	var groups [2]Group
	aside := Group{Noun: "put aside"}
	for s := range groups {
		groups[s] = Group{Noun: "in " + Side(s).String() + " only", First: aloneFirst}
		groups[s].Note = L("Page {{.Page}}: no statement was found that stands in it only. The rule asks for a sentence most of whose words the other text does not have.", With{"Page": Side(s)})
	}
	for _, i := range r.ranked() {
		if it := r.Items[i]; it.Kind == OnlyHere {
			s := it.side()
			if r.judged[i].Aside {
				aside.Rows = append(aside.Rows, r.row(i))
				continue
			}
			if !r.Shown(OnlyHere) {
				groups[s].Note = L("What stands on page {{.Page}} only is hidden with its marks: the button “Only here” shows it again.", With{"Page": s})
				continue
			}
			groups[s].Rows = append(groups[s].Rows, r.row(i))
		}
	}
	aside.Fold = N(len(aside.Rows), "{{.N}} put aside", "{{.N}} put aside")
	return append(groups[:], filled(aside)...)
}

// More is what asks for the rest, of so many rows.
func (g Group) More(rest int) string {
	switch g.Noun {
	case "shared passages":
		return N(rest, "Show {{.N}} more shared passage", "Show {{.N}} more shared passages")
	case "differences":
		return N(rest, "Show {{.N}} more difference", "Show {{.N}} more differences")
	case "statements side by side":
		return N(rest, "Show {{.N}} more statement side by side", "Show {{.N}} more statements side by side")
	case "names, set phrases and lines of the site":
		return N(rest, "Show {{.N}} more name, set phrase or line of the site", "Show {{.N}} more names, set phrases and lines of the site")
	case "in A only":
		return N(rest, "Show {{.N}} more in A only", "Show {{.N}} more in A only")
	}
	return N(rest, "Show {{.N}} more in B only", "Show {{.N}} more in B only")
}

func filled(groups ...Group) []Group {
	var some []Group
	for _, g := range groups {
		if len(g.Rows) > 0 {
			some = append(some, g)
		}
	}
	return some
}

// ranked lists the items in the order the engine ranks them: passages by their
// rarity, links by place, findings as a reader should see them.
func (r *Reading) ranked() []int {
	list := make([]int, len(r.Items))
	for i, it := range r.Items {
		list[it.rank] = i
	}
	return list
}

func (r *Reading) row(i int) Row {
	it := r.Items[i]
	row := Row{Item: i, Label: it.Heading(), Claim: it.Claim, Lead: it.Claim, Why: r.why(it), About: r.About(i)}
	if j, ok := r.judged[i]; ok {
		row.Held = j.words()
	}
	switch {
	case it.led != nil:
		row.Lead, row.Evidence = it.led.lead, r.quotations(it)
	case !it.told:
		row.Evidence = r.evidence(it, snippetsShown)
	}
	return row
}

// quotations is the words that the claim of an item quotes, each where it stands
// on either page.
func (r *Reading) quotations(it Item) (both [2]Evidence) {
	for s, w := range r.witnesses() {
		both[s] = w.quoted(it.Places[s], it.led.quotes, wordsOf(it.Both()))
	}
	return both
}

// evidence is the words of an item, at most so many places of either page.
func (r *Reading) evidence(it Item, most int) (both [2]Evidence) {
	for s, w := range r.witnesses() {
		both[s] = w.evidence(it.Places[s], r.differing(it, Side(s)), most, wordsOf(it.Both()))
	}
	return both
}

// Heading is its label without the number of its words.
func (it Item) Heading() string {
	if it.Kind > Furniture {
		return it.Label
	}
	label, _, _ := strings.Cut(it.Label, ",")
	return label
}

// tooMuch is the share of a statement, in bytes, from which words that differ
// are not picked out: then the two differ as a whole.
const tooMuch = 0.4

// differing is the words of one side that differ, nil for a finding, which
// differs as a whole.
func (r *Reading) differing(it Item, s Side) []text.Span {
	if it.Finding != None {
		return nil
	}
	differ, length := []text.Span{}, 0
	for _, d := range it.Differ {
		if span := d.On(s); !span.Empty() {
			differ = append(differ, span)
			length += span.Len()
		}
	}
	if float64(length) > tooMuch*float64(it.On(s).Len()) {
		return []text.Span{}
	}
	return differ
}

// why is the rule that fired, what it found, and what a reader should know of it.
func (r *Reading) why(it Item) []string {
	if it.Finding == None {
		return []string{sentence(it.Why.In(L, N))}
	}
	f := r.Findings[it.Finding]
	var list []string
	for _, x := range f.Facts {
		if says := x.Said.In(L, N); says != "" {
			list = append(list, sentence(says))
		}
	}
	return append(list, rule(f.Device)...)
}

// sentence gives s a capital and a full stop.
func sentence(s string) string {
	if s == "" {
		return s
	}
	first, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[n:]
	if strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}
