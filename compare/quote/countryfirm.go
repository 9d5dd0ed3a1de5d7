package quote

import "strings"

// firmOf gives a, whose source is "the", the word for its country and that for a firm at token
// head, the only firm among those that spoke whose name tells of that country: "the French
// firm" for France Telecom. Of "the French paper" it may be any body that spoke. It says why
// none is meant for certain, where others spoke that may be called so, and reports whether
// there is any.
func (f *finder) firmOf(a *Attribution, from, head int) (why string, is bool) {
	if head != from+2 || !f.isWord(from, "the") || !f.at(from+1).upper || f.at(from+1).owner || f.at(head).upper {
		return "", false
	}
	press := pressWords[f.at(head).norm]
	if !press && (!f.at(head).is(firm) || f.at(head).is(soul)) {
		return "", false
	}
	land, fits, others := f.at(from+1).norm, "", false
	for b := range f.surelyBefore() {
		switch {
		case !b.Named || b.Speaker == a.Speaker || b.Speaker == fits || !f.cast.mayBeFirm(b.Speaker):
		case press || !nameTells(b.Speaker, land):
			others = true
		case fits != "":
			return "one of several", true
		default:
			fits = b.Speaker
		}
	}
	switch {
	case fits != "":
		a.Speaker, a.Named = fits, true
		f.cast.body = fits
		return "", true
	case others && !f.broughtBefore(a, f.at(head)):
		return "another name for somebody", true
	}
	return "", false
}

// nameTells reports whether a word of name is that for a country of which land, in small
// letters, is the adjective: they begin alike, but for the French.
func nameTells(name, land string) bool {
	stem := land[:min(len(land), countryStem)]
	if land == "french" {
		stem = "france"
	}
	for _, w := range strings.Fields(strings.ToLower(name)) {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}

// countryStem is how many letters at least a country and its adjective begin with.
const countryStem = 4
