package reuse

import (
	"iter"
	"strings"
)

// dataLines yields the lines of a reviewed data file, without comments, blank
// lines and the blanks at either end.
func dataLines(file string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			if !yield(line) {
				return
			}
		}
	}
}

// listedJoints is what text.Word.Norm leaves out of the words as they are listed.
var listedJoints = strings.NewReplacer("-", "", ".", "", "'", "")

// foldListed folds a listed word as text.Word.Norm is folded.
func foldListed(w string) string { return listedJoints.Replace(w) }
