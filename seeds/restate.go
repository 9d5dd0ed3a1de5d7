package seeds

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Restate writes the facts in which the article now differs from the one that
// was read into the front matter of its file, which is made where there is
// none. Every other line of the file, and every byte of the text, stays as it
// is; the file is replaced in one step. Where that cannot be promised nothing
// is written, and the *Error says why.
func Restate(path string, was, now Article) error {
	if _, ok := isoDate(now.Fields.Date); !ok && now.Fields.Date != "" {
		return &Error{File: path, Problem: Say("the date “{{.Date}}” is not understood", With{"Date": now.Fields.Date}), Cure: Say("write it like 2016-10-03")}
	}
	path, data, err := inPlace(path)
	if err != nil {
		return err
	}
	before, e := Parse(path, data)
	if e != nil {
		return e
	}
	if !bytes.HasSuffix(data, []byte(before.Front+before.Source)) || len(data) > len(before.Front)+len(before.Source)+len(byteOrderMark) {
		return &Error{File: path, Problem: Say("the file is written in an old encoding, and to change it would alter its text"), Cure: Say("save it as UTF-8 in a text editor first")}
	}
	front, ok := before.Front, true
	for _, key := range stated {
		if value := oneLine(now.stating(key)); value != was.stating(key) && ok {
			front, ok = restated(front, key, value, before.newline())
		}
	}
	mark := data[:len(data)-len(before.Front)-len(before.Source)]
	whole := append(bytes.Clone(mark), front+before.Source...)
	after, e := Parse(path, whole)
	if !ok || e != nil || after.Source != before.Source || !after.states(before, was, now) {
		return &Error{File: path, Problem: Say("what stands above its text is written in a way that is not changed here"), Cure: Say("change it in a text editor")}
	}
	info, err := os.Stat(path)
	if err == nil {
		err = replace(path, whole, info.Mode().Perm())
	}
	if err != nil {
		return saveError(path, err)
	}
	return nil
}

const byteOrderMark = "\uFEFF"

// inPlace is the file that a path leads to, and what it holds, if it may be
// written.
func inPlace(path string) (real string, data []byte, err error) {
	if real, err = filepath.EvalSymlinks(path); err != nil {
		return path, nil, doorError(path, err)
	}
	if data, err = contents(disk{}, real, MaxBytes); err != nil {
		return real, nil, err
	}
	f, err := os.OpenFile(real, os.O_WRONLY, 0)
	if err != nil {
		return real, nil, saveError(real, err)
	}
	return real, data, f.Close()
}

// states reports whether a states what before did, but for what was changed.
func (a Article) states(before, was, now Article) bool {
	for _, key := range stated {
		want := before.stating(key)
		if value := oneLine(now.stating(key)); value != was.stating(key) {
			want = value
		}
		if a.stating(key) != want {
			return false
		}
	}
	return true
}

// newline is how the article ends its lines.
func (a Article) newline() string {
	if first, _, _ := strings.Cut(a.Front+a.Source, "\n"); strings.HasSuffix(first, "\r") {
		return "\r\n"
	}
	return "\n"
}

// restated is YAML front matter with another value for a key: in the place of
// the old one, or as its last line. False where it is no YAML.
func restated(front, key, value, newline string) (string, bool) {
	line := factLine(key, value, newline)
	if front == "" {
		if key == "tags" { // which alone make no front matter
			line = factLine("title", "", newline) + line
		}
		return "---" + newline + line + "---" + newline, true
	}
	lines := strings.SplitAfter(front, "\n")
	opens, closes := fences(lines)
	if opens < 0 {
		return front, false
	}
	from, to := closes, closes
	for i := opens + 1; i < closes; i++ {
		name, _, isKey := strings.Cut(lines[i], ":")
		if isKey && strings.ToLower(strings.Trim(name, `"'`)) == key {
			from, to = i, i+1
			for next := to; next < closes && continues(lines[next]); next++ {
				if strings.TrimSpace(lines[next]) != "" {
					to = next + 1
				}
			}
			break
		}
	}
	return strings.Join(lines[:from], "") + line + strings.Join(lines[to:], ""), true
}

// fences are the lines of YAML front matter that open and close it, -1 where
// it is no YAML.
func fences(lines []string) (opens, closes int) {
	opens, closes = -1, -1
	for i, l := range lines {
		switch s := strings.TrimSpace(l); {
		case opens < 0 && s == "":
		case opens < 0 && (s == "---" || s == "---yaml"):
			opens = i
		case opens < 0:
			return -1, -1
		case s == "---" || s == "...":
			closes = i
		}
	}
	if closes < 0 {
		return -1, -1
	}
	return opens, closes
}

// continues reports whether a line goes on with the value above it.
func continues(line string) bool {
	return strings.TrimSpace(line) == "" || strings.ContainsAny(line[:1], " \t-")
}

// Trash is the name of the folder that Discard moves files into.
const Trash = "trash"

// Discard moves a file into the folder trash beside it, which is made if it is
// missing, and returns where it is now. What stands beside it, under the names
// that beside give it, goes along. What is called the same there stays.
func Discard(path string, beside ...func(path string) string) (now string, err error) {
	dir := filepath.Join(filepath.Dir(path), Trash)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", saveError(dir, err)
	}
	return move(path, filepath.Join(dir, filepath.Base(path)), beside)
}

// Restore moves a file back to where it was, with what stands beside it, or to
// the next free name, and returns its path.
func Restore(discarded, path string, beside ...func(path string) string) (now string, err error) {
	return move(discarded, path, beside)
}

// move moves a file, and what stands beside it if it is there, to a name that
// is free for all.
func move(from, to string, beside []func(string) string) (now string, err error) {
	if now, err = free(to, beside); err == nil {
		err = os.Rename(from, now)
	}
	if err != nil {
		return "", saveError(from, err)
	}
	for _, name := range beside {
		if err := os.Rename(name(from), name(now)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			_ = os.Rename(now, from) // they stay together
			return "", saveError(name(from), err)
		}
	}
	return now, nil
}

// free is path, or the first like it that nothing has, nor what stands beside
// it: "a-2.md".
func free(path string, beside []func(string) string) (string, error) {
	ext := filepath.Ext(path)
	for n, try := 2, path; ; n++ {
		taken, err := exists(try)
		for _, name := range beside {
			if !taken && err == nil {
				taken, err = exists(name(try))
			}
		}
		if err != nil || !taken {
			return try, err
		}
		try = strings.TrimSuffix(path, ext) + "-" + strconv.Itoa(n) + ext
	}
}

func exists(path string) (bool, error) {
	_, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}
