package seeds

import (
	"encoding/json"
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/BurntSushi/toml"
	"github.com/adrg/frontmatter"
	"github.com/goccy/go-yaml"
)

// syntax is one way of writing front matter.
type syntax struct {
	opens     string
	shuts     []string
	separator byte
	indents   bool // keys may be indented, and only the decoder can tell where a value ends
	decode    func([]byte, any) error
	simple    func(string) bool // whether a block is what the decoder is for, see simpleYAML
}

var (
	yamlEnds   = []string{"---", "..."}
	jsonSyntax = syntax{"{", []string{"}"}, ':', true, json.Unmarshal, always}
	syntaxes   = []syntax{
		{"---", yamlEnds, ':', false, yaml.Unmarshal, simpleYAML},
		{"---yaml", yamlEnds, ':', false, yaml.Unmarshal, simpleYAML},
		{"+++", []string{"+++"}, '=', true, toml.Unmarshal, simpleTOML},
		{"---toml", []string{"---"}, '=', true, toml.Unmarshal, simpleTOML},
		{";;;", []string{";;;"}, ':', true, json.Unmarshal, always},
		{"---json", []string{"---"}, ':', true, json.Unmarshal, always},
		jsonSyntax,
	}
)

// block is the text between two fences, or below one that no other closes.
type block struct {
	syntax
	text string
	line int // of the file, at which text begins
	size int // bytes of the input, fences included
}

// findBlock finds the fences at the top of input; that of a bare JSON object
// is a bracket with a blank line, or nothing, after it.
func findBlock(input string) (b block, closed bool) {
	start := len(input) - len(strings.TrimLeftFunc(input, unicode.IsSpace))
	if start > 0 && input[start-1] != '\n' {
		return block{}, false
	}
	opening, _, more := strings.Cut(input[start:], "\n")
	i := slices.IndexFunc(syntaxes, func(s syntax) bool { return s.opens == strings.TrimSpace(opening) })
	if i < 0 || !more {
		return block{}, false
	}
	b.syntax = syntaxes[i]
	if b.opens != jsonSyntax.opens {
		start += len(opening) + 1
	}
	b.line = 1 + strings.Count(input[:start], "\n")
	b.text = input[start:]
	hidden := hideIndented(input)
	for _, shuts := range b.shuts {
		if text, size, ok := fenced(input, hidden, start, b.opens, shuts); ok && (!closed || size < b.size) {
			b.text, b.size, closed = text, size, true
		}
	}
	return b, closed
}

// hideIndented puts an underscore in the place of what package frontmatter
// would take for a fence although it belongs to a value of several lines: the
// first of -+;. behind the blanks that a line begins with.
func hideIndented(input string) string {
	var hidden []byte
	at := 0
	for line := range strings.Lines(input) {
		bare := strings.TrimLeftFunc(line, func(r rune) bool { return r != '\n' && (unicode.Is(unicode.Z, r) || unicode.IsSpace(r)) })
		if i := len(line) - len(bare); i > 0 && bare != "" && strings.IndexByte("-+;.", bare[0]) >= 0 {
			if hidden == nil {
				hidden = []byte(input)
			}
			hidden[at+i] = '_'
		}
		at += len(line)
	}
	if hidden == nil {
		return input
	}
	return string(hidden)
}

// fenced is the text between two fences, which begins at byte start of input,
// and where what follows them begins. Package frontmatter finds them in hidden,
// see hideIndented; it is given nothing to decode, for it loses the article when
// that fails.
func fenced(input, hidden string, start int, opens, shuts string) (text string, size int, ok bool) {
	bare := opens == jsonSyntax.opens
	if !bare {
		hidden = hidden[:start+through(hidden[start:], shuts)] // the rest is the article, which need not be copied
	}
	rest, err := frontmatter.Parse(strings.NewReader(hidden), nil, &frontmatter.Format{
		Start: opens, End: shuts, UnmarshalDelims: bare, RequiresNewLine: bare,
		Unmarshal: func(data []byte, _ any) error {
			text, ok = input[start:start+len(data)], true
			return nil
		},
	})
	return text, len(hidden) - len(rest), ok && err == nil
}

// through is how much of s there is up to the end of its first line that is
// shuts, 0 where none is.
func through(s, shuts string) int {
	at := 0
	for line := range strings.Lines(s) {
		if at += len(line); strings.TrimSpace(line) == shuts {
			return at
		}
	}
	return 0
}

var errNotSimple = errors.New("more than front matter needs")

// decoded is what the decoder makes of b. It is not shown what front matter
// does not need.
func (b block) decoded() (fact any, err error) {
	if !b.simple(b.text) {
		return nil, errNotSimple
	}
	err = b.decode([]byte(b.text), &fact)
	return fact, err
}

// reach says how far down a block is front matter.
type reach struct {
	keys  int  // how many there are
	known bool // one of them is
	last  int  // line of their values
	stray bool // a line follows that cannot belong to it
}

// reach looks at the lines of b. A line that is nothing may stand among the
// others, but nothing that has a blank line before it.
func (b block) reach() (r reach) {
	n, gap, odd, above := b.line-1, false, false, "" // above: the value that the line may go on with
	r.last = n
	for line := range strings.Lines(b.text) {
		if n++; strings.TrimSpace(line) == "" {
			gap = true
			continue
		}
		key, value, ok := b.keyValue(line, !gap && r.keys > 0 || n == b.line)
		switch {
		case ok:
			above, odd = value, false
			r.keys++
			r.known = r.known || known(key)
		case gap && r.keys > 0 && !b.indents && wideKey().MatchString(strings.TrimSpace(line)) && b.keysFrom(n):
			above, odd = "", false
			r.keys++
		case line[0] == '#':
			continue
		case b.inner(line) && (!gap || b.indents || isFolded(above)):
		case !gap && !b.indents && r.keys > 0 && wideKey().MatchString(strings.TrimSpace(line)):
			odd = false
		case !gap && !b.indents && r.keys > 0:
			odd = true
			continue
		default:
			r.stray = !b.indents
			if b.indents {
				_, err := b.decoded()
				r.stray = err != nil && err != errNotSimple
			}
			return r
		}
		r.last, gap = n, false
	}
	r.stray = odd
	return r
}

