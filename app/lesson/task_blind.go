package lesson

// blindReading asks for a rating of each article before and after the pupils
// know who published it. None has a key.
func (b *builder) blindReading() ([]Item, string) {
	var items []Item
	for s := range sides {
		items = append(items, Item{Form: Scale, Top: 5, Side: sides[s], Prompt: b.words.say("blind.before", "article", b.article(s))})
	}
	items = append(items, Item{Form: Words, Prompt: b.words["blind.because"]})
	for s := range sides {
		items = append(items, Item{Form: Scale, Top: 5, Side: sides[s], Again: number(s), Prompt: b.words.say("blind.after", "article", b.article(s))})
	}
	return items, ""
}
