package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"

	"diptych/compare"
	"diptych/compare/report"
	"diptych/seeds"
)

// pairsCommand writes a report of each of several pairs into a folder.
type pairsCommand struct {
	layout
	articles []string // paths, an even number
}

// answer is nothing to print: the files are the answer. Where a pair cannot be
// read or written, the others still are.
func (c pairsCommand) answer(stderr io.Writer) ([]byte, error) {
	if err := os.MkdirAll(c.out, 0o755); err != nil {
		return nil, seeds.Unwritten(c.out, err)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(300)) // most of what a report needs is needed no longer than that
	pairs := c.pairs(stderr)
	atOnce(len(pairs), func(i int) error { return c.write(pairs[i]) }, func(i int, err error) { pairs[i].err = err })
	var failures []error
	for _, p := range pairs {
		if p.boxed != "" {
			say(stderr, p.path+": "+p.boxed)
		}
		if p.err != nil {
			failures = append(failures, p.err)
		}
	}
	if len(failures) == 0 {
		return nil, nil
	}
	for _, err := range failures[:len(failures)-1] {
		say(stderr, err.Error())
	}
	return nil, failures[len(failures)-1]
}

// reported is a pair and the file that its report goes into, or why it does
// not.
type reported struct {
	a, b *readArticle
	path string
	// boxed is what is said of letters that no font has; "" where there are none.
	boxed string
	err   error
}

// pairs reads all articles and finds a name for each report, in the order in
// which they are asked for.
func (c pairsCommand) pairs(stderr io.Writer) (list []*reported) {
	read := readEach(c.articles, stderr)
	f, _ := report.Named(c.format)
	taken := map[string]bool{}
	for i := 0; i < len(c.articles); i += 2 {
		p := &reported{a: read[c.articles[i]], b: read[c.articles[i+1]]}
		list = append(list, p)
		if p.err = cmp.Or(p.a.err, p.b.err); p.err != nil {
			continue
		}
		stem := report.FileName(p.a.Name, p.b.Name)
		name := stem + f.Endings[0]
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s (%d)%s", stem, n, f.Endings[0])
		}
		taken[strings.ToLower(name)] = true
		p.path = filepath.Join(c.out, name)
	}
	return list
}

func (c pairsCommand) write(p *reported) error {
	if p.err != nil {
		return p.err
	}
	data, boxed, err := c.layout.report(compare.Pair(p.a.learned, p.b.learned), p.a.Article, p.b.Article)
	p.boxed = boxed
	if err == nil {
		err = spares(p.path, c.articles...)
	}
	if err == nil {
		err = seeds.Put(p.path, data)
	}
	return err
}

// readArticle is an article that several pairs may hold.
type readArticle struct {
	seeds.Article
	learned *compare.Article
	notes   bytes.Buffer
	err     error
}

// readEach reads every article once, and says on stderr what had to be done for
// that, in the order of paths.
func readEach(paths []string, stderr io.Writer) map[string]*readArticle {
	read := map[string]*readArticle{}
	var order []string
	for _, path := range paths {
		if read[path] == nil {
			read[path] = &readArticle{}
			order = append(order, path)
		}
	}
	atOnce(len(order), func(i int) (err error) {
		x := read[order[i]]
		if x.Article, err = load(order[i], &x.notes); err == nil {
			x.learned = compare.Read(x.Document())
		}
		return err
	}, func(i int, err error) { read[order[i]].err = err })
	for _, path := range order {
		_, _ = read[path].notes.WriteTo(stderr)
	}
	return read
}

// atOnce does n pieces of work, as many at once as there are processors, and
// tells what came of each. A mistake in this program is an error of that piece.
func atOnce(n int, work func(i int) error, done func(i int, err error)) {
	var all sync.WaitGroup
	var next atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				done(i, guarded(func() error { return work(i) }))
			}
		})
	}
	all.Wait()
}
