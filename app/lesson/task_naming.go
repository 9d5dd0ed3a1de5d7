package lesson

import (
	"slices"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

const (
	namingAsked  = 4
	wordsPerName = 4
)

// naming asks which article uses which words for somebody or something that
// both name.
func (b *builder) naming() ([]Item, string) {
	var items []Item
	seen := map[string]bool{}
	for _, f := range b.c.Findings {
		if f.Of == "" || seen[f.Of] || len(items) == namingAsked {
			continue
		}
		if it, ok := b.grid(f.Of, f.A, f.B); ok {
			seen[f.Of] = true
			items = append(items, it)
		}
	}
	if len(items) == 0 {
		return nil, b.words["left.naming"]
	}
	return items, ""
}

// grid is the question which article has which of the words for a referent,
// those that only one has and those of both.
func (b *builder) grid(referent string, inA, inB []text.Span) (Item, bool) {
	var list []string // as they stand first
	used := map[string][2]bool{}
	for s, places := range [2][]text.Span{inA, inB} {
		for _, at := range places {
			at = b.original(s).Seen(at)
			shown := b.plain(s, at)
			word := strings.ToLower(shown)
			if b.masked(s, at) || word == "" {
				return Item{}, false
			}
			u := used[word]
			if u == ([2]bool{}) {
				list = append(list, shown)
			}
			u[s] = true
			used[word] = u
		}
	}
	it := Item{Form: Match, Prompt: b.words.say("naming.item", "referent", referent), Targets: options(b.words["naming.a"], b.words["naming.b"], b.words["naming.both"])}
	list = widest(list)
	targets := map[string]bool{}
	for _, word := range list {
		if target := b.user(word, used[strings.ToLower(word)]); target != "" && len(it.Options) < wordsPerName {
			it.Options = append(it.Options, Option{ID: number(len(it.Options)), Text: word})
			it.Key = append(it.Key, it.Options[len(it.Options)-1].ID+"="+target)
			targets[target] = true
		}
	}
	it.Why = b.places(inA, inB)
	return it, len(it.Options) > 1 && len(targets) > 1
}

// widest is names in the order of the alphabet, without those that stand inside
// another one.
func widest(list []string) []string {
	stable.Sort(list, func(x, y string) int { return strings.Compare(strings.ToLower(x), strings.ToLower(y)) })
	return slices.DeleteFunc(slices.Clone(list), func(x string) bool {
		return slices.ContainsFunc(list, func(y string) bool {
			return len(y) > len(x) && strings.Contains(strings.ToLower(y), strings.ToLower(x))
		})
	})
}

// user is the target of a word: who uses it. It is "" when an article has the
// word where it may be of something else.
func (b *builder) user(word string, used [2]bool) string {
	words := text.Parse(word).Words
	for s := range sides {
		if !used[s] && (len(words) == 0 || runs(b.doc[s].Words, words, text.Stem) > 0) {
			return ""
		}
	}
	switch used {
	case [2]bool{true, false}:
		return "1"
	case [2]bool{false, true}:
		return "2"
	}
	return "3"
}

// places is the sentences that places of both articles stand in, for the teacher.
func (b *builder) places(inA, inB []text.Span) string {
	var parts []string
	for s, list := range [2][]text.Span{inA, inB} {
		for _, at := range list {
			parts = append(parts, b.quoted(s, b.around(s, []text.Span{b.original(s).Seen(at)})))
		}
	}
	return strings.Join(slices.Compact(parts), " ")
}
