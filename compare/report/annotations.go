package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/text"
)

// Annotated is something that was found or written, and its places in one
// article or in both, as Annotations writes it and ReadAnnotations reads it.
type Annotated struct {
	ID     string // an IRI, the same for the same thing
	Kind   string // "quotation", "statement", "naming"; "" for a note of the reader's
	Says   string // the claim, or what the reader wrote
	Held   string // what the reader holds of it
	Tags   []string
	Made   string // RFC 3339, of a note
	Places []Place
}

// Place is words of an article as another program finds them: by where they
// stand, in Unicode code points of the article as a reader sees it
// ([text.Document.Unmarked]), and by themselves with what stands around them in
// the same paragraph.
type Place struct {
	Source                string // the article's address, or else the name of its file
	Start, End            int
	Exact, Prefix, Suffix string
}

// aroundPlace is how many characters before and after its words a place knows.
const aroundPlace = 32

// Annotations is what was found in c and what the reader wrote as a page of the
// W3C Web Annotation Data Model. Every annotation has one target, so that a
// program that knows one of the two articles draws nothing of the other; those
// of one thing have one "canonical" address, and a body that links to the place
// in the other article. Words that go over two paragraphs are two targets.
func Annotations(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	page := jsonPage{Context: "http://www.w3.org/ns/anno.jsonld", Type: "AnnotationPage", Items: []jsonAnnotation{}}
	m := annotatorOf(c, a, b, o)
	for _, x := range m.all() {
		page.Items = append(page.Items, m.items(x)...)
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(page)
	return out.Bytes(), err
}

type (
	jsonPage struct {
		Context string           `json:"@context"`
		Type    string           `json:"type"`
		Items   []jsonAnnotation `json:"items"`
	}
	jsonAnnotation struct {
		ID         string       `json:"id"`
		Type       string       `json:"type"`
		Motivation string       `json:"motivation"`
		Canonical  string       `json:"canonical"`
		Created    string       `json:"created,omitempty"`
		Body       []jsonBody   `json:"body"`
		Target     jsonResource `json:"target"`
	}
	jsonBody struct {
		Type     string         `json:"type"`
		Purpose  string         `json:"purpose"`
		Value    string         `json:"value,omitempty"`
		Language string         `json:"language,omitempty"` // of the value, where it is not English
		Source   string         `json:"source,omitempty"`
		Selector []jsonSelector `json:"selector,omitempty"`
	}
	jsonResource struct {
		Type     string         `json:"type"`
		Source   string         `json:"source"`
		Selector []jsonSelector `json:"selector"`
	}
	jsonSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact,omitempty"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
		Start  *int   `json:"start,omitempty"`
		End    *int   `json:"end,omitempty"`
	}
)

// annotator puts a comparison into annotations.
type annotator struct {
	*teller
	source [2]string
	seen   [2]seenText
}

func annotatorOf(c *compare.Comparison, a, b File, o Options) *annotator {
	m := &annotator{teller: tellerOf(c, a, b, o), seen: [2]seenText{seenTextOf(c.A), seenTextOf(c.B)}}
	for i, w := range m.sides {
		m.source[i] = iri(w.file.Name)
		if webAddress(w.d.Fields.URL) {
			m.source[i] = iri(w.d.Fields.URL)
		}
	}
	if m.source[0] == m.source[1] {
		m.source[0], m.source[1] = m.source[0]+"#a", m.source[1]+"#b"
	}
	return m
}

// iri is s without the characters that no address may hold.
func iri(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r <= ' ' || r == 0x7f || strings.ContainsRune("<>\"{}|\\^`", r) {
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
			continue
		}
		b.WriteRune(r)
	}
	if s = b.String(); strings.Contains(s, ":") && !webAddress(s) {
		s = "./" + s // no scheme
	}
	return s
}

