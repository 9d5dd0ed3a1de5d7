package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/text"
)

// scare is the most words a quotation without a speaker of its own may have to
// be left alone: it is more likely a name or a word held at arm's length. One
// that is a sentence by itself is speech, however short.
const scare = 3

// told is a sentence of the paragraph being read, as far as it matters to a
// quotation without a cue.
type told struct {
	text.Span
	speaker string // the person it opens with, "" when it opens with none
	named   bool
	found   int          // how many attributions were known before it
	coming  *Attribution // whose words it announces with a colon at its end
}

// hold keeps what was learned of the sentence s.
func (f *finder) hold(s text.Span) {
	t := told{Span: s, found: f.start, coming: f.coming}
	if k := f.cast.topic; k >= 0 {
		t.speaker, t.named = f.cast.figures[k].name, f.cast.figures[k].named
	}
	f.coming = nil
	f.told = append(f.told, t)
}

// adopt gives the quotations of paragraph p that no cue claims to the one who
// is speaking. Nearest evidence first: who is announced before a colon, who
// signs behind a dash, who left a quotation open, who speaks in the same
// paragraph before or, for its opening words, after, and last the speaker of
// the paragraph before.
func (f *finder) adopt(p text.Paragraph, toks []token) {
	f.para = sentence{toks: toks, src: f.src, script: f.script}
	q := f.quoteAt(p.Span)
	for ; q >= 0 && q < len(f.quotes) && f.quotes[q].Start < p.End && !f.silent(p.Span); q++ {
		if b := f.blockAt(f.quotes[q].Span); b != nil {
			f.used[q] = true
			f.file(q, f.sayer(b))
		} else if !f.used[q] && f.speech(q) {
			f.used[q] = true
			a := f.whose(q, p)
			a.Unsure = a.Unsure || f.yetToCome(q) || f.ledIn(q) || f.besideNotice(q)
			f.file(q, a)
		}
	}
	f.handBack(p.Span)
	f.announce(p)
	f.told = f.told[:0]
	f.last = p.Span
}

// handBack gives what a quotation left open says in the paragraphs before p, which
// goes on with it and names who speaks, to that speaker: "“We did it.", and
// below “That is all,” Berg said.
func (f *finder) handBack(p text.Span) {
	q := f.quoteAt(p)
	if q < 0 || !f.quotes[q].Continued || f.quotes[q].Start != p.Start {
		return
	}
	by := slices.IndexFunc(f.found[f.base:], func(a Attribution) bool {
		return a.Content[0].Start == p.Start && !a.Source.Empty() && !a.Unsure && a.Direct
	})
	if by < 0 {
		return
	}
	said := f.found[f.base+by]
	for k := f.base - 1; k >= 0 && f.quotes[q].Continued && q > 0; k-- {
		q--
		b := &f.found[k]
		if !b.Cue.Empty() || !b.Source.Empty() || len(b.Content) > 1 || b.Content[0] != f.quotes[q].Span || !f.quotes[q].Open {
			return
		}
		b.Speaker, b.Named, b.Unsure = said.Speaker, said.Named, false
	}
}

// goneOn is found with the words of a quotation that runs on over paragraphs in
// one row: those of a paragraph that goes on with it are added to the row before, which
// ends with the words it left open.
func (f *finder) goneOn(found []Attribution) []Attribution {
	kept := found[:0]
	for _, a := range found {
		if n := len(kept) - 1; n >= 0 && a.Cue.Empty() && a.Source.Empty() && a.Speaker == kept[n].Speaker && a.Unsure == kept[n].Unsure && kept[n].Direct {
			b := &kept[n]
			q := f.quoteAt(a.Content[0])
			if q > 0 && f.quotes[q].Continued && !f.quotes[q].Unmarked && f.quotes[q-1].Open && f.quotes[q-1].End == b.Content[len(b.Content)-1].End {
				b.Content = append(b.Content[:len(b.Content):len(b.Content)], a.Content...)
				continue
			}
		}
		kept = append(kept, a)
	}
	return kept
}

