package lesson

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"diptych/compare"
)

// secrets are the words that no output of e may have: what stands under masks,
// and the facts that tell who published the articles.
func secrets(e Exercise) (list []string) {
	for _, a := range []Article{e.A, e.B} {
		for _, m := range a.Masks {
			if !m.Lifted && m.Why != WhyHeadline {
				list = append(list, strings.Join(strings.Fields(a.Source[m.Start:m.End]), " "))
			}
		}
		list = append(list, a.Outlet, a.Agency, a.Byline, a.URL)
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(s string) bool { return len([]rune(s)) < 2 })
}

// unpacked is data, and what is packed in it: the members of a zip file, the
// streams of a PDF.
func unpacked(t *testing.T, name string, data []byte) [][]byte {
	all := [][]byte{data}
	switch filepath.Ext(name) {
	case ".zip":
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			member, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, []byte(f.Name), member)
		}
	case ".pdf":
		streams := 0
		for rest := data; ; streams++ {
			_, after, ok := bytes.Cut(rest, []byte("stream\n"))
			if !ok {
				break
			}
			rest = after
			if z, err := zlib.NewReader(bytes.NewReader(after)); err == nil {
				page, _ := io.ReadAll(z)
				all = append(all, page, unescaped.ReplaceAll(page, []byte("$1")))
			}
		}
		if streams < 3 {
			t.Errorf("%s: only %d streams found", name, streams)
		}
	}
	return all
}

var unescaped = regexp.MustCompile(`(?s)\\(.)`)

// says reports whether data has the words, as UTF-8 or as the two bytes a
// letter that PDF has, and not as a part of longer ones.
func says(data []byte, words string) bool {
	wide := []byte{}
	for _, u := range utf16.Encode([]rune(words)) {
		wide = binary.BigEndian.AppendUint16(wide, u)
	}
	if len(words) > 3 && bytes.Contains(data, wide) {
		return true
	}
	for rest := data; ; {
		at := bytes.Index(rest, []byte(words))
		if at < 0 {
			return false
		}
		before, after := byte(' '), byte(' ')
		if at > 0 {
			before = rest[at-1]
		}
		if at+len(words) < len(rest) {
			after = rest[at+len(words)]
		}
		if !letterByte(before) && !letterByte(after) {
			return true
		}
		rest = rest[at+len(words):]
	}
}

func letterByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= 0x80
}

func TestNothingLeaks(t *testing.T) {
	foundingPairs(t, func(t *testing.T, c *compare.Comparison) {
		if pair := filepath.Base(t.Name()); pair[:3] > pair[4:7] {
			return // the same words the other way round
		}
		e := every(c)
		words := secrets(e)
		if len(words) < 2 {
			t.Fatalf("only %q are masked", words)
		}
		for name, data := range outputs(t, e) {
			for i, part := range append(unpacked(t, name, data), []byte(name)) {
				for _, w := range words {
					if says(part, w) {
						at := max(0, bytes.Index(part, []byte(w))-60)
						t.Errorf("%s, part %d, tells %q: ...%q", name, i, w, part[at:min(len(part), at+140)])
					}
				}
			}
			if dir := os.Getenv("LESSON_OUT"); dir != "" {
				dir = filepath.Join(dir, filepath.Base(t.Name()))
				os.MkdirAll(dir, 0o755)
				os.WriteFile(filepath.Join(dir, name), data, 0o644)
			}
		}
	})
}

// What the leak test finds must be found.
func TestALeakIsSeen(t *testing.T) {
	e := ofEveryForm()
	for i := range e.A.Masks {
		e.A.Masks[i].Lifted = true
	}
	e.A.Outlet = ""
	for name, data := range outputs(t, e) {
		if strings.Contains(name, "key") || strings.HasSuffix(name, ".csv") || strings.HasPrefix(name, "Code names") || strings.Contains(name, "debrief") {
			continue // they do not hold the articles, or not as words between blanks
		}
		found := false
		for _, part := range unpacked(t, name, data) {
			found = found || says(part, "Harbour Post")
		}
		if !found {
			t.Errorf("%s: a word that is not masked any more is not found", name)
		}
	}
}
