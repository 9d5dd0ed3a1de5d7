package frame

import (
	"slices"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// fragments finds quotations of a few words on one side that the other side
// quotes in a whole sentence of the same speaker.
func (x *cutting) fragments(swapped bool) {
	short, long, pieces, whole, heardS, heardL := x.c.A, x.c.B, x.a, x.b, x.inA, x.inB
	shortName, longName := "A", "B"
	if swapped {
		short, long, pieces, whole, heardS, heardL = long, short, whole, pieces, heardL, heardS
		shortName, longName = longName, shortName
	}
	fragments, heads := fragmentsOf(short, pieces)
	inLong, inShort := quotedRuns(long, whole, heads), quotedRuns(short, pieces, heads)
	for _, q := range fragments {
		words := short.WordsIn(q.Inner)
		if len(inShort.at(words)) > 1 || short.calls(q) {
			continue
		}
		for _, at := range inLong.at(words) {
			outer, ok := holding(whole, at)
			around := long.WordsIn(aroundIn(long.Document, outer.Inner, at))
			if !ok || found(slices.DeleteFunc(slices.Clone(around), func(w text.Word) bool { return at.Contains(w.Span) }), short) || len(long.WordsIn(aroundIn(long.Document, outer.Inner, at))) < len(words)+fewestMore || !heardTogether(short, heardS.of(q.Span), long, heardL.of(at)) {
				continue
			}
			f := Finding{
				Claim: text.Say("{{.Short}} quotes only {{.Fragment}}; {{.Long}} has more of it: {{.Words}}.", text.With{
					"Short": shortName, "Fragment": quoted(short.Document, q.Inner, fragment),
					"Long": longName, "Words": quoted(long.Document, aroundIn(long.Document, outer.Inner, at), cutShown+3),
				}),
				Weight: cutToFragment,
				A:      []text.Span{q.Inner}, B: []text.Span{aroundIn(long.Document, outer.Inner, at)},
			}
			if swapped {
				f.A, f.B = f.B, f.A
			}
			x.add(f)
			break
		}
	}
}

// calls reports whether a sentence gives the words of q to many at once: a
// chant, a slogan on signs. They are no piece of what one of them said.
func (s Side) calls(q quote.Quotation) bool {
	return slices.ContainsFunc(s.SentencesIn(q.Span), func(in text.Sentence) bool {
		return slices.ContainsFunc(s.WordsIn(text.Span{Start: in.Start, End: q.Start}), func(w text.Word) bool { return outOfMany[w.Norm] })
	})
}

var outOfMany = wordList("crowd")

// fragmentsOf are the quotations of a few telling words, and what each begins
// with.
func fragmentsOf(s Side, list []quote.Quotation) (fragments []quote.Quotation, heads map[[2]string]bool) {
	heads = map[[2]string]bool{}
	for _, q := range list {
		if words := s.WordsIn(q.Inner); len(words) >= fewestFragment && len(words) <= fragment && !q.Open && telling(words) {
			fragments = append(fragments, q)
			heads[[2]string{words[0].Norm, words[1].Norm}] = true
		}
	}
	return fragments, heads
}

// aroundIn is the sentence part of a quotation around at.
func aroundIn(d *text.Document, inner, at text.Span) text.Span {
	for _, s := range d.SentencesIn(at) {
		if part := s.Span.Intersect(inner); part.Contains(at) {
			return part
		}
	}
	return at
}

// heardTogether reports whether one speaker is known to have said both.
func heardTogether(s Side, a []int, t Side, b []int) bool {
	for _, i := range a {
		for _, k := range b {
			if sameSpeaker(s, s.Says[i], t, t.Says[k]) {
				return true
			}
		}
	}
	return false
}

// runs finds runs of quoted words by their first two, where these are heads.
type runs struct {
	words []text.Word
	first map[[2]string][]int
}

func quotedRuns(s Side, list []quote.Quotation, heads map[[2]string]bool) runs {
	r := runs{first: map[[2]string][]int{}}
	if len(heads) == 0 {
		return r
	}
	room := 0
	for _, q := range list {
		room += len(s.WordsIn(q.Inner))
	}
	r.words = make([]text.Word, 0, room)
	for _, q := range list {
		words := s.WordsIn(q.Inner)
		for i := range words[:max(0, len(words)-1)] {
			if key := [2]string{words[i].Norm, words[i+1].Norm}; heads[key] {
				r.first[key] = append(r.first[key], len(r.words)+i)
			}
		}
		r.words = append(r.words, words...)
	}
	return r
}

// at lists where these words, two at least, stand in one run.
func (r runs) at(words []text.Word) (list []text.Span) {
	for _, i := range r.first[[2]string{words[0].Norm, words[1].Norm}] {
		if i+len(words) <= len(r.words) && slices.EqualFunc(words, r.words[i:i+len(words)], func(v, w text.Word) bool { return v.Norm == w.Norm }) {
			list = append(list, r.words[i].Cover(r.words[i+len(words)-1].Span))
		}
	}
	return list
}
