// Package vectors says which words are near in meaning, from 50,000 word
// vectors of 100 dimensions in four bits each.
package vectors

import (
	_ "embed"
	"encoding/binary"
	"math"
	"math/bits"
)

const (
	dimensions = 100
	rowBytes   = dimensions / 2
	zero       = 8 // what is added to a number before it is stored
)

//go:embed words.int4
var rows string

// Five numbers, as they are stored, go into a word in fields of twelve bits:
// the fifth field of the product of two words, one of them the other way
// round, is the sum of five products, 5*15*15 at most.
const (
	inWord    = 5
	fieldBits = 12
	words     = dimensions / inWord
	middle    = fieldBits * (inWord - 1)
	field     = 1<<fieldBits - 1
)

// Vector is where a word stands among the others. The zero Vector is near to nothing.
type Vector struct {
	ahead, back [words]uint64 // the stored numbers, and those of each word the other way round
	sum, square int32         // of the numbers
}

// Of is the vector of the word of that rank (see reuse.Rank), the zero Vector
// for ranks outside the list.
func Of(rank int) Vector {
	var v Vector
	row := rowOf(rank)
	if row == "" {
		return v
	}
	for i := 0; i < words; i += 2 {
		b := row[i*inWord/2:]
		ten := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32
		v.set(i, ten)
		v.set(i+1, ten>>(4*inWord))
	}
	v.square = v.dot(&v)
	return v
}

func rowOf(rank int) string {
	if rank < 0 || (rank+1)*rowBytes > len(rows) {
		return ""
	}
	return rows[rank*rowBytes : (rank+1)*rowBytes]
}

// set fills word i from the five stored numbers in the lowest bits of x.
func (v *Vector) set(i int, x uint64) {
	v.ahead[i] = x&15 | x>>4&15<<12 | x>>8&15<<24 | x>>12&15<<36 | x>>16&15<<48
	v.back[i] = x&15<<48 | x>>4&15<<36 | x>>8&15<<24 | x>>12&15<<12 | x>>16&15
	v.sum += int32(v.ahead[i]*ones>>middle&field) - inWord*zero
}

const ones = 1 | 1<<12 | 1<<24 | 1<<36 | 1<<48 // in every field

// dot is the sum of the products of the numbers of v and w.
func (v *Vector) dot(w *Vector) int32 {
	var stored uint64
	for i := 0; i < words-2; i += atOnce {
		three := v.ahead[i]*w.back[i] + v.ahead[i+1]*w.back[i+1] + v.ahead[i+2]*w.back[i+2]
		stored += three >> middle & field
	}
	two := v.ahead[words-2]*w.back[words-2] + v.ahead[words-1]*w.back[words-1]
	stored += two >> middle & field
	return int32(stored) - zero*(v.sum+w.sum) - dimensions*zero*zero
}

// atOnce is how many products of words have room beside one another in their
// fields: 3*5*15*15 is less than 1<<fieldBits.
const atOnce = 3

// Cosine is the cosine of the angle between v and w, -1 to 1, rounded to
// three decimals. It is exact integer arithmetic up to one division, the same
// on every machine.
func (v *Vector) Cosine(w *Vector) float64 {
	if v.square == 0 || w.square == 0 {
		return 0
	}
	return cosine(float64(v.dot(w)), float64(v.square)*float64(w.square))
}

func cosine(dot, squares float64) float64 { return math.Round(1000*dot/math.Sqrt(squares)) / 1000 }

// Near is the Cosine of v and w, or 0 when it is less than least.
func (v *Vector) Near(w *Vector, least float64) float64 {
	dot, squares := float64(v.dot(w)), float64(v.square)*float64(w.square)
	if dot <= 0 || dot*dot < .98*least*least*squares {
		return 0
	}
	if c := cosine(dot, squares); c >= least {
		return c
	}
	return 0
}

// MayBeNear is a sieve to be asked before Cosine, and before the Vectors are
// made: of the pairs with a cosine of 0.5 and more it lets through 99 of 100,
// of all other pairs 1 of 20. Signs differ in a share of angle/180° of the
// dimensions.
func (s Signs) MayBeNear(t Signs) bool {
	return bits.OnesCount64(s.low^t.low)+bits.OnesCount64(s.high^t.high) <= sieve
}

const sieve = 39

// Signs are a bit for each number of a Vector, zero when it is below zero.
type Signs struct{ low, high uint64 }

// SignsOf are the signs of Of(rank); for ranks outside the list they mean nothing.
func SignsOf(rank int) Signs {
	var s [2]uint64
	row := []byte(rowOf(rank))
	for n := 0; len(row) > 0; n++ {
		var eight [8]byte
		row = row[copy(eight[:], row):]
		s[n/4] |= binary.LittleEndian.Uint64(eight[:]) & topBits >> (n % 4)
	}
	return Signs{s[0], s[1]}
}

const topBits = 0x8888_8888_8888_8888 // of the sixteen numbers in eight bytes
