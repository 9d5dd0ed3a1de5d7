package seeds

import (
	"regexp"
	"sync"
)

// pattern is an expression that is compiled when it is first asked for: those
// of a kind of file that nobody opens cost the start of the program nothing.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
