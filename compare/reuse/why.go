package reuse

import (
	"fmt"
	"strings"
)

// why says in words which rule made a passage what it is.
func (m *matcher) why(p *Passage, c *chain) string {
	t := &c.tally
	switch p.Class {
	case Name:
		return "Names, titles and the small words between them."
	case Furniture:
		return "Stands outside the article's text: in a credit, a notice or a form."
	case Stock:
		return m.whyStock(p, c)
	}
	return m.amount(p) + m.ranked(t) + m.whose(c)
}

func (m *matcher) whyStock(p *Passage, c *chain) string {
	switch t := &c.tally; {
	case t.articles > 0:
		return fmt.Sprintf("Stands in %d articles of the library.", t.articles)
	case t.stock > 0 && t.share(t.named+t.function+t.stock):
		return "A stock phrase of news writing."
	case c.part:
		return fmt.Sprintf("Only %d words, beside quoted ones.", p.Words)
	}
	return fmt.Sprintf("Only %d words, and all of them common.", p.Words)
}

// amount says how much is shared, and what is not.
func (m *matcher) amount(p *Passage) string {
	if len(p.Gaps) == 0 {
		return fmt.Sprintf("%d words in a row", p.Words)
	}
	var differ []string
	for _, g := range p.Gaps {
		differ = append(differ, contrast(m.a.doc.Text(g.A), m.b.doc.Text(g.B)))
	}
	const shown = 3
	if len(differ) > shown {
		differ = append(differ[:shown], fmt.Sprintf("%d more", len(differ)-shown))
	}
	return fmt.Sprintf("%d matching words; different: %s", p.Words, strings.Join(differ, ", "))
}

func contrast(a, b string) string {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	switch {
	case a == "":
		return "“" + b + "” only in B"
	case b == "":
		return "“" + a + "” only in A"
	}
	return "“" + a + "” / “" + b + "”"
}

// ranked names the rarest words of a passage that is kept because they are rare.
func (m *matcher) ranked(t *tally) string {
	if t.words >= copiedWords || round3(t.telling) < rareBits {
		return ""
	}
	return ", rare ones among them"
}

// whose says in whose words a passage stands on either side. Where a
// quotation mark is not closed, it asks.
func (m *matcher) whose(c *chain) string {
	t := &c.tally
	bareA, bareB := m.a.voices[c.first().a] == setOff, m.b.voices[c.first().b] == setOff
	switch {
	case c.class == Voice:
		return ". " + m.whoseVoice(c)
	case c.class == Quotation && bareA && bareB:
		return ", printed as the speaker's or writer's own on both sides."
	case c.class == Quotation && max(t.inA, t.inB) > t.both && !bareA && !bareB && !m.saidThere(t, c):
		return ", in quotation marks here and beside or within others there."
	case c.class == Quotation && (t.inA > t.both || bareB):
		return ". Quoted in A; in B printed as the speaker's or writer's own words, without quotation marks."
	case c.class == Quotation && (t.inB > t.both || bareA):
		return ". Quoted in B; in A printed as the speaker's or writer's own words, without quotation marks."
	case t.doubtful > 0 && c.class == Quotation:
		return ", quoted on both sides, though one quotation mark is never closed."
	case c.class == Quotation:
		return ", quoted on both sides."
	case c.class == Repeat:
		return ", twice in this article."
	}
	if t.doubtful > 0 {
		return ", after a quotation mark that is never closed."
	}
	return ", " + marked(t) + "."
}

// marked says how much of a passage that is no quotation stands in marks.
func marked(t *tally) string {
	some := func(n int) string {
		if n == t.words {
			return "all"
		}
		return fmt.Sprint(n)
	}
	var parts []string
	for _, in := range []struct {
		n     int
		where string
	}{{t.both, "on both sides"}, {t.inA, "in A only"}, {t.inB, "in B only"}} {
		if in.n > 0 {
			parts = append(parts, some(in.n)+" in quotation marks "+in.where)
		}
	}
	if len(parts) == 0 {
		return "quoted on neither side"
	}
	return strings.Join(parts, ", ")
}

// whoseVoice says of a passage in the marks of one side how the other prints it.
func (m *matcher) whoseVoice(c *chain) string {
	here, there, plain, at := "A", "B", m.b, c.first().b
	if c.tally.inB > c.tally.inA {
		here, there, plain, at = "B", "A", m.a, c.first().a
	}
	switch plain.manner(at) {
	case reported:
		return fmt.Sprintf("Quoted in %s; reported without quotation marks in %s.", here, there)
	case own:
		return fmt.Sprintf("Quoted in %s; in %s without quotation marks and without a speaker.", here, there)
	}
	return fmt.Sprintf("Quoted in %s; without quotation marks in %s.", here, there)
}

// manner is how an article prints the word i, which stands in no marks; unsure
// where a speaker is near or may be.
func (s *Side) manner(i int) voice {
	if v := s.voices[i]; v != own || !s.heard {
		return max(v, unsure)
	}
	p := s.doc.ParagraphAt(s.doc.Words[i].Start)
	if p < 0 {
		return unsure
	}
	first := s.doc.WordAt(s.doc.Paragraphs[p].Start)
	for k := range s.doc.WordsIn(s.doc.Paragraphs[p].Span) {
		if s.voices[first+k] != own {
			return unsure
		}
	}
	return own
}
