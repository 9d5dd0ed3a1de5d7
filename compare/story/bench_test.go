package story

import (
	"fmt"
	"math"
	"testing"

	"diptych/compare/text"
)

// BenchmarkStories groups 10,000 articles of 900 invented words, beside a plain
// pass for the nearest neighbour of each by TF-IDF. Both start from parsed articles.
func BenchmarkStories(b *testing.B) {
	docs, event := invented(10_000, 900)
	b.Run("groups", func(b *testing.B) {
		f := 0.0
		for b.Loop() {
			f = score(numbers(numbered(docs).Groups(nil, nil)), event)
		}
		b.ReportMetric(f, "F1")
	})
	b.Run("tfidf", func(b *testing.B) {
		f := 0.0
		for b.Loop() {
			f = score(nearestByTFIDF(docs), event)
		}
		b.ReportMetric(f, "F1")
	})
	x := numbered(docs)
	b.Run("accounts", func(b *testing.B) {
		n := 0
		for b.Loop() {
			id := fmt.Sprint(n % len(docs))
			x.Near(x.Gist(id), id, 20)
			n += 37
		}
	})
	b.Run("add", func(b *testing.B) {
		for b.Loop() {
			x.Add("0", Of(docs[0]))
		}
	})
}

// nearestByTFIDF pairs each article with the one before or after it that has
// the largest cosine of TF-IDF weights, above a quarter.
func nearestByTFIDF(docs []*text.Document) [][]int {
	type entry struct {
		n int32
		w float32
	}
	holders := map[string][]entry{}
	for n, d := range docs {
		count := map[string]int{}
		for _, w := range d.Words {
			count[w.Norm]++
		}
		for w, c := range count {
			holders[w] = append(holders[w], entry{int32(n), float32(c)})
		}
	}
	norm, rows := make([]float64, len(docs)), make([][]string, len(docs))
	for w, list := range holders {
		idf := math.Log(float64(len(docs)) / float64(len(list)))
		for i := range list {
			list[i].w *= float32(idf)
			norm[list[i].n] += float64(list[i].w * list[i].w)
			rows[list[i].n] = append(rows[list[i].n], w)
		}
	}
	var groups [][]int
	for n := range docs {
		sums := make([]float64, len(docs))
		for _, w := range rows[n] {
			list, own := holders[w], float32(0)
			for _, e := range list {
				if int(e.n) == n {
					own = e.w
				}
			}
			for _, e := range list {
				sums[e.n] += float64(own * e.w)
			}
		}
		best, at := .25, -1
		for m, s := range sums {
			if c := s / math.Sqrt(norm[m]*norm[n]); m != n && c > best {
				best, at = c, m
			}
		}
		if at >= 0 {
			groups = append(groups, []int{n, at})
		}
	}
	return groups
}
