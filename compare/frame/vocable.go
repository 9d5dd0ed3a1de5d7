package frame

import (
	"sync"

	"diptych/compare/reuse"
	"diptych/compare/text"
)

// vocable is what the words of an article that are folded alike have in common.
type vocable struct {
	norm      string
	stem      string
	stemmed   int32 // the number of the stem
	alike     int32 // the first vocable with that beginning
	beginning string
	surprise  float64 // see reuse.Surprise; of one that can stand in a join
	says      float64 // how much it tells by itself, as of says
	family    string  // see familyOf
	signs     sign
	digits    bool
	joins     bool // it can stand in a join: it is not of grammar, of the calendar or in digits
	common    bool // of English in general, or of the calendar and the capitals
}

// sign is lists of English words that a word stands in, as bits: they are looked into once
// for all places where an article has it.
type sign uint8

const (
	grammarSign  sign = 1 << iota // englishWords
	calendarSign                  // weekdays and months
	numberSign                    // spelledNumbers
	noNewsSign                    // noNews
	causeSign                     // causes
	pastSign                      // earlier
	deemingSign                   // deeming
)

var signs = sync.OnceValue(func() map[string]sign {
	of := map[string]sign{}
	for _, list := range []struct {
		words map[string]bool
		sign  sign
	}{{englishWords, grammarSign}, {noNews, noNewsSign}, {causes, causeSign}, {earlier, pastSign}, {deeming, deemingSign}} {
		for w := range list.words {
			of[w] |= list.sign
		}
	}
	for _, list := range []map[string]int{weekdays, months} {
		for w := range list {
			of[w] |= calendarSign
		}
	}
	for w, n := range spelledNumbers {
		if n > 0 {
			of[w] |= numberSign
		}
	}
	return of
})

// vocables are the different words of an article.
type vocables struct {
	*reuse.Lexicon
	each []vocable // by number

	begun map[string]int32 // by beginning: the first
	stems map[string]int32 // the numbers of the different stems
	uses  []int32          // by stem: how many words have it
}

func (v *vocables) has(norm string) bool {
	_, has := v.Number(norm)
	return has
}

// hasAny reports whether a word of a short list stands in the article: most lists of
// signs need not be looked for in its sentences.
func (v *vocables) hasAny(list map[string]bool) bool {
	for norm := range list {
		if v.has(norm) {
			return true
		}
	}
	return false
}

// of is what is known of a word of the article.
func (v *vocables) of(w text.Word) *vocable {
	n, _ := v.Number(w.Norm)
	return &v.each[n]
}

// stem is the stem of a word.
func (v *vocables) stem(norm string) string {
	if n, ok := v.Number(norm); ok {
		return v.each[n].stem
	}
	return stemOf(norm)
}

// stemUses is how many words have a stem.
func (v *vocables) stemUses(stem string) int {
	if n, ok := v.stems[stem]; ok {
		return int(v.uses[n])
	}
	return 0
}

func vocablesOf(words *reuse.Lexicon) vocables {
	room := len(words.Norms)
	v := vocables{
		Lexicon: words,
		each:    make([]vocable, room),
		begun:   make(map[string]int32, room),
		stems:   make(map[string]int32, room),
		uses:    make([]int32, 0, room),
	}
	for n := range v.each {
		v.each[n] = newVocable(words, n)
		v.join(int32(n))
	}
	for _, n := range words.Numbers {
		v.uses[v.each[n].stemmed]++
	}
	return v
}

// join puts vocable n beside those that begin alike, and those of its stem.
func (v *vocables) join(n int32) {
	x := &v.each[n]
	first, met := v.begun[x.beginning]
	if !met {
		first = n
		v.begun[x.beginning] = n
	}
	x.alike = first
	stem, met := v.stems[x.stem]
	if !met {
		stem = int32(len(v.uses))
		v.stems[x.stem] = stem
		v.uses = append(v.uses, 0)
	}
	x.stemmed = stem
}

func newVocable(words *reuse.Lexicon, n int) vocable {
	norm, stem := words.Norms[n], words.Stems()[n]
	if len(norm) <= shortestStem {
		stem = norm
	}
	is, digits := signs()[norm], isDigits(norm)
	v := vocable{norm: norm, stem: stem, beginning: beginning(norm), signs: is, digits: digits, joins: !digits && is&(grammarSign|calendarSign) == 0, common: is&(grammarSign|noNewsSign) != 0}
	v.family = familyBy(norm, v.stem)
	if v.joins {
		v.surprise = words.Bits[n]
	}
	if v.joins && is&numberSign == 0 {
		v.says = saysOf(v.surprise)
	}
	return v
}

// in are the numbers of words, which are a piece of those of d.
func (v vocables) in(d *text.Document, words []text.Word) []int32 {
	if len(words) == 0 {
		return nil
	}
	i := d.WordAt(words[0].Start)
	return v.Numbers[i : i+len(words)]
}
