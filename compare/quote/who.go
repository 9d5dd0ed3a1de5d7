package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// figure is one whom the article names or describes.
type figure struct {
	name    string   // as the article has it in full: "John Kerry"
	words   []string // the same, folded, without small words; nil for "a spokesman"
	about   []string // small words beside the name: "spokesman", "department", "us"
	kind    Kind
	named   bool // false for "a spokesman"
	gender  byte // 'm', 'f' or 0
	given   byte // the gender that the first name tells
	count   int  // how often it is named
	full    int  // of these, by more than one word
	met     int  // the number of the sentence that named it last
	seen    int  // when it was last named, counting mentions; 0 for not yet
	evident int  // signs that it is a person, less those that it is none
	headed  bool // its last word is a body's
	heir    bool // "Jr." stands behind the name: another than who has it without
	offices int  // times behind an office: "President"
}

func (f *figure) isPerson() bool { return f.kind == Person }

// run is one way in which the article writes a name.
type run struct {
	words   []string
	text    string // as it stands first
	count   int
	the     int // times behind "the"
	evident int
	acts    int // times it is the subject of a verb, or an owner
	body    bool
	place   bool
	given   byte   // the gender that the first word tells
	capital bool   // initials
	titles  [2]int // times behind a title of a man, of a woman
	open    int    // times outside quotation marks
	group   bool
	heir    bool
	offices int
	first   int   // how many were seen before it
	works   int   // times behind the word for a firm or a work: "the blog"
	prose   int   // times in a line that ends as a sentence does
	lone    int   // times in a line of its own
	who     []int // figures it may stand for
}

// cast is whom the article names, and of whom it is speaking.
type cast struct {
	script   *script
	src      string
	figures  []figure
	runs     map[string]*run
	order    []*run
	byName   map[string][]int  // those with names, by every name they have had
	byLast   map[string][]int  // figures by last word
	byFirst  map[string][]int  // figures by first word
	byInner  map[string][]int  // persons by a word between, which may be a surname too
	byEnds   map[[2]byte][]int // those of two words and more by the outer letters of the last
	byRole   map[string][]int  // figures by the words beside their names
	mentions []mention         // of figures
	focus
	group            string // the collective that spoke last: "US officials"
	known            bool   // the group is named: "Moscow and Washington"
	body             string // the organisation or country that spoke last
	bodies, lastBody int    // how many may be "the company" so far, and the last of them
	clock            int
	words            []string // room to fold a name in
	key              []byte   // and to find it by
}

// namesakes bounds how many figures of one name or role are compared, and how many
// mentions are looked through for whom the text is speaking of.
const namesakes = 16

func latest[T any](list []T) []T { return list[max(0, len(list)-namesakes):] }

// gather finds whom an article names, before it is read for who speaks: a name
// that stands alone on top may be given in full at the end.
func gather(sc *script, src string) *cast {
	c := &cast{script: sc, src: src, runs: map[string]*run{}, byName: map[string][]int{}, byLast: map[string][]int{}, byFirst: map[string][]int{}, byInner: map[string][]int{}, byEnds: map[[2]byte][]int{}, byRole: map[string][]int{}}
	c.focus.reset()
	s := sentence{src: src, script: sc}
	for _, l := range sc.lines {
		if s.toks = sc.toks[l.from:l.to]; l.head && s.titleCase() || s.shouts() {
			continue
		}
		prose := l.finished(src)
		for k := range l.names {
			n := &l.names[k]
			c.sightSpouse(&s, *n)
			n.written = c.sight(&s, *n)
			if r := n.written; r != nil && prose {
				r.prose++
			} else if r != nil && n.run == 0 && n.to == len(s.toks) {
				r.lone++
			}
		}
	}
	c.file()
	for _, l := range sc.lines {
		if s.toks = sc.toks[l.from:l.to]; l.head {
			continue
		}
		for _, n := range l.names {
			if r := c.written(&s, n); r != nil && len(r.who) > 0 {
				if k := c.titled(&s, n, r.who); k >= 0 {
					c.learn(&s, n, k)
				}
			}
		}
	}
	return c
}

// written is how the article writes the name n, nil where it writes it nowhere.
func (c *cast) written(s *sentence, n name) *run {
	if n.written != nil {
		return n.written
	}
	return c.runs[string(s.key(nil, n, s.foldedWords(nil, n)))]
}

// foldedWords adds to words those of a name by which it is compared: no small words
// in it, no "Jr" behind it.
func (s *sentence) foldedWords(words []string, n name) []string {
	for i := n.from; i < n.to; i++ {
		t := s.at(i)
		if !t.word() || t.is(ofName) && (!t.upper || i+1 < n.to && len(t.norm) < 4 && !t.is(heName)) || (s.generation(i) || s.honour(i)) && i > n.from {
			continue
		}
		words = append(words, t.norm)
	}
	return words
}

