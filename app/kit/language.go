package kit

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"diptych/assets/languages"
)

// Language is one that the program speaks.
type Language struct {
	Code string // as its file is called: "de"
	Name string // as those call it who speak it
}

// Languages are those that there is a file of, by their codes.
func Languages() (list []Language) {
	for _, code := range codes() {
		var said struct {
			Name string `json:"language.name"`
		}
		file, err := words(code)
		if err == nil && json.Unmarshal(file, &said) == nil {
			list = append(list, Language{code, said.Name})
		}
	}
	return list
}

func codes() (list []string) {
	names, _ := fs.Glob(languages.Files(), "*.json")
	for _, name := range names {
		list = append(list, strings.TrimSuffix(name, ".json"))
	}
	return list
}

// words is the file of a language.
func words(code string) ([]byte, error) {
	return fs.ReadFile(languages.Files(), code+".json")
}

// spoken is the language of the words that are loaded, by whose rule things
// are counted; before any are, it is that of the sources.
var spoken = language.English

// Spoken is the code of the language whose words are loaded: "en" before any.
func Spoken() string { return spoken.String() }

// loaded is whether words of a file were.
var loaded bool

// Speak loads the words of a language, of the system's where code is "" and
// English where there is no file of that. It comes before any word is looked
// up, and once: what is on screen does not change.
//
// All words are loaded under the name of the system's language, whatever theirs
// is, and Fyne's own are among them: Fyne looks for words of the system's
// language only, and would mix its French ones with ours.
func Speak(code string) error {
	system := lang.SystemLocale()
	if !slices.Contains(codes(), code) {
		code = nearest(language.Make(system.String()))
	}
	if of, _ := language.Make(system.String()).Base(); code == "en" && of.String() == "en" && !loaded {
		return nil // English stands in the sources, and Fyne speaks it here
	}
	loaded = true
	file, err := words(code)
	if err != nil {
		return err
	}
	said, err := flat(file)
	if err != nil {
		return fmt.Errorf("%s.json: %w", code, err)
	}
	if code == "en" {
		complete(said)
	}
	translations, err := json.Marshal(said)
	if err != nil {
		return err
	}
	spoken = language.Make(code)
	if lang.AddTranslationsForLocale(translations, system) == nil {
		return nil
	}
	for _, own := range fynes { // that knows no plurals of the system's language, and takes one near to it
		err = errors.Join(err, lang.AddTranslationsForLocale(translations, own))
	}
	return err
}

// fynes are the languages that Fyne speaks.
var fynes = []fyne.Locale{"en", "cs", "de", "el", "es", "fr", "ja", "pl", "pt", "pt-BR", "ru", "sv", "ta", "uk", "zh-Hans"}

// nearest is the language of a file that those understand best who speak of:
// English, if none.
func nearest(of language.Tag) string {
	have, tags := append([]string{"en"}, codes()...), []language.Tag{}
	for _, code := range have {
		tags = append(tags, language.Make(code))
	}
	_, i, sure := language.NewMatcher(tags).Match(of)
	if sure == language.No {
		return "en"
	}
	return have[i]
}

// complete has the English words say themselves where their file is silent. What
// there is to say is known by the files of other languages.
func complete(said map[string]string) {
	for _, code := range codes() {
		file, _ := words(code)
		other, _ := flat(file)
		for key := range other {
			if _, ok := said[key]; !ok {
				said[key] = key
			}
		}
	}
}

// flat gives each plural form of a file a key of its own, see N.
func flat(file []byte) (map[string]string, error) {
	var entries map[string]any
	if err := json.Unmarshal(file, &entries); err != nil {
		return nil, err
	}
	words := map[string]string{}
	for key, entry := range entries {
		switch entry := entry.(type) {
		case string:
			words[key] = entry
		case map[string]any:
			for form, say := range entry {
				words[formKey(form, key)], _ = say.(string)
			}
		}
	}
	return words, nil
}

// formKey is the key of a plural form. Full stops part the keys of Fyne.
func formKey(form, key string) string {
	if form == "other" {
		return key
	}
	return form + "|" + key
}

var forms = map[plural.Form]string{plural.Other: "other", plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many"}

// Say is what s says, in the language of the window; s is a text.Said.
func Say(s interface {
	In(say func(form string, values ...any) string, count func(n int, one, other string, values ...With) string) string
}) string {
	return s.In(lang.L, N)
}

// With are the values that words have room for: {{.Name}} is that of "Name".
type With = map[string]any

// N says how many of something there are: in English one, with "{{.N}}" in
// it or not, or else other, which is the key of the words in another language.
// It is lang.N but for the rule: that one counts as the system's language does,
// whose words these may not be.
func N(n int, one, other string, with ...With) string {
	data := With{"N": Number(n)}
	for _, w := range with {
		maps.Copy(data, w)
	}
	english := other
	if n == 1 {
		english = one
	}
	form := plural.Cardinal.MatchPlural(spoken, n, 0, 0, 0, 0)
	return lang.X(formKey(forms[form], other), english, data)
}

// Number writes n with a sign between every three digits: 12,000.
func Number(n int) string {
	digits := strconv.Itoa(n)
	if n < 1000 {
		return digits
	}
	last := len(digits) - 3
	return Number(n/1000) + strings.Trim(lang.L("1,000"), "10") + digits[last:]
}

// Decimal writes a measure, with the sign of the language before its fraction:
// 1.45.
func Decimal(f float32) string {
	return strings.Replace(fmt.Sprintf("%g", f), ".", strings.Trim(lang.L("0.5"), "05"), 1)
}
