package lesson

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"
	"unicode/utf8"

	"diptych/compare/text"
)

// The most that an exercise file may hold. What is larger was not made here.
const (
	MaxExercise = 8 << 20 // bytes
	maxTasks    = 40
	maxItems    = 300 // in all tasks
	maxOptions  = 100 // of an item
	maxText     = 8000
	maxMasks    = 4000
)

// File is e as its file: JSON, described in FORMAT.md. The same exercise gives
// the same bytes.
func (e Exercise) File() []byte { return encoded(e) }

// twoNumbers is a place as json.Indent writes it. No string of JSON has a line
// end in it.
var twoNumbers = regexp.MustCompile(`\[\n\s*(\d+),\n\s*(\d+)\n\s*\]`)

func encoded(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	enc.Encode(v) // nothing in these types can fail
	return twoNumbers.ReplaceAll(b.Bytes(), []byte("[$1, $2]"))
}

// Read reads the file of an exercise, of this version or a lower one. Its error
// is an *Error that says what is wrong with the file.
func Read(data []byte) (Exercise, error) {
	if len(data) > MaxExercise {
		return Exercise{}, fails("error.exercise-large", "n", len(data)>>20, "m", MaxExercise>>20)
	}
	data = withoutMark(data)
	switch version, err := versionOf(data); {
	case err != nil:
		return Exercise{}, err
	case version > Version:
		return Exercise{}, fails("error.version", "n", version, "m", Version)
	}
	var e Exercise
	if err := json.Unmarshal(data, &e); err != nil {
		return Exercise{}, damaged(data, err)
	}
	if why := e.fault(); why.said() {
		return Exercise{}, fails("error.exercise", "why", why)
	}
	e.Version, e.Words = Version, e.Words.sound()
	e.stamp()
	return e, nil
}

// IsExercise reports whether data looks like the file of an exercise, of any
// version, and not like that of answers.
func IsExercise(data []byte) bool {
	_, err := versionOf(withoutMark(data))
	return err == nil
}

