package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// unsaidIn reports whether a, which the rules and the grammar hold for a report,
// tells of no words: a wish, or a thing that is only spoken of.
func (f *finder) unsaidIn(a *Attribution) bool {
	i, e := f.tokensOf(a.Content[0])
	_, k := f.tokensOf(a.Cue)
	if f.torn(a, i, e, k) {
		return true
	}
	fr := f.frames(a)
	switch {
	case f.chronicles(k - 1), strings.HasPrefix(f.at(k-1).norm, "cit") && f.whom(i, e), a.Deed && f.titles(a):
		return true
	case a.Direct && i >= k && fr&taken != 0 && fr&stand != 0 && fr&(quoted|clause|naming) == 0:
		return true // "considered “a smaller boat”": whose words these are is not told
	case f.callsBack(i, k):
		return true
	case f.remarks(a):
		return false
	case fr&marked != 0 && fr&(clause|words|deed|simply) == 0 && i >= k && (!a.Direct || f.wordsBetween(k, i)):
		return true // "offers “light” servers", "the strike began in May “very quickly”"
	case a.Stance == Mental && f.isWord(i, "to"):
		return true
	case fr&taken != 0 && fr&clause == 0 && a.Stance == Neutral:
		return true // "portrayed him as a hero"
	case fr&topic != 0 && fr&(clause|quoted) == 0 && f.talksOf(i, k) && !f.counts(i, e) && (!f.holdsMarks(a) || f.titles(a)):
		return true // "alluded to a sketch", "spoke about the boats"
	case fr&paper != 0 && !f.at(i).is(clauseWord) && !f.surveyed(a.Source) && !f.plainVerb(i, e) && !f.stated(a):
		return true // "the document shows a lead"
	case f.discovers(a, k-1):
		return true
	}
	return false
}

// counts reports whether a figure stands among the tokens [i, e): "spoke of 14 boats".
func (f *finder) counts(i, e int) bool {
	for ; i < e; i++ {
		if f.at(i).number && f.at(i+1).word() && !f.at(i+1).is(conjunction) {
			return true
		}
	}
	return false
}

// talksOf reports whether a particle of a topic ends the cue before token k or
// stands before the content at token i: "alluded to", "spoke on Friday about".
func (f *finder) talksOf(i, k int) bool {
	if f.isWord(i, "as") || f.finds(i, i+4, "only", "as") {
		return false // "referred to it only as “cargo”"
	}
	return f.at(k-1).is(preposition|ofWord) || f.isWord(i-1, "about") || f.isWord(i-1, "of") || f.isWord(i-1, "to")
}

// stated reports whether grammar sees a statement hang on the verb of a.
func (f *finder) stated(a *Attribution) bool {
	f.parsed()
	c := f.referee.clause(a.Cue)
	return c != nil && f.referee.states(c, a)
}

// between reports whether "between" stands among the tokens [i, e), the last of
// which a cut made so, with nothing that it is parted from.
func (f *finder) between(i, e int) bool {
	if m := f.at(e).mark; m != '-' && m != ',' {
		return false
	}
	for k := e - 2; k > i; k-- {
		if f.isWord(k, "and") {
			return false
		}
		if f.isWord(k, "between") {
			return true
		}
	}
	return false
}

// verbIn reports whether a word that may be a verb with tense stands among the
// tokens [i, e).
func (f *finder) verbIn(i, e int) bool {
	for ; i < e; i++ {
		if f.verbal(i) || f.pastForm(i) || strings.ContainsAny(f.text(i), "'’") && !f.at(i).owner || f.at(i).is(auxiliary) {
			return true
		}
	}
	return false
}

// inanimate reports whether the source of a is a thing, which promises and
// threatens without words.
func (f *finder) inanimate(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	if from >= to {
		return false
	}
	t := f.at(f.headOf(from, to))
	return !t.upper && !t.is(pronoun) && !f.speaks(a.Source)
}

// claimant reports whether the source of a, whose cue ends before token c, is
// anybody who does so: "A person claiming to be a prince".
func (f *finder) claimant(a *Attribution, c int) bool {
	from, to := f.tokensOf(a.Source)
	if f.pastForm(from) && f.verbShape(c-1) == noun {
		return true // "conveyed Lee's suggestion"
	}
	k, _ := f.tokensOf(a.Cue)
	return (f.isWord(from, "a") || f.isWord(from, "an")) && k == to && f.verbShape(c-1) == gerund && f.isWord(c, "to")
}

