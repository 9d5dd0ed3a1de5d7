package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

func (t *teller) passages() {
	var blocks []block
	for _, k := range passageTitles {
		var list []block
		for _, g := range t.c.Shared(k.class) {
			if g = t.standing(g); len(g) > 0 {
				list = append(list, block{entry: t.passage(g)})
			}
		}
		blocks = append(blocks, headed(k.title, list)...)
	}
	t.add("shared", "Shared wording", blocks...)
}

// standing are the passages that the reader has not put aside.
func (t *teller) standing(group []reuse.Passage) []reuse.Passage {
	return slices.DeleteFunc(slices.Clone(group), func(p reuse.Passage) bool { return t.o.Held[t.passageNumber(p)].Aside })
}

func (t *teller) passageNumber(p reuse.Passage) int {
	return slices.IndexFunc(t.c.Passages, func(q reuse.Passage) bool { return q.Class == p.Class && q.A == p.A && q.B == p.B })
}

// passage tells of wording that stands in several places, the rarest first.
func (t *teller) passage(group []reuse.Passage) *entry {
	p := group[0]
	a, b := differing(p.Gaps)
	label, claim := passageSays(p)
	e := &entry{label: label, claim: claim, why: sentence(p.Why), held: t.heldOf(t.passageNumber(p))}
	e.sides[0] = []quotation{t.sides[0].around(p.A, []text.Span{p.A}, a)}
	e.sides[1] = []quotation{t.sides[1].around(p.B, []text.Span{p.B}, b)}
	for _, r := range group[1:] {
		if r.A != p.A {
			e.more[0]++
		}
		if r.B != p.B {
			e.more[1]++
		}
	}
	return e
}

var passageTitles = []struct {
	class              reuse.Class
	title, label, says string
}{
	{reuse.Copy, "Copied passages", "Same wording in both", "Both have the same %s in their own voice."},
	{reuse.Quotation, "Shared quotations", "Quoted in both", "Both quote the same %s."},
	{reuse.Voice, "In quotation marks in one article, without them in the other", "Quoted in one", "The same %s: quoted in one, not in the other."},
}

// passageSays tells of a passage; the classes that are not shown have no title.
func passageSays(p reuse.Passage) (label, claim string) {
	label, says := "Shared wording", "Both have the same %s."
	for _, k := range passageTitles {
		if k.class == p.Class {
			label, says = k.label, k.says
		}
	}
	return label, fmt.Sprintf(says, words(p.Words))
}

func (t *teller) statements() {
	var blocks []block
	for _, k := range linkTitles {
		var list []block
		for i, l := range t.c.Links {
			if n := t.linkNumber(i); l.Kind == k.kind && !t.o.Held[n].Aside {
				list = append(list, block{entry: t.statement(n, k.title, l)})
			}
		}
		list, more := few(list, t.o.Whole)
		blocks = append(blocks, headed(k.title, list)...)
		if more > 0 {
			blocks = append(blocks, block{words: fmt.Sprintf("%d more of this kind are quoted only where the whole articles are asked for.", more)})
		}
	}
	t.add("statements", "Statements side by side", blocks...)
}

func (t *teller) statement(number int, title string, l align.Link) *entry {
	a, b := contrastOf(l)
	same, differ := lesser(t.c.A, l.A, a, t.c.B, l.B, b)
	e := &entry{label: title, claim: sentence(l.Why), held: t.heldOf(number)}
	e.sides[0] = []quotation{t.sides[0].at(l.A, same[0], differ[0])}
	e.sides[1] = []quotation{t.sides[1].at(l.B, same[1], differ[1])}
	return e
}

// onlyHere is the device of what one article has alone.
const onlyHere = "only-here"

func (t *teller) findings() {
	first := t.c.First()
	var conflicts, telling, weak, alone []block
	for i, f := range t.c.Findings {
		n := t.findingNumber(i)
		if t.o.Held[n].Aside {
			continue
		}
		e := block{entry: t.finding(n, f)}
		switch {
		case f.Device == frame.Contradiction:
			conflicts = append(conflicts, e)
		case f.Device == onlyHere && !f.Beside():
			alone = append(alone, e)
		case i < first:
			telling = append(telling, e)
		default:
			weak = append(weak, e)
		}
	}
	t.add("conflicts", "Two accounts", conflicts...)
	t.add("findings", "Told differently", append(telling, headed("Less telling: single words and weak signs", weak)...)...)
	t.add("only-here", frame.Title(onlyHere), alone...)
}

// linkNumber and findingNumber are how Options.Held counts.
func (t *teller) linkNumber(i int) int { return len(t.c.Passages) + i }

func (t *teller) findingNumber(i int) int { return len(t.c.Passages) + len(t.c.Links) + i }

func (t *teller) finding(number int, f frame.Finding) *entry {
	e := &entry{label: f.Title(), claim: smooth(f.Claim.String()), held: t.heldOf(number)}
	for _, fact := range f.Facts {
		e.why += sentence(fact.Name+": "+fact.Value) + " "
	}
	if letter, d := lacking(t.c, f); !f.Nearest.Empty() {
		e.why += sentence("Nearest in " + letter + ", " + where(d, f.Nearest) + ": “" + smooth(d.Plain(f.Nearest)) + "”")
	}
	e.why = strings.TrimSpace(e.why)
	e.sides[0], e.more[0] = t.sides[0].places(f.A)
	e.sides[1], e.more[1] = t.sides[1].places(f.B)
	return e
}

// numbered is what Options.Held counts as number, nil for nothing.
func (t *teller) numbered(number int) *entry {
	link, finding := number-t.linkNumber(0), number-t.findingNumber(0)
	switch {
	case number < 0 || finding >= len(t.c.Findings):
		return nil
	case finding >= 0:
		return t.finding(number, t.c.Findings[finding])
	case link >= 0:
		return t.statement(number, "Statements side by side", t.c.Links[link])
	}
	return t.passage(t.c.Passages[number : number+1])
}

func (t *teller) heldOf(number int) string {
	h, ok := t.o.Held[number]
	if !ok {
		return ""
	}
	say := "Confirmed by the reader"
	if h.Aside {
		say = "Put aside by the reader as wrong"
	}
	if reason := smooth(h.Reason); reason != "" {
		say += ": " + reason
	}
	return sentence(say)
}

func (t *teller) figures() {
	var rows [][]string
	figures := figuresOf(t.c)
	for _, part := range figureTitles {
		for _, r := range figures {
			if slices.Contains(part.states, r.State) {
				rows = append(rows, []string{part.title, cmp.Or(figureWords(t.c.A, r, r.A), "–"), cmp.Or(figureWords(t.c.B, r, r.B), "–")})
			}
		}
	}
	if len(rows) > 0 {
		t.add("figures", "Numbers and dates", block{table: &table{"Numbers and dates of both articles", []string{"", "A", "B"}, rows}})
	}
}
