package frame

import (
	"diptych/compare/quote"
	"diptych/compare/text"
)

// occasions are words for where somebody's words come from, each with the kind it is of.
var occasions = func() map[string]string {
	of := map[string]string{}
	for kind, words := range map[string]string{
		"advertisement": "ad ads advert advertisement commercial",
		"broadcast":     "interview interviewed podcast radio show",
		"writing":       "letter memo statement",
		"post":          "facebook instagram tweet tweeted tweets twitter",
		"speech":        "rally sermon speech",
		"hearing":       "deposition hearing testified testimony",
		"book":          "autobiography book memoir memoirs",
		"opinion":       "column op-ed",
	} {
		for w := range setOf(words) {
			of[w] = kind
		}
	}
	return of
}()

// occasionReach is how many paragraphs before a quotation may name where its words come
// from: an interview is named once, and quoted in the paragraphs behind.
const occasionReach = 2

// occasion is the kind of occasion that the outlet's own words lay what stands at to: the
// one that its paragraph names up to the end of its sentence, or the nearest paragraph
// before that names any. It is empty where none does, or that one names several.
func (s Side) occasion(at text.Span) string {
	p := s.ParagraphAt(at.Start)
	for i := p; i >= max(0, p-occasionReach); i-- {
		if s.Paragraphs[i].Kind != text.Body {
			break
		}
		read := s.Paragraphs[i].Span
		if i == p {
			read.End = s.SentencesIn(at)[0].End
		}
		if kind, named := s.occasionIn(read); named {
			return kind
		}
	}
	return ""
}

// occasionIn is the one kind of occasion that words of s outside quotations name; named is
// whether they name any.
func (s Side) occasionIn(at text.Span) (kind string, named bool) {
	for _, o := range s.occasions {
		if o.at < at.Start || o.at >= at.End {
			continue
		}
		if named && o.kind != kind {
			return "", true
		}
		kind, named = o.kind, true
	}
	return kind, named
}

// namedOccasion is where a word outside quotations begins that names an occasion.
type namedOccasion struct {
	at   int
	kind string
}

// occasionsIn lists the words of s that name occasions.
func occasionsIn(s Side) (list []namedOccasion) {
	kinds := make([]string, len(s.vocables.each))
	for n := range kinds {
		kinds[n] = occasions[s.vocables.each[n].norm]
	}
	for i, w := range s.Words {
		if kind := kinds[s.vocables.Numbers[i]]; kind != "" && s.Voices.At(w.Span) != quote.Quoted {
			list = append(list, namedOccasion{w.Start, kind})
		}
	}
	return list
}

// otherOccasions reports whether the words at a in A and at b in B are known to come from
// occasions of two kinds, an advertisement and an interview.
func (x *sides) otherOccasions(a, b text.Span) bool {
	p, q := x.a.occasion(a), x.b.occasion(b)
	return p != "" && q != "" && p != q
}
