package window

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"diptych/app/lesson"
)

// A pipe among files that are dropped is not waited for.
func TestNothingIsReadOfAPipe(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "a.json"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := founding(t, 1, 3)
	e, _ := lesson.Build(w.reading.Comparison, lesson.Options{})
	exercise := filepath.Join(dir, "b.json")
	if err := os.WriteFile(exercise, e.File(), 0o600); err != nil {
		t.Fatal(err)
	}
	found := make(chan string, 1)
	go func() { found <- exerciseIn([]string{dir}) }()
	select {
	case got := <-found:
		if got != exercise {
			t.Errorf("the exercise is %q", got)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("the pipe is waited for")
	}
}
