package intake

import (
	"cmp"
	"slices"
	"strings"

	"diptych/seeds"
)

var (
	wikiUnseen  = pattern(`(?s)<!--.*?(?:-->|$)|__[A-Z]{3,}__`)
	wikiNote    = pattern(`(?is)<ref\b[^<>]*/>|<ref\b[^<>]*>.*?</ref\s*>`)
	wikiSite    = pattern(`\[(?:https?:)?//[^\s\[\]]+(?: +([^\[\]\n]*))?\]`)
	wikiHeading = pattern(`^(={1,6})\s*(.*?)\s*={1,6}\s*$`)
	wikiItem    = pattern(`^[*#]+ *`)
	wikiSources = pattern(`(?i)^(?:sources?|references?|notes|(?:external|related) links?|related (?:news|articles)|see also|further reading|quellen|einzelnachweise|weblinks|siehe auch|themenverwandte artikel|sources et références|références|liens externes|voir aussi|fuentes|referencias|enlaces externos|véase también)$`)
	wikiFile    = pattern(`(?i)^[^:|]+:[^|]*\.(?:jpe?g|png|svg|gif|webp|tiff?|og[agv]|webm|mp[34]|pdf|djvu) *(?:\||$)`)
	wikiOption  = pattern(`(?i)^(?:(?:alt|link|lang|page|class|upright|start|end|thumb)=.*|thumb(?:nail)?|mini(?:atur)?|vignette|miniatura|frame(?:d|less)?|border|left|right|center|none|links|rechts|zentriert|gauche|droite|upright|\d*x?\d+ ?px)$`)
	wikiBeside  = pattern(`(?i)^(?:category|kategorie|catégorie|categoría|categoria|categorie|категория|[a-z]{2,3}(?:-[a-z]+)?):[^|]*$`)
)

// wikiMarks are runs of apostrophes, which set words in bold or italic letters.
var wikiMarks = pattern(`'{2,}`)

// wiki is a page of a wiki of MediaWiki while its markup is read: it is made HTML, as
// far as it says what is text.
type wiki struct {
	*draft
	html   strings.Builder
	beside bool     // a section of sources or links is read
	lost   []string // the templates that stand within a sentence and are not known
	notes  int      // references that were left out
}

// wikitext takes the text of a page, and what it states of itself.
func (d *draft) wikitext(s string) {
	w := &wiki{draft: d}
	s = wikiUnseen().ReplaceAllString(s, "")
	s = wikiNote().ReplaceAllStringFunc(s, func(string) string {
		w.notes++
		return ""
	})
	s = wikiSite().ReplaceAllString(w.expand(s), "$1")
	inTable := false
	for line := range strings.SplitSeq(s, "\n") {
		line = wikiMarks().ReplaceAllStringFunc(strings.TrimSpace(line), wikiApostrophes)
		if inTable = inTable && !strings.HasPrefix(line, "|}") || strings.HasPrefix(line, "{|"); inTable || strings.HasPrefix(line, "|}") {
			w.tableLine(line)
		} else {
			w.line(line)
		}
	}
	d.take(d.paragraphsOfHTML(w.html.String(), 0))
	w.tell()
}

// wikiApostrophes is what is shown of a run of apostrophes: those that set no letters.
func wikiApostrophes(run string) string {
	switch n := len(run); {
	case n == 4:
		return "'"
	case n > 5:
		return run[5:]
	}
	return ""
}

// line takes a line outside of tables.
func (w *wiki) line(s string) {
	switch heading := wikiHeading().FindStringSubmatch(s); {
	case heading != nil:
		w.beside = wikiSources().MatchString(heading[2])
		if !w.beside {
			w.html.WriteString("\n<h2>" + heading[2] + "</h2>\n")
		}
	case w.beside:
		w.leave(strings.Trim(textOfHTML(s), "*#:; "), "line of the sources or links")
	case s == "", strings.HasPrefix(s, "----"):
		w.html.WriteString("\n<p>\n")
	case wikiItem().MatchString(s):
		w.html.WriteString("\n<ul><li>" + wikiItem().ReplaceAllString(s, "") + "</li></ul>\n")
	case strings.HasPrefix(s, ":"), strings.HasPrefix(s, ";"):
		w.html.WriteString("\n<div>" + strings.TrimLeft(s, ":;* ") + "</div>\n")
	default:
		w.html.WriteString(s + "\n")
	}
}

