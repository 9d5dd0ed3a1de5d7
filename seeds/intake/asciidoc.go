package intake

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"diptych/seeds"
)

var (
	adocTop       = pattern(`^(?://.*\n|\n)*= \S.*\n(?:[^:\n].*\n){0,2}:!?[\w-]+!?:`)
	adocHeading   = pattern(`^={1,6} +(\S.*?)(?: +=+)?$`)
	adocAttribute = pattern(`^:(!?[\w-]+!?):(?: +(.*))?$`)
	adocItem      = pattern(`^\.{1,5} +`)
	adocName      = pattern(`^\.([^\s.].*)$`)
	adocOptions   = pattern(`^\[(?:(quote|verse)(?:, *([^,\]]+))?)?[^\[\]]*\]$`)
	adocPicture   = pattern(`^image::(\S+?)\[([^,\]]*).*\]$`)
	adocFence     = pattern(`^(?:-{2}|/{4,}|-{4,}|\.{4,}|_{4,}|={4,}|\*{4,}|\+{4,}|\|={3,})$`)
	adocNote      = pattern(`footnote:\w*\[([^\[\]]*)\]`)
	adocLink      = pattern(`(?:link:)?(https?://[^\s\[\]]+)\[([^\[\]]*?)(?:\^|, *window=\w+)?\]`)
	adocStruck    = pattern(`\[\.?line-through\]#([^#\n]+)#`)
	adocMarked    = pattern(orgBefore + `(?:\[[^\[\]]*\])?#([^\s#](?:[^#\n]*[^\s#])?)#` + orgBehind)
	adocStrong    = pattern(orgBefore + `\*([^\s*](?:[^*\n]*[^\s*])?)\*` + orgBehind)
	adocMail      = pattern(` *<[^<>]*>`)
)

// adocSigns are signs that are written with those of a typewriter.
var adocSigns = strings.NewReplacer("\"`", "“", "`\"", "”", "'`", "‘", "`'", "’", "{nbsp}", "\u00a0", "{empty}", "")

// isAsciiDoc tells a text in AsciiDoc, by its name or by attributes under its title.
func isAsciiDoc(in *input) bool {
	switch strings.ToLower(path.Ext(in.name)) {
	case ".adoc", ".asciidoc":
		return isPrint(in)
	}
	return isPrint(in) && adocTop().MatchString(in.head())
}

// readAsciiDoc reads an article in AsciiDoc as Markdown of the same marks.
func readAsciiDoc(in *input) ([]Article, *seeds.Error) {
	a := asciidoc{facts: map[string]string{}}
	rest := a.head(strings.Split(strings.TrimLeft(in.decoded(), "\n"), "\n"))
	for i, s := range rest {
		s = strings.TrimRight(s, " ")
		if isComment := strings.HasPrefix(s, "////"); isComment && a.fence == "" && !slices.Contains(rest[i+1:], s) {
			continue // it is never closed, and what follows is text
		}
		a.line(s)
	}
	a.line("")
	return asMarkdown(in, a.facts, a.text.String()+strings.Join(a.notes, "\n\n"))
}

// asciidoc is a text while it is read.
type asciidoc struct {
	facts   map[string]string // by the keys of front matter
	text    strings.Builder
	fence   string   // the line that closes the block that is open, "" where none is
	quoting bool     // what comes is a quotation, to the end of its block
	speaker string   // whose it is
	name    string   // that of the block to come
	notes   []string // as Markdown has them
}

var adocFacts = map[string]string{"author": "author", "authors": "author", "revdate": "date", "date": "date", "lang": "lang", "url": "url", "source": "url"}

