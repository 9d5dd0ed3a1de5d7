//go:build driven

package lesson

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/compare/text"
)

// What .ci/lesson/run drove the page to hand in, by mouse, by keyboard and by
// touch where nothing is kept, is what was answered.
func TestWhatThePageHandsIn(t *testing.T) {
	dir, e := os.Getenv("LESSON_BACK"), ofEveryForm()
	at := func(words string) text.Span {
		i := strings.Index(e.A.Source, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	full := map[string]Answer{
		"i1": {Number: 4}, "i2": {Number: 2}, "i3": {Chosen: []string{"p", "q"}}, "i4": {Chosen: []string{"q"}},
		"i6": {Pairs: map[string]string{"p": "q", "q": "p"}}, "i7": {Chosen: []string{"q", "p", "r"}},
		"i8": {Spans: []Marked{{at("town library will"), "p"}, {at("the council"), "r"}}},
		"i9": {Text: "The library <b>closes</b> at five."},
	}
	full["i8"].Spans[1].End -= len(" council")
	for name, want := range map[string]map[string]Answer{
		"Blue Heron":  full,
		"Grey Owl":    full,
		"Silver Gull": {"i1": {Number: 4}, "i3": {Chosen: []string{}}, "i8": {Spans: []Marked{{at("300"), "p"}}}},
	} {
		files, err := filepath.Glob(filepath.Join(dir, name+" – *.json"))
		if err != nil || len(files) != 1 {
			t.Errorf("%s: %q handed in, %v", name, files, err)
			continue
		}
		data, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 5<<10 {
			t.Errorf("%s: %d bytes", name, len(data))
		}
		got, err := ReadAnswers(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		fitted, left := got.Fitted(e)
		if len(left) > 0 || got.Name != name || got.Exercise != e.ID || got.Made == "" {
			t.Errorf("%s: %+v, left %q", name, got, left)
		}
		said, meant := fmt.Sprintf("%+v", fitted.Items), fmt.Sprintf("%+v", want)
		if said != meant {
			t.Errorf("%s: handed in\n%s, want\n%s", name, said, meant)
		}
		code, err := os.ReadFile(filepath.Join(dir, name+".code"))
		if err != nil {
			t.Fatal(err)
		}
		pasted := Paste(string(code))
		if len(pasted) != 1 || pasted[0].Name != name {
			t.Fatalf("%s: the code is read as %v", name, pasted)
		}
		decoded, err := Decode(e, pasted[0].Code)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		delete(want, "i9")
		if said := fmt.Sprintf("%+v", decoded.Items); said != fmt.Sprintf("%+v", want) {
			t.Errorf("%s: the code says\n%s, want\n%+v", name, said, want)
		}
		want["i9"] = Answer{Text: "The library <b>closes</b> at five."}
	}
}