// speech reports whether quotation q may be somebody's words: a sentence, or
// enough of one, and no title.
func (f *finder) speech(q int) bool {
	words := f.doc.WordsIn(f.quotes[q].Inner)
	switch t := f.tells(q); {
	case len(words) == 0, f.programme(q), f.inscribed(q):
		return false
	case f.whole(q, t):
		return true
	case len(words) <= scare:
		return false
	}
	for _, w := range words { // “The Long Way Home”
		if r, _ := utf8.DecodeRuneInString(f.src[w.Start:]); unicode.IsLower(r) && len(w.Norm) > 3 {
			return true
		}
	}
	return false
}

// inscribed reports whether quotation q stands on a thing that is told of right before it:
// "Beside him a banner read “...”".
func (f *finder) inscribed(q int) bool {
	s := &f.para
	i, _ := s.tokensOf(f.quotes[q].Span)
	if s.at(i-1).mark == ',' || s.at(i-1).mark == ':' {
		i--
	}
	switch s.at(i - 1).norm {
	case "read", "reads", "reading":
		return s.at(i-1).quoted == 0 && inscriptions[strings.TrimSuffix(s.at(i-2).norm, "s")]
	}
	return false
}

// inscriptions are things with words on them, for all to see.
var inscriptions = map[string]bool{"banner": true, "sign": true, "placard": true, "poster": true, "plaque": true, "sticker": true, "billboard": true, "shirt": true, "t-shirt": true, "flag": true, "graffiti": true, "slogan": true, "badge": true}

// yetToCome reports whether the words right behind quotation q say that somebody
// will say it: "“...,” the minister is expected to say".
func (f *finder) yetToCome(q int) bool {
	s := &f.para
	_, i := s.tokensOf(f.quotes[q].Span)
	for k := i; k < i+asideReach && s.at(k).word(); k++ {
		if s.at(k).is(unsaid) && s.isWord(k+1, "to") || s.isWord(k, "will") && s.at(k+1).entry != nil && len(s.at(k+1).entry.cues) > 0 {
			return true
		}
	}
	return false
}

// ledIn reports whether the words right before quotation q give it to somebody whom no
// rule found: "prompting Lund to reply that “...”".
func (f *finder) ledIn(q int) bool {
	s := &f.para
	i, _ := s.tokensOf(f.quotes[q].Span)
	return s.isWord(i-1, "that") && s.at(i-1).quoted == 0
}

// besideNotice reports whether quotation q follows another of this paragraph that a row left
// to somebody else behind a colon.
func (f *finder) besideNotice(q int) bool {
	return slices.ContainsFunc(f.found[f.base:], func(a Attribution) bool {
		return q > 0 && a.rest.Overlaps(f.quotes[q-1].Span) && strings.HasSuffix(strings.TrimRight(f.src[:a.rest.Start], " "), ":")
	})
}

// tells is the sentence in which quotation q begins.
func (f *finder) tells(q int) *told {
	for i := range f.told {
		if f.told[i].End > f.quotes[q].Start {
			return &f.told[i]
		}
	}
	return &told{Span: f.quotes[q].Span}
}

// whole reports whether quotation q is a sentence by itself: it opens one,
// and a full stop stands inside its marks.
func (f *finder) whole(q int, t *told) bool {
	in := f.quotes[q].Inner
	if in.Empty() || f.quotes[q].Start > t.Start+leadIn {
		return false
	}
	return strings.ContainsRune(".!?…", rune(f.src[in.End-1])) || strings.HasSuffix(f.src[in.Start:in.End], "…")
}

// leadIn is how many bytes may stand before a quotation that still opens its sentence.
const leadIn = 4

