package seeds

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// door is a file system in which every name gives the same trouble.
type door struct {
	statErr, openErr, readErr error
	mode                      fs.FileMode
	size                      int64
	data                      io.Reader
	changes                   int // how many more times the file grows while it is read
	opened                    int
}

func (d *door) Stat(string) (fs.FileInfo, error) { return d.info(), d.statErr }

func (d *door) Open(name string) (fs.File, error) {
	d.opened++
	if d.openErr != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: d.openErr}
	}
	return &doorFile{door: d, rest: strings.NewReader("Kerry called.")}, nil
}

func (d *door) info() fs.FileInfo { return doorInfo{d.mode, d.size} }

type doorFile struct {
	*door
	rest  io.Reader
	stats int
}

func (f *doorFile) Stat() (fs.FileInfo, error) {
	if f.stats++; f.stats == 2 && f.changes > 0 {
		f.changes--
		return doorInfo{f.mode, f.size + 1}, nil
	}
	return f.info(), nil
}

func (f *doorFile) Read(p []byte) (int, error) {
	if f.readErr != nil {
		return 0, f.readErr
	}
	if f.data != nil {
		return f.data.Read(p)
	}
	return f.rest.Read(p)
}

func (f *doorFile) Close() error { return nil }

type doorInfo struct {
	mode fs.FileMode
	size int64
}

func (i doorInfo) Name() string       { return "003.md" }
func (i doorInfo) Size() int64        { return i.size }
func (i doorInfo) Mode() fs.FileMode  { return i.mode }
func (i doorInfo) ModTime() time.Time { return time.Time{} }
func (i doorInfo) IsDir() bool        { return i.mode.IsDir() }
func (i doorInfo) Sys() any           { return nil }

// endless is a file that never ends, whatever size it states.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct {
		door door
		want string
	}{
		{door{statErr: fs.ErrNotExist}, "003.md: there is no such file; check the name and the folder."},
		{door{statErr: fs.ErrPermission}, "003.md: you may not read this file; ask its owner for permission, or copy it to a folder of your own."},
		{door{openErr: fs.ErrPermission}, "003.md: you may not read this file; ask its owner for permission, or copy it to a folder of your own."},
		{door{readErr: &fs.PathError{Op: "read", Path: "/home/me/003.md", Err: errors.New("input/output error")}}, "003.md: the file could not be read (input/output error); check its name and the disk or network it is on."},
		{door{openErr: fs.ErrInvalid}, "003.md: the file could not be read (invalid argument); check its name and the disk or network it is on."},
		{door{mode: fs.ModeDir}, "003.md: this is a folder, not a file; name a text or Markdown file."},
		{door{mode: fs.ModeNamedPipe}, "003.md: this is a pipe, not a file; name a text or Markdown file."},
		{door{mode: fs.ModeSocket}, "003.md: this is a socket, not a file; name a text or Markdown file."},
		{door{mode: fs.ModeDevice | fs.ModeCharDevice}, "003.md: this is a device, not a file; name a text or Markdown file."},
		{door{size: 100 << 20}, "003.md: the file is larger than 16 MB, the most that is read of one file; export its articles in smaller parts, or save the one to be read in a file of its own."},
		{door{data: endless{}}, "003.md: the file is larger than 16 MB, the most that is read of one file; export its articles in smaller parts, or save the one to be read in a file of its own."},
		{door{changes: 2}, "003.md: the file was written to while it was read; open it again when the other program is done."},
	} {
		_, err := Load(&c.door, "003.md")
		if err == nil || err.Error() != c.want {
			t.Errorf(" got %v\nwant %s", err, c.want)
		}
		if c.door.mode != 0 && c.door.opened > 0 {
			t.Errorf("opened, though it could have waited for ever: %s", c.want)
		}
	}
	_, err := Load(&door{openErr: fs.ErrPermission}, "003.md")
	if !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v does not say what the system said", err)
	}
}

func TestLoadTwice(t *testing.T) {
	d := &door{changes: 1}
	a, err := Load(d, "stories/003.md")
	if err != nil || a.Source != "Kerry called." || a.Name != "003.md" || d.opened != 2 {
		t.Errorf("%+v, %v, opened %d times", a, err, d.opened)
	}
}

