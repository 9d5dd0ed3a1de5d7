package compare_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

var (
	common  = strings.Fields("the the the the of and to in a that for on with was as by at from it had were has been his their which said after before would people more than over when two about into government city police officials week year country against under last")
	nouns   = strings.Fields("bridge council fire court minister school hospital strike harbour budget vote storm factory trial train border water election crew union company market road ferry airport museum inquiry leak parade")
	doings  = strings.Fields("closed opened rejected approved attacked defended delayed announced warned promised denied confirmed blocked rescued arrested killed injured signed cancelled rebuilt")
	endings = strings.Fields("mere holt wick stad burg vik ford ham ton by")
)

// invented are articles of so many words on invented events, three on each.
func invented(articles, words int) []string {
	r := rand.New(rand.NewPCG(5, 8))
	name := func() string {
		return string(rune('A'+r.IntN(26))) + anyOf(r, strings.Fields("ald orr inn eck oss ull emb")) + anyOf(r, endings)
	}
	var out []string
	for len(out) < articles {
		var own, acts []string
		for range 8 {
			own = append(own, name())
			acts = append(acts, anyOf(r, doings)+" the "+anyOf(r, nouns))
		}
		own = append(own, anyOf(r, nouns), anyOf(r, nouns), anyOf(r, nouns))
		for range 3 {
			out = append(out, inventedAccount(r, own, acts, words))
		}
	}
	return out[:articles]
}

func inventedAccount(r *rand.Rand, own, acts []string, words int) string {
	var b strings.Builder
	for n := 0; n < words; {
		s := []string{anyOf(r, own[:8]), anyOf(r, acts)}
		for range 10 + r.IntN(12) {
			switch k := r.IntN(10); {
			case k < 2:
				s = append(s, anyOf(r, own))
			case k < 3:
				s = append(s, anyOf(r, nouns))
			case k < 4:
				s = append(s, anyOf(r, doings))
			case k < 5:
				s = append(s, fmt.Sprintf("%c%s", 'b'+rune(r.IntN(20)), anyOf(r, endings)+anyOf(r, endings)))
			default:
				s = append(s, anyOf(r, common))
			}
		}
		n += len(s)
		if r.IntN(6) == 0 {
			fmt.Fprintf(&b, "“%s,” said %s.", strings.Join(s, " "), own[r.IntN(3)])
		} else {
			b.WriteString(strings.Join(s, " ") + ".")
		}
		b.WriteString(strings.Repeat("\n", 2*r.IntN(2)) + " ")
	}
	return b.String()
}

// BenchmarkMatrix is all pairs of 150 articles of 600 words. "each" is the loop
// that learns of both articles anew for each pair, of which every 53rd pair is
// compared; "matrix" learns of each once and uses two processors.
func BenchmarkMatrix(b *testing.B) {
	var docs []*text.Document
	for _, s := range invented(150, 600) {
		docs = append(docs, text.Parse(s))
	}
	var pairs [][2]int
	for i := range docs {
		for k := range i {
			pairs = append(pairs, [2]int{k, i})
		}
	}
	b.Run("each", func(b *testing.B) {
		for b.Loop() {
			for i := 0; i < len(pairs); i += 53 {
				compare.Documents(docs[pairs[i][0]], docs[pairs[i][1]])
			}
		}
		n := (len(pairs) + 52) / 53
		b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)*float64(len(pairs))/float64(n), "s/matrix")
	})
	b.Run("matrix", func(b *testing.B) {
		for b.Loop() {
			matrix(docs, pairs, 2)
		}
		b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/matrix")
	})
}

// matrix is the outline of all pairs, by so many goroutines.
func matrix(docs []*text.Document, pairs [][2]int, by int) []compare.Outline {
	read, out := make([]*compare.Article, len(docs)), make([]compare.Outline, len(pairs))
	all := func(n int, do func(int)) {
		var wait sync.WaitGroup
		var next atomic.Int64
		for range by {
			wait.Go(func() {
				for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
					do(i)
				}
			})
		}
		wait.Wait()
	}
	all(len(docs), func(i int) { read[i] = compare.Read(docs[i]) })
	all(len(pairs), func(i int) { out[i] = compare.Meet(read[pairs[i][0]], read[pairs[i][1]]) })
	return out
}
