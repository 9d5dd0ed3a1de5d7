package frame

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

var sameMatter = Device{
	Name: "same-matter",
	Doc: `What the two articles tell of one matter, each in its own way: other words of one speaker, another cause, another part of what happened. This device sets two sentences side by side, one of each article, that are nearest to one another or quote one person, where each tells something that does not stand in the other article.

It does not say that one article lacks what the other has: that may be told there in other words.`,
	Find: findSameMatter,
}

const (
	matterBits  = 9.0  // two sentences share of one matter, at least
	matterStems = 2    // telling ones that they share
	matterLow   = 0.33 // and are as near to one another
	matterNew   = 0.15 // of what either tells the other article has not
	matterWords = 30   // of each in a claim
	matterMost  = 60   // words of a sentence
	matterShown = 3
	speakerMost = 2    // speakers of whom two sentences are shown
	matterNear  = 0.75 // sentences as near as this tell the same
	matterPlain = 0.52
	matterNears = 0.5 // for how near they are
	matterFresh = 0.1 // where both tell much
	matterTop   = 0.1 // both at the top, less further down

	speakerPlain  = 0.65
	speakerTopic  = 0.05 // for each word of the two that is one
	speakerFresh  = 0.15 // where both tell much
	speakerBits   = 50.0 // that is
	speakerReport = 0.1  // less where they are reported
	topicRare     = 12.0 // of one that is named once
	topicBits     = 9.0  // a word that two sentences are about tells as much
)

// findSameMatter sets sentences side by side that tell of one matter.
func findSameMatter(c *Case) []Finding {
	if !oneOccasion(c) || !c.english() || c.A.matters == nil || c.B.matters == nil {
		return nil
	}
	x := newSides(c)
	list := x.speakers()
	return append(list, x.topics(list)...)
}

// sides are the two articles while their sentences are set side by side.
type sides struct {
	c    *Case
	a, b *account
}

func newSides(c *Case) *sides {
	x := &sides{c: c, a: newAccount(c.A), b: newAccount(c.B)}
	x.a.share(x.b)
	return x
}

// matterPart is what one article has of a matter.
type matterPart struct {
	text.Span           // the sentence
	shown     text.Span // of it
	fresh     float64   // bits of what it tells that the other article has not
	stems     []string
}

// pair is what both have of it.
type pair struct {
	a, b   matterPart
	weight float64
	topic  string
	facts  []Fact
	claim  func() string
}

// choose keeps the weightiest pairs, each sentence in one of them.
func choose(list []pair, n int, taken []Finding) (found []Finding) {
	slices.SortStableFunc(list, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.weight, p.weight), p.a.Start+p.b.Start-q.a.Start-q.b.Start, max(p.a.Start, p.b.Start)-max(q.a.Start, q.b.Start), p.a.Len()+p.b.Len()-q.a.Len()-q.b.Len())
	})
	topics := map[string]bool{}
	for _, p := range list {
		if len(found) == n {
			break
		}
		if p.topic != "" && topics[p.topic] {
			continue
		}
		f := Finding{A: []text.Span{p.a.shown}, B: []text.Span{p.b.shown}, Weight: min(1, p.weight), Facts: p.facts}
		if slices.ContainsFunc(slices.Concat(taken, found), func(g Finding) bool { return overlap(f.A, g.A) || overlap(f.B, g.B) }) {
			continue
		}
		topics[p.topic] = true
		f.Claim = p.claim()
		found = append(found, f)
	}
	return found
}

// utterance is the sentence of somebody that tells most which the other side
// has not.
type utterance struct {
	matterPart
	of quote.Attribution
}

// speakers finds other words of one speaker on each side.
func (x *sides) speakers() []Finding {
	var list []pair
	inB := x.b.utterances(x.a, x.shared(false))
	for _, a := range x.a.utterances(x.b, x.shared(true)) {
		for _, b := range inB {
			if a.of.Direct != b.of.Direct || !sameSpeaker(x.a.Side, a.of, x.b.Side, b.of) || 2*len(common(a.stems, b.stems)) > min(len(a.stems), len(b.stems)) {
				continue // another, or the same words once more
			}
			list = append(list, x.words(a, b))
		}
	}
	return choose(list, speakerMost, nil)
}