// all is what there is to annotate, in the order of the report: the notes last.
func (m *annotator) all() (list []Annotated) {
	if m.c.A.Source != m.c.B.Source {
		for i, p := range m.c.Passages {
			if p.Class.Shown() {
				_, claim := passageSays(p)
				list = append(list, m.found(i, string(p.Class), claim.String(), m.in.Said(claim), []text.Span{p.A}, []text.Span{p.B}))
			}
		}
		for i, l := range m.c.Links {
			list = append(list, m.found(m.linkNumber(i), "statement", sentence(l.Why.String()), sentence(m.in.Said(l.Why)), []text.Span{l.A}, []text.Span{l.B}))
		}
		for i, f := range m.c.Findings {
			list = append(list, m.found(m.findingNumber(i), f.Device, smooth(f.Claim.String()), smooth(m.in.Said(f.Claim)), f.A, f.B))
		}
	}
	for _, n := range m.o.Notes {
		x := Annotated{ID: n.ID, Says: n.Text, Tags: slices.Clone(n.Tags), Made: n.Made, Places: m.places(n.A, n.B)}
		list = append(list, x)
	}
	return slices.DeleteFunc(list, func(x Annotated) bool { return len(x.Places) == 0 })
}

// found is something that was found, and has the same ID in every language.
func (m *annotator) found(number int, kind, english, says string, a, b []text.Span) Annotated {
	x := Annotated{Kind: kind, Says: says, Held: m.heldOf(number), Places: m.places(a, b)}
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %+v", kind, english, m.source, x.Places))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80 // RFC 9562, version 8
	x.ID = fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
	return x
}

func (m *annotator) places(a, b []text.Span) (list []Place) {
	for i, spans := range [2][]text.Span{a, b} {
		for _, s := range spans {
			list = append(list, m.seen[i].places(m.source[i], seenAt(m.sides[i].d, s))...)
		}
	}
	return list
}

// seenText is an article as a reader sees it, in blocks that no blank line
// divides, and how many code points stand before each.
type seenText struct {
	source string
	blocks []text.Span
	before []int
}

var blankLine = regexp.MustCompile(`(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)\s*`)

func seenTextOf(d *text.Document) seenText {
	u := d.Unmarked()
	s := seenText{source: u.Source}
	for _, p := range u.Paragraphs {
		from := p.Start
		for _, gap := range blankLine.FindAllStringIndex(u.Text(p.Span), -1) { // text broken in mid-sentence is one paragraph of a Document
			s.blocks = append(s.blocks, text.Span{Start: from, End: p.Start + gap[0]})
			from = p.Start + gap[1]
		}
		s.blocks = append(s.blocks, text.Span{Start: from, End: p.End})
	}
	points, from := 0, 0
	for _, b := range s.blocks {
		points += utf8.RuneCountInString(u.Source[from:b.Start])
		s.before, from = append(s.before, points), b.Start
	}
	return s
}

// places are the words at s, those of each block by themselves.
func (d seenText) places(source string, s text.Span) (list []Place) {
	i := sort.Search(len(d.blocks), func(i int) bool { return d.blocks[i].End > s.Start })
	for ; i < len(d.blocks) && d.blocks[i].Start < s.End; i++ {
		b := d.blocks[i]
		at := b.Intersect(s)
		part := d.source[at.Start:at.End]
		words := strings.TrimSpace(part)
		if words == "" {
			continue
		}
		at.Start += strings.Index(part, words)
		at.End = at.Start + len(words)
		start := d.before[i] + utf8.RuneCountInString(d.source[b.Start:at.Start])
		list = append(list, Place{
			Source: source, Start: start, End: start + utf8.RuneCountInString(words), Exact: words,
			Prefix: lastRunes(d.source[b.Start:at.Start], aroundPlace), Suffix: firstRunes(d.source[at.End:b.End], aroundPlace),
		})
	}
	return list
}

