package intake

import "testing"

// Lines that are seen from left to right become lines that are read; others
// stay as they are.
func TestLinesThatRunRightToLeft(t *testing.T) {
	for seen, read := range map[string]string{
		"The ferry (12) stops.":           "The ferry (12) stops.",
		".למנב 12 תרצע תרובעמה":           "המעבורת עצרת 12 בנמל.",
		".12 34 תרובעמה":                  "המעבורת 34 12.",
		"He said םלוע םולש to 34 people.": "He said שלום עולם to 34 people.",
		"دمحم": "محمد",
		"בציָ": "יָצב",
	} {
		if got := asRead(seen); got != read {
			t.Errorf("%q is read as %q, not %q", seen, got, read)
		}
	}
	if got := seenLigature("لا"); got != "ال" {
		t.Errorf("the sign of lam and alef: %q", got)
	}
	if got := seenLigature("لم"); got != "لم" {
		t.Errorf("no such sign: %q", got)
	}
}
