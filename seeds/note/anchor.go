package note

import (
	"strings"
	"unicode/utf8"

	"diptych/compare/text"
)

// Anchor is a place in an article, told in enough ways to find it again when
// the article is another edition by then.
type Anchor struct {
	Article    string // the base name of its file, or the name of a founding article
	Start, End int    // bytes of Document.Source as last seen; a guess after Open of a file that another program wrote
	Exact      string // the words themselves
	Prefix     string // some 32 characters before them
	Suffix     string // and after them

	points points
}

// points is what a span of bytes is in Unicode code points, in which the
// files count.
type points struct {
	bytes, points text.Span
	guessed       bool // the bytes are not known, only the points
}

func pointsAt(bytes, at text.Span, guessed bool) points { return points{bytes, at, guessed} }

// inPoints is where a stands in code points, false when that is not known, as
// of an anchor that Mark did not make.
func (a Anchor) inPoints() (text.Span, bool) {
	p := a.points
	return p.points, p != points{} && p.bytes == text.Span{Start: a.Start, End: a.End}
}

// guessed reports whether only the points of a are known.
func (a Anchor) guessed() bool {
	_, ok := a.inPoints()
	return ok && a.points.guessed
}

// contextRunes is how many characters before and after the words an anchor
// remembers, more where a word would be cut.
const contextRunes = 32

// contextBytes is more than these and the rest of a word take up in the source.
const contextBytes = 8 * contextRunes

// Mark is the anchor of the words at s in d, the document of article. Words
// that s cuts are taken whole, and blanks at its ends are left out. It takes
// time in proportion to the source.
func Mark(article string, d *text.Document, s text.Span) Anchor {
	s = trim(d.Source, wholeWords(d, clamp(d.Source, s)))
	before, after := s.Start, s.End
	for range contextRunes {
		_, n := utf8.DecodeLastRuneInString(d.Source[:before])
		before -= n
		_, n = utf8.DecodeRuneInString(d.Source[after:])
		after += n
	}
	c := wholeWords(d, text.Span{Start: before, End: after})
	if c.Start < before-contextRunes || c.End > after+contextRunes {
		c = text.Span{Start: before, End: after} // a word without end
	}
	start := utf8.RuneCountInString(d.Source[:s.Start])
	return Anchor{
		Article: article, Start: s.Start, End: s.End,
		Exact: d.Text(s), Prefix: d.Source[c.Start:s.Start], Suffix: d.Source[s.End:c.End],
		points: pointsAt(s, text.Span{Start: start, End: start + utf8.RuneCountInString(d.Text(s))}, false),
	}.clean()
}

func (a Anchor) clean() Anchor {
	a.Article, a.Exact, a.Prefix, a.Suffix = valid(a.Article), valid(a.Exact), valid(a.Prefix), valid(a.Suffix)
	return a
}

// Find is where the words of a stand in d, which may be another edition of
// the article: at the place they were, or else where they stand with the same
// or nearly the same words around them, themselves unchanged or with at most a
// fifth of them changed. It is false when they lost their place; rather that
// than a wrong place. Of a note on more than 400 words both ends, of 60 words
// each, must be there. It takes time in proportion to the words of d: for
// 100,000 about one millisecond where the words only moved, five where they
// changed or are gone.
func (a Anchor) Find(d *text.Document) (s text.Span, ok bool) {
	if a.Exact == "" {
		return text.Span{}, false
	}
	start := a.startIn(d.Source)
	if s := (text.Span{Start: start, End: start + len(a.Exact)}); a.stands(d, s) && a.framed(d.Source, s) {
		return s, true
	}
	if s, ok := a.unaltered(d, start); ok {
		return s, true
	}
	return a.search(d, start)
}