// stranded reports whether among the tokens [i, e) "of" stands with nothing behind it.
func (f *finder) stranded(i, e int) bool {
	for k := i + 1; k+1 < e; k++ {
		if n := f.at(k + 1); f.at(k).is(ofWord) && f.at(k).quoted == 0 && n.is(preposition|conjunction) && !n.is(determiner|adverb) && n.quoted == 0 && f.at(k+2).is(timeWord) {
			return true
		}
	}
	return false
}

// plainVerb reports whether a verb stands among the tokens [i, e) before one that
// opens a clause within: "40 ships carried oil", not "a ship that carried".
func (f *finder) plainVerb(i, e int) bool {
	for k := i + 1; k < e && !f.at(k).is(relative|subordinator|clauseWord); k++ {
		if f.verbal(k) || f.pastForm(k) && !f.at(k+1).is(preposition) {
			return true
		}
	}
	return false
}

// torn reports whether the content of a, the tokens [i, e) first, lacks what it
// cannot do without, behind a cue that ends before token k: "that he would not".
func (f *finder) torn(a *Attribution, i, e, k int) bool {
	l := f.lastOf(a)
	_, c := f.tokensOf(a.Cue)
	simple := f.frames(a)&(hearer|simply) != 0
	switch {
	case len(a.Content) == 1 && e-i <= fewestUttered+1 && f.at(l).quoted == 0 && (f.at(l).is(modal) || f.at(l).is(negation) && f.at(l-1).is(modal)):
		return true // "that he would not"
	case i >= k && f.at(i).mark == 0 && f.at(i).is(auxiliary):
		return true // "a law critics said could fail, the mayor changed"
	case i >= k && f.frames(a)&hearer != 0 && f.at(i).is(timeWord|timeSpan|adverb) && !f.clausal(i, e), i >= k && f.frames(a)&hearer != 0 && f.finds(i, e, "about") && f.finds(i, i+4, "later") && !f.holdsMarks(a):
		return true // "told several months later about the meeting"
	case len(a.Content) == 1 && !f.at(i).upper && f.at(i).mark == 0 && !f.ingForm(i) && (f.at(i).is(verb) && simple || f.pastForm(i) && f.byAccount(a)):
		return true // "made the announcement"
	case i >= k && (strings.HasSuffix(f.at(i).norm, "self") || strings.HasSuffix(f.at(i).norm, "selves")) && f.at(i+1).mark != 0:
		return true // "ask themselves"
	case a.Stance == Forceful && f.isWord(i, "to") && f.inanimate(a):
		return true // "the news threatens to end it"
	case f.isWord(i, "that") && f.at(i).mark == 0 && (f.isWord(i+1, "to") || e-i <= 5 && len(a.Content) == 1 && f.at(e).mark == ',' && !f.verbIn(i+1, e) && !f.stated(a)):
		return true // "that the new deals"
	case len(a.Content) == 1 && i < k && e <= c && f.at(i).mark == 0 && (f.ingForm(i) || f.at(i).is(preposition)) && f.at(c).word() && c < len(f.toks) && f.at(e-1).mark == shutting && !f.verbIn(i+1, e):
		return true // "Bemoaning the “fog,” she accused"
	case len(a.Content) == 1 && f.isWord(e-1, "that") && f.at(e-1).quoted == 0 && f.at(e).mark == ',':
		return true // "Lund reported that, according to a source, it was"
	case f.between(i, e):
		return true // "a choice between going"
	case f.claimant(a, c):
		return true
	case f.stranded(i, e):
		return true // "accused Lee of on Friday"
	case f.isWord(i, "rather") || f.isWord(i, "instead"):
		return i > 0 && f.at(i-1).mark == ';'
	case a.Stance == Mental && i >= k && e-i < 3 && !f.holdsMarks(a):
		return true // "that addressed"
	}
	return false
}

// remarks reports whether words in marks stand in the content of a that are more
// than a title or a term.
func (f *finder) remarks(a *Attribution) bool {
	for _, s := range a.Content {
		for q := f.quoteAt(s); q >= 0 && q < len(f.quotes) && f.quotes[q].Start < s.End; q++ {
			if f.long(f.quotes[q].Inner) {
				return true
			}
		}
	}
	return false
}

