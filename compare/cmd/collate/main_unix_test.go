//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// TestMain is the command itself where COLLATE is set.
func TestMain(m *testing.M) {
	if os.Getenv("COLLATE") != "" {
		main()
	}
	os.Exit(m.Run())
}

// TestPipeThatCloses has a process of its own write to a pipe that nobody
// reads: it must not be ended by the signal.
func TestPipeThatCloses(t *testing.T) {
	good := article(t, "good.txt", "A headline\n\nAnd a sentence under it.\n")
	read, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	read.Close()
	defer out.Close()
	var errs bytes.Buffer
	c := exec.Command(os.Args[0], good, good)
	c.Env, c.Stdout, c.Stderr = append(os.Environ(), "COLLATE=1"), out, &errs
	var exit *exec.ExitError
	if err := c.Run(); !errors.As(err, &exit) || exit.ExitCode() != failed {
		t.Errorf("%v", err)
	}
	if want := "collate: whoever was to read the answer closed the pipe; let it read to the end, or write to a file.\n"; errs.String() != want {
		t.Errorf("said %q", errs.String())
	}
}

// TestInputThatNeverEnds must not wait for a pipe that nobody writes to, nor
// read what is too large to be an article.
func TestInputThatNeverEnds(t *testing.T) {
	good := article(t, "good.txt", "A headline\n\nAnd a sentence under it.\n")
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Fatal(err)
	}
	refused(t, "pipe", pipe+": this is a pipe, not a file; name a text or Markdown file.", pipe, good)
	refused(t, "device", "/dev/zero: this is a device, not a file; name a text or Markdown file.", "/dev/zero", good)
	large := article(t, "large.txt", "")
	if err := os.Truncate(large, 100<<20); err != nil {
		t.Fatal(err)
	}
	refused(t, "100 MB", large+": the file is larger than 64 MB, the most that is read of one file; export its articles in smaller parts, or save the one to be read in a file of its own.", large, good)
}
