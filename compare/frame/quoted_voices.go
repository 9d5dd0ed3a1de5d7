package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/text"
)

const (
	quotesNobody   = 1.0
	quotesUnheard  = 0.9
	quotedSpeakers = 2   // of whom one article has words in marks, where the other has none
	silentWords    = 100 // of an article of which it tells something that it quotes nobody
	quotedLeast    = 15  // words of one speaker in marks
	markBefore     = 2   // sentences before a quotation in which its speaker may be named
)

// inMarks is a speaker with words in marks.
type inMarks struct {
	heard
	quoted int
	at     []text.Span // what is quoted
}

// quotedBy lists who has words in marks in s, in the order of the article.
func quotedBy(s Side) (list []inMarks) {
	for _, a := range s.Says {
		if !a.Direct || a.Speaker == "" || a.Deed {
			continue
		}
		i := slices.IndexFunc(list, func(q inMarks) bool { return strings.EqualFold(q.name, a.Speaker) })
		if i < 0 {
			i = len(list)
			list = append(list, inMarks{heard: heard{name: a.Speaker, family: familyName(a.Speaker), named: a.Named, perhaps: a.Perhaps, member: s.member(a.Speaker)}})
		}
		for _, piece := range a.Content {
			if n := len(s.WordsIn(piece)); n > 0 {
				list[i].quoted += n
				list[i].at = append(list[i].at, piece)
			}
		}
	}
	return list
}

// onlyOneQuotes finds that one article has the words of several in marks and
// the other has no mark at all.
func onlyOneQuotes(c *Case) []Finding {
	switch {
	case c.B.quotesNone():
		return manyAgainstNone("A", "B", c.A.inMarks, inA)
	case c.A.quotesNone():
		return manyAgainstNone("B", "A", c.B.inMarks, inB)
	}
	return nil
}

func manyAgainstNone(own, other string, list []inMarks, side func(*Finding) *[]text.Span) []Finding {
	all := 0 // at least
	for _, q := range list {
		if len(q.perhaps) == 0 {
			all++
		}
	}
	list = slices.DeleteFunc(slices.Clone(list), func(q inMarks) bool { return q.quoted < fewestQuoted || !q.isPerson() })
	if len(list) < quotedSpeakers {
		return nil
	}
	var names []any
	var f Finding
	for _, q := range list {
		names = append(names, q.name)
		*side(&f) = append(*side(&f), q.at[0])
	}
	with := text.With{"Own": own, "Names": firstNames(names), "Other": other}
	f.Claim = text.Say("{{.Own}} quotes several speakers, {{.Names}} among them; {{.Other}} quotes nobody.", with)
	if all == namesShown {
		f.Claim = text.Say("{{.Own}} quotes {{.Names}}; {{.Other}} quotes nobody.", with)
	}
	f.Weight = quotesNobody
	return []Finding{f}
}

// toldAsNone is found without what tells that one article has no words of somebody whom
// the other quotes, where a finding tells that it quotes nobody.
func toldAsNone(c *Case, found []Finding) []Finding {
	return slices.DeleteFunc(found, func(f Finding) bool {
		return slices.ContainsFunc(slices.Concat(c.A.inMarks, c.B.inMarks), func(q inMarks) bool { return f.Claim.Value("Name") == q.name })
	})
}

const namesShown = 2 // of several speakers in a claim

// firstNames joins the first of names, in quotation marks where they are none. It is a
// value of what is said.
func firstNames(names []any) any {
	if len(names) < namesShown {
		return names[0]
	}
	return text.Say("{{.Some}} and {{.Last}}", text.With{"Some": names[0], "Last": names[1]})
}

// quotesNone reports whether s has nothing in quotation marks, and is long enough to have.
func (s Side) quotesNone() bool { return s.text.words >= silentWords && s.withoutMarks() }

// withoutMarks reports whether s has nothing in quotation marks.
func (s Side) withoutMarks() bool {
	return len(s.quotes) == 0 && len(s.few) == 0 &&
		!slices.ContainsFunc(s.Says, func(a quote.Attribution) bool { return a.Direct }) && !slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool { return a.Direct }) &&
		!strings.ContainsAny(s.Source, "“”\"«»„‘")
}