func TestLoadFS(t *testing.T) {
	files := fstest.MapFS{"stories/003.md": {Data: []byte("---\ntitle: X\n---\nKerry called.")}}
	a, err := Load(files, "stories/003.md")
	if err != nil || a.Fields.Title != "X" || a.Source != "Kerry called." {
		t.Errorf("%+v, %v", a, err)
	}
	_, err = Load(files, "stories")
	if want := "stories: this is a folder, not a file; name a text or Markdown file."; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestLoadFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "003.md")
	if err := os.WriteFile(path, []byte("---\ntitle: X\n---\nKerry called."), 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := LoadFile(path)
	if err != nil || a.Name != "003.md" || a.Fields.Title != "X" {
		t.Errorf("%+v, %v", a, err)
	}
	socket, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	for name, want := range map[string]string{
		dir:                        "this is a folder",
		filepath.Join(dir, "none"): "there is no such file",
		path + "/below":            "the file could not be read",
		socket.Addr().String():     "this is a socket",
		os.DevNull:                 "this is a device",
		"bad\x00name":              "the file could not be read",
		"":                         "the name of a file is empty",
	} {
		_, err := LoadFile(name)
		var e *Error
		if !errors.As(err, &e) || e.File != name || !strings.HasPrefix(e.Problem.String(), want) {
			t.Errorf("%q: %v, want %s", name, err, want)
		}
	}
}

// TestParseErrors: each way in which a file is no article, in one sentence.
func TestParseErrors(t *testing.T) {
	utf16 := func(s string) string { // little endian, of ASCII
		return "\xff\xfe" + strings.Join(strings.Split(s, ""), "\x00") + "\x00"
	}
	for _, c := range []struct{ name, data, want string }{
		{"empty", "", "003.txt: the file is empty; fill it with the article's text."},
		{"byte-order mark", "\xef\xbb\xbf", "003.txt: there is nothing but blank space in the file; fill it with the article's text."},
		{"blank lines", strings.Repeat("\n", 10_000), "003.txt: there is nothing but blank space in the file; fill it with the article's text."},
		{"invisible", " \t\r\n\u00a0\u200b\u2028\ufeff", "003.txt: there is nothing but blank space in the file; fill it with the article's text."},
		{"program", "\x7fELF\x02\x01\x01\x00", "003.txt: this is a program, not text; name a text or Markdown file."},
		{"picture", "\x89PNG\r\n\x1a\n\x00", "003.txt: this is a picture, not text; name a text or Markdown file."},
		{"PDF", "%PDF-1.4\n%\xe2\xe3\xcf\xd3", "003.txt: this is a PDF, not text; copy its text into a text file."},
		{"bzip2", "BZh91AY&SY\x00\x01", "003.txt: this is a packed file, not text; unpack it first."},
		{"xz", "\xfd7zXZ\x00\x00\x01", "003.txt: this is a packed file, not text; unpack it first."},
		{"7z", "7z\xbc\xaf\x27\x1c\x00\x01", "003.txt: this is a packed file, not text; unpack it first."},
		{"RAR", "Rar!\x1a\x07\x00\x01", "003.txt: this is a packed file, not text; unpack it first."},
		{"Zstandard", "\x28\xb5\x2f\xfd\x00\x01", "003.txt: this is a packed file, not text; unpack it first."},
		{"Zstandard of a crawler", "\x5d\x2a\x4d\x18\x00\x01", "003.txt: this is a packed file, not text; unpack it first."},
		{"DOCX", "PK\x03\x04\x14\x00", "003.txt: this is a packed file or one of a word processor, not text; save the article as plain text."},
		{"RTF", `{\rtf1\ansi Kerry}`, "003.txt: this is a file of a word processor, not text; save the article as plain text."},
		{"web page", "\n<!DOCTYPE HTML>\n<p>Kerry", "003.txt: this is a web page, not text; bring it in as a saved page, or copy the article from it into a text file."},
		{"NUL", "Kerry called\nLavrov.\x00\n", "003.txt:2:8: there is a NUL byte, so this is not text; save the article as text."},
		{"NUL among other bytes", "\x9e\xe4Kerry\x00", "003.txt:1:8: there is a NUL byte, so this is not text; save the article as text."},
		{"NULs", strings.Repeat("\x00", 4096), "003.txt:1:1: there is a NUL byte, so this is not text; save the article as text."},
		{"control characters", "Kerry\x01\x02\x03", "003.txt:1:6: control characters stand here, so this is not text; save the article as text."},
		{"not Latin-1 either", "\x81\x8d\x8f\x90\x9d", "003.txt:1:1: the file seems to be windows-1252, but the character here is not; save the file as UTF-8."},
		{"lone surrogate", "Kerry\nsaid \xed\xa0\xbd no.", "003.txt:2:6: half a character (a lone surrogate) stands here; save the file again as UTF-8, or delete that character."},
		{"lone surrogate, UTF-16", utf16("Kerry") + "\x3d\xd8" + "x\x00", "003.txt:1:6: the file seems to be UTF-16, but the character here is not; save the file as UTF-8."},
		{"NUL, UTF-16", utf16(strings.Repeat("Kerry ", 40)) + "\x00\x00", "003.txt:1:241: control characters stand here, so this is not text; save the article as text."},
	} {
		_, err := Parse("003.txt", []byte(c.data))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s:\n got %v\nwant %s", c.name, err, c.want)
		}
	}
}

