package lesson

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

const (
	quoteFewest = 5 // words of a quotation that is asked about
	quoteMost   = 60
	quotesAsked = 6
	namesShown  = 6
)

// heard is a quotation whose speaker is sure.
type heard struct {
	side    int
	words   text.Span
	text    string
	speaker string
	proof   text.Span // the sentences that show it
}

// voices asks whose words quotations are. The answers to choose from are the
// same for all of them.
func (b *builder) voices() ([]Item, string) {
	asked := pickHeard(b.heard())
	if len(asked) < 2 {
		return nil, b.words["left.voices"]
	}
	var names []string
	for _, h := range asked {
		if !slices.Contains(names, h.speaker) {
			names = append(names, h.speaker)
		}
	}
	names = b.withOthers(names)
	if len(names) < 2 {
		return nil, b.words["left.voices.one"]
	}
	slices.Sort(names)
	var items []Item
	for _, h := range asked {
		items = append(items, Item{
			Form: One, Side: sides[h.side], Options: options(names...),
			Prompt: b.words.say("voices.item", "quote", h.text),
			Key:    []string{number(slices.Index(names, h.speaker))},
			Why:    b.quoted(h.side, h.proof),
		})
	}
	return items, ""
}

// unquoted is s without quotation marks around it, and with single ones inside.
func unquoted(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return strings.ContainsRune("“”\"„«»,", r) || unicode.IsSpace(r) })
	return inner(s)
}

