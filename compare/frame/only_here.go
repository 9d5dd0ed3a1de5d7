package frame

import (
	"cmp"
	_ "embed"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"diptych/compare/align"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

//go:embed lexicon/families.txt
var familiesFile string

// readFamilies gives, by folded word, the line of words that tell one thing.
var readFamilies = sync.OnceValue(func() map[string]string {
	of := map[string]string{}
	for line := range contentLines(familiesFile) {
		words := strings.Fields(line)
		for _, w := range words {
			of[w] = words[0]
		}
	}
	return of
})

const onlyHereName = "only-here"

var onlyHere = Device{
	Name: onlyHereName,
	Doc: `A statement that stands in one article only: somebody's answer, a cause, what followed, an earlier event. This device speaks when a sentence about a matter of both articles has no counterpart in the other one: most of what it tells is not found there in any form (other forms of a word, initials, words of one family such as suit and lawsuit count as found, and numbers do not count at all), or its words stand there one by one and no single sentence has many of them.

At most a few sentences of each article are shown, those first of whose matter the article alone tells more; the one next to it is shown with it where it stands alone too.

That something is not found in a text does not say why. The other outlet may not have known it, may have printed it elsewhere, or the text may be cut.`,
	Find:  findOnlyHere,
	whole: true,
}

const (
	counterpart  = 0.3  // a sentence of the other side as near as this may tell the same
	nearBy       = 0.4  // and one this near, unless it has a name and a number that the other side has not
	nearNew      = 0.6  // and as much else
	unnamedBy    = 0.28 // and one this near, where nothing new has a name
	alikeLetters = 5    // words that begin alike are forms of one word: Syria, Syrians

	fewestTold = 7 // words of a sentence that tells something
	mostTold   = 70
	toldBits   = 8.0  // a word says something from here on: "bridge", not "people"
	mostBits   = 15.0 // a rare name says no more than another
	newShare   = 0.5  // of what a sentence says must be new
	newWords   = 2    // and as many words
	// Of 89 rows of readers in an outlet's own voice with at most so many telling
	// words, and no name or number that the other side lacks, one of five was told
	// there in other words; of longer ones, and of those with a name, one of fifty.
	loosely     = 10
	partLeast   = 4  // letters of a part of a compound
	rowsShown   = 6  // of each side
	rowsOfStory = 3  // of each of two that tell of other days
	rowsOfOne   = 2  // of one speaker
	rowsLeast   = 2  // of each side, of however little weight
	rowsTried   = 16 // whose clauses are read
	rowWords    = 34 // of a sentence in a claim
	saidWords   = 30 // of it where a speaker is named too
)

// Of 88 rows that readers who knew nothing of the program met in sixteen new pairs,
// three of four from this weight on were worth their time, below it three of ten.
const rowWorth = 0.74

func findOnlyHere(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	a, b := c.accounts()
	most := rowsShown
	switch {
	case c.Relation.Kind == align.SameStory:
		most = rowsOfStory
	case !oneOccasion(c):
		return repliesAlone(c, a, b)
	}
	inB := b.without(a, c.NearB, linkedParts(c, false), "B", most)
	for i := range inB {
		inB[i].A, inB[i].B = inB[i].B, inB[i].A
	}
	return c.mates(a.without(b, c.NearA, linkedParts(c, true), "A", most), inB)
}

// oneOccasion reports whether nothing speaks against the two articles telling
// of one event: they are found to, or are too short to tell and name no days
// that are apart.
func oneOccasion(c *Case) bool {
	return c.Relation.Kind == align.SameEvent || c.Relation.Kind == align.Unknown && (c.Relation.DaysApart == nil || *c.Relation.DaysApart == 0)
}

// linkedParts are the places of one side that have a counterpart, in order.
func linkedParts(c *Case, ofA bool) []text.Span {
	var parts []text.Span
	add := func(a, b text.Span) {
		if ofA {
			parts = append(parts, a)
		} else {
			parts = append(parts, b)
		}
	}
	for _, l := range c.Links {
		add(l.A, l.B)
	}
	for _, p := range c.Passages {
		if p.Class.Shown() {
			add(p.A, p.B)
		}
	}
	return apart(parts)
}

// apart puts spans in order and joins those that overlap.
func apart(spans []text.Span) (list []text.Span) {
	slices.SortFunc(spans, byPlace)
	for _, s := range spans {
		if n := len(list); n > 0 && s.Start < list[n-1].End {
			list[n-1] = list[n-1].Cover(s)
		} else {
			list = append(list, s)
		}
	}
	return list
}

// meets reports whether one of the spans, ordered and apart, shares a byte
// with s.
func meets(ordered []text.Span, s text.Span) bool {
	i := sort.Search(len(ordered), func(i int) bool { return ordered[i].End > s.Start })
	return i < len(ordered) && ordered[i].Start < s.End
}

// accounts are the two articles, each with what it has and lacks of the other.
func (c *Case) accounts() (a, b *account) {
	if c.accounted == nil {
		a, b = newAccount(c.A), newAccount(c.B)
		a.matter, b.matter = a.knownTo(b), b.knownTo(a)
		a.writer, b.writer = c.writerIn(c.A, c.B, true), c.writerIn(c.B, c.A, false)
		for _, e := range c.encounters() {
			a.shares[e.a.Start], b.shares[e.b.Start] = max(a.shares[e.a.Start], e.bits), max(b.shares[e.b.Start], e.bits)
		}
		c.accounted = &[2]*account{a, b}
	}
	return c.accounted[0], c.accounted[1]
}

// account is one article and what its words tell.
type account struct {
	Side
	lacks     []asked          // by vocable: whether the other article is without it
	matter    []bool           // by vocable: the other article has its beginning, which makes the matter of both
	met       []int            // by vocable: the last of the sentences that has one alike
	sentences int              // read
	alones    map[string]asked // by speaker: whether the other article does not hear him
	doubted   []text.Span      // what somebody may say, ordered and apart
	nameless  []text.Span      // where words begin that are laid to nobody
	writer    string           // whom x quotes and the other article prints whole, see writerIn
	shares    map[int]float64  // by where a sentence starts: bits that one of the other shares with it, at most
}

func newAccount(s Side) *account {
	n := len(s.vocables.each)
	x := &account{Side: s, lacks: make([]asked, n), met: make([]int, n), alones: map[string]asked{}, shares: map[int]float64{}}
	for _, d := range s.Doubt {
		x.doubted = append(x.doubted, d.Content...)
	}
	x.doubted = apart(x.doubted)
	for _, d := range slices.Concat(s.Says, s.Doubt) {
		if d.Speaker == "" && !d.Deed && len(d.Content) > 0 {
			x.nameless = append(x.nameless, d.Content[0])
		}
	}
	return x
}

// asked is what was found once and need not be looked for again.
type asked uint8

const (
	notAsked asked = iota
	yes
	no
)

// alone reports whether word w, the vocable with number n, stands in no form in y.
func (x *account) alone(y *account, w text.Word, n int32) bool {
	if x.lacks[n] == notAsked {
		if x.lacks[n] = yes; y.has(&x.vocables.each[n]) {
			x.lacks[n] = no
		}
	}
	return x.lacks[n] == yes && !y.hasPartOf(x.Side, w)
}

// wording is the words of an article, its debris too, in the forms in which
// they may stand elsewhere: what stands anywhere in a text is not called absent.
type wording struct {
	known    map[string]bool // beginnings of words
	short    map[string]bool // initials of names
	wholes   map[string]bool
	long     []string // words of two parts, in order
	turned   []string // the same in the order of their ends
	families map[string]bool
}

func wordingOf(s Side) wording {
	n := len(s.vocables.each)
	x := wording{known: make(map[string]bool, n), short: map[string]bool{}, wholes: make(map[string]bool, n), families: map[string]bool{}}
	x.readWords(s)
	for _, v := range s.vocables.each {
		x.wholes[v.norm] = true
		if v.family != "" {
			x.families[v.family] = true
		}
		if len(v.norm) >= 2*partLeast {
			x.long = append(x.long, v.norm)
		}
	}
	x.turned = slices.Clone(x.long)
	slices.Sort(x.long)
	slices.SortFunc(x.turned, fromEnd)
	return x
}

// fromEnd compares two words as if they were written from right to left.
func fromEnd(v, w string) int {
	for i, k := len(v)-1, len(w)-1; i >= 0 && k >= 0; i, k = i-1, k-1 {
		if v[i] != w[k] {
			return cmp.Compare(v[i], w[k])
		}
	}
	return len(v) - len(w)
}

// hasPart reports whether a word of x begins or ends with norm, and with another
// part before or behind it.
func (x *wording) hasPart(norm string) bool {
	if len(norm) < partLeast {
		return false
	}
	longer := func(w string) bool { return len(w) >= len(norm)+partLeast }
	i, _ := slices.BinarySearch(x.long, norm)
	for ; i < len(x.long) && strings.HasPrefix(x.long[i], norm); i++ {
		if longer(x.long[i]) {
			return true
		}
	}
	i, _ = slices.BinarySearchFunc(x.turned, norm, fromEnd)
	for ; i < len(x.turned) && strings.HasSuffix(x.turned[i], norm); i++ {
		if longer(x.turned[i]) {
			return true
		}
	}
	return false
}

// familyOf is the family of a folded word, or of its plain form.
func familyOf(norm string) string {
	of := readFamilies()
	if f, ok := of[norm]; ok {
		return f
	}
	return of[stemOf(norm)]
}

// has reports whether x has a word of the other side in any form, whole or as
// part of another.
func (x *account) has(v *vocable) bool {
	if x.known[v.beginning] || x.short[v.norm] || v.family != "" && x.families[v.family] || x.hasPart(v.norm) {
		return true
	}
	for i := partLeast; i <= len(v.norm)-partLeast; i++ {
		if x.wholes[v.norm[:i]] || x.wholes[v.norm[i:]] {
			return true
		}
	}
	return false
}

// hasPartOf reports whether x has what hyphens join in a word of the other side.
func (x *account) hasPartOf(y Side, w text.Word) bool {
	return w.Len() != len(w.Norm) && slices.ContainsFunc(nameParts(y.Document, w), func(p string) bool { return x.known[p] })
}

// knownTo says of every different word of x whether y has its beginning.
func (x *account) knownTo(y *account) []bool {
	known := make([]bool, len(x.vocables.each))
	for n, v := range x.vocables.each {
		known[n] = y.known[v.beginning]
	}
	return known
}

// says is how much a word tells by itself, in bits; nothing for words of
// grammar, and for numbers, which the other side may have in parts.
func says(w text.Word) float64 {
	if englishWords[w.Norm] || weekdays[w.Norm] > 0 || months[w.Norm] > 0 || isDigits(w.Norm) || spelledNumbers[w.Norm] > 0 {
		return 0
	}
	if bits := reuse.Surprise(w.Norm); bits >= toldBits {
		return min(bits, mostBits)
	}
	return 0
}

// row is a sentence that one article tells alone.
type row struct {
	text.Span
	claim   func() string // worded for the rows that are shown
	speaker string
	voice   quote.Voice
	kind    string
	weight  float64
	at      int  // place of the sentence among those of its article
	strict  bool // the other article is without most of its words
	quotes  bool // its claim says whose words it quotes
	party   bool // somebody speaks of whom the other article has no words
}

// without lists the sentences of x that y lacks, the most telling ones and so
// many at most; their places stand in A of the findings.
func (x *account) without(y *account, near []align.Near, linked []text.Span, own string, most int) (found []Finding) {
	l := x.lonely(y, near, linked)
	var rows []row
	for i, n := range near {
		words := x.WordsIn(n.Sentence)
		if !l.open[i] || len(words) > mostTold || l.inMarks(n.Sentence) || !x.standsAlone(y, n.Sentence, words) {
			continue
		}
		near, t := topScore(n), l.tie(i)
		r, ok := row{}, false
		if (near < counterpart || x.checkedNews(words, y)) && (near < unnamedBy || x.namesNew(words, y)) {
			r, ok = x.row(n.Sentence, y, own)
		}
		if ok {
			r.strict = true
		} else if r, ok = l.besides(i, t, own); !ok {
			continue
		}
		r.at, r.party = i, r.speaker != "" && x.namedAlone(r.speaker, l.y)
		r.weight = l.worth(r, t)
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(r, s row) int { return cmp.Compare(s.weight, r.weight) })
	speakers := map[string]int{}
	tried := 0
	for _, r := range rows {
		if len(found) == most || tried == rowsTried {
			break
		}
		if len(found) >= rowsLeast && r.weight < rowWorth {
			break // those behind it weigh less
		}
		if r.speaker != "" && speakers[r.speaker] == rowsOfOne || l.shown[r.at] {
			continue
		}
		if tried++; r.kind != "answer" && (!r.party && x.listed(r.Span, y) || !r.narrowed(x, y, own)) {
			continue
		}
		speakers[r.speaker]++
		found = append(found, l.finding(r, own))
	}
	return append(found, x.sidesAlone(y, near, linked, own, speakers, found)...)
}

// standsAlone reports whether a sentence tells something where it stands by
// itself: it asks nothing, does not speak to the reader or of a picture, and is no
// announcement and no part of another story, nor that somebody said nothing where
// somebody in y says nothing too.
func (x *account) standsAlone(y *account, s text.Span, words []text.Word) bool {
	return len(words) >= fewestTold && !x.asks(s) && !x.retells(s) && !(y.silences && x.keepsSilent(s)) && (x.Voices.At(s) == quote.Quoted || !addressed(words)) && !captioned(words) && !hollow(x.Document, words) && !x.foreign(s)
}

// asks reports whether a sentence ends with a question mark, in a quotation too.
func (s Side) asks(at text.Span) bool {
	return strings.HasSuffix(strings.TrimRight(s.Text(at), " \n”\""), "?")
}

// checkedNews reports whether most of what a sentence tells, a name and a number
// among it, is not in y.
func (x *account) checkedNews(words []text.Word, y *account) bool {
	_, checked, ok := x.newsOf(words, y, nearNew)
	return ok && checked
}

// loose reports whether words tell little, and none of it by a name or number that
// y has in no form: the same may stand there in other words.
func (x *account) loose(words []text.Word, y *account) bool {
	told := map[int32]bool{}
	for i, n := range x.vocables.in(x.Document, words) {
		v := &x.vocables.each[n]
		if (v.digits || v.says > 0 && i > 0 && startsUpper(x.Document, words[i].Span)) && x.alone(y, words[i], n) {
			return false
		}
		if v.says > 0 {
			told[v.alike] = true
		}
	}
	return len(told) <= loosely
}

// namesNew reports whether a sentence has a name that y has in no form.
func (x *account) namesNew(words []text.Word, y *account) bool {
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		if i > 0 && x.vocables.each[numbers[i]].says > 0 && startsUpper(x.Document, w.Span) && x.alone(y, w, numbers[i]) {
			return true
		}
	}
	return false
}

