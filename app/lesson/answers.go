package lesson

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The most that a file of answers may hold, and what of it is kept.
const (
	MaxAnswers  = 256 << 10 // bytes
	maxAnswered = 1000      // items
	maxName     = 40        // characters of a code name
	maxWritten  = 4000      // characters of a written answer
	maxMarks    = 500       // of an item
)

// File is a as its file: JSON, described in FORMAT.md, with the fields of later
// versions that it was read with.
func (a Answers) File() []byte {
	type plain Answers
	if len(a.Unknown) == 0 {
		return encoded(plain(a))
	}
	known, _ := json.Marshal(plain(a))
	all := maps.Clone(a.Unknown)
	var own map[string]json.RawMessage
	json.Unmarshal(known, &own)
	maps.Copy(all, own)
	return encoded(all)
}

// FileName is how the file of a pupil's answers is called: the code name and
// the title of the lesson.
func (a Answers) FileName(e Exercise) string {
	clean := func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
			return unicode.IsControl(r) || unicode.IsSpace(r) || strings.ContainsRune(`<>:"/\|?*`, r)
		}), " ")
	}
	name, title := clean(codeName(a.Name)), []rune(clean(e.Handed().fileName(e.Wording())))
	if name == "" {
		name = "answers"
	}
	return strings.TrimRight(name+" – "+string(title[:min(len(title), 60)]), " .") + ".json"
}

// ReadAnswers reads a file of answers of any exercise and version: fields it
// does not know are kept. What is not to be shown as it is, control characters
// in a name for one, is left out. Its error is an *Error.
func ReadAnswers(data []byte) (Answers, error) {
	if len(data) > MaxAnswers {
		return Answers{}, fails("error.answers-large", "n", len(data)>>10, "m", MaxAnswers>>10)
	}
	data = withoutMark(data)
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		return Answers{}, damaged(data, err)
	}
	type plain Answers
	var a plain
	if all["items"] == nil || all["exercise"] == nil {
		return Answers{}, fails("error.no-answers")
	}
	if err := json.Unmarshal(data, &a); err != nil {
		return Answers{}, damaged(data, err)
	}
	for _, known := range []string{"version", "exercise", "name", "made", "items"} {
		delete(all, known)
	}
	if len(a.Items) > maxAnswered {
		return Answers{}, fails("error.answers-many", "n", len(a.Items))
	}
	a.Name, a.Unknown = codeName(a.Name), all
	for id, x := range a.Items {
		x.Text = printable(x.Text, maxWritten)
		a.Items[id] = x
	}
	return Answers(a), nil
}

// codeName is a name as it is listed: on one line, not too long.
func codeName(s string) string { return flat(printable(s, maxName)) }

// printable is at most n characters of s, without those that steer a terminal
// or turn the line round.
func printable(s string, n int) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == ' ':
			return r
		case r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200d' && r != '\u200c':
			return -1
		}
		return r
	}, s)
	if utf8.RuneCountInString(s) > n {
		s = string([]rune(s)[:n]) + "…"
	}
	return strings.TrimSpace(s)
}

// Fitted is a without the answers that e does not ask for or that are no
// answers to what it asks, and a sentence about each that is left out.
func (a Answers) Fitted(e Exercise) (Answers, []Said) {
	var left []Said
	kept := map[string]Answer{}
	for _, id := range slices.Sorted(maps.Keys(a.Items)) {
		it, _ := e.Item(id)
		if it == nil {
			left = append(left, say("list.no-question", "n", codeName(id)))
			continue
		}
		x, why := it.fitted(a.Items[id], e.Side(it.Side).Source)
		switch {
		case why.said():
			left = append(left, say("list.left-out", "n", id, "why", why))
		case it.answered(x):
			kept[id] = x
		}
	}
	a.Items = kept
	return a, left
}

// answered reports whether x, which fits, says anything. No choice among many,
// no mark and no pair can be an answer; no word cannot.
func (it *Item) answered(x Answer) bool {
	switch it.Form {
	case One, Order:
		return len(x.Chosen) > 0
	case Scale:
		return x.Number > 0
	case Words:
		return x.Text != ""
	}
	return true
}

// fitted is the part of x that is of it's form, and why it is no answer to it.
func (it *Item) fitted(x Answer, source string) (Answer, Said) {
	option := func(id string) bool { return optionAt(it.Options, id) >= 0 }
	switch it.Form {
	case One, Many, Order:
		seen := map[string]bool{}
		for _, c := range x.Chosen {
			if !option(c) || seen[c] {
				return Answer{}, say("misfit.chooses")
			}
			seen[c] = true
		}
		if it.Form == One && len(x.Chosen) > 1 {
			return Answer{}, say("misfit.more")
		}
		return Answer{Chosen: x.Chosen}, Said{}
	case Match:
		for o, t := range x.Pairs {
			if !option(o) || optionAt(it.Targets, t) < 0 {
				return Answer{}, say("misfit.pairs")
			}
		}
		return Answer{Pairs: x.Pairs}, Said{}
	case Scale:
		if x.Number < 0 || x.Number > it.Top {
			return Answer{}, say("misfit.number")
		}
		return Answer{Number: x.Number}, Said{}
	case Marks:
		return it.fittedMarks(x, source, option)
	}
	return Answer{Text: x.Text}, Said{}
}

func (it *Item) fittedMarks(x Answer, source string, option func(string) bool) (Answer, Said) {
	if len(x.Spans) > maxMarks {
		return Answer{}, say("misfit.marks-many")
	}
	for _, m := range x.Spans {
		if !option(m.Option) || m.Empty() || !holds(source, m.Span) {
			return Answer{}, say("misfit.marks")
		}
	}
	return Answer{Spans: slices.Clone(x.Spans)}, Said{}
}
