package library

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkLibrary has a folder of 10,000 articles of 1,000 words, every
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
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			if _, read := open(b, dir); read != 0 {
				b.Fatal(read)
			}
		}
	})
	b.Run("one-changed", func(b *testing.B) {
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
	b.Run("candidates", func(b *testing.B) {
		for b.Loop() {
			l.candidates(d)
		}
	})
	b.Run("partners", func(b *testing.B) {
		for b.Loop() {
			if p := l.Partners(d, l.path("00009.txt"), 20); len(p) == 0 {
				b.Fatal("none")
			}
		}
	})
}

// generated is 1,000 words in sentences, spread as in running text.
func generated(r *rand.Rand) string {
	var b strings.Builder
	for n := 0; n < 1000; {
		words := make([]string, 8+r.IntN(18))
		for i := range words {
			words[i] = fmt.Sprintf("w%dx", int(50000*r.Float64()*r.Float64()*r.Float64()*r.Float64()))
		}
		n += len(words)
		b.WriteString("The " + strings.Join(words, " ") + ".\n\n")
	}
	return b.String()
}
