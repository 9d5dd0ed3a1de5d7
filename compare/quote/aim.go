package quote

// withoutAim ends what is said where the writer tells at whom it was aimed, in a form in
// -ing behind a comma: "charged that the mill was unsafe, | focusing much of their
// criticism on the mayor".
func (f *finder) withoutAim(a *Attribution) {
	n := len(a.Content) - 1
	if a.Direct || a.Content[n].Start < a.Cue.End {
		return
	}
	i, e := f.tokensOf(a.Content[n])
	for m := i + 1; m < e; m++ {
		if f.at(m).mark == ',' && f.at(m).quoted == 0 && aiming[f.at(m+1).norm] && f.attackBy(m+2, e) {
			a.part(f.pieces(i, m), f.pieces(m+1, e))
			return
		}
	}
}

// aimReach is how many words stand at most between "focusing" and the attack.
const aimReach = 6

// attackBy reports whether the words from token i on tell of somebody's words against
// somebody: "much of their criticism".
func (f *finder) attackBy(i, e int) bool {
	owned := false
	for k := i; k < min(e, i+aimReach) && f.at(k).word(); k++ {
		if attacks[f.at(k).norm] {
			return owned
		}
		owned = owned || f.at(k).is(possessive)
	}
	return false
}

// Verbs for turning one's words on somebody, and words for what is turned on him.
var (
	aiming = map[string]bool{"focusing": true, "focussing": true, "directing": true, "aiming": true, "concentrating": true, "centering": true, "training": true,
		"reserving": true, "saving": true, "leveling": true, "levelling": true, "pinning": true, "heaping": true, "turning": true}
	attacks = map[string]bool{"criticism": true, "criticisms": true, "attack": true, "attacks": true, "anger": true, "ire": true, "fire": true, "wrath": true,
		"scorn": true, "blame": true, "complaints": true, "remarks": true, "comments": true, "words": true, "accusations": true, "questions": true, "praise": true}
)
