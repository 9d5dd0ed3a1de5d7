package lesson

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"diptych/compare/stable"
)

// The answer code
//
// A pupil who cannot hand in a file writes down or pastes a code. It holds all
// answers but written ones, no name and no time, and fits one exercise. It is
// made so:
//
// 1. Bits are written one after another, of a number the highest first.
//
//	 4 bits  the number 1, the version of the code
//	16 bits  the exercise: h = 0; for each byte c of its id: h = (h*31 + c) mod 65536
//
// 2. Every item follows, in the order of the exercise. bits(n) is how many bits
// the numbers 0 to n need: bits(1) = 1, bits(5) = 3, bits(0) = 0.
//
//	one     bits(options): 0 when skipped, else the place of the option, from 1
//	scale   bits(top): 0 when skipped, else the number
//	many    1 bit: 0 when skipped; else 1 and a bit for each option, 1 when chosen
//	match   1 bit: 0 when skipped; else 1 and for each option bits(targets): 0 when
//	        it goes with none, else the place of the target, from 1
//	order   bits(options): how many are in order, 0 when skipped; then for each of
//	        them bits(left-1), its place, from 0, among the options not yet named,
//	        left of them
//	marks   1 bit: 0 when skipped; else 1, E(3, how many) and for each mark, by
//	        start, then end, then place of the option: E(6, start less the start of
//	        the mark before, or 0), E(3, its length less 1) and bits(options-1), the
//	        place of its option, from 0. Places are bytes of the article's source.
//	words   nothing
//
// E(k, v), an exponential Golomb code: u = v + 2^k has n bits; n-1-k zeros are
// written, then u in n bits.
//
// 3. A check of the whole follows in 10 bits: s = 1; for each bit b so far
// s = (s*2 + b) mod 1021. Zeros fill up to a multiple of 20 bits.
//
// 4. Every 20 bits are a group: four digits of five bits and a fifth to check
// them. With double(x) = 2x, xor 37 where that is 32 or more, and i the number of
// the group from 0: c = i mod 31 + 1; for each of the four digits d:
// c = double(c) xor d; the check digit is double(c). It finds any one mistyped
// digit, two neighbours that are exchanged, and a group in another's place.
//
// 5. Digits are written 0123456789ABCDEFGHJKMNPQRSTVWXYZ, groups with hyphens
// between them. Small letters, O for 0, I and L for 1, blanks and missing
// hyphens are read too.
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	codeVersion = 1
	between     = " \t\n\r-‐‑–—−.,;\u00a0" // may stand between groups
	wholePrime  = 1021
	maxGroups   = 600
)

// bitWriter writes bits, one a byte.
type bitWriter struct{ bits []byte }

func (w *bitWriter) number(v, n int) {
	for i := n - 1; i >= 0; i-- {
		w.bits = append(w.bits, byte(v>>i&1))
	}
}

func (w *bitWriter) golomb(k, v int) {
	u := v + 1<<k
	n := bits.Len(uint(u))
	w.number(0, n-1-k)
	w.number(u, n)
}

// bitReader reads them; after the end it gives zeros and is short.
type bitReader struct {
	bits  []byte
	at    int
	short bool
}

func (r *bitReader) number(n int) (v int) {
	for range n {
		v <<= 1
		if r.at < len(r.bits) {
			v |= int(r.bits[r.at])
		} else {
			r.short = true
		}
		r.at++
	}
	return v
}

func (r *bitReader) golomb(k int) int {
	zeros := 0
	for !r.short && r.number(1) == 0 {
		if zeros++; zeros > 24 {
			r.short = true
		}
	}
	if r.short {
		return 0
	}
	return 1<<(zeros+k) | r.number(zeros+k) - 1<<k
}

// width is how many bits the numbers 0 to n need.
func width(n int) int { return bits.Len(uint(n)) }

// exerciseNumber tells exercises apart in a code.
func exerciseNumber(id string) (h int) {
	for i := range len(id) {
		h = (h*31 + int(id[i])) % 65536
	}
	return h
}

// Code is a as an answer code for e. Written answers are not in it; answers
// that do not fit e are left out.
func (a Answers) Code(e Exercise) string {
	a, _ = a.Fitted(e)
	w := &bitWriter{}
	w.number(codeVersion, 4)
	w.number(exerciseNumber(e.ID), 16)
	for _, t := range e.Tasks {
		for i := range t.Items {
			x, answered := a.Items[t.Items[i].ID]
			t.Items[i].encode(w, x, answered)
		}
	}
	w.number(whole(w.bits), 10)
	return grouped(w.bits)
}

func (it *Item) encode(w *bitWriter, x Answer, answered bool) {
	switch n := len(it.Options); it.Form {
	case One:
		w.number(1+optionAt(it.Options, first(x.Chosen)), width(n))
	case Scale:
		w.number(x.Number, width(it.Top))
	case Order:
		it.encodeOrder(w, x.Chosen)
	case Words:
	default:
		if w.number(0, 1); !answered {
			return
		}
		w.bits[len(w.bits)-1] = 1
		it.encodeMore(w, x)
	}
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func optionAt(list []Option, id string) int {
	return slices.IndexFunc(list, func(o Option) bool { return o.ID == id })
}

func (it *Item) encodeOrder(w *bitWriter, chosen []string) {
	left := slices.Clone(it.Options)
	w.number(len(chosen), width(len(left)))
	for _, id := range chosen {
		i := optionAt(left, id)
		w.number(i, width(len(left)-1))
		left = slices.Delete(left, i, i+1)
	}
}

// encodeMore writes what follows the first bit of an answer to many, match or
// marks.
func (it *Item) encodeMore(w *bitWriter, x Answer) {
	switch it.Form {
	case Many:
		for _, o := range it.Options {
			chosen := 0
			if slices.Contains(x.Chosen, o.ID) {
				chosen = 1
			}
			w.number(chosen, 1)
		}
	case Match:
		for _, o := range it.Options {
			w.number(1+optionAt(it.Targets, x.Pairs[o.ID]), width(len(it.Targets)))
		}
	case Marks:
		marks := slices.Clone(x.Spans)
		stable.Sort(marks, func(m, n Marked) int {
			return cmp.Or(m.Start-n.Start, m.End-n.End, optionAt(it.Options, m.Option)-optionAt(it.Options, n.Option))
		})
		w.golomb(3, len(marks))
		last := 0
		for _, m := range marks {
			w.golomb(6, m.Start-last)
			w.golomb(3, m.Len()-1)
			w.number(optionAt(it.Options, m.Option), width(len(it.Options)-1))
			last = m.Start
		}
	}
}

func whole(list []byte) int {
	s := 1
	for _, b := range list {
		s = (s*2 + int(b)) % wholePrime
	}
	return s
}

func double(x int) int {
	if x *= 2; x >= 32 {
		x ^= 37
	}
	return x
}

// checkDigit is the fifth digit of the group number i.
func checkDigit(i int, group []int) int {
	c := i%31 + 1
	for _, d := range group {
		c = double(c) ^ d
	}
	return double(c)
}

func grouped(list []byte) string {
	for len(list)%20 != 0 {
		list = append(list, 0)
	}
	var b strings.Builder
	r := &bitReader{bits: list}
	for i := range len(list) / 20 {
		if i > 0 {
			b.WriteByte('-')
		}
		group := []int{r.number(5), r.number(5), r.number(5), r.number(5)}
		for _, d := range append(group, checkDigit(i, group)) {
			b.WriteByte(digits[d])
		}
	}
	return b.String()
}
