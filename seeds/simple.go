package seeds

import (
	"strings"
)

// What a decoder is shown. Its time doubles with each level of some things
// that front matter does not need, so a block that holds more than keys,
// scalars, lists and maps of two levels is read line by line instead.
const (
	maxFront  = 16 << 10 // bytes; real ones stay under 2 KB
	maxLevels = 4        // of indentation
	maxNested = 2        // brackets in brackets
)

func always(string) bool { return true }

// beyondYAML is what refers, names a type, asks, merges or directs, and a list
// that begins in a list.
var beyondYAML = pattern(`(?m)(?:^|[\s\[{,(:-])[&*!]\S|^\s*\?(?:\s|$)|<<\s*:|^%|^\s*-[ \t]+-(?:\s|$)`)

// simpleYAML reports whether the YAML decoder may see a block. It errs towards
// no: a starred word in a headline is read off its line just as well.
func simpleYAML(block string) bool {
	if len(block) > maxFront || beyondYAML().MatchString(block) || !shallow(block) {
		return false
	}
	var levels []int
	for line := range strings.Lines(block) {
		line = strings.TrimRight(line, " \t\r\n")
		if line == "" {
			continue
		}
		indent := len(line) - len(strings.TrimLeft(line, " \t-"))
		for len(levels) > 0 && levels[len(levels)-1] >= indent {
			levels = levels[:len(levels)-1]
		}
		if levels = append(levels, indent); len(levels) > maxLevels {
			return false
		}
	}
	return true
}

// simpleTOML reports whether the TOML decoder may see a block: no key or
// heading of three parts or more, and none in quotation marks, which could hide
// them.
func simpleTOML(block string) bool {
	if len(block) > maxFront || !shallow(block) {
		return false
	}
	for line := range strings.Lines(block) {
		line = strings.TrimSpace(line)
		name, _, isFact := strings.Cut(line, "=")
		switch heading := strings.HasPrefix(line, "["); {
		case !isFact && !heading:
		case strings.Count(name, ".") > 1, strings.ContainsAny(name, `"'`):
			return false
		case strings.Contains(line, "{") && strings.Count(line, ".") > inlineDots:
			return false
		}
	}
	return true
}

// inlineDots is how many dots may stand in a line with a table in it, those of
// an address among them.
const inlineDots = 8

// shallow reports whether brackets stand no deeper in brackets than front
// matter needs. Those inside quotations count too.
func shallow(block string) bool {
	depth := 0
	for i := range len(block) {
		switch block[i] {
		case '[', '{':
			if depth++; depth > maxNested {
				return false
			}
		case ']', '}':
			depth = max(0, depth-1)
		}
	}
	return true
}
