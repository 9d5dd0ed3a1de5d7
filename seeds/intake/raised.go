package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// raisedDigits are the raised forms of 0 to 9.
var raisedDigits = [...]rune{'⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'}

// raise is s, which a file sets above the line, with raised digits, so that 10
// and a raised 6 are not read as 106. Words and signs stay: "nd" of "2nd".
func raise(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return raisedDigits[r-'0']
		}
		return r
	}, s)
}

// raisedIf is raise(s) where it stands raised.
func raisedIf(is bool, s string) string {
	if is {
		return raise(s)
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
