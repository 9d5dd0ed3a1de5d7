package quote

import (
	"slices"
	"strings"

	"diptych/compare/text"
)

// trim is the tokens [from, to) without what stands beside the words for a
// speaker and is no part of them: "reportedly", "initially", "last month".
func (s *sentence) trim(from, to int) (int, int) {
	for from < to && s.loose(to-1) {
		to--
	}
	if to-from > 2 && s.at(to-1).is(ofWord) && !s.at(to).upper {
		for to-from > 1 && (s.loose(to-1) || s.at(to-1).is(ofWord|preposition|timeWord)) {
			to-- // "A memo from late January of last year"
		}
	}
	for from < to && s.loose(from) && !(from+1 < to && s.at(from+1).is(group) && !s.at(from+1).upper) {
		from++
	}
	return from, to
}

// loose reports whether token i tells when or how, and nobody.
func (s *sentence) loose(i int) bool {
	t := s.at(i)
	switch {
	case !t.word():
		return t.mark == ','
	case t.owner || t.is(group|role|pronoun|relative|determiner|possessive|title):
		return false
	case t.upper:
		return i == 0 && (t.is(adverb) && s.at(1).mark == ',' || t.entry == nil && strings.HasSuffix(t.norm, "edly"))
	}
	if strings.HasSuffix(t.norm, "ed") && s.at(i+1).is(preposition) && !s.at(i+1).is(subordinator|ofWord) && s.nominal(i-1) && !s.at(i-1).is(determiner|soul|group) {
		return true // "a tally based on figures"
	}
	if p := s.at(i - 1); i+1 == len(s.toks) || !s.at(i+1).upper && s.at(i+1).word() || s.at(i+1).mark == ',' {
		if strings.HasSuffix(t.norm, "ed") && (p.upper && !p.is(determiner) || p.is(message)) && !t.is(soul|group|body) {
			return true // "the Index released last year"
		}
	}
	return t.is(timeWord|timeSpan|adverb) || len(t.norm) > 4 && strings.HasSuffix(t.norm, "ly") && !t.is(soul|firm|body|mute|message) || s.isWord(i, "last") || s.isWord(i, "late") || s.isWord(i, "early")
}

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
	f.referee.doubts = f.referee.doubts[:0]
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
		a.Unsure = f.fitsHere(a)
	case doubtIt:
		from, _ := f.tokensOf(a.Source)
		a.Unsure = f.isWord(from-1, "as") || f.isWord(from, "it") && f.bodyHere(from) || !(f.isWord(from, "it") || f.isWord(from, "they")) || !f.utters(a) || f.frames(a)&paper != 0
	case doubtOffice:
		a.Unsure = f.personHere(a)
	case "":
		if f.settle(a); !a.Unsure {
			a.Unsure = f.feeble(a, n)
		}
	}
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
	case f.isWord(k-1, "began") || f.isWord(k-1, "begins"):
		t := f.at(f.headOf(f.tokensOf(a.Source)))
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

// The doubts that leave it certain that somebody said it.
const (
	doubtHe     = "he may be another"
	doubtThey   = "they may be others"
	doubtIt     = "they, it"
	doubtWho    = "several have the name"
	doubtOffice = "an office"
)

var unnamed = map[string]bool{doubtHe: true, doubtThey: true, doubtIt: true, doubtWho: true, doubtOffice: true}

// The doubts in which the grammar is asked who else speaks.
const (
	doubtPlace = "no subject"
	doubtMute  = "no speaker"
	doubtNone  = "nobody"
)

var mends = map[string]bool{doubtPlace: true, doubtMute: true, doubtNone: true}