// key adds to room what the name n of these folded words is found by.
func (s *sentence) key(room []byte, n name, words []string) []byte {
	for i, w := range words {
		if i > 0 {
			room = append(room, ' ')
		}
		room = append(room, w...)
	}
	if s.heir(n) {
		room = append(room, " jr"...)
	}
	return room
}

// finished reports whether the line ends as a sentence does; what a caption, a
// credit or a heading says may have no mark behind it.
func (l *line) finished(src string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(src[l.Start:l.End], unicode.IsSpace))
	return !l.head && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// glued reports whether r is two names that only stand in one line, without a
// sentence around them: a network and who is on it, a firm and whose picture it
// is. Each part has its own place elsewhere. A name with a thing of its own
// behind it, in a heading, is none either.
func (c *cast) glued(r *run) bool {
	n := len(r.words)
	if n > 1 && !r.body && c.plain(r.words[n-1]) {
		if p := c.runs[strings.Join(r.words[:n-1], " ")]; p != nil && !p.place && (n > 2 || p.acts > 0 && r.evident == 0 && (p.evident > 0 || r.prose == 0)) {
			return true // "Ann Lee Letters", where others are of her letters
		}
	}
	if n > 2 && r.prose == 0 && c.runs[r.words[n-1]] != nil && c.runs[r.words[n-1]].capital {
		p := c.runs[strings.Join(r.words[:n-1], " ")]
		return p != nil && p.prose > 0 // "Ann Lee EXPO", of a headline
	}
	if n < 2 || r.prose > 0 || r.given != 0 {
		return false
	}
	a, z := c.runs[r.words[0]], c.runs[r.words[n-1]]
	return a != nil && a.prose > 0 && (z != nil && z.prose > 0 || r.lone == r.count)
}

// sight takes note of one place where a name stands, and returns how the
// article writes it there, nil for no name.
func (c *cast) sight(s *sentence, n name) *run {
	c.words = s.foldedWords(c.words[:0], n)
	if len(c.words) == 0 || len(c.words) > 6 || s.offices(n) || s.countryman(n.from-1, n.to) {
		return nil
	}
	c.key = s.key(c.key[:0], n, c.words)
	r := c.runs[string(c.key)]
	if r == nil {
		r = s.runOf(n, slices.Clone(c.words))
		r.first = len(c.order)
		c.runs[string(c.key)] = r
		c.order = append(c.order, r)
	}
	s.tallied(n, r)
	return r
}

// runOf is what the name n, of these folded words, tells by itself.
func (s *sentence) runOf(n name, words []string) *run {
	last := s.at(n.to - 1)
	r := &run{words: words, text: s.plainName(n.from, n.to), body: last.is(body), place: (s.at(n.from).is(place) || s.at(n.from).is(placeLead)) && last.is(place), group: last.is(group) && !last.is(role)}
	if n.to-n.from > 1 && s.at(n.from).is(heName|sheName) {
		r.given = genderOf(s.at(n.from).class)
	}
	r.capital = n.to == n.from+1 && initials(s.text(n.from))
	if r.heir = s.heir(n); s.junior(n.to) {
		r.text = s.plainName(n.from, n.to+1)
	}
	return r
}

// tallied counts in r what the words around n tell of it.
func (s *sentence) tallied(n name, r *run) {
	r.count++
	if s.at(n.from).quoted == 0 {
		r.open++
	}
	switch s.titleGender(n) {
	case 'm':
		r.titles[0]++
	case 'f':
		r.titles[1]++
	}
	if s.at(n.from-1).is(determiner) && !s.at(n.from-1).is(possessive) && n.from == n.run {
		r.the++
	}
	r.evident += s.personal(n)
	if s.officeBefore(n) {
		r.offices++
	}
	if s.work(n) {
		r.works++
	}
	if s.at(n.to-1).owner || s.acts(n.run, n.to) && (s.governs(n.to) || s.speaks(n.run-1) || n.to-n.from > 1 && s.didThere(n.to)) {
		r.acts++
	}
}

// sightSpouse takes note of the one who shares the surname of the name n, which stands only
// behind n: "[Jack] and Lucy Penn".
func (c *cast) sightSpouse(s *sentence, n name) {
	given := func(i int) bool { return i >= 0 && s.at(i).upper && s.at(i).is(heName|sheName) }
	k := n.from - 2
	if n.to-n.from != 2 || n.run != n.from || !s.isWord(k+1, "and") || !given(n.from) || !given(k) || s.at(k-1).upper && s.at(k-1).word() {
		return
	}
	words := []string{s.at(k).norm, s.at(n.from + 1).norm}
	key := strings.Join(words, " ")
	if c.runs[key] != nil {
		return
	}
	last, _ := cutPossessive(s.src[s.toks[n.from+1].Start:s.toks[n.from+1].End])
	r := &run{words: words, text: s.text(k) + " " + last, count: 1, open: 1, prose: 1, given: genderOf(s.at(k).class), evident: 1, first: len(c.order)}
	c.runs[key] = r
	c.order = append(c.order, r)
}
