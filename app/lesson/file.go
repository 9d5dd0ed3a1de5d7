package lesson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
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
		return Exercise{}, &Error{fmt.Sprintf("the file has %d MB and an exercise never more than %d", len(data)>>20, MaxExercise>>20), "open the file that the lesson was saved in"}
	}
	data = withoutMark(data)
	switch version, err := versionOf(data); {
	case err != nil:
		return Exercise{}, err
	case version > Version:
		return Exercise{}, &Error{fmt.Sprintf("the file is of version %d, this program reads up to %d", version, Version), "take a newer Diptych"}
	}
	var e Exercise
	if err := json.Unmarshal(data, &e); err != nil {
		return Exercise{}, damaged(data, err)
	}
	if why := e.fault(); why != "" {
		return Exercise{}, &Error{"the exercise is damaged: " + why, "ask for the file anew, or build the lesson again"}
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
		return 0, &Error{"the file is not an exercise", "choose one that Diptych has made"}
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
	where := ""
	if at >= 0 && at <= int64(len(data)) {
		where = fmt.Sprintf(" in line %d", 1+bytes.Count(data[:at], []byte("\n")))
	}
	return &Error{"the file is damaged or cut off" + where, "ask for it anew"}
}

// fault says what of an exercise that was read cannot be, "" when it is whole.
func (e *Exercise) fault() string {
	if len(e.Tasks) > maxTasks {
		return "it has too many tasks"
	}
	for _, side := range sides {
		if why := e.Side(side).fault(); why != "" {
			return "article " + side + " " + why
		}
	}
	seen := map[string]bool{}
	for _, t := range e.Tasks {
		if len(t.Items) == 0 {
			return "a task has no questions"
		}
		for i := range t.Items {
			it := &t.Items[i]
			if seen[it.ID] || it.ID == "" || len(it.ID) > 20 {
				return fmt.Sprintf("two questions are called %q", it.ID)
			}
			seen[it.ID] = true
			if why := it.fault(e); why != "" {
				return fmt.Sprintf("question %q %s", it.ID, why)
			}
		}
	}
	if len(seen) > maxItems {
		return "it has too many questions"
	}
	return ""
}

func (a *Article) fault() string {
	if !utf8.ValidString(a.Source) {
		return "is no UTF-8"
	}
	last := 0
	for _, p := range a.Paragraphs {
		if !holds(a.Source, p.Span) || p.Start < last {
			return "has a paragraph that is not in it"
		}
		last = p.End
	}
	if len(a.Masks) > maxMasks {
		return "has too many masks"
	}
	for _, m := range a.Masks {
		if !holds(a.Source, m.Span) {
			return "has a mask that is not in it"
		}
	}
	return ""
}

func (it *Item) fault(e *Exercise) string {
	switch it.Form {
	case One, Many, Order, Match, Scale, Marks, Words:
	default:
		return fmt.Sprintf("is of the form %q, which nobody knows", it.Form)
	}
	switch {
	case len(it.Options) > maxOptions || len(it.Targets) > maxOptions:
		return "has too many answers"
	case len(it.Prompt) > maxText:
		return "is too long"
	case it.Form == Scale && (it.Top < 2 || it.Top > 100):
		return "has no numbers to choose from"
	case it.Form == Marks && it.Side != "a" && it.Side != "b":
		return "does not say which article is marked"
	case it.Form != Scale && it.Form != Words && len(it.Options) == 0, it.Form == Match && len(it.Targets) == 0:
		return "has no answers to choose from"
	}
	for _, list := range [][]Option{it.Options, it.Targets} {
		seen := map[string]bool{}
		for _, o := range list {
			if o.ID == "" || seen[o.ID] || len(o.ID) > 20 || len(o.Text) > maxText {
				return fmt.Sprintf("has two answers called %q", o.ID)
			}
			seen[o.ID] = true
			if o.At != nil && !holds(e.Side(o.Side).Source, *o.At) {
				return "has an answer from outside its article"
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
