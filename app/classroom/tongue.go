package classroom

import (
	"slices"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
)

// languages are those that the words around the articles come in.
var languages = []struct{ code, name string }{{"en", "English"}, {"de", "Deutsch"}}

// languageAt is the place of a language among those of worksheets; the first
// one's where it is none of them.
func languageAt(code string) int {
	return max(0, slices.IndexFunc(languages, func(l struct{ code, name string }) bool { return l.code == code }))
}

// tongue is the language of a lesson: one of languages, or that of a translation
// that was read from a file.
type tongue struct {
	choice *kit.Segments
	said   *widget.RichText // which language the translation is of
	code   string           // of the translation
	words  lesson.Wording   // nil before there is one
	at     int              // what is chosen
}

// make makes the choice. Ask is called where a translation is chosen and there is
// none, changes after any other choice.
func (t *tongue) make(ask, changes func()) {
	t.choice = kit.NewSegments(lang.L("Language of the worksheet"), languages[0].name, languages[1].name, lang.L("Another…"))
	t.said = tag("")
	t.choice.OnChosen = func(i int) {
		if i == len(languages) && t.words == nil {
			t.choice.SetChosen(t.at) // until there is one
			ask()
			return
		}
		t.at = i
		changes()
	}
	t.set(kit.Spoken(), nil)
}

// set chooses a language, which is that of words where there are some.
func (t *tongue) set(code string, words lesson.Wording) {
	t.at = languageAt(code)
	if len(words) > 0 {
		t.code, t.words, t.at = code, words, len(languages)
		setHeading(t.said, lang.L("Another: {{.Language}}", kit.With{"Language": code}))
	}
	t.choice.SetChosen(t.at)
}

// spoken is the language that is chosen, and the words of a translation.
func (t *tongue) spoken() (code string, words lesson.Wording) {
	if t.at == len(languages) {
		return t.code, t.words
	}
	return languages[t.at].code, nil
}
