package intake

import (
	"cmp"
	"path"
	"regexp"
	"strconv"
	"strings"

	"diptych/seeds"
)

var (
	orgKeyword = pattern(`(?i)^#\+([a-z_]+): *(.*)$`)
	orgBlock   = pattern(`(?i)^ *#\+(begin|end)_([a-z]+)\b.*$`)
	orgHeading = pattern(`^(\*+) +(?:(?:TODO|DONE) +)?(.*?)(?: +:[\w@#%:]+:)? *$`)
	orgDrawer  = pattern(`(?i)^ *:(properties|logbook|end): *$`)
	orgAside   = pattern(`^ *(?:# .*|#|<<[^<>]+>>|[\[<]\d{4}-\d\d-\d\d[^\]>]*[\]>])$`)
	orgLink    = pattern(`\[\[([^\[\]]+)\](?:\[([^\[\]]+)\])?\]`)
	orgNote    = pattern(`\[fn:([\w-]+)\]`)
	orgRule    = pattern(`^ *\|[-+|]+$`)
	orgTop     = pattern(`(?mi)^#\+title: `)
)

// isOrg tells a note of Org mode, by its name or by the title that stands as its head.
func isOrg(in *input) bool {
	return isPrint(in) && (strings.EqualFold(path.Ext(in.name), ".org") || orgTop().MatchString(in.head()))
}

// readOrg reads an article in Org mode as Markdown of the same marks: its keywords
// are the head, a heading that is a link gives the address.
func readOrg(in *input) ([]Article, *seeds.Error) {
	o := org{facts: map[string]string{}}
	lines := strings.Split(strings.TrimSuffix(in.decoded(), "\n"), "\n")
	for i := 0; i < len(lines); i++ {
		if n := hiddenLines(lines[i:]); n > 0 {
			i += n - 1
			continue
		}
		o.line(lines[i])
	}
	return asMarkdown(in, o.facts, o.text.String())
}

// asMarkdown is the article of in, which states facts, by the keys of front matter,
// and of which text was made with the marks of Markdown.
func asMarkdown(in *input, facts map[string]string, text string) ([]Article, *seeds.Error) {
	text = blankLines().ReplaceAllString(strings.TrimLeft(text, "\n"), "\n\n")
	articles, err := readMarkdown(&input{name: in.name, data: []byte(frontOf(facts) + text)})
	for i := range articles {
		articles[i].Language = facts["lang"]
	}
	return articles, err
}

// hiddenLines is how many of the lines, from the first on, are a drawer of properties or a
// comment; 0 where that is not closed before the next heading: what follows is text then.
func hiddenLines(lines []string) int {
	end := orgEnd(lines[0])
	if end == "" {
		return 0
	}
	for i, s := range lines[1:] {
		switch {
		case strings.EqualFold(strings.TrimSpace(s), end):
			return i + 2
		case orgHeading().MatchString(s), orgEnd(s) != "":
			return 0
		}
	}
	return 0
}

// orgEnd is the line that closes what the line s opens, a drawer or a comment; "" of any other.
func orgEnd(s string) string {
	switch s = strings.ToLower(strings.TrimSpace(s)); s {
	case ":properties:", ":logbook:":
		return ":end:"
	case "#+begin_comment":
		return "#+end_comment"
	}
	return ""
}

// org is a note while it is read.
type org struct {
	facts map[string]string // by the keys of front matter
	text  strings.Builder
	block string // that is open: "quote"
}

var orgFacts = map[string]string{"title": "title", "author": "author", "date": "date", "language": "lang", "source": "url", "url": "url"}

