package report

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/text"
)

func TestCells(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "“…”": 3, "e\u0301": 1, "協力": 4, "ｆ": 2, "Жизнь": 5, "🙂": 2,
	} {
		if got := cells(s); got != want {
			t.Errorf("cells(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s     string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 8, []string{"one two", "three"}},
		{"  one   two  ", 20, []string{"one two"}},
		{"a unbreakable b", 5, []string{"a", "unbre", "akabl", "e b"}},
		{"協力協力", 5, []string{"協力", "協力"}},
	} {
		if got := wrap(c.s, c.width); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.s, c.width, got, c.want)
		}
	}
}

func TestPlain(t *testing.T) {
	for s, want := range map[string]string{
		" a\u00a0b\r\n\tc ": "a b c",
		"\x1b[31mred":       "[31mred",
		"soft\u00adhyphen":  "softhyphen",
		"zero\u200bwidth":   "zerowidth",
	} {
		if got := plain(s); got != want {
			t.Errorf("plain(%q) = %q, want %q", s, got, want)
		}
	}
}

// FuzzText holds every line of the text report to its width and to what a
// terminal may be shown, whatever the articles hold.
func FuzzText(f *testing.F) {
	f.Add("", "", 40)
	f.Add("Head\n\n“One two three four five six,” said Ann Bell.\n", "Kopf\n\nAnn Bell said: \"One two three four five six\".\n", 61)
	f.Add("協力協力協力協力協力協力協力協力協力協力協力協力協力\n\n協力。", "\x1b[2J\u202e one", 80)
	f.Add("The ferry left at six.\n\nIt sank off Lenne, the captain told the police.\n\nNobody was hurt. The mayor wept.", "The ferry sank.\n\nThe mayor asked the owner for an answer by Friday. The works are shut.", 60)
	f.Fuzz(func(t *testing.T, a, b string, width int) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || len(a)+len(b) > 1<<14 {
			return
		}
		width = 40 + (width%80+80)%80
		out := string(Text(compare.Documents(text.Parse(a), text.Parse(b)), File{Name: a}, File{Name: b}, TextOptions{Width: width, All: true}))
		for l := range strings.Lines(out) {
			l = strings.TrimSuffix(l, "\n")
			if cells(l) > width {
				t.Errorf("%d cells where %d are allowed: %q", cells(l), width, l)
			}
			if strings.ContainsFunc(l, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }) {
				t.Errorf("control characters in %q", l)
			}
		}
	})
}
