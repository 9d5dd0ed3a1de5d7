package compare_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/text"
)

var wordOrMark = regexp.MustCompile(`[\pL\pN'’]+|[^\pL\pN'’\s]`)

// TestCutShort compares every sentence that a test of the engine holds, cut short behind each
// of its words and marks, with the sentence cut half its length later or earlier: a look ahead
// comes to an end wherever the text does. A walk past the end hangs, which only the time
// allowed to all tests ends.
func TestCutShort(t *testing.T) {
	files, err := filepath.Glob("[afgq]*/*_test.go") // align, frame, grammar, quote
	if err != nil || len(files) == 0 {
		t.Fatalf("no tests found: %v", err)
	}
	seen := map[string]bool{}
	for _, file := range files {
		var cuts [][]string // of each sentence, shortest first
		for _, s := range sentencesIn(t, file) {
			cuts = append(cuts, cutsOf(s, seen))
		}
		t.Run(filepath.ToSlash(file), func(t *testing.T) {
			t.Parallel()
			for _, of := range cuts {
				half := len(of) / 2
				for i, short := range of[:half] {
					compare.Documents(text.Parse(short), text.Parse(of[half+i]))
				}
			}
		})
	}
}

// cutsOf are an even number of texts, shortest first: s cut short in each way that is not
// seen yet, which it then is, and s itself where these would be odd in number.
func cutsOf(s string, seen map[string]bool) (cuts []string) {
	for _, piece := range wordOrMark.FindAllStringIndex(s, -1) {
		if short := s[:piece[1]]; !seen[short] {
			seen[short] = true
			cuts = append(cuts, short)
		}
	}
	if len(cuts)%2 != 0 {
		cuts = append(cuts, s)
	}
	return cuts
}

// sentencesIn are the string literals of a Go file that are long enough for a sentence and no
// longer than a few.
func sentencesIn(t *testing.T, file string) (sentences []string) {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if s, err := strconv.Unquote(l.Value); err == nil && len(s) < 300 && len(strings.Fields(s)) > 4 && utf8.ValidString(s) {
				sentences = append(sentences, s)
			}
		}
		return true
	})
	return sentences
}