// keysFrom reports whether nothing but keys of any shape, and what belongs to
// them, stands in b from a line of the file on.
func (b block) keysFrom(line int) bool {
	for _, row := range strings.Split(b.text, "\n")[line-b.line:] {
		if !isBlank(row) && !wideKey().MatchString(strings.TrimSpace(row)) && !b.indented(row) && !isItem(row) {
			return false
		}
	}
	return true
}

// inner reports whether a line that is no key may go on with a value: it is
// indented, a list item, a bracket, or half of a key and value that YAML parts.
func (b block) inner(line string) bool {
	if b.indented(line) {
		return true
	}
	line = strings.TrimSpace(line)
	return strings.ContainsAny(line[:1], "#{}[]") || len(line) > 1 && line[1] == ' ' && strings.ContainsAny(line[:1], "-?:")
}

func (b block) indented(line string) bool {
	return !b.indents && strings.ContainsAny(line[:1], " \t")
}

// isFolded reports whether a value of YAML goes on over blank lines.
func isFolded(value string) bool { return value != "" && strings.ContainsAny(value[:1], "|>") }

// unclosed is the error for front matter whose last line is known.
func (b block) unclosed(last int) *Error {
	if b.opens == jsonSyntax.opens {
		return &Error{
			Line: b.line, Problem: Say("the front matter is broken JSON"),
			Cure: Say("mend it, or write lines such as title: ... between two --- lines"),
		}
	}
	return &Error{
		Line: b.line - 1, Problem: Say("the front matter is not closed"),
		Cure: Say("add a line {{.Mark}} after line {{.Line}}", With{"Mark": b.shuts[0], "Line": last}),
	}
}

// meansData reports whether b, decoded, was meant as front matter although it
// is no map: a list, or a mere word or two. Prose between two rules is not.
func (b block) meansData(decoded any) bool {
	switch decoded.(type) {
	case []any:
		return true
	case nil, map[string]any:
		return false
	}
	return !strings.ContainsAny(strings.TrimSpace(b.text), "\n.!?")
}

func (b block) notMap() *Error {
	return &Error{
		Line: b.line, Problem: Say("the front matter is not made of key: value lines"),
		Cure: Say("write lines such as title: ..., or take the {{.Mark}} lines away if this is text", With{"Mark": b.opens}),
	}
}

// merge lists decoded facts in the order of their lines. Numbers and the like
// are read off the line, where 1.10 is not yet 1.1.
func (b block) merge(facts map[string]any) (list []entry) {
	lines, _ := b.lines()
	for _, e := range lines {
		fact, ok := facts[e.key]
		if !ok {
			continue // part of a longer value
		}
		e.fact = fact
		if s, ok := plain(fact); ok {
			e.value = oneLine(s)
		}
		list = append(list, e)
		delete(facts, e.key)
	}
	for _, key := range slices.Sorted(maps.Keys(facts)) {
		list = append(list, entry{key, oneLine(scalar(facts[key])), facts[key], b.line})
	}
	return list
}

var (
	// keyLine is a line with a key that is one word.
	keyLine = pattern(`^["']?([A-Za-z][\w-]*)["']?[ \t]*([:=])(.*)`)
	// oddKey is one with any other key that people write: "date created",
	// "completed?", "référence". Prose has more words before its colon.
	oddKey = pattern(`^["']?([^\s"'#{}\[\]:,>|-][^\s:"]*(?: [^\s:"]+){0,2})["']?[ \t]*:(?:([ \t].*)|)$`)
	// wideKey is one of many words, with no sentence behind it.
	wideKey = pattern(`^[^.!?…]{1,80}?[.!?]?:(?:|[ \t].*[^.!?…”’)])$`)
	// gluedKey is one without the blank that YAML asks for.
	gluedKey = pattern(`^([\p{L}][\p{L}\p{N}_-]*):([^\s/].*)$`)

	// objectKey is one of JSON, also in the marks that other programs make of "".
	objectKey = pattern(`["'“”„‘’]([\w-]+)["'“”‘’]\s*:`)
)

// keyValue reads "key: value" (or "key = value", or "key": "value",) off a
// line. Where among is true the line stands among others that are such, and
// then its key may be of any shape.
func (b block) keyValue(line string, among bool) (key, value string, ok bool) {
	line = strings.TrimRight(line, "\r\n")
	if b.indents {
		line = strings.TrimSpace(line)
	}
	if m := keyLine().FindStringSubmatch(line); m != nil && m[2][0] == b.separator {
		key, value = strings.ToLower(m[1]), m[3]
		if b.separator == '=' || strings.TrimSpace(value) == "" || strings.ContainsAny(value[:1], " \t") || known(key) {
			return key, strings.TrimSpace(value), true
		}
	}
	if among && !b.indents {
		for _, shape := range []*regexp.Regexp{oddKey(), gluedKey()} {
			if m := shape.FindStringSubmatch(line); m != nil {
				return strings.ToLower(m[1]), strings.TrimSpace(m[2]), true
			}
		}
	}
	return "", "", false
}
