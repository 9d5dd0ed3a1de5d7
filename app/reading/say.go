package reading

import (
	"fmt"
	"maps"
	"strings"
)

// With are the values that words have room for: {{.Name}} is that of "Name".
type With = map[string]any

// L and N put words into the language of the reader. This room knows no window
// and so no other language than English: a window sets them, once and before
// it asks for words. N says one or other, which is the key of both, by n; both
// may hold it as {{.N}}.
var (
	L = func(words string, with ...any) string { return filledIn(words, with...) }
	N = func(n int, one, other string, with ...With) string {
		data := With{"N": Thousands(n)}
		for _, w := range with {
			maps.Copy(data, w)
		}
		if n == 1 {
			return filledIn(one, data)
		}
		return filledIn(other, data)
	}
)

// filledIn puts values into words.
func filledIn(words string, with ...any) string {
	var pairs []string
	for _, w := range with {
		values, _ := w.(With)
		for name, value := range values {
			pairs = append(pairs, "{{."+name+"}}", fmt.Sprint(value))
		}
	}
	return strings.NewReplacer(pairs...).Replace(words)
}
