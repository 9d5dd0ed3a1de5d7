package lesson

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Wording is what is said around the articles in one language, by keys such as
// "voices.prompt"; words/en.json, en.page.json and en.pool.json have all of
// them. {article}, {quote} and the like stand for what is put in.
type Wording map[string]string

//go:embed words/*.json
var wordFiles embed.FS

// Languages lists those whose Wording comes with the program.
func Languages() []string { return []string{"en", "de"} }

// wordings are those of Languages, each read when it is first asked for.
var wordings = map[string]func() Wording{
	"en": sync.OnceValue(func() Wording { return embedded("en") }),
	"de": sync.OnceValue(func() Wording { return embedded("de") }),
}

// WordingOf is the Wording of a language, the English one where there is none.
// All who ask have the same one: it is not to be changed.
func WordingOf(language string) Wording {
	if of, ok := wordings[language]; ok {
		return of()
	}
	return wordings["en"]()
}

// embedded reads what tasks say in a language, what sheets and pages say, and
// what is said of a class.
func embedded(language string) (w Wording) {
	for _, of := range []string{"", ".page", ".pool"} {
		data, _ := wordFiles.ReadFile("words/" + language + of + ".json")
		json.Unmarshal(data, &w) // read by a test
	}
	return w
}

// ReadWording reads a translation: a JSON object with keys of an English Wording.
// What it leaves out is English. Keys that nobody knows are an error, and so is
// a text that loses one of the {words} of the English one.
func ReadWording(data []byte) (Wording, error) {
	var given Wording
	if err := json.Unmarshal(data, &given); err != nil {
		return nil, &Error{"the translation is no JSON object of texts (" + err.Error() + ")", "compare it with words/en.json"}
	}
	w := maps.Clone(WordingOf("en"))
	for _, key := range slices.Sorted(maps.Keys(given)) {
		english, known := w[key]
		if !known {
			return nil, &Error{fmt.Sprintf("the translation has the key %q, which nobody asks for", key), "take it out, or write it as words/en.json does"}
		}
		for _, hole := range holes(english) {
			if !strings.Contains(given[key], hole) {
				return nil, &Error{fmt.Sprintf("the translation of %q has no %s", key, hole), "put " + hole + " where it is to stand"}
			}
		}
		w[key] = given[key]
	}
	return w, nil
}

// holes are the {words} of s.
func holes(s string) (list []string) {
	for {
		_, rest, ok := strings.Cut(s, "{")
		if !ok {
			return list
		}
		var in string
		if in, s, ok = strings.Cut(rest, "}"); !ok {
			return list
		}
		list = append(list, "{"+in+"}")
	}
}

// say is the text of a key with words put in: name, value, name, value.
func (w Wording) say(key string, in ...string) string {
	pairs := slices.Clone(in)
	for i := 0; i < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(w[key])
}

// Error says what is wrong with a file or a code, and the way out.
type Error struct{ Problem, Cure string }

func (e *Error) Error() string { return e.Problem + "; " + e.Cure + "." }
