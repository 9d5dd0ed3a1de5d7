package shelf

import (
	"io/fs"
	"strings"
	"testing"

	"diptych/seeds"
)

// A refusal names the file as its reader calls it, and where one may look for it
// only where it was not found.
func TestARefusalIsASentence(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&seeds.Error{File: "/home/ann/wrong.docx", Line: 1, Problem: seeds.Say("the file is empty"), Cure: seeds.Say("save the article as text")}, "wrong.docx could not be opened: the file is empty (line 1). Save the article as text."},
		{&seeds.Error{File: "/home/ann/wrong.docx", Problem: seeds.Say("the file is empty"), Cure: seeds.Say("save the article as text")}, "wrong.docx could not be opened: the file is empty. Save the article as text."},
		{&seeds.Error{File: "/home/ann/gone.txt", Problem: seeds.Say("the file is empty"), Cure: seeds.Say("save the article as text"), Err: fs.ErrNotExist}, "/home/ann/gone.txt could not be opened: the file is empty. Save the article as text."},
	} {
		if got := Sentence(c.err); got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
	if w := (Wanted{Path: "/home/ann/huge.txt"}); strings.Contains(w.name(), "/") {
		t.Errorf("what is compared is called %q", w.name())
	}
}
