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
	byName   map[string][]int // those with names, by every name they have had
	byLast   map[string][]int // figures by last word
	byFirst  map[string][]int // figures by first word
	byInner  map[string][]int // persons by a word between, which may be a surname too
	byRole   map[string][]int // figures by the words beside their names
	mentions []mention        // of figures
	focus
	group            string // the collective that spoke last: "US officials"
	known            bool   // the group is named: "Moscow and Washington"
	body             string // the organisation or country that spoke last
	bodies, lastBody int    // how many may be "the company" so far, and the last of them
	clock            int
}

// namesakes bounds how many figures of one name or role are compared.
const namesakes = 16

func latest(list []int) []int { return list[max(0, len(list)-namesakes):] }

// gather finds whom an article names, before it is read for who speaks: a name
// that stands alone on top may be given in full at the end.
func gather(sc *script, src string) *cast {
	c := &cast{script: sc, src: src, runs: map[string]*run{}, byName: map[string][]int{}, byLast: map[string][]int{}, byFirst: map[string][]int{}, byInner: map[string][]int{}, byRole: map[string][]int{}}
	c.focus.reset()
	s := sentence{src: src, script: sc}
	for _, l := range sc.lines {
		if s.toks = sc.toks[l.from:l.to]; l.head && s.titleCase() || s.shouts() {
			continue
		}
		prose := l.finished(src)
		for _, n := range s.names(0, len(s.toks)) {
			if r := c.sight(&s, n); r != nil && prose {
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
		for _, n := range s.names(0, len(s.toks)) {
			if r := c.runs[s.key(n)]; r != nil && len(r.who) > 0 {
				if k := c.titled(&s, n, r.who); k >= 0 {
					c.learn(&s, n, k)
				}
			}
		}
	}
	return c
}

// foldedWords are the words of a name by which it is compared: no small words
// in it, no "Jr" behind it.
func (s *sentence) foldedWords(n name) []string {
	words := make([]string, 0, n.to-n.from)
	for i := n.from; i < n.to; i++ {
		t := s.at(i)
		if !t.word() || t.is(ofName) && (!t.upper || i+1 < n.to && len(t.norm) < 4 && !t.is(heName)) || (s.generation(i) || s.honour(i)) && i > n.from {
			continue
		}
		words = append(words, t.norm)
	}
	return words
}

func (s *sentence) key(n name) string { return s.keyOf(n, s.foldedWords(n)) }

func (s *sentence) keyOf(n name, words []string) string {
	key := strings.Join(words, " ")
	if s.heir(n) {
		key += " jr"
	}
	return key
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
	words := s.foldedWords(n)
	if len(words) == 0 || len(words) > 6 || s.offices(n) {
		return nil
	}
	key := s.keyOf(n, words)
	r := c.runs[key]
	if r == nil {
		last := s.at(n.to - 1)
		r = &run{words: words, text: s.plainName(n.from, n.to), body: last.is(body), place: (s.at(n.from).is(place) || s.at(n.from).is(placeLead)) && last.is(place), group: last.is(group) && !last.is(role)}
		if n.to-n.from > 1 && s.at(n.from).is(heName|sheName) {
			r.given = genderOf(s.at(n.from).class)
		}
		r.capital = n.to == n.from+1 && initials(s.text(n.from))
		if r.heir = s.heir(n); s.junior(n.to) {
			r.text = s.plainName(n.from, n.to+1)
		}
		r.first = len(c.order)
		c.runs[key] = r
		c.order = append(c.order, r)
	}
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
	if s.at(n.to-1).owner || s.acts(n.run, n.to) && (s.governs(n.to) || s.speaks(n.run-1)) {
		r.acts++
	}
	return r
}

// offices reports whether a run of capitals is titles and nothing else: "Prime Minister".
func (s *sentence) offices(n name) bool {
	for i := n.from; i < n.to; i++ {
		if !s.at(i).is(title|role) || s.at(i).is(body|heName|sheName) {
			return false
		}
	}
	return true
}

// personal weighs the signs beside a name that it is a person's.
func (s *sentence) personal(n name) (signs int) {
	first, p := s.at(n.from), s.at(n.run-1)
	for i := n.run; i < n.from; i++ {
		if s.at(i).is(soul) || s.office(i) {
			signs++ // a title, and not "House" or "State"
			break
		}
	}
	if n.from > n.run && s.at(n.run-2).is(role) && !s.at(n.run).is(soul) {
		signs++ // "ambassador to Ostland Liu Ming"
	}
	if n.to-n.from > 1 {
		if first.is(heName | sheName) {
			signs++
		}
		if first.End-first.Start == 1 || s.at(n.from+1).End-s.at(n.from+1).Start == 1 {
			signs++ // an initial
		}
	}
	if p.is(soul) && !p.upper && !p.owner || s.givesName(n.run-1) > 0 && s.at(n.run-2).is(soul) {
		signs++
	}
	if last, q := s.at(n.to-1), s.at(n.run-2); p.mark == ',' && q.is(soul) && !q.upper && !q.owner && s.at(n.to).mark == ',' && (n.to-n.from > 1 || s.at(n.run-3).is(possessive)) && !last.is(body|firm|place) && !plural(s.text(n.to-1)) {
		signs++ // "the captain, Aleksi Niemi, had left"
	}
	if s.seated(n) {
		return signs // what follows tells of the one before: "Lund of York, who"
	}
	if m := s.at(n.to).mark; m == ',' || m == '(' {
		a, z := s.at(n.to+1), s.at(n.to+2)
		if a.number && a.End-a.Start <= 2 && (z.mark == ',' || z.mark == ')') {
			signs += 2 // an age
		}
		if s.isWord(n.to+1, "who") || s.describes(n.to+1) > 0 && !s.reached(n) {
			signs++
		}
	}
	if s.isWord(n.to, "who") {
		signs++
	}
	return signs
}

// soul is the words for one person by what he or she is or does.
const soul = role | man | woman | human

// givesName is the number of words that end with token i and say that a name
// follows, 0 for none: "named", "known as".
func (s *sentence) givesName(i int) int {
	switch {
	case s.isWord(i, "named"), s.isWord(i, "called"), s.isWord(i, "nicknamed"), s.isWord(i, "dubbed"):
		return 1
	case s.isWord(i, "as") && (s.isWord(i-1, "known") || s.isWord(i-1, "identified")):
		return 2
	}
	return 0
}

// seated reports whether the name n says where somebody or something is, or is
// from: "Lund of York", "a crash in Kent".
func (s *sentence) seated(n name) bool {
	return s.isWord(n.run-1, "in") || s.isWord(n.run-1, "near") || s.at(n.run-1).is(ofWord) && s.at(n.run-2).upper && !s.at(n.run-2).is(title)
}

// reached reports whether n is a place that something goes to or lies in, after
// which a comma begins what is told of somebody else: "a cable to Japan, a
// spokeswoman who asked not to be named said".
func (s *sentence) reached(n name) bool {
	p := s.at(n.run - 1)
	return s.at(n.from).is(place) && p.is(preposition) && !p.is(subordinator) && s.isWord(n.to+1, "a")
}

// describes is the token of the role in the words from token i on, which stand
// behind a name and a comma; 0 for none.
func (s *sentence) describes(i int) int {
	for k := i; k < i+12 && s.at(k).word(); k++ {
		if t := s.at(k); t.is(soul) && (!t.upper || parties[t.norm] && s.at(k+1).is(ofWord)) {
			if s.saysNext(k + 1) {
				return 0 // "near York, a source close to the firm said"
			}
			return k
		} else if t.is(auxiliary|relative|pronoun|preposition|conjunction|subordinator) && !t.is(possessive|ofWord) || s.verbal(k) {
			break
		}
	}
	return 0
}

// saysNext reports whether a verb of saying follows from token i on before any mark.
func (s *sentence) saysNext(i int) bool {
	for k := i; k < i+8 && s.at(k).word() && !s.at(k).is(relative); k++ {
		if s.speaks(k) && !s.at(k).upper && s.verbShape(k) != noun {
			return true
		}
	}
	return false
}

// file brings the runs together into figures: the longest first, so that every
// shorter one finds what it stands for.
func (c *cast) file() {
	many := slices.DeleteFunc(slices.Clone(c.order), func(r *run) bool { return len(r.words) < 2 || c.glued(r) })
	slices.SortStableFunc(many, func(a, b *run) int { return len(b.words) - len(a.words) })
	for _, r := range many {
		k := c.like(r)
		if k < 0 {
			k = c.create(r)
		}
		c.join(k, r)
	}
	for _, r := range c.order {
		if len(r.words) == 1 {
			c.single(r)
		}
	}
	for k := range c.figures {
		c.settle(&c.figures[k])
	}
}

func (c *cast) join(k int, r *run) {
	f := &c.figures[k]
	f.count += r.count
	if len(r.words) > 1 {
		f.full += r.open
	}
	f.evident += r.evident
	f.offices += r.offices
	r.who = append(r.who, k)
}

func (c *cast) create(r *run) int {
	k := len(c.figures)
	f := figure{name: r.text, words: r.words, named: true, headed: r.body, given: r.given, heir: r.heir}
	switch {
	case r.place:
		f.kind = Place
	case r.group && len(r.words) == 1:
		f.kind = Group
	case len(r.words) > 1 && r.works > 0 && r.evident <= r.works:
		f.kind, f.headed = Body, true
	case r.body, r.capital, len(r.words) > 1 && 2*r.the > r.count:
		f.kind = Body
	}
	c.figures = append(c.figures, f)
	c.byName[f.name] = append(c.byName[f.name], k)
	n := len(r.words) - 1
	c.byLast[r.words[n]] = append(c.byLast[r.words[n]], k)
	if n > 0 {
		c.byFirst[r.words[0]] = append(c.byFirst[r.words[0]], k)
	}
	for i := 1; i < n; i++ {
		c.byInner[r.words[i]] = append(c.byInner[r.words[i]], k)
	}
	return k
}

// like is the figure that a name of two words and more stands for, -1 for none.
func (c *cast) like(r *run) int {
	n := len(r.words)
	for _, k := range latest(c.byLast[r.words[n-1]]) {
		w := c.figures[k].words
		if c.figures[k].heir != r.heir {
			continue
		}
		if slices.Equal(w[len(w)-min(n, len(w)):], r.words) || !r.body && sameGiven(w, r.words) {
			return k
		}
	}
	if r.body || r.evident == 0 {
		return -1
	}
	for _, k := range latest(c.byFirst[r.words[0]]) {
		if w := c.figures[k].words; c.figures[k].evident > 0 && n < len(w) && slices.Equal(w[:n], r.words) {
			return k // "Ana María Gómez": Ana María Gómez Prieto
		}
	}
	return -1
}

// sameGiven reports whether two names of one surname may be one person's: by
// the first word of both, or by its initial.
func sameGiven(a, b []string) bool {
	x, y := a[0], b[0]
	return x == y || (len(x) == 1 || len(y) == 1) && x[0] == y[0]
}

// titleCase reports whether most words of a headline begin with a capital.
func (s *sentence) titleCase() bool {
	words, upper := 0, 0
	for i := range s.toks {
		if t := s.at(i); t.word() {
			words++
			if t.upper {
				upper++
			}
		}
	}
	return words > 3 && 3*upper > 2*words
}

// shouts reports whether the line is a heading all in capitals, in which no capital tells
// a name.
func (s *sentence) shouts() bool {
	words, small := 0, 0
	for i := range s.toks {
		if t := s.at(i); t.word() && !t.number {
			if !capitals(s.text(i)) {
				small++
			}
			words++
		}
		if 8*small > len(s.toks) {
			return false // as most lines, after a few words
		}
	}
	return words > 4 && 8*small <= words
}

// single files a name of one word.
func (c *cast) single(r *run) {
	who := c.short(r)
	if len(who) == 0 || c.elder(r, who) {
		k := c.create(r)
		if len(who) > 0 {
			c.figures[k].kind, c.figures[k].full = Person, r.open
		}
		c.join(k, r)
		return
	}
	for _, k := range who {
		c.join(k, r)
	}
	for i, g := range [...]byte{'m', 'f'} { // "Mr Trump", of whom only a wife is named in full
		if r.titles[i] > 0 && !slices.ContainsFunc(r.who, func(k int) bool { return c.figures[k].likely() != other(g) }) {
			k := c.create(r)
			c.join(k, r)
			f := &c.figures[k]
			f.gender, f.kind, f.full = g, Person, r.open
		}
	}
}

// elder reports whether the surname r stands for another than those of who,
// who are all told by "Jr.": one of an office that none of them has, or one from
// whom the article keeps telling them apart.
func (c *cast) elder(r *run, who []int) bool {
	for _, k := range who {
		f := &c.figures[k]
		if !f.heir || r.heir || f.full < 2 && (r.offices == 0 || f.offices > 0) {
			return false
		}
	}
	return true
}

// other is the other gender.
func other(g byte) byte {
	if g == 'm' {
		return 'f'
	}
	return 'm'
}

// likely is the gender that the signs so far tell, 0 for none.
func (f *figure) likely() byte {
	if f.gender != 0 || len(f.words) < 2 {
		return f.gender
	}
	return f.given
}

// short is whom a name of one word may stand for, given in full elsewhere.
func (c *cast) short(r *run) (who []int) {
	w := r.words[0]
	if (r.body || r.group || r.place && !c.surname(w)) && r.evident == 0 {
		return nil
	}
	for _, list := range [][]int{c.byLast[w], c.byInner[w], c.byFirst[w]} {
		for _, k := range latest(list) {
			if f := &c.figures[k]; len(f.words) > 1 && c.shortens(r, f) {
				who = append(who, k)
			}
		}
		if len(who) > 0 {
			break
		}
	}
	if r.heir || slices.ContainsFunc(who, func(k int) bool { return !c.figures[k].heir }) {
		who = slices.DeleteFunc(who, func(k int) bool { return c.figures[k].heir != r.heir })
	}
	return who
}

// surname reports whether a person is known whose name ends with w: "Houston".
func (c *cast) surname(w string) bool {
	return slices.ContainsFunc(latest(c.byLast[w]), func(k int) bool {
		f := &c.figures[k]
		return len(f.words) > 1 && f.evident > 0 && f.kind != Place && f.kind != Body
	})
}

// shortens reports whether the run r of one word may stand for f: persons go by
// surname or, unlike others, by their first name; of a body the first word, if
// it is no plain word, will do.
func (c *cast) shortens(r *run, f *figure) bool {
	w := r.words[0]
	if c.product(f, r) {
		return false
	}
	if f.kind == "" || f.kind == Person {
		if f.evident == 0 && c.modifier(f, r) {
			return false
		}
		return f.evident > 0 || f.words[len(f.words)-1] == w && 2*r.the <= r.count || f.words[0] == w && r.evident == 0 && !c.plain(w) && !r.capital && !held[f.words[len(f.words)-1]]
	}
	if f.kind != Body || r.evident > 0 || r.capital {
		return false
	}
	last := f.words[len(f.words)-1]
	return last == w && 2*r.the > r.count && !f.headed || f.words[0] == w && !c.plain(w) && !held[last]
}

// held end the names of what a body holds or gives, and which is not the body: the
// Academy has its Awards.
var held = map[string]bool{"award": true, "awards": true, "prize": true, "prizes": true, "games": true, "cup": true, "festival": true, "championship": true, "championships": true}

// product reports whether the name of f is rather that of a thing of those who are called by
// its first word alone, r, and are so called first: "Orvik", whose the "Orvik Boat" is.
func (c *cast) product(f *figure, r *run) bool {
	if f.words[0] != r.words[0] || f.evident != 0 || f.headed || r.acts == 0 {
		return false
	}
	long := c.runs[strings.Join(f.words, " ")]
	last := lexicon()[f.words[len(f.words)-1]]
	return long != nil && long.first > r.first && r.count > long.count && (last == nil || last.class&(body|firm|heName|sheName) == 0)
}

// modifier reports whether the name of f, of which r is a part, stands once and
// does nothing there, while r acts by itself: "an Early Facebook manager", where
// Facebook speaks.
func (c *cast) modifier(f *figure, r *run) bool {
	long := c.runs[strings.Join(f.words, " ")]
	if long == nil || long.count > 1 || long.acts > 0 || r.acts == 0 {
		return false
	}
	e := lexicon()[f.words[0]]
	k, seen := c.script.words[f.words[0]]
	return f.words[0] == r.words[0] && len(c.byFirst[r.words[0]]) == 1 && !r.capital || c.plain(f.words[0]) || seen && c.script.sights[k].inside == 0 || e != nil && e.class&(adverb|timeWord|preposition) != 0
}

// settle decides what a figure is.
func (c *cast) settle(f *figure) {
	if f.kind == Group && plural(f.name) {
		return
	}
	if f.kind != "" && !(f.kind == Body && !f.headed && f.evident > 1) && !(len(f.words) == 1 && f.evident > 0) {
		return
	}
	if f.evident > 0 || len(f.words) > 1 && c.goesBy(f.words[len(f.words)-1]) && !c.plain(f.words[0]) {
		f.kind = Person
	}
}

// goesBy reports whether the last word of a name stands alone elsewhere, as a
// surname does.
func (c *cast) goesBy(last string) bool {
	r := c.runs[last]
	return r != nil && r.acts > 0 && !r.place && !r.group && !r.body && 2*r.the <= r.count && !c.plain(last)
}

// plain reports whether the article has the word without a capital too.
func (c *cast) plain(w string) bool {
	k, ok := c.script.words[w]
	return ok && c.script.sights[k].small > 0
}

// learn adds what stands beside a name to its figure.
func (c *cast) learn(s *sentence, n name, k int) {
	f := &c.figures[k]
	first := s.at(n.from)
	if s.at(n.to-1).is(body) && n.to-n.from > 1 {
		return
	}
	if f.gender == 0 && f.isPerson() && first.is(heName|sheName) && n.to-n.from > 1 {
		f.gender = genderOf(first.class)
	}
	if p := s.at(n.run - 2); s.at(n.run-1).mark == ',' && p.is(soul) && !p.upper && !p.owner && !s.at(n.to).word() {
		c.describe(s, n.run-2, k) // "the chairwoman, Agnes Whitlock"
	}
	if n.run > 1 && s.givesName(n.run-1) > 0 {
		c.describe(s, n.run-1-s.givesName(n.run-1), k)
	}
	start := n.run
	for start > 0 && n.run-start < 4 && s.nominal(start-1) && !s.at(start-1).is(determiner|adverb) && !s.at(start-1).owner && !s.verbal(start-1) {
		start--
	}
	for i := start; i < n.from; i++ {
		c.describe(s, i, k)
	}
	if s.at(n.to).mark != ',' || s.at(n.to+1).is(relative) || s.seated(n) || s.reached(n) {
		return
	}
	if i := s.describes(n.to + 1); i > 0 {
		for j := n.to + 1; j < i; j++ {
			if s.isWord(j, "former") {
				c.describe(s, j, k)
			}
		}
		c.describe(s, i, k)
	}
}

// aboutKept bounds what is kept of the words beside a name.
const aboutKept = 16

// describe keeps the word at token i, which stands beside the name of figure k.
func (c *cast) describe(s *sentence, i, k int) {
	f, w := &c.figures[k], lowWord(s, i)
	if g := genderOfRole(s.at(i).class); g != 0 && f.isPerson() && f.given != other(g) {
		f.gender = g
	}
	if len(f.about) < aboutKept && !slices.Contains(f.about, w) {
		f.about = append(f.about, w)
		c.byRole[w] = append(c.byRole[w], k)
	}
}

// genderOfRole is the gender that the word for a role tells, 0 for none.
func genderOfRole(c class) byte {
	switch {
	case c&woman != 0:
		return 'f'
	case c&man != 0:
		return 'm'
	}
	return 0
}

func genderOf(c class) byte {
	switch {
	case c&heName != 0 && c&sheName != 0:
		return 0
	case c&heName != 0:
		return 'm'
	}
	return 'f'
}