// row reads a sentence without counterpart that stands alone.
func (x *account) row(s text.Span, y *account, own string) (row, bool) {
	if _, _, ok := x.news(x.WordsIn(s), y); !ok {
		return row{}, false
	}
	r := row{Span: s, voice: x.Voices.At(s), kind: "plain"}
	if r.voice == quote.Unclear {
		r.voice = ""
	}
	r.claim = func() string { return "Only " + own + " tells: " + x.sentence(s, y, rowWords) + "." }
	return r.vouched(x, y, own)
}

// narrowed leaves of a row the clauses whose deed no sentence of y tells, and
// reports whether they still tell something.
func (r *row) narrowed(x, y *account, own string) bool {
	t := parse(x.Side, r.Span)
	if !r.uttered(x) && !slices.ContainsFunc(t.tree.Tokens, func(k grammar.Token) bool { return strings.HasPrefix(k.Tag, "VERB") || strings.HasPrefix(k.Tag, "AUX") }) {
		return false // a line of a page, a heading
	}
	kept, told := t.untold(x, y)
	if !told {
		return true
	}
	kept, whole := x.trimmed(kept), x.WordsIn(r.Span)
	words := x.WordsIn(kept)
	if len(words) < fewestTold || kept.Len() == r.Len() {
		return false
	}
	if _, _, ok := x.news(words, y); !ok || r.speaker != "" || x.loose(words, y) {
		return false
	}
	lead := ""
	if kept.Start > whole[0].Start {
		lead = "… "
	}
	r.Span = kept
	r.claim = func() string {
		return "Only " + own + " tells: “" + lead + strings.TrimPrefix(x.sentence(kept, y, rowWords), "“") + "."
	}
	return true
}

