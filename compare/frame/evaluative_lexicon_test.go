package frame

import (
	"strings"
	"testing"

	"diptych/compare/reuse"
)

// An entry stands once, and no everyday word of news has its stem by accident:
// such an entry wants the sign "=".
func TestEvaluativeEntries(t *testing.T) {
	everyday := map[string]string{}
	for w := range strings.FieldsSeq(`remarks means several candidate candidates forces report reports point points route
		decision division question questions cost costs power iron over round certain clear final actual hard pain famous
		secret flat square waste master combat criticise government military tears jar arch monument polar whip sting rig
		chill stun thunder acid stir libel adam celebrity bite`) {
		if reuse.Rank(w) >= 0 {
			everyday[stemOf(w)] = w
		}
	}
	seen := map[string]bool{}
	for line := range contentLines(evaluativeFile) {
		for entry := range strings.FieldsSeq(line) {
			if seen[entry] {
				t.Errorf("%q stands twice", entry)
			}
			seen[entry] = true
			if w := everyday[stemOf(folded(entry))]; w != "" && entry[0] != '=' {
				t.Errorf("%q also finds %q: write =%s", entry, w, entry)
			}
		}
	}
}

// Lists of phrases hold no entry twice under one heading.
func TestPhraseLists(t *testing.T) {
	for name, file := range map[string]string{"certainty": certaintyFile, "rebuttal": rebuttalFile, "stock titles": stockTitlesFile, "words": wordsFile} {
		for heading, list := range readPhraseLists(file) {
			seen := map[string]bool{}
			for _, entries := range list.entries {
				for _, e := range entries {
					key := strings.Join(e, " ")
					if seen[key] {
						t.Errorf("%s [%s]: %q stands twice", name, heading, key)
					}
					seen[key] = true
					if name == "words" && (len(e) > 1 || key == "") {
						t.Errorf("%s [%s]: %q is not one word", name, heading, key)
					}
				}
			}
		}
	}
}
