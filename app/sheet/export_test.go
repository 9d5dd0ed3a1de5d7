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
		"you may not write there":   &fs.PathError{Op: "open", Path: "x", Err: fs.ErrPermission},
		"there is no such folder":   &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist},
		"no space left on device":   errors.New("cannot write data to tempfile \"x\": write x: no space left on device"),
		"a mistake in Diptych once": errors.New("a mistake in Diptych once.\ngoroutine 1: running"),
	} {
		if got := reason(err); got != want {
			t.Errorf("%v: %q, want %q", err, got, want)
		}
	}
}
