package report

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// How many words of a sentence are printed on either side of a passage, enough
// to see who speaks, and of the words a finding points at.
const (
	aroundPassage = 14
	aroundWord    = 9
	slack         = 4 // words more that are rather printed than left out
)

// where says in which part of d a place lies, counting paragraphs of running
// text from 1.
func where(d *text.Document, s text.Span) text.Said {
	n, kind, ok := partOf(d, s.Start)
	switch {
	case !ok:
		return text.Say("the end")
	case kind == text.Body:
		return text.Say("paragraph {{.N}}", text.With{"N": n})
	}
	return kinds[kind]
}

// fromTo is where, of a place that may reach into another paragraph of running text.
func fromTo(d *text.Document, s text.Span) text.Said {
	first, _, _ := partOf(d, s.Start)
	last, kind, ok := partOf(d, s.End-1)
	if !ok || kind != text.Body || first == last {
		return where(d, s)
	}
	return text.Say("paragraphs {{.N}}–{{.Last}}", text.With{"N": first, "Last": last})
}

// partOf is of what kind the part of d is that ends behind pos, and of running text the
// number of its paragraph.
func partOf(d *text.Document, pos int) (n int, kind text.Kind, ok bool) {
	for _, p := range d.Paragraphs {
		if p.Kind == text.Body {
			n++
		}
		if p.End > pos {
			return n, p.Kind, true
		}
	}
	return n, 0, false
}

// kinds are what stands beside the running text.
var kinds = map[text.Kind]text.Said{
	text.Headline: text.Say("headline"),
	text.Subhead:  text.Say("subhead"),
	text.Caption:  text.Say("caption"),
	text.Credit:   text.Say("credit"),
	text.Debris:   text.Say("debris"),
}

// inContext is the passage at s, marked, in as much of its sentences as shows
// who speaks.
func inContext(d *text.Document, s text.Span, differ []text.Span) string {
	return clipped(d, s, []text.Span{s}, differ, aroundPassage)
}

// clipped is the text at s, marked, with at most n words of its sentences on
// either side.
func clipped(d *text.Document, s text.Span, shared, differ []text.Span, n int) string {
	wide, lead, tail := around(d, s, n)
	return lead + marked(d, wide, shared, differ) + tail
}

// around is s with at most n words of its sentences on either side, and the
// ellipses where there are more.
func around(d *text.Document, s text.Span, n int) (wide text.Span, lead, tail string) {
	wide = inSentences(d, s)
	if before := d.WordsIn(text.Span{Start: wide.Start, End: s.Start}); len(before) > n+slack {
		wide.Start, lead = before[len(before)-n].Start, "… "
	}
	if after := d.WordsIn(text.Span{Start: s.End, End: wide.End}); len(after) > n+slack {
		wide.End, tail = after[n-1].End, " …"
	}
	return wide, lead, tail
}

// inSentences is s and the rest of the sentences it touches.
func inSentences(d *text.Document, s text.Span) text.Span {
	for _, t := range d.SentencesIn(s) {
		s = s.Cover(t.Span)
	}
	return s
}

// placesPrinted is how many sentences of an article are printed that have the words of a
// finding or of a speaker, where no claim quotes them.
const placesPrinted = 2

// evidence is the words at spans, marked, each in its sentence and every
// sentence once, so many of them at most.
func (p *page) evidence(d *text.Document, spans []text.Span, most int) []string {
	var lines []string
	groups, more := bySentence(d, spans, most)
	for _, g := range groups {
		lines = append(lines, p.in.Said(where(d, g.reach))+": "+clipped(d, g.reach, g.spans, nil, aroundWord))
	}
	if more > 0 {
		lines = append(lines, p.in.Said(andMore(more)))
	}
	return lines
}

func andMore(n int) text.Said { return text.Count(n, "and {{.N}} more", "and {{.N}} more") }

// gathered are places in one sentence, and reach from the first to the last.
type gathered struct {
	reach text.Span
	spans []text.Span
}

