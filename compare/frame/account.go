package frame

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// account is one article and what its words tell.
type account struct {
	Side
	lacks     []asked          // by vocable: whether the other article is without it
	matter    []bool           // by vocable: the other article has its beginning, which makes the matter of both
	alike     []int32          // by vocable: the first of the other article that begins so, noVocable where none does
	met       []int            // by vocable: the last of the sentences that has one alike
	sentences int              // read
	alones    map[string]asked // by speaker: whether the other article does not hear him
	doubted   []text.Span      // what somebody may say, ordered and apart
	nameless  []text.Span      // where words begin that are laid to nobody
	writer    string           // whom x quotes and the other article prints whole, see writerIn
	shares    map[int]float64  // by where a sentence starts: bits that one of the other shares with it, at most
	bits      map[starts]float64
	near      map[int]align.Near       // by where a sentence starts
	search    *joinSearch              // for joins, once asked for
	figures   map[figureName][]*Figure // of x, once asked for
}

func newAccount(s Side) *account {
	n := len(s.vocables.each)
	x := &account{Side: s, lacks: make([]asked, n), met: make([]int, n), alones: map[string]asked{}, shares: map[int]float64{}, bits: map[starts]float64{}}
	for _, d := range s.Doubt {
		x.doubted = append(x.doubted, d.Content...)
	}
	x.doubted = apart(x.doubted)
	for _, d := range slices.Concat(s.Says, s.Doubt) {
		if d.Speaker == "" && !d.Deed && len(d.Content) > 0 {
			x.nameless = append(x.nameless, d.Content[0])
		}
	}
	return x
}

// asked is what was found once and need not be looked for again.
type asked uint8

const (
	notAsked asked = iota
	yes
	no
)

// accounts are the two articles, each with what it has and lacks of the other.
func (c *Case) accounts() (a, b *account) {
	if c.accounted == nil {
		a, b = newAccount(c.A), newAccount(c.B)
		a.meetWords(b)
		b.meetWords(a)
		a.writer, b.writer = c.writerIn(c.A, c.B, true), c.writerIn(c.B, c.A, false)
		for _, e := range c.encounters() {
			a.shares[e.a.Start], b.shares[e.b.Start] = max(a.shares[e.a.Start], e.bits), max(b.shares[e.b.Start], e.bits)
			a.bits[starts{e.a.Start, e.b.Start}], b.bits[starts{e.b.Start, e.a.Start}] = e.bits, e.bits
		}
		a.knowNear(c.NearA)
		b.knowNear(c.NearB)
		c.accounted = &[2]*account{a, b}
	}
	return c.accounted[0], c.accounted[1]
}

// alone reports whether word w, the vocable with number n, stands in no form in y.
func (x *account) alone(y *account, w text.Word, n int32) bool {
	if x.matter[n] {
		return false
	}
	if x.lacks[n] == notAsked {
		if x.lacks[n] = yes; y.has(&x.vocables.each[n]) || y.misspells(x.Document, w) {
			x.lacks[n] = no
		}
	}
	return x.lacks[n] == yes && !y.hasPartOf(x.Side, w)
}

// has reports whether x has a word of the other side in any form, whole or as
// part of another. It is asked of words as none of x begins, see alone.
func (x *account) has(v *vocable) bool {
	if x.short[v.norm] || v.family != "" && x.families[v.family] || x.hasPart(v.norm) {
		return true
	}
	for i := partLeast; i <= len(v.norm)-partLeast; i++ {
		if i < len(v.beginning) && x.hasWhole(v.norm[:i]) || x.hasWhole(v.norm[i:]) {
			return true
		}
	}
	return false
}

// hasWhole reports whether x has a word in just that form.
func (x *account) hasWhole(norm string) bool {
	return x.wholes.mayHave(norm) && x.vocables.has(norm)
}

// hasPartOf reports whether x has what hyphens join in a word of the other side.
func (x *account) hasPartOf(y Side, w text.Word) bool {
	if w.Len() != len(w.Norm) {
		for part := range nameParts(y.Document, w) {
			if x.begins(part) {
				return true
			}
		}
	}
	return false
}

// noVocable is the number of no word.
const noVocable = -1

// meetWords learns of every different word of x whether y has its beginning.
func (x *account) meetWords(y *account) {
	x.matter, x.alike = make([]bool, len(x.vocables.each)), make([]int32, len(x.vocables.each))
	for n := range x.vocables.each {
		with := x.vocables.each[n].beginning
		first, begun := y.vocables.begun[with]
		if !begun {
			first = noVocable
		}
		x.alike[n], x.matter[n] = first, begun || y.parts[with]
	}
}

// says is how much a word tells by itself, in bits; nothing for words of
// grammar, and for numbers, which the other side may have in parts.
func says(w text.Word) float64 {
	if signs()[w.Norm]&(grammarSign|calendarSign|numberSign) != 0 || isDigits(w.Norm) {
		return 0
	}
	return saysOf(reuse.Surprise(w.Norm))
}

// saysOf is says of a word that is none of these, of so many bits.
func saysOf(bits float64) float64 {
	if bits < toldBits {
		return 0
	}
	return min(bits, mostBits)
}
