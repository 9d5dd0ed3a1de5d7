package report

import (
	"cmp"
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
		blocks = append(blocks, headed(t.in.Said(k.title), list)...)
	}
	t.add("shared", text.Say("Shared wording"), blocks...)
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
	e := &entry{label: t.in.Said(label), claim: t.in.Said(claim), why: sentence(t.in.Said(p.Why)), held: t.heldOf(t.passageNumber(p))}
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
	class        reuse.Class
	title, label text.Said
	says         func(words text.With) text.Said
}{
	{reuse.Copy, text.Say("Copied passages"), text.Say("Same wording in both"),
		func(w text.With) text.Said { return text.Say("Both have the same {{.Words}} in their own voice.", w) }},
	{reuse.Quotation, text.Say("Shared quotations"), text.Say("Quoted in both"),
		func(w text.With) text.Said { return text.Say("Both quote the same {{.Words}}.", w) }},
	{reuse.Voice, text.Say("In quotation marks in one article, without them in the other"), text.Say("Quoted in one"),
		func(w text.With) text.Said {
			return text.Say("The same {{.Words}}: quoted in one, not in the other.", w)
		}},
}

// passageSays tells of a passage; the classes that are not shown have no title.
func passageSays(p reuse.Passage) (label, claim text.Said) {
	with := text.With{"Words": words(p.Words)}
	for _, k := range passageTitles {
		if k.class == p.Class {
			return k.label, k.says(with)
		}
	}
	return text.Say("Shared wording"), text.Say("Both have the same {{.Words}}.", with)
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
		blocks = append(blocks, headed(t.in.Said(k.title), list)...)
		if more > 0 {
			blocks = append(blocks, block{words: t.in.Said(text.Count(more, "{{.N}} more of this kind are quoted only where the whole articles are asked for.", "{{.N}} more of this kind are quoted only where the whole articles are asked for."))})
		}
	}
	t.add("statements", text.Say("Statements side by side"), blocks...)
}

func (t *teller) statement(number int, title text.Said, l align.Link) *entry {
	a, b := contrastOf(l)
	same, differ := lesser(t.c.A, l.A, a, t.c.B, l.B, b)
	e := &entry{label: t.in.Said(title), claim: sentence(t.in.Said(l.Why)), held: t.heldOf(number)}
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
	t.add("conflicts", text.Say("Two accounts"), conflicts...)
	t.add("findings", text.Say("Told differently"), append(telling, headed(t.in.Said(lessTelling), weak)...)...)
	t.addTitled("only-here", t.in.Known(frame.Title(onlyHere)), alone...)
}

var lessTelling = text.Say("Less telling: single words and weak signs")

// linkNumber and findingNumber are how Options.Held counts.
func (t *teller) linkNumber(i int) int { return len(t.c.Passages) + i }

func (t *teller) findingNumber(i int) int { return len(t.c.Passages) + len(t.c.Links) + i }

func (t *teller) finding(number int, f frame.Finding) *entry {
	e := &entry{label: t.in.Known(f.Title()), claim: smooth(t.in.Said(f.Claim)), held: t.heldOf(number)}
	for _, fact := range f.Facts {
		e.why += sentence(t.in.Fact(fact)) + " "
	}
	if letter, d := lacking(t.c, f); !f.Nearest.Empty() {
		e.why += sentence(t.in.Said(text.Say("Nearest in {{.Page}}, {{.Place}}: {{.Words}}",
			text.With{"Page": letter, "Place": where(d, f.Nearest), "Words": text.Quote(smooth(d.Plain(f.Nearest)))})))
	}
	e.why = strings.TrimSpace(e.why)
	staged := inScenes(t.c, f)
	for i, spans := range [][]text.Span{f.A, f.B} {
		if staged {
			e.sides[i], e.more[i] = t.sides[i].scenes(t.stages[i], spans)
		} else {
			e.sides[i], e.more[i] = t.sides[i].places(spans)
		}
	}
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
		return t.statement(number, text.Say("Statements side by side"), t.c.Links[link])
	}
	return t.passage(t.c.Passages[number : number+1])
}

func (t *teller) heldOf(number int) string {
	h, ok := t.o.Held[number]
	if !ok {
		return ""
	}
	reason := smooth(h.Reason)
	say, because := text.Say("Confirmed by the reader"), text.Say("Confirmed by the reader: {{.Reason}}", text.With{"Reason": reason})
	if h.Aside {
		say, because = text.Say("Put aside by the reader as wrong"), text.Say("Put aside by the reader as wrong: {{.Reason}}", text.With{"Reason": reason})
	}
	if reason != "" {
		say = because
	}
	return sentence(t.in.Said(say))
}

func (t *teller) figures() {
	var rows [][]string
	figures := figuresOf(t.c)
	for _, part := range figureTitles {
		for _, r := range figures {
			if slices.Contains(part.states, r.State) {
				rows = append(rows, []string{t.in.Said(part.title), cmp.Or(figureWords(t.c.A, r, r.A), "–"), cmp.Or(figureWords(t.c.B, r, r.B), "–")})
			}
		}
	}
	if len(rows) > 0 {
		t.add("figures", text.Say("Numbers and dates"), block{table: &table{t.in.Said(text.Say("Numbers and dates of both articles")), []string{"", "A", "B"}, rows}})
	}
}
