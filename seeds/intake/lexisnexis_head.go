package intake

import (
	"strings"
	"unicode"
)

// head reads the lines above the text: r.at is then the part that it begins with.
func (r *lexReading) head() {
	for ; r.at < len(r.parts); r.at++ {
		p := r.parts[r.at]
		switch {
		case p.closes(), lexGraphic[p.label] && r.labels > 0:
			return
		case lexBody[p.label]:
			r.at++
			return
		case p.label != "" && p.centred && lexOpening[p.label]:
			r.leave(p.text(), "field of the database")
		case p.label != "":
			r.labels++
			r.field(p)
		case p.title:
			r.state("title", p.text(), p.text())
		case p.centred, r.fields.Outlet == "" && r.at < 3 && r.fields.Title == "":
			r.imprint(p)
		case !r.flush(p):
			return
		}
	}
}

// imprint reads a centred part: the outlet, the date, rights, notices.
func (r *lexReading) imprint(p lexPart) {
	next := lexPart{}
	if r.at+1 < len(r.parts) {
		next = r.parts[r.at+1]
	}
	last := len(p.lines) - 1
	switch {
	case p.rights() && last > 0 && next.lines != nil && next.dates() && r.fields.Outlet == "" && !reserved().MatchString(flow(p.lines[last])):
		r.leave(strings.Join(p.lines[:last], "\n"), "copyright")
		r.state("outlet", p.lines[last], p.lines[last])
	case p.rights(), reserved().MatchString(p.text()):
		r.leave(p.text(), "copyright")
	case p.dates():
		r.when(p.lines)
	case r.fields.Outlet == "":
		r.outlet(p.lines)
	default:
		r.leave(p.text(), "notice")
	}
}

var edition = pattern(`(?i) - [\p{L}\d ]*\bedition$`)

// outlet reads the name of the paper, and the date where it stands under it.
func (r *lexReading) outlet(lines []string) {
	name, rest := lines[0], lines[1:]
	for i, l := range rest {
		if isDateLine(l) {
			r.leave(strings.Join(rest[:i], "\n"), "notice")
			r.when(rest[i:])
			rest = nil
			break
		}
	}
	for len(rest) > 0 && (strings.HasPrefix(flow(rest[0]), "(") || unicode.IsLower(firstRune(flow(rest[0])))) {
		name, rest = name+" "+rest[0], rest[1:]
	}
	r.leave(strings.Join(rest, "\n"), "notice")
	name = evenly(name)
	if e := edition().FindString(name); e != "" {
		name = strings.TrimSuffix(name, e)
		r.leave(e[len(" - "):], "edition")
	}
	r.state("outlet", name, lines[0])
}

// when reads the date and what stands under it.
func (r *lexReading) when(lines []string) {
	for i := range lines {
		lines[i] = evenly(lines[i])
	}
	words := lines[0]
	rest := lines[1:]
	for len(rest) > 0 && clockIn(" "+rest[0]) != "" {
		words, rest = words+" "+rest[0], rest[1:]
	}
	r.datedFirst(words)
	r.leave(strings.Join(rest, "\n"), "edition")
}

// field takes a labelled part of the head.
func (r *lexReading) field(p lexPart) {
	switch {
	case lexHeadline[p.label]:
		r.state("title", p.value, p.text())
	case lexByline[p.label]:
		r.state("byline", byless(p.value), p.text())
	case lexDateline[p.label]:
		r.state("dateline", p.value, p.text())
	case lexDate[p.label]:
		r.when(strings.Split(p.value, "\n"))
	case lexStandfirst[p.label]:
		r.leave(p.value, "standfirst")
		if p.value == "" {
			r.standfirst()
		}
	default:
		r.leave(p.text(), "field of the database")
	}
}

// standfirst reads the parts that a label with nothing behind it names: all
// up to the label of the text, or one where there is none.
func (r *lexReading) standfirst() {
	end := r.at + 1
	for end < len(r.parts) && r.parts[end].label == "" {
		end++
	}
	if end == len(r.parts) || !lexBody[r.parts[end].label] {
		end = min(end, r.at+2)
	}
	for ; r.at+1 < end; r.at++ {
		r.leave(r.parts[r.at+1].text(), "standfirst")
	}
}

// byless is a byline without the word that opens it.
func byless(s string) string {
	s = flow(s)
	for _, by := range []string{"By ", "BY ", "by ", "Von ", "VON ", "von ", "Par ", "PAR ", "par ", "Door ", "DOOR ", "Por ", "POR "} {
		if rest, ok := strings.CutPrefix(s, by); ok && !strings.HasPrefix(strings.ToLower(rest), "onze ") && !strings.HasPrefix(strings.ToLower(rest), "een ") {
			return rest
		}
	}
	return s
}

// flush reads a part of the head without a label that is set to the left;
// false where the text begins with it.
func (r *lexReading) flush(p lexPart) bool {
	joined := strings.Join(strings.Fields(strings.Join(p.lines, "")), "")
	switch {
	case address().MatchString(joined):
		r.state("url", joined, joined)
	case p.dates() && r.fields.Date == "" && len(p.lines) < 3:
		r.when(p.lines)
	case lexCount().MatchString(p.text()) && len(p.text()) < 20:
		r.labels++
		r.leave(p.text(), "field of the database")
	case r.titled(p):
		r.state("title", p.text(), p.text())
	case r.signs(p):
		if r.fields.Byline == "" && isSignature(p.text()) && !r.bylineBelow() {
			r.state("byline", byless(p.text()), p.text())
		} else {
			r.leave(p.text(), "line of the head")
		}
	default:
		return false
	}
	return true
}

// titled tells the headline of a text file: what stands before every field,
// and is no text itself.
func (r *lexReading) titled(p lexPart) bool {
	if r.fields.Title != "" || r.labels > 0 || r.anyTitle() {
		return false
	}
	next := lexPart{}
	if r.at+1 < len(r.parts) {
		next = r.parts[r.at+1]
	}
	follows := next.label != "" && !next.closes() || next.centred || next.lines != nil && (next.dates() || lexCount().MatchString(next.text()))
	return follows || len(p.lines) <= 3 && !strings.HasSuffix(p.text(), ".") && next.lines != nil
}

// anyTitle tells whether the document has its headline in another part.
func (r *lexReading) anyTitle() bool {
	for _, p := range r.parts {
		if p.title || lexHeadline[p.label] && !lexSection[p.label] {
			return true
		}
	}
	return false
}

// bylineBelow tells whether a field of the document names who wrote it.
func (r *lexReading) bylineBelow() bool {
	for _, p := range r.parts[r.at:] {
		if lexByline[p.label] {
			return true
		}
	}
	return false
}

// signs tells a short line of the head without a label, a name mostly, with a
// field under it and a text under that.
func (r *lexReading) signs(p lexPart) bool {
	i := r.at + 1
	if r.fields.Title == "" || len(p.lines) > 2 || len(p.text()) > 80 || terminal().MatchString(p.text()) || i >= len(r.parts) || !r.parts[i].heads() {
		return false
	}
	for ; i < len(r.parts); i++ {
		switch q := r.parts[i]; {
		case q.closes():
			return false
		case q.label == "" && !q.centred && r.parts[i-1].value != "":
			return true
		}
	}
	return false
}
