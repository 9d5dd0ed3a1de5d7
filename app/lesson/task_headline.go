package lesson

import (
	"cmp"

	"diptych/compare/stable"
)

// headline asks which headline belongs to which article, and how far each
// article tells what its headline says. Build covers the headlines.
func (b *builder) headline() ([]Item, string) {
	var titles [2]string
	for s := range sides {
		if titles[s] = flat(b.articles[s].Title); titles[s] == "" || titles[s] == titles[0] && s == 1 {
			return nil, b.words["left.headline"]
		}
	}
	order := []int{0, 1}
	stable.Sort(order, func(x, y int) int { return cmp.Compare(lot(titles[x]), lot(titles[y])) })
	match := Item{Form: Match, Prompt: b.words["headline.item"], Targets: options(b.article(0), b.article(1))}
	for i, s := range order {
		match.Options = append(match.Options, Option{ID: number(i), Text: titles[s], Side: sides[s]})
		match.Key = append(match.Key, number(i)+"="+number(s))
	}
	match.Why = "A: " + titles[0] + " · B: " + titles[1]
	items := []Item{match}
	for s := range sides {
		items = append(items,
			Item{Form: One, Side: sides[s], Prompt: b.words.say("headline.bears", "article", b.article(s)), Options: options(b.words["headline.all"], b.words["headline.part"], b.words["headline.none"])},
			Item{Form: Marks, Side: sides[s], Prompt: b.words.say("headline.marks", "article", b.article(s)), Options: options(b.words["headline.basis"])})
	}
	return items, ""
}
