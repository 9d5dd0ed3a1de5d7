package reuse

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// voice says in whose words a word stands.
type voice uint8

const (
	own      voice = iota // the outlet's
	quoted                // inside quotation marks
	doubtful              // after a quotation mark that nothing closes
)

// quotation is a stretch of the source in quotation marks, the marks left out.
type quotation struct {
	text.Span
	sure bool // it is closed, or goes on in the next paragraph with a mark of its own
}

// maxDoubt is how many bytes a quotation that nothing closes may hold; from
// there on it is more likely that its mark is a slip of the pen.
const maxDoubt = 400

// quotations finds the words in double quotation marks, curly, straight,
// angled or made of two single ones, and in single marks where they cannot be
// apostrophes. A quotation that its paragraph does not close goes on in the next
// one if that begins with a mark too, and else ends, in doubt, with the paragraph.
func quotations(d *text.Document) []quotation {
	q := &quoteScan{source: d.Source, open: -1}
	for _, p := range d.Paragraphs {
		if p.Kind.Prose() {
			if q.open >= 0 {
				q.close(q.end, q.opens(p.Start))
			}
			q.paragraph(p.Span)
			continue
		}
		waiting := q.open // a caption or a line of debris does not end a quotation
		q.open = -1
		end := q.end
		q.paragraph(p.Span)
		if q.open >= 0 {
			q.close(p.End, false)
		}
		q.open, q.end = waiting, end
	}
	if q.open >= 0 {
		q.close(q.end, false)
	}
	slices.SortFunc(q.found, func(x, y quotation) int { return cmp.Compare(x.Start, y.Start) })
	return q.found
}

type quoteScan struct {
	source string
	open   int // where the quotation that is being read begins, -1 for none
	end    int // of the paragraph read last
	found  []quotation
}

func (q *quoteScan) close(at int, sure bool) {
	if !sure {
		at = min(at, q.open+maxDoubt)
	}
	if q.open < at {
		q.found = append(q.found, quotation{text.Span{Start: q.open, End: at}, sure})
	}
	q.open = -1
}

// opens reports whether a double mark stands at a paragraph's beginning.
func (q *quoteScan) opens(at int) bool {
	kind, _ := q.mark(at)
	return kind != noMark && kind != closing
}

// paragraph reads one paragraph, and single-mark quotations in what it leaves.
func (q *quoteScan) paragraph(p text.Span) {
	before := len(q.found)
	for i := p.Start; i < p.End; {
		if c := q.source[i]; c >= '(' && c < utf8.RuneSelf && c != '`' || c == ' ' {
			i++
			continue
		}
		kind, size := q.mark(i)
		if kind == noMark {
			i += size
			continue
		}
		switch {
		case q.open < 0 && kind != closing:
			q.open = i + size
		case q.open < 0: // a closing mark that nothing opened
		case kind == opening && q.open != i: // the one before was never closed
			q.close(i, false)
			q.open = i + size
		case kind != opening:
			q.close(i, true)
		}
		i += size
	}
	q.end = p.End
	if len(q.found) == before && q.open < 0 {
		q.singles(p)
	}
}

type markKind uint8

const (
	noMark markKind = iota
	opening
	closing
	either
)

// mark is the kind and the size of the double quotation mark at i; for any
// other character the size of that.
func (q *quoteScan) mark(i int) (markKind, int) {
	switch c := q.source[i]; {
	case c == '"':
		return q.side(i, 1), 1
	case (c == '`' || c == '\'') && i+1 < len(q.source) && q.source[i+1] == c:
		if c == '`' {
			return opening, 2
		}
		return q.side(i, 2), 2
	case c < utf8.RuneSelf:
		return noMark, 1
	}
	r, size := utf8.DecodeRuneInString(q.source[i:])
	switch r {
	case '“', '«', '„':
		return opening, size
	case '”', '»':
		return closing, size
	}
	return noMark, size
}

// side tells by its neighbours which way a straight mark looks.
func (q *quoteScan) side(i, size int) markKind {
	before, _ := utf8.DecodeLastRuneInString(q.source[:i])
	after, _ := utf8.DecodeRuneInString(q.source[i+size:])
	free := func(r rune) bool {
		return r == utf8.RuneError || unicode.IsSpace(r) || strings.ContainsRune("([{—–-", r)
	}
	if unicode.IsDigit(before) {
		return closing // inches and seconds among them
	}
	switch left, right := free(before), free(after) || strings.ContainsRune(".,;:!?)]}", after); {
	case left && !right:
		return opening
	case right && !left:
		return closing
	}
	return either
}

// singles finds quotations in single marks: the opening one after a blank, the
// closing one before none of letter and digit.
func (q *quoteScan) singles(p text.Span) {
	if s := q.source[p.Start:p.End]; strings.IndexByte(s, '\'') < 0 && !strings.Contains(s, "‘") {
		return
	}
	open := -1
	before := ' '
	for at := p.Start; at < p.End; {
		r, size := utf8.DecodeRuneInString(q.source[at:])
		after, _ := utf8.DecodeRuneInString(q.source[at+size:])
		switch {
		case r == '‘' || r == '\'' && !wordy(before) && wordy(after):
			open = at + size
		case open >= 0 && (r == '’' || r == '\'') && !wordy(after):
			q.open = open
			q.close(at, true)
			open = -1
		}
		before = r
		at += size
	}
}

func wordy(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// voices says of every word of d whose it is.
func voices(d *text.Document) []voice {
	out := make([]voice, len(d.Words))
	qs := quotations(d)
	for i, w := range d.Words {
		for len(qs) > 0 && qs[0].End <= w.Start {
			qs = qs[1:]
		}
		if len(qs) > 0 && qs[0].Contains(w.Span) {
			out[i] = quoted
			if !qs[0].sure {
				out[i] = doubtful
			}
		}
	}
	return out
}
