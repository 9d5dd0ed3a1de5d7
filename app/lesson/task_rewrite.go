package lesson

import (
	"slices"

	"diptych/compare/text"
)

// worded are the devices whose findings make a sentence worth a plainer one,
// the first the most.
var worded = []string{"loaded-wording", "rebuttal", "scare-quotes", "naming", "reporting-verb"}

// rewrite asks for a sentence of each article in plain words, with a rubric.
func (b *builder) rewrite() ([]Item, string) {
	var items []Item
	for s := range sides {
		at, ok := b.wordy(s)
		if !ok {
			return nil, b.words["left.rewrite"]
		}
		it := Item{Form: Words, Side: sides[s], Prompt: b.words.say("rewrite.item", "article", b.article(s), "sentence", inner(b.plain(s, at)))}
		for _, n := range []string{"1", "2", "3", "4"} {
			it.Rubric = append(it.Rubric, b.words["rewrite.rubric."+n])
		}
		items = append(items, it)
	}
	return items, ""
}

// wordy is the sentence of an article that is most worth writing anew.
func (b *builder) wordy(side int) (text.Span, bool) {
	list := b.sentences(side, statementFewest, 50)
	for _, device := range worded {
		for _, f := range b.c.Findings {
			if f.Device != device {
				continue
			}
			for _, at := range [2][]text.Span{f.A, f.B}[side] {
				at = b.original(side).Seen(at)
				if i := slices.IndexFunc(list, func(s text.Span) bool { return s.Overlaps(at) }); i >= 0 {
					return list[i], true
				}
			}
		}
	}
	if len(list) == 0 {
		return text.Span{}, false
	}
	return list[0], true
}
