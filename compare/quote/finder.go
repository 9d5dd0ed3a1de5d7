package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// finder reads one sentence after another and keeps what it found.
type finder struct {
	sentence
	line    text.Span // of the sentence, with the stop at its end
	begun   []uint16  // of each byte up to the last of toks, how many of these begin before it: at most longest; see turnTo
	referee referee
	doc     *text.Document
	quotes  []Quotation // those of depth 0
	blocks  []block     // words without marks that are somebody's
	used    []bool      // which of quotes are somebody's content
	cast    *cast
	head    bool // a headline: verbs begin with capitals there
	base    int  // found[base:] are of this paragraph
	start   int  // found[start:] are of this sentence
	above   int  // found[:above] are of headlines: no text goes on with their speakers
	found   []Attribution
	coming  *Attribution // announced by a colon at the end of this sentence, without content yet
	waiting *Attribution // the same, at the end of the last paragraph
	told    []told       // the sentences of this paragraph
	para    sentence     // all of this paragraph
	last    text.Span    // the paragraph before
	now     reading      // how a word is just read as a cue
	labels  []label      // of this sentence
}

// looksBack is how many of the attributions before are looked at for one that
// shares a source or content.
const looksBack = 8

// turnTo makes l the sentence that is read.
func (f *finder) turnTo(l *line) {
	f.toks, f.line, f.begun = f.script.toks[l.from:l.to], l.Span, f.begun[:0]
	for i := range f.toks {
		for n := f.toks[i].Start - f.toks[0].Start; len(f.begun) <= n; {
			f.begun = append(f.begun, uint16(i))
		}
	}
}

// tokensOf is [sentence.tokensOf], which is asked too often to seek.
func (f *finder) tokensOf(sp text.Span) (from, to int) {
	return f.tokensBefore(sp.Start), f.tokensBefore(sp.End)
}

// tokensBefore is how many tokens of the sentence begin before pos.
func (f *finder) tokensBefore(pos int) int {
	if len(f.toks) == 0 || pos <= f.toks[0].Start {
		return 0
	}
	if pos -= f.toks[0].Start; pos < len(f.begun) {
		return int(f.begun[pos])
	}
	return len(f.toks)
}

// find lists the attributions of the sentence in f.toks.
func (f *finder) find() {
	f.start = len(f.found)
	for i := range f.toks {
		t := &f.toks[i]
		switch {
		case t.quoted != 0:
		case t.mark == ':':
			f.now = reading{}
			f.colon(i)
		case t.entry != nil:
			f.cueAt(i)
		}
	}
	f.seen()
	f.prune()
	f.part()
}

func (f *finder) cueAt(i int) {
	cues := f.toks[i].entry.cues
	for k := range cues {
		if f.try(i, &cues[k]) {
			return
		}
	}
}

// try reads token i as the cue c, and reports whether it is one here.
func (f *finder) try(i int, c *cue) bool {
	f.now = reading{cue: c, head: i}
	switch {
	case c.shape == phrase:
		return f.phrase(i, c)
	case f.falseFriend(i):
		return false
	case c.shape == noun:
		return f.noun(i, c)
	case c.shape == adjective:
		return f.adjective(i, c)
	}
	return (c.particle == "" || f.particle(i, c) > 0) && f.verb(i, c)
}

// particle is the token after the particle of the verb at i, 0 when the verb
// has none here: "called on", "called on Friday for", "protested to X about".
func (f *finder) particle(i int, c *cue) int {
	if f.isWord(i+1, c.particle) {
		return i + 2
	}
	k := i + 1
	if f.isWord(k, "on") && f.at(k+1).is(timeWord) {
		k++
	} else if f.isWord(k, "to") {
		k = f.receiver(k + 1)
	}
	for k-i < groupReach && f.at(k).is(timeWord|timeSpan|adverb) {
		k++
	}
	if k > i+1 && f.isWord(k, c.particle) {
		return k + 1
	}
	return 0
}

// falseFriend reports whether token i stands in one of the listed phrases.
func (f *finder) falseFriend(i int) bool {
	for _, c := range f.toks[i].entry.false {
		if f.spells(i-len(c.before), c.before) && f.spells(i+1, c.after) {
			return true
		}
	}
	return false
}

// spells reports whether the tokens from i on are the words list.
func (f *finder) spells(i int, list []string) bool {
	for k, w := range list {
		if !f.isWord(i+k, w) {
			return false
		}
	}
	return true
}

// part ends what one is said to have said where another attribution of the same
// sentence begins, whose words stand before it: "..., the Herald reported".
func (f *finder) part() {
	all := f.found[f.start:]
	for i := range all {
		for k := max(0, i-looksBack); k < min(len(all), i+looksBack); k++ {
			b := &all[k]
			if k == i || b.Source.Empty() || b.Cue.Empty() || f.byWhom(b) || b.Content[len(b.Content)-1].End > b.Source.Start {
				continue
			}
			all[i].end(b.Content[len(b.Content)-1].End, b.Source.Cover(b.Cue))
		}
	}
}

// byWhom reports whether b is a participle's: "the talks described by the mayor".
func (f *finder) byWhom(b *Attribution) bool {
	from, _ := f.tokensOf(b.Source)
	return f.isWord(from-1, "by")
}