// uttered reports whether a verb of saying gives the row to its speaker: such words
// need not be a sentence.
func (r *row) uttered(x *account) bool {
	return r.speaker != "" && slices.ContainsFunc(x.said.of(r.Span), func(i int) bool { return !x.Says[i].Cue.Empty() })
}

// trimmed is a part of a sentence without what joins it to the rest.
func (x *account) trimmed(s text.Span) text.Span {
	words := x.WordsIn(s)
	for len(words) > 0 && joining[words[0].Norm] {
		words = words[1:]
	}
	if len(words) == 0 {
		return text.Span{}
	}
	return words[0].Cover(words[len(words)-1].Span)
}

var joining = setOf("and but or so yet while then")

// untold is what the main clauses of a sentence cover of which y does not tell
// the deed, the longest run of them; told reports whether it tells any.
func (t *clauses) untold(x, y *account) (kept text.Span, told bool) {
	var starts []int
	var own []bool
	for i := range t.list {
		c := &t.list[i]
		if c.Relative || strings.HasPrefix(t.tree.Tokens[c.Head].Label, "acl") || !c.Finite && c.Level > 0 || c.Level > 1 || c.Level == 1 && !t.isContent(i) && t.tree.Tokens[c.Head].Label != "conj" {
			continue
		}
		at := c.Verb.Start
		if c.Own && c.Subject >= 0 {
			at = min(at, t.tree.Whole(c.Subject).Start)
		}
		starts = append(starts, at)
		own = append(own, y.tells(x, t, c))
	}
	best := text.Span{}
	for i := range starts {
		if own[i] {
			told = true
			continue
		}
		run := text.Span{Start: starts[i], End: t.End}
		for k := range starts {
			if own[k] && starts[k] > run.Start {
				run.End = min(run.End, starts[k])
			}
		}
		if run.Len() > best.Len() && t.ownSubject(starts[i]) {
			best = run
		}
	}
	return best, told
}