// dubious says why the speaker of a, which is found[n], is not certain, "" when
// it is.
func (f *finder) dubious(a *Attribution, n int) string {
	from, to := f.tokensOf(a.Source)
	if from >= to {
		return ""
	}
	if from, to = f.trim(from, to); from >= to {
		return "no words"
	}
	if b := n - 1; b >= f.start && f.found[b].Source == a.Source && !f.found[b].Unsure {
		return ""
	}
	t := f.at(from)
	switch {
	case to-from == 1 && pronounGender(t.norm) != 0:
		return when(f.rivalled(a, n, from) || f.hearsHimself(a) || f.namesHimself(a), doubtHe)
	case to-from == 1 && t.is(pronoun|possessive) && !t.is(group):
		if f.referee.of(a.Cue).verb && (a.Speaker == "" || !f.carriesOn(a, n)) {
			return doubtIt
		}
		return when(f.isWord(from, "they") && f.crowded(a, n), doubtThey)
	case t.is(relative):
		i := f.beforeAside(from - 1)
		return when(i < 0 || a.Speaker == "" || f.isWord(i, "one") || !f.credible(a, f.phraseStart(i), i+1), "who, which")
	case a.Speaker == "" && f.ambiguousName(a, from, to):
		return doubtWho
	case a.Speaker == "":
		return doubtNone
	case f.stuck(from, to):
		return "two names in one line"
	case f.ownerless(a, from, to):
		return "somebody's"
	case f.listed(a, from):
		return "end of a list"
	case f.tagged(a, from, to):
		return "a name in the words"
	case f.misplaced(a, from):
		return doubtPlace
	case f.borrowed(a, to):
		return "another's verb"
	case f.newcomer(a, from, to), f.outOfSight(a, from, to):
		return doubtOffice
	case f.head && f.clipped(a):
		return "headline"
	case !f.credible(a, from, to):
		return doubtMute
	}
	return ""
}

func when(is bool, why string) string {
	if is {
		return why
	}
	return ""
}

// ambiguousName reports whether tokens [from, to), the source of a, are the name
// of several, or a body of which there are several: "Clinton", "the company".
func (f *finder) ambiguousName(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	if f.misplaced(a, from) || !f.credible(a, from, to) {
		return false
	}
	if t := f.at(head); t.is(firm) && f.isWord(from, "the") {
		return true
	}
	n, ok := f.headName(from, head+1)
	return ok && !f.offices(n) && f.cast.find(&f.sentence, n) == unclear
}

// stuck reports whether tokens [from, to) are two names that stand in one line
// by chance: a caption behind a credit.
func (f *finder) stuck(from, to int) bool {
	n, ok := f.headName(from, f.headOf(from, to)+1)
	if !ok {
		return false
	}
	r := f.cast.runs[f.key(n)]
	return r != nil && f.cast.glued(r)
}

// reseat gives a the subject that the grammar sees, where the rules took a noun
// within it: "a source in the Senate told". It reports whether there is one.
func (f *finder) reseat(a *Attribution) bool {
	r := &f.referee
	if a.Cue.Start < a.Source.Start || !f.ofVerb(a) {
		return false
	}
	f.parsed()
	c := r.clause(a.Cue)
	if c == nil || !c.Own || !c.Finite || c.Passive || c.Subject < 0 || c.Subject > c.Head {
		return false
	}
	if tag := r.tree.Tokens[c.Subject].Tag; strings.HasPrefix(tag, "ADJ") || strings.HasPrefix(tag, "VERB") || strings.HasPrefix(tag, "ADV") {
		return false
	}
	sp := r.tree.Phrase(c.Subject)
	from, to := f.tokensOf(sp)
	if from >= to || sp.Overlaps(a.Source) && r.tree.Tokens[c.Subject].Overlaps(a.Source) || sp.Start > a.Source.Start || f.at(from).is(pronoun|relative) && !f.at(from).is(determiner) {
		return false
	}
	for to > from+1 && f.at(to-1).quoted == 0 && (f.at(to-1).mark != 0 || f.loose(to-1)) {
		to--
	}
	speaker, named := f.cast.resolve(&f.sentence, from, to)
	if speaker == "" {
		return false
	}
	a.Source, a.Speaker, a.Named = f.cover(from, to), speaker, named
	return true
}

