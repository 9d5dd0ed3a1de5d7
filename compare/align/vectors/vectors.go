// Package vectors says which words are near in meaning, from 50,000 word
// vectors of 100 dimensions in four bits each.
package vectors

import (
	_ "embed"
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

// Vector is where a word stands among the others. The zero Vector is near to nothing.
type Vector struct {
	at     [dimensions]int8
	signs  [2]uint64 // which numbers are below zero
	square int32     // the sum of their squares
}

// Of is the vector of the word of that rank (see reuse.Rank), the zero Vector
// for ranks outside the list.
func Of(rank int) Vector {
	var v Vector
	if rank < 0 || (rank+1)*rowBytes > len(rows) {
		return v
	}
	for i, b := range []byte(rows[rank*rowBytes : (rank+1)*rowBytes]) {
		v.set(2*i, int8(b&15)-zero)
		v.set(2*i+1, int8(b>>4)-zero)
	}
	return v
}

func (v *Vector) set(i int, x int8) {
	v.at[i] = x
	v.square += int32(x) * int32(x)
	if x < 0 {
		v.signs[i/64] |= 1 << (i % 64)
	}
}

// Cosine is the cosine of the angle between v and w, -1 to 1, rounded to
// three decimals. It is exact integer arithmetic up to one division, the same
// on every machine.
func (v *Vector) Cosine(w *Vector) float64 {
	if v.square == 0 || w.square == 0 {
		return 0
	}
	var dot int32
	for i := range dimensions {
		dot += int32(v.at[i]) * int32(w.at[i])
	}
	return math.Round(1000*float64(dot)/math.Sqrt(float64(v.square)*float64(w.square))) / 1000
}

// MayBeNear is a sieve to be asked before Cosine, forty times as fast: of
// the pairs with a cosine of 0.5 and more it lets through 99 of 100, of all
// other pairs 1 of 20. Signs differ in a share of angle/180° of the dimensions.
func (v *Vector) MayBeNear(w *Vector) bool {
	return bits.OnesCount64(v.signs[0]^w.signs[0])+bits.OnesCount64(v.signs[1]^w.signs[1]) <= sieve
}

const sieve = 39
