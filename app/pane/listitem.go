package pane

import "strings"

// dot is what is shown for the sign of an item of a list without numbers.
const dot = "•"

// deepest is how many lists an item is shown to stand in, beside its own.
const deepest = 3

// setItem makes b an item of a list, whose sign has n bytes, with the blank
// after it, where above stands before it in the source.
func (b *block) setItem(above string, n int) {
	if len(b.text) < n {
		return
	}
	if sign := b.text[:n-1]; sign == "-" || sign == "*" || sign == "·" {
		b.shown = b.replaced(len(sign), dot)
		n = len(dot) + 1
	}
	b.mark = n
	blanks := above[strings.LastIndexByte(above, '\n')+1:]
	if strings.Trim(blanks, " \t") == "" {
		b.depth = min(deepest, (len(blanks)+3*strings.Count(blanks, "\t")+1)/3)
	}
}

// replaced is s with other words for its first n bytes, which nothing is hidden in.
func (s shown) replaced(n int, with string) shown {
	by := len(with) - n
	jumps := []jump{{at: 0, src: s.jumps[0].src, whole: true}, {at: len(with), src: s.jumps[0].src + n}}
	for _, j := range s.jumps[1:] {
		j.at += by
		jumps = append(jumps, j)
	}
	return shown{with + s.text[n:], jumps, s.end}
}