// carriesOn reports whether the speaker of a, found[n], is whom the sentence
// names before, outside marks of quotation and behind no preposition, or who
// spoke last.
func (f *finder) carriesOn(a *Attribution, n int) bool {
	if n > 0 && f.found[n-1].Speaker == a.Speaker {
		return true
	}
	from, _ := f.tokensOf(a.Source)
	for i := f.dateline(); i < from; i++ {
		if t := f.at(i); t.quoted == 0 && strings.HasPrefix(f.src[t.Start:a.Source.Start], a.Speaker) {
			_, k := f.tokensOf(text.Span{Start: t.Start, End: t.Start + len(a.Speaker)})
			if n := f.at(k); n.word() && !n.upper && f.nominal(k) && !f.verbal(k) && !n.is(adverb) {
				continue // "the Harbour House transcript was out, it read"
			}
			p := f.at(f.phraseStart(i) - 1)
			return !p.is(preposition|ofWord) || p.is(subordinator|timeWord)
		}
	}
	return false
}

// crowded reports whether others, for whom "they" may stand, are named since
// those for whom it is taken: the source of a, which is found[n].
func (f *finder) crowded(a *Attribution, n int) bool {
	since := a.Source.Start - theyReach
	for k := n - 1; k >= max(0, n-looksBack); k-- {
		if b := &f.found[k]; b.Speaker == a.Speaker && !b.Source.Empty() {
			since = max(since, b.Source.End)
			break
		}
	}
	toks := f.script.toks
	i, _ := slices.BinarySearchFunc(toks, a.Source.Start, func(t token, at int) int { return t.Start - at })
	for i--; i > 0 && toks[i].Start >= since; i-- {
		t := &toks[i]
		if t.norm == "and" && t.quoted == 0 && toks[i-1].upper && i+1 < len(toks) && (toks[i+1].upper || toks[i+1].is(determiner)) && !strings.Contains(a.Speaker, " and ") {
			return true // "Moscow and the West"
		}
		if w := f.src[t.Start:t.End]; t.quoted != 0 || !plural(w) || strings.Contains(a.Speaker, w) || bystanders[t.norm] {
			continue
		}
		if t.is(group) && !t.is(determiner) {
			return true
		}
		if t.entry == nil && singular(t.norm)&soul != 0 {
			return true
		}
	}
	return false
}

// theyReach is how many bytes before "they" others are looked for.
const theyReach = 400

// bystanders are told things and say none, or are no persons.
var bystanders = map[string]bool{"reporters": true, "journalists": true, "viewers": true, "listeners": true, "readers": true,
	"companies": true, "reports": true, "polls": true, "surveys": true, "campaigns": true, "groups": true, "organizations": true,
	"countries": true, "nations": true, "states": true, "governments": true, "courts": true}

// borrowed reports whether the cue of a, far behind its source, which ends before
// token to, has by the grammar a subject of its own.
func (f *finder) borrowed(a *Attribution, to int) bool {
	i, _ := f.tokensOf(a.Cue)
	if i-to < farOff || !f.at(i-1).is(conjunction) || !f.at(to).word() || !f.referee.of(a.Cue).verb {
		return false
	}
	f.parsed()
	c := f.referee.clause(a.Cue)
	return c != nil && c.Subject >= 0 && c.Subject < c.Head && !c.Relative && !f.referee.agrees(c, a)
}

// farOff is how many tokens lie at least between a verb and a subject that it
// may only seem to have.
const farOff = 5

// rivalled reports whether he or she, the source of a at token i, may be
// another one as well: of two who were just named the one who spoke last is
// taken, if any.
func (f *finder) rivalled(a *Attribution, n, i int) bool {
	if a.Speaker == "" {
		return false
	}
	n = f.outermost(n)
	r := f.cast.refAt(&f.sentence, i, i+1)
	if r == nil || r.figure < 0 {
		return false
	}
	if f.nearby(r.figure, i) {
		return true
	}
	if n > 0 && f.found[n-1].Speaker == a.Speaker || f.cast.alone(&f.sentence, r.figure, i) {
		return false
	}
	if n == 0 || r.rivals {
		return r.rivals
	}
	last := f.found[n-1].Source
	_, owner := cutPossessive(f.src[last.Start:last.End])
	return !owner && f.cast.mayBe(last, pronounGender(f.at(i).norm))
}

