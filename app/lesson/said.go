package lesson

import "fmt"

// Said is what is told of a file or of an answer, in the words of any Wording: its
// key there and what is put in. The zero Said says nothing.
type Said struct {
	key string
	in  []any
}

// say is the text of a key with words put in: name, value, name, value. A value
// that is Said itself is said in the same words.
func say(key string, in ...any) Said { return Said{key, in} }

func (s Said) said() bool { return s.key != "" }

// In is s in the words of w.
func (s Said) In(w Wording) string {
	words := make([]string, len(s.in))
	for i, v := range s.in {
		if part, ok := v.(Said); ok {
			v = part.In(w)
		}
		words[i] = fmt.Sprint(v)
	}
	return w.say(s.key, words...)
}

// Error says what is wrong with a file or a code, and the way out, as the end of a
// sentence.
type Error struct{ Said }

// Error is e in English.
func (e *Error) Error() string { return e.In(WordingOf("en")) }

// fails is the error that says a text.
func fails(key string, in ...any) *Error { return &Error{say(key, in...)} }