// words pairs what one says in A with what he says in B.
func (x *sides) words(a, b utterance) pair {
	n := float64(len(common(a.stems, b.stems)))
	p := pair{a: a.matterPart, b: b.matterPart, topic: familyName(a.of.Speaker), weight: speakerPlain + speakerTopic*min(n, 4) + speakerFresh*min(min(a.fresh, b.fresh)/speakerBits, 1)}
	name := fullest(a.of.Speaker, b.of.Speaker)
	if a.of.Direct && b.of.Direct {
		p.claim = func() string {
			return "Of the words of " + name + ", A quotes " + quoted(x.a.Document, a.shown, matterWords) + ", B " + quoted(x.b.Document, b.shown, matterWords) + "."
		}
	} else {
		p.weight -= speakerReport
		p.claim = func() string {
			return "Of what " + name + " said, A tells " + marked(x.a.Document, a.shown, matterWords) + "; B tells " + marked(x.b.Document, b.shown, matterWords) + "."
		}
	}
	return p
}

// utterances are the sentences of named speakers that tell something which y
// has not, of each attribution the one that tells most.
func (x *account) utterances(y *account, shared []text.Span) (list []utterance) {
	for _, a := range x.Says {
		if !a.Named || a.Deed || len(a.Content) == 0 || len(strings.Fields(a.Speaker)) > speakerShown || !byName(a.Speaker) || !a.Direct && !x.person(a.Speaker) {
			continue
		}
		if p, ok := x.saidNew(y, a, shared); ok {
			list = append(list, utterance{p, a})
		}
	}
	return list
}

// shared are the places of one side that the other has in the same words.
func (x *sides) shared(ofA bool) (list []text.Span) {
	for _, p := range x.c.Passages {
		if p.Class == reuse.Name || p.Class == reuse.Stock {
			continue
		}
		if ofA {
			list = append(list, p.A)
		} else {
			list = append(list, p.B)
		}
	}
	return apart(list)
}

// saidNew is the sentence of what a says that tells most which y has not.
func (x *account) saidNew(y *account, a quote.Attribution, shared []text.Span) (best matterPart, ok bool) {
	for _, c := range a.Content {
		for _, in := range x.SentencesIn(c) {
			s := c.Intersect(in.Span)
			words := x.WordsIn(s)
			if len(words) < soleWords || len(words) > matterMost || meets(shared, s) || a.Direct != (x.Voices.At(s) == quote.Quoted) || strings.HasSuffix(strings.TrimRight(x.Text(s), " \n”\""), "?") && len(words) < fewestTold {
				continue
			}
			if p := x.ParagraphAt(s.Start); p < 0 || x.Paragraphs[p].Kind != text.Body {
				continue
			}
			show := s
			if !a.Direct { // with who says it, and how
				if show = in.Span; 2*s.Len() < in.Len() || !x.hasName(show, a.Speaker) {
					continue
				}
			}
			p, told := x.partOf(show, s, y)
			p.shown = show
			if told && (!ok || p.fresh > best.fresh) {
				best, ok = p, true
			}
		}
	}
	return best, ok
}

// partOf reads what s tells that y has not.
func (x *account) partOf(whole, s text.Span, y *account) (matterPart, bool) {
	p := matterPart{Span: whole, shown: s}
	all, fresh, n := 0.0, 0.0, 0
	words := x.WordsIn(s)
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		v := &x.vocables.each[numbers[i]]
		stem := x.stem(w.Norm)
		if v.says == 0 || slices.Contains(p.stems, stem) {
			continue
		}
		p.stems = append(p.stems, stem)
		all += v.says
		if x.alone(y, w, numbers[i]) {
			fresh += v.says
			n++
		}
	}
	if all == 0 || n < newWords {
		return p, false
	}
	p.fresh = fresh
	return p, fresh >= matterNew*all
}

func common(a, b []string) (list []string) {
	for _, s := range a {
		if slices.Contains(b, s) {
			list = append(list, s)
		}
	}
	return list
}

