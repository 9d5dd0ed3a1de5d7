package quote

import "diptych/compare/text"

// letsSee reports whether a, which holds no marks, tells what may be seen from a thing that
// nobody has given out, as the outlet sees it: "technical analysis suggests that", "the
// disclosures affirm that". Of "an analysis by the Ferry Board shows that" it is false.
func (f *finder) letsSee(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	if from >= to || a.Source.Start > a.Cue.Start || f.holdsMarks(a) {
		return false
	}
	switch w := f.at(f.headOf(from, to)); {
	case w.upper && from < f.headOf(from, to):
		return false
	case unvoiced[w.norm]:
		return true
	case gathered[w.norm]:
		return !f.isWord(from, "the") && !f.gatheredBy(a.Source)
	}
	return false
}

// unvoiced are things that hold no words of anybody, whatever they let one see.
var unvoiced = map[string]bool{"evidence": true, "disclosures": true, "revelations": true, "signs": true, "history": true, "experience": true, "events": true, "trends": true, "logic": true}

// gathered are things that say what those say who gathered them, where these are told.
var gathered = map[string]bool{"analysis": true, "analyses": true}

// gatheredBy reports whether the words sp tell whose the thing is that they name: by a name
// behind their first word, or by who owns it or has it made.
func (f *finder) gatheredBy(sp text.Span) bool {
	from, to := f.tokensOf(sp)
	for i := from; i < to; i++ {
		t := f.at(i)
		if t.owner || t.is(possessive) || t.is(body|place|firm) || t.upper && i > from || f.isWord(i, "official") || i > from && (f.isWord(i, "by") || f.isWord(i, "from")) {
			return true
		}
	}
	return false
}
