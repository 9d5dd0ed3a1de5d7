//go:build unix

package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

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
	refused(t, "100 MB", large+": the file is larger than 16 MB; save the one article to be read in a file of its own.", large, good)
}
