package window

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

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
	if got := exerciseIn([]string{dir}); got != exercise {
		t.Errorf("the exercise is %q", got)
	}
}
