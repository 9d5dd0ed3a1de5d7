package frame

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// A claim is one plain sentence that a reader takes in at a glance.
const (
	claimWords  = 25 // at most
	quotedWords = 6  // of each side, unless a device has room for more
)

// quoted is the words at s as a claim quotes them: on one line, its own marks, the
// punctuation around it and a possessive end left off, and no more than n words of it.
func quoted(d *text.Document, s text.Span, n int) text.Quote { return quotedWith(d, s, n, -1) }

// marked is quoted with the marks that stand inside kept, as single ones.
func marked(d *text.Document, s text.Span, n int) text.Quote { return quotedWith(d, s, n, '\'') }

func quotedWith(d *text.Document, s text.Span, n int, mark rune) text.Quote {
	words := d.WordsIn(s)
	if len(words) == 0 {
		return ""
	}
	start, end, more := words[0].Start, words[len(words)-1].End, ""
	if len(words) > n {
		end, more = words[n-1].End, " …"
	}
	if _, sign := currencyBefore(d.Source[s.Start:max(s.Start, start)]); sign > 0 {
		start -= sign
	}
	if mark > 0 {
		start, end = withMarks(d.Source, s, start, end)
	}
	open := mark > 0 && endsInside(d, start, end) // a mark that is kept has its end
	lead := ""
	if open {
		lead = string(mark)
	}
	inner, open := remarked(bracketed(d.Source, start, min(end, max(s.End, words[0].End))), open, mark)
	shown := lead + onOneLine(inner)
	if open && mark > 0 {
		more += string(mark)
	}
	if ownsNext(d.Source[end:]) {
		shown = strings.TrimSuffix(strings.TrimSuffix(shown, "'s"), "’s")
	}
	return text.Quote(shown + more)
}

// onOneLine is s with one blank between its words, and none before or behind them.
func onOneLine(s string) string {
	last := ' '
	for _, r := range s {
		if unicode.IsSpace(r) && (r != ' ' || last == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		last = r
	}
	return strings.TrimSuffix(s, " ")
}

// remarked is words with each mark of a quotation as mark, or left out where that is -1 and
// where it closes none; open says whether one is open before the words and behind them.
// Words that only a mark parts stay apart.
func remarked(words string, open bool, mark rune) (string, bool) {
	if !strings.ContainsFunc(words, isDoubleMark) {
		return words, open
	}
	var b strings.Builder
	last := ' '
	for i, r := range words {
		if !isDoubleMark(r) {
			b.WriteRune(r)
			last = r
			continue
		}
		shown := mark
		if open = !open; open && strings.ContainsRune("”»", r) {
			open, shown = false, -1
		}
		next, _ := utf8.DecodeRuneInString(words[i+utf8.RuneLen(r):])
		parts := ofWord(next) && (ofWord(last) || strings.ContainsRune(".,;:!?…", last))
		if parts && (open || shown < 0) {
			b.WriteByte(' ')
		}
		if shown > 0 {
			b.WriteRune(shown)
		}
		if parts && !open {
			b.WriteByte(' ')
		}
	}
	return b.String(), open
}

// isDoubleMark reports whether r is a mark that claims, which quote in them, leave out or
// make single.
func isDoubleMark(r rune) bool {
	switch r {
	case '“', '”', '"', '«', '»', '„':
		return true
	}
	return false
}

// ofWord reports whether a word may begin or end with r.
func ofWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// bracketed is source[start:end] with the bracket behind it that closes one in it:
// "the National Bank (NBK" goes on with ")".
func bracketed(source string, start, end int) string {
	shown := source[start:end]
	for _, pair := range []string{"()", "[]"} {
		behind := strings.TrimLeft(source[end:], " ")
		if strings.LastIndexByte(shown, pair[0]) > strings.LastIndexByte(shown, pair[1]) && strings.HasPrefix(behind, pair[1:]) {
			return source[start : len(source)-len(behind)+1]
		}
	}
	return shown
}

// ownsNext reports whether rest, what follows a word with ’s, goes on with what is owned:
// "the mayor’s | house", and not "a house at Lord’s | .".
func ownsNext(rest string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \u00a0"))
	return ofWord(r) || strings.ContainsRune("“\"‘'", r)
}

// endsInside reports whether a quotation that began before start ends before
// end, and no other begins sooner.
func endsInside(d *text.Document, start, end int) bool {
	i := strings.IndexFunc(d.Source[start:end], isDoubleMark)
	if i < 0 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(d.Source[start+i:]); !strings.ContainsRune("”»\"", r) {
		return false
	}
	p := d.ParagraphAt(start)
	if p < 0 {
		return false
	}
	open := false
	for _, r := range d.Source[d.Paragraphs[p].Start:start] {
		switch {
		case strings.ContainsRune("“«„", r):
			open = true
		case strings.ContainsRune("”»", r):
			open = false
		case r == '"':
			open = !open
		}
	}
	return open
}

// marksOfQuotation are those that stand outside the first or last word.
const marksOfQuotation = "“”\"«»„‘’'"

// withMarks takes the marks that stand right outside of words into them.
func withMarks(source string, in text.Span, start, end int) (int, int) {
	for start > in.Start {
		r, n := utf8.DecodeLastRuneInString(source[in.Start:start])
		if !strings.ContainsRune(marksOfQuotation, r) {
			break
		}
		start -= n
	}
	for end < in.End {
		r, n := utf8.DecodeRuneInString(source[end:in.End])
		if !strings.ContainsRune(marksOfQuotation, r) {
			break
		}
		end += n
	}
	return start, end
}

// listed joins what a claim lists: “x”, “x” and “y”, “x”, “y” and “z”. It is a value
// of what is said.
func listed(items []text.Quote) any {
	if len(items) < 2 {
		return items
	}
	last := len(items) - 1
	return text.Say("{{.Some}} and {{.Last}}", text.With{"Some": items[:last], "Last": items[last]})
}

// setOf is the set of the words of a list that blanks divide.
func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// shortened is a claim of at most so many words as a reader is promised: the
// longest of what it quotes ends sooner, and again.
func shortened(claim text.Said) text.Said {
	n := len(strings.Fields(claim.String()))
	if n <= claimWords {
		return claim
	}
	quotes := claim.Quotes()
	for n > claimWords {
		i := longest(quotes)
		if i < 0 || countWords(quotes[i]) < 2 {
			break
		}
		n -= len(strings.Fields(string(quotes[i])))
		words := strings.Fields(uncut(quotes[i]))
		quotes[i] = text.Quote(strings.Join(words[:len(words)-1], " ") + " …")
		n += len(words) // the sign stands for the last
	}
	return claim.Requoted(func(text.Quote) (q text.Quote) {
		q, quotes = quotes[0], quotes[1:]
		return q
	})
}

// longest is which of quotes has most words, the last of these; -1 without any.
func longest(quotes []text.Quote) int {
	at, most := -1, 0
	for i, q := range quotes {
		if n := countWords(q); n >= most {
			at, most = i, n
		}
	}
	return at
}

// uncut is a quote without the sign that it is cut.
func uncut(q text.Quote) string { return strings.TrimSuffix(string(q), " …") }

func countWords(q text.Quote) int { return len(strings.Fields(uncut(q))) }
