package text

import (
	"fmt"
	"maps"
	"strings"
)

// Said is a sentence to a reader, or a part of one, in English, and kept so that a
// window can say it in a language of its own: its form has {{.Name}} where a
// value goes. Say and Count make it; the zero Said says nothing.
type Said struct{ *said }

type said struct {
	one, form string // one is "" for what counts nothing
	n         int
	values    With
	part      bool // of a longer sentence, and so without a full stop
}

// With are the values of a Said by their names. One that is Said itself is said
// in the same language; several, of one type, have commas between them; Spelled is
// a word in English.
type With map[string]any

// Quote is words of an article. They are said as they stand there, in the quotation
// marks of the language that speaks of them.
type Quote string

// String is q in English marks, "" where it is empty.
func (q Quote) String() string { return q.in(fill) }

// in is q in the marks of the language in which say says forms.
func (q Quote) in(say func(form string, values ...any) string) string {
	if q == "" {
		return ""
	}
	return say("“{{.Words}}”", map[string]any{"Words": string(q)})
}

// Spelled is a number that running text has as a word up to MostSpelled. In other
// languages it is written in figures.
type Spelled int

// MostSpelled is the last number that is a word.
const MostSpelled Spelled = 12

var small = [MostSpelled + 1]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// String is the number in English.
func (n Spelled) String() string {
	if 0 <= n && n <= MostSpelled {
		return small[n]
	}
	return fmt.Sprint(int(n))
}

// Say is that which form, always a literal, says with these values. It stands in some
// hundred places, and would make the program larger by 40 KB if it stood in line.
//
//go:noinline
func Say(form string, values ...With) Said {
	s := Said{&said{form: form}}
	for _, v := range values {
		s.values = v
	}
	return s
}

// Count says one of n things or other; both, always literals, may have n as {{.N}}.
func Count(n int, one, other string, values ...With) Said {
	s := Say(other, values...)
	s.n, s.one = n, one
	return s
}

// String is s in English. It is asked of each passage and link of two books, so no value
// is said but where its form has room for it.
func (s Said) String() string {
	if s.said == nil {
		return ""
	}
	form := s.form
	if s.one != "" && s.n == 1 {
		form = s.one
	}
	return s.whole(filled(form, func(name string) (any, bool) {
		value, ok := s.values[name]
		if !ok && name == "N" && s.one != "" {
			return s.n, true
		}
		return inEnglish(value), ok
	}))
}

// inEnglish is value as words that are filled in.
func inEnglish(value any) any {
	switch part := value.(type) {
	case []Said:
		return several(part, Said.String)
	case []Quote:
		return several(part, Quote.String)
	}
	return value // the others say themselves
}

// fill puts values, a map[string]any, into words.
func fill(words string, values ...any) string {
	return filled(words, func(name string) (any, bool) { return valueOf(name, values) })
}

// filled puts the value of each name into words.
func filled(words string, value func(name string) (value any, ok bool)) string {
	if !strings.Contains(words, "{{.") {
		return words
	}
	var filled strings.Builder
	for {
		before, rest, opened := strings.Cut(words, "{{.")
		filled.WriteString(before)
		name, after, closed := strings.Cut(rest, "}}")
		if !opened || !closed {
			filled.WriteString(words[len(before):])
			return filled.String()
		}
		if v, ok := value(name); ok {
			put(&filled, v)
		} else {
			filled.WriteString(words[len(before) : len(words)-len(after)])
		}
		words = after
	}
}

// put adds a value to the words: nearly all are words themselves, or say some.
func put(words *strings.Builder, value any) {
	switch v := value.(type) {
	case string:
		words.WriteString(v)
	case fmt.Stringer:
		words.WriteString(v.String())
	default:
		fmt.Fprint(words, v)
	}
}

// valueOf is the value with this name in the first of values that has one.
func valueOf(name string, values []any) (value any, ok bool) {
	for _, v := range values {
		if value, ok = v.(map[string]any)[name]; ok {
			break
		}
	}
	return value, ok
}

// In is s in the language in which say says forms, and count one of two forms by
// the rule of that language; values are one map[string]any.
func (s Said) In(say func(form string, values ...any) string, count func(n int, one, other string, values ...map[string]any) string) string {
	if s.said == nil {
		return ""
	}
	values := make(map[string]any, len(s.values))
	for name, value := range s.values {
		switch part := value.(type) {
		case Said:
			value = part.In(say, count)
		case []Said:
			value = several(part, func(p Said) string { return p.In(say, count) })
		case Quote:
			value = part.in(say)
		case []Quote:
			value = several(part, func(q Quote) string { return q.in(say) })
		case Spelled:
			value = int(part)
		}
		values[name] = value
	}
	if s.one != "" {
		return s.whole(count(s.n, s.one, s.form, values))
	}
	return s.whole(say(s.form, values))
}

// whole is what s says as it stands where it is said.
func (s Said) whole(words string) string {
	if s.part {
		return strings.TrimSuffix(words, ".")
	}
	return words
}

func several[T any](list []T, said func(T) string) string {
	var all []string
	for _, x := range list {
		all = append(all, said(x))
	}
	return strings.Join(all, ", ")
}

// Value is the value of s with this name, nil for none. It may be one that the form
// has no room for.
func (s Said) Value(name string) any {
	if s.said == nil {
		return nil
	}
	return s.values[name]
}

// Quotes are the quotes in s, as the English has them.
func (s Said) Quotes() (list []Quote) {
	s.Requoted(func(q Quote) Quote {
		list = append(list, q)
		return q
	})
	return list
}

// Requoted is s with another in the place of each quote; these are asked for in the
// order in which the English has the quotes.
func (s Said) Requoted(other func(Quote) Quote) Said {
	if s.said == nil {
		return s
	}
	values := maps.Clone(s.values)
	for rest := s.form; ; {
		_, behind, ok := strings.Cut(rest, "{{.")
		name, after, closed := strings.Cut(behind, "}}")
		if !ok || !closed {
			requoted := *s.said
			requoted.values = values
			return Said{&requoted}
		}
		switch part := values[name].(type) {
		case Quote:
			values[name] = other(part)
		case []Quote:
			list := make([]Quote, len(part))
			for i, q := range part {
				list[i] = other(q)
			}
			values[name] = list
		case Said:
			values[name] = part.Requoted(other)
		}
		rest = after
	}
}

// Part is s without the full stop at its end, for what goes on behind it.
func (s Said) Part() Said {
	if s.said == nil {
		return s
	}
	part := *s.said
	part.part = true
	return Said{&part}
}

// Is reports whether s says the same as other, with any values.
func (s Said) Is(other Said) bool {
	if s.said == nil || other.said == nil {
		return s.said == other.said
	}
	return s.form == other.form
}