// head takes the title, the lines of the authors and of the revision, and the
// attributes, and returns the lines after them.
func (a *asciidoc) head(lines []string) []string {
	plain := []string{"author", "date"} // what lines without a mark state, in turn
	for i, s := range lines {
		attribute := adocAttribute().FindStringSubmatch(s)
		switch {
		case strings.HasPrefix(s, "//"):
		case attribute != nil:
			if key := adocFacts[attribute[1]]; key != "" {
				a.state(key, attribute[2])
			}
		case a.facts["title"] == "" && strings.HasPrefix(s, "= "):
			a.facts["title"] = adocSigns.Replace(strings.TrimSpace(s[1:]))
		case a.facts["title"] == "" || s == "" || len(plain) == 0:
			return lines[i:]
		default:
			a.state(plain[0], s)
			plain = plain[1:]
		}
	}
	return nil
}

// state takes a fact: names without their addresses, of a revision its day.
func (a *asciidoc) state(key, value string) {
	switch iso, ok := dateIn(value); {
	case key == "author":
		value = strings.ReplaceAll(adocMail().ReplaceAllString(value, ""), "; ", ", ")
	case key == "date" && !ok:
		return
	case key == "date":
		value = iso
	}
	a.facts[key] = cmp.Or(a.facts[key], value)
}

func (a *asciidoc) line(s string) {
	switch {
	case adocFence().MatchString(s):
		a.border(s)
	case strings.HasPrefix(a.fence, "////"), strings.HasPrefix(s, "//"), adocAttribute().MatchString(s):
	case adocOptions().MatchString(s):
		m := adocOptions().FindStringSubmatch(s)
		a.quoting, a.speaker = m[1] != "", m[2]
	case adocName().MatchString(s):
		a.name = adocName().FindStringSubmatch(s)[1]
	case adocPicture().MatchString(s):
		m := adocPicture().FindStringSubmatch(s)
		fmt.Fprintf(&a.text, "\n![%s](%s)\n\n", cmp.Or(a.name, m[2]), m[1])
		a.name = ""
	case s == "" && a.fence == "":
		a.endQuotation()
		a.text.WriteString("\n")
	default:
		a.words(s)
	}
}

// border opens or closes a block.
func (a *asciidoc) border(s string) {
	switch {
	case a.fence == "":
		a.fence = s
		a.quoting = a.quoting || strings.HasPrefix(s, "____")
	case a.fence == s:
		a.fence = ""
		a.endQuotation()
		a.text.WriteString("\n")
	}
}

// endQuotation names whose the words before were.
func (a *asciidoc) endQuotation() {
	if a.quoting && a.speaker != "" {
		a.text.WriteString(">\n> — " + a.speaker + "\n")
	}
	a.quoting, a.speaker = false, ""
}

// words takes a line of the text.
func (a *asciidoc) words(s string) {
	if a.name != "" {
		a.text.WriteString("\n**" + a.name + "**\n\n")
		a.name = ""
	}
	m := adocHeading().FindStringSubmatch(s)
	switch {
	case a.quoting:
		a.text.WriteString("> " + a.marks(s) + "\n")
	case m != nil:
		a.text.WriteString("\n## " + a.marks(m[1]) + "\n\n")
	default:
		a.text.WriteString(a.marks(adocItem().ReplaceAllString(s, "1. ")) + "\n")
	}
}

// marks is a line with the marks of Markdown; its footnotes are kept.
func (a *asciidoc) marks(s string) string {
	s = adocNote().ReplaceAllStringFunc(strings.TrimSuffix(s, " +"), func(note string) string {
		n := len(a.notes) + 1
		a.notes = append(a.notes, fmt.Sprintf("[^%d]: %s", n, adocNote().FindStringSubmatch(note)[1]))
		return fmt.Sprintf("[^%d]", n)
	})
	s = adocLink().ReplaceAllStringFunc(s, func(link string) string {
		m := adocLink().FindStringSubmatch(link)
		if m[2] == "" {
			return "<" + m[1] + ">"
		}
		return "[" + m[2] + "](" + m[1] + ")"
	})
	s = adocSigns.Replace(adocStruck().ReplaceAllString(s, "~~$1~~"))
	for range 2 { // the blank between two of them belongs to the first
		s = adocMarked().ReplaceAllString(adocStrong().ReplaceAllString(s, "${1}**${2}**${3}"), "${1}${2}${3}")
	}
	return s
}