// tableLine takes a line of a table: its frame, a row, a caption or cells.
func (w *wiki) tableLine(s string) {
	switch {
	case w.beside:
	case strings.HasPrefix(s, "{|"):
		w.html.WriteString("\n<table>")
	case strings.HasPrefix(s, "|}"):
		w.html.WriteString("</table>\n")
	case strings.HasPrefix(s, "|-"):
		w.html.WriteString("<tr>")
	case strings.HasPrefix(s, "|+"):
		w.html.WriteString("<caption>" + s[2:] + "</caption>")
	case strings.HasPrefix(s, "!"):
		w.cells(strings.Split(strings.ReplaceAll(s[1:], "!!", "||"), "||"))
	case strings.HasPrefix(s, "|"):
		w.cells(strings.Split(s[1:], "||"))
	default:
		w.html.WriteString("\n" + s)
	}
}

// cells adds cells, without the attributes that may stand before their words.
func (w *wiki) cells(list []string) {
	for _, cell := range list {
		if before, words, ok := strings.Cut(cell, "|"); ok && strings.Contains(before, "=") {
			cell = words
		}
		w.html.WriteString("<td>" + cell)
	}
}

// maxWikiDepth is how deep templates and links are followed into one another.
const maxWikiDepth = 40

// expand is s with its templates and links replaced by what is shown of them. One
// that is not closed stays as it stands.
func (w *wiki) expand(s string) string {
	type open struct {
		at   int // where it begins in s
		mark string
		strings.Builder
	}
	stack := []*open{{}}
	top := func() *open { return stack[len(stack)-1] }
	for i := 0; i < len(s); {
		two := s[i:min(i+2, len(s))]
		switch {
		case (two == "{{" || two == "[[") && len(stack) <= maxWikiDepth:
			stack = append(stack, &open{at: i, mark: two})
			i += 2
		case two == "}}" && top().mark == "{{", two == "]]" && top().mark == "[[":
			closed := top()
			stack = stack[:len(stack)-1]
			i += 2
			if two == "]]" {
				top().WriteString(w.link(closed.String()))
			} else {
				top().WriteString(w.template(closed.String(), len(stack) == 1 && isWithin(s, closed.at, i)))
			}
		default:
			top().WriteByte(s[i])
			i++
		}
	}
	for len(stack) > 1 {
		rest := top()
		stack = stack[:len(stack)-1]
		top().WriteString(rest.mark + rest.String())
	}
	return top().String()
}

// wikiNear is how far off the words beside a template are looked for, in bytes.
const wikiNear = 400

// isWithin tells whether words stand right before or behind what s holds from start
// to end, on its line and outside of other templates.
func isWithin(s string, start, end int) bool {
	before := s[max(0, start-wikiNear):start]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	before = before[strings.LastIndex(before, "}}")+1:]
	behind, _, _ := strings.Cut(s[end:min(len(s), end+wikiNear)], "\n")
	behind, _, _ = strings.Cut(behind, "{{")
	return strings.Trim(before, " *#:;|!}") != "" || strings.TrimSpace(behind) != ""
}

// link is what is shown of a link within the wiki: its words, nothing of a picture,
// of the mark of a category or of the page in another language.
func (w *wiki) link(s string) string {
	s = strings.TrimSpace(s)
	if wikiFile().MatchString(s) {
		parts := strings.Split(s, "|")
		if last := strings.TrimSpace(parts[len(parts)-1]); len(parts) > 1 && !wikiOption().MatchString(last) {
			w.leave(textOfHTML(wikiMarks().ReplaceAllStringFunc(last, wikiApostrophes)), "caption")
		}
		return ""
	}
	if wikiBeside().MatchString(s) {
		return ""
	}
	target, words, ok := strings.Cut(s, "|")
	if ok && words == "" {
		_, words, _ = strings.Cut(target, ":")
	}
	if ok && words != "" {
		return words
	}
	return strings.TrimPrefix(target, ":")
}

