package arcs

import (
	"cmp"
	"slices"
)

// meet counts which tags a word can have.
func (l *Learner) meet(examples []Example) {
	counts, total := map[uint32]map[Tag]int{}, map[uint32]int{}
	for _, e := range examples {
		for i, w := range e.Words {
			low := look(mark(w), false).low
			if counts[low] == nil {
				counts[low] = map[Tag]int{}
			}
			counts[low][e.Tags[i]]++
			total[low]++
		}
	}
	var frequent []uint32
	for low, n := range total {
		if n >= knownFrom {
			frequent = append(frequent, low)
		}
	}
	slices.SortStableFunc(frequent, func(a, b uint32) int { return cmp.Or(total[b]-total[a], cmp.Compare(a, b)) })
	frequent = frequent[:min(len(frequent), wordsAtMost)]
	l.sets, l.words = []uint64{0}, map[uint32]uint8{}
	numbers := map[uint64]uint8{}
	for _, low := range frequent {
		var set uint64
		for t, n := range counts[low] {
			if n*400 >= total[low] || n > 3 {
				set |= 1 << t
			}
		}
		if set = kin(set); total[low] < sureFrom {
			set |= openTags
		}
		n, ok := numbers[set]
		if !ok {
			if len(l.sets) == 255 {
				continue
			}
			n = uint8(len(l.sets))
			numbers[set] = n
			l.sets = append(l.sets, set)
		}
		l.words[low] = n
	}
}

// meetArcs counts which labels an arc between two tags takes, under the tags
// of the treebank and under guessed ones, and leaves out the rarest.
func (l *Learner) meetArcs(examples []Example, guessed [][]Tag) {
	counts := make([][nLabels]int, len(l.arcs))
	for n, e := range examples {
		for i, h := range e.Heads {
			if h == len(e.Words) {
				continue
			}
			dir := 0
			if i > h {
				dir = 1
			}
			counts[(int(e.Tags[h])*nTags+int(e.Tags[i]))*2+dir][e.Labels[i]]++
			counts[(int(guessed[n][h])*nTags+int(guessed[n][i]))*2+dir][e.Labels[i]]++
		}
	}
	for at := range counts {
		all := 0
		for _, n := range counts[at] {
			all += n
		}
		for label, n := range counts[at] {
			if n > 2 && n*300 >= all || n > 0 && n*3 >= all {
				l.arcs[at] |= 1 << label
			}
		}
	}
}

// A word met less often than knownFrom is taken for its ending; one met less
// often than sureFrom may have tags that it was not met with.
const knownFrom, sureFrom, wordsAtMost = 3, 8, 7 << (wordBits - 3)

// kin adds to the tags that were met those that the same form can have.
func kin(set uint64) uint64 {
	for _, k := range kinds {
		if set&k[0] != 0 {
			set |= k[1]
		}
	}
	return set
}

var kinds = [][2]uint64{
	{tagSetOf("NOUN"), tagSetOf("VERB.base", "VERB.pres", "ADJ")},
	{tagSetOf("VERB.base", "VERB.pres"), tagSetOf("VERB.base", "VERB.pres", "NOUN")},
	{tagSetOf("NOUN.plur", "VERB.pres3"), tagSetOf("NOUN.plur", "VERB.pres3")},
	{tagSetOf("VERB.past", "VERB.part"), tagSetOf("VERB.past", "VERB.part", "ADJ")},
	{tagSetOf("VERB.ger"), tagSetOf("NOUN", "ADJ")},
	{tagSetOf("ADJ"), tagSetOf("NOUN")},
}
