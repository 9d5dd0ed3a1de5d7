package frame

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

const (
	namedInOne      = 0.9
	namedLeast      = 6  // words of a quotation that both have
	namedShown      = 10 // and of it in a claim
	namedPart       = 3  // letters of a part of a name
	namedOtherWords = 8  // for the speaker where no name is given, at most
)

// namedInOneOnly finds quotations of both articles whose speaker one names, and the
// other, in which that name stands nowhere, does not.
func namedInOneOnly(c *Case) (found []Finding) {
	for _, p := range c.Passages {
		if p.Class != reuse.Quotation || p.Words < namedLeast {
			continue
		}
		f, ok := namedAlone("A", c.A, p.A, "B", c.B, p.B)
		if !ok {
			f, ok = namedAlone("B", c.B, p.B, "A", c.A, p.A)
			f.A, f.B = f.B, f.A
		}
		if ok && !slices.ContainsFunc(found, func(g Finding) bool { return f.Claim.Value("Name") == g.Claim.Value("Name") }) {
			found = append(found, f)
		}
	}
	return found
}

// namedAlone is the finding that of one quotation, which x has at p and y at q, x alone
// names the speaker. The words of x are its A.
func namedAlone(own string, x Side, p text.Span, other string, y Side, q text.Span) (Finding, bool) {
	name, _ := x.saidBy(p)
	h := x.heardAs(name)
	if h == nil || !h.isPerson() || y.hasPartOf(name) || y.mayName(q) {
		return Finding{}, false
	}
	with := text.With{"Own": own, "Name": name, "Words": quoted(x.Document, p, namedShown), "Other": other}
	claim := text.Say("Of a quotation in both, {{.Own}} names as its speaker {{.Name}}, whom {{.Other}} does not name: {{.Words}}.", with)
	if _, source := y.saidBy(q); len(y.WordsIn(source)) > 1 && len(y.WordsIn(source)) <= namedOtherWords {
		with["Source"] = quoted(y.Document, source, namedOtherWords)
		claim = text.Say("Of a quotation in both, {{.Own}} names as its speaker {{.Name}}, {{.Other}} has {{.Source}}: {{.Words}}.", with)
	}
	return Finding{Claim: claim, A: []text.Span{p}, B: []text.Span{q}, Weight: namedInOne}, true
}

// saidBy is who is known to have said the quoted words at a place, and the words that
// tell it there; none where they are of two.
func (s Side) saidBy(at text.Span) (speaker string, source text.Span) {
	for _, i := range s.said.of(at) {
		switch a := &s.Says[i]; {
		case !near(*a, at):
		case !a.Direct || a.Deed || speaker != "" && a.Speaker != speaker:
			return "", text.Span{}
		default:
			speaker = a.Speaker
			if source.Empty() {
				source = a.Source
			}
		}
	}
	return speaker, source
}

// mayName reports whether s gives the words at a place to somebody whom it names, or
// perhaps does, with a verb that says so.
func (s Side) mayName(at text.Span) bool {
	named := func(a quote.Attribution) bool { return (a.Named || len(a.Perhaps) > 0) && near(a, at) }
	return slices.ContainsFunc(s.Says, named) || slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool { return named(a) && !a.Cue.Empty() })
}

// hasPartOf reports whether s has a part of a name, or has it but for one letter.
func (s Side) hasPartOf(name string) bool {
	parts := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return strings.ContainsRune(" .-’'", r) })
	return slices.ContainsFunc(parts, func(part string) bool {
		letters := []rune(part)
		if _, known := slices.BinarySearch(s.capitals(), part); known && len(letters) >= namedPart {
			return true
		}
		return len(letters) >= speltLeast && slices.ContainsFunc(s.capitals(), func(w string) bool {
			return max(len(w), len(part))-min(len(w), len(part)) <= utf8.UTFMax && oneLetterApart([]rune(w), letters)
		})
	})
}
