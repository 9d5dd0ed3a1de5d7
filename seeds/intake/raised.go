package intake

import (
	"strings"
	"unicode"

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
// nested, or a raised number in brackets. What an e-book announces as a mark is
// told by isNoteMark.
func isRaisedNote(n *html.Node) bool {
	if n.DataAtom != atom.Sup && n.DataAtom != atom.A || firstIn(n, ofAtom(atom.Sup)) == nil {
		return false
	}
	mark := strings.TrimSpace(strings.Map(unnumbered, rawText(n)))
	return (strings.HasPrefix(mark, "[") || firstIn(n, linksWithin) != nil) && isNoteSign(strings.Trim(mark, "[]()"))
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
