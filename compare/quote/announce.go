package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// heralded is the one whom words before quotation q announce with a colon,
// in its own sentence or in the one before: "Toner said:", "And from Toner:".
func (f *finder) heralded(q int, t *told, p text.Paragraph) (Attribution, bool) {
	start := f.quotes[q].Start
	if start > t.Start+leadIn {
		from, to := f.para.tokensOf(text.Span{Start: t.Start, End: start})
		return f.introduced(from, to)
	}
	if t.Start <= p.Start+leadIn {
		if f.waiting != nil {
			return *f.waiting, true
		}
		return Attribution{}, false
	}
	for i := range f.told {
		if &f.told[i] == t && i > 0 && f.told[i-1].coming != nil {
			return *f.told[i-1].coming, true
		}
	}
	return Attribution{}, false
}

// announce keeps for the next paragraph whom the end of p announces. A
// paragraph between that says nothing of anybody's words takes it back.
func (f *finder) announce(p text.Paragraph) {
	f.waiting = nil
	if len(f.told) == 0 {
		return
	}
	t := &f.told[len(f.told)-1]
	if t.coming != nil {
		f.waiting = t.coming
		return
	}
	from, to := f.para.tokensOf(t.Span)
	if a, ok := f.introduced(from, to); ok {
		waiting := a // a copy, so that a need not outlive the call
		f.waiting = &waiting
	}
}

// teases reports whether toks, of a paragraph, are headlines of other articles in a
// row, each behind a few words in capitals: "KING OF THE SEA This is how big".
func (f *finder) teases(toks []token) bool {
	s := sentence{toks: toks, src: f.src}
	runs, long := 0, 0
	for i := range toks {
		w := s.text(i)
		switch {
		case toks[i].mark != 0 || toks[i].number:
		case initials(w) && capitals(w) && !strings.Contains(w, "."):
			long++
		default:
			if long > 1 {
				runs++
			}
			long = 0
		}
	}
	return runs > 2
}

// wordsSaid are what somebody is said to have given: "Statement from X:".
var wordsSaid = map[string]bool{"statement": true, "comment": true, "reaction": true, "response": true, "message": true, "letter": true,
	"remarks": true, "testimony": true, "answer": true, "reply": true, "quote": true, "word": true, "words": true, "email": true, "tweet": true, "post": true}

// introduced reads the tokens [from, to) of the paragraph, which end in a
// colon, as an announcement without a verb: a name and nothing else, or one
// behind "from" or "by". A sentence of which more is known is none.
func (f *finder) introduced(from, to int) (Attribution, bool) {
	s := &f.para
	if to-from < 2 || to-from > introReach || s.at(to-1).mark != ':' {
		return Attribution{}, false
	}
	to--
	i := from
	for i < to && (s.at(i).is(conjunction|adverb) || s.at(i).mark == ',' || s.isWord(i, "this")) {
		i++
	}
	k := i
	for k < to && k-i < 4 && s.at(k).word() && !s.isWord(k, "from") && !s.isWord(k, "by") {
		k++
	}
	switch {
	case k < to && (s.isWord(k, "from") || s.isWord(k, "by")) && (k == i || f.givesWords(i, k)):
		i = k + 1
	case !s.at(i).upper || s.at(i).is(determiner|pronoun):
		return Attribution{}, false
	}
	if a, of := f.fromPaper(i, to); of {
		return a, a.Speaker != ""
	}
	e := s.speakerAfter(i)
	if e != to || e == i || !f.personal(i, e) || f.deedBehind(i, e) {
		return Attribution{}, false
	}
	a := Attribution{Stance: Neutral, Source: s.cover(i, e)}
	a.Speaker, a.Named = f.cast.resolve(s, i, e)
	return a, a.Speaker != ""
}

// fromPaper is the person whose letter or the like the tokens [i, to) of the paragraph
// end with, whatever stands before the name: "Read Ann Lund's written testimony:". It
// has no speaker where the article has no such person; false for no paper of anybody.
func (f *finder) fromPaper(i, to int) (a Attribution, of bool) {
	s := &f.para
	if last := s.at(to - 1); !last.is(message) && !wordsSaid[last.norm] {
		return a, false
	}
	o := i
	for o < to && !(s.at(o).owner && s.at(o).upper) {
		o++
	}
	if o == to {
		return a, false
	}
	if who, named := f.cast.resolve(s, o, o+1); named && f.cast.personOf(who) {
		for k := o; k >= i && strings.Contains(who, s.plainName(k, k+1)); k-- {
			a.Source = s.cover(k, o+1)
		}
		a.Stance, a.Speaker, a.Named = Neutral, who, true
	}
	return a, true
}

// introReach is the most tokens of an announcement without a verb.
const introReach = 14

func (f *finder) givesWords(from, to int) bool {
	for i := from; i < to; i++ {
		if wordsSaid[strings.ToLower(f.para.text(i))] {
			return true
		}
	}
	return false
}

// personal reports whether the tokens [from, to) name somebody: two words of a
// name, or one behind a title.
func (f *finder) personal(from, to int) bool {
	all := f.para.names(from, to)
	return slices.ContainsFunc(all, func(n name) bool { return n.titled || n.to-n.from > 1 })
}

