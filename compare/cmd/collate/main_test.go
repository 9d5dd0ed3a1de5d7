package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// collate runs the command as a shell would and returns what it printed.
func collate(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, func(string) string { return "" }, &out, &errs)
	return status, out.String(), errs.String()
}

// article writes an article into a folder of the test and returns its path.
func article(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestBadInput has every file that is no article on either side: one sentence
// that names it and the cure, status 1, and nothing on standard output.
func TestBadInput(t *testing.T) {
	good := article(t, "good.txt", "A headline\n\nAnd a sentence under it.\n")
	for _, c := range []struct{ name, content, want string }{
		{"empty.txt", "", ": the file is empty; fill it with the article's text."},
		{"blank.txt", strings.Repeat("\n", 10_000), ": there is nothing but blank space in the file; fill it with the article's text."},
		{"program.txt", "\x7fELF\x02\x01\x01\x00\x00\x00", ": this is a program, not text; name a text or Markdown file."},
		{"nul.txt", "nul \x00 nul\n", ":1:5: there is a NUL byte, so this is not text; save the article as text."},
		{"surrogate.txt", "lone \xed\xa0\x80 surrogate\n", ":1:6: half a character (a lone surrogate) stands here; save the file again as UTF-8, or delete that character."},
		{"unclosed.md", "---\ntitle: One\noutlet: Two\n\nText.\n", ":1: the front matter is not closed; add a line --- after line 3."},
		{"list.md", "---\n- one\n- two\n---\nText.\n", ":2: the front matter is not made of key: value lines; write lines such as title: ..., or take the --- lines away if this is text."},
	} {
		bad := article(t, c.name, c.content)
		refused(t, c.name, bad+c.want, bad, good)
		refused(t, c.name, bad+c.want, good, bad)
	}
	dir := t.TempDir()
	refused(t, "folder", dir+": this is a folder, not a file; name a text or Markdown file.", dir, good)
	none := filepath.Join(dir, "none.txt")
	refused(t, "nothing", none+": there is no such file; check the name and the folder.", none, good)
	refused(t, "a name of two lines", filepath.Join(dir, "two lines.txt")+": there is no such file; check the name and the folder.", filepath.Join(dir, "two\nlines.txt"), good)
}

func refused(t *testing.T, name, want, a, b string) {
	t.Helper()
	status, out, errs := collate(t, "-format", "json", a, b)
	if status != failed || out != "" || errs != "collate: "+want+"\n" {
		t.Errorf("%s: status %d, %d bytes on standard output\n got %swant collate: %s", name, status, len(out), errs, want)
	}
}

// TestOddInput has the files that are odd and still articles: whole output,
// status 0, and a sentence where something had to be done.
func TestOddInput(t *testing.T) {
	good := article(t, "good.txt", "A headline\n\nAnd a sentence under it.\n")
	for _, c := range []struct{ name, content, note string }{
		{"word.txt", "word", ""},
		{"bom.txt", "\ufeffOne sentence.\r\n", ""},
		{"latin1.txt", "Caf\xe9 ferm\xe9 hier soir.\n", "latin1.txt: the file is not UTF-8 and was read as windows-1252; should letters look wrong, save it as UTF-8."},
		{"unknown.md", "---\ntitle: T\ncolour: red\n---\nText.\n", "unknown.md: the front matter also holds colour; that stays in the file and is not used here."},
	} {
		path := article(t, c.name, c.content)
		want := ""
		if c.note != "" {
			want = "collate: " + c.note + "\n"
		}
		status, out, errs := collate(t, "-format", "json", good, path)
		if status != done || errs != want {
			t.Errorf("%s: status %d, said %q, want %q", c.name, status, errs, want)
		}
		if !json.Valid([]byte(out)) {
			t.Errorf("%s: no JSON: %.80s", c.name, out)
		}
	}
}

func TestWrongCommandLine(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "two articles are needed"},
		{[]string{"a"}, "two articles are needed"},
		{[]string{"a", "b", "c"}, "two articles are needed, not 3; flags stand before them, and several pairs need a folder behind -o"},
		{[]string{"-format", "odt", "a", "b"}, `there is no format "odt" here; there are text, json, html, pdf, docx, csv and annotations`},
		{[]string{"-format", "html", "read", "a"}, `there is no format "html" here; there are text and json`},
		{[]string{"-whole", "-o", "x.csv", "a", "b"}, `-whole is for html, pdf and docx; csv has no place for whole articles`},
		{[]string{"-letter", "a", "b"}, `-letter is for pdf; text has no pages`},
		{[]string{"-format"}, "flag needs an argument: -format"},
		{[]string{"-colour", "a", "b"}, "flag provided but not defined: -colour"},
	} {
		status, out, errs := collate(t, c.args...)
		if status != misused || out != "" || errs != "collate: "+c.want+"\n"+usage {
			t.Errorf("%q: status %d, output %q, said\n%s", c.args, status, out, errs)
		}
	}
}

