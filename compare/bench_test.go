package compare_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

// measured are pairs of articles of about 800 words: two of the founding
// articles, one of them with 300 words less, and a pair that is made.
func measured(b *testing.B) map[string][2]*text.Document {
	one, two := pair(800)
	return map[string][2]*text.Document{
		"founding": {foundingArticle(b, "002"), foundingArticle(b, "004")},
		"made":     {text.Parse(one), text.Parse(two)},
	}
}

// foundingArticle is the founding article with a number, its front matter left off.
func foundingArticle(t testing.TB, number string) *text.Document {
	files, _ := filepath.Glob("../seeds/articles/" + number + "-*.md")
	if len(files) != 1 {
		t.Fatalf("%d founding articles are %s", len(files), number)
	}
	file, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(file), "\n---\n")
	return text.Parse(body)
}

// BenchmarkRead learns what there is to know of two articles.
func BenchmarkRead(b *testing.B) {
	for name, d := range measured(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				compare.Read(d[0])
				compare.Read(d[1])
			}
		})
	}
}

// BenchmarkPair does what is done anew for each pair of articles that were read.
func BenchmarkPair(b *testing.B) {
	for name, d := range measured(b) {
		x, y := compare.Read(d[0]), compare.Read(d[1])
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				compare.Pair(x, y)
			}
		})
		b.Run(name+"/beside", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				compare.Engine{Aside: beside}.Pair(x, y)
			}
		})
	}
}

func BenchmarkDocuments(b *testing.B) {
	for name, d := range measured(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				compare.Documents(d[0], d[1])
			}
		})
		b.Run(name+"/beside", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				compare.Engine{Aside: beside}.Documents(d[0], d[1])
			}
		})
	}
	for _, n := range []int{1000, 10_000, 100_000} {
		one, two := pair(n)
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				compare.Documents(text.Parse(one), text.Parse(two))
			}
			b.ReportMetric(float64(2*n*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
