package frame

import (
	"cmp"
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

//go:embed lexicon/families.txt
var familiesFile string

// readFamilies gives, by folded word, the line of words that tell one thing.
var readFamilies = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for line := range contentLines(familiesFile) {
		words := strings.Fields(line)
		for _, w := range words {
			of[w] = words[0]
		}
	}
	return of
})

// familyOf is the family of a folded word, or of its plain form.
func familyOf(norm string) string { return familyBy(norm, stemOf(norm)) }

// familyBy is familyOf where the stem of the word is known.
func familyBy(norm, stem string) string {
	of := readFamilies()
	if f, ok := of[norm]; ok {
		return f
	}
	return of[stem]
}

// wording is the words of an article, its debris too, in the forms in which
// they may stand elsewhere: what stands anywhere in a text is not called absent.
type wording struct {
	parts    map[string]bool // beginnings of what hyphens join
	short    map[string]bool // initials of names
	wholes   wordSieve       // of all words
	long     []string        // words of two parts, in order
	turned   []string        // the same in the order of their ends
	ends     wordSieve       // these ends
	families map[string]bool
}

func wordingOf(s Side) wording {
	x := wording{parts: map[string]bool{}, short: map[string]bool{}, families: map[string]bool{}}
	x.readWords(s)
	for _, v := range s.vocables.each {
		x.wholes.add(v.norm)
		if v.family != "" {
			x.families[v.family] = true
		}
		if len(v.norm) >= 2*partLeast {
			x.long = append(x.long, v.norm)
			x.ends.add(v.norm[len(v.norm)-partLeast:])
		}
	}
	x.turned = slices.Clone(x.long)
	slices.Sort(x.long)
	slices.SortStableFunc(x.turned, fromEnd)
	return x
}

// begins reports whether a word of x, or what hyphens join in one, has a beginning:
// what stands anywhere in a text, its debris too, is not called absent.
func (x *learned) begins(beginning string) bool {
	_, begun := x.vocables.begun[beginning]
	return begun || x.parts[beginning]
}

// readWords finds the beginnings of what hyphens join in words of s, and the initials
// of its names.
func (x *wording) readWords(s Side) {
	run := 0
	for i, w := range s.Words {
		if w.Len() > len(w.Norm) {
			for part := range nameParts(s.Document, w) {
				x.parts[part] = true
			}
		}
		if !startsUpper(s.Document, w.Span) {
			run = i + 1
		} else if k := max(run, i-4); k < i {
			for ; k < i; k++ {
				x.short[initials(s.Words[k:i+1])] = true
			}
		}
	}
}

// fromEnd compares two words as if they were written from right to left.
func fromEnd(v, w string) int {
	for i, k := len(v)-1, len(w)-1; i >= 0 && k >= 0; i, k = i-1, k-1 {
		if v[i] != w[k] {
			return cmp.Compare(v[i], w[k])
		}
	}
	return len(v) - len(w)
}

// hasPart reports whether a word of x, none of which begins as norm does, begins or ends
// with all of it, and with another part behind or before it.
func (x *wording) hasPart(norm string) bool {
	if len(norm) < partLeast {
		return false
	}
	longer := func(w string) bool { return len(w) >= len(norm)+partLeast }
	if utf8.RuneCountInString(norm) < alikeLetters { // or it is a beginning
		i, _ := slices.BinarySearch(x.long, norm)
		for ; i < len(x.long) && strings.HasPrefix(x.long[i], norm); i++ {
			if longer(x.long[i]) {
				return true
			}
		}
	}
	if !x.ends.mayHave(norm[len(norm)-partLeast:]) {
		return false
	}
	i, _ := slices.BinarySearchFunc(x.turned, norm, fromEnd)
	for ; i < len(x.turned) && strings.HasSuffix(x.turned[i], norm); i++ {
		if longer(x.turned[i]) {
			return true
		}
	}
	return false
}

// nameParts are the beginnings of what hyphens join in a word: "Nusra" of
// "Al-Nusra".
func nameParts(d *text.Document, w text.Word) iter.Seq[string] {
	return func(yield func(string) bool) {
		source := d.Text(w.Span)
		if !yield(beginning(w.Norm)) || !strings.Contains(source, "-") {
			return
		}
		for part := range strings.SplitSeq(strings.ToLower(source), "-") {
			if len(part) > 2 && !yield(beginning(part)) {
				return
			}
		}
	}
}

func beginning(norm string) string {
	n := 0
	for i := range norm {
		if n == alikeLetters {
			return norm[:i]
		}
		n++
	}
	return norm
}

// oneBegins reports whether one of words has that beginning.
func oneBegins(words []text.Word, with string) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return beginning(w.Norm) == with })
}

// initials are the letters by which a name of two words or more is shortened.
func initials(name []text.Word) string {
	if len(name) < 2 {
		return "-"
	}
	var letters []rune
	for _, w := range name {
		r, _ := utf8.DecodeRuneInString(w.Norm)
		letters = append(letters, r)
	}
	return string(letters)
}

func blankBetween(d *text.Document, v, w text.Word) bool {
	return v.End+1 == w.Start && d.Source[v.End] == ' '
}

func startsUpper(d *text.Document, s text.Span) bool {
	return isUpper(d.Source[s.Start:])
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// Names of the calendar, and of capitals and peoples that stand for a country:
// the other text may well tell of the same under another word.
var noNews = setOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
	july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
	washington moscow beijing london paris berlin brussels tehran ankara kiev kyiv damascus jerusalem
	american americans british mr mrs ms dr sen rep gov gen rev lt col sgt capt president minister`)
