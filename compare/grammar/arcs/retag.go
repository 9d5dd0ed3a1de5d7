package arcs

// retag mends tags that cannot be, before the words are hung.
func (p *Parser) retag() {
	asked := false // an infinitive may come
	for i, t := range p.snt.ts {
		switch w := &p.snt.ws[i]; {
		case t == adposition && w.known == 0 && w.shape&shapeUpper != 0:
			p.snt.ts[i] = properNoun // the treebanks have nearly all prepositions; names that open a sentence look like any word
		case t == participle && standing[w.low] && !p.perfect(i):
			p.snt.ts[i] = pastTense
		case t == baseForm && !asked && p.joined(i):
			p.snt.ts[i] = commonNoun
		}
		asked = asked || askingTags>>p.snt.ts[i]&1 != 0 || asking[p.snt.ws[i].low]
	}
}

// perfect reports whether an auxiliary stands shortly before token i.
func (p *Parser) perfect(i int) bool {
	for _, t := range p.snt.ts[max(0, i-auxiliaryReach):i] {
		if auxiliaries>>t&1 != 0 {
			return true
		}
	}
	return false
}

// auxiliaryReach is how many tokens before its verb an auxiliary may stand: "had not yet long stood".
const auxiliaryReach = 5

// joined reports whether "and" or the like joins token i to a common noun.
func (p *Parser) joined(i int) bool {
	return i > 1 && p.snt.ts[i-1] == coordinator && (p.snt.ts[i-2] == commonNoun || p.snt.ts[i-2] == pluralNoun)
}

var (
	adposition  = TagOf["ADP"]
	properNoun  = TagOf["PROPN"]
	commonNoun  = TagOf["NOUN"]
	pluralNoun  = TagOf["NOUN.plur"]
	coordinator = TagOf["CCONJ"]
	baseForm    = TagOf["VERB.base"]
	participle  = TagOf["VERB.part"]
	pastTense   = TagOf["VERB.past"]

	auxiliaries = tagSetOf("AUX.base", "AUX.past", "AUX.pres", "AUX.ger", "AUX.part", "AUX.modal")

	// askingTags, and asking, are of words behind which a verb may stand in its bare form: "to go",
	// "will go", "made him go", "did not go", "Go and see".
	askingTags = tagSetOf("PART.to", "AUX.base", "AUX.modal", "VERB.base", "VERB.pres", "VERB.pres3", "VERB.past", "VERB.ger")

	asking = lows(`do does did`)

	// standing are verbs whose participle describes nothing by itself: "who stood", never "the stood man".
	standing = lows(`stood sat slept`)
)
