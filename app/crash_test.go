package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const crashed = `panic: the mayor said: “we leave tonight”
	and a second line of the article [recovered]

goroutine 1 [running, locked to thread]:
diptych/compare/text.Parse({0xc000123456, 0x12})
	diptych/compare/text/parse.go:42 +0x1d
main.main()
	diptych/main.go:61 +0x2b fp=0x7f12 sp=0x7f00 pc=0x4a
created by diptych/app/background.New.func1 in goroutine 1
panic: runtime error: index out of range [5] with length 3
fatal error: all goroutines are asleep
`

func TestACrashReportHoldsPlacesAndNoWords(t *testing.T) {
	got := wordless(crashed)
	for _, want := range []string{"text/parse.go:42", "main.go:61", "text.Parse(", "created by", "index out of range [5] with length 3", "fatal error"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	for _, unwanted := range []string{"mayor", "tonight", "second line"} {
		if strings.Contains(got, unwanted) {
			t.Errorf("%q is in\n%s", unwanted, got)
		}
	}
}

func TestACrashIsReportedOnceAndBounded(t *testing.T) {
	raw, path := filepath.Join(t.TempDir(), "raw"), filepath.Join(t.TempDir(), "report")
	if takeCrash(raw, path, "1") {
		t.Error("a run that left nothing is reported")
	}
	if err := os.WriteFile(raw, []byte(strings.Repeat(crashed, 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if !takeCrash(raw, path, "1.2.3") {
		t.Fatal("a crash is not reported")
	}
	data, err := os.ReadFile(path)
	if err != nil || len(data) > crashMost+200 || !strings.HasPrefix(string(data), "Diptych 1.2.3, go") {
		t.Errorf("%d bytes, %v: %.80s", len(data), err, data)
	}
}