// nearby reports whether the clause of circumstance that opens the sentence names a person
// for whom he or she at token i, behind it, may stand rather than figure, whom the sentence
// does not name: "While nobody told Kay Berg, she said".
func (f *finder) nearby(figure, i int) (is bool) {
	if !f.at(f.dateline()).is(subordinator) {
		return false
	}
	g := pronounGender(f.at(i).norm)
	for _, r := range f.cast.here {
		if r.Start >= f.at(i).Start || isPronoun(f.src[r.Start:r.End]) {
			continue
		}
		if r.figure == figure {
			return false
		}
		if r.figure >= 0 {
			k := &f.cast.figures[r.figure]
			is = is || k.named && k.isPerson() && k.likely() == g
		}
	}
	return is
}

// outermost is 1 + the row before found[n] that lies in no words of another one before:
// after "Lund said that Berg called for it" Lund spoke last, and not Berg. 0 for none.
func (f *finder) outermost(n int) int {
	for k := n - 2; k >= max(0, n-looksBack); k-- {
		if b := &f.found[k]; !f.found[n-1].Cue.Empty() && !b.Source.Empty() && b.Speaker != f.found[n-1].Speaker && within(b.Content, f.found[n-1].Cue) {
			n = k + 1
		}
	}
	return n
}

// hearsHimself reports whether the clause names for its hearer whom he or she, the
// source of a, is read as: "he asked the mayor if", where he is not the mayor.
func (f *finder) hearsHimself(a *Attribution) bool {
	i, _ := f.tokensOf(a.Source)
	r := f.cast.refAt(&f.sentence, i, i+1)
	if r == nil || r.figure < 0 {
		return false
	}
	for _, o := range f.cast.here {
		if o.Start >= a.Cue.End && o.End <= a.Content[0].Start && a.Source.End <= a.Cue.Start && o.figure == r.figure && !isPronoun(f.src[o.Start:o.End]) {
			return true
		}
	}
	return false
}

// namesHimself reports whether words in marks tell of the person whom he or she, the
// source of a, is read as: of “Lund did well,” he added, Lund is not the speaker.
func (f *finder) namesHimself(a *Attribution) bool {
	if !a.Direct || !a.Named {
		return false
	}
	for _, name := range strings.Fields(a.Speaker) {
		for _, s := range a.Content {
			if i := strings.Index(f.src[s.Start:s.End], name+" "); i >= 0 && len(name) > 3 && !strings.Contains(f.src[s.Start:s.Start+i], "I am ") {
				return true
			}
		}
	}
	return false
}

// misplaced reports whether what stands before the source at token from, which
// stands before its cue, says that it is no subject: "at the Gate", "told Lund".
func (f *finder) misplaced(a *Attribution, from int) bool {
	if a.Cue.Start < a.Source.Start || !f.ofVerb(a) || f.isWord(from-1, "as") {
		return false
	}
	p := f.at(from - 1)
	if !p.upper && strings.HasSuffix(p.norm, "ing") && f.verbal(from-1) && f.at(from-2).is(preposition|ofWord) {
		return true // "a man with years of challenging the party said"
	}
	if strings.HasSuffix(f.src[:a.Cue.End], "ing") && !strings.Contains(f.src[a.Cue.Start:a.Cue.End], " ") {
		return f.at(from).is(preposition) && !f.at(from).is(adverb|timeWord) || p.is(preposition) && !p.is(subordinator|timeWord) && !f.isWord(from-1, "with") // and not "with Austria saying"
	}
	if p.is(preposition) && p.is(subordinator) && !p.is(adverb|timeWord) {
		return f.at(from).is(possessive) || !f.subjectOf(a) // "after their release said", "since he said"
	}
	if (f.isWord(from-1, "both") || f.isWord(from, "both")) && f.at(from-1).is(preposition|determiner) {
		q := f.at(from - 2)
		return f.isWord(from, "both") || q.is(preposition|ofWord) && !q.is(adverb|subordinator) // "lawmakers from both sides said"
	}
	return p.is(preposition|ofWord) && !p.is(adverb|timeWord) || f.anyCue(from-1, func(c *cue) bool { return c.frames&hearer != 0 })
}

// ofVerb reports whether the cue of a is read as a verb, be it one of what was
// going on: "was explaining".
func (f *finder) ofVerb(a *Attribution) bool {
	from, to := f.tokensOf(a.Cue)
	return f.referee.of(a.Cue).verb || to-from > 1 && f.at(from).is(be) && f.verbShape(to-1) == gerund
}

