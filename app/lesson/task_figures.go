package lesson

import (
	"cmp"
	"slices"
	"strings"

	"diptych/compare/frame"
	"diptych/compare/stable"
	"diptych/compare/text"
)

const figuresAsked = 6

// The answers to a question about a figure, as options number them.
const (
	figureSame = iota
	figureConflict
	figureA
	figureB
)

// figures asks of numbers whether the articles agree on them.
func (b *builder) figures() ([]Item, string) {
	var items []Item
	per := map[int]int{}
	for _, row := range b.c.Figures {
		answer, side, ok := b.figure(row)
		if !ok || len(items) == figuresAsked || answer != figureConflict && per[answer] == 2 {
			continue
		}
		if answer == figureConflict {
			side = per[answer] % 2 // both have one: of A, then of B
		}
		per[answer]++
		at := b.original(side).Seen([2][]text.Span{row.A, row.B}[side][0])
		items = append(items, Item{
			Form: One, Prompt: b.words.say("figures.item", "figure", b.plain(side, at)),
			Options: options(b.words["figures.same"], b.words["figures.conflict"], b.words["figures.a"], b.words["figures.b"]),
			Key:     []string{number(answer)}, Why: b.places(row.A, row.B),
		})
	}
	if len(items) < 2 {
		return nil, b.words["left.figures"]
	}
	stable.Sort(items, func(x, y Item) int { return cmp.Compare(lot(x.Prompt), lot(y.Prompt)) })
	return items, ""
}

// figure is what the right answer about row is and which side has it; false
// where that is not certain.
func (b *builder) figure(row frame.FigureRow) (answer, side int, ok bool) {
	places := [2][]text.Span{row.A, row.B}
	for s := range sides {
		for _, at := range places[s] {
			if b.masked(s, b.original(s).Seen(at)) {
				return 0, 0, false
			}
		}
	}
	switch row.State {
	case frame.Otherwise:
		return figureConflict, 0, len(row.A) > 0 && len(row.B) > 0
	case frame.Agreed:
		return figureSame, 0, row.Kind != frame.Day && row.Kind != frame.Hour && b.sameWords(row)
	case frame.OnlyA:
		return figureA, 0, b.single(row) && !b.numbered(1, 0, row.A)
	case frame.OnlyB:
		return figureB, 1, b.single(row) && !b.numbered(0, 1, row.B)
	}
	return 0, 0, false
}

// single reports whether row counts something that the other article counts
// nowhere, so that nobody can take another number there for the same. Ages,
// days and lengths of time are told too often in other words.
func (b *builder) single(row frame.FigureRow) bool {
	if row.Kind != frame.Count && row.Kind != frame.Money && row.Kind != frame.Share {
		return false
	}
	for _, other := range b.c.Figures {
		if other.State != row.State && other.Kind == row.Kind && (row.Kind != frame.Count || other.What == row.What) {
			return false
		}
	}
	return true
}

// sameWords reports whether both have the number in the same figures.
func (b *builder) sameWords(row frame.FigureRow) bool {
	x, y := b.numbersIn(0, row.A[0]), b.numbersIn(1, row.B[0])
	return len(x) > 0 && slices.Equal(x, y)
}

// numbered reports whether an article has one of the numbers at places of the
// other one anywhere, or whether no number could be read there.
func (b *builder) numbered(in, of int, places []text.Span) bool {
	has := numbersAmong(b.doc[in].Words)
	for _, at := range places {
		list := b.numbersIn(of, at)
		if len(list) == 0 || slices.ContainsFunc(list, func(n string) bool { return slices.Contains(has, n) }) {
			return true
		}
	}
	return false
}

func (b *builder) numbersIn(side int, at text.Span) []string {
	return numbersAmong(b.doc[side].WordsIn(b.original(side).Seen(at)))
}

// numbersAmong are the numbers in words, in digits.
func numbersAmong(words []text.Word) (list []string) {
	for _, w := range words {
		list = append(list, numbersOf(w.Norm)...)
	}
	return list
}

// numberWords are the numbers that are written in letters, as digits.
var numberWords = func() map[string]string {
	m := map[string]string{}
	for i, w := range strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty") {
		m[w] = number(i - 1)
	}
	for i, w := range strings.Fields("thirty forty fifty sixty seventy eighty ninety hundred") {
		m[w] = number(i+2) + "0"
	}
	for w, n := range map[string]string{"half": "1/2", "dozen": "12", "dozens": "12", "once": "1", "twice": "2", "thousand": "1000", "million": "1000000", "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"} {
		m[w] = n
	}
	return m
}()

// numbersOf are the numbers in a folded word, in digits: of "fouryearold" 4, of
// "30cm" 30.
func numbersOf(norm string) (list []string) {
	digits := strings.FieldsFunc(norm, func(r rune) bool { return (r < '0' || r > '9') && r != '.' })
	for _, d := range digits {
		if d = strings.Trim(d, "."); d != "" {
			list = append(list, d)
		}
	}
	for w, n := range numberWords {
		if norm == w || strings.HasPrefix(norm, w) && (strings.HasSuffix(norm, "old") || strings.Contains(norm, "year") || strings.Contains(norm, "day")) {
			list = append(list, n)
		}
	}
	slices.Sort(list)
	return list
}
