package intake

import (
	"strconv"
	"strings"
)

// macro is a command that a text declares: of how many arguments, and what it stands for.
type macro struct {
	args int
	body string
}

// declare takes a command of the text's own: its name, the number of its arguments
// and what it stands for.
func (t *latex) declare(int) string {
	name := t.raw()
	if name == "" { // \newcommand\name{...}
		t.i += len(`\`)
		t.i = min(t.i, len(t.s))
		name = t.name()
	}
	args, _ := strconv.Atoi(t.bracket())
	t.bracket() // of what the first is where it is not given
	t.macros[strings.TrimPrefix(name, `\`)] = macro{min(max(args, 0), 9), t.raw()}
	return ""
}

// expand is what a command of the text's own says.
func (t *latex) expand(m macro, depth int) string {
	var pairs []string
	t.expanded += len(m.body) + 16
	for n := range m.args {
		place, words := "#"+string(rune('1'+n)), t.raw()
		pairs = append(pairs, place, words)
		t.expanded += strings.Count(m.body, place) * len(words)
	}
	if t.expanded > maxTeXExpanded || depth > maxTeXDepth {
		t.endless = true
		return ""
	}
	return t.html(strings.NewReplacer(pairs...).Replace(m.body), depth)
}
