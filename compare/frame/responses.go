package frame

import (
	"maps"
	"slices"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// What somebody said or did in response to the news is set beside what the other article
// tells of him, where one of the two tells it once: "said she respected the verdict",
// "blasted the verdict". It is not claimed that they are one response.

const (
	responsesRead  = 4   // sentences of one person that may be such, at most
	responsesTold  = 2   // that are, at most in the one article, and one in the other
	responsesMost  = 2   // pairs that are shown
	responseWeight = 0.7 // of one pair
	responseFresh  = 0.2 // more where all is new that the one tells that has less new
	freshOne       = 0.3 // what one of them tells that the other article has not
	nameStems      = 4   // stems of a name and an office, which the sentences share in any case
)

// response is a sentence whose main clause tells what a person says or does.
type response struct {
	text.Span
	verb string // its lemma
}

// responses pairs the sentences of persons of whom one article tells one such thing.
func (x *sides) responses(taken []Finding) []Finding {
	w := newContradictions(x.c)
	ids := persons(x.c.A.Cast, x.c.B.Cast)
	inA, inB := w.a.responses(ids[0]), w.b.responses(ids[1])
	var list []pair
	for _, who := range slices.Sorted(maps.Keys(inA)) {
		p, q := inA[who], inB[who]
		if min(len(p), len(q)) != 1 || max(len(p), len(q)) > responsesTold {
			continue
		}
		for _, s := range p {
			for _, t := range q {
				if two, ok := x.respond(s, t); ok {
					list = append(list, two)
				}
			}
		}
	}
	return choose(list, responsesMost, taken)
}

// respond is what two sentences of one person tell, ok where they have other verbs, one of
// which is more than a word for saying, and one tells what the other article has not.
func (x *sides) respond(s, t response) (p pair, ok bool) {
	m := pairing{a: s.Span, b: t.Span}
	if s.verb == t.verb || saying[s.verb] && saying[t.verb] || namesMonth(x.a.WordsIn(m.a)) != namesMonth(x.b.WordsIn(m.b)) {
		return p, false
	}
	linked := slices.ContainsFunc(x.c.Links, func(l align.Link) bool { return l.A.Overlaps(m.a) && l.B.Overlaps(m.b) })
	if linked || meets(x.sharedA, m.a) || meets(x.sharedB, m.b) || x.c.apartInTime(m) {
		return p, false
	}
	p.a, _ = x.a.partOf(m.a, m.a, x.b)
	p.b, _ = x.b.partOf(m.b, m.b, x.a)
	if max(p.a.share, p.b.share) < freshOne || 2*(len(common(p.a.stems, p.b.stems))-nameStems) > min(len(p.a.stems), len(p.b.stems)) {
		return p, false
	}
	p.weight = responseWeight + responseFresh*min(p.a.share, p.b.share)
	p.claim = func() text.Said {
		return text.Say("A tells {{.A}}; B tells {{.B}}.", text.With{"A": x.a.sentence(m.a, x.b, matterWords), "B": x.b.sentence(m.b, x.a, matterWords)})
	}
	return p, true
}

// namesMonth reports whether one of words is a month: what is dated so is seldom of the day.
func namesMonth(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return months[w.Norm] > 0 && w.Norm != "may" })
}

// saying are verbs that only hand over what somebody says.
var saying = lemmas("say tell add note write explain announce state")

// responding are verbs by which somebody responds without a word that is told.
var responding = setOf("congratulated thanked refused declined brushed branded ignored mocked embraced")

// responses are the sentences of the article whose main clause has a person as its
// subject, by name, and a verb of saying or of such a deed; by the person's number in
// ids, which has those of the cast. Who has more of them than is read has none.
func (w *witnessed) responses(ids []int) map[int][]response {
	at := map[int][]text.Span{}
	add := func(member int, in text.Span) {
		if who := ids[member]; who > 0 && len(at[who]) <= responsesRead && !slices.Contains(at[who], in) {
			at[who] = append(at[who], in)
		}
	}
	for _, a := range w.Says {
		if k, ok := w.Cast.Named(a.Speaker); ok && a.Named && !a.Cue.Empty() {
			add(k, w.SentencesIn(a.Cue)[0].Span)
		}
	}
	for _, in := range w.Sentences {
		words := w.WordsIn(in.Span)
		if !slices.ContainsFunc(words, func(v text.Word) bool { return responding[v.Norm] }) {
			continue
		}
		for _, v := range words {
			if k, ok := w.Cast.At(v.Span); ok {
				add(k, in.Span)
			}
		}
	}
	of := map[int][]response{}
	for who, list := range at {
		if len(list) > responsesRead {
			continue
		}
		for _, s := range list {
			if verb := w.mainVerb(ids, who, s); verb != "" {
				of[who] = append(of[who], response{s, verb})
			}
		}
	}
	return of
}

// mainVerb is the lemma of the verb of a main clause of a sentence of the text that has
// a person as its subject, by name; "" where there is none.
func (w *witnessed) mainVerb(ids []int, who int, s text.Span) string {
	if !w.inBody(s) || w.Voices.At(s) == quote.Quoted {
		return ""
	}
	in := w.clauses(s)
	for i := range in.list {
		c := &in.list[i]
		if c.Level > 0 || !c.Own || c.Subject < 0 || c.Passive || c.Question {
			continue
		}
		if k := w.namedBy(in.tree.Phrase(c.Subject)); k >= 0 && ids[k] == who {
			return lemma(in.word(c.Head))
		}
	}
	return ""
}

// namedBy is the member of the cast whose name a phrase ends with, up to a comma, -1 for
// none: that of "Mayor Ada Lund, 40", and not of "Lund's lawyers".
func (w *witnessed) namedBy(phrase text.Span) int {
	words := w.WordsIn(phrase)
	for i, v := range words {
		if i+1 < len(words) && blankBetween(w.Document, v, words[i+1]) {
			continue
		}
		if k, ok := w.Cast.At(v.Span); ok && startsUpper(w.Document, v.Span) && v.Len() == len(v.Norm) && !pronouns[v.Norm] {
			return k
		}
		return -1
	}
	return -1
}
