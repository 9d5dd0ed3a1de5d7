package align

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/stable"
	"diptych/compare/text"
)

// How often the writer of an article says "I", outside of all that is quoted or told by
// others, and in what share of its sentences, where it is written in the first person. A
// reporter who says once what he saw writes a report.
const (
	personWords = 2
	personShare = 0.15
)

// inPerson are the words "I" of the writer of x, nil where they are too few, or
// where a quotation that nothing closes or an answer leaves it open who says them.
func (x *Article) inPerson(says []quote.Attribution) []text.Span {
	if x.Foreign() {
		return nil
	}
	var out []text.Span
	for i := range x.statements {
		out = append(out, x.persons(&x.statements[i])...)
	}
	if len(out) < personWords {
		return nil // most articles need no more
	}
	taken, known := x.others(says)
	out = slices.DeleteFunc(out, func(s text.Span) bool {
		i, _ := slices.BinarySearchFunc(taken, s.Start, func(t text.Span, at int) int { return t.End - at })
		return i < len(taken) && taken[i].Start < s.End
	})
	sentences, last := 0, -1
	for _, s := range out {
		if i := first(x.statements, s); i != last {
			sentences, last = sentences+1, i
		}
	}
	if !known || len(out) < personWords || float64(sentences) < personShare*float64(len(x.statements)) {
		return nil
	}
	return out
}

// others are the places of x that are another's words, or may be, joined and in
// the order of the text; known is false where a mark is never closed, or words
// are set off as an answer or a letter is.
func (x *Article) others(says []quote.Attribution) (out []text.Span, known bool) {
	qs := quote.Quotations(x.Document)
	for _, p := range x.Paragraphs {
		if s := x.Text(p.Span); strings.HasPrefix(s, "'") || strings.HasPrefix(s, "‘") {
			return nil, false // single marks are read as such where they close
		}
	}
	for i, q := range qs {
		if q.Unmarked || q.Open && !(i+1 < len(qs) && qs[i+1].Continued) {
			return nil, false
		}
		out = append(out, q.Span)
	}
	for _, s := range says {
		out = append(out, s.Content...)
	}
	stable.Sort(out, func(p, q text.Span) int { return p.Start - q.Start })
	n := 0
	for _, s := range out {
		if n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out[n] = s
		n++
	}
	return out[:n], true
}

// persons are the words "I" in a sentence of the body, without any mark in it and behind no
// colon or speaker's name; the numeral of a king or a war is none.
func (x *Article) persons(s *statement) (out []text.Span) {
	words := x.WordsIn(s.Span)
	for k, w := range words {
		switch {
		case !firstPerson[w.Norm] || !saysI(x.Text(w.Span)) || k+1 == len(words) || capital(x.Document, words[k+1]):
		case k > 0 && capital(x.Document, words[k-1]) && !reuse.Function(words[k-1].Norm):
		default:
			out = append(out, w.Span)
		}
	}
	if len(out) == 0 || s.head || strings.ContainsAny(x.Text(s.Span), "\"“”„«»‘`") || x.announced(s.paragraph) {
		return nil
	}
	return out
}

// saysI reports whether a word is "I" as it is written, not "ID" or "Ill".
func saysI(word string) bool {
	return word == "I" || strings.HasPrefix(word, "I'") || strings.HasPrefix(word, "I’")
}

var firstPerson = map[string]bool{"i": true, "im": true, "ive": true, "id": true, "ill": true}

// announced reports whether the paragraph p is no body text, begins with a speaker's name and a
// colon, or stands behind a paragraph that ends in one.
func (x *Article) announced(p int) bool {
	if p < 0 || x.Paragraphs[p].Kind != text.Body {
		return true
	}
	own := x.Text(x.Paragraphs[p].Span)
	if at := strings.IndexByte(own, ':'); at >= 0 && len(strings.Fields(own[:at])) <= turnName {
		return true
	}
	return p > 0 && strings.HasSuffix(strings.TrimSpace(x.Text(x.Paragraphs[p-1].Span)), ":")
}

const turnName = 4 // words before the colon of a speaker's turn at most

// essays points at what makes either article more than a report, and reports whether
// anything does: the first "I" of its writer, or else the first question.
func (w *witness) essays() bool {
	inA, saidA := essay("A", w.in.A)
	inB, saidB := essay("B", w.in.B)
	if len(inA) > 0 {
		w.say(inA, nil, saidA)
	}
	if len(inB) > 0 {
		w.say(nil, inB, saidB)
	}
	return len(inA)+len(inB) > 0
}

// essay is that place in x, and what is said of it.
func essay(page string, x *Article) (at []text.Span, said text.Said) {
	with := func(sentence text.Span) text.With {
		return text.With{"Page": page, "Words": shortened(x.Document, sentence)}
	}
	switch {
	case len(x.person) > 0:
		sentence := x.statements[first(x.statements, x.person[0])].Span
		return x.person[:1], text.Say("The writer of {{.Page}} says “I”: “{{.Words}}”.", with(sentence))
	case len(x.asks) > 0:
		return x.asks[:1], text.Say("The writer of {{.Page}} asks: “{{.Words}}?”", with(x.asks[0]))
	}
	return nil, said
}
