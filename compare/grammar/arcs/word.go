package arcs

import "strings"

// word is what the features ask of a token.
type word struct {
	low, exact uint32 // the word in small letters and as written, hashed
	prefix     uint32
	suffix     [4]uint32 // its last one to four bytes
	size       int
	shape      uint32
	class      uint32 // low, or for a word that the table does not know its look
	known      uint8  // number of its set of tags, 0 for a word that is not in the table
}

const (
	shapeUpper = 1 << iota
	shapeCaps
	shapeDigit
	shapeHyphen
	shapeMark
	shapeFirst
	shapeForeign
	shapeTitled // in a headline whose words begin with capitals
)

// Unit stands for a run of text that is read as one thing: a quotation.
const Unit = "\x00"

const fnvStart, fnvPrime = 2166136261, 16777619

// look reads the word w, the first of its sentence if first.
func look(w string, first bool) word {
	var r word
	r.low, r.exact, r.size = fnvStart, fnvStart, len(w)
	uppers, letters := 0, 0
	for i := 0; i < len(w); i++ {
		c := w[i]
		r.exact = (r.exact ^ uint32(c)) * fnvPrime
		switch {
		case c >= 'A' && c <= 'Z':
			uppers++
			letters++
			c += 'a' - 'A'
			if i == 0 {
				r.shape |= shapeUpper
			}
		case c >= 'a' && c <= 'z':
			letters++
		case c >= '0' && c <= '9':
			r.shape |= shapeDigit
			c = '0'
		case c == '-':
			r.shape |= shapeHyphen
		case c >= 0x80:
			r.shape |= shapeForeign
		default:
			r.shape |= shapeMark
		}
		r.low = (r.low ^ uint32(c)) * fnvPrime
		if i == 2 {
			r.prefix = r.low
		}
	}
	h := uint32(fnvStart)
	for k := range r.suffix {
		if i := len(w) - 1 - k; i >= 0 {
			c := w[i]
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			} else if c >= '0' && c <= '9' {
				c = '0'
			}
			h = (h ^ uint32(c)) * fnvPrime
		}
		r.suffix[k] = h
	}
	if uppers > 1 && uppers == letters {
		r.shape |= shapeCaps
	}
	r.class = r.low
	if first {
		r.shape |= shapeFirst
	}
	return r
}

// lows is a list of words, by their hashes in small letters.
func lows(words string) map[uint32]bool {
	m := map[uint32]bool{}
	for w := range strings.FieldsSeq(words) {
		m[look(w, false).low] = true
	}
	return m
}

// mark folds the many forms of a mark into the one of the treebanks.
func mark(w string) string {
	switch w {
	case "“", "”", "„", "«", "»", "``", "''":
		return `"`
	case "‘", "’":
		return "'"
	case "–", "—", "―", "--":
		return "—"
	case "…":
		return "..."
	}
	return w
}
