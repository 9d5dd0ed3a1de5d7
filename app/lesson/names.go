package lesson

import "strings"

// CodeNames are what pupils pick their name from, in the language of w: no other
// one is asked for. They are colours and birds, easy to say, to write and to
// tell apart.
func (w Wording) CodeNames() []string { return strings.Split(w["code-names"], ", ") }
