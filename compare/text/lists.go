package text

import (
	"slices"
	"strconv"
	"strings"
)

// ListMark is how many bytes at the beginning of paragraph i set it as an item
// of a list, with the blank after them: "- ", "3. "; 0 when it is none. A number
// is such a mark only beside an item with the next number or the one before.
func (d *Document) ListMark(i int) int {
	t := d.Text(d.Paragraphs[i].Span)
	if d.inNumbers(i) || d.Paragraphs[i].Kind.Prose() && bullet(t) {
		return strings.IndexByte(t, ' ') + 1
	}
	return 0
}

// inNumbers reports whether paragraph i is an item of a numbered list: one beside
// it has the next number or the one before.
func (d *Document) inNumbers(i int) bool {
	n, ok := d.numberOf(i)
	if !ok {
		return false
	}
	before, follows := d.numberOf(i - 1)
	after, goesOn := d.numberOf(i + 1)
	return follows && before == n-1 || goesOn && after == n+1
}

// numberOf is the number that paragraph i begins with, as an item does; false
// where there is none.
func (d *Document) numberOf(i int) (int, bool) {
	if i < 0 || i >= len(d.Paragraphs) || !d.Paragraphs[i].Kind.Prose() {
		return 0, false
	}
	t := d.Text(d.Paragraphs[i].Span)
	number, rest, _ := strings.Cut(t, " ")
	if !numbered(t) || monthFirst(rest) {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimRight(number, ".)"))
	return n, err == nil
}

// monthFirst reports whether t begins with a month: "12. März" is a day.
func monthFirst(t string) bool {
	word, _, _ := strings.Cut(t, " ")
	return months[strings.ToLower(strings.TrimRight(word, ".,:"))] > 0
}

// dropNumbers takes the numbers of list items from the words: a reader does not
// count them, and who copies a list copies no numbers.
func (d *Document) dropNumbers() {
	drop := map[int]bool{} // where such words begin
	for i := range d.Paragraphs {
		if d.inNumbers(i) {
			drop[d.Paragraphs[i].Start] = true
		}
	}
	if len(drop) > 0 {
		d.Words = slices.DeleteFunc(d.Words, func(w Word) bool { return drop[w.Start] })
	}
}
