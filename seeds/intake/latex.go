package intake

import (
	"html"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/seeds"
)

var (
	texStart = pattern(`(?m)^\s*\\documentclass\b`)
	texBlank = pattern(`\n\n\s*`)
)

// isLaTeX tells a text in LaTeX, by its name or the class that it declares.
func isLaTeX(in *input) bool {
	switch strings.ToLower(path.Ext(in.name)) {
	case ".tex", ".latex", ".ltx":
		return isPrint(in)
	}
	return isPrint(in) && texStart().MatchString(in.head())
}

// readLaTeX reads an article in LaTeX: what is set, without how.
func readLaTeX(in *input) ([]Article, *seeds.Error) {
	s := texBlank().ReplaceAllString(withoutComments(in.decoded()), "\n\n")
	t := &latex{draft: &draft{}, readers: texReaders(), macros: map[string]macro{}, unclosed: map[string]bool{}}
	preamble, body, ok := strings.Cut(s, `\begin{document}`)
	if !ok {
		preamble, body = "", s
	}
	body, _, _ = strings.Cut(body, `\end{document}`)
	preamble, body = t.close(preamble), t.close(body)
	t.html(preamble, 0)
	t.unknown, t.files = nil, nil // how the pages are set
	t.take(t.paragraphsOfHTML(t.html(body, 0), 0))
	for _, n := range t.notes {
		t.leave(n, "footnote")
	}
	if t.open > 0 {
		t.note(seeds.Say("Braces of LaTeX that are not closed: {{.N}}, the first before “{{.Words}}”. The words behind them were kept.", seeds.With{"N": t.open, "Words": t.behind}))
	}
	if t.endless {
		t.note(seeds.Say("Commands of LaTeX that the file declares would give more than a megabyte of text, and were left out from there on."))
	}
	if len(t.files) > 0 {
		t.note(seeds.Say("The text sets in other files, whose words are missing: {{.Names}}.", seeds.With{"Names": strings.Join(t.files, ", ")}))
	}
	if len(t.unknown) > 0 {
		t.note(seeds.Say("Commands of LaTeX that are not known, of which the words in braces were kept: {{.Names}}.", seeds.With{"Names": strings.Join(t.unknown, ", ")}))
	}
	if len(t.paragraphs) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("there is no text in this file of LaTeX"), Cure: seeds.Say("bring the file that holds the words of the article, or the PDF made of it")}
	}
	return []Article{t.article(in)}, nil
}

// latex is a text in LaTeX while it is made HTML, piece by piece.
type latex struct {
	*draft
	s, mode  string // what is read, from i on; "math" or "table" where signs mean other things
	i        int
	readers  map[string]texReader
	macros   map[string]macro // commands that the text declares, by their names
	expanded int              // bytes of text that these gave
	endless  bool             // they would give more than is followed
	open     int              // braces that are not closed
	behind   string           // what stands behind the first of them
	unclosed map[string]bool  // environments that were begun and not ended
	notes    []string
	files    []string // whose words are set in
	unknown  []string // commands, without their backslash
}

// Bounds of what is followed: braces and commands in one another, and bytes that
// commands of the text's own may give.
const (
	maxTeXDepth    = 100
	maxTeXExpanded = 1 << 20
)

// html is what s says, which stands in so many others.
func (t *latex) html(s string, depth int) string {
	outer, at := t.s, t.i
	t.s, t.i = s, 0
	var b strings.Builder
	for t.i < len(t.s) {
		b.WriteString(t.group(depth))
		t.i++ // a brace that closes nothing
	}
	t.s, t.i = outer, at
	return b.String()
}

// rest is what is left to read.
func (t *latex) rest() string { return t.s[min(t.i, len(t.s)):] }

