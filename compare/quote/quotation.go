package quote

import (
	"diptych/compare/stable"
	"diptych/compare/text"
	"slices"
	"strings"
)

// Quotation is a stretch of quoted words inside one paragraph, a block
// quotation among them.
type Quotation struct {
	text.Span           // with its marks
	Inner     text.Span // without them and the blanks beside them
	Depth     int       // 0 for a quotation, 1 for one inside it, and so on
	Open      bool      // no mark closes it in its paragraph
	Continued bool      // goes on from a quotation left open in the paragraph before
	Unmarked  bool      // no mark stands around it: an answer, a post, a letter
}

// Quotations lists the quoted stretches of d in the order they begin, an
// outer one before those inside it. It knows curly, straight, low, angular,
// cornered and typewriter marks (two grave accents, two apostrophes), single
// and double. A mark left open runs to the end of its paragraph, or to the end
// of its sentence where it opened in the middle of one. No quotation begins or
// ends inside a [text.Word].
func Quotations(d *text.Document) []Quotation {
	if u := d.Unmarked(); u != d {
		found := Quotations(u)
		for i := range found {
			q := &found[i]
			q.Span, q.Inner = u.Place(q.Span), u.Place(q.Inner)
			if q.Inner.Empty() {
				behind := min(q.Inner.Start, q.End) // signs that are not seen may lie between
				q.Inner = text.Span{Start: behind, End: behind}
			}
		}
		return found
	}
	m := marks{doc: d, src: d.Source, words: d.Words, said: blocks(d)}
	var last text.Span
	for _, p := range d.Paragraphs {
		if p.Kind == text.Debris {
			continue
		}
		if !last.Empty() {
			m.next = p.Start
			m.paragraph(last)
		}
		last = p.Span
	}
	m.next = len(m.src)
	if !last.Empty() {
		m.paragraph(last)
	}
	if m.across {
		stable.Sort(m.found, func(a, b Quotation) int { return a.Start - b.Start })
	}
	return slices.DeleteFunc(m.found, m.nickname)
}

// nickname reports whether q is part of a name: Edward “Ted” Finch.
func (m *marks) nickname(q Quotation) bool {
	if q.Len() > longestNickname || q.Open || !m.capitalised(q.Inner.Start) || strings.ContainsAny(m.src[q.Inner.Start:q.Inner.End], ",.!?;:") {
		return false
	}
	before := m.doc.WordsIn(text.Span{Start: max(0, q.Start-longestNickname), End: q.Start})
	after := m.doc.WordsIn(text.Span{Start: q.End, End: min(len(m.src), q.End+2)})
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	b, a := before[len(before)-1], after[0]
	name := func(w text.Word) bool {
		e := lexicon().of(w.Norm)
		return m.capitalised(w.Start) && (e == nil || e.class&^(heName|sheName|title|role) == 0 && len(e.cues) == 0)
	}
	return name(b) && name(a) && strings.TrimLeft(m.src[b.End:q.Start], ".") == " " && m.src[q.End:a.Start] == " "
}

// longestNickname is in bytes, with its marks.
const longestNickname = 24
