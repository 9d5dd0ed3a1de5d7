package report

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"slices"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// JSONVersion is the "version" of what JSON writes. It rises when a key is
// dropped or changes its meaning; keys may be added without that.
const JSONVersion = 1

// JSON is the whole of c as one JSON object in UTF-8, a line feed at its end.
// Places are [start, end) in bytes of that side's "source". A list is never
// null, a place that an article does not have is, and the same comparison
// gives the same bytes.
//
// Of an article compared with itself, "twice" holds the statements that are
// alike inside it; for two articles the list is empty.
func JSON(c *compare.Comparison, a, b File) ([]byte, error) { return jsonTold(c, a, b, Options{}) }

// WriteJSON writes what JSON gives, item by item as it is made: of two books it
// is longer than all that is known of them. An error is one of w.
func WriteJSON(w io.Writer, c *compare.Comparison, a, b File) error {
	return writeJSON(w, c, a, b, Options{})
}

// jsonTold is JSON with what the reader wrote ("reader_notes") and holds of
// what was found ("held", each with the "list" that it is in and its "number"
// there).
func jsonTold(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	var out bytes.Buffer
	err := writeJSON(&out, c, a, b, o)
	return out.Bytes(), err
}

func writeJSON(w io.Writer, c *compare.Comparison, a, b File, o Options) error {
	out := newJSONStream(w)
	out.open()
	out.put("version", JSONVersion)
	out.side("a", a, c.A, c.SaysA)
	out.side("b", b, c.B, c.SaysB)
	out.put("relation", jsonRelationOf(c.Relation))
	putEach(out, "passages", c.Passages, jsonPassageOf)
	putEach(out, "links", c.Links, jsonLinkOf)
	putEach(out, "twice", twiceIn(c), jsonLinkOf)
	out.key("nearest")
	out.open()
	putEach(out, "a", c.NearA, jsonNearOf)
	putEach(out, "b", c.NearB, jsonNearOf)
	out.close()
	putEach(out, "referents", c.Referents, jsonReferentOf)
	putEach(out, "findings", c.Findings, jsonFindingOf)
	out.put("first", c.First())
	putEach(out, "figures", c.Figures, jsonFigureOf)
	out.put("limits", each(c.Summary().Limits, func(p compare.Phrase) string { return p.Said.String() })) // what is not read, of an article that is not in English
	if len(o.Notes)+len(o.Held) > 0 {
		putEach(out, "reader_notes", o.Notes, jsonNoteOf)
		putEach(out, "held", slices.Sorted(maps.Keys(o.Held)), func(number int) jsonHeld { return jsonHeldOf(c, number, o.Held[number]) })
	}
	out.close()
	return out.end()
}

// side writes what stands on one side.
func (s *jsonStream) side(key string, file File, d *text.Document, says []quote.Attribution) {
	evidence := make(map[string]place, len(d.Evidence)) // encoding/json writes keys in order
	for field, at := range d.Evidence {
		evidence[field] = placeOf(at)
	}
	s.key(key)
	s.more(jsonCardOf(file, d, evidence))
	putEach(s, "attributions", says, func(a quote.Attribution) jsonAttribution { return jsonAttributionOf(d, a) })
	s.close()
}

func twiceIn(c *compare.Comparison) []align.Link {
	if c.A.Source != c.B.Source {
		return nil
	}
	return c.Twice()
}

func jsonNoteOf(n Note) jsonNote {
	return jsonNote{n.ID, n.Text, append([]string{}, n.Tags...), n.Made, each(n.A, placeOf), each(n.B, placeOf), append([]string{}, n.Words...)}
}

// jsonHeldOf is what the reader holds of what has a number among all that was found.
func jsonHeldOf(c *compare.Comparison, number int, h Held) jsonHeld {
	list, n := "passages", number
	if n >= len(c.Passages) {
		list, n = "links", n-len(c.Passages)
	}
	if list == "links" && n >= len(c.Links) {
		list, n = "findings", n-len(c.Links)
	}
	return jsonHeld{list, n, h.Aside, h.Reason}
}

// encoded is v as JSON with a line feed at its end, "<", ">" and "&" as they are.
func encoded(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return out.Bytes(), err
}

// jsonArticle is an article of a library, in a list of them.
type jsonArticle struct {
	Name   string `json:"name"`
	Title  string `json:"title"`
	Outlet string `json:"outlet"`
	Agency string `json:"agency"`
	Date   string `json:"date"`
	URL    string `json:"url"`
}

