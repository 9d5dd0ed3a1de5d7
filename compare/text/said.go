package text

import (
	"fmt"
	"maps"
	"strings"
)

// Said is a sentence to a reader, or a part of one, in English, and kept so that a
// window can say it in a language of its own: its form has {{.Name}} where a
// value goes. Say and Count make it; the zero Said says nothing.
type Said struct {
	one, form string // one is "" for what counts nothing
	n         int
	values    With
}

// With are the values of a Said by their names. One that is Said itself is said
// in the same language, and so are several, with commas between them; Spelled is
// a word in English.
type With map[string]any

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

// Say is that which form, always a literal, says with these values.
func Say(form string, values ...With) Said {
	s := Said{form: form}
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

// String is s in English.
func (s Said) String() string {
	return s.in(fill, func(n int, one, other string, values ...map[string]any) string {
		with := map[string]any{"N": n}
		for _, v := range values {
			maps.Copy(with, v)
		}
		if n == 1 {
			return fill(one, with)
		}
		return fill(other, with)
	}, func(n Spelled) any { return n.String() })
}

// fill puts values, a map[string]any, into words.
func fill(words string, values ...any) string {
	var pairs []string
	for _, v := range values {
		for name, value := range v.(map[string]any) {
			pairs = append(pairs, "{{."+name+"}}", fmt.Sprint(value))
		}
	}
	return strings.NewReplacer(pairs...).Replace(words)
}

// In is s in the language in which say says forms, and count one of two forms by
// the rule of that language; values are one map[string]any.
func (s Said) In(say func(form string, values ...any) string, count func(n int, one, other string, values ...map[string]any) string) string {
	return s.in(say, count, func(n Spelled) any { return int(n) })
}

func (s Said) in(say func(string, ...any) string, count func(int, string, string, ...map[string]any) string, spell func(Spelled) any) string {
	if s.form == "" {
		return ""
	}
	values := make(map[string]any, len(s.values))
	for name, value := range s.values {
		switch part := value.(type) {
		case Said:
			value = part.in(say, count, spell)
		case []Said:
			var all []string
			for _, p := range part {
				all = append(all, p.in(say, count, spell))
			}
			value = strings.Join(all, ", ")
		case Spelled:
			value = spell(part)
		}
		values[name] = value
	}
	if s.one != "" {
		return count(s.n, s.one, s.form, values)
	}
	return say(s.form, values)
}

// Is reports whether s says the same as other, with any values.
func (s Said) Is(other Said) bool { return s.form == other.form }