// discovers reports whether the verb at token k tells what somebody comes to know.
func (f *finder) discovers(a *Attribution, k int) bool {
	w := f.at(k).norm
	return strings.HasPrefix(w, "discover") || strings.HasPrefix(w, "invok") && !f.holdsMarks(a) || strings.HasPrefix(w, "outlin") && !f.written(a.Source)
}

// whom reports whether the tokens [i, e) begin with people, of whom no more is told
// than who they are: "cited two people close to it".
func (f *finder) whom(i, e int) bool {
	o := f.object(i)
	return o > i && f.at(f.headOf(i, o)).is(human|role|group) && !f.clausal(i, e)
}

// titles reports whether all words in marks in the content of a are a title:
// “Face the Nation”.
func (f *finder) titles(a *Attribution) bool {
	some := false
	for _, s := range a.Content {
		for i, k := f.tokensOf(s); i < k; i++ {
			t := f.at(i)
			if t.quoted == 0 || !t.word() {
				continue
			}
			w := f.text(i)
			if some = true; !t.upper && len(w) > 3 || len(w) > 3 && capitals(w) {
				return false
			}
		}
	}
	return some
}

// chronicles reports whether the verb at token k pictures somebody or something.
func (f *finder) chronicles(k int) bool {
	w := f.at(k).norm
	return strings.HasPrefix(w, "chronicl") || strings.HasPrefix(w, "portray") || strings.HasPrefix(w, "depict")
}

// foreignTo reports whether what stands before "according to" in a is no word of
// its source: another's report, or a sentence of which only the last clause is
// the source's.
func (f *finder) foreignTo(a *Attribution) bool {
	if !f.byAccount(a) || a.Content[0].Start > a.Cue.Start || f.holdsMarks(a) {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		b := &f.found[k]
		if b.Cue != a.Cue && !b.Unsure && !b.Deed && b.Stance != Mental && !b.Source.Empty() && b.Source != a.Source && a.Content[0].Contains(b.Cue) && a.Content[0].Contains(b.Source) && b.Content[0].Start > b.Cue.Start && strings.Contains(f.src[b.Cue.Start:b.Cue.End], "report") {
			return true
		}
	}
	i, e := f.tokensOf(a.Content[0])
	for k := e - 1; k > i; k-- {
		if f.at(k).mark == ',' {
			r := f.at(k + 1)
			return r.is(relative) || (f.isWord(k+2, "of") || f.isWord(k+1, "in") || f.isWord(k+1, "of")) && f.at(k+2).is(relative) || f.isWord(k+2, "of") && f.at(k+3).is(relative)
		}
	}
	return false
}

// fragments doubts words in marks without a verb of saying that break off, and those
// of nobody that is named which begin like no sentence: a term of the writer's,
// the wording of a law.
func fragments(d *text.Document, found []Attribution) {
	for k := range found {
		a := &found[k]
		if len(a.Content) == 1 && bracketed(d, a.Content[0]) {
			a.Unsure = true // "LEE: (Laughs.)"
		}
		if !a.Cue.Empty() || !a.Source.Empty() || a.Unsure {
			continue
		}
		if a.Unsure = !complete(d, a.Content) || unclosed(d, a.Content); a.Unsure || a.Speaker != "" {
			continue
		}
		begins := len(a.Content) == 1 && finished(d, a.Content[0])
		for _, s := range a.Content {
			if w := d.WordsIn(s); len(w) > 0 {
				r, _ := utf8.DecodeRuneInString(d.Source[w[0].Start:])
				begins = begins || !unicode.IsLower(r)
			}
		}
		a.Unsure = !begins
	}
}

// unclosed reports whether the pieces of a quotation end without a mark in the middle
// of a paragraph, or hold who says them behind marks that were read for opening ones.
func unclosed(d *text.Document, pieces []text.Span) bool {
	for _, s := range pieces {
		w := d.Text(s)
		for _, said := range [...]string{"`` said ", "“ said ", "`` he said", "`` she said"} {
			if strings.Contains(w, said) {
				return true
			}
		}
	}
	first, last := d.Text(pieces[0]), pieces[len(pieces)-1]
	if endsTagged(d, last) {
		return true
	}
	if !strings.HasPrefix(first, "``") && !strings.HasPrefix(first, "“") || strings.ContainsAny(strings.TrimLeft(d.Text(last), "`“"), "\"'’”“") {
		return false
	}
	n := d.ParagraphAt(last.Start)
	return n >= 0 && len(d.WordsIn(d.Paragraphs[n].Span)) > len(d.WordsIn(last))
}

