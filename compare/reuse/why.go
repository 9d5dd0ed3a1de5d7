package reuse

import (
	"fmt"
	"strings"
)

// why says in words which rule made a passage what it is.
func (m *matcher) why(p *Passage, t *tally) string {
	switch p.Class {
	case Name:
		return "Names, titles and the small words between them."
	case Furniture:
		return "Stands outside the article's text: in a credit, a notice or a form."
	case Stock:
		return m.whyStock(p, t)
	}
	return m.amount(p) + m.ranked(t) + whose(p.Class, t)
}

func (m *matcher) whyStock(p *Passage, t *tally) string {
	switch {
	case t.articles > 0:
		return fmt.Sprintf("Stands in %d articles of the library.", t.articles)
	case t.share(t.named + t.function + t.stock):
		return "A stock phrase of news writing."
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
func whose(c Class, t *tally) string {
	switch {
	case t.doubtful > 0 && c == Voice && t.inA >= t.inB:
		return ". Quoted in A, or is the quotation mark that is never closed a slip? In B they are the outlet's own words."
	case t.doubtful > 0 && c == Voice:
		return ". Quoted in B, or is the quotation mark that is never closed a slip? In A they are the outlet's own words."
	case t.doubtful > 0 && c == Quotation:
		return ", quoted on both sides, though one quotation mark is never closed."
	case c == Voice && t.inA >= t.inB:
		return ". Quoted in A; the outlet's own words in B."
	case c == Voice:
		return ". Quoted in B; the outlet's own words in A."
	case c == Quotation:
		return ", quoted on both sides."
	case c == Repeat:
		return ", twice in this article."
	}
	return ", quoted on neither side."
}
