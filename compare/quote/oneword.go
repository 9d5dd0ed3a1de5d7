package quote

import (
	"strings"
	"unicode"

	"diptych/compare/text"
)

// teammate reports whether tokens [from, to), the source of a in a headline, are one word
// for somebody of a team, whom the text calls by his name: "Otter says he will stay", where
// the text tells of the Otters.
func (f *finder) teammate(a *Attribution, from, to int) bool {
	t := f.at(from)
	if to-from != 1 || !t.upper || !a.Named || f.cast.personOf(a.Speaker) || f.cast.plain(t.norm) {
		return false
	}
	w := f.script.sightOf(t.norm + "s")
	return w.any() && w.small == 0 && f.script.sight(t).inside == 0
}

// withArticles gives the named speakers of found who are called by one word, no person's,
// with "The" before it inside a sentence, their article back: "according to The Hill".
func (f *finder) withArticles(found []Attribution) []Attribution {
	articled := map[string]bool{}
	for i := range found {
		a := &found[i]
		if a.Named && !strings.Contains(a.Speaker, " ") && !isPress(a.Speaker) && shortForm(a.Speaker) == "" && !f.cast.personOf(a.Speaker) && f.articled(a) {
			articled[a.Speaker] = true
		}
	}
	if len(articled) == 0 {
		return found
	}
	for i := range found {
		if articled[found[i].Speaker] {
			found[i].Speaker = "The " + found[i].Speaker
		}
	}
	return found
}

// articled reports whether the source of a is "The" and the name of its speaker, and
// begins behind a word in small letters.
func (f *finder) articled(a *Attribution) bool {
	rest, ok := strings.CutPrefix(f.src[a.Source.Start:a.Source.End], "The ")
	if !ok || !strings.HasPrefix(rest, a.Speaker) {
		return false
	}
	before := f.doc.WordsIn(text.Span{Start: max(0, a.Source.Start-articleReach), End: a.Source.Start})
	return len(before) > 0 && f.src[before[len(before)-1].End:a.Source.Start] == " " && unicode.IsLower(rune(f.src[before[len(before)-1].Start]))
}

// articleReach is how many bytes before a source its last word is looked for.
const articleReach = 24
