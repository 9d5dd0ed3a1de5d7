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
	switch n := numberMark(t); {
	case !d.Paragraphs[i].Kind.Prose():
		return 0
	case n > 0 && (d.numberOf(i-1) == d.numberOf(i)-1 && i > 0 || d.numberOf(i+1) == d.numberOf(i)+1):
		return n
	case bullet(t):
		return strings.IndexByte(t, ' ') + 1
	}
	return 0
}

// numberMark is the length of the number that t begins with as an item of a
// numbered list does, with the blank after it; 0 where it does not.
func numberMark(t string) int {
	if !numbered(t) {
		return 0
	}
	return strings.IndexByte(t, ' ') + 1
}

// numberOf is the number that paragraph i begins with, as an item does; -1
// where there is none.
func (d *Document) numberOf(i int) int {
	if i < 0 || i >= len(d.Paragraphs) || !d.Paragraphs[i].Kind.Prose() {
		return -1
	}
	t := d.Text(d.Paragraphs[i].Span)
	n, err := strconv.Atoi(strings.TrimRight(t[:numberMark(t)], ".) "))
	if err != nil || monthFirst(t[numberMark(t):]) {
		return -1
	}
	return n
}

// monthFirst reports whether t begins with a month: "12. März" is a day.
func monthFirst(t string) bool {
	word := strings.TrimRight(t[:max(0, strings.IndexByte(t, ' '))], ".,:")
	return months[strings.ToLower(word)] > 0
}

// dropNumbers takes the numbers of list items from the words: a reader does not
// count them, and who copies a list copies no numbers.
func (d *Document) dropNumbers() {
	drop := map[int]bool{} // where such words begin
	for i := range d.Paragraphs {
		if n := d.ListMark(i); n > 0 && d.numberOf(i) >= 0 {
			drop[d.Paragraphs[i].Start] = true
		}
	}
	if len(drop) > 0 {
		d.Words = slices.DeleteFunc(d.Words, func(w Word) bool { return drop[w.Start] })
	}
}
