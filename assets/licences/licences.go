// Package licences holds the full texts of the licences under which works of
// others are in the program: libraries, fonts, word lists and tables.
package licences

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
)

// packed is one plain text, compressed; the test of this package gathers it.
//
//go:embed licences.txt.gz
var packed []byte

// A Work is something in the program that has a licence of its own.
type Work struct {
	Name string // of a library its import path
	Text string // the licences and notices that come with it, as they came
}

// head begins and tail ends the line that names a work.
const head, tail = "===== ", " ====="

// Works are all of them: the program itself, Go, fonts and lists, and then the
// libraries by name. It unpacks them anew each time.
func Works() []Work {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	all, err := io.ReadAll(r)
	if err != nil {
		return nil
	}
	return split(string(all))
}

// split is the reverse of join.
func split(all string) (list []Work) {
	for line := range strings.Lines(all) {
		name := strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(name, head) && strings.HasSuffix(name, tail) {
			list = append(list, Work{Name: strings.TrimSuffix(strings.TrimPrefix(name, head), tail)})
		} else if len(list) > 0 {
			list[len(list)-1].Text += line
		}
	}
	for i := range list {
		list[i].Text = strings.TrimSpace(list[i].Text)
	}
	return list
}

// join sets works under one another as they are packed.
func join(list []Work) string {
	var all strings.Builder
	for _, w := range list {
		all.WriteString(head + w.Name + tail + "\n\n" + w.Text + "\n\n")
	}
	return all.String()
}
