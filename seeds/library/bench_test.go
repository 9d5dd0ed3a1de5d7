package library

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkLibrary has a folder of 10,000 articles of 900 words, every
// tenth of which holds a paragraph of an earlier one.
func BenchmarkLibrary(b *testing.B) {
	const size = 10_000
	dir := b.TempDir()
	r := rand.New(rand.NewPCG(1, 2))
	var lent []string
	for i := range size {
		text := generated(r)
		if i%10 == 9 {
			text += lent[r.IntN(len(lent))]
		} else {
			lent = append(lent, text[len(text)-300:])
		}
		put(b, dir, fmt.Sprintf("%05d.txt", i), "Headline\n\n"+text)
	}
	b.Run("first", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			os.Remove(filepath.Join(dir, keptName))
			if l, read := open(b, dir); read != size || len(l.Problems()) > 0 {
				b.Fatal(read, l.Problems())
			}
		}
		info, err := os.Stat(filepath.Join(dir, keptName))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(info.Size())/1e6, "MB-kept")
	})
	open(b, dir)
	b.Run("titles", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			if l, err := Open(dir); err != nil || !l.Articles()[0].Read {
				b.Fatal(err)
			}
		}
	})
	b.Run("again", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			if _, read := open(b, dir); read != 0 {
				b.Fatal(read)
			}
		}
	})
	b.Run("one-changed", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			put(b, dir, "changed.txt", "Headline\n\n"+generated(r))
			if _, read := open(b, dir); read != 1 {
				b.Fatal(read)
			}
		}
	})
	l, _ := open(b, dir)
	a, err := l.Load("00009.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := a.Document()
	for _, words := range []string{"w7x", "w1", "e", "headline", "w12x w345x", "w4999x w1x", "zeppelin"} {
		b.Run("search="+words, func(b *testing.B) {
			defer cpu(b)()
			for b.Loop() {
				l.Search(Query{Words: words, Limit: 50})
			}
		})
	}
	b.Run("accounts", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			l.Accounts(d, "00009.txt", 20)
		}
	})
	b.Run("stories", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			l.Stories(nil)
		}
	})
	b.Run("refresh", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			if changed, err := l.Refresh(); changed || err != nil {
				b.Fatal(changed, err)
			}
		}
	})
	b.Run("add", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			if _, err := l.Add(a); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("candidates", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			l.candidates(d, "")
		}
	})
	b.Run("partners", func(b *testing.B) {
		defer cpu(b)()
		for b.Loop() {
			if p := l.Partners(d, "00009.txt", 20); len(p) == 0 {
				b.Fatal("none")
			}
		}
	})
}

// generated is 900 words in sentences, spread as in running text.
func generated(r *rand.Rand) string {
	var b strings.Builder
	for n := 0; n < 900; {
		words := make([]string, 8+r.IntN(18))
		for i := range words {
			words[i] = fmt.Sprintf("w%dx", int(50000*r.Float64()*r.Float64()*r.Float64()*r.Float64()))
		}
		n += len(words)
		b.WriteString("The " + strings.Join(words, " ") + ".\n\n")
	}
	return b.String()
}