// topics finds sentences of one matter of which each tells what the other
// article has not.
func (x *sides) topics(taken []Finding) []Finding {
	sharedA, sharedB := x.shared(true), x.shared(false)
	var list []pair
	for _, m := range x.c.alike() {
		if meets(sharedA, m.a) || meets(sharedB, m.b) {
			continue
		}
		p, ok := x.a.told(x.b, m.a)
		if !ok {
			continue
		}
		q, ok := x.b.told(x.a, m.b)
		if !ok {
			continue
		}
		if !tellMatter(common(p.stems, q.stems)) {
			continue
		}
		w := matterPlain + matterNears*(m.near-matterLow) + matterFresh*min(min(p.fresh, q.fresh)/speakerBits, 1) + matterTop*(1-math.Max(float64(m.a.Start)/float64(len(x.a.Source)), float64(m.b.Start)/float64(len(x.b.Source))))
		list = append(list, pair{a: p, b: q, weight: w, facts: []Fact{{"stems of both", strings.Join(common(p.stems, q.stems), " ")}}, claim: func() string {
			return "Of one matter, A tells " + x.a.sentence(m.a, x.b, matterWords) + "; B tells " + x.b.sentence(m.b, x.a, matterWords) + "."
		}})
	}
	return choose(list, matterShown, taken)
}

// ofOneMatter reports whether two sentences share a name, or a telling word,
// beside their topic: one noun alone joins matters of all kinds.
func (x *sides) ofOneMatter(topic string, m pairing) bool {
	inA := map[string]bool{}
	for _, w := range x.a.WordsIn(m.a) {
		inA[x.a.stem(w.Norm)] = true
	}
	return slices.ContainsFunc(x.b.WordsIn(m.b), func(w text.Word) bool {
		stem := x.b.stem(w.Norm)
		return stem != topic && inA[stem] && (says(w) > 0 || x.b.names(w.Span))
	})
}

// inHeadline reports whether a headline has a word of that stem.
func (x *sides) inHeadline(stem string) bool {
	return slices.ContainsFunc([]*account{x.a, x.b}, func(s *account) bool {
		return slices.ContainsFunc(s.Paragraphs, func(p text.Paragraph) bool {
			return p.Kind == text.Headline && slices.ContainsFunc(s.WordsIn(p.Span), func(w text.Word) bool { return s.stem(w.Norm) == stem })
		})
	})
}

// joinedTo reports whether a sentence of each article has the topic beside the
// same other word: "background checks", "a ban on travel".
func (x *sides) joinedTo(topic string, m pairing, shared []string) bool {
	a, b := x.a.besideTopic(m.a, topic), x.b.besideTopic(m.b, topic)
	return slices.ContainsFunc(shared, func(s string) bool { return s != topic && a[s] && b[s] })
}

// besideTopic are the stems of the words around a topic.
func (x *account) besideTopic(s text.Span, topic string) map[string]bool {
	words, at := x.WordsIn(s), map[string]bool{}
	for i, w := range words {
		if x.stem(w.Norm) != topic {
			continue
		}
		for _, v := range words[max(0, i-topicReach):min(len(words), i+topicReach+1)] {
			at[x.stem(v.Norm)] = true
		}
	}
	return at
}

const topicReach = 5 // words on each side of a topic that tell more of it

// told reads a sentence of the outlet or of somebody who is reported.
func (x *account) told(y *account, s text.Span) (matterPart, bool) {
	words := x.WordsIn(s)
	p := x.ParagraphAt(s.Start)
	if len(words) < fewestTold || len(words) > matterMost || p < 0 || x.Paragraphs[p].Kind != text.Body || x.Voices.At(s) == quote.Quoted ||
		strings.HasSuffix(strings.TrimRight(x.Text(s), " \n”\""), "?") || addressed(words) || hollow(x.Document, words) || x.foreign(s) {
		return matterPart{}, false
	}
	return x.partOf(s, s, y)
}

