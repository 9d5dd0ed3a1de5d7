package frame

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

const (
	vouchedNear  = 0.45 // how near linked sentences must be
	vouchedBits  = 20.0 // that sentences share which are not linked
	vouchedWords = 3    // telling words of a claim, at least
	vouchedAlike = 0.6  // of what either tells that the other has
	vouchedShown = 8    // words of each in a finding
	utteredRun   = 5    // equal words in a row that are one utterance
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
			if p.same(q.claim) && !sameVoucher(x, p, y, q) && x.calledBy(p) && y.calledBy(q) && !oneUtterance(x, p, y, q.words) && !oneUtterance(y, q, x, p.words) && !x.alsoBy(q, y, p) && !y.alsoBy(p, x, q) {
				found = append(found, Finding{
					Claim: text.Say("A lays to {{.SpeakerA}} {{.A}}, B to {{.SpeakerB}} {{.B}}.", text.With{
						"SpeakerA": p.speaker, "A": quoted(x.Document, x.core(p.words, q.claim), vouchedShown),
						"SpeakerB": q.speaker, "B": quoted(y.Document, y.core(q.words, p.claim), vouchedShown),
					}),
					A: []text.Span{p.words}, B: []text.Span{q.words}, Weight: vouchedTwo,
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
	stable.Sort(list, func(f, g Finding) int {
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
	words text.Span
	claim
	speaker string
	says    int // index into Says
}

// vouched are the words of one sentence that somebody is known to say; none
// where something in it is not clear.
func (s Side) vouched(in text.Span) (list []voucher) {
	says := s.said.of(in)
	if len(says) == 0 || slices.ContainsFunc(s.Doubt, func(a quote.Attribution) bool { return near(a, in) || a.Cue.Overlaps(in) }) {
		return nil
	}
	for _, i := range says {
		a := s.Says[i]
		if a.Speaker == "" || a.Deed || a.Stance == quote.Denying || len(strings.Fields(a.Speaker)) > speakerShown {
			return nil
		}
		for _, piece := range a.Content {
			w := piece.Intersect(in)
			told := s.claim(w)
			if w.Empty() || len(told.stems) < vouchedWords {
				continue
			}
			if slices.ContainsFunc(list, func(o voucher) bool { return o.words.Overlaps(w) }) {
				return nil // one says what another said
			}
			list = append(list, voucher{w, told, a.Speaker, i})
		}
	}
	return list
}

// claim is what words tell.
type claim struct {
	stems  []string // of words that tell something, without names
	denied bool
}

func (s Side) claim(at text.Span) (c claim) {
	words := s.WordsIn(at)
	for _, w := range words {
		if s.bits(w) > 0 && (!startsUpper(s.Document, w.Span) || opensSentence(s.Document, w.Start)) {
			if stem := s.stem(w.Norm); !slices.Contains(c.stems, stem) {
				c.stems = append(c.stems, stem)
			}
		}
	}
	c.denied = denying(words)
	return c
}

// same reports whether two claims tell the same, as far as their words go.
func (c claim) same(o claim) bool {
	if c.denied != o.denied {
		return false
	}
	both := 0
	for _, stem := range c.stems {
		if slices.Contains(o.stems, stem) {
			both++
		}
	}
	return both >= vouchedWords && float64(both) >= vouchedAlike*float64(max(len(c.stems), len(o.stems)))
}

// mayClaim are the numbers of the sentences that have the words to tell the same as c.
func (s Side) mayClaim(c claim) []int32 { return s.concordance().withStems(c.stems, vouchedWords) }

// core is what stands at p from the first to the last of the words that a
// claim has too.
func (s Side) core(p text.Span, of claim) (at text.Span) {
	for _, w := range s.WordsIn(p) {
		if slices.Contains(of.stems, s.stem(w.Norm)) {
			if at.Empty() {
				at = w.Span
			}
			at = at.Cover(w.Span)
		}
	}
	return at
}

// sameVoucher reports whether two who vouch may be one: a role and a name may
// be, and "police" and "the sheriff" too.
func sameVoucher(s Side, p voucher, t Side, q voucher) bool {
	a, b := s.Says[p.says], t.Says[q.says]
	if !a.Named || !b.Named || sameSpeaker(s, a, t, b) || familyName(p.speaker) == familyName(q.speaker) {
		return true
	}
	x, y := s.member(p.speaker), t.member(q.speaker)
	return x != nil && y != nil && sameMember(x, y)
}

// calledBy reports whether the words beside the verb are those of the speaker's
// name. Whom a title or a pronoun means is a guess, and so is a contradiction that
// rests on it.
func (s Side) calledBy(p voucher) bool {
	family := familyName(p.speaker)
	return slices.ContainsFunc(s.WordsIn(s.Says[p.says].Source), func(w text.Word) bool { return w.Norm == folded(family) })
}

// oneUtterance reports whether the words at q are those that p says in quotation marks,
// word for word in a run: one utterance, which the two cannot lay to different
// speakers and no outlet tells itself, though its marks may be lost.
func oneUtterance(x Side, p voucher, y Side, q text.Span) bool {
	if !x.Says[p.says].Direct {
		return false
	}
	said := x.WordsIn(p.words)
	runs := make([]int, len(said)+1) // by word of said, the run that ends there
	for _, w := range y.WordsIn(q) {
		for i := len(said) - 1; i >= 0; i-- {
			if said[i].Norm != w.Norm {
				runs[i+1] = 0
			} else if runs[i+1] = runs[i] + 1; runs[i+1] >= utteredRun {
				return true
			}
		}
	}
	return false
}

// alsoBy reports whether s lays the claim q of the other side elsewhere to the
// speaker of q, or tells it itself.
func (s Side) alsoBy(q voucher, t Side, own voucher) bool {
	return slices.ContainsFunc(s.mayClaim(q.claim), func(k int32) bool {
		in := s.Sentences[k]
		if in.Span.Overlaps(own.words) || !s.claim(in.Span).same(q.claim) {
			return false
		}
		list := s.vouched(in.Span)
		return len(list) == 0 || slices.ContainsFunc(list, func(p voucher) bool { return sameVoucher(s, p, t, q) })
	})
}

// ownAgainst finds a claim that x lays to somebody and y tells itself.
func ownAgainst(name, other string, x Side, list []voucher, y Side, s text.Span) (Finding, bool) {
	if len(list) == 0 || !y.plainlyOwn(s) {
		return Finding{}, false
	}
	own := y.claim(s)
	for _, p := range list {
		if !p.same(own) || y.speaks(p.speaker, s) || oneUtterance(x, p, y, s) || x.ownElsewhere(p, own) || y.underThat(s, y.core(s, p.claim)) || y.vouchedElsewhere(s, own) {
			continue
		}
		return Finding{
			Claim: text.Say("{{.Own}} lays to {{.Speaker}} {{.Said}}; {{.Other}} tells in its own voice {{.Told}}.", text.With{
				"Own": name, "Speaker": p.speaker, "Said": quoted(x.Document, x.core(p.words, own), vouchedShown),
				"Other": other, "Told": quoted(y.Document, y.core(s, p.claim), vouchedShown),
			}),
			A: []text.Span{p.words}, B: []text.Span{s}, Weight: vouchedOwn,
		}, true
	}
	return Finding{}, false
}

// speaks reports whether the sentence at in names the one who speaks in the
// other article: it may lay its claim to him by a verb that is none of saying.
func (s Side) speaks(name string, in text.Span) bool {
	family := folded(familyName(name))
	return slices.ContainsFunc(s.WordsIn(in), func(w text.Word) bool { return w.Norm == family })
}

// plainlyOwn reports whether the sentence at in is the outlet's, without a word that
// keeps a distance, and stands clear of all that anybody says: nobody is quoted or
// reported beside it, no mark stands in its paragraph or is left open before it,
// and no "I" or "we" tells of a speaker whose marks are lost.
func (s Side) plainlyOwn(in text.Span) bool {
	p := s.ParagraphAt(in.Start)
	if p < 0 || s.printed || s.Paragraphs[p].Kind != text.Body || s.Voices.At(in) != quote.Outlet || s.leftToOthers(in) || len(within(s.unquoted.doubts, itself, in)) > 0 {
		return false
	}
	if slices.ContainsFunc(s.WordsIn(in), func(w text.Word) bool { return papers[w.Norm] }) {
		return false // "In the indictment, they are charged"
	}
	whole := s.Paragraphs[p].Span
	around := whole.Intersect(s.beside(in))
	heard := func(a quote.Attribution) bool {
		return near(a, around) || a.Cue.Overlaps(around) || a.Source.Overlaps(around)
	}
	return !strings.ContainsAny(s.Text(whole), quotationMarks) && !strings.Contains(s.Text(whole), "''") &&
		!slices.ContainsFunc(s.WordsIn(whole), func(w text.Word) bool { return firstPersons[w.Norm] }) &&
		!slices.ContainsFunc(s.quotes, func(q quote.Quotation) bool { return q.Open && s.ParagraphAt(q.Start) == p-1 }) &&
		!slices.ContainsFunc(s.Says, heard) && !slices.ContainsFunc(s.Doubt, heard)
}

// papers are what is written by others and told from.
var papers = setOf(`indictment indictments complaint complaints affidavit affidavits lawsuit lawsuits suit filing filings
	documents papers report reports study poll survey statement memo memorandum transcript`)

const quotationMarks = "“”\"«»„`"

var firstPersons = setOf("i me my mine myself im ive id ill we us our ours ourselves weve")

// beside is the sentence at in with the one before and the one behind it.
func (s Side) beside(in text.Span) text.Span {
	i, _ := s.SentenceAt(in.Start)
	if i > 0 {
		in = in.Cover(s.Sentences[i-1].Span)
	}
	if i+1 < len(s.Sentences) {
		in = in.Cover(s.Sentences[i+1].Span)
	}
	return in
}

// ownElsewhere reports whether s itself tells, somewhere, what it lays to p, or
// what the other article tells itself.
func (s Side) ownElsewhere(p voucher, own claim) bool {
	return slices.ContainsFunc([]claim{p.claim, own}, func(c claim) bool {
		return slices.ContainsFunc(s.mayClaim(c), func(k int32) bool {
			in := s.Sentences[k].Span
			return !in.Overlaps(p.words) && len(s.said.of(in)) == 0 && s.claim(in).same(c)
		})
	})
}

// vouchedElsewhere reports whether s lays to somebody what it tells at q.
func (s Side) vouchedElsewhere(q text.Span, own claim) bool {
	return slices.ContainsFunc(s.mayClaim(own), func(k int32) bool {
		in := s.Sentences[k].Span
		return in != q && len(s.said.of(in)) > 0 && s.claim(in).same(own)
	})
}