func TestHelp(t *testing.T) {
	if status, out, errs := collate(t, "-h"); status != done || out != usage || errs != "" {
		t.Errorf("status %d, output %q, said %q", status, out, errs)
	}
}

// shut is an output that fails as the system says.
type shut struct{ err error }

func (s shut) Write([]byte) (int, error) { return 0, s.err }

func TestOutputThatFails(t *testing.T) {
	good := article(t, "good.txt", "A headline\n\nAnd a sentence under it.\n")
	for _, c := range []struct {
		err  error
		want string
	}{
		{&os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, "whoever was to read the answer closed the pipe; let it read to the end, or write to a file."},
		{&os.PathError{Op: "write", Path: "out", Err: syscall.ENOSPC}, "the disk is full and the answer was cut off; make room and run it again."},
		{errors.New("gone"), "the answer could not be written (gone); write it to another file."},
	} {
		for _, format := range []string{"text", "json"} {
			var errs bytes.Buffer
			status := run([]string{"-format", format, good, good}, os.Getenv, shut{c.err}, &errs)
			if status != failed || errs.String() != "collate: "+c.want+"\n" {
				t.Errorf("%s, %v: status %d, said %s", format, c.err, status, errs.String())
			}
		}
	}
}

// mistaken is a command that fails as no command should.
type mistaken struct{}

func (mistaken) target() string { return "" }

func (mistaken) answer(io.Writer) ([]byte, error) { return []byte("half")[:9:9], nil }

// TestOwnMistake has the program itself fail: one sentence, and no trace of it.
func TestOwnMistake(t *testing.T) {
	answer, err := answered(mistaken{}, io.Discard)
	if err == nil || answer != nil || strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "a mistake in collate itself (runtime error: ") || !strings.HasSuffix(err.Error(), "; please report it with the two articles") {
		t.Errorf("an answer is there: %v; %v", answer != nil, err)
	}
}

// TestOwnMistakeWhileAnswering: nobody is told to write to another file what fails
// there too, and nothing is printed that is not whole.
func TestOwnMistakeWhileAnswering(t *testing.T) {
	var out, errs bytes.Buffer
	status := write(&out, &errs, func(w io.Writer) error { io.WriteString(w, "half of it"); panic("no such place") })
	if want := "collate: a mistake in collate itself (no such place); please report it with the two articles\n"; status != failed || errs.String() != want || out.Len() > 0 {
		t.Errorf("status %d, said %s; printed %q", status, errs.String(), out.String())
	}
}

// TestLongAnswer: what is longer than any answer on articles is printed as it is made,
// and is the same to the byte.
func TestLongAnswer(t *testing.T) {
	line := strings.Repeat("a", 1<<16-1) + "\n"
	var out, errs bytes.Buffer
	printed := -1
	status := write(&out, &errs, func(w io.Writer) error {
		for range mostHeld/len(line) + 3 {
			io.WriteString(w, line)
		}
		printed = out.Len()
		_, err := io.WriteString(w, "end\n")
		return err
	})
	if want := strings.Repeat(line, mostHeld/len(line)+3) + "end\n"; status != done || errs.Len() > 0 || out.String() != want {
		t.Errorf("status %d, said %s; printed %d bytes, want %d", status, errs.String(), out.Len(), len(want))
	}
	if printed != out.Len()-len("end\n") {
		t.Errorf("%d of %d bytes were printed while the answer was made", printed, out.Len())
	}
	out.Reset()
	write(&out, &errs, func(w io.Writer) error {
		io.WriteString(w, line)
		printed = out.Len()
		return nil
	})
	if printed != 0 || out.String() != line {
		t.Errorf("%d bytes of a short answer were printed before its end", printed)
	}
}

func TestWidthOfText(t *testing.T) {
	one := article(t, "one.txt", "Ferries\n\n"+strings.Repeat("Nobody on the north bank wants ferries, and the council knows it well. ", 3))
	two := article(t, "two.txt", "Ferries again\n\nNobody on the north bank wants ferries, and the council knows it well.\n")
	for columns, want := range map[string]int{"": 80, "120": 120, "7": 40, "-3": 80, "wide": 80} {
		var out, errs bytes.Buffer
		run([]string{one, two}, func(string) string { return columns }, &out, &errs)
		longest := 0
		for l := range strings.Lines(out.String()) {
			longest = max(longest, len([]rune(strings.TrimRight(l, "\n"))))
		}
		if longest > want || longest < want-10 {
			t.Errorf("COLUMNS=%q: the longest line has %d cells, want up to %d", columns, longest, want)
		}
	}
}