// group reads on to the brace that closes, or to the end.
func (t *latex) group(depth int) string {
	var b strings.Builder
	for t.i < len(t.s) && t.s[t.i] != '}' {
		switch c := t.s[t.i]; {
		case c == '\\':
			t.i++
			b.WriteString(t.command(depth))
		case c == '{' && depth < maxTeXDepth:
			t.i++
			b.WriteString(t.group(depth + 1))
			t.i++
		case c == '{':
			t.i++
		case c == '$':
			t.math(&b, depth)
		case c == '&' && t.mode == "table":
			t.i++
			b.WriteString("<td>")
		case (c == '^' || c == '_') && t.mode == "math":
			t.i++
			b.WriteString(tagged(map[byte]string{'^': "sup", '_': "sub"}[c], t.argument(depth)))
		default:
			b.WriteString(t.sign())
		}
	}
	return b.String()
}

// math reads a formula in dollars.
func (t *latex) math(b *strings.Builder, depth int) {
	marks := len(t.rest()) - len(strings.TrimLeft(t.rest(), "$"))
	t.i += marks
	end := strings.IndexByte(t.rest(), '$')
	if marks > 2 || end < 0 || depth >= maxTeXDepth || t.mode == "math" {
		return
	}
	b.WriteString(t.inMode("math", t.rest()[:end], depth+1))
	t.i += end + marks
}

// inMode is what s says where signs mean what they do in mode.
func (t *latex) inMode(mode, s string, depth int) string {
	outer := t.mode
	t.mode = mode
	defer func() { t.mode = outer }()
	return t.html(s, depth)
}

// texSigns are signs that are written with those of a typewriter, longest first.
var texSigns = []struct{ written, shown string }{
	{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}, {"\"`", "„"}, {"\"'", "“"}, {"\"-", ""}, {"\"=", "-"}, {"`", "‘"}, {"'", "’"}, {"~", "\u00a0"}, {"\n\n", "\n<p>\n"}, {"<", "&lt;"}, {">", "&gt;"}, {"&", "&amp;"},
}

// sign takes the next sign of the words.
func (t *latex) sign() string {
	for _, s := range texSigns {
		if strings.HasPrefix(t.rest(), s.written) {
			t.i += len(s.written)
			return s.shown
		}
	}
	_, size := utf8.DecodeRuneInString(t.rest())
	t.i += size
	return t.s[t.i-size : t.i]
}

// command reads a command, behind its backslash.
func (t *latex) command(depth int) string {
	name := t.name()
	switch shown, isSign := texCommands[name]; {
	case name == "":
		t.i++
		return t.symbol(depth)
	case isSign:
		t.blanks()
		return shown
	case slices.Contains(texSilent, name):
		t.blanks()
		return ""
	}
	if slices.Contains(texSkips, name) {
		t.bracket()
		t.bracket() // \cite[see][12]{...}
	}
	if read := t.readers[name]; read != nil && depth < maxTeXDepth {
		return read(t, depth+1)
	}
	if m, ok := t.macros[name]; ok {
		return t.expand(m, depth+1)
	}
	if !slices.Contains(t.unknown, name) && len(t.unknown) < maxNamed {
		t.unknown = append(t.unknown, name)
	}
	return t.arguments(depth)
}

// arguments is what all groups that follow say, apart from one another.
func (t *latex) arguments(depth int) string {
	t.bracket()
	if !strings.HasPrefix(t.rest(), "{") {
		t.blanks()
		return ""
	}
	var groups []string
	for strings.HasPrefix(t.rest(), "{") && depth < maxTeXDepth {
		groups = append(groups, t.argument(depth))
	}
	return strings.Join(groups, " ")
}

// name reads the letters of a command, and the star behind them.
func (t *latex) name() string {
	from := t.i
	for t.i < len(t.s) && (t.s[t.i] >= 'a' && t.s[t.i] <= 'z' || t.s[t.i] >= 'A' && t.s[t.i] <= 'Z') {
		t.i++
	}
	name := t.s[from:t.i]
	if name != "" && strings.HasPrefix(t.rest(), "*") {
		t.i++
	}
	return name
}

