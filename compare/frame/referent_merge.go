package frame

import (
	"slices"
	"strings"

	"diptych/compare/quote"
)

// entity is a referent in the making.
type entity struct {
	name   []string      // fullest name, folded; nil for nouns
	titles []string      // nouns of its titles and appositions
	lands  []int16       // countries named beside it
	person *quote.Member // the person it is, as a cast has it
	list   []int32       // phrases
	full   int32         // so many of the list, the first, are full names
	land   int16         // the country it is or governs, -1 for none
	rules  bool          // it is the government of the country
}

// merger brings the phrases of both articles together into entities.
type merger struct {
	*lexicon
	read     *phraser
	phrases  []phrase
	entities []entity
	who      whos
	of       []int32 // entity of each phrase, -1 for none
	byName   map[string]int
	byLast   map[string][]int
	byFirst  map[string][]int
	byTitle  map[string][]int
	byLand   map[int]int
	byNoun   map[string]int
	byRule   map[int]int
	byWho    map[int32]int
	group    string // whose group was named last
}

func newMerger(p *phraser, who whos) *merger {
	m := &merger{lexicon: p.lexicon, read: p, phrases: p.phrases, who: who, entities: make([]entity, 0, len(p.phrases)/3), of: make([]int32, len(p.phrases)),
		byName: map[string]int{}, byLast: map[string][]int{}, byFirst: map[string][]int{}, byTitle: map[string][]int{}, byLand: map[int]int{}, byNoun: map[string]int{}, byRule: map[int]int{}, byWho: map[int32]int{}}
	for i := range m.of {
		m.of[i] = -1
	}
	return m
}

// merge finds the entities.
func (m *merger) merge() {
	m.countries()
	m.fullNames()
	m.shortNames()
	m.governments()
	m.titles()
	m.roles()
	m.nouns()
}

// name are the folded words of a name.
func (m *merger) name(x *phrase) []string { return m.read.runs[x.name] }

// owner are those of the name that owns x.
func (m *merger) owner(x *phrase) []string { return m.read.runs[x.owner] }

// head is the last word of a noun, singular; of a name the noun of its title.
func (m *merger) head(x *phrase) string { return m.read.singular(x.head) }

func (m *merger) assign(i, e int) {
	m.of[i] = int32(e)
	if x := &m.phrases[i]; x.who != 0 && m.entities[e].land < 0 {
		if m.entities[e].person == nil {
			m.entities[e].person = m.who.of(x)
		}
		if _, ok := m.byWho[x.who]; !ok {
			m.byWho[x.who] = e
		}
	}
	m.entities[e].list = append(m.entities[e].list, int32(i))
}

func (m *merger) create(name []string) int {
	m.entities = append(m.entities, entity{name: name, land: -1})
	return len(m.entities) - 1
}

// fullNames files the names of two words and more.
func (m *merger) fullNames() {
	for i := range m.phrases {
		x := &m.phrases[i]
		whole := m.name(x)
		if x.kind != aName || len(whole) < 2 {
			continue
		}
		name := slices.DeleteFunc(slices.Clone(whole), func(w string) bool { return len(w) == 1 || generations[w] })
		if len(name) == 0 {
			name = whole
		}
		key := strings.Join(name, " ")
		e, ok := m.byWho[x.who]
		if !ok {
			e, ok = m.byName[key]
			ok = ok && m.mayBe(e, x)
		}
		if !ok {
			e = m.labelled(key)
		}
		if !ok && e < 0 {
			e = m.likeName(name, x)
			if e < 0 {
				e = m.create(name)
				last := name[len(name)-1]
				m.byLast[last] = append(m.byLast[last], e)
				if w := whole[len(whole)-1]; w != last {
					m.byLast[w] = append(m.byLast[w], e) // "Jr." set off with a comma
				}
				if m.classes[last]&placeWord == 0 {
					m.byFirst[name[0]] = append(m.byFirst[name[0]], e)
				}
				m.byName[acronym(name)] = e
			}
			m.byName[key] = e
		}
		m.assign(i, e)
		m.entities[e].full++
	}
}

// generations stand behind names, and are not always written.
var generations = setOf("jr sr ii iii iv")

// labelled is the entity of the merged set of labels that a name stands in,
// such as "Daesh", -1 when it stands in none.
func (m *merger) labelled(name string) int {
	k := m.mergedSet(name)
	if k < 0 {
		return -1
	}
	key := m.sets[k].words[0]
	e, ok := m.byNoun[key]
	if !ok {
		e = m.create(strings.Fields(key))
		m.byNoun[key] = e
	}
	return e
}

func acronym(name []string) string {
	if len(name) < 3 {
		return "\x00"
	}
	var b strings.Builder
	for _, w := range name {
		b.WriteByte(w[0])
	}
	return b.String()
}

// likeName is the entity with the same first and last word, and no other ones
// between where both have some: x may be it.
func (m *merger) likeName(name []string, x *phrase) int {
	for _, e := range m.byLast[name[len(name)-1]] {
		if known := m.entities[e].name; known[0] == name[0] && m.mayBe(e, x) && (len(known) == 2 || len(name) == 2 || isPart(known, name) || isPart(name, known)) {
			return e
		}
	}
	return -1
}

// isPart reports whether all words of one name stand in another.
func isPart(name, of []string) bool {
	return !slices.ContainsFunc(name, func(w string) bool { return !slices.Contains(of, w) })
}

