package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// oneCount reports whether the heads of both count the same thing to the last
// figure, and points at it: "288 candidates". A round number, a year or a share
// may be that of many things, and what has long been so of many events.
func (w *witness) oneCount() bool {
	a, b := w.exactCounts(w.p.a), w.exactCounts(w.p.b)
	for _, n := range a {
		for _, m := range b {
			if n.value == m.value && n.of == m.of {
				w.sayCount(n, m, w.p.v.terms[n.of].norm)
				return true
			}
		}
	}
	return false
}

// exactCounts are the numbers in the head of an article of so many figures that
// two events hardly share them.
func (w *witness) exactCounts(all []statement) (list []number) {
	for i := range all[:min(headSentences, len(all))] {
		for _, n := range all[i].facts.numbers {
			if recalled(all[i].doc, all[i].Span, n.Span) {
				continue
			}
			figures := len(strings.TrimRight(strings.ReplaceAll(n.value, ".", ""), "0"))
			if n.of >= 0 && figures >= exactFigures && !n.year() && w.p.v.terms[n.of].telling > 0 && w.p.v.terms[n.of].norm != "percent" && w.p.v.terms[n.of].norm != "per" {
				list = append(list, n)
			}
		}
	}
	return list
}

// recalled reports whether the part of the sentence at in between two commas in
// which n stands tells of what has long been so.
func recalled(d *text.Document, in, n text.Span) bool {
	if i := strings.LastIndexByte(d.Source[in.Start:n.Start], ','); i >= 0 {
		in.Start += i
	}
	if i := strings.IndexByte(d.Source[n.End:in.End], ','); i >= 0 {
		in.End = n.End + i
	}
	words := d.WordsIn(in)
	for i := range words {
		if standing(words, i) {
			return true
		}
	}
	return false
}

// sayCount points at a count of things on both sides; a sum of money counts none.
func (w *witness) sayCount(a, b number, things string) {
	if sign := signBefore(w.in.A.Source[:a.Start]); sign != "" {
		w.say([]text.Span{a.Span}, []text.Span{b.Span}, text.Say("Both name {{.Names}}.", text.With{"Names": sign + w.in.A.Text(a.Span)}))
		return
	}
	w.say([]text.Span{a.Span}, []text.Span{b.Span}, text.Say("Both count {{.Number}} {{.Things}}.", text.With{"Number": w.in.A.Text(a.Span), "Things": things}))
}

// signBefore is the sign of a currency at the end of s with the letters that say whose it is,
// "C$", "" for none.
func signBefore(s string) string {
	r, n := utf8.DecodeLastRuneInString(s)
	if !unicode.Is(unicode.Sc, r) {
		return ""
	}
	from := len(s) - n
	for from > 0 && 'A' <= s[from-1] && s[from-1] <= 'Z' {
		from--
	}
	return s[from:]
}

// oneGroup reports whether the heads of both count as many of one kind of thing of
// which few articles have any, among the same places or people, and points at it:
// "three cables", "3 underwater cables". A measure or a count of a charge is no thing.
func (w *witness) oneGroup() bool {
	named := 0
	for _, s := range w.shared {
		if s.telling >= groupName {
			named++
		}
	}
	if named < groupNames {
		return false
	}
	b := w.groups(w.p.b)
	for _, n := range w.groups(w.p.a) {
		if k := slices.IndexFunc(b, func(m counted) bool { return n.value == m.value && n.of == m.of }); k >= 0 {
			w.sayCount(n.number, b[k].number, w.in.A.Text(n.things))
			return true
		}
	}
	return false
}

// counted is a number and the things that it counts.
type counted struct {
	number
	things text.Span
}

// groups are the counts in the head of an article of things that tell much, each
// with what its grammar says it counts.
func (w *witness) groups(all []statement) (list []counted) {
	for i := range all[:min(headSentences, len(all))] {
		s := &all[i]
		if len(s.facts.numbers) == 0 {
			continue
		}
		tree := s.parses.Parse(s.Span, nil)
		for _, n := range s.facts.numbers {
			if recalled(s.doc, s.Span, n.Span) {
				continue
			}
			k := tree.Counted(tree.At(n.Start))
			if k < 0 || !strings.HasSuffix(tree.Tokens[k].Tag, "plur") || measured[strings.ToLower(tree.Text(k))] {
				continue
			}
			things := tree.Tokens[k].Span
			if n.of = w.p.termAt(s, things); n.of >= 0 && w.p.v.terms[n.of].telling >= groupTold {
				list = append(list, counted{n, things})
			}
		}
	}
	return list
}

// measured are things that are counted in any matter of their kind, units first.
var measured = map[string]bool{"kilometers": true, "kilometres": true, "metres": true, "meters": true, "miles": true, "yards": true, "acres": true, "hectares": true,
	"degrees": true, "points": true, "percent": true, "tonnes": true, "litres": true, "liters": true, "knots": true, "euros": true, "pounds": true, "cents": true,
	"counts": true, "goals": true, "runs": true, "touchdowns": true, "wickets": true, "innings": true, "victims": true, "suspects": true}
