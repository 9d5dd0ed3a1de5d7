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
// nested, or a raised number in brackets.
func isRaisedNote(n *html.Node) bool {
	if n.DataAtom != atom.Sup && n.DataAtom != atom.A {
		return false
	}
	raised, links := n.DataAtom == atom.Sup, linksWithin(n)
	var words strings.Builder
	for d := range inside(n) {
		raised, links = raised || d.DataAtom == atom.Sup, links || linksWithin(d)
		if d.Type == html.TextNode {
			words.WriteString(d.Data)
		}
	}
	mark := strings.TrimSpace(strings.Map(unnumbered, words.String()))
	number := strings.Trim(mark, "[]()")
	return raised && (links || number != mark && strings.HasPrefix(mark, "[")) && isNoteSign(number)
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
