package quote

import "diptych/compare/text"

// opened reports whether the report of a stands in a clause that opens its sentence,
// which ends with the comma at token m: "While Lund hoped it was over, | few agreed".
func (f *finder) opened(a *Attribution, m, e int) bool {
	s := f.dateline()
	if !(f.isWord(s, "while") || f.isWord(s, "as") || f.isWord(s, "although") || f.isWord(s, "though") || f.isWord(s, "when")) || a.Source.Start > a.Cue.Start {
		return false
	}
	_, c := f.tokensOf(a.Cue)
	for k := s; k < m; k++ {
		if f.at(k).mark != 0 || k > c && f.at(k).is(subordinator) && !f.at(k).is(clauseWord|preposition) {
			return false
		}
	}
	return f.isWord(m+2, "of") && f.at(m+1).is(determiner|group|pronoun) || f.newSubject(m+1) || f.subjectLate(m+1, e) || f.speaksFrom(m+1)
}

// remark reports whether the comma at token m begins what the writer calls it, by what
// others think of it or do, to token e: "it was late, | a view Lund has long held".
func (f *finder) remark(m, e int) bool {
	n := m + 1
	if !f.isWord(n, "a") && !f.isWord(n, "an") || f.quotesBehind(n) {
		return false
	}
	for k := n + 1; k < min(e-1, n+5); k++ {
		if f.at(k).mark != 0 || f.at(k).is(preposition|conjunction) {
			return false
		}
		s := k + 1
		if f.isWord(s, "that") {
			s++
		}
		t := f.at(s)
		if f.at(k).upper || !t.word() || !t.upper && !t.is(determiner|group|pronoun) {
			continue
		}
		if v := f.afterAdverbs(f.object(s)); v > s && v < e && (f.verbal(v) || f.pastForm(v)) && !f.at(v).upper {
			return true
		}
		return false
	}
	return false
}

// pastBeside reports whether behind the conjunction at token m the past form at token v
// is what the source of a did: before it, from token i on, the report tells what will or
// would be, to which a past form is no fellow: "said it would help | and sent a letter".
func (f *finder) pastBeside(a *Attribution, i, m, v int) bool {
	_, c := f.tokensOf(a.Cue)
	if !f.pastForm(v) || f.at(v).is(auxiliary) || f.verbShape(c-1) != past || f.quotesBehind(m) {
		return false
	}
	if n := f.at(v + 1); !n.is(determiner|possessive) && !n.upper {
		return false
	}
	modals := 0
	for k := i; k < m; k++ {
		switch t := f.at(k); {
		case t.is(modal) && t.is(auxiliary):
			modals++
		case t.is(be|relative|subordinator) && !t.is(clauseWord), t.is(auxiliary), f.pastForm(k):
			return false
		}
	}
	return modals == 1
}

// reversed gives a, whose last words stop before a dash or a comma behind which they are
// turned or made to depend on something, to the end of the sentence, that as well: "it
// would pay for roads -- but not for the wall".
func (f *finder) reversed(a *Attribution) {
	n := len(a.Content) - 1
	i, e := f.tokensOf(a.Content[n])
	k := e
	for k < len(f.toks) && (f.at(k).mark == '-' || f.at(k).mark == ',') {
		k++
	}
	if k == e || !(f.isWord(k, "unless") || f.isWord(k, "but") && f.isWord(k+1, "not")) || f.quotesBehind(k) || f.toks[i].quoted != 0 {
		return
	}
	for m := k; m < len(f.toks); m++ {
		if f.at(m).mark != 0 {
			return
		}
	}
	if p := f.pieces(i, len(f.toks)); len(p) == 1 {
		a.Content[n], a.rest = p[0], text.Span{}
	}
}

// saysNext reports whether the verb at token v is the cue of another row, whose source
// is the same pronoun within what a tells: "he said he hoped | but warned he would".
func (f *finder) saysNext(a *Attribution, v int) bool {
	from, _ := f.tokensOf(a.Source)
	g := pronounGender(f.at(from).norm)
	if g == 0 || f.verbShape(v) != past {
		return false
	}
	for k := f.start; k < len(f.found); k++ {
		b := &f.found[k]
		n, _ := f.tokensOf(b.Source)
		if b.Cue.Start == f.at(v).Start && b.Source.Start > a.Cue.End && n < v && pronounGender(f.at(n).norm) == g {
			return true
		}
	}
	return false
}

// behindColon leaves a, told by "according to", the clause behind a colon of which the
// clause before it is the writer's: "He may fail: | the law forbids it, according to Lund".
func (f *finder) behindColon(a *Attribution) {
	if !f.byAccount(a) || len(a.Content) != 1 || a.Content[0].End > a.Cue.Start {
		return
	}
	i, e := f.tokensOf(a.Content[0])
	for m := i + 1; m < e; m++ {
		if f.at(m).mark == ':' && f.at(m).quoted == 0 && f.hasVerb(i, m) && f.hasVerb(m+1, e) {
			if p := f.pieces(m+1, e); len(p) == 1 {
				a.Content = p
			}
			return
		}
	}
}