// file puts the words of quotation q among what a says, or among what the same
// speaker said beside them.
func (f *finder) file(q int, a Attribution) {
	s := f.quotes[q].Span
	if a.Cue.Empty() && a.Source.Empty() {
		for k := len(f.found) - 1; k >= f.base; k-- {
			b := &f.found[k]
			if b.Direct && b.Speaker == a.Speaker && b.Unsure == a.Unsure && f.sideBySide(b, s) {
				b.add(s)
				return
			}
		}
	}
	a.Direct = true
	a.Content = []text.Span{s}
	k := len(f.found)
	for k > f.base && f.found[k-1].first() > s.Start {
		k--
	}
	f.found = slices.Insert(f.found, k, a)
}

// sideBySide reports whether no other words stand between what b says and s
// that somebody else says.
func (f *finder) sideBySide(b *Attribution, s text.Span) bool {
	for k := f.base; k < len(f.found); k++ {
		c := &f.found[k]
		if c != b && c.Speaker != b.Speaker && (c.first() > b.first()) == (c.first() < s.Start) {
			return false
		}
	}
	return true
}

// first is where a begins.
func (a *Attribution) first() int {
	at := a.Content[0].Start
	if !a.Cue.Empty() {
		at = min(at, a.Cue.Start)
	}
	if !a.Source.Empty() {
		at = min(at, a.Source.Start)
	}
	return at
}

// last is where a ends.
func (a *Attribution) last() int {
	return max(a.Source.End, a.Cue.End, a.Content[len(a.Content)-1].End)
}

// whose is who speaks quotation q of paragraph p when no cue says so.
func (f *finder) whose(q int, p text.Paragraph) Attribution {
	t := f.tells(q)
	if a, ok := f.heralded(q, t, p); ok {
		return a
	}
	if a, ok := f.signed(q, p); ok {
		return a
	}
	n := len(f.found) - 1
	for f.quotes[q].Continued && n >= f.base && f.found[n].first() >= f.quotes[q].End {
		n-- // who is named behind it
	}
	if f.quotes[q].Continued && n >= f.above && n >= 0 {
		return f.spokenBy(n, f.found[n].Unsure && f.found[n].Speaker != "")
	}
	if f.head || f.heads(q, p) {
		return Attribution{Stance: Neutral}
	}
	if a, ok := f.spokeBefore(q); ok {
		return a
	}
	opens := f.quotes[q].Start <= t.Start+leadIn
	if !opens {
		return f.within(q, t)
	}
	if n := f.spokeAfter(q); n >= 0 && t.Start <= p.Start+leadIn {
		return f.spokenBy(n, !f.quoting(n) && !f.nextAbout(q, n) || strings.EqualFold(f.doc.Text(f.found[n].Cue), "according to"))
	}
	if n = len(f.found) - 1; t.Start <= p.Start+leadIn && n >= f.above && n < f.base && !f.asked(n) && f.near(n) {
		a := f.spokenBy(n, f.found[n].Deed || f.found[n].Unsure || f.blockAt(f.found[n].Content[0]) != nil || f.ofAnother(q))
		if !a.Unsure && f.turnsTo(q, p, a.Speaker) {
			return Attribution{Stance: Neutral}
		}
		return a
	}
	return Attribution{Stance: Neutral, Unsure: f.peopled(t)}
}

// heads reports whether quotation q opens its paragraph p and a colon follows: it is the
// name of what the line tells of, "“Go East”: the state spends a million on it".
func (f *finder) heads(q int, p text.Paragraph) bool {
	return f.quotes[q].Start <= p.Start+leadIn && strings.HasPrefix(strings.TrimLeft(f.src[f.quotes[q].End:p.End], " "), ":")
}

