package frame

import (
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// vocable is what the words of an article that are folded alike have in common.
type vocable struct {
	norm      string
	stem      string
	beginning string
	surprise  float64 // see reuse.Surprise; of one that can stand in a join
	says      float64 // how much it tells by itself, as of says
	alike     int32   // the first vocable with that beginning
	family    string  // see familyOf
	digits    bool
	joins     bool // it can stand in a join: it is not of grammar, of the calendar or in digits
	common    bool // of English in general, or of the calendar and the capitals
}

// vocables are the different words of an article, and which of them each of its
// words is.
type vocables struct {
	each []vocable
	of   []int32 // by the place of a word

	number map[string]int32 // by norm
	begun  map[string]int32 // by beginning: the first
}

func (v *vocables) has(norm string) bool {
	_, ok := v.number[norm]
	return ok
}

func vocablesOf(d *text.Document) vocables {
	v := vocables{each: make([]vocable, 0, d.Vocabulary()), of: make([]int32, len(d.Words)), number: make(map[string]int32, d.Vocabulary()), begun: make(map[string]int32, d.Vocabulary())}
	for i, w := range d.Words {
		n, known := v.number[w.Norm]
		if !known {
			n = int32(len(v.each))
			v.number[w.Norm] = n
			v.each = append(v.each, newVocable(w.Norm))
			first, met := v.begun[v.each[n].beginning]
			if !met {
				first = n
				v.begun[v.each[n].beginning] = n
			}
			v.each[n].alike = first
		}
		v.of[i] = n
	}
	return v
}

func newVocable(norm string) vocable {
	grammar, digits := englishWords[norm], isDigits(norm)
	v := vocable{norm: norm, stem: stemOf(norm), beginning: beginning(norm), digits: digits, joins: !grammar && !digits && weekdays[norm] == 0 && months[norm] == 0, common: grammar || noNews[norm]}
	v.family = familyBy(norm, v.stem)
	if v.joins {
		v.surprise = reuse.Surprise(norm)
	}
	if v.joins && spelledNumbers[norm] == 0 {
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
	return v.of[i : i+len(words)]
}