// end cuts the piece of content of a in which next lies, so that it ends at end.
func (a *Attribution) end(end int, next text.Span) {
	for n := range a.Content {
		if s := a.Content[n]; s.Contains(next) && s.Start < end {
			a.Content[n].End = end
			a.Content = a.Content[:n+1]
			return
		}
	}
}

// prune drops what is said inside what somebody says when it is no more than a
// stand or a thought of theirs: in "she said she felt unsafe" only "said" reports.
func (f *finder) prune() {
	all := f.found[f.start:]
	kept := f.found[:f.start]
	inside := make([]bool, 0, looksBack)
	for i := range all {
		inside = append(inside, f.nested(all, i))
	}
	for i := range all {
		if !inside[i] {
			kept = append(kept, all[i])
		}
	}
	f.found = kept
}

func (f *finder) nested(all []Attribution, i int) bool {
	a := &all[i]
	if !a.Deed && a.Stance != Mental && !a.Source.Empty() {
		return false
	}
	for k := max(0, i-looksBack); k < min(len(all), i+looksBack); k++ {
		if k != i && !all[k].Deed && within(all[k].Content, a.Cue) {
			return true
		}
	}
	return false
}

// content adds the tokens [i, k) to a, without marks at their ends that are no
// quotation's, and with the whole of a quotation they begin or end in.
func (f *finder) content(a *Attribution, i, k int) bool {
	for i < k && f.toks[i].mark != 0 && f.toks[i].mark != opening && f.toks[i].mark != '(' {
		i++
	}
	for k > i && (f.toks[k-1].mark != 0 && f.toks[k-1].mark != shutting && f.toks[k-1].mark != ')' && f.toks[k-1].mark != '?' || k-i > 1 && f.dangles(k-1)) {
		k--
	}
	if i >= k {
		return false
	}
	s := f.cover(i, k)
	if q := f.toks[i].quoted; q > 0 {
		s = s.Cover(f.quotes[q-1].Span)
	}
	if q := f.toks[k-1].quoted; q > 0 {
		s = s.Cover(f.quotes[q-1].Span)
	}
	a.add(f.amount(s))
	return true
}

// dangles reports whether token k, the last of what is said, is an "and" or
// "but" behind a mark that leads to something else.
func (f *finder) dangles(k int) bool {
	m := f.at(k - 1).mark
	return f.toks[k].is(conjunction) && !f.toks[k].is(adverb|determiner) && f.toks[k].quoted == 0 && (m == ',' || m == shutting)
}

// amount widens s over the sign of a number at its ends: "40%", "$42 million".
func (f *finder) amount(s text.Span) text.Span {
	for _, sign := range [...]string{"$", "£", "€"} {
		if strings.HasSuffix(f.src[:s.Start], sign) {
			s.Start -= len(sign)
		}
		if strings.HasPrefix(f.src[s.End:], sign) {
			s.End += len(sign)
		}
	}
	if strings.HasPrefix(f.src[s.End:], "%") {
		s.End++
	}
	return s
}

// keep files a when it has content, and marks the quotations it takes.
func (f *finder) keep(a Attribution) bool {
	if len(a.Content) == 0 || f.readsNothing(&a) {
		return false
	}
	a.Direct = true
	for _, s := range a.Content {
		q := f.quoteAt(s)
		if q < 0 || !f.quotes[q].Contains(s) {
			a.Direct = false
		}
		for ; q >= 0 && q < len(f.quotes) && f.quotes[q].Start < s.End; q++ {
			f.used[q] = true
		}
	}
	f.name(&a)
	d := f.doubtsOf(&a)
	a.Unsure = d.why != ""
	f.referee.doubts = append(f.referee.doubts, d)
	for _, b := range f.found[max(f.base, len(f.found)-looksBack):] {
		if b.Speaker == a.Speaker && slices.Equal(b.Content, a.Content) {
			return true // "Lavrov said, “...,” Lavrov said."
		}
	}
	f.found = append(f.found, a)
	return true
}

// name resolves the speaker of a. A source that was understood from another
// verb has that verb's speaker.
func (f *finder) name(a *Attribution) {
	if from, to := f.tokensOf(a.Source); from < to {
		if i, k := f.trim(from, to); i < k {
			a.Source = f.cover(i, k)
		}
	}
	for k := len(f.found) - 1; k >= max(f.start, len(f.found)-looksBack); k-- {
		if b := &f.found[k]; b.Source == a.Source {
			a.Speaker, a.Named = b.Speaker, b.Named
			return
		}
	}
	from, to := f.tokensOf(a.Source)
	a.Speaker, a.Named = f.cast.resolve(&f.sentence, from, to)
}

// quoteAt is the number of the first quotation that meets s, -1 for none.
func (f *finder) quoteAt(s text.Span) int {
	q, _ := slices.BinarySearchFunc(f.quotes, s.Start, func(q Quotation, at int) int {
		if q.End <= at {
			return -1
		}
		return 1
	})
	if q < len(f.quotes) && f.quotes[q].Start < s.End {
		return q
	}
	return -1
}
