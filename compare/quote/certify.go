package quote

import (
	"strings"

	"diptych/compare/text"
)

// vet makes those rows of this sentence unsure whose speaker only one sign
// shows: silence beats a wrong name.
func (f *finder) vet() {
	f.labels = f.labels[:0]
	for k := f.start; k < len(f.found); k++ {
		if a := &f.found[k]; !a.Unsure {
			f.certify(a, k)
		}
	}
	f.relayed()
	f.laterNamed()
}

// certify makes a, which is found[n], unsure when its speaker is, takes the speaker
// from it who may be another, and gives it the whole words for one who has no name.
func (f *finder) certify(a *Attribution, n int) {
	f.fromWords(a)
	why := f.dubious(a, n)
	if mends[why] && f.reseat(a) {
		why = f.dubious(a, n)
	}
	if a.Unsure = why != "" && !unnamed[why]; unnamed[why] {
		a.Speaker, a.Named = "", false
	}
	switch why {
	case doubtWho:
		if a.Speaker, a.Named = f.asWritten(a); a.Speaker == "" {
			from, to := f.tokensOf(a.Source)
			f.takenUp(a, from, to-1)
		}
	case doubtHe:
		a.Unsure = !f.notWhomHeNames(a, n) && f.fitsHere(a)
	case doubtIt:
		from, _ := f.tokensOf(a.Source)
		a.Unsure = f.isWord(from-1, "as") || f.isWord(from, "it") && f.bodyHere(from) || !(f.isWord(from, "it") || f.isWord(from, "they")) || !f.utters(a) || f.frames(a)&paper != 0
	case doubtOffice:
		a.Unsure = f.personHere(a)
	case "":
		if f.settle(a); !a.Unsure && a.Act == "" {
			a.Unsure = f.feeble(a, n)
		}
	}
	a.Named = a.Named || !a.Unsure && f.properNoun(a)
}

// properNoun reports whether the source of a is one word with a capital, where any word has
// one, which no list knows, the article writes small nowhere, and the grammar holds for a
// name: "Pruitt, in a letter, said".
func (f *finder) properNoun(a *Attribution) bool {
	from, to := f.tokensOf(a.Source)
	t := f.at(from)
	if to != from+1 || !t.upper || t.entry != nil || t.owner || a.Speaker != f.text(from) || plural(a.Speaker) || f.script.sight(t).small > 0 || f.head {
		return false
	}
	f.parsed()
	i := f.referee.tree.At(t.Start)
	return i >= 0 && f.referee.tree.Tokens[i].Tag == "PROPN"
}

// feeble reports whether a, which is found[n], has a speaker but hardly words:
// what one only spoke about, or thinks inside of what one says; or has words
// whose speaker a reader sees and the rules do not.
func (f *finder) feeble(a *Attribution, n int) bool {
	from, _ := f.tokensOf(a.Source)
	i, k := f.tokensOf(a.Cue)
	switch {
	case a.Speaker == "" && !a.Source.Empty() && pronounGender(f.at(from).norm) != 0 && f.fitsHere(a):
		return true
	case a.Cue.Empty() || i >= k:
		return false
	case f.mentions(i, k) && !f.holdsMarks(a) && !f.opensClause(a):
		return true
	case f.frames(a)&inner != 0 && a.Stance == Mental && !f.holdsMarks(a):
		return true // "apparently felt she had to go": nothing tells that she said so
	case f.onlyThought(a, k-1):
		return true
	case f.isWord(k-1, "began") || f.isWord(k-1, "begins"):
		t := f.nounOf(a.Source)
		return !a.Named && !t.is(soul|group|pronoun) || a.Source.End > a.Cue.Start
	}
	if p := f.at(from - 1); p.mark == ',' && from > 2 && a.Stance == Mental {
		for m := n - 1; m >= f.start; m-- { // "If you win, he said, people think"
			b := &f.found[m]
			if !b.Cue.Empty() && max(b.Cue.End, b.Source.End) == f.at(from-2).End && b.Content[0].Start < b.Source.Start {
				return true
			}
		}
	}
	for m := f.start; m < len(f.found); m++ {
		if b := &f.found[m]; a.Stance == Mental && m != n && b.Speaker == a.Speaker && !b.Cue.Empty() && within(b.Content, a.Cue) {
			return true
		}
	}
	return false
}

// onlyThought reports whether the cue of a, which ends with token i, tells by the way what
// somebody came to think, and no mark shows that it was uttered: "cemented Lund's view that",
// "Lund resigned, concluding that".
func (f *finder) onlyThought(a *Attribution, i int) bool {
	switch f.at(i).norm {
	case "concluding":
		return f.at(i-1).mark == ',' && f.cast.personOf(a.Speaker) && !f.holdsMarks(a) && !f.speaksWithin(a.Source.End, a.Cue.Start)
	case "view", "views", "opinion", "opinions":
		return f.nounForm(a.Cue) && !f.holdsMarks(a)
	}
	return false
}

