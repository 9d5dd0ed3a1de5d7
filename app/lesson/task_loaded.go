package lesson

// loaded asks for the words that are loaded. There is no key: the class sees
// what it marked.
func (b *builder) loaded() ([]Item, string) {
	return b.marks("loaded.item", b.words["loaded.option"]), ""
}

// colours asks for three kinds of passages in three colours, without a key.
func (b *builder) colours() ([]Item, string) {
	return b.marks("colours.item", b.words["colours.1"], b.words["colours.2"], b.words["colours.3"]), ""
}

// marks asks for marks in both articles.
func (b *builder) marks(prompt string, with ...string) (items []Item) {
	for s := range sides {
		items = append(items, Item{Form: Marks, Side: sides[s], Prompt: b.words.say(prompt, "article", b.article(s)), Options: options(with...)})
	}
	return items
}

// frame asks how each article frames what it tells, and for the words that show
// it. The frames are those that Semetko and Valkenburg (2000) found most used
// in news; there is no key.
func (b *builder) frame() ([]Item, string) {
	var frames []string
	for _, n := range []string{"1", "2", "3", "4", "5", "6"} {
		frames = append(frames, b.words["frame."+n])
	}
	var items []Item
	for s := range sides {
		items = append(items,
			Item{Form: One, Side: sides[s], Prompt: b.words.say("frame.item", "article", b.article(s)), Options: options(frames...)},
			Item{Form: Marks, Side: sides[s], Prompt: b.words.say("frame.marks", "article", b.article(s)), Options: options(b.words["frame.evidence"])})
	}
	return items, ""
}
