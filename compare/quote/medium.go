package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/compare/text"
)

// WholeCue is the reporting words of a in d with those right beside them that say by
// which medium or how often it was said: “said on Twitter”, “said again”, “issued a
// statement saying”. It is the cue itself where nothing of the kind stands there.
func WholeCue(d *text.Document, a *Attribution) text.Span {
	if a.Cue.Empty() {
		return a.Cue
	}
	whole := a.Cue
	whole.Start -= len(issuing(d.Source[:whole.Start]))
	whole.End += len(byMedium(d.Source[whole.End:]))
	if whole.Overlaps(a.Source) || slices.ContainsFunc(a.Content, whole.Overlaps) {
		return a.Cue
	}
	return whole
}

var (
	// again are words behind a verb that say how it was said.
	again = []string{"again", "then", "later", "afterward", "afterwards", "back", "aloud", "publicly", "privately"}
	// media are what one speaks on.
	media = []string{"Twitter", "Facebook", "Instagram", "Telegram", "Fox News", "CNN", "MSNBC", "NBC", "CBS", "ABC", "BBC"}
	// printed are what one speaks in, more than once.
	printed = []string{"interviews", "statements", "filings", "public filings", "court filings", "tweets", "emails", "posts", "letters", "documents"}
)

// byMedium is what of s, the words behind a verb, belongs to it.
func byMedium(s string) string {
	rest, ok := strings.CutPrefix(s, " ")
	if !ok {
		return ""
	}
	if w := oneOf(rest, again); w != "" {
		return s[:1+len(w)]
	}
	if at, ok := strings.CutPrefix(rest, "on "); ok {
		if w := oneOf(at, media) + quotedTitle(at); w != "" {
			return s[:len(s)-len(at)+len(w)]
		}
	}
	if at, ok := strings.CutPrefix(rest, "in "); ok {
		if w := oneOf(at, printed); w != "" {
			return s[:len(s)-len(at)+len(w)]
		}
	}
	return ""
}

// oneOf is which of words s begins with, as whole words.
func oneOf(s string, words []string) string {
	for _, w := range words {
		if rest, ok := strings.CutPrefix(s, w); ok && !beginsWord(rest) {
			return w
		}
	}
	return ""
}

func beginsWord(s string) bool { r, _ := utf8.DecodeRuneInString(s); return wordRune(r) }

// quotedTitle is the title in marks that s begins with, “Face the Day”; "" for none.
func quotedTitle(s string) string {
	for _, marks := range [...][2]string{{"“", "”"}, {`"`, `"`}} {
		in, ok := strings.CutPrefix(s, marks[0])
		in = in[:min(len(in), longestTitle+len(marks[1]))] // and not to the end of a book
		if end := strings.Index(in, marks[1]); ok && end > 0 {
			return s[:len(marks[0])+end+len(marks[1])]
		}
	}
	return ""
}

// longestTitle is the most bytes of the title of a programme.
const longestTitle = 30

// issuing is the end of s, the words before a verb in -ing, that says that it stands in
// something given out: "issued a statement ".
func issuing(s string) string {
	words := strings.Fields(s[max(0, len(s)-issuingReach):])
	if n := len(words); n > 2 && strings.HasSuffix(s, " ") && mediumNouns[strings.ToLower(words[n-1])] {
		for _, k := range [...]int{n - 3, n - 4} {
			if k >= 0 && givenOut[strings.ToLower(words[k])] && article(words[k+1]) {
				return s[strings.LastIndex(s, words[k]):]
			}
		}
	}
	return ""
}

func article(w string) bool { return w == "a" || w == "an" || w == "the" }

// issuingReach is how many bytes before the verb that may begin.
const issuingReach = 60

var (
	givenOut    = map[string]bool{"issued": true, "issues": true, "released": true, "gave": true, "made": true, "provided": true, "published": true, "sent": true, "posted": true}
	mediumNouns = map[string]bool{"statement": true, "report": true, "tweet": true, "letter": true, "paper": true, "memo": true, "note": true}
)
