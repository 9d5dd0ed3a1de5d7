// Package arcs tags the words of an English sentence and hangs each under its
// head: a perceptron tagger that reads from left to right, and an arc-eager
// parser (Nivre 2003) with features after Zhang and Nivre (2011), both averaged
// perceptrons over hashed features. The parser learned from its own mistakes
// by a dynamic oracle (Goldberg and Nivre 2012). All sums are of integers:
// the same words give the same tree everywhere.
package arcs

import "math/bits"

// Tree is a sentence with a tag, a head and a label for every word.
type Tree struct {
	Tags   []Tag
	Heads  []int // -1 for the one root
	Labels []Label
}

// model is what scores tags, moves and labels: a Table, or a Learner's weights.
type model interface {
	wordSet(low uint32) uint8
	tagSet(n uint8) uint64
	labelSet(h, d Tag, dir int) uint64
	tagScores(f []uint32, set []uint8, out []int32)
	labelScores(f []uint32, set []uint8, out []int32)
	// moveScores adds up the weights of the first counts[0] of the features f,
	// of the next counts[1] and so on. It leaves nothing of f.
	moveScores(f []uint32, counts []int, out [][moves]int32)
}

// Parser parses one sentence after another. It keeps room to work in, so it is
// not for use by two at a time.
type Parser struct {
	m       model
	patient bool // a beam gives nothing up for its score: weights in other units
	snt     sentence
	f       features
	state   state
	set     [64]uint8
	out     [64]int32
	beam    beam
	memos   memos
	counts  []int // of features by part, see look
	looks   []sight
}

// NewParser makes a parser that works with the table t.
func NewParser(t Table) *Parser { return &Parser{m: t} }

// Parse finds the tree of words, keeping the best width states at each step;
// 1 is greedy. The cost is linear in the number of words.
func (p *Parser) Parse(words []string, width int) Tree {
	p.read(words)
	p.tag()
	p.retag()
	if width > 1 && len(words) <= longest {
		p.search(width)
	} else {
		p.greedy()
	}
	return p.tree()
}

// longest is the length up to which a beam is kept: its states are copied
// whole at every step. What is longer is a list and no sentence; its tree is not
// mended either.
const longest = 150

func (p *Parser) read(words []string) {
	p.memos.sentence++
	p.memos.sums = p.memos.sums[:0]
	p.snt.ws, p.snt.ts = p.snt.ws[:0], p.snt.ts[:0]
	for i, w := range words {
		r := look(mark(w), i == 0)
		if r.known = p.m.wordSet(r.low); r.known == 0 {
			r.class = mix(mix(r.suffix[2], r.shape&^(shapeFirst|shapeTitled)), 77)
		}
		p.snt.ws = append(p.snt.ws, r)
		p.snt.ts = append(p.snt.ts, 0)
	}
	if titled(p.snt.ws) {
		for i := range p.snt.ws {
			p.snt.ws[i].shape |= shapeTitled
		}
	}
}

// titled reports whether ws is a headline whose words begin with capitals.
func titled(ws []word) bool {
	upper, lower := 0, 0
	for i := range ws {
		switch {
		case ws[i].size < 4 || ws[i].shape&(shapeMark|shapeDigit) != 0:
		case ws[i].shape&shapeUpper != 0:
			upper++
		default:
			lower++
		}
	}
	return upper > 2 && lower*4 <= upper
}

func (p *Parser) tag() {
	for i := range p.snt.ws {
		p.snt.ts[i] = p.tagOf(i)
	}
}

var unitWord = look(Unit, false).low

// tagOf is the best tag of word i, those before it being known.
func (p *Parser) tagOf(i int) Tag {
	w := &p.snt.ws[i]
	if w.low == unitWord {
		return unitTag
	}
	set := p.list(tagsFor(p.m, w))
	if len(set) == 1 {
		return Tag(set[0])
	}
	p.f.tagging(p.snt.ws, p.snt.ts, i)
	p.m.tagScores(p.f.list, set, p.out[:])
	return Tag(set[best(p.out[:len(set)])])
}

// tagsFor is the tags that w may have.
func tagsFor(m model, w *word) uint64 {
	set := openTags
	if w.known > 0 {
		set = m.tagSet(w.known)
	}
	if w.shape&shapeUpper != 0 {
		set |= nameTags
	}
	return set
}

func tagSetOf(names ...string) (set uint64) {
	for _, n := range names {
		set |= 1 << TagOf[n]
	}
	return set
}

func labelSetOf(names ...string) (set uint64) {
	for _, n := range names {
		set |= 1 << LabelOf[n]
	}
	return set
}

var (
	nameTags = tagSetOf("PROPN", "PROPN.plur")
	openTags = tagSetOf("X", "ADJ", "ADP", "ADV", "INTJ", "NOUN", "NOUN.plur", "NUM", "PROPN", "PROPN.plur", "SYM", "PUNCT", "PUNCT.comma", "PUNCT.stop", "PUNCT.quote", "PUNCT.paren", "PUNCT.dash",
		"VERB.base", "VERB.past", "VERB.pres", "VERB.pres3", "VERB.ger", "VERB.part")
)