func jsonArticleOf(name string, d *text.Document) jsonArticle {
	f := d.Fields
	return jsonArticle{name, f.Title, f.Outlet, f.Agency, f.Date, f.URL}
}

type (
	jsonNote struct {
		ID    string   `json:"id"`
		Text  string   `json:"text"`
		Tags  []string `json:"tags"`
		Made  string   `json:"made"`
		A     []place  `json:"a"`
		B     []place  `json:"b"`
		Words []string `json:"words"` // that stand in neither article
	}
	jsonHeld struct {
		List   string `json:"list"`
		Number int    `json:"number"` // from 0
		Aside  bool   `json:"aside"`
		Reason string `json:"reason"`
	}
	jsonCard struct { // what both a compared article and one of an intake tell
		Name       string   `json:"name"`
		Title      string   `json:"title"`
		Outlet     string   `json:"outlet"`
		Agency     string   `json:"agency"`
		Byline     string   `json:"byline"`
		Dateline   string   `json:"dateline"`
		Date       string   `json:"date"`
		URL        string   `json:"url"`
		Language   string   `json:"language"` // "en", "other" for any other, "" when the text does not tell
		Basis      string   `json:"basis"`
		Notes      []string `json:"notes"`
		Evidence   any      `json:"evidence"` // by field: a place of the source, or words of a file
		Source     string   `json:"source"`
		Headline   *place   `json:"headline"`
		Paragraphs []place  `json:"paragraphs"`
		Sentences  []place  `json:"sentences"`
		Captions   []place  `json:"captions"`
		Debris     []place  `json:"debris"`
	}
	jsonAttribution struct {
		Content []place      `json:"content"`
		Cue     *place       `json:"cue"`
		Source  *place       `json:"source"`
		Speaker string       `json:"speaker"`
		Named   bool         `json:"named"`
		Perhaps []string     `json:"perhaps,omitempty"` // names of which one may be the speaker's
		Direct  bool         `json:"direct"`
		Deed    bool         `json:"deed"`
		Sure    bool         `json:"sure"`
		Act     quote.Act    `json:"kind,omitempty"`
		Stance  quote.Stance `json:"stance"`
	}
	jsonRelation struct {
		Kind      align.RelationKind `json:"kind"`
		DaysApart *int               `json:"days_apart"`
		OtherDays bool               `json:"other_days,omitempty"` // of one event by what they share, of two days by what they name
		Evidence  []string           `json:"evidence"`
		Places    []jsonPlaces       `json:"evidence_places"` // one for each of Evidence
	}
	jsonPassage struct {
		Class  reuse.Class `json:"class"`
		A      place       `json:"a"`
		B      place       `json:"b"`
		Words  int         `json:"words"`
		Gaps   []jsonGap   `json:"gaps"`
		Rarity float64     `json:"rarity"`
		Why    string      `json:"why"`
	}
	jsonLink struct {
		Kind     align.LinkKind `json:"kind"`
		A        place          `json:"a"`
		B        place          `json:"b"`
		Score    float64        `json:"score"`
		Why      string         `json:"why"`
		But      string         `json:"but"`
		Details  bool           `json:"details,omitempty"`
		Contrast []jsonGap      `json:"contrast"`
	}
	jsonPlaces struct {
		A []place `json:"a"`
		B []place `json:"b"`
	}
	jsonGap struct {
		A place `json:"a"`
		B place `json:"b"`
	}
	jsonNear struct {
		Sentence   place           `json:"sentence"`
		Candidates []jsonCandidate `json:"candidates"`
	}
	jsonCandidate struct {
		Span  place   `json:"span"`
		Score float64 `json:"score"`
	}
	jsonReferent struct {
		Name string        `json:"name"`
		A    []jsonMention `json:"a"`
		B    []jsonMention `json:"b"`
	}
	jsonMention struct {
		Span  place       `json:"span"`
		Voice quote.Voice `json:"voice"` // "" when it is not clear
	}
	jsonFinding struct {
		Device string            `json:"device"`
		Claim  string            `json:"claim"`
		A      []place           `json:"a"`
		B      []place           `json:"b"`
		Voice  quote.Voice       `json:"voice"` // "" when it is not one thing
		Weight float64           `json:"weight"`
		Detail map[string]string `json:"detail"`
	}
	jsonFigure struct {
		Kind  frame.FigureKind  `json:"kind"`
		What  string            `json:"what"` // "" when it is not clear
		State frame.FigureState `json:"state"`
		A     []place           `json:"a"`
		B     []place           `json:"b"`
	}
	place [2]int
)

