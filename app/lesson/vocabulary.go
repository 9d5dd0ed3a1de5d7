package lesson

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

//go:embed words_*.json
var vocabularies embed.FS

// Vocabulary holds the words around the articles and tasks on a page or a
// sheet, in one language, by their names: words_en.json lists them all.
type Vocabulary map[string]string

// VocabularyOf is the words of a language, "de" or "de-AT"; English where it is
// neither that nor German.
func VocabularyOf(language string) Vocabulary {
	w := builtin("en")
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if base == "de" {
		maps.Copy(w, builtin(base))
	}
	return w
}

func builtin(language string) Vocabulary {
	data, err := vocabularies.ReadFile("words_" + language + ".json")
	w := Vocabulary{}
	if err == nil {
		err = json.Unmarshal(data, &w)
	}
	if err != nil {
		panic(err) // the files are part of the program
	}
	return w
}

// Translation reads the words of another language from a file that has the
// form of words_en.json. What it leaves out stays English. A name that there is
// not, or a word without the {n} of the English one, is an error that says so.
func Translation(file []byte) (Vocabulary, error) {
	var given Vocabulary
	if err := json.Unmarshal(file, &given); err != nil {
		return nil, fmt.Errorf("the translation is no list of names and words in JSON: %w", err)
	}
	w := builtin("en")
	for _, name := range slices.Sorted(maps.Keys(given)) {
		english, known := w[name]
		if !known {
			return nil, fmt.Errorf("the translation has words for %q, which is no name in words_en.json", name)
		}
		for _, hole := range []string{"{n}", "{m}", "{x}", "{name}"} {
			if strings.Contains(english, hole) != strings.Contains(given[name], hole) {
				return nil, fmt.Errorf("the translation of %q must have %s where the English words have it: %q", name, hole, english)
			}
		}
	}
	maps.Copy(w, given)
	return w, nil
}

// Say is the words called name, with each hole, as in "n", "3", filled in.
func (w Vocabulary) Say(name string, filled ...any) string {
	s := w[name]
	for i := 0; i+1 < len(filled); i += 2 {
		s = strings.ReplaceAll(s, fmt.Sprintf("{%v}", filled[i]), fmt.Sprint(filled[i+1]))
	}
	return s
}
