package reuse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// voice says in whose words a word stands.
type voice uint8

const (
	own      voice = iota // the outlet's, as far as is known
	unsure                // a source's, perhaps
	reported              // what a source says, without its marks
	setOff                // a speaker's or writer's words that no mark stands around: an answer, a post, a letter
	doubtful              // after a quotation mark that nothing closes
	quoted                // inside quotation marks, or in a block quotation
)

// spoken reports whether a word is printed as its speaker's.
func (v voice) spoken() bool { return v >= setOff }

// maxDoubt is how many bytes a quotation that nothing closes may hold; from
// there on it is more likely that its mark is a slip of the pen.
const maxDoubt = 400

// layers are whose words an article prints.
type layers struct {
	voices []voice // of each word
	// Of each word, the number of the quotation that holds it, 0 for none. What
	// goes on over paragraphs is one quotation, and one inside another is part of it.
	quotation []int32
	heard     bool // it is known what is reported
}

// layersOf finds them in d, with these [quote.Quotations], and in what
// [quote.Attributions] found there.
func layersOf(d *text.Document, marked []quote.Quotation, says []quote.Attribution) layers {
	l := layers{voices: make([]voice, len(d.Words)), quotation: make([]int32, len(d.Words))}
	n := int32(0)
	qs := outer(marked)
	for k, q := range qs {
		goesOn := k+1 < len(qs) && qs[k+1].Continued
		if !q.Continued {
			n++
		}
		in, v := q.Inner, quoted
		if q.Unmarked {
			v = setOff
		}
		if q.Open && !goesOn {
			in.End, v = min(in.End, in.Start+maxDoubt), doubtful
		}
		l.lay(d, in, v, n)
	}
	for _, a := range says {
		for _, s := range a.Content {
			switch {
			case a.Deed:
			case a.Unsure:
				l.lay(d, s, unsure, 0)
			case a.Direct:
				n++
				l.lay(d, s, withoutMarks(d, s), n)
			default:
				l.lay(d, s, reported, 0)
			}
		}
	}
	return l
}

// withoutMarks is how the words s are printed, a speaker's that stand in no closed marks:
// set off in another way, or behind a mark that nothing closes.
func withoutMarks(d *text.Document, s text.Span) voice {
	if r, _ := utf8.DecodeRuneInString(d.Source[s.Start:]); strings.ContainsRune("\"“„«'‘`", r) {
		return doubtful
	}
	return setOff
}

// outer are the quotations that stand in no other.
func outer(qs []quote.Quotation) []quote.Quotation {
	out := make([]quote.Quotation, 0, len(qs))
	for _, q := range qs {
		if q.Depth == 0 {
			out = append(out, q)
		}
	}
	return out
}

// lay gives the words in s that no quotation holds yet to a voice.
func (l *layers) lay(d *text.Document, s text.Span, v voice, number int32) {
	first := d.WordAt(s.Start)
	for i := range d.WordsIn(s) {
		if at := first + i; l.quotation[at] == 0 && v > l.voices[at] {
			l.voices[at], l.quotation[at] = v, number
		}
	}
}

// saidThere reports whether the side of a chain that has no marks shows in
// another way that the words are a speaker's or a writer's own.
func (m *matcher) saidThere(t *tally, c *chain) bool {
	f, l := c.first(), c.last()
	if t.inB > t.inA {
		return m.a.saidAt(f.a, l.a+l.n)
	}
	return m.b.saidAt(f.b, l.b+l.n)
}

// fewestVoiced is how many words that are neither names nor function words a
// passage has that is called quoted here and the outlet's own there.
const fewestVoiced = 2

// plainly reports whether a chain plainly stands in marks on one side and in
// none on the other: the marks around it are closed in both, with none inside
// others, and the one without goes on into no quotation.
func (m *matcher) plainly(t *tally, c *chain) bool {
	f, l := c.first(), c.last()
	marked, in, bare, from, to := m.a, f.a, m.b, f.b, l.b+l.n
	if t.inB > t.inA {
		marked, in, bare, from, to = m.b, f.b, m.a, f.a, l.a+l.n
	}
	return (marked.closedAround(in) || marked.closedAcross(in)) && bare.closedAround(from) && !bare.besideMark(from, to)
}

