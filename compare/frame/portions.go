package frame

import (
	"slices"

	"diptych/compare/text"
)

// portion is a part of a counted whole: "more than half of the 288 candidates".
type portion struct {
	share  text.Span // with what rounds it
	amount           // of a hundred
	whole  *Figure
	rest   []text.Word // of the sentence behind the whole
}

// hundredths are words for a part, of a hundred.
var hundredths = map[string]float64{"half": 50, "third": 100. / 3, "thirds": 200. / 3, "quarter": 25, "quarters": 75}

const (
	portionLeast  = 3 // of a whole: of two people every story tells
	portionShared = 2 // words of what is told of two portions that they share
)

// portions compares what share of the same whole the two tell the same of.
func (x *contradictions) portions() {
	inB := x.b.portions()
	for _, p := range x.a.portions() {
		for _, q := range inB {
			if p.whole.value != q.whole.value || p.whole.key != q.whole.key || p.agrees(q.amount) || !p.ofSame(q) {
				continue
			}
			x.add(Finding{
				Claim: inEach(text.Say("What share of the {{.Whole}}", text.With{"Whole": x.a.Text(p.whole.number.Cover(p.whole.thing))}), quoted(x.a.Document, p.share, quotedWords), quoted(x.b.Document, q.share, quotedWords)),
				A:     []text.Span{p.share}, B: []text.Span{q.share}, Weight: conflictWeight,
			}, p.share.Cover(p.whole.Span), q.share.Cover(q.whole.Span))
		}
	}
}

// ofSame reports whether the same is told of both portions, by the words behind
// them.
func (p *portion) ofSame(q portion) bool {
	has, n := map[string]bool{}, 0
	for _, w := range q.rest {
		has[lemma(w.Norm)] = says(w) > 0
	}
	for _, w := range p.rest {
		if l := lemma(w.Norm); has[l] {
			has[l] = false
			n++
		}
	}
	return n >= portionShared
}

// portions lists the parts of counted wholes in the article.
func (w *witnessed) portions() (list []portion) {
	for i := range w.told.figures {
		f := &w.told.figures[i]
		if f.Kind != Count || f.key == "" || f.value < portionLeast || f.thing.Empty() {
			continue
		}
		for _, s := range w.SentencesIn(f.number) {
			words := w.WordsIn(text.Span{Start: s.Start, End: f.number.Start})
			for len(words) > 0 && articles[words[len(words)-1].Norm] {
				words = words[:len(words)-1]
			}
			if len(words) < 2 || words[len(words)-1].Norm != "of" {
				continue
			}
			if share, n, ok := w.shareAt(words[:len(words)-1]); ok {
				list = append(list, portion{share, n, f, w.WordsIn(text.Span{Start: f.End, End: s.End})})
			}
		}
	}
	return list
}

// shareAt reads the share with which words end: a figure, or a fraction in words.
func (w *witnessed) shareAt(words []text.Word) (share text.Span, n amount, ok bool) {
	last := words[len(words)-1]
	if i := slices.IndexFunc(w.told.figures, func(f Figure) bool { return f.Kind == Share && f.Contains(last.Span) }); i >= 0 {
		return w.told.figures[i].Span, w.told.figures[i].amount, true
	}
	v, ok := hundredths[last.Norm]
	if !ok {
		return share, n, false
	}
	n = amount{value: v, low: v - roundReach*v, high: v + roundReach*v}
	at := len(words) - 1
	if at > 0 && (spelledNumbers[words[at-1].Norm] > 0 || ones[words[at-1].Norm] > 0) {
		at--
	}
	switch {
	case at > 1 && words[at-1].Norm == "than" && words[at-2].Norm == "more":
		at, n.low, n.high = at-2, v, min(100, v*moreReach)
	case at > 1 && words[at-1].Norm == "than":
		at, n.low, n.high = at-2, v*lessReach, v
	case at > 0 && words[at-1].Norm == "over":
		at, n.low, n.high = at-1, v, min(100, v*moreReach)
	case at > 0 && rounding[words[at-1].Norm]:
		at, n.low, n.high = at-1, v-aboutReach*v, v+aboutReach*v
	}
	return words[at].Cover(last.Span), n, true
}

// ofPart reports whether the number in s is that of one place or thing of several: "12
// farms in Orlo alone".
func ofPart(d *text.Document, s text.Span) bool {
	for _, in := range d.SentencesIn(s) {
		words := d.WordsIn(text.Span{Start: s.End, End: max(s.End, in.End)})
		return slices.ContainsFunc(words[:min(len(words), aloneReach)], func(w text.Word) bool { return w.Norm == "alone" })
	}
	return false
}

const aloneReach = 5 // words from a number to "alone"
