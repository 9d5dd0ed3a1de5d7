package quote

import (
	"slices"
	"strings"

	"diptych/compare/stable"
)

// file brings the runs together into figures: the longest first, so that every
// shorter one finds what it stands for.
func (c *cast) file() {
	many := slices.DeleteFunc(slices.Clone(c.order), func(r *run) bool { return len(r.words) < 2 || c.glued(r) })
	stable.Sort(many, func(a, b *run) int { return len(b.words) - len(a.words) })
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
		ends := outerLetters(r.words[n])
		c.byEnds[ends] = append(c.byEnds[ends], k)
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
	if len(who) == 0 {
		who = c.misspelt(r)
	}
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
	last := lexicon().of(f.words[len(f.words)-1])
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
	e := lexicon().of(f.words[0])
	w := c.script.sightOf(f.words[0])
	return f.words[0] == r.words[0] && len(c.byFirst[r.words[0]]) == 1 && !r.capital || c.plain(f.words[0]) || w.any() && w.inside == 0 || e != nil && e.class&(adverb|timeWord|preposition) != 0
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
	return c.script.sightOf(w).small > 0
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
	for start > 0 && n.run-start < 4 && s.nominal(start-1) && !s.at(start-1).is(determiner|adverb) && !s.at(start-1).owner && !s.verbal(start-1) && !s.goesOnAbout(start-1) && !s.looksInto(start-1) {
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
		c.seat(s, n.to+1, i, k)
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

// seat keeps the words with capitals that tell for whom figure k has the office at token i,
// behind the name and a comma: "Ann Lund, [from] the Harbour Board [i] chairman", "Ann Lund,
// chairman of the Harbour Board".
func (c *cast) seat(s *sentence, from, i, k int) {
	for s.at(from).is(determiner|adverb) || s.isWord(from, "former") {
		from++
	}
	if !s.at(from).upper && from != i {
		return // "in Washington, D.C., speech last July the Orvik founder"
	}
	if s.at(i+1).is(ofWord) && s.at(i+2).is(determiner) {
		from = i + 3
		for i = from; s.at(i).word() && s.at(i).upper; i++ {
		}
	}
	for f := &c.figures[k]; from < i; from++ {
		if w := lowWord(s, from); s.at(from).upper && !s.at(from).owner && len(f.about) < aboutKept && !slices.Contains(f.about, w) {
			f.about = append(f.about, w)
		}
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
