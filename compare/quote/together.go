package quote

import "strings"

// joined reports whether the source of a, tokens [from, to), is the second of two
// who speak together, and gives a both: "Mr Lund and all nine members said".
func (f *finder) joined(a *Attribution, from, to int) bool {
	if a.Source.Start > a.Cue.Start || a.Cue.Empty() {
		return false
	}
	i := from
	for i > 0 && (f.at(i-1).is(determiner) && !f.at(i-1).owner || f.further(i-1)) && !f.at(i-1).upper {
		i--
	}
	k := i - 2
	if !f.isWord(i-1, "and") || k < 0 || f.bodyJoin(i-1) {
		return false
	}
	k = f.beforeAside(k)
	t := f.at(k)
	if !t.word() || !t.upper && !t.is(group) && !plural(f.text(k)) || t.owner || t.number || t.is(timeWord|timeSpan|adverb) {
		return false
	}
	start := f.phraseStart(k)
	if f.oneBody(a, start, to) {
		return true
	}
	if f.at(start-1).mark == ',' {
		return f.joinedList(a, start, to)
	}
	if p := f.at(start - 1); p.word() && !p.is(subordinator|clauseWord) && !f.isWord(start-1, "as") || p.mark == ',' || p.mark == shutting || f.hasVerb(start, i) {
		return false
	}
	first, named := f.cast.resolve(&f.sentence, start, k+1)
	if first == "" || strings.Contains(a.Speaker, first) {
		return false
	}
	second := a.Speaker
	a.Source = f.cover(start, to)
	if !named {
		first = f.src[f.at(start).Start:f.at(k).End]
	}
	if !f.cast.personOf(second) && (f.at(i).is(determiner) && !f.isWord(i, "the") || f.further(i)) {
		second = f.src[f.at(i).Start:a.Source.End]
	}
	a.Speaker, a.Named = first+" and "+second, named && a.Named
	f.cast.group, f.cast.known = a.Speaker, a.Named
	return true
}

// oneBody reports whether the tokens [from, to), of which the source of a is the end behind
// "and", are the name of one body, and gives a that: "the Academy of Film Arts and Sciences".
func (f *finder) oneBody(a *Attribution, from, to int) bool {
	for i := from + 1; i < to; i++ {
		if !f.at(i).is(ofWord) || !f.at(i-1).upper || !f.at(i-1).is(body) && f.at(i-1).norm != "academy" || f.bodyEnd(i) < to {
			continue
		}
		a.Source = f.cover(from, to)
		for f.at(from).is(determiner) {
			from++
		}
		a.Speaker, a.Named = f.plainName(from, to), true
		return true
	}
	return false
}

// inStatement reports whether the source of a, tokens [from, to), is a statement of a body
// that the article names, whose words it has: "The Harbour Office statement said".
func (f *finder) inStatement(a *Attribution, from, to int) bool {
	h := f.headOf(from, to)
	n := h
	switch {
	case f.isWord(h, "statement"), f.isWord(h, "communique"):
	case f.isWord(h, "release") && (f.isWord(h-1, "press") || f.isWord(h-1, "news")):
		n--
	default:
		return false
	}
	if f.isWord(from, "the") && h == from+1 && to == h+1 {
		return f.ofStatement(a)
	}
	if f.ofLand(a, from, n, h) {
		return true
	}
	m, ok := f.headName(from, n)
	if !ok || m.to != n || f.offices(m) || f.at(n-1).owner {
		return false
	}
	k := f.cast.find(&f.sentence, m)
	if k < 0 || !f.cast.figures[k].named || f.cast.figures[k].isPerson() {
		return false
	}
	a.Speaker, a.Named = f.cast.figures[k].name, true
	return true
}

// ofStatement gives a, whose source is "the statement", to whom the last statement before
// is given by name: "The Harbour Office said in a statement". It reports whether there is one.
func (f *finder) ofStatement(a *Attribution) bool {
	for k := len(f.found) - 1; k >= max(0, len(f.found)-looksBack); k-- {
		b := &f.found[k]
		if b.Unsure || b.Source.Empty() || b.Source.Start >= a.Source.Start {
			continue
		}
		behind := f.src[b.Cue.End:min(len(f.src), b.Cue.End+statementReach)]
		if !strings.HasSuffix(f.src[b.Source.Start:b.Source.End], "statement") && !strings.HasPrefix(behind, " in a statement") && !strings.HasPrefix(behind, " in a written statement") {
			continue
		}
		if b.Named {
			a.Speaker, a.Named = b.Speaker, true
		}
		return b.Named
	}
	return false
}

// statementReach is how far behind its verb a report may say that it was a statement.
const statementReach = 40

// samePair reports whether two who spoke together before are the speakers of a, by their
// surnames, and gives a the words for them: "Lund and Berg", of "Ann Lund and Bo Berg".
func (f *finder) samePair(a *Attribution) bool {
	x, y, ok := strings.Cut(a.Speaker, " and ")
	if !ok || !a.Named || strings.Contains(x+y, " ") {
		return false
	}
	for k := len(f.found) - 1; k >= max(0, len(f.found)-remembered); k-- {
		b := &f.found[k]
		if u, v, ok := strings.Cut(b.Speaker, " and "); ok && !b.Unsure && b.Speaker != a.Speaker && strings.HasSuffix(u, " "+x) && strings.HasSuffix(v, " "+y) {
			a.Speaker = b.Speaker
			return true
		}
	}
	return false
}

// withSecond reports whether the source of a, tokens [from, to), is a body with "of" in
// its name and a person who speaks with it, and gives a both: "Board of Health and Ann Lee".
func (f *finder) withSecond(a *Attribution, from, to int) bool {
	h := f.headOf(from, to)
	if !a.Named || !f.at(h).upper || !f.at(h+1).is(ofWord) || a.Source.Start > a.Cue.Start {
		return false
	}
	for k := h + 2; k+1 < to; k++ {
		if !f.isWord(k, "and") || !f.allUpper(k+1, to) {
			continue
		}
		if second, _ := f.cast.resolve(&f.sentence, k+1, to); f.cast.personOf(second) && !f.cast.personOf(a.Speaker) && !strings.HasSuffix(a.Speaker, second) {
			a.Speaker += " and " + second
			f.cast.group, f.cast.known = a.Speaker, true
			return true
		}
	}
	return false
}

// joinedList reports whether the source of a ends a list of names that opens its
// clause, of which the last but one begins at token start, and gives a all of it:
// "Ashton, Berg and the Isles have said".
func (f *finder) joinedList(a *Attribution, start, to int) bool {
	first := start
	for f.at(first-1).mark == ',' && first > 1 {
		t := f.at(first - 2)
		k := f.phraseStart(first - 2)
		if !t.word() || !t.upper || t.is(timeWord|adverb) || t.owner || k > first-2 || f.hasVerb(k, first-2) {
			return false
		}
		first = k
	}
	if p := f.at(first - 1); first == start || first > 0 && p.word() && !p.is(subordinator|clauseWord|conjunction) {
		return false
	}
	a.Source = f.cover(first, to)
	a.Speaker, a.Named = f.plainName(first, to), true
	f.cast.group, f.cast.known = a.Speaker, true
	return true
}
