package align

import (
	"math"
	"slices"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// RelationKind says whether two articles are about one event.
type RelationKind string

const (
	SameEvent RelationKind = "same-event"
	SameStory RelationKind = "same-story" // the same actors, another day
	Different RelationKind = "different"
	Unknown   RelationKind = "unknown"
)

// Relation is what two articles are to one another.
type Relation struct {
	Kind      RelationKind
	DaysApart *int // nil unless both dates are known
	Essay     bool // of one event, of which one or both are more than a report: the writer says "I" or asks
	OtherDays bool // of one event by what they share, but of two days by what they name: perhaps two deeds of one matter
	Evidence  []Evidence
}

// Evidence is a sentence a reader can check, and the words it points at.
type Evidence struct {
	Said text.Said
	A, B []text.Span
}

// relate weighs what speaks for one event, and says what a reader can check.
func relate(in Input, p *pairs) Relation {
	w := witness{in: in, p: p}
	w.nameActors()
	heads := cosine(w.profile(p.a), w.profile(p.b))
	t := w.timing()
	dated := len(w.evidence)
	w.quotations()
	w.actors()
	r := Relation{Kind: w.kind(heads, t), DaysApart: t.daysApart}
	if r.Kind == SameEvent && w.stages() {
		r.Kind = SameStory
	}
	r.OtherDays = r.Kind == SameEvent && t.twoDays
	if t.apart != nil && (r.Kind != SameEvent || r.OtherDays) {
		w.evidence = slices.Insert(w.evidence, dated, t.apart.Evidence)
	}
	r.Essay = r.Kind == SameEvent && w.essays()
	r.Evidence = w.evidence
	return r
}

// kind judges by how near the heads are, by the days, and by all that is shared.
func (w *witness) kind(heads float64, t timing) RelationKind {
	k := rounded(w.kinship(heads) * t.share)
	told := min(w.p.v.tellingWords(w.p.a), w.p.v.tellingWords(w.p.b))
	switch {
	case told < fewestWords && !w.reprints(k, t):
		return w.tooShort()
	case w.oneEvent(k, heads, t):
		return SameEvent
	case k >= storyFloor && w.oneStory(heads):
		return SameStory
	case told < headlineWords || told < fewWords && heads >= storyHeads:
		return w.tooShort()
	case w.copied() >= copiedStory:
		return SameStory // whatever else either tells
	case w.in.A.Foreign() != w.in.B.Foreign():
		return Unknown // their words are not the same for all that they tell
	}
	return Different
}

// oneEvent reports whether two articles tell of one event: they are near enough,
// or one other sign says so and no day speaks against it. Heads that are near enough but not
// plainly so may be of one man: then the rest has to accord, or one deed to be told in both.
func (w *witness) oneEvent(k, heads float64, t timing) bool {
	switch {
	case heads < headsApart || t.otherTime:
		return false
	case k < plainEvent && w.accord() < eventAccord && !w.oneLede():
		return false
	case t.share == 1 && k >= storyFloor && (w.oneCount() || w.oneGroup()):
		return true
	case w.otherNames():
		return false
	case k >= eventFloor:
		return true
	case t.share < 1:
		return false
	}
	return w.oneMatter(k) || w.inShort(k, heads) || k >= storyFloor && heads >= storyHeads && w.oneLede()
}

// reprints reports whether two articles that both have dates print most of their words
// alike within a few days, so that even a few words tell one event.
func (w *witness) reprints(k float64, t timing) bool {
	return t.daysApart != nil && *t.daysApart <= printedAfter && k >= eventFloor && w.copied() >= copiedEvent
}

// copied is the share of the shorter article that both print in the same words,
// as quotations or as agency copy, 0 to 1.
func (w *witness) copied() float64 {
	a, b := 0, 0
	for _, p := range w.in.Passages { // which do not overlap
		if p.Class == reuse.Copy || p.Class == reuse.Quotation {
			a += len(w.in.A.WordsIn(p.A))
			b += len(w.in.B.WordsIn(p.B))
		}
	}
	return max(float64(a)/float64(len(w.in.A.Words)), float64(b)/float64(len(w.in.B.Words)))
}

func (w *witness) tooShort() RelationKind {
	w.say(nil, nil, text.Say("One of the texts is too short to tell."))
	return Unknown
}

// kinship is how alike two articles are, 0 to 1: the cosine of the words of
// their heads, and the sentences that match best.
func (w *witness) kinship(heads float64) float64 {
	return rounded(float64(headShare*heads) + float64((1-headShare)*w.p.best()))
}

// accord is how much two articles have in common of all that they tell, first and last, 0 to
// 1. One celebrated name brings the heads of two matters near, and not the rest. Of an article
// of few words, which has less to share, the heads have to do: the accord is 1.
func (w *witness) accord() float64 {
	if min(len(w.in.A.Words), len(w.in.B.Words)) <= shortWords {
		return 1
	}
	return rounded(cosine(w.throughout(w.p.a), w.throughout(w.p.b)))
}

// oneMatter reports whether two articles whose heads lead with another side of
// the news tell of one event by all their words: they share the people or
// places that both name again and again, or many that either names once, and most
// of what they tell of them.
func (w *witness) oneMatter(k float64) bool {
	rare, again := 0, 0
	for _, s := range w.shared {
		if !w.rare(s) {
			continue
		}
		rare++
		if min(s.a.n, s.b.n) > 1 {
			again++
		}
	}
	return (again >= fewestAgain || rare >= manyNames) && rounded(k+float64(wholeShare*cosine(w.held(w.p.a), w.held(w.p.b)))) >= matterFloor
}

// inShort reports whether one of the two tells in a few sentences what the other
// tells at length: they have fewer words to share, but the names of the news.
func (w *witness) inShort(k, heads float64) bool {
	if min(len(w.in.A.Words), len(w.in.B.Words)) > shortWords || heads < shortHeads || k < shortFloor {
		return false
	}
	rare := 0
	for _, s := range w.shared {
		if w.rare(s) {
			rare++
		}
	}
	return rare >= shortNames
}

// oneLede reports whether a sentence of either head tells one thing, by most of
// its words, with ample proof, and not by names alone: two articles on two events
// have no such pair that are each other's best.
func (w *witness) oneLede() bool {
	for q := range w.p.leading(newsHead) {
		if g := w.p.proof(q); g.deeds >= g.names && g.weight(q) >= ledeProven && w.p.agreement(q) >= ledeAgree {
			return true
		}
	}
	return false
}

// held is, for every term that an article has, what it tells; a name tells less.
func (w *witness) held(all []statement) []float64 {
	v := w.p.v
	out := make([]float64, len(v.terms))
	for i := range all {
		for _, t := range all[i].terms {
			out[t] = v.terms[t].telling
		}
	}
	w.lessByName(out)
	return out
}

// profile is, for every term, the sentences in the head of an article that
// have it, times what it tells; a name tells less than another word.
func (w *witness) profile(all []statement) []float64 {
	v := w.p.v
	out := make([]float64, len(v.terms))
	for i := range all[:min(headSentences, len(all))] {
		for _, t := range all[i].terms {
			out[t] += v.terms[t].telling
		}
	}
	w.lessByName(out)
	return out
}

// throughout is, for every term, what it tells, more the more sentences of an article have it,
// but by far less than they are; a name tells less than another word.
func (w *witness) throughout(all []statement) []float64 {
	v := w.p.v
	out := make([]float64, len(v.terms))
	for i := range all {
		for _, t := range all[i].terms {
			out[t]++
		}
	}
	for t, n := range out {
		if n > 0 {
			out[t] = float64((1 + math.Log(n)) * v.terms[t].telling)
		}
	}
	w.lessByName(out)
	return out
}

// lessByName takes from each name of terms what names tell less.
func (w *witness) lessByName(terms []float64) {
	for t := range terms {
		if w.namesA[t].n > 0 || w.namesB[t].n > 0 {
			terms[t] *= nameShare
		}
	}
}

// best is the mean of what the bestPairs best sentences show by themselves.
func (p *pairs) best() float64 {
	var own []float64
	for _, r := range []*rows{&p.forward, &p.backward} {
		for i := range r.size() {
			if q := r.best(i); q != nil {
				own = append(own, q.own)
			}
		}
	}
	slices.Sort(own)
	sum := 0.0
	for _, x := range own[max(0, len(own)-bestPairs):] {
		sum += x
	}
	return sum / float64(bestPairs)
}

// tellingWords counts the different terms of all that tell something.
func (v *vocabulary) tellingWords(all []statement) int {
	seen := make([]bool, len(v.terms))
	n := 0
	for i := range all {
		for _, t := range all[i].terms {
			if !seen[t] && v.terms[t].telling > 0 {
				seen[t] = true
				n++
			}
		}
	}
	return n
}

func cosine(x, y []float64) float64 {
	var dot, xx, yy float64
	for i := range x {
		dot += float64(x[i] * y[i])
		xx += float64(x[i] * x[i])
		yy += float64(y[i] * y[i])
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(xx*yy)
}