// Templates that show words of their own: by the place of these among the parts.
var (
	wikiShown = map[string]int{"lang": 2, "nowrap": 1, "nobr": 1, "small": 1, "big": 1, "abbr": 1, "tooltip": 1, "visible anchor": 1, "anchor text": 1, "transl": 2, "em": 1, "strong": 1, "center": 1, "formatnum": 1}
	wikiSigns = map[string]string{"ndash": "–", "endash": "–", "snd": " – ", "spnd": " – ", "spaced ndash": " – ", "mdash": "—", "emdash": "—", "'": "’", "sic": "[sic]", "nbsp": "\u00a0", "!": "|", "=": "=", "pound": "£", "£": "£"}
	// wikiAsides show nothing that is said.
	wikiAsides = []string{"citation needed", "cn", "fact", "dead link", "who", "when", "clarify", "efn", "sfn", "refn", "r", "rp", "reflist", "anchor", "clear", "-", "br", "better source", "update inline", "webarchive", "source", "source-pr", "flag", "flagicon"}
	wikiDates  = []string{"date", "datum", "fecha"} // on a line of its own that of the article, else shown
	wikiUnits  = []string{"unité", "nombre", "unidad"}
	wikiQuotes = []string{"quote", "blockquote", "cquote", "quotation", "zitat", "citation bloc", "cita"}
)

// template is what is shown of a template. One that is not known shows words of its
// own, which the page does not hold: within a sentence a gap is left and told.
func (w *wiki) template(s string, within bool) string {
	parts := strings.Split(s, "|")
	name := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(parts[0]), "_", " "))
	plain := append([]string{name}, unnamed(parts[1:])...)
	part := func(i int) string {
		if i < len(plain) {
			return plain[i]
		}
		return ""
	}
	if before, value, ok := strings.Cut(name, ":"); ok && before == "formatnum" {
		return value
	}
	place, isShown := wikiShown[name]
	sign, isSign := wikiSigns[name]
	words := cmp.Or(part(1), called(parts, "text", "quote", "zitat", "texte", "texto", "cita"))
	switch {
	case slices.Contains(wikiDates, name) && !within:
		w.dated(part(1))
	case slices.Contains(wikiDates, name), slices.Contains(wikiUnits, name):
		return strings.Join(plain[1:], "\u00a0")
	case name == "w" || name == "wikipedia":
		return cmp.Or(part(2), part(1))
	case isShown:
		return part(place)
	case strings.HasPrefix(name, "lang-"):
		return part(1)
	case isSign:
		return sign
	case slices.Contains(wikiQuotes, name) && words != "":
		speaker := cmp.Or(part(2), called(parts, "author", "sign", "autor", "auteur"))
		return "\n<blockquote><p>" + words + signed(speaker) + "</blockquote>\n"
	case within && !slices.Contains(wikiAsides, name) && !strings.HasPrefix(name, "cite "):
		if !slices.Contains(w.lost, name) && len(w.lost) < maxNamed {
			w.lost = append(w.lost, name)
		}
		return "[…]"
	}
	return ""
}

// called is the first of the parts of a template that has one of these names, in small letters.
func called(parts []string, names ...string) string {
	for _, p := range parts {
		name, value, ok := strings.Cut(p, "=")
		if ok && slices.Contains(names, strings.ToLower(strings.TrimSpace(name))) && strings.TrimSpace(value) != "" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// unnamed are the parts of a template that have no name, or a number for one.
func unnamed(parts []string) (list []string) {
	for _, p := range parts {
		name, value, ok := strings.Cut(p, "=")
		switch name = strings.TrimSpace(name); {
		case ok && len(name) == 1 && '1' <= name[0] && name[0] <= '9':
			list = append(list, strings.TrimSpace(value))
		case !ok || strings.ContainsAny(name, " <\""):
			list = append(list, strings.TrimSpace(p))
		}
	}
	return list
}

// signed is the line that says whose a quotation is.
func signed(speaker string) string {
	if speaker == "" {
		return ""
	}
	return "<p>— " + speaker
}

// tell notes what of the page was left out.
func (w *wiki) tell() {
	if w.notes > 0 {
		w.note(seeds.Say("References of the wiki's page were left out: {{.N}}.", seeds.With{"N": w.notes}))
	}
	if len(w.lost) > 0 {
		w.note(seeds.Say("Words that the wiki sets into sentences by templates are missing where “[…]” stands: {{.Names}}.", seeds.With{"Names": strings.Join(w.lost, ", ")}))
	}
}