// bySentence are spans in order, those of one sentence together, and how many
// are beyond so many sentences.
func bySentence(d *text.Document, spans []text.Span, most int) (groups []gathered, more int) {
	spans = sorted(spans)
	for len(spans) > 0 && len(groups) < most {
		window, reach := inSentences(d, spans[0]), spans[0]
		n := 1
		for ; n < len(spans) && window.Contains(spans[n]); n++ {
			reach = reach.Cover(spans[n])
		}
		groups = append(groups, gathered{reach, spans[:n]})
		spans = spans[n:]
	}
	return groups, len(spans)
}

func sorted(spans []text.Span) []text.Span {
	spans = slices.Clone(spans)
	stable.Sort(spans, func(s, t text.Span) int { return cmp.Or(s.Start-t.Start, s.End-t.End) })
	return spans
}

// excerpt is the passage at s, its middle left out when it is long.
func excerpt(d *text.Document, s text.Span) string {
	words := d.WordsIn(s)
	if len(words) <= 2*aroundPassage {
		return plain(d.Plain(s))
	}
	head := text.Span{Start: s.Start, End: words[aroundPassage-1].End}
	tail := text.Span{Start: words[len(words)-aroundPassage].Start, End: s.End}
	return plain(d.Plain(head)) + " … " + plain(d.Plain(tail))
}

// contrasted are the texts of two statements with either what differs or what
// is the same marked, whichever is less.
func contrasted(a *text.Document, sa text.Span, differA []text.Span, b *text.Document, sb text.Span, differB []text.Span) (inA, inB string) {
	same, differ := lesser(a, sa, differA, b, sb, differB)
	return marked(a, sa, same[0], differ[0]), marked(b, sb, same[1], differ[1])
}

// lesser is either what differs in two statements or what is the same.
func lesser(a *text.Document, sa text.Span, differA []text.Span, b *text.Document, sb text.Span, differB []text.Span) (same, differ [2][]text.Span) {
	same = [2][]text.Span{without(sa, differA), without(sb, differB)}
	if count(a, differA)+count(b, differB) <= count(a, same[0])+count(b, same[1]) {
		return [2][]text.Span{}, [2][]text.Span{differA, differB}
	}
	return same, differ
}

// without is s cut at the spans, which come in any order.
func without(s text.Span, spans []text.Span) []text.Span {
	var rest []text.Span
	from := s.Start
	for _, t := range sorted(spans) {
		if t.Empty() {
			continue
		}
		if t.Start > from {
			rest = append(rest, text.Span{Start: from, End: t.Start})
		}
		from = max(from, t.End)
	}
	return append(rest, text.Span{Start: from, End: max(from, s.End)})
}

// length is how many words the sentences of d have.
func length(d *text.Document) int {
	n := 0
	for _, s := range d.Sentences {
		n += len(d.WordsIn(s.Span))
	}
	return n
}

func count(d *text.Document, spans []text.Span) int {
	n := 0
	for _, s := range spans {
		n += len(d.WordsIn(s))
	}
	return n
}

// marked is the text at s with _underscores_ around what is shared and
// *asterisks* around what differs, in plain form.
func marked(d *text.Document, s text.Span, shared, differ []text.Span) string {
	type mark struct {
		at   int
		sign string
	}
	var marks []mark
	add := func(spans []text.Span, sign string) {
		for _, t := range spans {
			t = trimmed(d, t.Intersect(s))
			if !t.Empty() {
				marks = append(marks, mark{t.Start, sign}, mark{t.End, sign})
			}
		}
	}
	add(shared, "_")
	add(differ, "*")
	stable.Sort(marks, func(m, n mark) int { return cmp.Compare(m.at, n.at) })
	var b strings.Builder
	from := s.Start
	for _, m := range marks {
		b.WriteString(d.Plain(text.Span{Start: from, End: m.at}) + m.sign)
		from = m.at
	}
	b.WriteString(d.Plain(text.Span{Start: from, End: s.End}))
	return plain(b.String())
}

// trimmed is s without what stands before its first and after its last word.
func trimmed(d *text.Document, s text.Span) text.Span {
	words := d.WordsIn(s)
	if len(words) == 0 {
		return text.Span{}
	}
	return text.Span{Start: words[0].Start, End: min(s.End, words[len(words)-1].End)}
}
