package frame

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

var scareQuotes = Device{
	Name: "scare-quotes",
	Doc: `A word or two in quotation marks in the middle of the outlet's own sentence, and nobody named who said them: “moderate” rebels. The marks may say “not our word”, or that the word is doubted, or only that it is a term.

This device speaks where one article has such marks around one to three words and the other does not: it has the same words without them, or not at all. Names, titles and words that are named as words (the term “safe zone”) are left out, and so are words that either article quotes at length, and marks near a speaker who is quoted: those are a piece of what was said.`,
	Find: findScareQuotes,
}

const (
	scareWords = 3    // at most, in the marks
	scareBits  = 10.5 // what one of the words says at least: "moderate", not "like"

	scareUnmarked = 1.0 // the other side has the words without marks
	scareAlone    = 0.5 // not shown first: nothing on the other side shows that they need none
	scareReported = 0.7 // of that, where the marks stand in reported words
)

// Before these marks are no distance: the words are named, titled or explained.
var wordsOfNaming = setOf(`word words term terms phrase phrases slogan motto hashtag called named dubbed nicknamed
	codenamed titled entitled known means meaning headlined labeled labelled or reads reading read chanted
	chanting film movie book novel song album show series play poem article essay magazine newspaper`)

func findScareQuotes(c *Case) []Finding {
	if c.A.Foreign() || c.B.Foreign() {
		return nil
	}
	found := scareFindings("A", "B", c.A.scare, c.B.scare)
	for _, f := range scareFindings("B", "A", c.B.scare, c.A.scare) {
		f.A, f.B = f.B, f.A
		found = append(found, f)
	}
	return found
}

// scareFindings tells of the marks in x, whose places stand in A. Words that x alone
// sets in marks, and nothing more is known of, stand in one line, a few in each.
func scareFindings(own, other string, x, y *scareSide) (found []Finding) {
	alone := map[string]*aloneInMarks{} // the last line of each manner
	var lines []*aloneInMarks
	for _, q := range x.marked() {
		how, reported := x.manner(q)
		plain, ok := x.unmarkedIn(y, q)
		switch {
		case !ok:
		case len(plain) > 0:
			found = append(found, x.unmarked(own, other, q, plain, how, reported))
		case alone[how.String()] == nil || len(alone[how.String()].list) == marksShown:
			alone[how.String()] = &aloneInMarks{how, reported, []quote.Quotation{q}}
			lines = append(lines, alone[how.String()])
		default:
			alone[how.String()].list = append(alone[how.String()].list, q)
		}
	}
	for _, l := range lines {
		found = append(found, l.finding(own, x))
	}
	return found
}

// aloneInMarks are words that one article sets in marks, all in one manner, and the
// other does not have.
type aloneInMarks struct {
	how      text.Said
	reported bool
	list     []quote.Quotation
}

func (l *aloneInMarks) finding(own string, x *scareSide) Finding {
	f := Finding{Voice: quote.Outlet, Weight: scareAlone}
	var shown []text.Quote
	for _, q := range l.list {
		f.A = append(f.A, q.Span)
		shown = append(shown, quoted(x.Document, q.Inner, scareWords))
	}
	f.Claim = text.Say("Only {{.Own}} sets {{.Words}} in quotation marks{{.How}}.", text.With{"Own": own, "Words": listed(shown), "How": l.how})
	if l.reported {
		f.Voice, f.Weight = quote.Reported, scareAlone*scareReported
	}
	return f
}

const marksShown = 2 // words in marks that one line has

// scareSide is one article while its quotation marks are looked at.
type scareSide struct {
	Side
	first []int // index in Words of each vocable
	next  []int // for every word, where it stands again; 0 for the last
}

func newScareSide(s Side) *scareSide {
	x := &scareSide{Side: s, first: make([]int, len(s.vocables.each)), next: make([]int, len(s.Words))}
	for i := len(s.Words) - 1; i >= 0; i-- {
		first := &x.first[s.vocables.Numbers[i]]
		x.next[i], *first = *first, i
	}
	return x
}

