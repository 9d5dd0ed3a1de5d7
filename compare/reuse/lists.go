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
