package text

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the words of a text tell of its language. Those of English that no
// neighbouring language writes alike make up a fifth of its news; in other
// languages they are one word of a hundred at most.
const (
	englishShare   = 0.05
	languageSample = 400 // words that are looked at

	foreignShare = 0.08 // of words in foreign.txt; English has them in names
	foreignLead  = 3    // to one word of English
	foreignWords = 4    // at least
	withoutShare = 0.01 // of words of English, in a text so long that it would have more
	withoutWords = 120
)

var onlyEnglish = set(`the and of that with from it its are were has been would not but they their who which
	this his she him our said after when about than`)

//go:embed foreign.txt
var foreignFile string

var onlyForeign = func() map[string]bool {
	m := map[string]bool{}
	for l := range strings.Lines(foreignFile) {
		if !strings.HasPrefix(l, "%") {
			for w := range strings.FieldsSeq(l) {
				m[w] = true
			}
		}
	}
	return m
}()

// English reports whether d is written in English, so far as its function
// words tell: false for a text too short to have any.
func (d *Document) English() bool {
	t := d.tongue()
	return t.english > 0 && float64(t.english) >= englishShare*float64(t.words)
}

// Foreign reports whether d is surely in another language than English. Rules
// that go by English words say nothing of it then, and that they do not.
func (d *Document) Foreign() bool {
	t := d.tongue()
	switch n := float64(t.words); {
	case t.words == 0 || float64(t.english) >= englishShare*n:
		return false
	case d.OtherScript():
		return true
	case t.foreign >= max(foreignWords, foreignLead*t.english) && float64(t.foreign) >= foreignShare*n:
		return true
	default:
		return t.words >= withoutWords && float64(t.english) < withoutShare*n
	}
}

// OtherScript reports whether most words of d are in other letters than those of
// English. What they tell is not known then: such languages have no blanks
// between words, or other forms of a word in every sentence.
func (d *Document) OtherScript() bool {
	t := d.tongue()
	return 2*t.otherScript > t.words
}

// tongue counts, of the first words of a text, those that tell its language.
type tongue struct{ words, english, foreign, otherScript int }

func (d *Document) tongue() (t tongue) {
	if d.language != nil {
		return *d.language
	}
	for _, s := range d.Sentences {
		for _, w := range d.WordsIn(s.Span) {
			r, _ := utf8.DecodeRuneInString(w.Norm)
			switch t.words++; {
			case onlyEnglish[w.Norm]:
				t.english++
			case onlyForeign[w.Norm]:
				t.foreign++
			case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
				t.otherScript++
			}
		}
		if t.words > languageSample {
			break
		}
	}
	return t
}