// inner is s as it stands between quotation marks: with single ones inside.
func inner(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '“' || r == '"' && (i == 0 || s[i-1] == ' ' || s[i-1] == '('):
			b.WriteRune('‘')
		case r == '”' || r == '"':
			b.WriteRune('’')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// heard lists the quotations whose speaker no reader would doubt: a person who
// is named where the words stand, and nobody else is.
func (b *builder) heard() (list []heard) {
	full := [2]map[string]string{}
	full[0], full[1] = b.c.Names()
	for s := range sides {
		for _, r := range b.says[s] {
			h, ok := b.hear(s, r)
			if !ok {
				continue
			}
			h.speaker = cmp.Or(full[s][r.Speaker], r.Speaker)
			if len(strings.Fields(h.speaker)) > 1 && !b.coveredName(h.speaker) {
				list = append(list, h)
			}
		}
	}
	return list
}

func (b *builder) hear(side int, r quote.Attribution) (heard, bool) {
	m, known := b.cast[side].Named(r.Speaker)
	if r.Unsure || !r.Direct || r.Deed || !r.Named || !known || b.cast[side].Members[m].Kind != quote.Person {
		return heard{}, false
	}
	words := longest(r.Content)
	n := len(b.doc[side].WordsIn(words))
	surname := r.Speaker[strings.LastIndexByte(r.Speaker, ' ')+1:]
	proof := b.around(side, append(slices.Clone(r.Content), r.Cue, r.Source))
	if n < quoteFewest || n > quoteMost || b.masked(side, words) || !strings.Contains(b.doc[side].Text(r.Source), surname) ||
		!b.onlyNamed(side, m, proof, r.Content) || b.claimed(side, words, r.Speaker) || b.twice(side, words, r.Speaker) {
		return heard{}, false
	}
	return heard{side: side, words: words, text: unquoted(b.plain(side, words)), proof: proof}, true
}

func longest(spans []text.Span) (most text.Span) {
	for _, s := range spans {
		if s.Len() > most.Len() {
			most = s
		}
	}
	return most
}

// around is the sentences that places stand in.
func (b *builder) around(side int, places []text.Span) text.Span {
	var all text.Span
	for _, p := range places {
		for _, s := range b.doc[side].SentencesIn(p) {
			if all.Empty() {
				all = s.Span
			}
			all = all.Cover(s.Span)
		}
	}
	return all
}

// onlyNamed reports whether outside the quoted words nobody but member m is named
// in a place.
func (b *builder) onlyNamed(side, m int, place text.Span, content []text.Span) bool {
	for i, other := range b.cast[side].Members {
		if i == m || other.Kind != quote.Person && other.Kind != quote.Group {
			continue
		}
		for _, at := range other.Mentions {
			if place.Contains(at) && !slices.ContainsFunc(content, func(c text.Span) bool { return c.Overlaps(at) }) {
				return false
			}
		}
	}
	return true
}

// claimed reports whether the words are given to another speaker too.
func (b *builder) claimed(side int, words text.Span, speaker string) bool {
	return slices.ContainsFunc(b.says[side], func(r quote.Attribution) bool {
		return r.Speaker != speaker && slices.ContainsFunc(r.Content, words.Overlaps)
	})
}

// twice reports whether the same article has the words again, or the other one
// has them and not surely from the same speaker.
func (b *builder) twice(side int, words text.Span, speaker string) bool {
	first := b.doc[side].WordsIn(words)
	if len(first) > quoteFewest {
		first = first[:quoteFewest]
	}
	if runs(b.doc[side].Words, first, folded) > 1 {
		return true
	}
	return runs(b.doc[1-side].Words, first, folded) > 0 && !slices.ContainsFunc(b.says[1-side], func(r quote.Attribution) bool {
		return !r.Unsure && r.Direct && sameSurname(r.Speaker, speaker) && slices.ContainsFunc(r.Content, func(c text.Span) bool {
			return runs(b.doc[1-side].WordsIn(c), first, folded) > 0
		})
	})
}

// runs counts how often words stand in all, in the same form of each.
func runs(all, words []text.Word, form func(norm string) string) (n int) {
	for i := 0; i+len(words) <= len(all); i++ {
		if slices.EqualFunc(all[i:i+len(words)], words, func(x, y text.Word) bool { return form(x.Norm) == form(y.Norm) }) {
			n++
		}
	}
	return n
}

func folded(norm string) string { return norm }

// pickHeard chooses which quotations to ask about: of as many speakers as there
// are, of both articles in turn, in an order that tells nothing.
func pickHeard(list []heard) (asked []heard) {
	taken := map[string]int{}
	rest := slices.Clone(list)
	for side := 0; len(asked) < quotesAsked && len(rest) > 0; side = 1 - side {
		best := -1
		for i, h := range rest {
			if h.side == side && (best < 0 || taken[h.speaker] < taken[rest[best].speaker]) {
				best = i
			}
		}
		if best >= 0 && slices.ContainsFunc(asked, func(h heard) bool { return h.text == rest[best].text }) {
			rest = slices.Delete(rest, best, best+1) // both articles have it
			continue
		}
		if best < 0 {
			if side = 1 - side; !slices.ContainsFunc(rest, func(h heard) bool { return h.side == side }) {
				break
			}
			side = 1 - side
			continue
		}
		taken[rest[best].speaker]++
		asked = append(asked, rest[best])
		rest = slices.Delete(rest, best, best+1)
	}
	stable.Sort(asked, func(x, y heard) int {
		return cmp.Compare(lot(x.speaker+number(x.words.Start)), lot(y.speaker+number(y.words.Start)))
	})
	return asked
}

// withOthers adds persons of both articles to names until there are enough to
// choose from, the most mentioned first.
func (b *builder) withOthers(names []string) []string {
	var others []quote.Member
	for s := range sides {
		for _, m := range b.cast[s].Members {
			if m.Kind == quote.Person && m.Named && len(strings.Fields(m.Name)) > 1 && !b.coveredName(m.Name) {
				others = append(others, m)
			}
		}
	}
	stable.Sort(others, func(x, y quote.Member) int { return len(y.Mentions) - len(x.Mentions) })
	for _, m := range others {
		if len(names) == namesShown {
			break
		}
		if !slices.ContainsFunc(names, func(n string) bool { return sameSurname(n, m.Name) }) {
			names = append(names, m.Name)
		}
	}
	return names
}

// sameSurname reports whether two names end alike: Assad and al-Assad.
func sameSurname(a, b string) bool {
	last := func(s string) string { return s[strings.LastIndexAny(s, " -")+1:] }
	return strings.EqualFold(last(a), last(b))
}

// coveredName reports whether a mask covers such words.
func (b *builder) coveredName(s string) bool {
	for i := range sides {
		for _, m := range b.articles[i].Masks {
			if words := b.articles[i].Source[m.Start:m.End]; m.Why != WhyHeadline && (strings.Contains(s, words) || strings.Contains(words, s)) {
				return true
			}
		}
	}
	return false
}