// closedAcross reports whether the quotation in which a word stands goes on over
// paragraphs, which each have an odd number of marks, and is closed at its end. It
// is false of one of more than longestAcross words.
func (s *Side) closedAcross(word int) bool {
	number, from, to := s.quotation[word], word, word
	for ; from > 0 && s.quotation[from-1] == number; from-- {
		if word-from > longestAcross {
			return false
		}
	}
	for ; to+1 < len(s.quotation) && s.quotation[to+1] == number; to++ {
		if to-word > longestAcross {
			return false
		}
	}
	at := s.span(from, to+1)
	return number > 0 && s.voices[word] == quoted && s.voices[to] == quoted && !innerMark(s.doc.Text(at)) && s.doc.ParagraphAt(at.Start) != s.doc.ParagraphAt(at.End-1)
}

// longestAcross is how many words of a quotation before or behind one of them are read.
const longestAcross = 1000

// besideMark reports whether a mark stands between the words from..to and the
// next one before or behind them.
func (s *Side) besideMark(from, to int) bool {
	words, source := s.doc.Words, s.doc.Source
	return from > 0 && anyMark(source[words[from-1].End:words[from].Start]) || to < len(words) && anyMark(source[words[to-1].End:words[to].Start])
}

// closedAround reports whether the marks of the paragraph in which a word stands are closed.
func (s *side) closedAround(word int) bool {
	p := s.doc.ParagraphAt(s.doc.Words[word].Start)
	return p < 0 || s.closed.of(p, func(p int) bool { return closed(s.doc.Text(s.doc.Paragraphs[p].Span)) })
}

// closed reports whether as many marks open as close, and none stands inside others.
func closed(s string) bool {
	return strings.Count(s, "“") == strings.Count(s, "”") && strings.Count(s, "\"")%2 == 0 && !innerMark(s)
}

// anyMark reports whether a quotation mark stands in s.
func anyMark(s string) bool { return strings.ContainsAny(s, "“”„«»\"") || innerMark(s) }

// innerMark reports whether a single mark opens a quotation in s; one within or
// behind a word is an apostrophe.
func innerMark(s string) bool {
	return slices.ContainsFunc([]string{" '", " ‘", "“'", "“‘", "\"'", "(‘", "('"}, func(mark string) bool { return strings.Contains(s, mark) })
}

// saidAt reports whether the words from..to, which stand in no marks, are
// printed as somebody's own: they say "I" or "we", or are not reported and stand in a post, in a
// paragraph that says so, or in one that a colon announces.
func (s *side) saidAt(from, to int) bool {
	if s.inPerson(from, to) {
		return true
	}
	p := s.doc.ParagraphAt(s.doc.Words[from].Start)
	if p < 0 || s.voices[from] == reported {
		return false
	}
	return s.own.of(p, s.saysOwn)
}

// saysOwn reports whether the paragraph p says "I" or "we" outside quotations, is a post, or
// is announced by a colon.
func (s *Side) saysOwn(p int) bool {
	par := s.doc.Paragraphs[p].Span
	first := s.doc.WordAt(par.Start)
	return s.inPerson(first, first+len(s.doc.WordsIn(par))) || s.post(p) || p > 0 && s.announces(p-1)
}

// post reports whether the paragraph p ends as a post on a network does, with its
// writer's name and handle, or the next one is that line.
func (s *Side) post(p int) bool {
	handle := func(p int) bool { return strings.Contains(s.doc.Text(s.doc.Paragraphs[p].Span), "(@") }
	return handle(p) || p+1 < len(s.doc.Paragraphs) && len(s.doc.WordsIn(s.doc.Paragraphs[p+1].Span)) <= mostSignature && handle(p+1)
}

// mostSignature is how many words the line has that names the writer of a post.
const mostSignature = 12

// announces reports whether the paragraph p ends in a colon.
func (s *Side) announces(p int) bool {
	return strings.HasSuffix(strings.TrimRight(s.doc.Text(s.doc.Paragraphs[p].Span), " *_\t\n\u00a0"), ":")
}

// firstPerson are words, as text.Word.Norm has them, by which a text says who
// writes it.
var firstPerson = map[string]bool{"i": true, "im": true, "ive": true, "me": true, "my": true, "myself": true, "we": true, "weve": true, "our": true, "ours": true, "ourselves": true}

// inPerson reports whether a word from..to that stands in no quotation says "I" or "we".
func (s *Side) inPerson(from, to int) bool {
	for i := from; i < to; i++ {
		if s.quotation[i] == 0 && firstPerson[s.doc.Words[i].Norm] {
			return true
		}
	}
	return false
}