// frontOf is facts, by the keys of front matter, as such; "" where there are none.
func frontOf(facts map[string]string) string {
	var b strings.Builder
	for _, key := range []string{"title", "author", "date", "url"} {
		if facts[key] != "" {
			b.WriteString(key + ": " + strconv.Quote(facts[key]) + "\n")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "---\n" + b.String() + "---\n"
}

func (o *org) line(s string) {
	switch m := orgKeyword().FindStringSubmatch(s); {
	case orgDrawer().MatchString(s), orgAside().MatchString(s):
	case orgBlock().MatchString(s):
		b := orgBlock().FindStringSubmatch(s)
		if o.block = ""; strings.EqualFold(b[1], "begin") {
			o.block = strings.ToLower(b[2])
		}
	case m != nil:
		if key := orgFacts[strings.ToLower(m[1])]; key != "" && o.facts[key] == "" {
			o.facts[key] = orgFact(key, m[2])
		}
	case orgHeading().MatchString(s):
		o.heading(orgHeading().FindStringSubmatch(s))
	case orgRule().MatchString(s):
		o.text.WriteString(strings.ReplaceAll(s, "+", "|") + "\n")
	case o.block == "quote":
		o.text.WriteString(strings.TrimRight("> "+orgMarks(s), " ") + "\n")
	default:
		o.text.WriteString(orgMarks(strings.TrimSuffix(s, `\\`)) + "\n")
	}
}

// heading takes a heading of stars; that of the note's own title is none of the text.
func (o *org) heading(m []string) {
	words := orgLink().ReplaceAllStringFunc(m[2], func(link string) string {
		l := orgLink().FindStringSubmatch(link)
		if o.facts["url"] == "" && strings.HasPrefix(l[1], "http") {
			o.facts["url"] = l[1]
			return l[2]
		}
		return cmp.Or(l[2], l[1])
	})
	if o.facts["title"] == "" && strings.TrimSpace(o.text.String()) == "" && len(m[1]) == 1 {
		o.facts["title"] = words
	}
	if letters(words) != letters(o.facts["title"]) {
		o.text.WriteString("\n## " + orgMarks(words) + "\n\n")
	}
}

// orgFact is a value of the head: of a link its address, of a date the day in it,
// without its brackets and the name of the day.
func orgFact(key, s string) string {
	if m := orgLink().FindStringSubmatch(s); m != nil {
		return m[1]
	}
	s = strings.Trim(strings.TrimSpace(s), "[]<>")
	if iso, ok := dateIn(s); ok && key == "date" {
		return iso
	}
	return s
}

// orgEmphasis are the marks around words, and what Markdown has for them.
var orgEmphasis = []struct {
	mark func() *regexp.Regexp
	as   string
}{
	{pattern(orgBefore + `\*` + orgWords + `\*` + orgBehind), "**"},
	{pattern(orgBefore + "/" + orgWords + "/" + orgBehind), "*"},
	{pattern(orgBefore + `\+` + orgWords + `\+` + orgBehind), "~~"},
	{pattern(orgBefore + "=" + orgWords + "=" + orgBehind), "`"},
	{pattern(orgBefore + "~" + orgWords + "~" + orgBehind), "`"},
}

// Around two marks stand the sign before and the sign behind, between them the words.
const (
	orgBefore = `(^|[\s({'"“‘—-])`
	orgWords  = `([^\s/*_+=~](?:[^/*_+=~\n]*[^\s/*_+=~])?)`
	orgBehind = `($|[\s.,;:!?)}'"”’—-])`
)

// orgMarks is a line with the marks of Markdown.
func orgMarks(s string) string {
	s = orgLink().ReplaceAllStringFunc(s, func(link string) string {
		l := orgLink().FindStringSubmatch(link)
		if l[2] == "" {
			return "<" + l[1] + ">"
		}
		return "[" + l[2] + "](" + l[1] + ")"
	})
	if at := orgNote().FindStringIndex(s); at != nil && at[0] == 0 {
		s = s[:at[1]] + ":" + s[at[1]:]
	}
	s = orgNote().ReplaceAllString(s, "[^$1]")
	for _, e := range orgEmphasis {
		for range 2 { // the blank between two of them belongs to the first
			s = e.mark().ReplaceAllString(s, "${1}"+e.as+"${2}"+e.as+"${3}")
		}
	}
	return s
}
