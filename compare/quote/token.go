package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// token is a word or a mark of a paragraph. Full stops are left out: where a
// sentence ends is known.
type token struct {
	text.Span
	class  class
	entry  *entry
	norm   string // folded, as in text.Word
	quoted int32  // 1 + the number of the outermost quotation around it, 0 for none
	mark   byte   // , ; : - ( ) ? opening, shutting, or 0 for a word
	upper  bool   // begins with a capital letter
	number bool
	owner  bool // ends in ’s
}

func (t *token) word() bool { return t.mark == 0 }

func (t *token) is(c class) bool { return t.class&c != 0 }

// reader turns paragraphs into tokens, one behind the other in one slice.
type reader struct {
	doc    *text.Document
	words  *wordbook
	quotes []Quotation // depth 0 only
	spaced bool        // blanks stand around all marks: a hyphen in a word looks like a dash
	next   int         // first of quotes that does not end before the paragraph
	toks   []token
	low    [32]byte
}

// read adds the tokens of span, a paragraph, to r.toks.
func (r *reader) read(span text.Span) {
	for r.next < len(r.quotes) && r.quotes[r.next].End <= span.Start {
		r.next++
	}
	q, pos := r.next, span.Start
	for _, w := range r.doc.WordsIn(span) {
		q = r.marks(pos, w.Start, q)
		if w.End > span.End {
			break
		}
		t := token{Span: w.Span, norm: w.Norm}
		if q < len(r.quotes) && r.quotes[q].Start <= w.Start {
			t.quoted = int32(q + 1)
		}
		r.classify(&t)
		if n := len(r.toks); t.upper && t.is(timeWord) && t.is(modal) && n > 0 && r.toks[n-1].is(heName|sheName|title) && r.toks[n-1].upper {
			t.class, t.entry = 0, nil // Theresa May
		}
		r.toks = append(r.toks, t)
		pos = w.End
	}
	r.marks(pos, span.End, q)
}

// marks adds the punctuation between two words, and returns the quotation
// that the text after it stands in or before.
func (r *reader) marks(from, to, q int) int {
	src := r.doc.Source
	for i := from; i < to; {
		c, n := rune(src[i]), 1
		if c >= utf8.RuneSelf {
			c, n = utf8.DecodeRuneInString(src[i:])
		}
		if q < len(r.quotes) && i >= r.quotes[q].End {
			q++
		}
		t := token{Span: text.Span{Start: i, End: i + n}}
		switch {
		case q < len(r.quotes) && i == r.quotes[q].Start && r.quotes[q].Inner.Start > i:
			t.mark, t.quoted, t.End = opening, int32(q+1), r.quotes[q].Inner.Start
		case q < len(r.quotes) && i == r.quotes[q].Inner.End && r.quotes[q].End > i:
			t.mark, t.quoted, t.End = shutting, int32(q+1), r.quotes[q].End
		default:
			if t.mark = markOf(c, src, i, n); t.mark == '-' && r.spaced && r.joins(i, to) {
				t.mark = 0
			}
			if q < len(r.quotes) && r.quotes[q].Start <= i {
				t.quoted = int32(q + 1)
			}
		}
		if n := len(r.toks) - 1; t.mark == '-' && n >= 0 && r.toks[n].mark == '-' && r.toks[n].End == i {
			r.toks[n].End = t.End // "--"
		} else if t.mark != 0 {
			r.toks = append(r.toks, t)
		}
		i = max(t.End, i+n)
	}
	if q < len(r.quotes) && to >= r.quotes[q].End {
		q++
	}
	return q
}

// setApart reports whether src has blanks before its commas, as tokenised texts do.
func setApart(src string) bool {
	return 2*strings.Count(src, " , ") > strings.Count(src, ", ")
}