// framed reports whether what stood before the words of a and after them
// stands there still.
func (a Anchor) framed(src string, s text.Span) bool {
	before, after := src[:s.Start], src[s.End:]
	if strings.HasSuffix(before, a.Prefix) && strings.HasPrefix(after, a.Suffix) {
		return true
	}
	// In an anchor even a text that is not UTF-8 is told in UTF-8.
	// There a run of bytes that are none is one sign, so that the source may be longer.
	before, after = before[max(0, len(before)-max(contextBytes, len(a.Prefix))):], after[:min(len(after), max(contextBytes, len(a.Suffix)))]
	return strings.HasSuffix(valid(before), a.Prefix) && strings.HasPrefix(valid(after), a.Suffix)
}

// unaltered is where the words of a stand with all that stood around them,
// the place nearest to start where there are several.
func (a Anchor) unaltered(d *text.Document, start int) (text.Span, bool) {
	whole := a.Prefix + a.Exact + a.Suffix
	if a.Prefix == "" && a.Suffix == "" {
		return text.Span{}, false
	}
	best, found := text.Span{}, false
	for at := 0; ; at += len(whole) {
		i := strings.Index(d.Source[at:], whole)
		if i < 0 {
			return best, found
		}
		at += i
		s := text.Span{Start: at + len(a.Prefix), End: at + len(a.Prefix) + len(a.Exact)}
		if a.stands(d, s) && (!found || distance(s.Start, start) < distance(best.Start, start)) {
			best, found = s, true
		}
	}
}

func distance(a, b int) int { return max(a-b, b-a) }

// startIn is where a began, as bytes of source.
func (a Anchor) startIn(source string) int {
	if !a.guessed() {
		return a.Start
	}
	at := 0
	for i := range source {
		if at == a.points.points.Start {
			return i
		}
		at++
	}
	return len(source)
}

// stands reports whether the exact words of a are those at s, on borders of
// words or else between the very same letters as before.
func (a Anchor) stands(d *text.Document, s text.Span) bool {
	src := d.Source
	if s.Start < 0 || s.End < s.Start || s.End > len(src) || src[s.Start:s.End] != a.Exact || !border(src, s.Start) || !border(src, s.End) {
		return false
	}
	return wholeWords(d, s) == s || strings.HasSuffix(src[:s.Start], a.Prefix) && strings.HasPrefix(src[s.End:], a.Suffix)
}

// border reports whether no rune of src goes on at i.
func border(src string, i int) bool {
	for j := i - 1; j >= 0 && j > i-utf8.UTFMax && i < len(src) && !utf8.RuneStart(src[i]); j-- {
		if _, n := utf8.DecodeRuneInString(src[j:]); j+n > i {
			return false
		}
	}
	return true
}

// clamp is s inside src, on borders of runes.
func clamp(src string, s text.Span) text.Span {
	s.Start = min(max(s.Start, 0), len(src))
	s.End = min(max(s.End, s.Start), len(src))
	for !border(src, s.Start) && s.Start > 0 {
		s.Start--
	}
	for !border(src, s.End) {
		s.End++
	}
	return s
}

// wholeWords is s with the words that its ends cut.
func wholeWords(d *text.Document, s text.Span) text.Span {
	if w, ok := wordAt(d, s.Start); ok && w.Start < s.Start {
		s.Start = w.Start
	}
	if w, ok := wordAt(d, s.End); ok && w.Start < s.End {
		s.End = w.End
	}
	return s
}

// wordAt is the word that holds the byte at pos.
func wordAt(d *text.Document, pos int) (text.Word, bool) {
	i := firstWord(d, pos+1) - 1
	if i < 0 || d.Words[i].End <= pos {
		return text.Word{}, false
	}
	return d.Words[i], true
}

// trim is s without the blanks at its ends.
func trim(src string, s text.Span) text.Span {
	t := strings.TrimSpace(src[s.Start:s.End])
	if t == "" {
		return text.Span{Start: s.Start, End: s.Start}
	}
	start := s.Start + strings.Index(src[s.Start:s.End], t)
	return text.Span{Start: start, End: start + len(t)}
}