// isContent reports whether clause i is what another one governs: "said he would".
func (t *clauses) isContent(i int) bool {
	return slices.ContainsFunc(t.list, func(c grammar.Clause) bool { return c.Content == t.list[i].Head })
}

// ownSubject reports whether the clause that begins at a place has its subject
// there.
func (t *clauses) ownSubject(at int) bool {
	return slices.ContainsFunc(t.list, func(c grammar.Clause) bool {
		return c.Own && c.Subject >= 0 && t.tree.Whole(c.Subject).Start == at
	})
}

// aloneBits is what a verb tells that needs no shared noun to be the same deed.
const aloneBits = 15.0

// tells reports whether a sentence of y has the deed of c, in a form or word of
// its family, and the one it is done to, or by.
func (y *account) tells(x *account, t *clauses, c *grammar.Clause) bool {
	deed := t.word(c.Head)
	if lightDeeds[lemma(deed)] || !t.tagged(c.Head, "VERB") || englishWords[deed] {
		return false
	}
	stem, family, like := x.stem(deed), familyOf(deed), likeDeeds()[lemma(deed)] != ""
	if y.stemUses[stem] == 0 && (family == "" || !y.families[family]) && !like {
		return false
	}
	beside := map[string]bool{}
	add := func(i int) {
		if i < 0 || !noun(t.tree.Tokens[i].Tag) {
			return
		}
		for _, w := range x.WordsIn(text.Span{Start: t.tree.Phrase(i).Start, End: t.tree.Tokens[i].End}) {
			if says(w) > 0 {
				beside[beginning(w.Norm)] = true
			}
		}
	}
	if add(c.DoneTo()); len(beside) == 0 { // what it is done to decides, where that is named
		add(c.Subject)
		add(c.Agent)
	}
	like = like || tollOf[deed] != "" // else no other word is like it
	rare := reuse.Surprise(deed) >= aloneBits && (c.Subject < 0 || !noun(t.tree.Tokens[c.Subject].Tag))
	for _, in := range y.Sentences {
		words := y.WordsIn(in.Span)
		if slices.ContainsFunc(words, func(w text.Word) bool {
			return y.stem(w.Norm) == stem || family != "" && familyOf(w.Norm) == family || like && likeDeeds()[lemma(w.Norm)] != "" && sameDeedWords(deed, w.Norm)
		}) && (rare || slices.ContainsFunc(words, func(w text.Word) bool { return beside[beginning(w.Norm)] && y.stem(w.Norm) != stem })) {
			return true
		}
	}
	return false
}

