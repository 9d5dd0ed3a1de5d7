package reuse

import (
	"strings"

	"diptych/compare/text"
)

// why says which rule made a passage what it is.
func (m *matcher) why(p *Passage, c *chain) text.Said {
	switch p.Class {
	case Name:
		return text.Say("Names, titles and the small words between them.")
	case Furniture:
		return text.Say("Stands outside the article's text: in a credit, a notice or a form.")
	case Stock:
		return m.whyStock(p, c)
	}
	whose, apart := m.whose(c)
	says := text.With{"Amount": m.amount(p, m.rare(&c.tally)), "Whose": whose}
	if apart {
		return text.Say("{{.Amount}}. {{.Whose}}", says)
	}
	return text.Say("{{.Amount}}, {{.Whose}}", says)
}

func (m *matcher) whyStock(p *Passage, c *chain) text.Said {
	words := text.With{"N": p.Words}
	switch t := &c.tally; {
	case t.articles > 0:
		return text.Say("Stands in {{.N}} articles of the library.", text.With{"N": t.articles})
	case t.stock > 0 && t.share(t.named+t.function+t.stock):
		return text.Say("A stock phrase of news writing.")
	case c.part:
		return text.Say("Only {{.N}} words, beside quoted ones.", words)
	}
	return text.Say("Only {{.N}} words, and all of them common.", words)
}

// amount says how much is shared, with rare words or without, and what is not.
func (m *matcher) amount(p *Passage, rare bool) text.Said {
	says := text.With{"N": p.Words}
	if len(p.Gaps) == 0 {
		if rare {
			return text.Say("{{.N}} words in a row, rare ones among them", says)
		}
		return text.Say("{{.N}} words in a row", says)
	}
	says["Words"] = m.differing(p.Gaps)
	if rare {
		return text.Say("{{.N}} matching words; different: {{.Words}}, rare ones among them", says)
	}
	return text.Say("{{.N}} matching words; different: {{.Words}}", says)
}

// differing says what stands in the gaps of a passage, or in the first few.
func (m *matcher) differing(gaps []Gap) (list []text.Said) {
	const shown = 3
	for _, g := range gaps[:min(shown, len(gaps))] {
		list = append(list, contrast(m.a.doc.Text(g.A), m.b.doc.Text(g.B)))
	}
	if more := len(gaps) - shown; more > 0 {
		list = append(list, text.Say("{{.N}} more", text.With{"N": more}))
	}
	return list
}

func contrast(a, b string) text.Said {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	switch {
	case a == "":
		return text.Say("“{{.Words}}” only in {{.Page}}", text.With{"Words": b, "Page": "B"})
	case b == "":
		return text.Say("“{{.Words}}” only in {{.Page}}", text.With{"Words": a, "Page": "A"})
	}
	return text.Say("“{{.A}}” / “{{.B}}”", text.With{"A": a, "B": b})
}

// rare reports whether a passage is kept because its words are rare.
func (m *matcher) rare(t *tally) bool { return t.words < copiedWords && round3(t.telling) >= rareBits }

// whose says in whose words a passage stands on either side, in a sentence apart or in the
// end of one. Where a quotation mark is not closed, it asks.
func (m *matcher) whose(c *chain) (says text.Said, apart bool) {
	t := &c.tally
	bareA, bareB := m.a.voices[c.first().a] == setOff, m.b.voices[c.first().b] == setOff
	switch {
	case c.class == Voice:
		return m.whoseVoice(c), true
	case c.class == Quotation && bareA && bareB:
		return text.Say("printed as the speaker's or writer's own on both sides."), false
	case c.class == Quotation && max(t.inA, t.inB) > t.both && !bareA && !bareB && !m.saidThere(t, c):
		return text.Say("in quotation marks here and beside or within others there."), false
	case c.class == Quotation && (t.inA > t.both || bareB):
		return setOffIn("A", "B"), true
	case c.class == Quotation && (t.inB > t.both || bareA):
		return setOffIn("B", "A"), true
	case t.doubtful > 0 && c.class == Quotation:
		return text.Say("quoted on both sides, though one quotation mark is never closed."), false
	case c.class == Quotation:
		return text.Say("quoted on both sides."), false
	case c.class == Repeat:
		return text.Say("twice in this article."), false
	case t.doubtful > 0:
		return text.Say("after a quotation mark that is never closed."), false
	}
	return marked(t), false
}

// setOffIn says of words in quotation marks in here that they are somebody's own in there.
func setOffIn(here, there string) text.Said {
	return text.Say("Quoted in {{.Here}}; in {{.There}} printed as the speaker's or writer's own words, without quotation marks.", text.With{"Here": here, "There": there})
}

// marked says how much of a passage that is no quotation stands in marks.
func marked(t *tally) text.Said {
	var parts []text.Said
	if t.both == t.words {
		parts = append(parts, text.Say("all in quotation marks on both sides"))
	} else if t.both > 0 {
		parts = append(parts, text.Say("{{.N}} in quotation marks on both sides", text.With{"N": t.both}))
	}
	for _, in := range []struct {
		n    int
		page string
	}{{t.inA, "A"}, {t.inB, "B"}} {
		if in.n == t.words {
			parts = append(parts, text.Say("all in quotation marks in {{.Page}} only", text.With{"Page": in.page}))
		} else if in.n > 0 {
			parts = append(parts, text.Say("{{.N}} in quotation marks in {{.Page}} only", text.With{"N": in.n, "Page": in.page}))
		}
	}
	if len(parts) == 0 {
		return text.Say("quoted on neither side.")
	}
	return text.Say("{{.Parts}}.", text.With{"Parts": parts})
}

// whoseVoice says of a passage in the marks of one side how the other prints it.
func (m *matcher) whoseVoice(c *chain) text.Said {
	here, there, plain, at := "A", "B", m.b, c.first().b
	if c.tally.inB > c.tally.inA {
		here, there, plain, at = "B", "A", m.a, c.first().a
	}
	pages := text.With{"Here": here, "There": there}
	switch plain.manner(at) {
	case reported:
		return text.Say("Quoted in {{.Here}}; reported without quotation marks in {{.There}}.", pages)
	case own:
		return text.Say("Quoted in {{.Here}}; in {{.There}} without quotation marks and without a speaker.", pages)
	}
	return text.Say("Quoted in {{.Here}}; without quotation marks in {{.There}}.", pages)
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