// mayBe reports whether x does not surely mean another person than e.
func (m *merger) mayBe(e int, x *phrase) bool {
	p, q := m.entities[e].person, m.who.of(x)
	return p == nil || q == nil || p == q || familyName(p.Name) != familyName(q.Name) || p.Same(q)
}

// shortNames files the names of one word with the full name they stand for.
func (m *merger) shortNames() {
	for i := range m.phrases {
		x := &m.phrases[i]
		name := m.name(x)
		if x.kind != aName || len(name) != 1 {
			continue
		}
		e := m.labelled(name[0])
		if e < 0 {
			e = m.meant(x)
		}
		if e < 0 {
			e = m.fullOf(i, name[0])
		}
		if e < 0 {
			e = m.create(name)
			m.byName[name[0]] = e
		}
		m.assign(i, e)
	}
}

// meant is the entity that is surely meant by x, -1 for none.
func (m *merger) meant(x *phrase) int {
	if e, ok := m.byWho[x.who]; ok {
		return e
	}
	return -1
}

func (m *merger) fullOf(i int, w string) int {
	x := &m.phrases[i]
	other := func(e int) bool { return !m.mayBe(e, x) }
	if list := m.byLast[w]; len(list) > 0 {
		if slices.ContainsFunc(list, other) {
			list = slices.DeleteFunc(slices.Clone(list), other)
		}
		if e := m.nearest(i, list); e >= 0 {
			return e
		}
	}
	if l := m.shortened(w); l >= 0 {
		return m.country(l)
	}
	if list := slices.DeleteFunc(slices.Clone(m.byFirst[w]), other); len(list) > 0 {
		return m.nearest(i, list)
	}
	if e, ok := m.byName[w]; ok && !other(e) {
		return e
	}
	return -1
}

// shortened is the country whose name of two words begins with w, if the
// articles name one: "the North". It is -1 for none.
func (m *merger) shortened(w string) int {
	for _, name := range m.named[w] {
		if _, ok := m.byLand[name.land]; ok && len(name.words) == 2 {
			return name.land
		}
	}
	return -1
}

// nearest is that of the entities which is named last before phrase i in its
// article, else the most frequent. It is -1 where that would be to guess
// between two persons, and where there are none.
func (m *merger) nearest(i int, list []int) int {
	switch len(list) {
	case 0:
		return -1
	case 1:
		return list[0]
	}
	best, at := list[0], -1
	for _, e := range list {
		if k := m.lastBefore(e, i); k > at {
			best, at = e, k
		} else if at < 0 && len(m.entities[e].list) > len(m.entities[best].list) {
			best = e
		}
	}
	if at < 0 && m.twoPersons(list) {
		return -1
	}
	return best
}

// twoPersons reports whether two of the entities are surely not one person.
func (m *merger) twoPersons(list []int) bool {
	first := m.entities[list[0]].person
	return first != nil && slices.ContainsFunc(list[1:], func(e int) bool {
		p := m.entities[e].person
		return p != nil && p != first && !p.Same(first)
	})
}

// lastBefore is the last full name of e before phrase i in its article, -1 for
// none.
func (m *merger) lastBefore(e, i int) int {
	list := m.entities[e].list
	at, _ := slices.BinarySearch(list[:m.entities[e].full], int32(i))
	if at == 0 || m.phrases[list[at-1]].side != m.phrases[i].side {
		return -1
	}
	return int(list[at-1])
}

// nouns files the rest by their heads.
func (m *merger) nouns() {
	for i := range m.phrases {
		x := &m.phrases[i]
		if x.kind != aNoun || m.of[i] >= 0 {
			continue
		}
		head := m.head(x)
		if m.classes[head]&emptyWord != 0 || x.bare && !m.read.learned(head, nounWord) && !m.standsBare(x) {
			continue
		}
		key := head
		if m.read.of(x.head, labelWord) {
			key = m.labelKey(x, head)
		}
		e, ok := m.byNoun[key]
		if !ok {
			e = m.create(nil)
			m.byNoun[key] = e
		}
		m.assign(i, e)
	}
}

// labelKey is by what x is filed whose head may be a label.
func (m *merger) labelKey(x *phrase, head string) string {
	key := head
	if k := m.mergedSet(m.label(x)); k >= 0 {
		key = m.sets[k].words[0]
	}
	if m.grouped(head) {
		key = m.groupOf(x, key)
	}
	return key
}

// standsBare reports whether a label is taken for a noun without a determiner:
// not "to step down", "they vote".
func (m *merger) standsBare(x *phrase) bool {
	return x.plural && m.isLabel(x) || m.read.of(x.head, labelWord) && m.mergedSet(m.head(x)) >= 0
}

// label is the longest label at the end of a noun phrase, its head when it
// holds none.
func (m *merger) label(x *phrase) string {
	head := m.head(x)
	if x.before != 0 {
		if two := m.read.norm(x.before) + " " + head; len(m.labels[two]) > 0 {
			return two
		}
	}
	return head
}

// groupOf tells "Roe's team" from "Poe's staff": it adds the owner to the key,
// and to a group without an owner the one last named.
func (m *merger) groupOf(x *phrase, key string) string {
	if owner := m.owner(x); len(owner) > 0 {
		m.group = owner[len(owner)-1]
	}
	return key + " " + m.group
}