// vouched adds who speaks and what kind of matter the sentence is; a quotation of
// nobody known is no row.
func (r row) vouched(x, y *account, own string) (row, bool) {
	says := slices.DeleteFunc(x.said.of(r.Span), func(i int) bool {
		return x.Says[i].Deed || x.Says[i].Speaker == "" || saidPart(x.Says[i], r.Span).Empty()
	})
	switch {
	case len(says) > 0 && r.voice == quote.Quoted && !x.Says[says[0]].Named:
		return r, false
	case len(says) > 0:
		r.spoken(x, y, x.Says[says[0]], own)
	case r.voice != quote.Outlet || slices.ContainsFunc(x.Doubt, func(a quote.Attribution) bool { return near(a, r.Span) }):
		return r, false
	default:
		r.classed(x)
		return r, !x.loose(x.WordsIn(r.Span), y)
	}
	return r, true
}

// spoken words a row for the one who speaks in it.
func (r *row) spoken(x, y *account, a quote.Attribution, own string) {
	r.kind, r.speaker = "words", a.Speaker
	h := x.heardAs(a.Speaker)
	if len(strings.Fields(a.Speaker)) > speakerShown || h == nil {
		return
	}
	how := " quotes "
	if a.Stance == quote.Denying && !y.hears(*h) && len(y.mentions(*h)) > 0 {
		r.kind, how = "answer", " has an answer of "
	}
	if r.kind == "answer" || r.voice == quote.Quoted && a.Direct {
		part := saidPart(a, r.Span)
		if r.kind == "answer" && !a.Direct && a.Cue.End <= part.Start && r.Contains(a.Cue) {
			part = a.Cue.Cover(part) // what is denied is no answer without the denial
		}
		r.quotes = true
		r.claim = func() string {
			return "Only " + own + how + x.whoSays(a) + ": " + quoted(x.Document, part, saidWords) + "."
		}
	}
}

// whoSays is the speaker as a claim names him: by the words of the article where
// these are a title alone, as of two presidents it may be the other.
func (s Side) whoSays(a quote.Attribution) string {
	words := s.WordsIn(a.Source)
	family := folded(familyName(a.Speaker))
	if len(words) == 0 || len(words) > speakerShown || s.Text(words[0].Cover(words[len(words)-1].Span)) != s.Text(a.Source) ||
		pronouns[words[0].Norm] || words[0].Norm == "they" || slices.ContainsFunc(words[1:], func(w text.Word) bool { return w.Norm == family || startsUpper(s.Document, w.Span) }) ||
		startsUpper(s.Document, words[0].Span) && !englishWords[words[0].Norm] {
		return a.Speaker
	}
	return quoted(s.Document, a.Source, speakerShown)
}

// saidPart is the longest piece of what a reports within s.
func saidPart(a quote.Attribution, s text.Span) (part text.Span) {
	for _, c := range a.Content {
		if c = c.Intersect(s); c.Len() > part.Len() {
			part = c
		}
	}
	return part
}

// hears reports whether y has, or may have, words of h.
func (y *account) hears(h heard) bool {
	return slices.ContainsFunc(y.heard, func(k heard) bool { return sameVoice(h, k) }) || y.mayHear(h)
}

var (
	causes  = setOf("because since due owing prompted forced caused causing led leading result resulted resulting consequence therefore sparked triggered citing blamed")
	earlier = setOf("previously earlier ago once former formerly before already decade decades years history repeatedly")
)

// classed finds the kind of matter by its words.
func (r *row) classed(x *account) {
	for _, w := range x.WordsIn(r.Span) {
		switch {
		case causes[w.Norm] && r.kind != "cause":
			r.kind = "cause"
		case earlier[w.Norm] && r.kind == "plain":
			r.kind = "background"
		}
	}
}

// news reports whether most of what words tell is not in y, counts what they
// have of the matter of both, and looks for a name and a number in them.
func (x *account) news(words []text.Word, y *account) (common int, checked, ok bool) {
	return x.newsOf(words, y, newShare)
}

func (x *account) newsOf(words []text.Word, y *account, share float64) (common int, checked, ok bool) {
	all, unseen, n, named, number := 0.0, 0.0, 0, false, false
	x.sentences++
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		v := &x.vocables.each[numbers[i]]
		bits := v.says
		number = number || v.digits && w.Len() > 2 // no age
		named = named || i > 0 && (v.digits || bits > 0 && startsUpper(x.Document, w.Span)) && x.alone(y, w, numbers[i])
		if bits == 0 || x.met[v.alike] == x.sentences {
			continue
		}
		x.met[v.alike] = x.sentences
		all += bits
		switch {
		case x.matter[numbers[i]]:
			common++
		case x.alone(y, w, numbers[i]):
			unseen += bits
			n++
		}
	}
	return common, named && number, (common > 0 || named) && n >= newWords && unseen >= share*all
}

