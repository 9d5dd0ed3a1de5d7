package reading

import (
	"unicode"

	"diptych/compare"
)

// scriptSample is how many bytes of an article tell which way it is written.
const scriptSample = 2000

// rightToLeft reports whether most letters at the beginning of a text are of a
// script that is written from right to left.
func rightToLeft(source string) bool {
	letters, leftward := 0, 0
	for _, c := range source[:min(len(source), scriptSample)] {
		if unicode.IsLetter(c) {
			letters++
			if unicode.In(c, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) {
				leftward++
			}
		}
	}
	return 2*leftward > letters
}

// scriptLimit says where the pages cannot set a script rightly: Fyne shapes its
// words but orders the parts of a line from left to right. Nothing to say gives none.
func (r *Reading) scriptLimit() []Phrase {
	var on []Side
	for s := A; s <= B; s++ {
		if rightToLeft(r.Document(s).Source) {
			on = append(on, s)
		}
	}
	if len(on) == 0 {
		return nil
	}
	about := "Both articles are"
	if len(on) == 1 {
		about = "Article " + on[0].String() + " is"
	}
	return []Phrase{{
		Topic: compare.OnLanguage,
		Text:  about + " written from right to left, which cannot be set rightly yet: words beside numbers or quotation marks may stand in the wrong order.",
	}}
}
