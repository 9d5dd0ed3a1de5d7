package note

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// page is a file of notes as it was read.
type page struct {
	head   object // what stands beside the items, in order; "items" marks their place
	notes  map[string]entry
	others []json.RawMessage // items that are no notes
	sound  bool              // it was read to its end, so that what is not in it was taken out
}

const jsonldContext = "http://www.w3.org/ns/anno.jsonld"

// readPage reads what it can of data. The error, if there is one, is a *damage.
func readPage(data []byte) (page, error) {
	p := page{notes: map[string]entry{}}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(bytes.TrimSpace(data)) == 0 {
		return p, nil // nothing was ever in it, or another program lost it
	}
	if i := invalid(data); i >= 0 {
		p.read(bytes.ToValidUTF8(data, []byte("\uFFFD")))
		return p, damaged(data, i, text.Say("this is not UTF-8"))
	}
	at := p.read(data)
	var whole json.RawMessage
	err := json.Unmarshal(data, &whole)
	if syntax, ok := err.(*json.SyntaxError); ok {
		what := text.Say("here stands what has no place there")
		if int(syntax.Offset) >= len(data) {
			what = text.Say("it breaks off here")
		}
		return p, damaged(data, int(syntax.Offset)-1, what)
	}
	if at >= 0 {
		return p, damaged(data, at, text.Say("here should stand a page of annotations"))
	}
	p.sound = true
	return p, nil
}

// read takes the members of the page one by one, until one cannot be read or
// is not what it should be. It is where that is, -1 when all is well.
func (p *page) read(data []byte) int {
	dec := json.NewDecoder(bytes.NewReader(data))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return 0
	}
	for dec.More() {
		name, err := dec.Token()
		at := int(dec.InputOffset())
		if err != nil {
			return at
		}
		if name == "items" {
			if !p.readItems(dec) {
				return at
			}
			continue
		}
		m := member{name: name.(string)}
		if err := dec.Decode(&m.value); err != nil {
			return at
		}
		p.head = append(p.head, m)
	}
	if !p.head.has("type", "AnnotationPage") && p.head.get("items") == nil {
		return 0
	}
	return -1
}

func (p *page) readItems(dec *json.Decoder) bool {
	p.head = p.head.with("items", nil)
	if t, err := dec.Token(); err != nil || t != json.Delim('[') {
		return false
	}
	for dec.More() {
		var raw json.RawMessage
		if dec.Decode(&raw) != nil {
			return false
		}
		p.take(raw)
	}
	_, err := dec.Token()
	return err == nil
}

// take adds an item. Of two with one ID the later is the note, and the other
// is only kept.
func (p *page) take(raw json.RawMessage) {
	a, ok := annotationOf(raw)
	if !ok {
		p.others = append(p.others, raw)
		return
	}
	if was, twice := p.notes[a.ID]; twice {
		if later(was.annotation, a) {
			a, was.annotation = was.annotation, a
		}
		p.others = append(p.others, encoded(was.raw))
	}
	p.notes[a.ID] = entry{annotation: a}
}

// later reports whether a stands rather than b, both the same note: the later
// change, and of two at one time always the same.
func later(a, b annotation) bool {
	if c := a.Changed.Compare(b.Changed); c != 0 {
		return c > 0
	}
	return bytes.Compare(encoded(a.raw), encoded(b.raw)) > 0
}

// write is the page as the bytes of a file: indented, or on one line where it
// would be too large to be read again.
func (p page) write() []byte {
	data := p.indented()
	if len(data) > MaxBytes {
		data = append(compact(data), '\n')
	}
	return data
}

func (p page) indented() []byte {
	head := p.head
	if head == nil {
		head = object{}.with("@context", jsonldContext)
	}
	var b bytes.Buffer
	size := 0
	for _, e := range p.notes {
		size += len(e.lines) + len(itemIndent) + 2
	}
	b.Grow(size)
	for i, m := range head.orWith("type", "AnnotationPage").orWith("items", nil) {
		b.WriteString(opening(i, "{\n  "))
		b.Write(encoded(m.name))
		b.WriteString(": ")
		if m.name == "items" {
			p.writeItems(&b)
		} else {
			b.Write(indented(m.value, "  "))
		}
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

func (p page) writeItems(b *bytes.Buffer) {
	i := 0
	for _, n := range sorted(p.notes) {
		b.WriteString(opening(i, "[\n"+itemIndent))
		b.Write(p.notes[n.ID].lines)
		i++
	}
	for _, raw := range p.others {
		b.WriteString(opening(i, "[\n"+itemIndent))
		b.Write(indented(raw, itemIndent))
		i++
	}
	if i == 0 {
		b.WriteString("[]")
	} else {
		b.WriteString("\n  ]")
	}
}

// opening stands before the i-th member of an object or a list that opens so.
func opening(i int, first string) string {
	if i > 0 {
		return "," + first[1:]
	}
	return first
}

const itemIndent = "    "

// deepest is how many lists and objects may stand in one another for a value to
// be written over several lines: the blanks before them grow with the square.
const deepest = 16

// indented is raw over several lines, each but the first after prefix; on one
// line where it is very deep.
func indented(raw []byte, prefix string) []byte {
	if levels(raw) > deepest {
		return compact(raw)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, raw, prefix, "  "); err != nil {
		panic(fmt.Sprint("note: ", err)) // it was read or made as JSON
	}
	return b.Bytes()
}

func compact(raw []byte) []byte {
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		panic(fmt.Sprint("note: ", err)) // it was read or made as JSON
	}
	return b.Bytes()
}

// levels is how many lists and objects stand in one another in raw, at most.
func levels(raw []byte) (most int) {
	depth, quoted := 0, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[', c == '{':
			depth++
			most = max(most, depth)
		case c == ']', c == '}':
			depth--
		}
	}
	return most
}

func sorted(notes map[string]entry) []Note {
	var list []Note
	for _, e := range notes {
		list = append(list, e.Note)
	}
	stable.Sort(list, byTime)
	return list
}

// invalid is where data stops being UTF-8, -1 when it is.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return -1
}
