package seeds

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/natefinch/atomic"
)

// Markdown is the article as a file: its facts as YAML between --- lines, then
// its source, byte for byte. Parse reads it back as it was.
func (a Article) Markdown() []byte {
	var b bytes.Buffer
	b.WriteString("---\n")
	facts := 0
	for _, key := range stated {
		if value := oneLine(a.stating(key)); value != "" {
			b.WriteString(factLine(key, value, "\n"))
			facts++
		}
	}
	if facts == 0 { // a source that begins like front matter must not become it
		b.WriteString(factLine("title", "", "\n"))
	}
	b.WriteString("---\n")
	b.WriteString(a.Source)
	return b.Bytes()
}

// stated are the keys of the front matter that is written here.
var stated = append(slices.Clone(keys), "tags", "basis")

// stating is what the front matter says under one of them.
func (a Article) stating(key string) string {
	if key == "basis" {
		return a.Basis
	}
	return a.Fact(key)
}

// factLine is a line of YAML front matter.
func factLine(key, value, newline string) string {
	if key != "tags" {
		return key + ": " + quoted(value) + newline
	}
	var list []string
	for _, tag := range tagsOf(value) {
		list = append(list, quoted(tag))
	}
	return key + ": [" + strings.Join(list, ", ") + "]" + newline
}

// quoted is a YAML string in double quotes, which JSON writes too.
func quoted(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string can always be written
	return strings.TrimSuffix(b.String(), "\n")
}

// Save writes a as a new file in dir, which is made if it is missing, and
// returns its path. The file is called after date and headline, with a number
// where that name is taken: no file is ever written over, and where it cannot
// be written none is left. Every error is an *Error.
func Save(dir string, a Article) (path string, err error) {
	if err = os.MkdirAll(dir, 0o755); err != nil {
		return "", saveError(dir, err)
	}
	name := fileName(a)
	for n := 1; ; n++ {
		path = filepath.Join(dir, name+".md")
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s-%d.md", name, n))
		}
		taken, err := reserve(path)
		if taken {
			continue
		}
		if err == nil {
			if err = replace(path, a.Markdown(), 0o644); err != nil {
				os.Remove(path) // it is empty, and nobody else's
			}
		}
		if err != nil {
			return "", saveError(path, err)
		}
		return path, nil
	}
}

// replace puts data in the place of the file at path.
func replace(path string, data []byte, mode fs.FileMode) error {
	return Replace(path, ".diptych-*", mode, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// Replace puts what write writes in the place of the file at path, whole or
// not at all: nobody sees a part of it. Until then it stands in the same folder
// under a name like part, see os.CreateTemp.
func Replace(path, part string, mode fs.FileMode, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), part)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // it is gone when all went well
	if err = write(f); err == nil {
		err = f.Chmod(mode) // CreateTemp keeps others out
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = atomic.ReplaceFile(f.Name(), path)
	}
	return err
}

// reserve takes a name by an empty file, unless somebody has it.
func reserve(path string) (taken bool, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return true, nil
	}
	if err == nil {
		err = f.Close()
	}
	return false, err
}

func saveError(path string, err error) *Error {
	e := Unwritten(path, err)
	if e.Problem.Is(notWritten(err)) {
		e.Problem, e.Cure = Say("the article could not be saved ({{.Reason}})", With{"Reason": reason(err)}), Say("make room on the disk or choose another folder")
	}
	return e
}

// reason is what the system said, without the path, which is told already.
func reason(err error) string {
	var p *fs.PathError
	var l *os.LinkError
	switch {
	case errors.As(err, &p):
		err = p.Err
	case errors.As(err, &l):
		err = l.Err
	}
	return err.Error()
}

// longName is how many bytes of a headline a file's name takes.
const longName = 60

// fileName is "2016-05-23-kerry-to-lavrov-russia-must-stop": letters, digits
// and hyphens, whatever the headline holds.
func fileName(a Article) string {
	day, _, _ := strings.Cut(a.Fields.Date, "T")
	var words []string
	size := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(headlineOf(a)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if size += len(w) + 1; size > longName && len(words) > 0 {
			break
		}
		words = append(words, w)
	}
	name := strings.Join(words, "-")
	if len(name) > longName {
		name = strings.ToValidUTF8(name[:longName], "")
	}
	if name = strings.Trim(day+"-"+name, "-"); name == "" {
		return "article"
	}
	return name
}

// headlineOf is what the article is called, or else the first words there are.
func headlineOf(a Article) string {
	d := a.Document()
	if title := d.Title(); title != "" || len(d.Paragraphs) == 0 {
		return title
	}
	return d.Plain(d.Paragraphs[0].Span)
}
