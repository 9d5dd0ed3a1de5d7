package frame

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

var onlyHere = Device{
	Name: "only-here",
	Doc: `A statement that stands in one article only. This device speaks when a sentence has no counterpart in the other article and holds a name or a number that the other article does not have anywhere. Sentences about the same names are one finding.

That something is not found in a text does not say why. The other outlet may not have known it, may have printed it elsewhere, or the text may be cut.`,
	Find: findOnlyHere,
}

const (
	nearEnough   = 0.42 // a sentence with a counterpart as near has one, linked or not
	alikeLetters = 5    // words that begin alike are forms of one name: Syria, Syrians
	namesShown   = 3
	onlyOwnVoice = 1.0
	onlyReported = 0.85
	enoughNames  = 4.0 // more unseen names tell no more
)

func findOnlyHere(c *Case) []Finding {
	if c.Relation.Kind == align.Different || !english(c.A.Document) || !english(c.B.Document) {
		return nil
	}
	knownA, knownB := shared(c)
	inA := onlyIn(lacking{Side: c.A, known: c.B.begun, shared: knownA}, c.NearA, linkedParts(c, true), "A", "B")
	inB := onlyIn(lacking{Side: c.B, known: c.A.begun, shared: knownB}, c.NearB, linkedParts(c, false), "B", "A")
	for i := range inB {
		inB[i].A, inB[i].B = nil, inB[i].A
	}
	return append(inA, inB...)
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
	slices.SortFunc(spans, func(s, t text.Span) int { return cmp.Or(s.Start-t.Start, s.End-t.End) })
	for _, s := range spans {
		if n := len(list); n > 0 && s.Start < list[n-1].End {
			list[n-1] = list[n-1].Cover(s)
		} else {
			list = append(list, s)
		}
	}
	return list
}

// alone is what one side tells and the other lacks: sentences about the same
// names and numbers.
type alone struct {
	sentences []text.Span
	unseen    []text.Span // names and numbers, each where it stands first
}

// shared is where each side names what both name, be it by other names.
func shared(c *Case) (a, b []text.Span) {
	a, b = inBoth(c)
	for _, r := range c.Referents {
		if len(r.A) > 0 && len(r.B) > 0 {
			for _, m := range r.A {
				a = append(a, m.Span)
			}
			for _, m := range r.B {
				b = append(b, m.Span)
			}
		}
	}
	return apart(a), apart(b)
}

// sameNames bounds how many members of one surname are compared.
const sameNames = 16

// inBoth is where each side names those of its cast whom the other names too.
func inBoth(c *Case) (a, b []text.Span) {
	byLast := map[string][]*quote.Member{}
	for i := range c.B.Cast.Members {
		m := &c.B.Cast.Members[i]
		byLast[familyName(m.Name)] = append(byLast[familyName(m.Name)], m)
	}
	for i := range c.A.Cast.Members {
		m := &c.A.Cast.Members[i]
		namesakes := byLast[familyName(m.Name)]
		for _, o := range namesakes[:min(len(namesakes), sameNames)] {
			if m.Same(o) {
				a, b = append(a, m.Mentions...), append(b, o.Mentions...)
			}
		}
	}
	return a, b
}

// onlyIn finds the statements of one side that the other lacks; their places
// stand in A of the findings.
func onlyIn(x lacking, near []align.Near, linked []text.Span, name, other string) []Finding {
	x.told, x.speakers = map[string]int{}, x.sources
	for _, n := range near {
		p := x.ParagraphAt(n.Sentence.Start)
		alike := len(n.Candidates) > 0 && n.Candidates[0].Score >= nearEnough
		if !alike && !meets(linked, n.Sentence) && p >= 0 && x.Paragraphs[p].Kind == text.Body {
			x.read(n.Sentence)
		}
	}
	var found []Finding
	for _, s := range x.list {
		found = append(found, s.finding(x.Side, name, other))
	}
	return found
}

// lacking gathers what one side tells and the other lacks.
type lacking struct {
	Side
	known    map[string]bool // words of the other side
	shared   []text.Span     // where this side names what both name
	speakers sources
	told     map[string]int // by a word of a name: where in list
	list     []alone
}