// longLabel is the most words of a speaker who is told by no grammar.
const longLabel = 5

// listed reports whether the source of a, which begins at token from, is the end
// of a list of speakers: "Ministers, teachers and doctors".
func (f *finder) listed(a *Attribution, from int) bool {
	k := from - 2
	if f.isWord(from-1, "and") && k > 0 && f.at(k).mark == ';' {
		return true // "Lund, of York; Berg, of Kent; and Holm said"
	}
	if f.isWord(from-1, "and") && k > 0 && f.at(k).mark == ',' && a.Cue.Start > a.Source.Start && !f.hasVerb(f.opener(), k) {
		return true // "Lund, the mayor, and other leaders said"
	}
	if f.isWord(from-1, "and") && k >= 0 && a.Cue.Start > a.Source.Start && !f.at(k).upper && !f.at(k).is(timeSpan) && !f.at(from).upper && (f.at(k).is(group) || plural(f.text(k))) && !f.at(from).is(determiner) {
		return true // "activists and parents"
	}
	return k >= 0 && f.at(k+1).mark == ',' && strings.Contains(a.Speaker, " and ") && (f.at(k).is(group) || plural(f.text(k))) && f.phraseStart(k) == 0
}

// tagged reports whether tokens [from, to), the source of a, tell of somebody
// whose name the words before them have swallowed: “... wide, Carl Berg, a manager told”.
func (f *finder) tagged(a *Attribution, from, to int) bool {
	return from > 2 && f.at(from-1).mark == ',' && f.at(from).is(determiner) && f.at(f.headOf(from, to)).is(soul) &&
		f.at(from-2).upper && f.at(from-3).upper && !f.at(from-2).is(place) && within(a.Content, f.cover(from-2, from-1))
}

// fromWords gives a, whose source is the words for what somebody is, the name before it that
// the words that are said have swallowed: “...,” | Carl Berg, chief pilot of the port, said.
func (f *finder) fromWords(a *Attribution) {
	from, to := f.tokensOf(a.Source)
	n := len(a.Content) - 1
	if from < 3 || from >= to || a.Source.Start > a.Cue.Start || f.at(from-1).mark != ',' || !f.at(f.headOf(from, to)).is(role) {
		return
	}
	start := f.phraseStart(from - 2)
	m := f.at(start - 1).mark
	if !f.at(from-2).upper || from-1-start < 2 || m != ',' && m != shutting || !within(a.Content[n:], f.cover(start, from-1)) || a.Content[n].Start >= f.at(start).Start {
		return
	}
	if who, named := f.cast.resolve(&f.sentence, start, from-1); named && f.cast.personOf(who) {
		i, _ := f.tokensOf(a.Content[n])
		if p := f.pieces(i, start); len(p) == 1 {
			a.Content[n], a.Source = p[0], f.cover(start, to)
			a.Speaker, a.Named = who, true
			f.recount(a)
		}
	}
}

// ownerless reports whether tokens [from, to) are a body of somebody who is not
// clear: "his office".
func (f *finder) ownerless(a *Attribution, from, to int) bool {
	t := f.at(from)
	return t.is(possessive) && pronounGender(t.norm) != 0 && to-from > 1 && !f.at(f.headOf(from, to)).is(soul) && !strings.Contains(a.Speaker, "'s ") && !f.inFull(a, from, to)
}

// inFull reports whether tokens [from, to) end with a person's name of two words
// or more behind what he or she is: "her aide Petra Holm".
func (f *finder) inFull(a *Attribution, from, to int) bool {
	n, ok := f.headName(from, f.headOf(from, to)+1)
	return ok && a.Named && n.to-n.from > 1 && f.at(n.from-1).is(soul) && f.cast.personOf(a.Speaker)
}