// joins reports whether the hyphen at i, with a blank on either side, stands in a
// compound whose next part begins at to: "an 8 - year contract", "a hit - and - run".
// Behind a dash begins a clause or an aside, with a small word.
func (r *reader) joins(i, to int) bool {
	src := r.doc.Source
	if to != i+2 || i < 2 || src[i-1] != ' ' {
		return false
	}
	if before, _ := utf8.DecodeLastRuneInString(src[:i-1]); !wordRune(before) {
		return false
	}
	if k := strings.LastIndexByte(src[:i-1], ' '); k > 0 && strings.HasSuffix(src[:k], " -") {
		return true // the second hyphen of "four - by - four"
	}
	next, rest, _ := strings.Cut(src[to:min(len(src), to+longestPart)], " ")
	if strings.HasPrefix(rest, "- ") {
		return !strings.HasPrefix(rest, "- -")
	}
	e := r.lookup(next)
	return e == nil || e.class&(determiner|pronoun|relative|conjunction|subordinator|clauseWord|preposition|auxiliary|negation) == 0
}

// longestPart is the most bytes looked at for the next part of a compound.
const longestPart = 32

// The marks of a quotation of the outermost kind.
const (
	opening  = '\x1C'
	shutting = '\x1D'
)

// markOf is the kind of punctuation c is, 0 for what does not matter here.
func markOf(c rune, src string, i, n int) byte {
	switch c {
	case ',', ';', ':':
		return byte(c)
	case '?', '!':
		return '?'
	case '(', '[':
		return '('
	case ')', ']':
		return ')'
	case '—', '–', '―', '…':
		return '-'
	case '-':
		if strings.HasSuffix(src[:i], " -") {
			return 0 // the second half of a dash
		}
		if i > 0 && (src[i-1] == ' ' || src[i-1] == '-') || i+1 < len(src) && src[i+1] == ' ' {
			return '-'
		}
	}
	return 0
}

// classify looks a word up and tells names and numbers by their look.
func (r *reader) classify(t *token) {
	s := r.doc.Source[t.Start:t.End]
	c := rune(s[0])
	if c >= utf8.RuneSelf {
		c, _ = utf8.DecodeRuneInString(s)
	}
	t.upper, t.number = unicode.IsUpper(c), unicode.IsDigit(c)
	t.upper = t.upper || len(s) > 3 && (s[:3] == "al-" || s[:3] == "el-") && s[3] >= 'A' && s[3] <= 'Z'
	e := r.lookup(s)
	if e == nil {
		if b, ok := cutPossessive(s); ok {
			t.owner = true
			e = r.lookup(b)
		}
	}
	if e == nil && t.upper {
		if e = r.words.of(t.norm); e != nil && e.class&(heName|sheName) == 0 { // José
			e = nil
		}
	}
	if e != nil && !(t.upper && e.class&pronoun != 0 && initials(s)) {
		t.entry, t.class = e, e.class
	} else if !t.upper && len(s) > 4 && strings.HasSuffix(s, "ly") {
		t.class = adverb
	}
	if !t.upper && t.norm == "march" {
		t.class &^= timeWord // of a crowd, and no month
	}
	if t.owner {
		t.class &^= pronoun | group
	}
}

// initials reports whether s is an abbreviation that looks like a pronoun: US, IT.
func initials(s string) bool { return len(s) > 1 && s[1] >= 'A' && s[1] <= 'Z' }

// cutPossessive is s without a final ’s.
func cutPossessive(s string) (string, bool) {
	if b, ok := strings.CutSuffix(s, "'s"); ok {
		return b, true
	}
	if b, ok := strings.CutSuffix(s, "’s"); ok {
		return b, true
	}
	return s, false
}

// lookup finds a word of either list, in any case, with either apostrophe.
func (r *reader) lookup(s string) *entry {
	if len(s) > len(r.low) {
		return nil
	}
	n, same := 0, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c, same = c+'a'-'A', false
		case c == 0xE2 && strings.HasPrefix(s[i:], "’"):
			c, i, same = '\'', i+2, false
		case c >= utf8.RuneSelf:
			return nil
		}
		r.low[n] = c
		n++
	}
	if same {
		return r.words.of(s)
	}
	return r.words.of(string(r.low[:n]))
}