// read takes a sentence without counterpart: to the statements that have told
// its names, or as a new one.
func (x *lacking) read(s text.Span) {
	news, old := x.news(s)
	switch last := len(x.list) - 1; {
	case len(news) == 0 && old >= 0:
		x.list[old].sentences = append(x.list[old].sentences, s)
	case len(news) > 0 && old >= 0 && old == last && adjoin(x.Document, x.list[old], s):
		x.list[old].sentences = append(x.list[old].sentences, s)
		x.list[old].unseen = append(x.list[old].unseen, news...)
		x.tell(news, old)
	case len(news) > 0:
		x.list = append(x.list, alone{[]text.Span{s}, news})
		x.tell(news, last+1)
	}
}

// news are the names and numbers of a sentence that no other has told; old is
// where those stand that one has, -1 when there are none.
func (x *lacking) news(s text.Span) (news []text.Span, old int) {
	old = -1
	var here []string // words of names of this sentence
	for _, u := range unseen(x.Document, s, x.known) {
		if oneWord(x.Document, u) && x.speakers.names(u) {
			continue // the voices device tells who speaks
		}
		if meets(x.shared, u) {
			continue // and naming what both name
		}
		keys := nameKeys(x.Document, u)
		if slices.ContainsFunc(keys, func(k string) bool { return slices.Contains(here, k) }) {
			continue
		}
		here = append(here, keys...)
		if i := slices.IndexFunc(keys, func(k string) bool { _, again := x.told[k]; return again }); i >= 0 {
			old = x.told[keys[i]]
		} else {
			news = append(news, u)
		}
	}
	return news, old
}

// tell notes that the statement at place tells these names.
func (x *lacking) tell(names []text.Span, place int) {
	for _, u := range names {
		for _, k := range nameKeys(x.Document, u) {
			if _, again := x.told[k]; !again {
				x.told[k] = place
			}
		}
	}
}

// adjoin reports whether a sentence stands right behind those of s.
func adjoin(d *text.Document, s alone, next text.Span) bool {
	last := s.sentences[len(s.sentences)-1]
	return len(d.WordsIn(text.Span{Start: last.End, End: next.Start})) == 0
}

// nameKeys are the beginnings of all words of a name.
func nameKeys(d *text.Document, s text.Span) (keys []string) {
	for _, w := range d.WordsIn(s) {
		keys = append(keys, nameParts(d, w)...)
	}
	return keys
}

func oneWord(d *text.Document, s text.Span) bool { return len(d.WordsIn(s)) == 1 }

// sources are the places where speakers are named, in order and apart.
type sources []text.Span

func sourcesOf(s Side) sources {
	var list []text.Span
	for _, a := range slices.Concat(s.Says, s.Doubt) {
		if !a.Source.Empty() && !a.Deed {
			list = append(list, a.Source)
		}
	}
	return apart(list)
}

func (s sources) names(u text.Span) bool { return meets(s, u) }

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

// meets reports whether one of the spans, ordered and apart, shares a byte
// with s.
func meets(ordered []text.Span, s text.Span) bool {
	i := sort.Search(len(ordered), func(i int) bool { return ordered[i].End > s.Start })
	return i < len(ordered) && ordered[i].Start < s.End
}

func (s alone) finding(here Side, name, other string) Finding {
	shown := rarestFirst(here.Document, s.unseen)
	var words []string
	for _, u := range shown[:min(len(shown), namesShown)] {
		words = append(words, quoted(here.Document, u, quotedWords))
	}
	voice, share := here.Voices.At(s.sentences[0]), onlyReported
	if voice == quote.Outlet {
		share = onlyOwnVoice
	}
	for _, t := range s.sentences[1:] {
		if here.Voices.At(t) != voice {
			voice = ""
			break
		}
	}
	return Finding{
		Claim:  fmt.Sprintf("Only %s has %s; not found in the text of %s.", name, listed(words), other),
		A:      s.sentences,
		Voice:  voice,
		Facts:  []Fact{{"names and numbers not found in " + other, fmt.Sprint(len(shown))}},
		Weight: share * min(float64(len(shown)), enoughNames) / enoughNames,
	}
}

func rarestFirst(d *text.Document, names []text.Span) []text.Span {
	bits := func(u text.Span) (most float64) {
		for _, w := range d.WordsIn(u) {
			most = max(most, reuse.Surprise(w.Norm))
		}
		return most
	}
	list := slices.Clone(names)
	slices.SortStableFunc(list, func(u, v text.Span) int { return cmp.Compare(bits(v), bits(u)) })
	return list
}