// signUp are words of the boxes that offer more of an outlet.
var signUp = wordList("offer")

// addressed reports whether a sentence speaks to the reader or of the writer.
func addressed(words []text.Word) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool {
		return signUp[w.Norm] || w.Norm == "you" || w.Norm == "your" || w.Norm == "i" || w.Norm == "im" || w.Norm == "click" || w.Norm == "we" || w.Norm == "our"
	})
}

// captioned reports whether a sentence speaks of the picture that it stands under.
func captioned(words []text.Word) bool {
	for i, w := range words[1:] {
		if pictures[w.Norm] && words[i].Norm == "this" {
			return true
		}
	}
	return words[0].Norm == "this" && slices.ContainsFunc(words[:min(len(words), pictureReach)], func(w text.Word) bool { return pictures[w.Norm] })
}

const pictureReach = 6 // words from "This" to the picture that a caption tells of

var pictures = setOf("picture photo photograph image gallery slideshow")

// sentence is s as a claim quotes it: what stands between the one it tells of
// and the verb is left out where it is long, the end cut where a part of it
// ends, and the beginning where what y has not stands behind.
func (x *account) sentence(s text.Span, y *account, n int) string {
	words := x.WordsIn(s)
	if len(words) <= n+n/wholeOver {
		return marked(x.Document, s, len(words))
	}
	if head, rest, ok := x.bracket(s, words); ok {
		first := marked(x.Document, head, n)
		return strings.TrimSuffix(first, "”") + " … " + strings.TrimPrefix(x.sentence(rest, y, max(1, n-len(x.WordsIn(head)))), "“")
	}
	if from := x.newsFrom(words, y, n); from > 0 {
		for joining[words[from].Norm] {
			from++
		}
		s.Start = words[from].Start
		return "“… " + strings.TrimPrefix(x.sentence(s, y, n-1), "“")
	}
	if head, rest, ok := x.aside(s, words); ok {
		first := marked(x.Document, head, n)
		return strings.TrimSuffix(first, "”") + " … " + strings.TrimPrefix(marked(x.Document, rest, n-1-len(x.WordsIn(head))), "“")
	}
	for k := n; k > n*2/3; k-- {
		if strings.ContainsAny(x.Source[words[k-1].End:words[k].Start], ",;:–—") && x.fresh(words[k:n], y) <= cutNews*x.fresh(words[:n], y) {
			return strings.TrimSuffix(marked(x.Document, text.Span{Start: s.Start, End: words[k-1].End}, n), "”") + " …”"
		}
	}
	return marked(x.Document, s, n)
}

// fresh is what words tell that stands in no form in y, in bits.
func (x *account) fresh(words []text.Word, y *account) (bits float64) {
	numbers := x.vocables.in(x.Document, words)
	for i, w := range words {
		bits += x.freshBits(w, numbers[i], y)
	}
	return bits
}

// freshBits is fresh of word w, the vocable with number n.
func (x *account) freshBits(w text.Word, n int32, y *account) float64 {
	if x.matter[n] || !x.alone(y, w, n) {
		return 0
	}
	return x.vocables.each[n].says
}

const (
	printedNews = 0.35 // of what is new in a sentence a claim quotes as much
	cutNews     = 0.25 // and leaves out no more of it to end where a part ends
	wholeOver   = 5    // one part in so many more words than a claim shows, for the sentence to be whole
)

// partFewest are the fewest words of a part that a claim begins with.
const partFewest = 4

// newsFrom is the word with which a part of a long sentence begins whose first n
// words have most of what is new, 0 where the first of all have enough of it.
func (x *account) newsFrom(words []text.Word, y *account, n int) int {
	numbers := x.vocables.in(x.Document, words)
	sum := make([]float64, len(words)+1)
	for i, w := range words {
		sum[i+1] = sum[i] + x.freshBits(w, numbers[i], y)
	}
	in := func(from int) float64 { return sum[min(len(words), from+n)] - sum[from] }
	if in(0) >= printedNews*sum[len(words)] {
		return 0
	}
	best := 0
	for i := 1; i < len(words)-fewestTold; i++ {
		if strings.ContainsAny(x.Source[words[i-1].End:words[i].Start], ",;:–—") && in(i) > in(best) && !strings.ContainsAny(x.Source[words[i].Start:words[i+partFewest].Start], ",;:–—") {
			best = i
		}
	}
	return best
}

// bracket splits a sentence at what it has in brackets, where both parts are of
// some length.
func (x *account) bracket(s text.Span, words []text.Word) (head, rest text.Span, ok bool) {
	open, shut := strings.Index(x.Text(s), " ("), strings.Index(x.Text(s), ")")
	if open < 0 || shut < open {
		return s, s, false
	}
	head, rest = text.Span{Start: s.Start, End: s.Start + open}, text.Span{Start: s.Start + shut + 1, End: s.End}
	n := len(x.WordsIn(head))
	return head, rest, n >= partFewest && len(x.WordsIn(rest)) >= partFewest && len(words)-n-len(x.WordsIn(rest)) >= bracketLeast
}

