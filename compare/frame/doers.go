package frame

import (
	"slices"
	"strings"

	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

const (
	doersBits   = 12.5 // of a deed that few do
	doersWeight = 1.0
	doersShown  = 9
	openings    = 3 // headline and first sentences
)

// opening are the sentences that a reader meets first.
func (s Side) opening() (list []text.Span) {
	if h, ok := titled(s); ok {
		list = append(list, h)
	}
	for _, in := range s.Sentences {
		if s.Paragraphs[in.Paragraph].Kind == text.Body && len(list) < openings {
			list = append(list, in.Span)
		}
	}
	return list
}

// otherDoers finds one rare deed that the openings of the two lay to different
// persons.
func otherDoers(c *Case) (found []Finding) {
	a := newOpening(c.A)
	if len(a) == 0 {
		return nil
	}
	b := newOpening(c.B)
	for _, p := range a {
		for _, q := range b {
			if p.deed != q.deed || p.who.Same(q.who) || c.A.hasName(p.in, q.who.Name) || c.B.hasName(q.in, p.who.Name) {
				continue
			}
			found = append(found, Finding{
				Claim: text.Say("A begins with {{.A}}, B with {{.B}}.", text.With{"A": p.told(c.A), "B": q.told(c.B)}),
				A:     []text.Span{p.shown}, B: []text.Span{q.shown}, Voice: quote.Outlet, Weight: doersWeight,
			})
		}
	}
	found = singly(found)
	return found[:min(len(found), 1)]
}

// openedDeed is a rare deed in an opening, and the person who does it.
type openedDeed struct {
	deed  string
	who   *quote.Member
	shown text.Span
	in    text.Span
}

// told is the deed as a claim has it: where its doer stands far from the verb,
// with the name before it.
func (o openedDeed) told(s Side) any {
	shown := quoted(s.Document, o.shown, doersShown)
	if words := s.WordsIn(o.shown); slices.ContainsFunc(words, func(w text.Word) bool { return w.Norm == familyName(o.who.Name) }) {
		return shown
	}
	return text.Say("{{.Name}} ({{.Words}})", text.With{"Name": o.who.Name, "Words": shown})
}

func newOpening(s Side) (list []openedDeed) {
	for _, in := range s.opening() {
		if s.Voices.At(in) == quote.Quoted {
			continue
		}
		list = append(list, s.ofTheirs(in)...)
		told := s.behindAgency(s.behindDateline(in))
		if !s.Cast.Names(told, isPerson) {
			continue
		}
		x := parse(s, told)
		for i := range x.list {
			c := &x.list[i]
			if c.Negated || c.Question || !x.tagged(c.Subject, "PROPN") {
				continue
			}
			k, ok := s.Cast.At(x.tree.Tokens[c.Subject].Span)
			if !ok || !isPerson(&s.Cast.Members[k]) {
				continue
			}
			if deed := x.rareDeed(c); deed != "" {
				shown := x.shown(i)
				if len(s.WordsIn(shown)) > doersShown {
					shown = c.Verb // what lies between would hide the deed
				}
				list = append(list, openedDeed{deed, &s.Cast.Members[k], shown, in})
			}
		}
	}
	return list
}

// ofTheirs finds a rare deed that is told as something of the doer's, who
// stands right before the verb: "Palmer announced his retirement".
func (s Side) ofTheirs(in text.Span) (list []openedDeed) {
	words := s.WordsIn(in)
	for i := 1; i+2 < len(words); i++ {
		if n := words[i+1].Norm; n != "his" && n != "her" || reuse.Surprise(words[i+2].Norm) < doersBits || !strings.HasSuffix(words[i].Norm, "ed") && !strings.HasSuffix(words[i].Norm, "es") {
			continue
		}
		if k, ok := s.Cast.At(words[i-1].Span); ok && isPerson(&s.Cast.Members[k]) && blankBetween(s.Document, words[i-1], words[i]) {
			at := words[i-1].Span
			for m := i - 2; m >= 0; m-- {
				if o, ok := s.Cast.At(words[m].Span); !ok || o != k || !startsUpper(s.Document, words[m].Span) {
					break
				}
				at = at.Cover(words[m].Span)
			}
			list = append(list, openedDeed{beginning(words[i+2].Norm), &s.Cast.Members[k], at.Cover(words[i+2].Span), in})
		}
	}
	return list
}

// rareDeed is what a clause tells of its doer: its verb, or the noun that is
// his: "announced his retirement".
func (x *clauses) rareDeed(c *grammar.Clause) string {
	word := x.word(c.Head)
	if i := c.Object; i >= 0 {
		if p := x.tree.Child(i, "nmod:poss"); p >= 0 && pronouns[x.word(p)] {
			word = x.word(i)
		}
	}
	if reuse.Surprise(word) < doersBits {
		return ""
	}
	return beginning(word)
}

// hasName reports whether the sentence at in has the family name of somebody.
func (s Side) hasName(in text.Span, name string) bool {
	family := strings.TrimSuffix(familyName(name), "s")
	return slices.ContainsFunc(s.WordsIn(in), func(w text.Word) bool { return strings.TrimSuffix(w.Norm, "s") == family })
}

// mayHaveName reports whether any sentence of s may have a word that hasName looks for.
func (s Side) mayHaveName(name string) bool {
	family := strings.TrimSuffix(familyName(name), "s")
	return s.vocables.has(family) || s.vocables.has(family+"s")
}

// behindAgency is a sentence without the agency in brackets it may open with.
func (s Side) behindAgency(in text.Span) text.Span {
	end := strings.IndexByte(s.Text(in), ')')
	words := s.WordsIn(text.Span{Start: in.Start + max(end, 0), End: in.End})
	if s.Source[in.Start] != '(' || end < 0 || end > agencyBytes || len(words) == 0 || !strings.ContainsAny(s.Source[in.Start+end:words[0].Start], "-–—") {
		return in
	}
	in.Start = words[0].Start
	return in
}

const agencyBytes = 40 // "(Reuters)"
