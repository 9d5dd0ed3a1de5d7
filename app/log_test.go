package app

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestALogThatGrewTooLongIsBegunAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "in", "here", "x.log")
	for _, words := range []string{"one\n", "two\n"} {
		f, err := openLog(path)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(f, words)
		f.Close()
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "one\ntwo\n" {
		t.Errorf("the log says %q, %v", got, err)
	}
	if err := os.WriteFile(path, make([]byte, logMost+1), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := openLog(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if info, _ := f.Stat(); info.Size() != 0 {
		t.Errorf("it still has %d bytes", info.Size())
	}
	if _, err := os.Stat(path + ".old"); err != nil {
		t.Error("what it said is gone")
	}
}

func TestALogThatCannotBeWrittenIsNoReasonToStop(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := openLog(filepath.Join(file, "x.log")); err == nil {
		t.Error("a log below a file")
	}
}

func TestNoScreenIsSaidInASentence(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	was, stderr := log.Writer(), os.Stderr
	defer func() { log.SetOutput(was); os.Stderr = stderr }()
	os.Stderr, _ = os.Create(filepath.Join(t.TempDir(), "terminal"))
	log.SetOutput(&logged{file: f})
	var why string
	quietly(func() { why = shown(func() bool { panic("NotInitialized: the library") }) })
	log.Print("said aloud")
	if why != noScreen() || shown(func() bool { return false }) != noWindow() || shown(func() bool { return true }) != "" {
		t.Errorf("says %q", why)
	}
	kept, _ := os.ReadFile(f.Name())
	said, _ := os.ReadFile(os.Stderr.Name())
	if !strings.Contains(string(kept), "NotInitialized") || strings.Contains(string(said), "NotInitialized") || !strings.Contains(string(said), "aloud") {
		t.Errorf("the log has %q, the terminal %q", kept, said)
	}
}