// withQuoted adds to found who is quoted in one article alone, unless found
// tells of that speaker.
func withQuoted(c *Case, found []Finding) []Finding {
	for _, f := range quotedHere(c) {
		if !slices.ContainsFunc(found, func(g Finding) bool { return slices.Equal(f.A, g.A) || slices.Equal(f.B, g.B) }) {
			found = append(found, f)
		}
	}
	return found
}

// quotedHere finds somebody whose words one article has in marks, and the
// other, which names the same in headline or first sentences, has not.
func quotedHere(c *Case) (found []Finding) {
	found = unquotedThere("A", "B", c.A, c.B, inA, inB)
	return append(found, unquotedThere("B", "A", c.B, c.A, inB, inA)...)
}

func unquotedThere(own, other string, x, s Side, speaking, silence func(*Finding) *[]text.Span) (found []Finding) {
	for _, q := range x.inMarks {
		if !q.isPerson() || q.quoted < quotedLeast {
			continue
		}
		named := s.mentions(q.heard, x.Cast)
		if len(named) == 0 || !s.early(named[0]) {
			continue
		}
		with := text.With{"Own": own, "Name": q.name, "Words": q.quoted, "Other": other}
		claim := text.Say("{{.Own}} quotes {{.Name}} ({{.Words}} words in marks); {{.Other}} names this speaker and quotes no word.", with)
		if n := s.mayQuote(q.heard); n > fewestHeard || n > 0 && q.quoted < muchMore*n {
			continue
		} else if n > 0 {
			with["Most"] = text.Count(n, "with at most one word", "with at most {{.Spelled}} words", text.With{"Spelled": text.Spelled(n)})
			claim = text.Say("{{.Own}} quotes {{.Name}} at length ({{.Words}} words in marks), {{.Other}} {{.Most}}.", with)
		}
		f := Finding{Claim: claim, Weight: quotesUnheard}
		*speaking(&f), *silence(&f) = q.at[:min(len(q.at), sourcesShown)], named
		found = append(found, f)
	}
	return found
}

const (
	earlySentences = 5
	muchMore       = 5 // times the words of a speaker that the other article has
)

// early reports whether at stands in the headline or the first sentences.
func (s Side) early(at text.Span) bool {
	return len(s.SentencesIn(text.Span{Start: 0, End: at.End})) <= earlySentences
}

// mayQuote counts the words in quotation marks that are perhaps of h: they are
// not of another by name, and stand where h is named or are enough to be of
// somebody.
func (s Side) mayQuote(h heard) (n int) {
	end := 0
	for _, q := range s.quotes {
		if words := len(s.WordsIn(q.Inner)); q.Start >= end && !s.ofAnother(q, h) && !s.titles(q) && (words >= fewestQuoted || s.besides(h, q.Span)) {
			n += words
			end = q.End
		}
	}
	return n
}

// titles reports whether q is the title of a work or a show: all its words
// begin with a capital.
func (s Side) titles(q quote.Quotation) bool {
	words := s.WordsIn(q.Inner)
	return len(words) > 1 && len(words) < fewestQuoted && !slices.ContainsFunc(words, func(w text.Word) bool { return !englishWords[w.Norm] && !startsUpper(s.Document, w.Span) })
}

// ofAnother reports whether it is sure that q has words of another than h. Those of what h
// wrote are not: "Lund's apology noted ...".
func (s Side) ofAnother(q quote.Quotation, h heard) bool {
	if slices.ContainsFunc(s.doubtAt.at(q.Inner), func(i int) bool {
		return s.Doubt[i].Speaker == "" || familyName(s.Doubt[i].Speaker) == h.family
	}) {
		return false
	}
	here := s.saysAt.at(q.Inner)
	return len(here) > 0 && !slices.ContainsFunc(here, func(i int) bool {
		a := s.Says[i]
		words := s.WordsIn(a.Source)
		byName := len(words) > 0 && startsUpper(s.Document, a.Source) && !pronouns[words[0].Norm]
		return a.Speaker == "" || !a.Named || familyName(a.Speaker) == h.family || s.hasName(a.Source, h.name) || !byName && s.besides(h, q.Span)
	})
}

// besides reports whether h is named in the sentence at in, or just before.
func (s Side) besides(h heard, in text.Span) bool {
	list := s.SentencesIn(text.Span{Start: 0, End: in.End})
	return slices.ContainsFunc(list[max(0, len(list)-1-markBefore):], func(at text.Sentence) bool { return s.hasName(at.Span, h.name) })
}