func TestParseEncodings(t *testing.T) {
	const read = "003.txt: the file is not UTF-8 and was read as %s; should letters look wrong, save it as UTF-8."
	for _, c := range []struct{ name, data, source, encoding string }{
		{"one word", "Kerry", "Kerry", ""},
		{"UTF-8", "“Kerry”", "“Kerry”", ""},
		{"UTF-8 far down", strings.Repeat("Kerry said. ", 1000) + "“No.”", strings.Repeat("Kerry said. ", 1000) + "“No.”", ""},
		{"UTF-8 with mark", "\xef\xbb\xbfKerry’s", "Kerry’s", ""},
		{"one control character", "Kerry\x02 " + strings.Repeat("said. ", 30), "Kerry\x02 " + strings.Repeat("said. ", 30), ""},
		{"Latin-1", "Fran\xe7ois Hollande at the caf\xe9 in Paris.", "François Hollande at the café in Paris.", "windows-1252"},
		{"windows-1252", "\x93We agree,\x94 Kerry\x92s man said \x97 twice.", "“We agree,” Kerry’s man said — twice.", "windows-1252"},
		{"windows-1252, capitals", "\xc0 Paris, l'\xc9TAT et l'\xc9cole.", "À Paris, l'ÉTAT et l'École.", "windows-1252"},
		{"Mac Roman", "\xd2We agree,\xd3 Kerry\xd5s man said \xd1 at the caf\x8e.", "“We agree,” Kerry’s man said — at the café.", "Mac Roman"},
		{"windows-1251", "\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0, \xfd\xf2\xee \xf2\xe5\xea\xf1\xf2", "Привет мир, это текст", "windows-1251"},
		{"UTF-16 little", "\xff\xfeK\x00\x19\x20s\x00", "K’s", "UTF-16"},
		{"UTF-16 big", "\xfe\xff\x00K\x20\x19\x00s", "K’s", "UTF-16"},
		{"UTF-32", "\xff\xfe\x00\x00K\x00\x00\x00\x19\x20\x00\x00", "K’", "UTF-32"},
		{"UTF-16 without mark", "K\x00e\x00r\x00r\x00y\x00 \x00c\x00a\x00l\x00l\x00e\x00d\x00.\x00", "Kerry called.", "utf-16le"},
	} {
		a, err := Parse("003.txt", []byte(c.data))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if a.Source != c.source {
			t.Errorf("%s: %q, want %q", c.name, a.Source, c.source)
		}
		want := ""
		if c.encoding != "" {
			want = strings.Replace(read, "%s", c.encoding, 1)
		}
		if got := strings.Join(English(a.Notes), " "); got != want {
			t.Errorf("%s: notes %q, want %q", c.name, got, want)
		}
	}
}