func jsonCardOf(file File, d *text.Document, evidence any) jsonCard {
	f := d.Fields
	c := jsonCard{
		Name: file.Name, Title: f.Title, Outlet: f.Outlet, Agency: f.Agency, Byline: f.Byline,
		Dateline: f.Dateline, Date: f.Date, URL: f.URL,
		Language:   languageOf(d),
		Basis:      file.Basis,
		Notes:      append([]string{}, file.Notes...),
		Evidence:   evidence,
		Source:     d.Source,
		Paragraphs: each(d.Paragraphs, func(p text.Paragraph) place { return placeOf(p.Span) }),
		Sentences:  each(d.Sentences, func(s text.Sentence) place { return placeOf(s.Span) }),
		Captions:   ofKind(d, text.Caption),
		Debris:     ofKind(d, text.Debris),
	}
	if h, ok := d.Headline(); ok {
		p := placeOf(h)
		c.Headline = &p
	}
	return c
}

func languageOf(d *text.Document) string {
	switch {
	case d.English():
		return "en"
	case d.Foreign():
		return "other"
	}
	return ""
}

func jsonAttributionOf(d *text.Document, a quote.Attribution) jsonAttribution {
	return jsonAttribution{each(a.Content, placeOf), someplace(quote.WholeCue(d, &a)), someplace(a.Source), a.Speaker, a.Named, a.Perhaps, a.Direct, a.Deed, a.Certain(), a.Act, a.Stance}
}

func jsonRelationOf(r align.Relation) jsonRelation {
	if r.Kind == "" {
		r.Kind = align.Unknown
	}
	return jsonRelation{
		r.Kind, r.DaysApart, r.OtherDays,
		each(r.Evidence, func(e align.Evidence) string { return e.Said.String() }),
		each(r.Evidence, func(e align.Evidence) jsonPlaces { return jsonPlaces{each(e.A, placeOf), each(e.B, placeOf)} }),
	}
}

func jsonPassageOf(p reuse.Passage) jsonPassage {
	gaps := each(p.Gaps, func(g reuse.Gap) jsonGap { return jsonGap{placeOf(g.A), placeOf(g.B)} })
	return jsonPassage{p.Class, placeOf(p.A), placeOf(p.B), p.Words, gaps, p.Rarity, p.Why.String()}
}

func jsonLinkOf(l align.Link) jsonLink {
	contrast := each(l.Contrast, func(d align.Difference) jsonGap { return jsonGap{placeOf(d.A), placeOf(d.B)} })
	kind := l.Kind // the kinds are a promise
	switch kind {
	case align.Otherwise:
		kind = align.Parallel // "but" tells this one
	case align.Detailed:
		kind = align.Same // "details" tells this one
	}
	return jsonLink{kind, placeOf(l.A), placeOf(l.B), l.Score, l.Why.String(), l.But.String(), l.Kind == align.Detailed, contrast}
}

func jsonNearOf(n align.Near) jsonNear {
	return jsonNear{placeOf(n.Sentence), each(n.Listed(), func(c align.Candidate) jsonCandidate {
		return jsonCandidate{placeOf(c.Span), c.Score}
	})}
}

func jsonReferentOf(r frame.Referent) jsonReferent {
	mention := func(m frame.Mention) jsonMention { return jsonMention{placeOf(m.Span), m.Voice} }
	return jsonReferent{r.Name, each(r.A, mention), each(r.B, mention)}
}

func jsonFindingOf(f frame.Finding) jsonFinding {
	detail := make(map[string]string, len(f.Facts))
	for _, fact := range f.Facts {
		detail[fact.Name] = fact.Value
	}
	return jsonFinding{f.Device, f.Claim.String(), each(f.A, placeOf), each(f.B, placeOf), f.Voice, f.Weight, detail}
}

func jsonFigureOf(r frame.FigureRow) jsonFigure {
	return jsonFigure{r.Kind, r.What, r.State, each(r.A, placeOf), each(r.B, placeOf)}
}

func placeOf(s text.Span) place { return place{s.Start, s.End} }

// someplace is nil, null in JSON, where s is empty.
func someplace(s text.Span) *place {
	if s.Empty() {
		return nil
	}
	p := placeOf(s)
	return &p
}

func ofKind(d *text.Document, k text.Kind) []place {
	list := []place{}
	for _, p := range d.Paragraphs {
		if p.Kind == k {
			list = append(list, placeOf(p.Span))
		}
	}
	return list
}

// each is f of every item of from, an empty list rather than nil.
func each[T, U any](from []T, f func(T) U) []U {
	to := make([]U, len(from))
	for i, v := range from {
		to[i] = f(v)
	}
	return to
}
