package arcs

import (
	"encoding/binary"
	"maps"
	"slices"
)

// pack turns the averages into a table.
func (l *Learner) pack() Table {
	t := make([]byte, tableEnd)
	for _, low := range slices.Sorted(maps.Keys(l.words)) {
		i := low >> (32 - wordBits)
		for t[wordsAt+int(i)*5+4] != 0 {
			i = (i + 1) & (1<<wordBits - 1)
		}
		at := wordsAt + int(i)*5
		binary.LittleEndian.PutUint32(t[at:], low)
		t[at+4] = l.words[low]
	}
	for n, set := range l.sets {
		binary.LittleEndian.PutUint64(t[setsAt+n*8:], set)
	}
	for n, set := range l.arcs {
		binary.LittleEndian.PutUint64(t[arcsAt+n*8:], set)
	}
	squeeze(t[tagsAt:movesAt], l.tag.w)
	// Moves and labels are added up in a beam: they share their scale.
	both := slices.Concat(l.move.w, l.label.w)
	squeeze(t[movesAt:tableEnd], both)
	return Table(t)
}

// squeeze writes the weights w as bytes q so that q·|q| is about w. The
// largest weights matter most: none is cut.
func squeeze(to []byte, w []int32) {
	top := int64(1)
	for _, v := range w {
		top = max(top, int64(max(v, -v)))
	}
	for i, v := range w {
		q := root(int64(max(v, -v)) * 127 * 127 / top)
		if v < 0 {
			q = -q
		}
		to[i] = byte(int8(q))
	}
}

// root is the whole number whose square is nearest to v.
func root(v int64) int64 {
	r := int64(0)
	for (r+1)*(r+1) <= v {
		r++
	}
	if v-r*r > r {
		r++
	}
	return r
}
