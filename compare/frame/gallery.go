package frame

import (
	"strings"

	"diptych/compare/text"
)

// What stands under the pictures of a gallery is printed in the text of some pages, one
// paragraph for each picture, that begins with the title of the gallery: it tells of
// another matter, and of none that the other article lacks.

const (
	galleryFewest = 3 // pictures
	galleryTitle  = 4 // words, at least
)

// gallery tells of every paragraph of s whether it is of a picture.
func (s Side) gallery() []bool {
	list := make([]bool, len(s.Paragraphs))
	for from := 0; from < len(list); {
		title, to := galleryFrom(s.Document, from)
		for i := from; i < to && to-from >= galleryFewest && title >= galleryTitle; i++ {
			list[i] = true
		}
		from = max(to, from+1)
	}
	return list
}

// galleryFrom is how many words the paragraphs from there to another begin with, each
// before a heading of its own, and that other.
func galleryFrom(d *text.Document, from int) (title, to int) {
	first := d.WordsIn(d.Paragraphs[from].Span)
	title = len(first)
	for to = from + 1; to < len(d.Paragraphs); to++ {
		n := alikeFrom(first[:title], d.WordsIn(d.Paragraphs[to].Span))
		if n < galleryTitle {
			break
		}
		title = n
	}
	for i := from; i < to; i++ {
		if !headed(d, d.WordsIn(d.Paragraphs[i].Span), title) {
			return 0, to
		}
	}
	return title, to
}

// alikeFrom is how many words two lists begin with alike.
func alikeFrom(a, b []text.Word) (n int) {
	for n < min(len(a), len(b)) && a[n].Norm == b[n].Norm {
		n++
	}
	return n
}

// headed reports whether words go on behind the first so many with a large letter, and
// nothing but a blank between them.
func headed(d *text.Document, words []text.Word, title int) bool {
	if title == 0 || title >= len(words) {
		return false
	}
	between := d.Source[words[title-1].End:words[title].Start]
	return strings.TrimSpace(between) == "" && startsUpper(d, words[title].Span)
}
