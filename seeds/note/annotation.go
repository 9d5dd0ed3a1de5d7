package note

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	"diptych/compare/text"
)

// annotation is a note as the file has it. With https://www.w3.org/TR/annotation-model/
// at hand the names in it need no explanation.
type annotation struct {
	Note
	raw   object // as it stands in the file; nil when it is in no file
	lines []byte // raw, written as a file has it
}

// annotationOf reads an item of a page, false when it is none with a name.
func annotationOf(raw json.RawMessage) (annotation, bool) {
	if !bytes.HasPrefix(raw, []byte("{")) {
		return annotation{}, false // a damaged file may hold a million such
	}
	o, ok := objectOf(raw)
	if !ok || !o.has("type", "Annotation") || o.text("id") == "" {
		return annotation{}, false
	}
	n := Note{ID: o.text("id"), Made: timeOf(o, "created"), Changed: timeOf(o, "modified"), Assessing: o.has("motivation", assessing)}
	if n.Changed.IsZero() {
		n.Changed = n.Made
	}
	n.Text, n.Tags = wordsOf(o)
	for _, t := range targetsOf(o) {
		if t.known {
			n.Anchors = append(n.Anchors, t.Anchor)
		}
	}
	return annotation{n.clean(), o, indented(encoded(o), itemIndent)}, true
}

// asRead is a as annotationOf gives it back from a file.
func (a annotation) asRead() annotation {
	if a.lines != nil {
		return a
	}
	raw := encoded(a.raw)
	a.lines = indented(raw, itemIndent)
	if b, ok := annotationOf(raw); ok && b.ID == a.ID {
		return b
	}
	return a
}

func timeOf(o object, name string) time.Time {
	t, err := time.Parse(time.RFC3339, o.text(name))
	if err != nil {
		return time.Time{}
	}
	return t
}

// What a body is to this package.
const (
	comment = "commenting"
	tag     = "tagging"
	unknown = ""

	assessing = "assessing" // a motivation
)

// purpose tells what is said of a body.
func purpose(body object) string {
	var s string
	if !body.has("type", "TextualBody") || json.Unmarshal(body.get("value"), &s) != nil {
		return unknown
	}
	switch p := body.text("purpose"); {
	case p == tag:
		return tag
	case p == comment || body.get("purpose") == nil:
		return comment
	}
	return unknown
}

// wordsOf is what a reader wrote: the first comment, and the tags.
func wordsOf(o object) (words string, tags []string) {
	found := false
	for _, raw := range values(o.get("body")) {
		body, _ := objectOf(raw)
		switch p := purpose(body); {
		case p == tag:
			tags = append(tags, body.text("value"))
		case p == comment && !found:
			words, found = body.text("value"), true
		}
	}
	if !found {
		words = o.text("bodyValue")
	}
	return words, tags
}

// with is the annotation of n in place of a; what the file said beyond a
// stays.
func (a annotation) with(n Note) annotation {
	o := a.raw
	if o == nil {
		motive := comment
		if n.Assessing {
			motive = assessing
		}
		o = object{}.with("id", n.ID).with("type", "Annotation").with("motivation", motive)
	}
	if a.raw == nil || !a.Made.Equal(n.Made) {
		o = o.with("created", n.Made.Format(time.RFC3339Nano))
	}
	o = o.with("modified", n.Changed.Format(time.RFC3339Nano))
	if a.raw == nil || a.Text != n.Text || !slices.Equal(a.Tags, n.Tags) {
		o = o.without("bodyValue").with("body", bodies(o, n))
	}
	if a.raw == nil || !slices.Equal(a.Anchors, n.Anchors) {
		o = o.with("target", targets(o, n.Anchors))
	}
	return annotation{Note: n, raw: o}
}

