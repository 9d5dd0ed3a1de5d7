package frame

import (
	"slices"

	"diptych/compare/text"
)

func (m *merger) countries() {
	for i := range m.phrases {
		if x := &m.phrases[i]; x.kind == aLand {
			m.assign(i, m.country(int(x.land)))
		}
	}
}

// governments files "the Syrian government", "the regime" and "US officials"
// by the country they govern: the one named with them, the one their owner
// rules, else that of the government named last before or first after.
func (m *merger) governments() {
	at, waiting := -1, []int(nil)
	for i := range m.phrases {
		x := &m.phrases[i]
		if i > 0 && m.phrases[i-1].side != x.side {
			at = -1
		}
		if x.kind != aNoun || m.of[i] >= 0 || !m.governs(x) {
			continue
		}
		if l := m.governed(x); l >= 0 {
			at = l
			for _, k := range waiting {
				m.assign(k, m.government(at))
			}
			waiting = nil
			m.assign(i, m.government(l))
		} else if m.otherLand(i, at) {
			continue // "the regime" may be of that country
		} else if at >= 0 && x.definite && !x.bare {
			m.assign(i, m.government(at))
		} else if x.definite && !x.bare && m.mergedSet(m.head(x)) >= 0 {
			waiting = append(waiting, i)
		}
	}
	for _, k := range waiting {
		if at >= 0 {
			m.assign(k, m.government(at))
		}
	}
}

// otherLand reports whether something is "in" a country before phrase i in its sentence,
// nearer than any government, and that country is not the one with number at.
func (m *merger) otherLand(i, at int) bool {
	x := &m.phrases[i]
	doc := m.read.a.Document
	if x.side == 1 {
		doc = m.read.b.Document
	}
	for k := i - 1; k >= 0 && m.phrases[k].side == x.side && len(doc.SentencesIn(m.phrases[k].Cover(x.Span))) == 1; k-- {
		if y := &m.phrases[k]; y.kind == aLand && isIn(doc, y.Start) {
			return int(y.land) != at
		} else if y.kind == aNoun && m.governs(y) {
			return false
		}
	}
	return false
}

// isIn reports whether the word before place at is "in".
func isIn(d *text.Document, at int) bool {
	i := d.WordAt(at)
	return i > 0 && d.Words[i-1].Norm == "in"
}

// governs reports whether x names those who act for a country.
func (m *merger) governs(x *phrase) bool {
	head := m.head(x)
	if head == "official" || head == "authority" {
		return true
	}
	if x.plural {
		return false // "tax regimes"
	}
	if before := m.read.norm(x.before); before != "" && m.read.learned(before, nounWord) && !slices.Contains(m.owner(x), before) {
		return false // "a visa regime"
	}
	return m.read.of(x.head, labelWord) && m.mergedSet(head) >= 0 && m.mergedSet(head) == m.mergedSet("government")
}

// governed is the country that x is the government of, -1 when it does not say.
func (m *merger) governed(x *phrase) int {
	if x.land >= 0 {
		return int(x.land)
	}
	for _, w := range m.owner(x) {
		if l, ok := m.rulers[w]; ok {
			return l
		}
	}
	return -1
}

func (m *merger) government(land int) int {
	e, ok := m.byRule[land]
	if !ok {
		e = m.create(nil)
		m.entities[e].rules = true
		m.entities[e].land = int16(land)
		m.byRule[land] = e
	}
	return e
}

func (m *merger) country(land int) int {
	e, ok := m.byLand[land]
	if !ok {
		e = m.create(nil)
		m.entities[e].land = int16(land)
		m.byLand[land] = e
	}
	return e
}

// titles notes which titles go with which name.
func (m *merger) titles() {
	for i := range m.phrases {
		x := &m.phrases[i]
		if x.kind == aName && x.head != 0 {
			m.title(m.of[i], x)
		}
		if x.same < 0 {
			continue
		}
		if y := &m.phrases[x.same]; x.kind == aName {
			m.title(m.of[i], y)
			m.assign(int(x.same), int(m.of[i]))
		} else {
			m.title(m.of[x.same], x)
			m.assign(i, int(m.of[x.same]))
		}
	}
}

// title notes for an entity what x calls it, and the country of that.
func (m *merger) title(e int32, x *phrase) {
	t, head, land := &m.entities[e], m.head(x), x.land
	if !slices.Contains(t.titles, head) {
		t.titles = append(t.titles, head)
		m.byTitle[head] = append(m.byTitle[head], int(e))
	}
	if land >= 0 && !slices.Contains(t.lands, land) {
		t.lands = append(t.lands, land)
	}
}

// roles files "the president" with the one who is called so.
func (m *merger) roles() {
	for i := range m.phrases {
		x := &m.phrases[i]
		if x.kind != aNoun || m.of[i] >= 0 || !x.definite || x.plural || m.classes[m.head(x)]&roleWord == 0 {
			continue
		}
		if e := m.bearer(x); e >= 0 {
			m.assign(i, e)
		}
	}
}

// bearer is the most frequent entity with the title x and no other country.
func (m *merger) bearer(x *phrase) int {
	best := -1
	for _, e := range m.byTitle[m.head(x)] {
		t := &m.entities[e]
		if x.land >= 0 && len(t.lands) > 0 && !slices.Contains(t.lands, x.land) {
			continue
		}
		if best < 0 || len(t.list) > len(m.entities[best].list) {
			best = e
		}
	}
	return best
}