// withoutMark is data without the byte order mark that some editors save before it.
func withoutMark(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\ufeff")) }

// versionOf is the version of an exercise file; an error says what is wrong with
// its frame, whether it is JSON at all and has tasks.
func versionOf(data []byte) (version int, err error) {
	var frame map[string]json.RawMessage
	if err := json.Unmarshal(data, &frame); err != nil {
		return 0, damaged(data, err)
	}
	if json.Unmarshal(frame["version"], &version) != nil || version < 1 || frame["tasks"] == nil {
		return 0, fails("error.no-exercise")
	}
	return version, nil
}

// damaged words what encoding/json has to say, with the line.
func damaged(data []byte, err error) error {
	at := int64(-1)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	if at < 0 || at > int64(len(data)) {
		return fails("error.damaged")
	}
	return fails("error.damaged-line", "n", 1+bytes.Count(data[:at], []byte("\n")))
}

// fault says what of an exercise that was read cannot be, nothing when it is whole.
func (e *Exercise) fault() Said {
	if len(e.Tasks) > maxTasks {
		return say("fault.tasks")
	}
	for _, side := range sides {
		if why := e.Side(side).fault(); why.said() {
			return say("fault.article", "n", side, "why", why)
		}
	}
	seen := map[string]bool{}
	for _, t := range e.Tasks {
		if len(t.Items) == 0 {
			return say("fault.no-items")
		}
		for i := range t.Items {
			it := &t.Items[i]
			if seen[it.ID] || it.ID == "" || len(it.ID) > 20 {
				return say("fault.twice", "x", it.ID)
			}
			seen[it.ID] = true
			if why := it.fault(e); why.said() {
				return say("fault.question", "n", it.ID, "why", why)
			}
		}
	}
	if len(seen) > maxItems {
		return say("fault.items")
	}
	return Said{}
}

func (a *Article) fault() Said {
	if !utf8.ValidString(a.Source) {
		return say("fault.utf8")
	}
	last := 0
	for _, p := range a.Paragraphs {
		if !holds(a.Source, p.Span) || p.Start < last {
			return say("fault.paragraph")
		}
		last = p.End
	}
	if len(a.Masks) > maxMasks {
		return say("fault.masks")
	}
	for _, m := range a.Masks {
		if !holds(a.Source, m.Span) {
			return say("fault.mask")
		}
	}
	return Said{}
}

func (it *Item) fault(e *Exercise) Said {
	switch it.Form {
	case One, Many, Order, Match, Scale, Marks, Words:
	default:
		return say("fault.form", "x", it.Form)
	}
	switch {
	case len(it.Options) > maxOptions || len(it.Targets) > maxOptions:
		return say("fault.options")
	case len(it.Prompt) > maxText:
		return say("fault.long")
	case it.Form == Scale && (it.Top < 2 || it.Top > 100):
		return say("fault.scale")
	case it.Form == Marks && it.Side != "a" && it.Side != "b":
		return say("fault.side")
	case it.Form != Scale && it.Form != Words && len(it.Options) == 0, it.Form == Match && len(it.Targets) == 0:
		return say("fault.no-options")
	}
	for _, list := range [][]Option{it.Options, it.Targets} {
		seen := map[string]bool{}
		for _, o := range list {
			if o.ID == "" || seen[o.ID] || len(o.ID) > 20 || len(o.Text) > maxText {
				return say("fault.same", "x", o.ID)
			}
			seen[o.ID] = true
			if o.At != nil && !holds(e.Side(o.Side).Source, *o.At) {
				return say("fault.outside")
			}
		}
	}
	return it.misfit(it.Key)
}

// place is a text.Span as files have it.
type place [2]int

func placeOf(s text.Span) place { return place{s.Start, s.End} }
func (p place) span() text.Span { return text.Span{Start: p[0], End: p[1]} }

type paragraphFile struct {
	At   place  `json:"at"`
	Kind string `json:"kind"`
}

func (p Paragraph) MarshalJSON() ([]byte, error) {
	return json.Marshal(paragraphFile{placeOf(p.Span), p.Kind.String()})
}

func (p *Paragraph) UnmarshalJSON(data []byte) error {
	var f paragraphFile
	if err := json.Unmarshal(data, &f); err != nil {
		return err
	}
	p.Span, p.Kind = f.At.span(), text.Body
	for k := text.Body; k <= text.Debris; k++ {
		if k.String() == f.Kind {
			p.Kind = k
		}
	}
	return nil
}

type maskFile struct {
	At     place  `json:"at"`
	Why    string `json:"why"`
	Lifted bool   `json:"lifted,omitempty"`
}

func (m Mask) MarshalJSON() ([]byte, error) {
	return json.Marshal(maskFile{placeOf(m.Span), m.Why, m.Lifted})
}

func (m *Mask) UnmarshalJSON(data []byte) error {
	var f maskFile
	err := json.Unmarshal(data, &f)
	*m = Mask{f.At.span(), f.Why, f.Lifted}
	return err
}

type optionFile struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Side string `json:"side,omitempty"`
	At   *place `json:"at,omitempty"`
}

func (o Option) MarshalJSON() ([]byte, error) {
	f := optionFile{ID: o.ID, Text: o.Text, Side: o.Side}
	if o.At != nil {
		p := placeOf(*o.At)
		f.At = &p
	}
	return json.Marshal(f)
}

func (o *Option) UnmarshalJSON(data []byte) error {
	var f optionFile
	err := json.Unmarshal(data, &f)
	*o = Option{ID: f.ID, Text: f.Text, Side: f.Side}
	if f.At != nil {
		s := f.At.span()
		o.At = &s
	}
	return err
}

type markedFile struct {
	At     place  `json:"at"`
	Option string `json:"option"`
}

func (m Marked) MarshalJSON() ([]byte, error) {
	return json.Marshal(markedFile{placeOf(m.Span), m.Option})
}

func (m *Marked) UnmarshalJSON(data []byte) error {
	var f markedFile
	err := json.Unmarshal(data, &f)
	*m = Marked{f.At.span(), f.Option}
	return err
}
