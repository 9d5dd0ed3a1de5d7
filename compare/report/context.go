package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

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
func where(d *text.Document, s text.Span) string {
	n := 0
	for _, p := range d.Paragraphs {
		if p.Kind == text.Body {
			n++
		}
		if p.End > s.Start {
			if p.Kind == text.Body {
				return fmt.Sprintf("paragraph %d", n)
			}
			return p.Kind.String()
		}
	}
	return "the end"
}

// inContext is the passage at s, marked, in as much of its sentences as shows
// who speaks.
func inContext(d *text.Document, s text.Span, differ []text.Span) string {
	return clipped(d, s, []text.Span{s}, differ, aroundPassage)
}

// clipped is the text at s, marked, with at most n words of its sentences on
// either side.
func clipped(d *text.Document, s text.Span, shared, differ []text.Span, n int) string {
	wide := inSentences(d, s)
	before, after := d.WordsIn(text.Span{Start: wide.Start, End: s.Start}), d.WordsIn(text.Span{Start: s.End, End: wide.End})
	lead, tail := "", ""
	if k := len(before); k > n+slack {
		wide.Start, lead = before[k-n].Start, "… "
	}
	if len(after) > n+slack {
		wide.End, tail = after[n-1].End, " …"
	}
	return lead + marked(d, wide, shared, differ) + tail
}

// inSentences is s and the rest of the sentences it touches.
func inSentences(d *text.Document, s text.Span) text.Span {
	for _, t := range d.SentencesIn(s) {
		s = s.Cover(t.Span)
	}
	return s
}

// evidence is the words at spans, marked, each in its sentence and every
// sentence once, two of them at most.
func evidence(d *text.Document, spans []text.Span) []string {
	const most = 2
	var lines []string
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(s, t text.Span) int { return cmp.Or(s.Start-t.Start, s.End-t.End) })
	for len(spans) > 0 {
		window := inSentences(d, spans[0])
		n := 1
		for n < len(spans) && window.Contains(spans[n]) {
			n++
		}
		if len(lines) == most {
			return append(lines, fmt.Sprintf("and %d more", len(spans)))
		}
		words := spans[0]
		for _, s := range spans[:n] {
			words = words.Cover(s)
		}
		lines = append(lines, where(d, words)+": "+clipped(d, words, spans[:n], nil, aroundWord))
		spans = spans[n:]
	}
	return lines
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
	sameA, sameB := without(sa, differA), without(sb, differB)
	if count(a, differA)+count(b, differB) <= count(a, sameA)+count(b, sameB) {
		return marked(a, sa, nil, differA), marked(b, sb, nil, differB)
	}
	return marked(a, sa, sameA, nil), marked(b, sb, sameB, nil)
}

// without is s cut at the spans, which come in any order.
func without(s text.Span, spans []text.Span) []text.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(x, y text.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
	var rest []text.Span
	from := s.Start
	for _, t := range spans {
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
	slices.SortStableFunc(marks, func(m, n mark) int { return cmp.Compare(m.at, n.at) })
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