// deedBehind reports whether the tokens [from, to) of the paragraph go on behind their last
// name with what is done, as a headline does: "Orvik Line launches ferry service:".
func (f *finder) deedBehind(from, to int) bool {
	all := f.para.names(from, to)
	n := all[len(all)-1]
	t := f.para.at(n.to)
	return n.to < to && t.word() && !t.upper && !t.is(preposition|ofWord|conjunction|determiner) && !t.is(soul|group|body|firm|role|title)
}

// signed is the one who signs quotation q: behind a dash in its paragraph or
// at the beginning of the next, or in "So says X" and "That is how X remembers it".
func (f *finder) signed(q int, p text.Paragraph) (Attribution, bool) {
	end := f.quotes[q].End
	if s, ok := f.signature(text.Span{Start: end, End: p.End}); ok {
		return f.by(s)
	}
	if from, to := f.para.tokensOf(text.Span{Start: end, End: p.End}); (f.para.isWord(from, "so") || f.para.isWord(from, "thus")) && from+2 < to {
		c := f.para.at(from + 1).entry
		if e := f.para.speakerAfter(from + 2); c != nil && len(c.cues) > 0 && c.cues[0].frames&quoted != 0 && e > from+2 && f.para.at(from+1).End < p.End {
			return f.by(f.para.cover(from+2, e))
		}
	} else if s, ok := f.ascribed(from, to); ok {
		return f.by(s)
	}
	if strings.TrimRightFunc(f.src[end:p.End], func(r rune) bool { return unicode.IsSpace(r) || r == '*' || r == '_' }) != "" {
		return Attribution{}, false
	}
	from := f.doc.ParagraphAt(p.Start) + 1
	for n := from; n > 0 && n < min(len(f.doc.Paragraphs), from+longestLetter); n++ {
		if s, ok := f.signature(f.doc.Paragraphs[n].Span); ok {
			return f.by(s)
		}
		if !f.setOff(n-1) || !f.setOff(n) {
			break // not of one letter or post
		}
	}
	return Attribution{}, false
}

// setOff reports whether paragraph n is set off as a quotation, and names nobody in marks.
func (f *finder) setOff(n int) bool {
	s := f.doc.Text(f.doc.Paragraphs[n].Span)
	k := text.SetOff(s)
	return k > 0 && !strings.ContainsAny(s[k:min(len(s), k+3)], "\"“„«")
}

// longestLetter, in paragraphs and empty lines between them, that a signature under it may be of.
const longestLetter = 80

// longestSignature, in bytes, of a name with an office.
const longestSignature = 90

// signature is the name that s consists of behind a dash: "— Commissioner
// Dennis Marsh".
func (f *finder) signature(s text.Span) (text.Span, bool) {
	t := strings.TrimLeft(f.src[s.Start:s.End], " \t\r\n\u00a0*_>")
	rest := strings.TrimLeft(t, "—–―-~ \u00a0")
	if dash, _ := utf8.DecodeRuneInString(t); !strings.ContainsRune("—–―-~", dash) || dash == '-' && !strings.HasPrefix(t, "--") && !strings.HasPrefix(t, "- ") {
		return text.Span{}, false
	}
	if i := strings.IndexAny(rest, "\r\n"); i >= 0 {
		if strings.TrimSpace(rest[i:]) != "" {
			return text.Span{}, false
		}
		rest = rest[:i]
	}
	rest = strings.TrimRight(rest, " .*_\u00a0")
	if r, _ := utf8.DecodeRuneInString(rest); len(rest) == 0 || len(rest) > longestSignature || !unicode.IsUpper(r) || strings.ContainsAny(rest, "“”\"?!;:") {
		return text.Span{}, false
	}
	start := s.Start + strings.Index(f.src[s.Start:s.End], rest)
	return text.Span{Start: start, End: start + len(rest)}, true
}

// by reads span, which stands alone, as the name of a speaker.
func (f *finder) by(span text.Span) (Attribution, bool) {
	r := reader{doc: f.doc, words: lexicon()}
	r.read(span)
	s := sentence{toks: r.toks, src: f.src, script: f.script}
	n := len(s.toks)
	if n == 0 {
		return Attribution{}, false
	}
	e := s.speakerAfter(0)
	for i := range n {
		if s.verbal(i) || s.at(i).is(auxiliary|pronoun) {
			return Attribution{}, false // "— He left at noon"
		}
	}
	if e == 0 {
		e = n
	}
	f.cast.meet(&s, &line{})
	if h := s.at(s.headOf(0, e)); !h.upper && !h.is(soul|group|body|firm|message) {
		return Attribution{}, false // "— ABC's famous rocket"
	}
	a := Attribution{Stance: Neutral, Source: s.cover(0, e)}
	a.Speaker, a.Named = f.cast.resolve(&s, 0, e)
	if w := f.src[a.Source.Start:a.Source.End]; e == n && n <= handleWords && strings.HasSuffix(w, " "+a.Speaker) && !s.at(0).is(title|role|determiner) {
		a.Speaker = w // "Morning Joe"
	}
	return a, a.Speaker != ""
}

// handleWords is the most words of the name under a post that is taken whole.
const handleWords = 4
