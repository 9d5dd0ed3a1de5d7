package frame

import (
	"slices"
	"sync"
)

// concordance is where the words of an article stand, for those who look for a few of them in
// all its sentences. It is read when one first asks.
type concordance struct {
	once      sync.Once
	from      []int32 // by vocable: where its sentences begin in sentences; one more at the end
	sentences []int32 // numbers of sentences, in order for each vocable, each once
	alike     map[string][]int32
	stemmed   map[string][]int32
}

// concordance is where the words of s stand.
func (s Side) concordance() *concordance {
	p := &s.learned.concordance
	p.once.Do(func() { p.read(s) })
	return p
}

func (p *concordance) read(s Side) {
	n := len(s.vocables.each)
	last := make([]int32, n) // by vocable: the sentence that has it, counted from 1
	p.from = make([]int32, n+1)
	each := func(do func(vocable, sentence int32)) {
		clear(last)
		for k, in := range s.Sentences {
			for _, v := range s.vocables.in(s.Document, s.WordsIn(in.Span)) {
				if last[v] != int32(k)+1 {
					last[v] = int32(k) + 1
					do(v, int32(k))
				}
			}
		}
	}
	each(func(v, _ int32) { p.from[v+1]++ })
	for v := range n {
		p.from[v+1] += p.from[v]
	}
	p.sentences = make([]int32, p.from[n])
	next := slices.Clone(p.from)
	each(func(v, k int32) {
		p.sentences[next[v]] = k
		next[v]++
	})
	p.alike, p.stemmed = make(map[string][]int32, n), make(map[string][]int32, n)
	for v := range s.vocables.each {
		word := &s.vocables.each[v]
		p.alike[word.beginning] = append(p.alike[word.beginning], int32(v))
		p.stemmed[word.stem] = append(p.stemmed[word.stem], int32(v))
	}
}

// begun are the sentences that have a word with that beginning, in order.
func (p *concordance) begun(beginning string) []int32 { return p.of(p.alike[beginning]) }

// stem are the sentences that have a word with that stem, in order.
func (p *concordance) stem(stem string) []int32 { return p.of(p.stemmed[stem]) }

// of are the sentences that have one of some vocables, in order, each once.
func (p *concordance) of(vocables []int32) []int32 {
	if len(vocables) == 1 {
		return p.sentences[p.from[vocables[0]]:p.from[vocables[0]+1]]
	}
	var list []int32
	for _, v := range vocables {
		list = append(list, p.sentences[p.from[v]:p.from[v+1]]...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// withStems are the sentences that have so many of some different stems, in order.
func (p *concordance) withStems(stems []string, least int) (list []int32) {
	var all []int32
	for _, stem := range stems {
		all = append(all, p.stem(stem)...)
	}
	slices.Sort(all)
	for i := 0; i < len(all); {
		k := i + 1
		for k < len(all) && all[k] == all[i] {
			k++
		}
		if k-i >= least {
			list = append(list, all[i])
		}
		i = k
	}
	return list
}
