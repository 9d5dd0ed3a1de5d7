package arcs

import (
	_ "embed"
	"encoding/binary"
)

// The sizes of a table: how many bits of a hash find a row.
const (
	tagBits   = 19
	moveBits  = 19
	labelBits = 19
	wordBits  = 14
)

const (
	nTags   = 46
	nLabels = 46
)

// Where the parts of a table begin.
const (
	wordsAt  = 0
	setsAt   = wordsAt + 5<<wordBits
	arcsAt   = setsAt + 256*8
	tagsAt   = arcsAt + nTags*nTags*2*8
	movesAt  = tagsAt + 1<<tagBits
	labelsAt = movesAt + moves<<moveBits
	tableEnd = labelsAt + 1<<labelBits
)

//go:embed english.table
var english []byte

// Table is trained weights, one byte each, read where they lie: nothing is
// unpacked and nothing kept. A byte q stands for q·|q|, so that the many small
// weights and the few large ones have the same relative error.
type Table []byte

// English is the table that is embedded beside this file.
func English() Table { return Table(english) }

var square = func() (t [256]int32) {
	for i := range t {
		q := int32(int8(i))
		t[i] = q * max(q, -q)
	}
	return t
}()

func (t Table) uint64(at int) uint64 {
	return binary.LittleEndian.Uint64(t[at:])
}

// wordSet is the number of the set of tags that a word takes, 0 when the table
// does not know the word.
func (t Table) wordSet(low uint32) uint8 {
	for i := low >> (32 - wordBits); ; i = (i + 1) & (1<<wordBits - 1) {
		at := wordsAt + int(i)*5
		key := uint32(t[at]) | uint32(t[at+1])<<8 | uint32(t[at+2])<<16 | uint32(t[at+3])<<24
		if key == low || t[at+4] == 0 {
			return t[at+4]
		}
	}
}

func (t Table) tagSet(n uint8) uint64 { return t.uint64(setsAt + int(n)*8) }

func (t Table) labelSet(h, d Tag, dir int) uint64 {
	return t.uint64(arcsAt + ((int(h)*nTags+int(d))*2+dir)*8)
}

func (t Table) tagScores(f []uint32, set []uint8, out []int32) {
	classScores((*[1 << tagBits]byte)(t[tagsAt:]), f, set, out)
}

func (t Table) labelScores(f []uint32, set []uint8, out []int32) {
	classScores((*[1 << labelBits]byte)(t[labelsAt:]), f, set, out)
}

// classScores adds up the weights of the features f for each class of set, two
// classes at a time: what is done between two fetches from memory is little, so
// that many are under way.
func classScores(part *[1 << tagBits]byte, f []uint32, set []uint8, out []int32) {
	_, out = *part, out[:len(set)]
	k := 1
	for ; k < len(set); k += 2 {
		out[k-1], out[k] = twoScores(part, f, uint32(set[k-1])*classSpread, uint32(set[k])*classSpread, &square)
	}
	if k == len(set) {
		sum, c := int32(0), uint32(set[k-1])*classSpread
		for _, h := range f {
			sum += square[part[(h^c)*featureSpread>>(32-tagBits)]]
		}
		out[k-1] = sum
	}
}

// twoScores is the sums of two classes, each times classSpread. It is no part
// of classScores, so that all its loop needs has a register.
//
//go:noinline
func twoScores(part *[1 << tagBits]byte, f []uint32, c, d uint32, square *[256]int32) (one, two int32) {
	_, _ = *part, *square
	for _, h := range f {
		one += square[part[(h^c)*featureSpread>>(32-tagBits)]]
		two += square[part[(h^d)*featureSpread>>(32-tagBits)]]
	}
	return one, two
}

// moveScores fetches all rows before it adds up the first, so that as many as
// can be are under way. The rows take the place of the features.
func (t Table) moveScores(f []uint32, counts []int, out [][moves]int32) {
	part := (*[moves << moveBits]byte)(t[movesAt:])
	_ = *part
	for i, h := range f {
		f[i] = binary.LittleEndian.Uint32(part[h>>(32-moveBits)*moves:])
	}
	for k, n := range counts {
		sumRows(f[:n], &square, &out[k])
		f = f[n:]
	}
}

// sumRows adds up rows. It is no part of moveScores, so that all its loop needs has
// a register.
//
//go:noinline
func sumRows(rows []uint32, square *[256]int32, sum *[moves]int32) {
	_ = *square
	var a, b, c, d int32
	for _, row := range rows {
		a += square[uint8(row)]
		b += square[uint8(row>>8)]
		c += square[uint8(row>>16)]
		d += square[row>>24]
	}
	*sum = [moves]int32{a, b, c, d}
}

// spread is the hash of a feature together with the class c.
func spread(h uint32, c uint8) uint32 { return (h ^ uint32(c)*classSpread) * featureSpread }

const (
	classSpread   = 0x85EBCA6B
	featureSpread = 0xC2B2AE35
)