func lastRunes(s string, n int) string {
	at := len(s)
	for range n {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

func firstRunes(s string, n int) string {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}

// What the tags of an annotation say of it, as in the notes of the program.
const (
	tagFinding = "finding: "
	tagBeside  = "beside: "
)

// items are the annotations of x, one for each place.
func (m *annotator) items(x Annotated) (list []jsonAnnotation) {
	motivation, purpose := "commenting", "commenting"
	if x.Kind != "" {
		motivation, purpose = "highlighting", "describing"
	}
	for i, p := range x.Places {
		body := []jsonBody{{Type: "TextualBody", Purpose: purpose, Value: x.Says}}
		if l := m.in.Language(); l != "en" && x.Kind != "" {
			body[0].Language = l
		}
		if x.Held != "" {
			body = append(body, jsonBody{Type: "TextualBody", Purpose: "assessing", Value: x.Held})
		}
		if x.Kind != "" {
			body = append(body, tagged(tagFinding+x.Kind))
		}
		for _, t := range x.Tags {
			body = append(body, tagged(t))
		}
		if k := slices.IndexFunc(x.Places, func(q Place) bool { return q.Source != p.Source }); k >= 0 {
			q := x.Places[k]
			body = append(body, tagged(tagBeside+q.Source), jsonBody{Type: "SpecificResource", Purpose: "linking", Source: q.Source, Selector: q.selectors()})
		}
		list = append(list, jsonAnnotation{
			ID: fmt.Sprintf("%s#%d", x.ID, i+1), Type: "Annotation", Motivation: motivation, Canonical: x.ID, Created: x.Made, Body: body,
			Target: jsonResource{"SpecificResource", p.Source, p.selectors()},
		})
	}
	return list
}

func tagged(s string) jsonBody { return jsonBody{Type: "TextualBody", Purpose: "tagging", Value: s} }

func (p Place) selectors() []jsonSelector {
	return []jsonSelector{
		{Type: "TextQuoteSelector", Exact: p.Exact, Prefix: p.Prefix, Suffix: p.Suffix},
		{Type: "TextPositionSelector", Start: &p.Start, End: &p.End},
	}
}

// ReadAnnotations is what [Annotations] wrote, in its order. An error says what
// is wrong with data.
func ReadAnnotations(data []byte) ([]Annotated, error) {
	var page jsonPage
	if err := json.Unmarshal(data, &page); err != nil {
		return nil, err
	}
	if page.Type != "AnnotationPage" {
		return nil, fmt.Errorf("this is %q and no page of annotations", page.Type)
	}
	var list []Annotated
	at := map[string]int{}
	for _, item := range page.Items {
		i, known := at[item.Canonical]
		if !known {
			i = len(list)
			at[item.Canonical] = i
			list = append(list, item.annotated())
		}
		list[i].Places = append(list[i].Places, item.Target.place())
	}
	return list, nil
}

// annotated is what an item says, without its place.
func (a jsonAnnotation) annotated() Annotated {
	x := Annotated{ID: a.Canonical, Made: a.Created}
	for _, b := range a.Body {
		switch kind, isKind := strings.CutPrefix(b.Value, tagFinding); {
		case b.Purpose == "describing", b.Purpose == "commenting":
			x.Says = b.Value
		case b.Purpose == "assessing":
			x.Held = b.Value
		case b.Purpose == "tagging" && isKind && a.Motivation == "highlighting":
			x.Kind = kind
		case b.Purpose == "tagging" && !strings.HasPrefix(b.Value, tagBeside):
			x.Tags = append(x.Tags, b.Value)
		}
	}
	return x
}

func (r jsonResource) place() Place {
	p := Place{Source: r.Source}
	for _, s := range r.Selector {
		switch {
		case s.Type == "TextQuoteSelector":
			p.Exact, p.Prefix, p.Suffix = s.Exact, s.Prefix, s.Suffix
		case s.Type == "TextPositionSelector" && s.Start != nil && s.End != nil:
			p.Start, p.End = *s.Start, *s.End
		}
	}
	return p
}
