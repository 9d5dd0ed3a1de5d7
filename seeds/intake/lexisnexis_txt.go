package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
)

// isLexisText tells a LexisNexis download as plain text by the line between
// its documents: "8 of 383 DOCUMENTS".
func isLexisText(in *input) bool {
	if !isPrint(in) || isMarkup(in) {
		return false
	}
	s := in.decoded()
	return (strings.Contains(s, " DOCUMENT") || strings.Contains(s, " DOKUMENT") || strings.Contains(s, "Dokument ") || strings.Contains(s, "Document ")) && lexCertain().MatchString(s)
}

func readLexisText(in *input) ([]Article, *seeds.Error) {
	var documents [][]lexPart
	var cover, lines []string
	started := false
	end := func() {
		if started {
			documents = append(documents, lexParts(lines))
		} else {
			cover = lines
		}
		lines = nil
	}
	for line := range strings.SplitSeq(in.decoded(), "\n") {
		line = strings.ReplaceAll(line, "\t", "    ")
		if lexSeparator().MatchString(line) {
			end()
			if len(documents) > maxArticles {
				break
			}
			started = true
			continue
		}
		lines = append(lines, line)
	}
	end()
	return lexArticles(in, documents, strings.Join(cover, "\n"))
}

// lexParts are the pieces between blank lines.
func lexParts(lines []string) []lexPart {
	var out []lexPart
	var run []string
	end := func() {
		if len(run) > 1 && opensBody(run[0]) { // the text stands right under its label
			out, run = append(out, lexPart{lines: run[:1]}.labelled()), run[1:]
		}
		if len(run) > 0 {
			out = append(out, lexPart{lines: run, centred: isCentred(run)}.labelled())
		}
		run = nil
	}
	for _, line := range lines {
		if line = strings.TrimRightFunc(line, unicode.IsSpace); line == "" {
			end()
			continue
		}
		run = append(run, line)
	}
	end()
	return out
}

// opensBody tells the label of the text alone on its line.
func opensBody(line string) bool {
	name, ok := strings.CutSuffix(strings.TrimSpace(line), ":")
	return ok && lexBody[name]
}

// isCentred tells lines that stand in the middle of a page of 80 columns, one
// of them at least well away from its edge.
func isCentred(lines []string) bool {
	away := false
	for _, line := range lines {
		in := indent(line)
		length := utf8.RuneCountInString(line) - in
		if d := in - (80-length)/2; d < -4 || d > 4 {
			return false
		}
		away = away || in >= 5
	}
	return away
}
