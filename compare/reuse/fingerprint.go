package reuse

import (
	"slices"

	"diptych/compare/text"
)

// Winnowing: of every windowGrams runs of gramWords words in a row, one is
// kept, the same one in every article. A shared run of gramWords+windowGrams-1
// words, eight, thus always shares a kept run.
const (
	gramWords   = 5
	windowGrams = 4
	hashBits    = 64 - articleBits
)

// hashed is a word's hash and the zone it stands in; a zone's end interrupts
// every run.
type hashed struct {
	hash uint64
	zone int32
}

// wordHashes hashes the words of d that are article text.
func wordHashes(d *text.Document) []hashed {
	out := make([]hashed, 0, len(d.Words))
	zone := zones(d)
	p := 0
	for i, w := range d.Words {
		for p < len(d.Paragraphs) && d.Paragraphs[p].End <= w.Start {
			p++
		}
		if p == len(d.Paragraphs) || !furniture(d.Paragraphs[p].Kind) {
			out = append(out, hashed{hashWord(w.Norm), zone[i]})
		}
	}
	return out
}

// hashWord is FNV-1a, mixed. It is part of the index's file format.
func hashWord(norm string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(norm) {
		h = (h ^ uint64(norm[i])) * 1099511628211
	}
	return mix(h)
}

// mix spreads the bits of h (the finalizer of MurmurHash3).
func mix(h uint64) uint64 {
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// fingerprints are the kept runs of the words, in order, each once in a row.
func fingerprints(words []hashed) []uint64 {
	out := make([]uint64, 0, len(words)*3/2)
	grams := make([]uint64, 0, len(words))
	for from := 0; from < len(words); {
		to := from + 1
		for to < len(words) && words[to].zone == words[from].zone {
			to++
		}
		grams = gramHashes(grams[:0], words[from:to])
		out = winnow(out, grams)
		from = to
	}
	return out
}

func gramHashes(grams []uint64, words []hashed) []uint64 {
	for i := gramWords; i <= len(words); i++ {
		h := uint64(gramWords)
		for _, w := range words[i-gramWords : i] {
			h = h*0x9E3779B97F4A7C15 + w.hash
		}
		grams = append(grams, mix(h)>>articleBits)
	}
	return grams
}

// winnow keeps the least of every window, the last of equals, and of fewer
// grams than a window the least.
func winnow(out, grams []uint64) []uint64 {
	last := -1
	for i := range max(min(len(grams), 1), len(grams)-windowGrams+1) {
		least := i
		for k := i + 1; k < min(i+windowGrams, len(grams)); k++ {
			if grams[k] <= grams[least] {
				least = k
			}
		}
		if least != last {
			out = append(out, grams[least])
			last = least
		}
	}
	return out
}

// distinctWords are the hashes of the words, each once, for telling in how
// many articles a word stands.
func distinctWords(words []hashed) []uint64 {
	out := make([]uint64, len(words))
	for i, w := range words {
		out[i] = w.hash >> articleBits
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// phraseHashes are hashes that every article with the phrase has: those of its
// words, and of the runs that winnowing keeps whatever stands around it.
func phraseHashes(phrase string) []uint64 {
	var words []hashed
	for _, w := range text.Parse(phrase).Words {
		words = append(words, hashed{hash: hashWord(w.Norm)})
	}
	out := distinctWords(words)
	if grams := gramHashes(nil, words); len(grams) >= windowGrams {
		out = winnow(out, grams)
	}
	return out
}
