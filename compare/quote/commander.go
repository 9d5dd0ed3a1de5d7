package quote

import "strings"

// laterNamed makes the row before this sentence unsure, that of a commander without a name,
// when the sentence opens with an officer of rank who is named for the first time and speaks
// on: "The commander of the fleet expressed doubt. | Vice Adm. Carl Berg told reporters". The
// two are most likely one man, and not to be listed as two; nor does the text say that they are.
// So it does with "A former editor of the Herald says. | Ann Lee, who led it, says".
func (f *finder) laterNamed() {
	if f.start == 0 || f.start >= len(f.found) {
		return
	}
	a, b := &f.found[f.start], &f.found[f.start-1]
	from, _ := f.tokensOf(a.Source)
	if a.Unsure || b.Unsure || b.Named || a.Source.Empty() || b.Source.Empty() || a.Source.Start-b.first() > takenUpReach || from != f.opener() {
		return
	}
	if f.formerly(b) && f.cast.personOf(a.Speaker) && !f.metBefore(a) {
		b.Unsure = true
		return
	}
	ofCommand := strings.HasPrefix(strings.ToLower(f.doc.Text(b.Source)), "the commander of ")
	b.Unsure = ofCommand && f.cast.personOf(a.Speaker) && ranked(f.doc.Text(a.Source)) && !f.metBefore(a)
}

// formerly reports whether the source of b, who has no name, is told by what he once was, as
// of one who is new to the reader: "A former editor of the Herald".
func (f *finder) formerly(b *Attribution) bool {
	words := strings.Fields(strings.ToLower(f.doc.Text(b.Source)))
	return len(words) > 2 && (words[0] == "a" || words[0] == "an") && (words[1] == "former" || words[1] == "retired") && !plural(headWord(words[1:]))
}

// ranked reports whether s, the words for one who speaks, begins with the rank of an officer
// and tells nothing more of him behind a comma: "U.S. Vice Adm. Carl Berg".
func ranked(s string) bool {
	if strings.Contains(s, ",") {
		return false
	}
	for _, w := range strings.Fields(strings.ToLower(s)) {
		switch strings.TrimRight(w, ".") {
		case "admiral", "adm", "general", "gen", "colonel", "col", "captain", "capt", "commodore", "brigadier":
			return true
		}
	}
	return false
}

// metBefore reports whether the article names the speaker of a before a.
func (f *finder) metBefore(a *Attribution) bool {
	for _, m := range f.cast.mentions {
		if m.Start < a.Source.Start && f.cast.figures[m.member].name == a.Speaker {
			return true
		}
	}
	return false
}