// clause is the part of a sentence that a claim quotes: one with the topic and
// with as much as can be of what y has not.
func (x *account) clause(y *account, p matterPart, topic string) string {
	words := x.WordsIn(p.shown)
	at := slices.IndexFunc(words, func(w text.Word) bool { return x.stem(w.Norm) == topic })
	if len(words) <= matterWords || at < 0 {
		return marked(x.Document, p.shown, matterWords)
	}
	numbers := x.vocables.in(x.Document, words)
	sum := make([]float64, len(words)+1)
	for i, w := range words {
		sum[i+1] = sum[i]
		if x.alone(y, w, numbers[i]) {
			sum[i+1] += x.vocables.each[numbers[i]].says
		}
	}
	told := func(from int) float64 {
		if at >= from+matterWords-topicEnd {
			return 0
		}
		return sum[min(len(words), from+matterWords)] - sum[from]
	}
	best := 0
	for i := 1; i <= at; i++ {
		if strings.ContainsAny(x.Source[words[i-1].End:words[i].Start], ",;:–—") && !startsUpper(x.Document, words[i].Span) && told(i) > told(best)*matterLater {
			best = i
		}
	}
	if told(best) == 0 && at >= matterWords-topicEnd {
		best = min(at-topicLead, len(words)-matterWords)
		for best > 0 && startsUpper(x.Document, words[best].Span) && startsUpper(x.Document, words[best-1].Span) {
			best-- // no name is cut
		}
	}
	if best <= 0 {
		return marked(x.Document, p.shown, matterWords)
	}
	return "“… " + strings.TrimPrefix(marked(x.Document, text.Span{Start: words[best].Start, End: p.shown.End}, matterWords), "“")
}

const (
	topicEnd  = 3 // words behind the topic that a claim shows, at least
	topicLead = 9 // and before it, where no part of the sentence begins
)

// matterLater is how much more of what is new a later part must have.
const matterLater = 1.5

// topic is the noun that both sentences are about, as A writes it and its stem,
// "" where none is plain: one that both articles have more than once.
func (x *sides) topic(a, b text.Span) (shown, stem string) {
	inA, inB := x.a.topicNouns(a), x.b.topicNouns(b)
	most := topicBits
	for s, w := range inA {
		v, ok := inB[s]
		if !ok || min(x.a.stemUses[s], x.b.stemUses[s]) < 2 && min(says(w), says(v)) < topicRare {
			continue
		}
		if bits := min(says(w), says(v)); bits > most || bits == most && stem != "" && s < stem {
			shown, stem, most = x.a.Text(w.Span), s, bits
		}
	}
	return shown, stem
}

// topicNouns are the nouns in a sentence that it may be about, by their stems.
func (x *account) topicNouns(s text.Span) map[string]text.Word {
	list := map[string]text.Word{}
	tree := x.parses.Parse(s, nil)
	for _, w := range x.WordsIn(s) {
		i := tree.At(w.Start)
		if i < 0 || !strings.HasPrefix(tree.Tokens[i].Tag, "NOUN") || tree.Tokens[i].Label == "compound" || startsUpper(x.Document, w.Span) || isDigits(w.Norm) ||
			noNews[w.Norm] || announced[w.Norm] || looseTopics[w.Norm] || peopleNouns()[lemma(w.Norm)] {
			continue
		}
		if _, had := list[x.stem(w.Norm)]; !had {
			list[x.stem(w.Norm)] = w
		}
	}
	return list
}

// looseTopics are nouns that join matters of all kinds.
var looseTopics = wordList("topic")

// tellMatter reports whether two sentences that share these stems are about more
// than a unit or what joins matters of all kinds.
func tellMatter(stems []string) bool {
	n := 0
	for _, s := range stems {
		if !looseTopics[s] && units[s].sort == "" {
			n++
		}
	}
	return n >= matterStems
}

// alike are sentences that are nearest to one another of all, and not so near that
// they tell the same.
func (c *Case) alike() (list []pairing) {
	type places struct{ a, b int }
	bits, back := map[places]float64{}, map[places]bool{}
	for _, e := range c.encounters() {
		bits[places{e.a.Start, e.b.Start}] = e.bits
	}
	for _, n := range c.NearB {
		if len(n.Candidates) > 0 {
			back[places{n.Candidates[0].Span.Start, n.Sentence.Start}] = true
		}
	}
	for _, n := range c.NearA {
		if len(n.Candidates) == 0 {
			continue
		}
		m := n.Candidates[0]
		if at := (places{n.Sentence.Start, m.Span.Start}); back[at] && m.Score >= matterLow && m.Score < matterNear && bits[at] >= matterBits {
			list = append(list, pairing{a: n.Sentence, b: m.Span, near: m.Score, bits: bits[at]})
		}
	}
	return list
}
