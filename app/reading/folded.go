package reading

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// folded is a source as queries are compared with it.
type folded struct {
	source string
	folder
}

func newFolded(source string) *folded {
	f := &folded{source: source}
	f.jumps = []jump{{}}
	f.fold(source)
	f.jumps = append(f.jumps, jump{len(f.out), len(source), f.end})
	return f
}

// find lists where q stands, in order and without overlap.
func (f *folded) find(q Query) []text.Span {
	m, ok := newMatcher(q)
	if !ok {
		return nil
	}
	spans := make([]text.Span, 0, bytes.Count(f.out, m.plain))
	walk, last := walker{f: f}, 0
	for at := 0; ; {
		i := bytes.Index(f.out[at:], m.plain)
		if i < 0 {
			return spans
		}
		at += i
		span, ok := walk.span(at, at+len(m.plain))
		if !ok || span.Start < last || !m.agrees(f.source, span) {
			at++
			continue
		}
		spans = append(spans, span)
		at, last = at+len(m.plain), span.End
	}
}

// matcher is a query made ready.
type matcher struct {
	Query
	plain, exact []byte // folded, and with what the reader wants to be told apart
	check        bool   // they differ
	scratch      folder
}

// newMatcher reports false when there is nothing to look for.
func newMatcher(q Query) (*matcher, bool) {
	var plain folder
	plain.fold(q.Text)
	exact := folder{accents: true, capitals: q.Case}
	exact.fold(q.Text)
	m := &matcher{Query: q, plain: plain.out, exact: exact.out}
	m.check = q.Case || !bytes.Equal(m.plain, m.exact)
	m.scratch = folder{accents: true, capitals: q.Case}
	return m, len(bytes.TrimSpace(m.plain)) > 0
}

// agrees reports whether what was found is meant, if folded alike it is.
func (m *matcher) agrees(source string, s text.Span) bool {
	if m.Whole && cuts(source, s) {
		return false
	}
	if !m.check {
		return true
	}
	m.scratch.out, m.scratch.jumps = m.scratch.out[:0], m.scratch.jumps[:0]
	m.scratch.fold(source[s.Start:s.End])
	return agree(m.exact, m.scratch.out)
}

// walker turns places of the folded text, which must rise, into places of the
// source.
type walker struct {
	f *folded
	k int // the last jump at or before where the walk is
}

// span is the source of a stretch of the folded text; false when it ends
// before a mark that makes another letter of its last one.
func (w *walker) span(start, end int) (text.Span, bool) {
	if r, _ := utf8.DecodeRune(w.f.out[end:]); r >= utf8.RuneSelf && unicode.Is(unicode.Mn, r) {
		return text.Span{}, false
	}
	jumps := w.f.jumps
	for w.k+1 < len(jumps) && jumps[w.k+1].at <= start {
		w.k++
	}
	s := text.Span{Start: w.f.begin(w.k, start)}
	k := w.k
	for k+1 < len(jumps) && jumps[k+1].at < end {
		k++
	}
	if k+1 < len(jumps) && jumps[k+1].at == end {
		s.End = jumps[k+1].end
	} else {
		s.End = w.f.begin(k, end)
	}
	return s, true
}

// begin is where the folded byte at begins in the source, k being the last
// jump before it.
func (f *folded) begin(k, at int) int { return f.jumps[k].src + at - f.jumps[k].at }

// cuts reports whether an end of s stands inside a word.
func cuts(source string, s text.Span) bool {
	first, _ := utf8.DecodeRuneInString(source[s.Start:])
	last, _ := utf8.DecodeLastRuneInString(source[:s.End])
	before, _ := utf8.DecodeLastRuneInString(source[:s.Start])
	after, _ := utf8.DecodeRuneInString(source[s.End:])
	return inWord(first) && inWord(before) || inWord(last) && inWord(after)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// agree reports whether the words found have the letters of the query and, on
// letters that have one in the query, its accents.
func agree(query, found []byte) bool {
	for len(query) > 0 {
		q, n := utf8.DecodeRune(query)
		found = skipAccents(found, !unicode.Is(unicode.Mn, q))
		r, m := utf8.DecodeRune(found)
		if q != r {
			return false
		}
		query, found = query[n:], found[m:]
	}
	return len(skipAccents(found, true)) == 0
}

func skipAccents(s []byte, on bool) []byte {
	for on {
		r, n := utf8.DecodeRune(s)
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		s = s[n:]
	}
	return s
}