// credible reports whether tokens [from, to), which stand for the speaker of a,
// are a noun phrase that can speak.
func (f *finder) credible(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	t := f.at(head)
	capitals := 0
	for i := from; i < to; i++ {
		if x := f.text(i); f.at(i).word() && len(x) > 3 && x == strings.ToUpper(x) && !f.at(i).number && !strings.Contains(x, ".") && !f.party(i) {
			capitals++
		}
		if i < head && i > from && f.verbal(i) && !f.modifies(i) && !f.at(i).is(auxiliary) && f.givesName(i) == 0 {
			return false
		}
	}
	switch {
	case surveys[t.norm]:
		return strings.Count(a.Speaker, " ") < 2*longLabel
	case strings.ContainsAny(f.src[f.toks[from].Start:f.toks[head].Start], "/|\n") && !f.at(from).is(determiner):
		return false // a credit beside the name
	case capitals > 1 && capitals < to-from || t.number || t.is(mute) && !t.upper:
		return false
	case t.upper && (head > 0 || t.entry != nil || f.script.sight(t).inside > 0), t.is(group | message | body | firm), t.is(soul):
		return strings.Count(a.Speaker, " ") < 2*longLabel
	case a.Direct && t.entry == nil && f.at(from).is(determiner) && to-from <= longLabel && a.Source.Start == a.Cue.End+1:
		return true // “...,” said an industry lobbyist
	}
	return f.subjectOf(a)
}

// subjectOf reports whether the grammar of the sentence too makes the source
// of a the one who speaks.
func (f *finder) subjectOf(a *Attribution) bool {
	if !f.referee.of(a.Cue).verb {
		return true
	}
	f.parsed()
	c := f.referee.clause(a.Cue)
	return c != nil && f.referee.agrees(c, a)
}

// newcomer reports whether tokens [from, to) stand for somebody by an office
// that the article has given to nobody: "the majority leader" is most likely
// one whom it names elsewhere.
func (f *finder) newcomer(a *Attribution, from, to int) bool {
	head := f.headOf(from, to)
	if !f.isWord(from, "the") || a.Named || !f.cast.persons() || !(f.at(head).is(title) && f.at(head).is(role) || runners[f.at(head).norm]) || f.at(head+1).is(ofWord|preposition) {
		return false
	}
	for i := len(f.cast.mentions) - 1; i >= 0; i-- {
		k := f.cast.mentions[i].member
		if g := &f.cast.figures[k]; g.name == a.Speaker && !g.named {
			return g.count < 2
		}
	}
	return true
}

// outOfSight reports whether tokens [from, to) are the bare word for an office, whose
// bearer has not been named for long, and others have since: of two presidents in an
// article the one told of last is most likely meant.
func (f *finder) outOfSight(a *Attribution, from, to int) bool {
	if !f.isWord(from, "the") || to-from != 2 || !f.at(to-1).is(role) || !a.Named {
		return false
	}
	others := false
	for i := len(f.cast.mentions) - 1; i >= max(0, len(f.cast.mentions)-namesakes); i-- {
		m := f.cast.mentions[i]
		k := &f.cast.figures[m.member]
		switch {
		case m.quoted || m.Start >= a.Source.Start || !k.named || !k.isPerson():
		case k.name == a.Speaker:
			return others && a.Source.Start-m.Start > sightReach
		default:
			others = true
		}
	}
	return others
}

// sightReach is how many bytes ago the bearer of an office was told of at most where
// others have been since.
const sightReach = 300

// runners are words for one whom an article that speaks of him so names elsewhere.
var runners = map[string]bool{"nominee": true, "candidate": true, "congressman": true, "congresswoman": true, "lawmaker": true, "billionaire": true, "businessman": true, "mogul": true, "politician": true, "contender": true,
	"republican": true, "democrat": true}

// clipped reports whether a headline leaves it open what the cue of a is: a
// noun ("Trump comments"), or said of its subject ("Lund urged to go").
func (f *finder) clipped(a *Attribution) bool {
	from, to := f.tokensOf(a.Cue)
	if from >= to || a.Source.Start > a.Cue.Start {
		return false
	}
	n := f.at(to)
	return f.nounForm(a.Cue) && !n.upper && !n.is(determiner|pronoun|relative) && n.mark != opening && !f.subjectOf(a) || strings.HasSuffix(f.at(to-1).norm, "ed") && f.isWord(to, "to")
}

// persons reports whether the article names any.
func (c *cast) persons() bool {
	return slices.ContainsFunc(c.figures, func(f figure) bool { return f.named && f.isPerson() })
}
