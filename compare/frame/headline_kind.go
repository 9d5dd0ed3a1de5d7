package frame

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/compare/text"
)

const (
	headlineMatter = 2 // words that two headlines of one matter share at least
	voucherWords   = 4 // of who vouches for a headline, at its end
	voucherFirst   = 3 // and before its colon
)

// onlyInOne says what one of two headlines of one matter has and the other has
// nothing of: whose word it is, a figure, a doubt.
func onlyInOne(c *Case, a, b text.Span) (text.Said, bool) {
	if sharedTelling(c, a, b) < headlineMatter {
		return text.Said{}, false
	}
	a, b = labelled(c.A, a), labelled(c.B, b)
	for _, kind := range []struct {
		in   func(Side, text.Span) text.Span
		none func(Side, text.Span) bool
		what text.Said
	}{
		{voucherOf, unvouched, text.Say("says whose word it is")},
		{figureOf, figureless, text.Say("gives a number")},
		{hearsayOf, unvouched, text.Say("says that it is somebody's word")},
		{doubtOf, undoubted, text.Say("leaves it open")},
	} {
		inA, inB := kind.in(c.A, a), kind.in(c.B, b)
		switch {
		case !inA.Empty() && kind.none(c.B, b):
			return onlyHeadline("A", kind.what, marked(c.A.Document, inA, quotedWords)), true
		case !inB.Empty() && kind.none(c.A, a):
			return onlyHeadline("B", kind.what, marked(c.B.Document, inB, quotedWords)), true
		}
	}
	return text.Said{}, false
}

func onlyHeadline(own string, what text.Said, words text.Quote) text.Said {
	return text.Say("Only the headline of {{.Own}} {{.What}}: {{.Words}}.", text.With{"Own": own, "What": what, "Words": words})
}

// labelled is a headline with the label that [titled] has taken off.
func labelled(s Side, h text.Span) text.Span {
	if whole, ok := s.Headline(); ok && whole.End >= h.End {
		h.Start = whole.Start
	}
	return h
}

// sharedTelling is how many words that tell something two headlines share, in
// any form.
func sharedTelling(c *Case, a, b text.Span) (n int) {
	inB, seen := stemSet(c.B, c.B.WordsIn(b)), map[string]bool{}
	for _, w := range c.A.WordsIn(a) {
		if stem := c.A.stem(w.Norm); inB[stem] && !seen[stem] && !englishWords[w.Norm] {
			seen[stem] = true
			n++
		}
	}
	return n
}

var (
	// attributing are words by which a headline lays to others what it tells.
	attributing = setOf(`says say said saying tells tell told tweets tweeted claims claim claimed reports report reported reportedly
		allegedly purportedly alleges allege alleged insists insisted admits admitted denies denied confirms confirmed announces announced`)
	closingVerbs = setOf("says say said reports report reported claims claim tells confirms confirm")
	voucherNouns = setOf(`report reports source sources official officials police lawyer lawyers attorney prosecutors authorities witnesses
		experts media study poll spokesman spokeswoman ministry`)
)

// voucherOf is the words of a headline that say whose word it is: at its end
// ("…, report says"), before its colon ("Police: …"), or one word in it.
func voucherOf(s Side, h text.Span) (at text.Span) {
	words := s.WordsIn(h)
	for i, w := range words {
		switch {
		case i > 0 && len(words)-i <= voucherWords && s.vouchesBehind(words[i-1], words[i:]):
			at = w.Cover(words[len(words)-1].Span)
		case i < voucherFirst && i+1 < len(words) && voucherNouns[w.Norm] && strings.HasPrefix(strings.TrimLeft(s.Source[w.End:], " "), ":"):
			return words[0].Cover(w.Span)
		}
	}
	if before, n := utf8.DecodeLastRuneInString(s.Source[:at.Start]); n > 0 && strings.ContainsRune(marksOfQuotation+"'", before) {
		at.Start -= n
	}
	return at
}

// hearsayOf is the word of a headline that lays it to others and names nobody.
func hearsayOf(s Side, h text.Span) text.Span {
	words := s.WordsIn(h)
	if i := slices.IndexFunc(words, func(w text.Word) bool { return hearsay[w.Norm] }); i >= 0 {
		return words[i].Span
	}
	return text.Span{}
}

var hearsay = setOf("reportedly allegedly purportedly")

// vouchesBehind reports whether the words that end a headline say whose word the
// rest is, which ends with v.
func (s Side) vouchesBehind(v text.Word, words []text.Word) bool {
	last := words[len(words)-1].Norm
	return divided(s, v, words[0]) && len(words) > 1 && closingVerbs[last] ||
		voucherNouns[last] && strings.Contains(s.Source[v.End:words[0].Start], ":")
}

// divided reports whether a comma, a colon or a dash stands between two words.
func divided(s Side, v, w text.Word) bool {
	return strings.ContainsAny(s.Source[v.End:w.Start], ",:–—") || strings.Contains(s.Source[v.End:w.Start], " - ")
}

// unvouched reports whether a headline lays to nobody what it tells.
func unvouched(s Side, h text.Span) bool {
	colon := strings.Contains(s.Text(h), ":")
	return !colon && !slices.ContainsFunc(s.WordsIn(h), func(w text.Word) bool { return attributing[w.Norm] || voucherNouns[w.Norm] })
}

// figureOf is a number of people, things or money in a headline.
func figureOf(s Side, h text.Span) text.Span {
	for _, f := range figuresIn(s.Document, h) {
		if f.What != "" && (f.Kind == Count || f.Kind == Money || f.Kind == Share) {
			return f.Span
		}
	}
	return text.Span{}
}

// figureless reports whether a headline counts nothing, in words or digits.
func figureless(s Side, h text.Span) bool {
	return len(figuresIn(s.Document, h)) == 0 && !slices.ContainsFunc(s.WordsIn(h), func(w text.Word) bool {
		return strings.ContainsAny(w.Norm, "0123456789") || manyWords[w.Norm]
	})
}

var manyWords = setOf("dozens scores hundreds thousands millions several many few some couple pair both half")

// doubtOf is a word of a headline, in nobody's mouth, that leaves open whether it
// is so.
func doubtOf(s Side, h text.Span) text.Span {
	if strings.ContainsAny(s.Text(h), "“”\"‘?") {
		return text.Span{}
	}
	if doubts := readCertainty()["doubt"].in(s.WordsIn(h)); len(doubts) > 0 {
		return doubts[0]
	}
	words := s.WordsIn(h)
	for i, w := range words {
		unable := w.Norm == "could" && i+1 < len(words) && words[i+1].Norm == "not" && blankBetween(s.Document, w, words[i+1]) // and so did not
		if w.Norm == "may" && s.Text(w.Span) == "may" || w.Norm == "might" || w.Norm == "could" && !unable {
			return w.Span
		}
	}
	return text.Span{}
}

func undoubted(s Side, h text.Span) bool {
	return unvouched(s, h) && doubtOf(s, h).Empty() && !strings.Contains(s.Text(h), "?") && !s.forNow(h)
}

// forNow reports whether a headline says that what it tells may not last.
func (s Side) forNow(h text.Span) bool {
	words := s.WordsIn(h)
	return s.hasWord(h, passing) || slices.ContainsFunc(words[:max(len(words)-1, 0)], func(w text.Word) bool {
		return w.Norm == "for" && strings.HasPrefix(strings.ToLower(s.Source[w.End:]), " now")
	})
}

var passing = setOf("temporarily temporary provisional provisionally tentatively tentative pending")
