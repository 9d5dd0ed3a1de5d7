package reading

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

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
			if p, _ := bidi.LookupRune(c); p.Class() == bidi.R || p.Class() == bidi.AL {
				leftward++
			}
		}
	}
	return 2*leftward > letters
}

// scriptLimit says where the pages cannot set a script quite rightly: the parts of
// a line are put in their order one by one. Nothing to say gives none.
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
	say := L("Both articles are written from right to left: where numbers or words of other scripts are among theirs, marks may stand a little beside the words.")
	if len(on) == 1 {
		say = L("Article {{.Page}} is written from right to left: where numbers or words of other scripts are among its own, marks may stand a little beside the words.", With{"Page": on[0]})
	}
	return []Phrase{{Topic: compare.OnLanguage, Text: say}}
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
	letters := With{"Letters": listed(names)}
	say := L("This computer has no font for the {{.Letters}} of both articles: they stand as �. Install one, such as Noto, and start Diptych again.", letters)
	if len(on) == 1 {
		letters["Page"] = on[0]
		say = L("This computer has no font for the {{.Letters}} of article {{.Page}}: they stand as �. Install one, such as Noto, and start Diptych again.", letters)
	}
	return []Phrase{{Topic: compare.OnLanguage, Text: say}}
}

// scriptOf is what the letters of a script are called.
func scriptOf(c rune) string {
	switch {
	case unicode.Is(unicode.Han, c):
		return L("Chinese characters")
	case unicode.In(c, unicode.Hiragana, unicode.Katakana):
		return L("Japanese letters")
	case unicode.Is(unicode.Hangul, c):
		return L("Korean letters")
	}
	for name, table := range unicode.Scripts {
		if unicode.Is(table, c) {
			return L("{{.Script}} letters", With{"Script": strings.ReplaceAll(name, "_", " ")})
		}
	}
	return L("letters")
}

// listed is “a”, “a and b” or “a, b and c”.
func listed(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return L("{{.Some}} and {{.Last}}", With{"Some": strings.Join(names[:last], ", "), "Last": names[last]})
}
