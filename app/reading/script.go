package reading

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"diptych/compare"
)

// scriptSample is how many bytes of an article tell which way it is written.
const scriptSample = 2000

// firstLeftward is where the scripts begin that are written from right to left.
const firstLeftward = '\u0590'

// rightToLeft reports whether most letters at the beginning of a text are of a
// script that is written from right to left.
func rightToLeft(source string) bool {
	letters, leftward := 0, 0
	for _, c := range source[:min(len(source), scriptSample)] {
		if unicode.IsLetter(c) {
			letters++
			if c >= firstLeftward && unicode.In(c, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko) {
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

// Foreign is the letters at the beginning of an article, each once, of scripts
// that the faces of the program do not have.
func (r *Reading) Foreign(s Side) []rune {
	source, seen := r.Document(s).Source, map[rune]bool{}
	var list []rune
	for _, c := range source[:min(len(source), scriptSample)] {
		if unicode.IsLetter(c) && c != unicode.ReplacementChar && !unicode.In(c, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common) && !seen[c] {
			seen[c] = true
			list = append(list, c)
		}
	}
	return list
}

// SetUndrawn says which of the letters that are foreign cannot be drawn.
func (r *Reading) SetUndrawn(letters [2][]rune) { r.undrawn = letters }

// few is the share of an article's foreign letters that may be missing before
// a reader is told: one in so many.
const few = 8

// fontLimit says for which scripts of the articles this computer has no font.
func (r *Reading) fontLimit() []Phrase {
	var names []string
	var on []Side
	for s := A; s <= B; s++ {
		if missing := r.undrawn[s]; len(missing) > 0 && few*len(missing) > len(r.Foreign(s)) {
			on = append(on, s)
			for _, c := range missing {
				if name := scriptOf(c); !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
	}
	if len(on) == 0 {
		return nil
	}
	about := "both articles"
	if len(on) == 1 {
		about = "article " + on[0].String()
	}
	return []Phrase{{
		Topic: compare.OnLanguage,
		Text:  fmt.Sprintf("This computer has no font for the %s of %s: they stand as �. Install one, such as Noto, and start Diptych again.", listed(names), about),
	}}
}

// scriptOf is what the letters of a script are called.
func scriptOf(c rune) string {
	switch {
	case unicode.Is(unicode.Han, c):
		return "Chinese characters"
	case unicode.In(c, unicode.Hiragana, unicode.Katakana):
		return "Japanese letters"
	case unicode.Is(unicode.Hangul, c):
		return "Korean letters"
	}
	for name, table := range unicode.Scripts {
		if unicode.Is(table, c) {
			return strings.ReplaceAll(name, "_", " ") + " letters"
		}
	}
	return "letters"
}

// listed is “a”, “a and b” or “a, b and c”.
func listed(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