// at lists the places of these words, in order.
func (x *scareSide) at(words []text.Word) (list []text.Span) {
	n, found := x.vocables.Number(words[0].Norm)
	if !found {
		return nil
	}
	for i := x.first[n]; found; i, found = x.next[i], x.next[i] > 0 {
		if i+len(words) <= len(x.Words) && slices.EqualFunc(words, x.Words[i:i+len(words)], func(v, w text.Word) bool { return v.Norm == w.Norm }) {
			list = append(list, x.Words[i].Cover(x.Words[i+len(words)-1].Span))
		}
	}
	return list
}

// marked lists the quotations of few words that no speaker is named for, the
// first of each wording.
func (x *scareSide) marked() (list []quote.Quotation) {
	seen := map[string]bool{}
	for _, q := range x.quotes {
		words := x.WordsIn(q.Inner)
		if q.Open || q.Continued || len(words) == 0 || len(words) > scareWords || !x.inClause(q) || x.named(words) || x.spoken(q) || x.atLength(words) || x.amongQuoted(q) {
			continue
		}
		if key := strings.ToLower(flatWords(words)); !seen[key] {
			seen[key] = true
			list = append(list, q)
		}
	}
	return list
}

func flatWords(words []text.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Norm + " ")
	}
	return b.String()
}

// inClause reports whether q stands within a sentence of running text, with
// words of the sentence before it that do not announce it as a word or a title,
// and no mark between.
func (x *scareSide) inClause(q quote.Quotation) bool {
	in := x.SentencesIn(q.Span)
	if len(in) != 1 || x.Paragraphs[in[0].Paragraph].Kind != text.Body {
		return false
	}
	before := x.WordsIn(text.Span{Start: in[0].Start, End: q.Start})
	after := x.WordsIn(text.Span{Start: q.End, End: in[0].End})
	if len(before) == 0 || len(before)+len(after) < scareWords+1 {
		return false
	}
	last := before[len(before)-1]
	if last.End > q.Start {
		return false // the mark is part of the word
	}
	between := strings.TrimSpace(x.Source[last.End:q.Start])
	return between == "" && !wordsOfNaming[last.Norm] && !ofCrowd(before)
}

// ofCrowd reports whether words end with what many are heard to call: "with cries of".
func ofCrowd(words []text.Word) bool {
	n := len(words)
	return n > 1 && words[n-1].Norm == "of" && callsOfCrowd[words[n-2].Norm]
}

var callsOfCrowd = setOf("cries shouts chants yells screams choruses murmurs")

