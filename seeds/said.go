package seeds

import (
	"fmt"
	"strings"
)

// Said is what a reader is told of a file, in English, and kept so that a window can
// say it in a language of its own: the sentence, or the part of one, has
// {{.Name}} where a value goes. Say makes it; the zero Said says nothing.
type Said struct {
	form   string
	values With
}

// With are the values of a Said by their names. One that is Said itself is said
// in the same language.
type With map[string]any

// Say is that which form, always a literal, says with these values.
func Say(form string, values ...With) Said {
	s := Said{form: form}
	for _, v := range values {
		s.values = v
	}
	return s
}

// String is s in English.
func (s Said) String() string {
	return s.In(func(form string, values any) string {
		var pairs []string
		for name, value := range values.(map[string]any) {
			pairs = append(pairs, "{{."+name+"}}", fmt.Sprint(value))
		}
		return strings.NewReplacer(pairs...).Replace(form)
	})
}

// In is s in the language in which say says forms; values is a map[string]any.
func (s Said) In(say func(form string, values any) string) string {
	if s.form == "" {
		return ""
	}
	in := make(map[string]any, len(s.values))
	for name, value := range s.values {
		if part, ok := value.(Said); ok {
			value = part.In(say)
		}
		in[name] = value
	}
	return say(s.form, in)
}

// English are all of list in English.
func English(list []Said) []string {
	var said []string
	for _, s := range list {
		said = append(said, s.String())
	}
	return said
}

// Is reports whether s says the same as other, with any values.
func (s Said) Is(other Said) bool { return s.form == other.form }
