package seeds

import (
	"slices"
	"strconv"
	"strings"
)

// lines reads b without a decoder, the first time that a key is named, so that
// "title: Kerry to Lavrov: Russia must stop" is a title; all is false when that
// passes over a line. Of YAML it reads what front matter is made of: scalars,
// long ones too, lists, and maps one level down.
func (b block) lines() (list []entry, all bool) {
	if b.indents {
		return b.flat()
	}
	rows := unindented(b.text)
	all = true
	named := map[string]bool{}
	for i := 0; i < len(rows); i++ {
		line := b.line + i
		key, value, ok := b.keyValue(rows[i], true)
		switch {
		case isBlank(rows[i]), strings.HasPrefix(rows[i], "#"):
			continue
		case !ok:
			all = all && b.inner(rows[i]) && !b.indented(rows[i])
			continue
		}
		value = anchor().ReplaceAllString(value, "")
		below := b.below(rows[i+1:], value)
		i += len(below)
		if !named[key] {
			named[key] = true
			list = append(list, factEntry(key, b.valueOf(value, below), line))
		}
	}
	return list, all
}

// factEntry is an entry of a value that lines has read.
func factEntry(key string, fact any, line int) entry {
	s, _ := plain(fact)
	return entry{key, oneLine(s), fact, line}
}

// unindented are the lines of text, without the indentation of the first.
func unindented(text string) []string {
	rows := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	first := strings.TrimLeft(rows[0], " \t")
	if lead := rows[0][:len(rows[0])-len(first)]; lead != "" {
		for i := range rows {
			rows[i] = strings.TrimPrefix(rows[i], lead)
		}
	}
	return rows
}

// below are the rows that belong to the value above them: those indented, and
// the items of a list.
func (b block) below(rows []string, value string) []string {
	n := 0
	for i, row := range rows {
		switch {
		case isBlank(row):
		case b.indented(row), value == "" && isItem(row):
			n = i + 1
		default:
			return rows[:n]
		}
	}
	return rows[:n]
}

// valueOf is what stands after a key and in the rows below it.
func (b block) valueOf(value string, below []string) any {
	below = slices.DeleteFunc(slices.Clone(below), func(row string) bool {
		return isBlank(row) || strings.HasPrefix(strings.TrimSpace(row), "#")
	})
	switch {
	case len(below) == 0, isFolded(value), value != "":
		if isFolded(value) {
			value = ""
		}
		rows := []string{value}
		for _, row := range below {
			rows = append(rows, strings.TrimSpace(row))
		}
		return flow(strings.TrimSpace(strings.Join(rows, " ")))
	case isItem(below[0]):
		return b.items(below)
	}
	if m := b.pairs(below); len(m) > 0 {
		return m
	}
	return flow(oneLine(strings.Join(below, " ")))
}

func isItem(row string) bool {
	row = strings.TrimSpace(row)
	return row == "-" || strings.HasPrefix(row, "- ") || strings.HasPrefix(row, "-\t")
}

// items are those of a list, each a scalar or a map.
func (b block) items(rows []string) (list []any) {
	depth := depthOf(rows[0])
	for i := 0; i < len(rows); i++ {
		row := strings.TrimSpace(rows[i])
		if !isItem(row) || depthOf(rows[i]) != depth {
			continue // of a list inside the list
		}
		first := strings.TrimSpace(row[1:])
		end := i + 1
		for end < len(rows) && depthOf(rows[end]) > depth {
			end++
		}
		if _, _, ok := b.keyValue(first, true); ok {
			list = append(list, b.pairs(append([]string{first}, rows[i+1:end]...)))
		} else {
			list = append(list, flow(first))
		}
	}
	return list
}

// pairs are the keys of rows and their scalars.
func (b block) pairs(rows []string) map[string]any {
	m := map[string]any{}
	for _, row := range rows {
		if key, value, ok := b.keyValue(strings.TrimSpace(row), true); ok && m[key] == nil {
			m[key] = flow(value)
		}
	}
	return m
}

func depthOf(row string) int { return len(row) - len(strings.TrimLeft(row, " \t")) }

// flow is a value on one line: a scalar, or a list in brackets.
func flow(s string) any {
	s = anchor().ReplaceAllString(uncommented(s), "")
	if len(s) < 2 || s[0] != '[' || s[len(s)-1] != ']' || strings.HasPrefix(s, "[[") {
		return yamlScalar(s)
	}
	list := []any{}
	for item := range strings.SplitSeq(s[1:len(s)-1], ",") {
		if item = strings.TrimSpace(item); item != "" {
			list = append(list, yamlScalar(item))
		}
	}
	return list
}

// anchor is what YAML may set before a value: a name for it, or its type.
// reference is such a name where the value would be.
var (
	anchor    = pattern(`^(?:(?:&[\w-]+|!+[\w/:.-]+)(?:\s+|$))+`)
	reference = pattern(`^\*[\w-]+$`)
)

// uncommented is s without the comment after it.
func uncommented(s string) string {
	from := 0
	if s != "" && strings.ContainsAny(s[:1], `"'`) {
		from = max(0, strings.LastIndexByte(s, s[0])) // a comment stands behind the marks
	}
	if strings.HasPrefix(s, "#") {
		return ""
	}
	for _, mark := range []string{" #", "\t#"} {
		if i := strings.Index(s[from:], mark); i >= 0 {
			s = s[:from+i]
		}
	}
	return strings.TrimSpace(s)
}

// yamlScalar takes the marks off a word or a sentence. What only begins with
// one, as in “"Walter" Finch”, keeps them all.
func yamlScalar(s string) any {
	switch {
	case s == "~", s == "null", reference().MatchString(s):
		return nil
	case len(s) > 1 && s[0] == '"' && s[len(s)-1] == '"':
		if plain, err := strconv.Unquote(s); err == nil {
			return plain
		}
		return s[1 : len(s)-1]
	case len(s) > 1 && s[0] == '\'' && s[len(s)-1] == '\'':
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'")
	}
	return s
}

// flat reads TOML and JSON, up to the first table.
func (b block) flat() (list []entry, all bool) {
	n, all := b.line-1, true
	named := map[string]bool{}
	for line := range strings.Lines(b.text) {
		n++
		if b.separator == '=' && strings.HasPrefix(strings.TrimSpace(line), "[") {
			return list, all
		}
		key, value, ok := b.keyValue(line, false)
		switch {
		case !ok:
			all = all && (isBlank(line) || b.inner(line))
		case !named[key]:
			named[key] = true
			if b.separator == '=' {
				value = uncommented(value)
			}
			value = oneLine(unquote(value))
			list = append(list, entry{key, value, value, n})
		}
	}
	return list, all
}

func unquote(s string) string {
	bare := strings.TrimSuffix(s, ",")
	for _, q := range []string{`"`, `'`} {
		if len(bare) > 1 && strings.HasPrefix(bare, q) && strings.HasSuffix(bare, q) {
			return bare[1 : len(bare)-1]
		}
	}
	return s
}
