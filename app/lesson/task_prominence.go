package lesson

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

const (
	orderFewest = 3
	orderMost   = 5
	apart       = 2 // paragraphs at least between two that are put in order
)

// prominence asks in which order each article tells a few of its statements.
func (b *builder) prominence() ([]Item, string) {
	var items []Item
	for s := range sides {
		spans := b.spread(s)
		if len(spans) < orderFewest {
			return nil, b.words.say("left.prominence", "n", strings.ToUpper(sides[s]))
		}
		it := Item{Form: Order, Side: sides[s], Prompt: b.words.say("prominence.item", "article", b.article(s))}
		mixed := b.mixed(s, spans)
		for i, at := range mixed {
			it.Options = append(it.Options, b.placed(i, s, at))
		}
		var places []string
		for _, at := range spans {
			it.Key = append(it.Key, number(slices.Index(mixed, at)))
			places = append(places, number(b.doc[s].ParagraphAt(at.Start)))
		}
		it.Why = strings.ToUpper(sides[s]) + ": " + strings.Join(places, ", ")
		items = append(items, it)
	}
	return append(items, Item{Form: Words, Prompt: b.words["prominence.because"]}), ""
}

// mixed is spans in another order than that of the text.
func (b *builder) mixed(side int, spans []text.Span) []text.Span {
	out := b.shuffled(side, spans)
	if slices.Equal(out, spans) {
		slices.Reverse(out)
	}
	return out
}

// spread chooses statements from the whole length of an article, in its order.
func (b *builder) spread(side int) (list []text.Span) {
	last := -apart
	var all []text.Span
	for _, s := range b.sentences(side, statementFewest, 30) {
		if p := b.doc[side].ParagraphAt(s.Start); p-last >= apart {
			all, last = append(all, s), p
		}
	}
	n := min(len(all), orderMost)
	for i := range n {
		list = append(list, all[i*len(all)/n])
	}
	return list
}
