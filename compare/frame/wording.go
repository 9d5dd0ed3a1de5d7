package frame

import (
	"strconv"
	"strings"
	"unicode"

	"diptych/compare/text"
)

// A claim is one plain sentence that a reader takes in at a glance.
const (
	claimWords  = 25 // at most
	quotedWords = 6  // of each side, unless a device has room for more
)

// quoted is the words at s as a claim quotes them: in quotation marks, on one
// line, its own marks, the punctuation around it and a possessive end left off, and
// no more than n words of it.
func quoted(d *text.Document, s text.Span, n int) string {
	words := d.WordsIn(s)
	if len(words) == 0 {
		return ""
	}
	end, more := words[len(words)-1].End, ""
	if len(words) > n {
		end, more = words[n-1].End, " …"
	}
	inner := strings.Map(func(r rune) rune {
		if strings.ContainsRune("“”\"«»„", r) {
			return -1
		}
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, d.Source[words[0].Start:min(end, max(s.End, words[0].End))])
	shown := strings.Join(strings.Fields(inner), " ")
	return "“" + strings.TrimSuffix(strings.TrimSuffix(shown, "'s"), "’s") + more + "”"
}

// listed joins what a claim lists: "x", "x and y", "x, y and z".
func listed(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " and " + items[last]
}

var numerals = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// counted is a number with its noun: "one word", "13 words".
func counted(n int, one, many string) string {
	noun := many
	if n == 1 {
		noun = one
	}
	if n < len(numerals) {
		return numerals[n] + " " + noun
	}
	return strconv.Itoa(n) + " " + noun
}

// setOf is the set of the words of a list that blanks divide.
func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