const bracketLeast = 4 // words in brackets that a claim leaves out

const (
	asideFrom = 8 // words before the verb, of which some may be left out
	headMost  = 6 // words of the one of whom a sentence tells
)

// aside splits a long sentence whose verb stands late: into the words before
// the first comma, and those from the verb on.
func (x *account) aside(s text.Span, words []text.Word) (head, rest text.Span, ok bool) {
	comma := slices.IndexFunc(words[:len(words)-1], func(w text.Word) bool { return strings.HasPrefix(x.Source[w.End:], ",") })
	if comma < 0 || comma >= headMost {
		return s, s, false
	}
	tree := x.parses.Parse(s, nil)
	for _, c := range tree.Clauses() {
		if c.Level > 0 || !c.Own || c.Verb.Empty() || c.Subject < 0 {
			continue
		}
		subject, verb := tree.Tokens[c.Subject], len(x.WordsIn(text.Span{Start: s.Start, End: c.Verb.Start}))
		if verb < asideFrom || verb >= len(words)-2 || subject.Start > words[comma].End || subject.End < words[0].Start {
			return s, s, false
		}
		return text.Span{Start: s.Start, End: words[comma].End}, text.Span{Start: c.Verb.Start, End: s.End}, true
	}
	return s, s, false
}

// nameParts are the beginnings of what hyphens join in a word: "Nusra" of
// "Al-Nusra".
func nameParts(d *text.Document, w text.Word) []string {
	parts := []string{beginning(w.Norm)}
	if source := d.Text(w.Span); strings.Contains(source, "-") {
		for part := range strings.SplitSeq(strings.ToLower(source), "-") {
			if len(part) > 2 {
				parts = append(parts, beginning(part))
			}
		}
	}
	return parts
}

// readWords finds the beginnings of all words of s, its debris too, and the
// initials of its names: what stands anywhere in a text is not called absent.
func (x *wording) readWords(s Side) {
	for _, v := range s.vocables.each {
		x.known[v.beginning] = true
	}
	run := 0
	for i, w := range s.Words {
		if w.Len() > len(w.Norm) {
			for _, part := range nameParts(s.Document, w) {
				x.known[part] = true
			}
		}
		if !startsUpper(s.Document, w.Span) {
			run = i + 1
		} else if k := max(run, i-4); k < i {
			for ; k < i; k++ {
				x.short[initials(s.Words[k:i+1])] = true
			}
		}
	}
}

// oneBegins reports whether one of words has that beginning.
func oneBegins(words []text.Word, with string) bool {
	return slices.ContainsFunc(words, func(w text.Word) bool { return beginning(w.Norm) == with })
}

func beginning(norm string) string {
	n := 0
	for i := range norm {
		if n == alikeLetters {
			return norm[:i]
		}
		n++
	}
	return norm
}

