package quote

import "diptych/compare/text"

// asIntroduced gives a, whose source is "the" and the noun at token head and no more, the
// body that the article told of as such when it first came to it: "the news agency MENA said.
// | The agency added", "the Great Count, a project of the park. | The project found". It
// reports whether there is one by name.
func (f *finder) asIntroduced(a *Attribution, from, head int) bool {
	t := f.at(head)
	if a.Named || !f.isWord(from, "the") || head != from+1 || t.upper || !undertakings[t.norm] && !t.is(firm|body) && !pressWords[t.norm] && !agencyWords[t.norm] {
		return false
	}
	w := f.script.sight(t)
	all := sentence{toks: f.script.toks, src: f.src, script: f.script}
	n, ok := all.nameBeside(w.first, a.Source.Start)
	if !ok && w.brought > 0 {
		n, ok = all.nameBeside(w.brought, a.Source.Start)
	}
	if !ok {
		return false
	}
	k := f.cast.find(&all, n)
	if k < 0 || !f.cast.figures[k].named || f.cast.figures[k].isPerson() || f.cast.figures[k].kind == Place {
		return false
	}
	who := f.cast.figures[k].name
	if b := f.spokeLast(); b != nil && b.Named && b.Speaker != who && !f.cast.personOf(b.Speaker) {
		return false // another body spoke since
	}
	a.Speaker, a.Named = who, true
	f.cast.body = who
	return true
}

// nameBeside is the name beside the word that starts at a byte before end, behind it or else
// before it.
func (s *sentence) nameBeside(start, end int) (n name, ok bool) {
	if start >= end {
		return name{}, false
	}
	i, _ := s.tokensOf(text.Span{Start: start, End: start})
	if n, ok = s.nameBehind(i); !ok {
		n, ok = s.nameBefore(i)
	}
	return n, ok
}

// undertakings are nouns for what speaks with the voice of those who run it.
var undertakings = map[string]bool{"project": true, "group": true, "charity": true, "campaign": true, "initiative": true, "survey": true, "programme": true, "program": true, "think-tank": true, "consortium": true, "alliance": true, "nonprofit": true}

// nameBehind is the name that follows the noun at token i without a mark: "the agency MENA".
func (s *sentence) nameBehind(i int) (name, bool) {
	if !s.nameWord(i+1) || s.gap(i) {
		return name{}, false
	}
	all := s.names(i+1, min(len(s.toks), i+1+longestNew))
	if len(all) == 0 || all[0].run != i+1 {
		return name{}, false
	}
	return all[0], true
}

// nameBefore is the name before the comma behind which the noun at token i tells what is
// named: "the Great Count, a project".
func (s *sentence) nameBefore(i int) (name, bool) {
	k := i - 1
	for ; k > i-longestNew && k > 1 && s.at(k).word() && !s.at(k).is(determiner); k-- {
		if s.at(k).is(preposition|ofWord|relative|auxiliary) || s.verbal(k) {
			return name{}, false
		}
	}
	if !s.isWord(k, "a") && !s.isWord(k, "an") || s.at(k-1).mark != ',' {
		return name{}, false
	}
	from := max(0, k-1-longestNew)
	return s.headName(from, k-1)
}

// apposed gives a, whose source is "the" and what somebody is, tokens [from, to), the name
// right before it, which a comma or nothing stands before: "Asked twice, Rep. Karl Berg, the
// top Republican of the board, said". It reports whether there is one.
func (f *finder) apposed(a *Attribution, from, to int) bool {
	if a.Source.Start > a.Cue.Start || from < 3 || f.at(from-1).mark != ',' || !f.isWord(from, "the") || !f.at(f.headOf(from, to)).is(soul) {
		return false
	}
	start := f.phraseStart(from - 2)
	if start > 0 && f.at(start-1).mark != ',' || from-1-start < 2 || !f.allUpper(start, from-1) {
		return false
	}
	who, named := f.cast.resolve(&f.sentence, start, from-1)
	if !named || !f.cast.personOf(who) {
		return false
	}
	a.Source, a.Speaker, a.Named = f.cover(start, to), who, true
	return true
}

// twoOffices gives a, whose source stands behind its cue and ends before token to with an
// office, the name behind a second one: “...,” said Orvik founder | and Ashton mayor Karl Berg.
// It reports whether there is one.
func (f *finder) twoOffices(a *Attribution, to int) bool {
	if a.Source.Start < a.Cue.End || !f.at(to-1).is(role) || !f.isWord(to, "and") || f.at(to+1).is(determiner) {
		return false
	}
	e := f.object(to + 1)
	n, ok := f.headName(to+1, e)
	if !ok || n.to != e || n.from <= to+1 || !f.at(n.from-1).is(role) {
		return false
	}
	who, named := f.cast.resolve(&f.sentence, to+1, e)
	if !named || !f.cast.personOf(who) {
		return false
	}
	a.Source = a.Source.Cover(f.cover(n.from, n.to))
	a.Speaker, a.Named = who, true
	return true
}