// named reports whether the words are a name, a title or a number: one begins
// with a capital, or has none of the letters that a plain word has.
func (x *scareSide) named(words []text.Word) bool {
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(x.Text(w.Span))
		if !unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// spoken reports whether someone is known to have said what is in the marks.
func (x *scareSide) spoken(q quote.Quotation) bool {
	for _, a := range x.Says {
		if near(a, q.Inner) && (a.Direct || !x.modifies(q)) {
			return true
		}
	}
	in := x.SentencesIn(q.Span)[0]
	before := x.WordsIn(text.Span{Start: in.Start, End: q.Start})
	if n := len(before); n > 0 && strings.HasPrefix(before[n-1].Norm, "self") && before[n-1].Len() > len("self-") {
		return true // "a self-confessed"
	}
	said := x.anySaying(func(a quote.Attribution) bool { return a.Cue.Overlaps(in.Span) })
	if (said || slices.ContainsFunc(before, func(w text.Word) bool { return uttered[w.Norm] })) && !x.modifies(q) {
		return true
	}
	return len(readRebuttal()["saying"].in(before)) > 0 || // somebody's complaint, statement
		slices.ContainsFunc(x.Doubt, func(a quote.Attribution) bool { return near(a, q.Inner) })
}

// namedBefore reports whether somebody or something that may speak is named
// before q in its sentence.
func (x *scareSide) namedBefore(q quote.Quotation) bool {
	in := x.SentencesIn(q.Span)
	return len(in) > 0 && slices.ContainsFunc(x.WordsIn(text.Span{Start: in[0].Start, End: q.Start}), func(w text.Word) bool { return x.names(w.Span) })
}

// uttered are verbs behind which marked words may well be the subject's.
var uttered = wordList("term")

// amongQuoted reports whether somebody is quoted in the sentence of q, or in
// the one before or behind it: then q may be a piece of that.
func (x *scareSide) amongQuoted(q quote.Quotation) bool {
	in := x.SentencesIn(q.Span)
	if len(in) == 0 {
		return true
	}
	around := in[0].Span
	p := x.ParagraphAt(q.Start)
	if i, ok := x.SentenceAt(in[0].Start); ok {
		around = x.Sentences[max(0, i-1)].Cover(x.Sentences[min(len(x.Sentences)-1, i+1)].Span)
	}
	return x.anySaying(func(a quote.Attribution) bool {
		return a.Direct && (near(a, around) || p >= 0 && near(a, x.Paragraphs[p].Span))
	})
}

// modifies reports whether the marked words stand before a word that they go
// with: “moderate” rebels.
func (x *scareSide) modifies(q quote.Quotation) bool {
	in := x.SentencesIn(q.Span)
	after := x.WordsIn(text.Span{Start: q.End, End: in[0].End})
	return len(x.WordsIn(q.Inner)) == 1 && len(after) > 0 && !englishWords[after[0].Norm] && len(after[0].Norm) > 3 &&
		strings.TrimSpace(x.Source[q.End:after[0].Start]) == ""
}

// atLength reports whether the article has the words in a longer quotation too.
func (x *scareSide) atLength(words []text.Word) bool {
	_, ok := x.inLonger(words)
	return ok
}

// inLonger is where the words stand in a quotation of more words.
func (x *scareSide) inLonger(words []text.Word) (text.Span, bool) {
	for _, at := range x.at(words) {
		if outer, ok := holding(x.quotes, at); ok && len(x.WordsIn(outer.Inner)) > scareWords {
			return at, true
		}
	}
	return text.Span{}, false
}

// manner is how the words of a quotation stand: with a speaker near, who may be
// theirs, without one, or in words that somebody reports.
func (x *scareSide) manner(q quote.Quotation) (how text.Said, reported bool) {
	switch {
	case slices.ContainsFunc(x.Says, func(a quote.Attribution) bool { return near(a, q.Inner) }):
		return text.Say(", in reported words"), true
	case x.namedBefore(q):
		return text.Said{}, false
	}
	return text.Say(", with no speaker named"), false
}

// unmarkedIn is where y has the words of q without marks; ok is false where these
// tell nothing of the marks: they are a piece of a longer quotation of y, plain
// words, or stand there in marks or in words of others too.
func (x *scareSide) unmarkedIn(y *scareSide, q quote.Quotation) (plain []text.Span, ok bool) {
	words := x.WordsIn(q.Inner)
	if _, inFull := y.inLonger(words); inFull {
		return nil, false
	}
	plain = y.at(words)
	if len(plain) == 0 {
		return nil, true
	}
	says := func(w text.Word) bool { return reuse.Surprise(w.Norm) >= scareBits }
	inMarks := func(s text.Span) bool { _, marked := holding(y.quotes, s); return marked }
	return plain, slices.ContainsFunc(words, says) && y.Voices.At(plain[0]) == quote.Outlet && !slices.ContainsFunc(plain, inMarks)
}

// unmarked tells of words that x sets in marks and y has without them.
func (x *scareSide) unmarked(own, other string, q quote.Quotation, plain []text.Span, how text.Said, reported bool) Finding {
	f := Finding{A: []text.Span{q.Span}, B: plain, Voice: quote.Outlet, Weight: scareUnmarked}
	f.Claim = text.Say("{{.Own}} sets {{.Words}} in quotation marks{{.How}}; {{.Other}} has it without marks.", text.With{"Own": own, "Words": quoted(x.Document, q.Inner, scareWords), "How": how, "Other": other})
	if reported {
		f.Voice, f.Weight = quote.Reported, scareUnmarked*scareReported
	}
	return f
}
