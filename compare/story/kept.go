package story

import (
	"encoding/binary"
	"errors"
	"math"
)

var errKept = errors.New("this is no gist")

// The bytes of a gist: its day, the days of the week, how many terms, and of
// each term stem, head and body; all little-endian.
const (
	keptHead = 4 + 1 + 2
	keptTerm = 4 + 4 + 4
)

// AppendBinary appends the gist to b in a form that [Gist.Take] reads.
func (g Gist) AppendBinary(b []byte) ([]byte, error) {
	b = binary.LittleEndian.AppendUint32(b, uint32(g.Day))
	b = append(b, g.weekdays)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(g.terms)))
	for _, t := range g.terms {
		b = binary.LittleEndian.AppendUint32(b, t.stem)
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.head))
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.body))
	}
	return b, nil
}

// Take reads a gist from the beginning of b, and returns what follows it.
func (g *Gist) Take(b []byte) (rest []byte, err error) {
	if len(b) < keptHead {
		return nil, errKept
	}
	n := int(binary.LittleEndian.Uint16(b[5:]))
	if n > keptTerms || len(b) < keptHead+n*keptTerm {
		return nil, errKept
	}
	*g = Gist{Day: int32(binary.LittleEndian.Uint32(b)), weekdays: b[4], terms: make([]weighed, n)}
	b = b[keptHead:]
	for i := range g.terms {
		t := weighed{binary.LittleEndian.Uint32(b), math.Float32frombits(binary.LittleEndian.Uint32(b[4:])), math.Float32frombits(binary.LittleEndian.Uint32(b[8:]))}
		if i > 0 && t.stem <= g.terms[i-1].stem || !(t.head >= 0 && t.body >= 0 && t.head < 1e6 && t.body < 1e6) {
			return nil, errKept
		}
		g.terms[i] = t
		b = b[keptTerm:]
	}
	return b, nil
}