// TestParseDamaged: a byte that is no UTF-8 costs no more than itself.
func TestParseDamaged(t *testing.T) {
	for _, c := range []struct{ data, source, note string }{
		{"“Kerry”\nsaid “n\x80o”.", "“Kerry”\nsaid “n\ufffdo”.", "003.txt: the byte 0x80 in line 2 is not UTF-8, as the rest of the file is; “\ufffd” stands for it."},
		{"“Kerry” said “no”\xe2\x80", "“Kerry” said “no”\ufffd\ufffd", "003.txt: the byte 0xe2 in line 1 is not UTF-8, as the rest of the file is; “\ufffd” stands for it, and for 1 more."},
		{"\xef\xbb\xbfKerry\xff", "Kerry\ufffd", "003.txt: the byte 0xff in line 1 is not UTF-8, as the rest of the file is; “\ufffd” stands for it."},
	} {
		a, err := Parse("003.txt", []byte(c.data))
		if err != nil || a.Source != c.source || strings.Join(English(a.Notes), " ") != c.note {
			t.Errorf("%q: %q, notes %q, %v", c.data, a.Source, a.Notes, err)
		}
	}
}

// TestParseTangled: UTF-8 that was taken for windows-1252 once is put right, and
// letters that only look like it stay.
func TestParseTangled(t *testing.T) {
	const note = "003.txt: letters were tangled by a program that took UTF-8 for windows-1252, and have been put right."
	for _, c := range []struct{ data, source, note string }{
		{"â€œWe agree,â€\u009d Kerryâ€™s man said â€“ at the cafÃ©.", "“We agree,” Kerry’s man said – at the café.", note},
		{"â€œNo,â€\u009d said RÃ©mi, in the café.", "“No,” said Rémi, in the café.", note},
		{"The signs Ã© stand for é.", "The signs Ã© stand for é.", ""},
		{"São José, GARÇÃO, Ãrni, â€ and â.", "São José, GARÇÃO, Ãrni, â€ and â.", ""},
	} {
		a, err := Parse("003.txt", []byte(c.data))
		if err != nil || a.Source != c.source || strings.Join(English(a.Notes), " ") != c.note {
			t.Errorf("%q: %q, notes %q, %v", c.data, a.Source, a.Notes, err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	line := "Kerry\x92s call to Lavrov was, he said, about the \x93cessation of hostilities\x94 in Syria. "
	for name, text := range map[string]string{
		"utf8":   strings.ToValidUTF8(strings.Repeat(line, 10_000), "’"),
		"legacy": strings.Repeat(line, 10_000),
		"rule":   "---\n\n" + strings.ReplaceAll(strings.ToValidUTF8(strings.Repeat(line, 10_000), "’"), ". ", ".\n"),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if _, err := Parse("003.md", []byte(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// FuzzParse: whatever comes, nothing of it is lost, and errors have their say.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "Kerry", "---\ntitle: X: Y\ndate: 2016-10-03\n---\nKerry.\n", "+++\ntitle = \"X\"\n+++\nKerry.",
		"{\"title\": \"X\", \"n\": [1]}\n\nKerry.", "---\n\n---\n---\n", "---\nbasis: |\n  a\n\n  ---\n---\nx",
		"\xef\xbb\xbf---\r\ntitle: [a, {b: c}]\r\n---\r\nKerry\r\n", "\xff\xfeK\x00", "caf\xe9", "---\nWASHINGTON: x\n---\ny",
		"---\n? a\n: b\n<<: *c\ntitle: !!binary x\n---\nKerry", "---\ntitle: &a [*a]\n---\nKerry", bomb("x"),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Parse("x.md", data)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.File != "x.md" || e.Problem.String() == "" || e.Cure.String() == "" {
				t.Fatalf("%#v", err)
			}
			return
		}
		input, _, _ := decode(data)
		if a.Front+a.Source != input || isBlank(a.Source) {
			t.Fatalf("%q is not %q + %q", input, a.Front, a.Source)
		}
		if said(a) != strings.Join(strings.Fields(said(a)), " ") {
			t.Fatalf("more than one line: %q", said(a))
		}
		if again, _ := Parse("x.md", data); said(again) != said(a) || !bytes.Equal([]byte(again.Source), []byte(a.Source)) {
			t.Fatal("read differently the second time")
		}
	})
}
