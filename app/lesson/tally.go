package lesson

import (
	"bytes"
	"fmt"
)

// Tallies reports whether answers to it can be counted on paper: choices, ratings
// and pairs. Marks, orders and written answers cannot.
func (it *Item) Tallies() bool {
	return it.Form == One || it.Form == Many || it.Form == Scale || it.Form == Match
}

// TallyFile is lines of a tally as a file that ReadTally reads.
func TallyFile(list []Tallied) []byte {
	var b bytes.Buffer
	for _, t := range list {
		fmt.Fprintf(&b, "%s, %s, %d\n", t.Item, t.Answer, t.N)
	}
	return b.Bytes()
}
