package frame

import "testing"

// One name is set with either apostrophe, and families with an Arabic article.
func TestFamilyName(t *testing.T) {
	for name, want := range map[string]string{
		"Dara O’Shea": "o'shea", "Dara O'Shea ": "o'shea", "Karim al-Sayf": "sayf", "Lund": "lund",
	} {
		if got := familyName(name); got != want {
			t.Errorf("%q: %q, not %q", name, got, want)
		}
	}
}
