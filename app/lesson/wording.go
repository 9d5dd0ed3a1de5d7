package lesson

import (
	"encoding/json"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Wording is what is said around the articles in one language, by keys such as
// "voices.prompt"; words/en.json and en.page.json, en.pool.json and en.error.json
// beside it have all of them. {article}, {quote} and the like stand for what is
// put in.
type Wording map[string]string

// Languages lists those whose Wording comes with the program.
func Languages() []string { return []string{"en", "de"} }

// wordings are those of Languages, each read when it is first asked for.
var wordings = func() map[string]func() Wording {
	all := map[string]func() Wording{}
	for _, language := range Languages() {
		all[language] = sync.OnceValue(func() Wording { return embedded(language) })
	}
	return all
}()

// WordingOf is the Wording of a language, the English one where there is none.
// All who ask have the same one: it is not to be changed.
func WordingOf(language string) Wording {
	if of, ok := wordings[language]; ok {
		return of()
	}
	return wordings["en"]()
}

// embedded reads what tasks say in a language, what sheets and pages say, and
// what is said of a class and of files.
func embedded(language string) (w Wording) {
	for _, of := range []string{"", ".page", ".pool", ".error"} {
		data, _ := fs.ReadFile(files(), "words/"+language+of+".json")
		json.Unmarshal(data, &w) // read by a test
	}
	return w
}

// over is w with the texts of a translation in place of its own.
func (w Wording) over(translation Wording) Wording {
	if len(translation) == 0 {
		return w
	}
	w = maps.Clone(w)
	maps.Copy(w, translation)
	return w
}

// MaxWording is the most that a translation may hold, in bytes.
const MaxWording = 1 << 20

// languageKey is the key of a translation under which it says which language it is of.
const languageKey = "language"

var languageTag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)

// ToTranslate is the English Wording as a file for a translator, which
// ReadWording reads when it is done.
func ToTranslate() []byte {
	return encoded(WordingOf("en").over(Wording{languageKey: "en"}))
}

// ReadWording reads a translation: a JSON object with keys of an English Wording,
// and under "language" the tag of its language, "fr" for one. What it leaves
// out, or has empty, is English. Keys that nobody knows are an error, and so is
// a text that loses one of the {words} of the English one.
func ReadWording(data []byte) (language string, w Wording, err error) {
	if len(data) > MaxWording {
		return "", nil, fails("error.words-long")
	}
	if err := json.Unmarshal(withoutMark(data), &w); err != nil {
		return "", nil, fails("error.words", "why", err)
	}
	language = w[languageKey]
	delete(w, languageKey)
	if !languageTag.MatchString(language) {
		return "", nil, fails("error.words-language")
	}
	for _, key := range slices.Sorted(maps.Keys(w)) {
		if err := w.fault(key); err != nil {
			return "", nil, err
		}
	}
	maps.DeleteFunc(w, func(_, said string) bool { return said == "" })
	return language, w, nil
}

// fault says why the text of a key of a translation cannot stand for the English
// one; nil where it can.
func (w Wording) fault(key string) error {
	english, known := WordingOf("en")[key]
	if !known {
		return fails("error.words-key", "x", key)
	}
	for _, hole := range holes(english) {
		if w[key] != "" && !strings.Contains(w[key], hole) {
			return fails("error.words-hole", "x", key, "y", hole)
		}
	}
	return nil
}

// sound is w without the texts that cannot stand for the English ones.
func (w Wording) sound() Wording {
	w = maps.Clone(w)
	maps.DeleteFunc(w, func(key, said string) bool { return said == "" || w.fault(key) != nil })
	return w
}

// Wording is what is said around the articles of e.
func (e Exercise) Wording() Wording { return WordingOf(e.Language).over(e.Words) }

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
