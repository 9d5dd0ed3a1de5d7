package arcs

// comments makes the phrase between "as" and a finite verb without a subject the
// subject of that verb: "..., as the council announced". The moves may take "as" for a
// preposition, and the phrase for what is done as something.
func (p *Parser) comments(t *Tree) {
	for i, tag := range t.Tags {
		if tag != adposition || p.snt.ws[i].low != asWord || t.Labels[i] != caseLabel {
			continue
		}
		n := t.Heads[i]
		if n <= i || t.Labels[n] != oblique || nouns>>t.Tags[n]&1 == 0 {
			continue
		}
		v := t.Heads[n]
		if v <= n || v > n+1+t.flats(n) || !finite(t.Tags[v]) || t.has(v, withSubject) {
			continue
		}
		t.Tags[i], t.Heads[i], t.Labels[i] = subordinator, v, markLabel
		t.Labels[n] = nsubj
		if t.Labels[v] == conj {
			t.Labels[v] = advcl
		}
	}
}

// flats counts the tokens right behind a noun that go on with its name.
func (t *Tree) flats(n int) (count int) {
	for k := n + 1; k < len(t.Heads) && t.Heads[k] == n && t.Labels[k] == flat; k++ {
		count++
	}
	return count
}

// days hangs a day that the moves hung under a name or under what hangs on a noun
// already under the verb above them: a mill of Ostby's has no Monday.
func (p *Parser) days(t *Tree) {
	for i, l := range t.Labels {
		if l != nmod || t.Tags[i] != properNoun && !periods[p.snt.ws[i].low] {
			continue
		}
		n := t.Heads[i]
		if n < 0 || n > i || nouns>>t.Tags[n]&1 == 0 || t.Labels[n] != nmod && names>>t.Tags[n]&1 == 0 || !p.day(t, i) {
			continue
		}
		for steps := 0; n >= 0 && nouns>>t.Tags[n]&1 != 0 && steps < chain; steps++ {
			n = t.Heads[n]
		}
		if n >= 0 && verbs>>t.Tags[n]&1 != 0 && n < i {
			t.Heads[i], t.Labels[i] = n, oblique
		}
	}
}

// times takes from a verb that has a subject another that tells when: "the court this
// month rejected it".
func (p *Parser) times(t *Tree) {
	for i, l := range t.Labels {
		if l != nsubj || !periods[p.snt.ws[i].low] || i == 0 || t.Labels[i-1] != det {
			continue
		}
		for k := range i {
			if t.Labels[k] == nsubj && t.Heads[k] == t.Heads[i] {
				t.Labels[i] = unmarked
				break
			}
		}
	}
}

// day reports whether the phrase of token i is a day of the week or a part of one,
// behind "on".
func (p *Parser) day(t *Tree, i int) bool {
	named, on := weekdays[p.snt.ws[i].low], false
	for k, h := range t.Heads {
		if h == i {
			named = named || t.Labels[k] == compound && weekdays[p.snt.ws[k].low]
			on = on || t.Labels[k] == caseLabel && p.snt.ws[k].low == onWord
		}
	}
	return named && on
}

// agents makes who is named behind "by" the doer of a passive deed that moves
// somebody, where the moves hung him under the place: "led out of the hall by guards".
func (p *Parser) agents(t *Tree) {
	for i, l := range t.Labels {
		if l != caseLabel || p.snt.ws[i].low != byWord {
			continue
		}
		n := t.Heads[i]
		if n <= i || t.Labels[n] != nmod {
			continue
		}
		place := t.Heads[n]
		if place < 0 || place > i || t.Labels[place] != oblique || !p.leftBehind(t, place) {
			continue
		}
		if v := t.Heads[place]; v >= 0 && v < place && t.Tags[v] == participle && t.has(v, passive) && !t.has(v, 1<<agent) {
			t.Heads[n], t.Labels[n] = v, agent
		}
	}
}

// leftBehind reports whether the place n stands behind a preposition of motion.
func (p *Parser) leftBehind(t *Tree, n int) bool {
	for i, h := range t.Heads[:n] {
		if h == n && t.Labels[i] == caseLabel && motions[p.snt.ws[i].low] {
			return true
		}
	}
	return false
}

var (
	oblique  = LabelOf["obl"]
	unmarked = LabelOf["obl:unmarked"]
	agent    = LabelOf["obl:agent"]
	passive  = labelSetOf("aux:pass", "nsubj:pass")

	subordinator = TagOf["SCONJ"]

	onWord = look("on", false).low
	asWord = look("as", false).low
	byWord = look("by", false).low

	verbs    = tagSetOf("VERB.base", "VERB.past", "VERB.pres", "VERB.pres3", "VERB.ger", "VERB.part")
	periods  = lows(`day week month year morning afternoon evening night weekend summer winter spring autumn fall`)
	weekdays = lows(`monday tuesday wednesday thursday friday saturday sunday`)

	motions = lows(`out off from into away`)
)
