package intake

import (
	"regexp"
	"sync"
)

// pattern is an expression that is compiled when it is first asked for: those
// of a kind of file that nobody opens cost the start of the program nothing.
// Inlined, it would be three functions of its own at each of its uses.
//
//go:noinline
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