// endsTagged reports whether the words s, of which no mark ends the last, end with who
// says them: “The roads are shut, Lee noted.
func endsTagged(d *text.Document, s text.Span) bool {
	w := d.WordsIn(s)
	if len(w) < 4 || strings.ContainsAny(d.Source[w[len(w)-1].End:s.End], "\"”’'") {
		return false
	}
	verb, name, before := w[len(w)-1], w[len(w)-2], w[len(w)-3]
	e := lexicon().of(verb.Norm)
	r, _ := utf8.DecodeRuneInString(d.Source[name.Start:])
	return e != nil && slices.ContainsFunc(e.cues, func(c cue) bool { return c.shape == past && c.frames&quoted != 0 }) &&
		unicode.IsUpper(r) && strings.TrimSpace(d.Source[before.End:name.Start]) == ","
}

// complete reports whether the last of the pieces of a quotation, if it is in marks,
// ends where its marks end, with a stop within them or something left out.
func complete(d *text.Document, pieces []text.Span) bool {
	first, last := d.Text(pieces[0]), d.Text(pieces[len(pieces)-1])
	mark := func(r rune) bool { return strings.ContainsRune("\"'“”‘’„«»", r) }
	if r, _ := utf8.DecodeRuneInString(first); !mark(r) {
		return true // a block
	}
	in := strings.TrimRightFunc(last, mark)
	end, _ := utf8.DecodeLastRuneInString(in)
	return strings.ContainsRune(".!?…]—–-", end) || end == ',' && len(in) < len(last)
}

// hearsay doubts what somebody is called or charged with in the words of another:
// "Lee said Kay called him a thief".
func (f *finder) hearsay() {
	all := f.found[f.start:]
	for i := range all {
		b := &all[i]
		_, v := f.tokensOf(b.Cue)
		if f.alleged(all, i) {
			b.Unsure = true
		}
		if b.Unsure || b.Cue.Empty() || b.Source.Empty() || f.verbShape(v-1) == noun || f.frames(b)&naming == 0 && (b.Stance != Accusing || f.frames(b)&clause != 0) && b.Stance != Conceding {
			continue
		}
		for k := range all {
			if a := &all[k]; k != i && !a.Cue.Empty() && !a.Deed && !f.byAccount(a) && a.Source != b.Source && a.Speaker != b.Speaker && within(a.Content, b.Cue) && within(a.Content, b.Source) {
				b.Unsure = true
			}
		}
	}
}

// alleged reports whether all[i] is told within what another one only alleges or claims:
// "Prosecutors allege he shot at her after she told him that".
func (f *finder) alleged(all []Attribution, i int) bool {
	b := &all[i]
	return !b.Cue.Empty() && slices.ContainsFunc(all, func(a Attribution) bool {
		return a.Stance == Distancing && !a.Deed && !a.Cue.Empty() && a.Speaker != b.Speaker && a.Cue.End <= a.Content[0].Start && within(a.Content, b.Cue) && within(a.Content, b.Source)
	})
}

// byWay doubts what somebody is said to have done by saying it, where that was taken
// for words of who tells of it: "Lee said Berg had misled them by saying".
func (f *finder) byWay() {
	all := f.found[f.start:]
	for i := range all {
		b := &all[i]
		c, k := f.tokensOf(b.Cue)
		if b.Unsure || c >= k || f.verbShape(k-1) != gerund || !f.isWord(c-1, "by") {
			continue
		}
		for n := range all {
			if a := &all[n]; n != i && !a.Cue.Empty() && a.Source == b.Source && within(a.Content, b.Cue) {
				b.Unsure = true
			}
		}
	}
}

// finished reports whether the words s end like a sentence and have a verb that is
// in no doubt: “the lines remain open” has none.
func finished(d *text.Document, s text.Span) bool {
	in := strings.TrimRight(d.Text(s), "\"'”’»")
	if !strings.HasSuffix(in, ".") {
		return false
	}
	for _, w := range d.WordsIn(s) {
		if e := lexicon().of(w.Norm); e != nil && e.class&auxiliary != 0 {
			return true
		}
	}
	return false
}
