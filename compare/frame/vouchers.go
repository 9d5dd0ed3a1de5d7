package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/text"
)

const (
	vouchedNear  = 0.45 // how near linked sentences must be
	vouchedBits  = 20.0 // that sentences share which are not linked
	vouchedWords = 3    // telling words of a claim, at least
	vouchedAlike = 0.6  // of what either tells that the other has
	vouchedShown = 8    // words of each in a finding
	vouchedOwn   = 0.75
	vouchedTwo   = 0.9
)

// vouchers finds claims that the two leave to different speakers, or that one
// leaves to a speaker and the other tells itself.
func vouchers(c *Case) (found []Finding) {
	c.linked(vouchedNear, func(a, b text.Span, _ align.Link) { found = append(found, vouchedApart(c, a, b)...) })
	for _, e := range c.encounters() {
		if e.bits >= vouchedBits {
			found = append(found, vouchedApart(c, e.a.Span, e.b.Span)...)
		}
	}
	return singly(found)
}

// vouchedApart compares who vouches for what two sentences tell.
func vouchedApart(c *Case, a, b text.Span) (found []Finding) {
	x, y := c.A, c.B
	inA, inB := x.vouched(a), y.vouched(b)
	for _, p := range inA {
		for _, q := range inB {
			if sameClaim(x, p.words, y, q.words) && !sameVoucher(x, p, y, q) && !x.alsoBy(q, y, p) && !y.alsoBy(p, x, q) {
				found = append(found, Finding{
					Claim: "A lays to " + p.speaker + " " + quoted(x.Document, x.core(p.words, y, q.words), vouchedShown) + ", B to " + q.speaker + " " + quoted(y.Document, y.core(q.words, x, p.words), vouchedShown) + ".",
					A:     []text.Span{p.words}, B: []text.Span{q.words}, Weight: vouchedTwo,
				})
			}
		}
	}
	if f, ok := ownAgainst("A", "B", x, inA, y, b); ok {
		found = append(found, f)
	}
	if f, ok := ownAgainst("B", "A", y, inB, x, a); ok {
		f.A, f.B = f.B, f.A
		found = append(found, f)
	}
	return found
}

// singly keeps of findings that show the same words the weightiest, or the
// first, whichever way round the two articles stand.
func singly(list []Finding) (kept []Finding) {
	slices.SortStableFunc(list, func(f, g Finding) int {
		a, b, x, y := f.A[0], f.B[0], g.A[0], g.B[0]
		return cmp.Or(cmp.Compare(g.Weight, f.Weight), a.Start+b.Start-x.Start-y.Start, max(a.Start, b.Start)-max(x.Start, y.Start), a.Len()+b.Len()-x.Len()-y.Len())
	})
	for _, f := range list {
		if !slices.ContainsFunc(kept, func(g Finding) bool { return overlap(f.A, g.A) || overlap(f.B, g.B) }) {
			kept = append(kept, f)
		}
	}
	return kept
}

// voucher is who says certain words.
type voucher struct {
	words   text.Span
	speaker string
	says    int // index into Says
}

// vouched are the words of one sentence that somebody is known to say; none
// where something in it is not clear.
func (s Side) vouched(in text.Span) (list []voucher) {
	if slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool { return near(a, in) || a.Cue.Overlaps(in) }) {
		return nil
	}
	for _, i := range s.said.of(in) {
		a := s.Says[i]
		if a.Speaker == "" || a.Deed || a.Stance == quote.Denying || len(strings.Fields(a.Speaker)) > speakerShown {
			return nil
		}
		for _, piece := range a.Content {
			if w := piece.Intersect(in); !w.Empty() && len(s.claimStems(w)) >= vouchedWords {
				if slices.ContainsFunc(list, func(o voucher) bool { return o.words.Overlaps(w) }) {
					return nil // one says what another said
				}
				list = append(list, voucher{w, a.Speaker, i})
			}
		}
	}
	return list
}

// claimStems are the stems of words that tell something, without names.
func (s Side) claimStems(at text.Span) (list []string) {
	for _, w := range s.WordsIn(at) {
		if tells(w) > 0 && (!startsUpper(s.Document, w.Span) || opensSentence(s.Document, w.Start)) {
			if stem := s.stem(w.Norm); !slices.Contains(list, stem) {
				list = append(list, stem)
			}
		}
	}
	return list
}