// Names of the calendar, and of capitals and peoples that stand for a country:
// the other text may well tell of the same under another word.
var noNews = setOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
	july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
	washington moscow beijing london paris berlin brussels tehran ankara kiev kyiv damascus jerusalem
	american americans british mr mrs ms dr sen rep gov gen rev lt col sgt capt president minister`)

// initials are the letters by which a name of two words or more is shortened.
func initials(name []text.Word) string {
	if len(name) < 2 {
		return "-"
	}
	var letters []rune
	for _, w := range name {
		r, _ := utf8.DecodeRuneInString(w.Norm)
		letters = append(letters, r)
	}
	return string(letters)
}

func blankBetween(d *text.Document, v, w text.Word) bool {
	return v.End+1 == w.Start && d.Source[v.End] == ' '
}

func startsUpper(d *text.Document, s text.Span) bool {
	return isUpper(d.Source[s.Start:])
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

const (
	lastParts  = 3   // paragraphs at the end that may be of another story
	storyParts = 5   // and before them
	ownWords   = 2   // that such a one shares with the rest of its article, at least
	listShared = 4   // telling words of a sentence that one of the other article has
	listShare  = 0.4 // and of that one's own
)

// foreign reports whether s stands at the end and tells of nothing that the
// article tells of before: a teaser of another story, a correction.
func (x *account) foreign(s text.Span) bool {
	words := x.WordsIn(s)
	for i, w := range words {
		if w.Norm == "version" && i > 0 && (words[i-1].Norm == "earlier" || words[i-1].Norm == "previous") || w.Norm == "correction" && i < 2 {
			return true
		}
	}
	p, behind, before := x.ParagraphAt(s.Start), 0, 0
	for k := len(x.Paragraphs) - 1; k > p && behind < lastParts; k-- {
		if x.Paragraphs[k].Kind == text.Body {
			behind++
		}
	}
	for k := 0; k < p && behind < lastParts && before < storyParts; k++ {
		if x.Paragraphs[k].Kind == text.Body {
			before++
		}
	}
	if behind == lastParts || before < storyParts || x.namesSubject(words) {
		return false
	}
	here := map[string]int{}
	for _, k := range x.vocables.in(x.Document, x.WordsIn(x.Paragraphs[p].Span)) {
		here[x.vocables.each[k].stem]++
	}
	n := 0
	for i, k := range x.vocables.in(x.Document, words) {
		if v := &x.vocables.each[k]; v.says > 0 && !v.common && !startsUpper(x.Document, words[i].Span) && x.stemUses[v.stem] > here[v.stem] {
			n++
			here[v.stem] = len(x.Words)
		}
	}
	return n < ownWords
}

// headedIn says of every different word of s whether it stands in a headline or in
// the first sentence of the text.
func headedIn(s Side) []bool {
	headed := make([]bool, len(s.vocables.each))
	for _, in := range s.Sentences {
		kind := s.Paragraphs[in.Paragraph].Kind
		if kind != text.Headline && kind != text.Body {
			continue
		}
		for _, n := range s.vocables.in(s.Document, s.WordsIn(in.Span)) {
			headed[n] = true
		}
		if kind == text.Body {
			break
		}
	}
	return headed
}

// namesSubject reports whether words name somebody or something that stands in the
// headline or the first sentence of the article.
func (x *account) namesSubject(words []text.Word) bool {
	for i, n := range x.vocables.in(x.Document, words) {
		if v := &x.vocables.each[n]; i > 0 && v.says > 0 && !v.common && startsUpper(x.Document, words[i].Span) && x.headed[n] {
			return true
		}
	}
	return false
}

// repliesAlone finds who denies, regrets or blames in one of two articles that
// tell of other days, it may be of one story: what the accused say stands beside
// a charge of any day.
func repliesAlone(c *Case, a, b *account) (found []Finding) {
	if c.Relation.Kind != align.Unknown {
		return nil
	}
	add := func(x, y *account, near []align.Near, ofA bool, own string) {
		for _, f := range x.sidesAlone(y, near, linkedParts(c, ofA), own, map[string]int{}, nil) {
			said := x.said.of(f.A[0])
			if !slices.ContainsFunc(said, func(i int) bool {
				return replies(x.WordsIn(saidPart(x.Says[i], f.A[0]))) || replies(x.WordsIn(x.Says[i].Cue))
			}) {
				continue
			}
			if !ofA {
				f.A, f.B = f.B, f.A
			}
			found = append(found, f)
		}
	}
	add(a, b, c.NearA, true, "A")
	add(b, a, c.NearB, false, "B")
	return found
}

// listed reports whether one sentence of y has so many of the telling words of
// s, names among them, that it may tell the same in short: in a list, or in
// passing.
func (x *account) listed(s text.Span, y *account) bool {
	parts, families := map[string]bool{}, map[string]bool{}
	x.telling(s, func(w text.Word, v *vocable) {
		for _, part := range nameParts(x.Document, w) {
			parts[part] = true
		}
		if v.family != "" {
			families[v.family] = true
		}
	})
	t := y.tellers
	counted, hits := make([]bool, len(t.words)), make([]int, len(y.Sentences))
	listed := func(words []int32) bool {
		return slices.ContainsFunc(words, func(k int32) bool {
			if counted[k] {
				return false
			}
			counted[k] = true
			in := t.words[k]
			hits[in]++
			return hits[in] >= listShared && float64(hits[in]) >= listShare*float64(t.in[in])
		})
	}
	for part := range parts {
		if n, ok := y.vocables.begun[part]; ok && listed(t.alike[n]) || listed(t.marked[part]) {
			return true
		}
	}
	for family := range families {
		if listed(t.families[family]) {
			return true
		}
	}
	return false
}

// tellers are the words by which the sentences of an article may be known again, of
// words of one sentence that begin alike the first, and where they stand in words.
type tellers struct {
	words    []int32            // the sentence of each
	in       []int32            // by sentence: how many of them it has
	alike    map[int32][]int32  // by the first vocable alike
	families map[string][]int32 // by family
	marked   map[string][]int32 // by what hyphens join, of a word that is written with marks
}

func tellersIn(s Side) tellers {
	t := tellers{in: make([]int32, len(s.Sentences)), alike: map[int32][]int32{}, families: map[string][]int32{}, marked: map[string][]int32{}}
	last := make([]int32, len(s.vocables.each)) // by the first vocable alike: the last sentence that has one, from 1
	for i, in := range s.Sentences {
		s.telling(in.Span, func(w text.Word, v *vocable) {
			if last[v.alike] == int32(i+1) {
				return
			}
			last[v.alike] = int32(i + 1)
			k := int32(len(t.words))
			t.words = append(t.words, int32(i))
			t.in[i]++
			t.alike[v.alike] = append(t.alike[v.alike], k)
			if v.family != "" {
				t.families[v.family] = append(t.families[v.family], k)
			}
			if w.Len() != len(w.Norm) {
				for _, part := range nameParts(s.Document, w) {
					t.marked[part] = append(t.marked[part], k)
				}
			}
		})
	}
	return t
}

// telling hands over the words of a sentence by which it may be known again.
func (x Side) telling(s text.Span, take func(text.Word, *vocable)) {
	words := x.WordsIn(s)
	for i, n := range x.vocables.in(x.Document, words) {
		if v := &x.vocables.each[n]; !v.digits && !v.common {
			take(words[i], v)
		}
	}
}
