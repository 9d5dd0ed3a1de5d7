package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"diptych/seeds"
)

var (
	lexAnchor  = pattern(`(?i)<A NAME="?DOC_ID_\d+_\d+"?[^>]*>`)
	lexShell   = pattern(`(?i)<DOCFULL>|LXNComment|\d of \d+ DOCUMENTS?<`)
	lexClass   = pattern(`\.(c\d+)\s*\{([^}]*)\}`)
	closedDiv  = pattern(`(?i)<div\b([^<>]*)/>`)
	styleSheet = pattern(`(?is)<style\b.*?</style>`)
)

// isLexisHTML tells a LexisNexis download as a page: each document has an
// anchor DOC_ID, and comments with the marks of an older format.
func isLexisHTML(in *input) bool {
	if !isMarkup(in) {
		return false
	}
	s := in.decoded()
	return (strings.Contains(s, "DOC_ID_") || strings.Contains(s, "doc_id_")) && lexAnchor().MatchString(s) && lexShell().MatchString(s)
}

// lexStyle is what a class of the page looks like. The numbers of the classes
// differ from file to file.
type lexStyle struct{ headline, centred, bold, apart bool }

// readLexisHTML reads each document alone: a page of hundreds, each in a <DIV/>
// that never closes, is deeper than html.Parse goes.
func readLexisHTML(in *input) ([]Article, *seeds.Error) {
	s := in.decoded()
	styles := map[string]lexStyle{}
	for _, sheet := range styleSheet().FindAllString(s, 4) {
		for _, m := range lexClass().FindAllStringSubmatch(sheet, -1) {
			styles[m[1]] = lexStyle{
				headline: hasStyle(m[2], "font-size:14pt"), centred: hasStyle(m[2], "text-align:center"),
				bold: hasStyle(m[2], "font-weight:bold") && !hasStyle(m[2], "color:#cc0033"), apart: hasStyle(m[2], "margin-top:1em"),
			}
		}
	}
	var documents [][]lexPart
	cover := ""
	front, behind := partedBy(lexAnchor(), s)
	for _, part := range behind {
		page, err := lexPage(part)
		if err != nil {
			return nil, err
		}
		documents = append(documents, styledParts(page, styles))
	}
	if page, err := lexPage(front); err == nil {
		cover = textIn(page)
	}
	return lexArticles(in, documents, cover)
}

func lexPage(s string) (*html.Node, *seeds.Error) {
	return htmlTree(closedDiv().ReplaceAllString(s, "<div$1></div>"))
}

// styledParts are the paragraphs of a document. A label is one where it is set
// bold and its line is not set apart as those of the text are; the headline is
// set larger than all else.
func styledParts(page *html.Node, styles map[string]lexStyle) []lexPart {
	var out []lexPart
	for _, b := range blocksIn(page, nil) {
		p := lexPart{lines: strings.Split(strings.ReplaceAll(b.text, "\t", " "), "\n")}
		if lexSeparator().MatchString(p.text()) {
			continue
		}
		first := true
		for span := range inside(b.in) {
			if span.DataAtom != atom.Span || rawText(span) == "" {
				continue
			}
			style := styles[attr(span, "class")]
			p.title = p.title || style.headline
			if first && style.bold && !styles[attr(b.in, "class")].apart {
				p.bold = true
				p = p.labelled()
			}
			first = false
		}
		for n := b.in; n != nil; n = n.Parent {
			p.centred = p.centred || styles[attr(n, "class")].centred && n.DataAtom != atom.Td
		}
		out = append(out, p)
	}
	return out
}
