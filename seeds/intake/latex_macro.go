package intake

import (
	"strconv"
	"strings"
)

// macro is a command that a text declares: of how many arguments, and what it stands for.
type macro struct {
	args   int
	spared bool   // the first may be left out
	first  string // what it then is
	body   string
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
	spared := strings.HasPrefix(t.rest(), "[")
	t.macros[strings.TrimPrefix(name, `\`)] = macro{min(max(args, 0), 9), spared, t.bracket(), t.raw()}
	return ""
}

// define takes a command that is declared as TeX has it: \def\name#1#2{...}.
func (t *latex) define(int) string {
	t.blanks()
	t.i = min(t.i+len(`\`), len(t.s))
	name := t.name()
	args := 0
	for args < 9 && strings.HasPrefix(t.rest(), "#") {
		t.i = min(t.i+len("#1"), len(t.s))
		args++
	}
	if strings.HasPrefix(t.rest(), "{") {
		t.macros[name] = macro{args: args, body: t.raw()}
	} else if end := strings.IndexAny(t.rest(), "{\n"); end >= 0 { // an argument that ends at a sign
		t.i += end
		t.raw()
	}
	return ""
}

// expand is what a command of the text's own says.
func (t *latex) expand(m macro, depth int) string {
	var pairs []string
	t.expanded += len(m.body) + 16
	for n := range m.args {
		place, words := "#"+string(rune('1'+n)), t.given(m, n)
		pairs = append(pairs, place, words)
		t.expanded += strings.Count(m.body, place) * len(words)
	}
	if t.expanded > maxTeXExpanded || depth > maxTeXDepth {
		t.endless = true
		return ""
	}
	return t.html(strings.NewReplacer(pairs...).Replace(m.body), depth)
}

// given is what argument n of m is where it is called.
func (t *latex) given(m macro, n int) string {
	switch {
	case n > 0 || !m.spared:
		return t.raw()
	case strings.HasPrefix(t.rest(), "["):
		return t.bracket()
	}
	return m.first
}