// blanks skips those behind a command, up to the end of a paragraph.
func (t *latex) blanks() {
	for t.i < len(t.s) && strings.IndexByte(" \t\n", t.s[t.i]) >= 0 && !strings.HasPrefix(t.rest(), "\n\n") {
		t.i++
	}
}

// argument is what the next group says, or the next sign or command.
func (t *latex) argument(depth int) string {
	t.blanks()
	switch {
	case t.i >= len(t.s) || t.s[t.i] == '}' || depth >= maxTeXDepth:
		return ""
	case t.s[t.i] == '{':
		t.i++
		words := t.group(depth + 1)
		t.i++
		return words
	case t.s[t.i] == '\\':
		t.i++
		return t.command(depth + 1)
	}
	return t.sign()
}

// raw is the next group as it stands.
func (t *latex) raw() string {
	if t.blanks(); !strings.HasPrefix(t.rest(), "{") {
		return ""
	}
	from, open := t.i+1, 0
	for ; t.i < len(t.s); t.i++ {
		switch t.s[t.i] {
		case '\\':
			t.i++
		case '{':
			open++
		case '}':
			if open--; open == 0 {
				t.i++
				return t.s[from : t.i-1]
			}
		}
	}
	t.i = len(t.s)
	return t.s[min(from, len(t.s)):]
}

// maxTeXOption is the length of what may stand in brackets, in bytes.
const maxTeXOption = 500

// bracket is what stands in brackets next, as it stands; "" where nothing does.
func (t *latex) bracket() string {
	s := strings.TrimLeft(t.rest(), " ")
	if !strings.HasPrefix(s, "[") {
		return ""
	}
	end := strings.IndexAny(s[1:min(len(s), maxTeXOption)], "[]{}") + 1
	if s[end] != ']' {
		return ""
	}
	t.i = len(t.s) - len(s) + end + 1
	return s[1:end]
}

// option is what the words in brackets next say, "" where there are none.
func (t *latex) option(depth int) string { return t.html(t.bracket(), depth) }

// environment reads what stands from \begin to its \end.
func (t *latex) environment(depth int) string {
	name := t.raw()
	if slices.Contains(texPictures, strings.TrimSuffix(name, "*")) {
		t.skip(name)
		return ""
	}
	option := t.option(depth)
	switch name {
	case "multicols", "minipage": // how wide, or in how many columns
		t.raw()
	case "tabular", "tabular*", "tabularx", "longtable":
		if t.raw(); name == "tabular*" || name == "tabularx" {
			t.raw()
		}
		return "\n<table><tr><td>" + t.inMode("table", t.until(name), depth) + "</table>\n"
	case "quote", "quotation", "displayquote", "verse":
		return "\n<blockquote><p>" + t.html(t.until(name), depth) + signed(option) + "</blockquote>\n"
	}
	return "\n<p>\n"
}

// until is the text up to the end of an environment, which is read over.
func (t *latex) until(name string) string {
	end := `\end{` + name + "}"
	if t.unclosed[name] {
		return ""
	}
	inside, _, ok := strings.Cut(t.rest(), end)
	if !ok {
		t.unclosed[name] = true
		return ""
	}
	t.i += len(inside) + len(end)
	return inside
}

// skip reads over an environment, but for what is written under its picture.
func (t *latex) skip(name string) {
	inside := t.until(name)
	if _, behind, ok := strings.Cut(inside, `\caption`); ok {
		outer, at := t.s, t.i
		t.s, t.i = behind, 0
		t.option(1)
		t.leave(textOfHTML(t.argument(1)), "caption")
		t.s, t.i = outer, at
	}
}

// tagged is s in an element of HTML.
func tagged(name, s string) string { return "<" + name + ">" + s + "</" + name + ">" }

// plain is the next argument as words of a field.
func (t *latex) plain(depth int) string {
	return flow(html.UnescapeString(textOfHTML(t.argument(depth))))
}
