package reuse

import (
	"cmp"
	"math"
	"slices"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Index remembers which wording stands in which article of a library, so that
// the partners of an article are found without reading the others: winnowed
// runs of five words (Schleimer, Wilkerson and Aiken 2003), window four. Two articles
// that share eight words in a row always have one of them in common. It holds no
// text: eight bytes for every two or three words of an article, and as many for every
// different word. Debris and credits are left out.
//
// The zero Index is empty and ready for use. An Index may be read from several
// goroutines, but not while it is changed.
type Index struct {
	articles []article
	number   map[string]int32 // of the living article with this id
	dead     int
	segments []segment // larger ones first
}

type article struct {
	id, date string
	alive    bool
}

// Partner is an article of the library that shares wording with another.
type Partner struct {
	ID     string
	Shared int     // fingerprints in common; each stands for two or three words of shared wording
	Score  float64 // bits: every shared fingerprint counts by how few articles have it
}

// Occurrence is an article that a phrase stands in.
type Occurrence struct {
	ID    string
	Date  string      // as the article says, "" when it does not
	Spans []text.Span // of the article's source, in order
}

// An entry of a segment: a hash and the number of the article that has it.
const (
	articleBits = 24
	articleMask = 1<<articleBits - 1
)

type segment []uint64

// Wording is what an Index keeps of an article.
type Wording struct {
	date   string
	hashes []uint64 // of its kept runs and its words, in order, each once
}

// WordingOf is the wording of d, in time linear in its words.
func WordingOf(d *text.Document) Wording {
	words := wordHashes(d)
	hashes := fingerprints(words)
	for _, w := range words {
		hashes = append(hashes, w.hash>>articleBits)
	}
	slices.Sort(hashes)
	return Wording{d.Fields.Date, slices.Compact(hashes)}
}

// Add takes the wording of an article into the index, in place of the one that
// had its id.
func (x *Index) Add(id string, w Wording) {
	x.Remove(id)
	if x.number == nil {
		x.number = map[string]int32{}
	}
	n := uint64(len(x.articles))
	x.number[id] = int32(n)
	x.articles = append(x.articles, article{id, w.date, true})
	entries := make(segment, len(w.hashes))
	for i, h := range w.hashes {
		entries[i] = h<<articleBits | n
	}
	x.push(entries)
}

// Remove takes an article out of the index; one that it does not hold is no error.
func (x *Index) Remove(id string) {
	n, ok := x.number[id]
	if !ok {
		return
	}
	delete(x.number, id)
	x.articles[n].alive = false
	x.dead++
}

// Len is the number of articles in the index.
func (x *Index) Len() int { return len(x.articles) - x.dead }

// Has reports whether the index holds an article of this id.
func (x *Index) Has(id string) bool {
	_, ok := x.number[id]
	return ok
}

// Partners lists the articles that share wording with d, most telling first,
// articles with equal scores by id. The article of the id except is left out: that
// of d itself, if the index holds it. A fingerprint that more than one article in
// four has tells nothing, once the library is large enough to know.
func (x *Index) Partners(d *text.Document, except string) []Partner {
	grams := fingerprints(wordHashes(d))
	slices.Sort(grams)
	shared, score := make([]int, len(x.articles)), make([]float64, len(x.articles))
	most := max(tooMany, x.Len()/4)
	for _, h := range slices.Compact(grams) {
		holders := x.holders(h, most)
		if len(holders) > most {
			continue
		}
		bits := math.Log2(float64(x.Len()+1) / float64(len(holders)+1))
		for _, n := range holders {
			shared[n]++
			score[n] += 1 + bits
		}
	}
	var out []Partner
	for n, count := range shared {
		if id := x.articles[n].id; count > 0 && id != except {
			out = append(out, Partner{id, count, round3(score[n])})
		}
	}
	stable.Sort(out, func(p, q Partner) int {
		return cmp.Or(cmp.Compare(q.Score, p.Score), cmp.Compare(p.ID, q.ID))
	})
	return out
}

// tooMany is how many articles may have a fingerprint in any library before it
// is looked at as boilerplate.
const tooMany = 50

// DocumentFrequency is the number of articles that hold the phrase: exact for
// one word, and at most a few too many for a longer one, as it counts the articles
// that hold all its fingerprints and words.
func (x *Index) DocumentFrequency(phrase string) int { return len(x.candidates(phraseHashes(phrase))) }

// wordFrequency is the number of articles that hold the word, removed ones
// counted until the index is written, as long as there are as many.
func (x *Index) wordFrequency(norm string) int {
	return min(x.Len(), x.count(hashWord(norm)>>articleBits))
}

// Occurrences lists where the phrase occurs, first use first: by date, those
// without one last, then by id. read gives the article of an id, nil when it cannot.
func (x *Index) Occurrences(phrase string, read func(id string) *text.Document) []Occurrence {
	p := text.Parse(phrase)
	var out []Occurrence
	for _, n := range x.candidates(phraseHashes(phrase)) {
		d := read(x.articles[n].id)
		if d == nil {
			continue
		}
		if spans := find(p.Words, d); len(spans) > 0 {
			out = append(out, Occurrence{x.articles[n].id, x.articles[n].date, spans})
		}
	}
	stable.Sort(out, func(o, p Occurrence) int {
		return cmp.Or(cmp.Compare(btoi(o.Date == ""), btoi(p.Date == "")), cmp.Compare(o.Date, p.Date), cmp.Compare(o.ID, p.ID))
	})
	return out
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// find lists the places of a run of words in d.
func find(words []text.Word, d *text.Document) []text.Span {
	var out []text.Span
	for i := 0; len(words) > 0 && i+len(words) <= len(d.Words); i++ {
		n := 0
		for n < len(words) && d.Words[i+n].Norm == words[n].Norm {
			n++
		}
		if n == len(words) {
			out = append(out, d.Words[i].Cover(d.Words[i+n-1].Span))
		}
	}
	return out
}

// candidates are the living articles that have every hash, by number. The
// rarest hash names them, the others strike out.
func (x *Index) candidates(hashes []uint64) []int32 {
	if len(hashes) == 0 {
		return nil
	}
	rarestFirst := slices.Clone(hashes)
	counts := map[uint64]int{}
	for _, h := range hashes {
		counts[h] = x.count(h)
	}
	slices.SortStableFunc(rarestFirst, func(g, h uint64) int { return cmp.Or(cmp.Compare(counts[g], counts[h]), cmp.Compare(g, h)) })
	out := x.holders(rarestFirst[0], len(x.articles))
	for _, h := range rarestFirst[1:] {
		out = slices.DeleteFunc(out, func(n int32) bool { return !x.has(h, n) })
	}
	return out
}

// count is how many entries a hash has, those of removed articles too.
func (x *Index) count(hash uint64) int {
	n := 0 // no article has the number articleMask
	for _, s := range x.segments {
		n += s.find(hash<<articleBits|articleMask) - s.find(hash<<articleBits)
	}
	return n
}

// has reports whether the article n has the hash.
func (x *Index) has(hash uint64, n int32) bool {
	e := hash<<articleBits | uint64(n)
	return slices.ContainsFunc(x.segments, func(s segment) bool {
		i := s.find(e)
		return i < len(s) && s[i] == e
	})
}

// holders are the living articles that have a hash, by number, or the first of
// them, more than most.
func (x *Index) holders(hash uint64, most int) []int32 {
	var out []int32
	for _, s := range x.segments {
		for _, e := range s[s.find(hash<<articleBits):] {
			if e>>articleBits != hash || len(out) > most {
				break
			}
			if n := int32(e & articleMask); x.articles[n].alive {
				out = append(out, n)
			}
		}
	}
	slices.Sort(out)
	return out
}

// find is the place of the first entry that is not below e. Hashes are spread
// evenly, so a guess by proportion is near.
func (s segment) find(e uint64) int {
	lo, hi := 0, len(s)
	reach := int(2 * math.Sqrt(float64(len(s))))
	guess := int(float64(e) / (1 << 64) * float64(len(s)))
	if from := guess - reach; from > 0 && s[from] < e {
		lo = from
	}
	if to := guess + reach; to < len(s) && s[to] >= e {
		hi = to
	}
	i, _ := slices.BinarySearch(s[lo:hi], e)
	return lo + i
}

// push adds a segment, and merges it with those before it while they are not
// several times larger. Most articles cost a merge of a few thousand entries; once in
// thousands, all entries are merged, which takes a tenth of a second for ten million words.
func (x *Index) push(s segment) {
	for n := len(x.segments); n > 0 && len(x.segments[n-1]) <= 2*len(s); n-- {
		s = merge(x.segments[n-1], s)
		x.segments = x.segments[:n-1]
	}
	x.segments = append(x.segments, s)
}

// merge is written so that the processor need not guess which of two entries,
// as good as random, is the smaller.
func merge(s, t segment) segment {
	out := make(segment, len(s)+len(t))
	i, k := 0, 0
	for i < len(s) && k < len(t) {
		least, fromS := s[i], 1
		if t[k] < least {
			least, fromS = t[k], 0
		}
		out[i+k] = least
		i, k = i+fromS, k+1-fromS
	}
	copy(out[i+k:], s[i:])
	copy(out[i+k:], t[k:])
	return out
}