// list turns a set into the numbers in it.
func (p *Parser) list(set uint64) []uint8 {
	l := p.set[:0]
	for ; set != 0; set &= set - 1 {
		l = append(l, uint8(bits.TrailingZeros64(set)))
	}
	return l
}

func best(scores []int32) int {
	at := 0
	for i, s := range scores {
		if s > scores[at] {
			at = i
		}
	}
	return at
}

// greedy takes the best move at each step.
func (p *Parser) greedy() {
	s := &p.state
	s.start(&p.snt)
	for !s.done() {
		p.lookAnew()
		of := p.look(s)
		p.sumUp()
		scores := p.moveScores(&of)
		m := bestMove(&scores, s.allowed())
		var l Label
		if m >= left {
			l, _ = p.label(s, m)
		}
		s.make(m, l)
	}
}

func bestMove(scores *[moves]int32, ok uint8) int {
	at := -1
	for m, v := range scores {
		if ok>>m&1 != 0 && (at < 0 || v > scores[at]) {
			at = m
		}
	}
	return at
}

// label is the best label of the arc that move m makes, and its score.
func (p *Parser) label(s *state, m int) (Label, int32) {
	h, d := s.arc(m)
	if h == len(s.ws) {
		return rootLabel, 0
	}
	got, known := p.memos.labels.find(s.around(h, d), p.memos.sentence)
	if !known {
		*got = p.labelOf(s, h, d)
	}
	return got.label, got.score
}

// labelsFor is the labels that the arc from h to d may have.
func labelsFor(m model, s *state, h, d int) uint64 {
	if h == len(s.ws) {
		return 1 << rootLabel
	}
	dir := 0
	if d > h {
		dir = 1
	}
	if set := m.labelSet(s.ts[h], s.ts[d], dir); set != 0 {
		return set
	}
	return 1
}

var (
	rootLabel = LabelOf["root"]
	parataxis = LabelOf["parataxis"]
	punct     = LabelOf["punct"]
	conj      = LabelOf["conj"]
	cop       = LabelOf["cop"]
	nsubj     = LabelOf["nsubj"]

	nouns = tagSetOf("NOUN", "NOUN.plur", "PROPN", "PROPN.plur", "PRON", "NUM")
)

// tree reads the finished state. Of several roots the first that is a finite
// verb, or else the first, is the root and the others hang under it.
func (p *Parser) tree() Tree {
	n := len(p.snt.ws)
	t := Tree{append([]Tag(nil), p.snt.ts...), make([]int, n), make([]Label, n)}
	root := -1
	for i := range n {
		t.Heads[i], t.Labels[i] = int(p.state.node(i).head), p.state.node(i).label
		if t.Heads[i] == n && (root < 0 || !finite(t.Tags[root]) && finite(t.Tags[i])) {
			root = i
		}
	}
	for i := range n {
		switch {
		case i == root:
			t.Heads[i] = -1
		case t.Heads[i] == n:
			t.Heads[i], t.Labels[i] = root, parataxis
			if t.Tags[i] >= firstMark && t.Tags[i] < unitTag {
				t.Labels[i] = punct
			}
		}
	}
	t.coordinate()
	if n <= longest {
		p.dateline(&t)
		p.invert(&t)
		p.person(&t)
		p.whole(&t)
		p.times(&t)
		p.active(&t)
		p.bare(&t)
		p.adverbial(&t)
		p.days(&t)
		p.comments(&t)
		p.agents(&t)
	}
	return t
}

// coordinate hangs a finite verb that the moves made coordinate with a noun
// under the verb above: "arrested two men and seized a boat".
func (t *Tree) coordinate() {
	predicate := make([]bool, len(t.Heads)) // "a doctor" in "she is a doctor"
	for k, h := range t.Heads {
		if h >= 0 && (t.Labels[k] == cop || t.Labels[k] == nsubj) {
			predicate[h] = true
		}
	}
	noun := func(i int) bool { return i >= 0 && nouns>>t.Tags[i]&1 != 0 && !predicate[i] }
	for i, l := range t.Labels {
		if l != conj || !finite(t.Tags[i]) {
			continue
		}
		h := t.Heads[i]
		for steps := 0; noun(h) && steps < chain; steps++ {
			h = t.Heads[h]
		}
		if h >= 0 && !noun(h) {
			t.Heads[i] = h
		}
	}
}

// chain is the most nouns that hang one under the other in a sentence that
// anybody wrote.
const chain = 8

var firstMark = TagOf["PUNCT"]

var finiteTags = tagSetOf("VERB.past", "VERB.pres", "VERB.pres3")

func finite(t Tag) bool { return finiteTags>>t&1 != 0 }
