package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/compare/text"
)

// raisedIf is s with raised digits where a file sets it above the line, so that
// 10 and a raised 6 are not read as 106. Words and signs stay: "nd" of "2nd".
func raisedIf(is bool, s string) string {
	if is {
		return text.Raised(s)
	}
	return s
}

// isRaisedNote tells the mark of a note that a page sets behind a word: a raised
// sign that links to a place in the page, in whichever order the two are
// nested, or a raised number in brackets; and a number that links so and stands close
// to the word before it, which a style may raise. What an e-book announces as a mark
// is told by isNoteMark.
func isRaisedNote(n *html.Node) bool {
	if n.DataAtom == atom.A && linksWithin(n) && isCloseNumber(n) {
		return true
	}
	if n.DataAtom != atom.Sup && n.DataAtom != atom.A || firstIn(n, ofAtom(atom.Sup)) == nil {
		return false
	}
	mark := strings.TrimSpace(strings.Map(unnumbered, rawText(n)))
	return (strings.HasPrefix(mark, "[") || firstIn(n, linksWithin) != nil) && isNoteSign(strings.Trim(mark, "[]()"))
}

// isCloseNumber tells an element that holds a number of up to three digits, in
// brackets or not, and has a word or a sign right before it.
func isCloseNumber(n *html.Node) bool {
	before := n.PrevSibling
	if before == nil || before.Type != html.TextNode {
		return false
	}
	last := lastRune(strings.TrimRightFunc(before.Data, isNumber))
	number := strings.Trim(strings.Map(unnumbered, rawText(n)), "[] \t\n")
	return last != utf8.RuneError && !unicode.IsSpace(last) && !unicode.IsDigit(last) && last != '(' && len(number) > 0 && len(number) <= 3 &&
		!strings.ContainsFunc(number, func(r rune) bool { return !unicode.IsDigit(r) })
}

// linksWithin tells a link to a place in its own page.
func linksWithin(n *html.Node) bool {
	return n.DataAtom == atom.A && strings.HasPrefix(attr(n, "href"), "#")
}

// unnumbered drops the marks of numbered text nodes.
func unnumbered(r rune) rune {
	if isNumber(r) {
		return -1
	}
	return r
}

// isNoteSign tells what notes are numbered by: up to three digits, a letter,
// or a sign such as *.
func isNoteSign(s string) bool {
	switch r := []rune(s); {
	case len(r) == 0 || len(r) > 3:
		return false
	case len(r) == 1:
		return true
	default:
		return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) && r != '*' && r != '†' })
	}
}