// speaksWithin reports whether a verb of saying stands between two bytes of this sentence.
func (f *finder) speaksWithin(from, to int) bool {
	i, k := f.tokensOf(text.Span{Start: from, End: to})
	for ; i < k; i++ {
		if f.sentence.speaks(i) {
			return true
		}
	}
	return false
}

// mentions reports whether the verb of tokens [i, k) says no more than that there
// was talk of something.
func (f *finder) mentions(i, k int) bool {
	for ; i < k; i++ {
		switch f.at(i).norm {
		case "talk", "talks", "talked", "refer", "refers", "referred":
			return true
		case "speak", "speaks", "spoke":
			return !f.isWord(i+1, "of")
		}
	}
	return false
}

// opensClause reports whether the content of a begins with "that" or its like.
func (f *finder) opensClause(a *Attribution) bool {
	i, _ := f.tokensOf(a.Content[0])
	return f.at(i).mark == 0 && f.at(i).is(clauseWord)
}

// settle gives a the label that its source has in this sentence.
func (f *finder) settle(a *Attribution) {
	for _, l := range f.labels {
		if l.at == a.Source {
			a.Source, a.Speaker, a.Named, a.Unsure = l.source, l.speaker, l.named, l.why != ""
			return
		}
	}
	l := label{at: a.Source}
	l.why = f.complete(a)
	l.source, l.speaker, l.named = a.Source, a.Speaker, a.Named
	a.Unsure = l.why != ""
	if !a.Source.Empty() {
		f.labels = append(f.labels, l)
	}
}

// asWritten is the name that stands for the speaker of a and may be that of
// several, as the sentence has it: "Clinton"; "" where it has none: "the company".
func (f *finder) asWritten(a *Attribution) (string, bool) {
	from, to := f.tokensOf(a.Source)
	n, ok := f.headName(from, f.headOf(from, to)+1)
	if !ok || f.offices(n) || f.at(n.to-1).is(firm) && f.isWord(from, "the") {
		return "", false
	}
	if toldByAge[f.at(n.run-1).norm] {
		return f.at(n.run-1).norm + " " + f.plainName(n.from, n.to), true // "the elder Lund"
	}
	return f.plainName(n.from, n.to), true
}

// fitsHere reports whether the sentence names somebody before he or she, the
// source of a, for whom that may stand: a reader finds the speaker there.
func (f *finder) fitsHere(a *Attribution) bool {
	g := pronounGender(strings.ToLower(f.src[a.Source.Start:a.Source.End]))
	for _, r := range f.cast.here {
		if i, _ := f.tokensOf(r.Span); r.Start >= a.Source.Start || r.figure < 0 || f.at(i).quoted != 0 {
			continue
		}
		if k := &f.cast.figures[r.figure]; k.named && k.isPerson() && k.likely() != other(g) && !isPronoun(f.src[r.Start:r.End]) {
			return true
		}
	}
	return false
}

// bodyHere reports whether a paper or a body is named in the sentence before token i, for
// which "it" may stand: a reader finds the speaker there.
func (f *finder) bodyHere(i int) bool {
	for k := f.opener(); k < i; k++ {
		if t := f.at(k); t.quoted == 0 && t.is(message|body|firm) && !f.at(k+1).owner && f.nominal(k) {
			return true
		}
	}
	return false
}

// personHere reports whether the sentence names a person beside the source of a, for
// whom an office may stand: a reader finds the speaker there.
func (f *finder) personHere(a *Attribution) bool {
	for _, r := range f.cast.here {
		if i, _ := f.tokensOf(r.Span); r.figure >= 0 && f.at(i).quoted == 0 && !r.Overlaps(a.Source) {
			if k := &f.cast.figures[r.figure]; k.named && k.isPerson() {
				return true
			}
		}
	}
	return false
}

// relayed makes unsure who only tells what another one of this sentence said in
// marks: “...,” he said, according to an aide.
func (f *finder) relayed() {
	for k := f.start; k < len(f.found); k++ {
		a := &f.found[k]
		if !f.byAccount(a) {
			continue
		}
		for n := f.start; n < len(f.found) && !a.relay; n++ {
			b := &f.found[n]
			a.relay = n != k && b.Direct && !f.byAccount(b) && !b.Cue.Empty() && within(b.Content, a.Content[0])
		}
		a.Unsure = a.Unsure || a.relay
	}
}

// byAccount reports whether the cue of a is "according to" or the like.
func (f *finder) byAccount(a *Attribution) bool {
	return strings.HasSuffix(f.src[a.Cue.Start:a.Cue.End], " to") && !f.referee.of(a.Cue).verb
}