// wordsOf are the beginnings of all words of s, its debris too, and the
// initials of its names: what stands anywhere in a text is not called absent.
func wordsOf(s Side) map[string]bool {
	known := make(map[string]bool, len(s.Words))
	run := 0
	for i, w := range s.Words {
		known[beginning(w.Norm)] = true
		if w.Len() > len(w.Norm) {
			for _, part := range nameParts(s.Document, w) {
				known[part] = true
			}
		}
		if !startsUpper(s.Document, w.Span) {
			run = i + 1
		} else if k := max(run, i-4); k < i {
			for ; k < i; k++ {
				known["initials "+initials(s.Words[k:i+1])] = true
			}
		}
	}
	return known
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

// unseen lists the names and numbers of a sentence none of whose words is
// known. The first word of a sentence is no name by its capital alone.
func unseen(d *text.Document, s text.Span, known map[string]bool) (list []text.Span) {
	words := d.WordsIn(s)
	for i := 0; i < len(words); {
		k := i
		for k < len(words) && isName(d, words, k) && (k == i || inOneName(d, words[k-1], words[k])) {
			k++
		}
		if k == i {
			if isFigure(words[i]) && !known[beginning(words[i].Norm)] && !(i > 0 && months[words[i-1].Norm]) && !(i+1 < len(words) && months[words[i+1].Norm]) {
				list = append(list, words[i].Span)
			}
			i++
			continue
		}
		if isUnseen(d, words[i:k], known) {
			list = append(list, words[i].Cover(words[k-1].Span))
		}
		i = k
	}
	return list
}

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")

// Names of the calendar, and of capitals and peoples that stand for a country:
// the other text may well tell of the same under another word.
var noNews = setOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
	july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
	washington moscow beijing london paris berlin brussels tehran ankara kiev kyiv damascus jerusalem
	american americans british mr mrs ms dr sen rep gov gen rev lt col sgt capt president minister`)

// isUnseen reports whether a name is news beside the words of the other side.
func isUnseen(d *text.Document, name []text.Word, known map[string]bool) bool {
	if len(name) == 1 && (len(name[0].Norm) == 1 || ofParty(d.Text(name[0].Span))) {
		return false
	}
	seen := func(w text.Word) bool {
		return slices.ContainsFunc(nameParts(d, w), func(p string) bool { return known[p] })
	}
	if slices.ContainsFunc(name, seen) || !slices.ContainsFunc(name, func(w text.Word) bool { return !noNews[w.Norm] }) {
		return false
	}
	return !known[initials(name)] && !known["initials "+name[0].Norm]
}

// ofParty reports whether a word is a party and a state: "R-Fla".
func ofParty(s string) bool { return strings.HasPrefix(s, "R-") || strings.HasPrefix(s, "D-") }

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

// inOneName reports whether two capitalised words are parts of one name: a
// blank stands between them, or a point after an initial or a title.
func inOneName(d *text.Document, v, w text.Word) bool {
	return blankBetween(d, v, w) || d.Source[v.End:w.Start] == ". " && (v.Len() == 1 || noNews[v.Norm])
}

func isName(d *text.Document, words []text.Word, i int) bool {
	return startsUpper(d, words[i].Span) && (len(words[i].Norm) > 1 || i > 0 && words[i].Norm != "i") && !englishWords[words[i].Norm] && !weekdays[words[i].Norm] &&
		(i > 0 && !opens(d, words[i].Start) || reuse.Rank(words[i].Norm) < 0 || i+1 < len(words) && blankBetween(d, words[i], words[i+1]) && startsUpper(d, words[i+1].Span) && !englishWords[words[i+1].Norm])
}

// opens reports whether a word stands at the beginning of a quotation, where
// it has its capital for that reason.
func opens(d *text.Document, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(d.Source[:at])
	return r == '“' || r == '"' || r == '‘' || r == '\''
}

func startsUpper(d *text.Document, s text.Span) bool {
	return isUpper(d.Source[s.Start:])
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// isFigure reports whether a word is a number of two digits or more: smaller
// ones stand in every text.
func isFigure(w text.Word) bool {
	for _, r := range w.Norm {
		if r != '.' && (r < '0' || r > '9') {
			return false
		}
	}
	return len(w.Norm) > 1
}