// bodies are those of o with the words of n.
func bodies(o object, n Note) []object {
	words := object{}.with("type", "TextualBody").with("purpose", comment)
	tags := map[string]object{}
	var others []object
	found := false
	for _, raw := range values(o.get("body")) {
		body, ok := objectOf(raw)
		if !ok {
			body = object{}.with("id", raw) // JSON-LD for a body that is a name only
		}
		switch p := purpose(body); {
		case p == tag:
			tags[body.text("value")] = body
		case p == comment && !found:
			words, found = body, true
		default:
			others = append(others, body)
		}
	}
	list := []object{words.with("value", n.Text)}
	for _, t := range n.Tags {
		list = append(list, append(object{}, tags[t]...).orWith("type", "TextualBody").orWith("purpose", tag).with("value", t))
	}
	return append(list, others...)
}

// target is a place an annotation is about; known when it names an article.
type target struct {
	Anchor
	known bool
	raw   json.RawMessage
}

func targetsOf(o object) []target {
	var list []target
	for _, raw := range values(o.get("target")) {
		a, known := anchorOf(raw)
		list = append(list, target{a, known, raw})
	}
	return list
}

func anchorOf(raw json.RawMessage) (Anchor, bool) {
	var a Anchor
	if json.Unmarshal(raw, &a.Article) == nil {
		return a, a.Article != ""
	}
	o, ok := objectOf(raw)
	if a.Article = o.text("source"); !ok || a.Article == "" {
		return a, false
	}
	var octets, points text.Span
	var inBytes, inPoints bool
	for _, raw := range values(o.get("selector")) {
		s, _ := objectOf(raw)
		switch kind(s) {
		case quoteSelector:
			a.Exact, a.Prefix, a.Suffix = s.text("exact"), s.text("prefix"), s.text("suffix")
		case positionSelector:
			points, inPoints = spanOf(s)
		case dataSelector:
			octets, inBytes = spanOf(s)
		}
	}
	if !inBytes {
		octets = points
	}
	a.Start, a.End = octets.Start, octets.End
	if inPoints {
		a.points = pointsAt(octets, points, !inBytes)
	}
	return a.clean(), true
}

// The selectors that are known. The standard counts text positions in code
// points, data positions in bytes.
const (
	quoteSelector    = "TextQuoteSelector"
	positionSelector = "TextPositionSelector"
	dataSelector     = "DataPositionSelector"
)

func kind(selector object) string {
	for _, k := range []string{quoteSelector, positionSelector, dataSelector} {
		if selector.has("type", k) {
			return k
		}
	}
	return ""
}

func spanOf(o object) (s text.Span, ok bool) {
	ok = json.Unmarshal(o.get("start"), &s.Start) == nil && json.Unmarshal(o.get("end"), &s.End) == nil
	if !ok || s.Start < 0 || s.End < s.Start {
		return text.Span{}, false
	}
	return s, true
}

// targets are those of o with the anchors of a note.
func targets(o object, anchors []Anchor) any {
	var list, others []json.RawMessage
	var known []target
	for _, t := range targetsOf(o) {
		if t.known {
			known = append(known, t)
		} else {
			others = append(others, t.raw)
		}
	}
	for i, a := range anchors {
		var was target
		if i < len(known) {
			was = known[i]
		}
		list = append(list, was.with(a))
	}
	if list = append(list, others...); len(list) == 1 {
		return list[0]
	}
	return append([]json.RawMessage{}, list...)
}

// with is the target of a in place of t. What others said of the same words
// stays.
func (t target) with(a Anchor) json.RawMessage {
	if t.known && t.Anchor == a {
		return t.raw
	}
	o, _ := objectOf(t.raw)
	return encoded(append(object{}, o...).orWith("type", "SpecificResource").with("source", a.Article).with("selector", t.selectors(o, a)))
}

func (t target) selectors(o object, a Anchor) []any {
	list := []any{object{}.with("type", quoteSelector).with("exact", a.Exact).with("prefix", a.Prefix).with("suffix", a.Suffix)}
	if p, ok := a.inPoints(); ok {
		list = append(list, object{}.with("type", positionSelector).with("start", p.Start).with("end", p.End))
	}
	if !a.guessed() {
		list = append(list, object{}.with("type", dataSelector).with("start", a.Start).with("end", a.End))
	}
	for _, raw := range values(o.get("selector")) {
		if s, _ := objectOf(raw); kind(s) == "" && t.Exact == a.Exact {
			list = append(list, raw)
		}
	}
	return list
}
