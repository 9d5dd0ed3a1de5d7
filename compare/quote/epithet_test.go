package quote_test

import "testing"

// What somebody is called for his manner is no name; what tells where an office is may be
// a part of one.
func TestSuperlative(t *testing.T) {
	checkSaid(t, []struct{ name, source, want string }{
		{"a sheriff of whom is told", "Arnholt Sheriff Jan Berg endorsed Ann Lee on Monday.\n\n“It is late,” Sheriff Berg said.\n\nThe self-titled Norland's Toughest Sheriff said that Lee was “quite a sailor.”", "Jan Berg: “It is late,”\nJan Berg: that Lee was “quite a sailor.”"},
		{"of nobody is told", "Ann Lee went home.\n\nNorland's Toughest Sheriff said that Lee was “quite a sailor.”", "?: that Lee was “quite a sailor.”"},
		{"a name", "Ann Lee went home.\n\nNorland's Ernest Berg said that Lee was “quite a sailor.”", "Ernest Berg: that Lee was “quite a sailor.”"},
	})
}
