package arcs

// bare gives a noun that has a subject and no copula its verb: the participle
// that the moves took for an attribute of the noun, right behind its subject, is the
// verb, and the noun its object. "The miners attacked police".
func (p *Parser) bare(t *Tree) {
	for n, l := range t.Labels {
		if l != amod || t.Tags[n] != participle {
			continue
		}
		if h := t.Heads[n]; h > n && nouns>>t.Tags[h]&1 != 0 && !t.has(h, withCopula) {
			if s := t.subjectBefore(n, h); s >= 0 {
				t.promote(n, s, h)
			}
		}
	}
}

// subjectBefore is the subject of the noun h where it ends right before v and nothing
// else of h does, -1 for none.
func (t *Tree) subjectBefore(v, h int) int {
	subject := -1
	for i, up := range t.Heads[:v] {
		switch {
		case up != h:
		case t.Labels[i] == nsubj && subject < 0:
			subject = i
		case subject >= 0:
			return -1
		}
	}
	return subject
}

// promote makes v, which hung under its object h, the verb of subject and h in the
// place of h: what does not describe h goes with it.
func (t *Tree) promote(v, subject, h int) {
	t.Tags[v] = pastTense
	t.Heads[v], t.Labels[v] = t.Heads[h], t.Labels[h]
	t.Heads[h], t.Labels[h] = v, object
	t.Heads[subject] = v
	for i, up := range t.Heads {
		if up == h && (i < v || describing>>t.Labels[i]&1 == 0) {
			t.Heads[i] = v
		}
	}
}

// active makes an active verb of a participle that the moves took for passive
// although it has an object and no auxiliary: "the firm lately announced the launch".
func (p *Parser) active(t *Tree) {
	for i, l := range t.Labels {
		v := t.Heads[i]
		if l != passiveSubject || v < i || t.Tags[v] != participle || !t.has(v, 1<<object) || t.has(v, auxiliary) {
			continue
		}
		t.Labels[i], t.Tags[v] = nsubj, pastTense
	}
}

// adverbial labels as adverbial the clauses that begin with a conjunction of time
// or cause, and which the moves took for what is said, or left loose.
func (p *Parser) adverbial(t *Tree) {
	for i, l := range t.Labels {
		if h := t.Heads[i]; l == markLabel && h > i && (t.Labels[h] == clausal || t.Labels[h] == parataxis) && causes[p.snt.ws[i].low] {
			t.Labels[h] = advcl
		}
	}
}

var (
	amod      = LabelOf["amod"]
	object    = LabelOf["obj"]
	markLabel = LabelOf["mark"]
	clausal   = LabelOf["ccomp"]
	advcl     = LabelOf["advcl"]

	passiveSubject = LabelOf["nsubj:pass"]
	auxiliary      = labelSetOf("aux", "aux:pass", "cop")

	withCopula = labelSetOf("cop", "aux", "aux:pass", "nsubj:pass")
	describing = labelSetOf("det", "amod", "compound", "nmod", "nmod:poss", "nummod", "flat", "appos", "acl", "acl:relcl", "case", "fixed", "conj", "cc")

	// causes begin a clause that tells when or why, never what is said.
	causes = lows(`after before because although though while unless until once`)
)
