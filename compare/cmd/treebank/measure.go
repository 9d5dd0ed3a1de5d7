package main

import (
	"fmt"
	"time"

	"diptych/compare/grammar/arcs"
)

// score is what a parser got right of a treebank.
type score struct {
	words, tags, heads, labels int // labels: head and label; marks are not counted
	tagged                     int
	took                       time.Duration
}

func (s score) String() string {
	pc := func(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
	return fmt.Sprintf("tags %.2f  UAS %.2f  LAS %.2f  %.1f ms for 800 words", pc(s.tags, s.tagged), pc(s.heads, s.words), pc(s.labels, s.words), s.took.Seconds()*1000*800/float64(max(s.words, 1)))
}

func measure(p *arcs.Parser, list []sentence, width int) (r score) {
	for _, s := range list {
		start := time.Now()
		tree := p.Parse(s.Words, width)
		r.took += time.Since(start)
		for i := range s.Words {
			r.tagged++
			if tree.Tags[i] == s.Tags[i] {
				r.tags++
			}
			if s.Labels[i] == arcs.LabelOf["punct"] {
				continue
			}
			r.words++
			if h := tree.Heads[i]; h == s.Heads[i] || h < 0 && s.Heads[i] == len(s.Words) {
				r.heads++
				if tree.Labels[i] == s.Labels[i] {
					r.labels++
				}
			}
		}
	}
	return r
}