// turnsTo reports whether the words behind quotation q, in its paragraph p, go
// on about a person who is not the speaker, and not about him: "“You could hear
// the glass go.” Rosa Lind lives across the road." Who said it is then open.
func (f *finder) turnsTo(q int, p text.Paragraph, speaker string) bool {
	m := f.cast.mentions
	for i := len(m) - 1; i >= 0 && m[i].Start >= f.quotes[q].End; i-- {
		if k := m[i].member; m[i].End <= p.End && !m[i].quoted {
			who := &f.cast.figures[k]
			if who.name == speaker {
				return false
			}
			if who.kind == Person && who.named && strings.Contains(who.name, " ") && f.quoteAt(m[i].Span) < 0 {
				return true
			}
		}
	}
	return false
}

// ofAnother reports whether quotation q tells of some he or she and of no I: who
// spoke last may be the one of whom it tells.
func (f *finder) ofAnother(q int) (is bool) {
	for _, w := range f.doc.WordsIn(f.quotes[q].Inner) {
		switch w.Norm {
		case "i", "im", "ive", "id", "we", "my", "our", "me", "us":
			return false
		}
		is = is || pronounGender(w.Norm) != 0
	}
	return is
}

// peopled reports whether the sentence t names somebody outside marks of
// quotation, who may be the one who speaks in it.
func (f *finder) peopled(t *told) bool {
	m := f.cast.mentions
	for i := len(m) - 1; i >= 0 && m[i].End > t.Start; i-- {
		if k := f.cast.figures[m[i].member].kind; m[i].Start < t.End && !m[i].quoted && k != Place && k != Group {
			return true
		}
	}
	return false
}

// spokenBy is a further attribution to the speaker of found[n].
func (f *finder) spokenBy(n int, unsure bool) Attribution {
	b := &f.found[n]
	return Attribution{Stance: Neutral, Speaker: b.Speaker, Named: b.Named, Unsure: unsure}
}

// near reports whether found[n] stands in the paragraph before this one.
func (f *finder) near(n int) bool { return f.found[n].Content[0].Start >= f.last.Start }

// quoting reports whether found[n] holds words in quotation marks.
func (f *finder) quoting(n int) bool {
	return f.found[n].Direct || slices.ContainsFunc(f.found[n].Content, func(s text.Span) bool { return f.quoteAt(s) >= 0 })
}

// within is who speaks a quotation inside the sentence t: the person whom the
// sentence opens with, for certain only before a colon.
func (f *finder) within(q int, t *told) Attribution {
	a := Attribution{Stance: Neutral, Unsure: f.peopled(t)}
	if t.speaker != "" {
		a.Speaker, a.Named = t.speaker, t.named
		a.Unsure = !strings.HasSuffix(strings.TrimRightFunc(f.src[t.Start:f.quotes[q].Start], unicode.IsSpace), ":")
	}
	return a
}

// asked reports whether the last words found are a question that was closed:
// who speaks next is somebody else.
func (f *finder) asked(n int) bool {
	c := f.found[n].Content
	s := f.src[c[len(c)-1].Start:c[len(c)-1].End]
	return f.found[n].Direct && strings.HasSuffix(strings.TrimRight(s, "\"”'’"), "?")
}

// blockAt is the block that begins in s, nil for none.
func (f *finder) blockAt(s text.Span) *block {
	k, _ := slices.BinarySearchFunc(f.blocks, s.Start, func(b block, at int) int { return b.Start - at })
	if k < len(f.blocks) && f.blocks[k].Start < s.End {
		return &f.blocks[k]
	}
	return nil
}

// silent reports whether paragraph p is a question of the outlet or a formula:
// nobody is heard in it.
func (f *finder) silent(p text.Span) bool {
	b := f.blockAt(p)
	return b != nil && b.silent
}

// sayer is who says the words of b.
func (f *finder) sayer(b *block) Attribution {
	if b.name == "" && !b.by.Empty() {
		if a, ok := f.by(b.by); ok {
			return a
		}
	}
	return Attribution{Stance: Neutral, Source: b.by, Speaker: b.name, Named: b.name != "", Unsure: b.unsure}
}