// sameClaim reports whether the words at p and q tell the same, as far as
// their words go.
func sameClaim(s Side, p text.Span, t Side, q text.Span) bool {
	a, b := s.claimStems(p), t.claimStems(q)
	if denying(s.WordsIn(p)) != denying(t.WordsIn(q)) {
		return false
	}
	both := 0
	for _, stem := range a {
		if slices.Contains(b, stem) {
			both++
		}
	}
	return both >= vouchedWords && float64(both) >= vouchedAlike*float64(max(len(a), len(b)))
}

// core is what stands at p from the first to the last of the words that a
// claim at q of t has too.
func (s Side) core(p text.Span, t Side, q text.Span) (at text.Span) {
	stems := t.claimStems(q)
	for _, w := range s.WordsIn(p) {
		if slices.Contains(stems, s.stem(w.Norm)) {
			if at.Empty() {
				at = w.Span
			}
			at = at.Cover(w.Span)
		}
	}
	return at
}

func sameVoucher(s Side, p voucher, t Side, q voucher) bool {
	if sameSpeaker(s, s.Says[p.says], t, t.Says[q.says]) || familyName(p.speaker) == familyName(q.speaker) {
		return true
	}
	x, y := s.member(p.speaker), t.member(q.speaker)
	return x != nil && y != nil && sameMember(x, y)
}

// alsoBy reports whether s lays the claim q of the other side elsewhere to the
// speaker of q, or tells it itself.
func (s Side) alsoBy(q voucher, t Side, own voucher) bool {
	return slices.ContainsFunc(s.Sentences, func(in text.Sentence) bool {
		if in.Span.Overlaps(own.words) || !sameClaim(s, in.Span, t, q.words) {
			return false
		}
		list := s.vouched(in.Span)
		return len(list) == 0 || slices.ContainsFunc(list, func(p voucher) bool { return sameVoucher(s, p, t, q) })
	})
}

// ownAgainst finds a claim that x lays to somebody and y tells itself.
func ownAgainst(name, other string, x Side, list []voucher, y Side, s text.Span) (Finding, bool) {
	for _, p := range list {
		if !y.plainlyOwn(s) || !sameClaim(x, p.words, y, s) || x.ownElsewhere(p, y, s) || y.vouchedElsewhere(s) {
			continue
		}
		return Finding{
			Claim: name + " lays to " + p.speaker + " " + quoted(x.Document, x.core(p.words, y, s), vouchedShown) + "; " + other + " tells in its own voice " + quoted(y.Document, y.core(s, x, p.words), vouchedShown) + ".",
			A:     []text.Span{p.words}, B: []text.Span{s}, Weight: vouchedOwn,
		}, true
	}
	return Finding{}, false
}

// plainlyOwn reports whether the sentence at in is the outlet's, without a word that
// keeps a distance.
func (s Side) plainlyOwn(in text.Span) bool {
	return s.Voices.At(in) == quote.Outlet && len(s.said.of(in)) == 0 && len(within(s.unquoted.doubts, itself, in)) == 0 &&
		!slices.ContainsFunc(slices.Concat(s.Says, s.Doubt), func(a quote.Attribution) bool { return near(a, in) || a.Cue.Overlaps(in) || a.Source.Overlaps(in) })
}

// ownElsewhere reports whether s itself tells, somewhere, what it lays to p.
func (s Side) ownElsewhere(p voucher, t Side, q text.Span) bool {
	return slices.ContainsFunc(s.Sentences, func(in text.Sentence) bool {
		return !in.Span.Overlaps(p.words) && len(s.said.of(in.Span)) == 0 && (sameClaim(s, in.Span, s, p.words) || sameClaim(s, in.Span, t, q))
	})
}

// vouchedElsewhere reports whether s lays to somebody what it tells at q.
func (s Side) vouchedElsewhere(q text.Span) bool {
	return slices.ContainsFunc(s.Sentences, func(in text.Sentence) bool {
		return in.Span != q && len(s.said.of(in.Span)) > 0 && sameClaim(s, in.Span, s, q)
	})
}
