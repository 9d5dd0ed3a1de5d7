package sheet

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"diptych/seeds"
)

func TestALongNameForAFile(t *testing.T) {
	long := seeds.Article{Name: strings.Repeat("é", 120) + ".txt"}
	name := Export{A: long, B: long}.name()
	if len(name) > 240 || strings.ContainsRune(name, '�') || !strings.HasSuffix(name, "é.html") {
		t.Errorf("%d bytes: %s", len(name), name)
	}
}

func TestReasonsInTheWordsOfTheSystem(t *testing.T) {
	for want, err := range map[string]error{
		"you may not write there; choose a folder of your own": &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission},
		"there is no such folder; make it, or name another":    &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist},
		"this is a folder; name a file in it":                  &seeds.Error{File: "x", Problem: seeds.Say("this is a folder"), Cure: seeds.Say("name a file in it")},
		"no program here can show it":                          errors.New("cannot show \"x\": exit status 3: no program here can show it"),
		"a mistake in Diptych once":                            errors.New("a mistake in Diptych once.\ngoroutine 1: running"),
	} {
		if got := reason(err); got != want {
			t.Errorf("%v: %q, want %q", err, got, want)
		}
	}
}
