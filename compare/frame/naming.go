package frame

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"diptych/compare/quote"
	"diptych/compare/stable"
	"diptych/compare/text"
)

var naming = Device{
	Name: "naming",
	Doc: `Another name for the same: “government” here and “regime” there, “rebels” and “militants”, “ceasefire” and “truce”. A name can tell who is right before anything is told.

The device knows some 170 sets of such names. It speaks where one person, group or thing is called by different names of a set in the two articles, or by a name that judges in an outlet's own voice here and only in quotations there; and where two statements that answer each other differ in such a name. Plain synonyms are left alone.

Names in quotations and reports are somebody else's; each finding says so. Whether two names mean the same group can be in doubt: read both places.`,
	Find: findNaming,
}

// How telling a difference in naming is.
const (
	namedApart    = 1.0  // each side has a name that the other has not
	namedMore     = 0.75 // one side has a name more
	namedVoice    = 0.8  // the same judging name, in another voice
	namedLinked   = 0.49 // names of what may be two things, in statements linked as the same: not shown first
	namedByOthers = 0.85 // for each side that has its name only in others' words
	labelsShown   = 3    // of each side in a claim
	labelLength   = 4    // words of the longest label
)

func findNaming(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	n := namer{Case: c, lexicon: readLexicon()}
	for i := range c.Referents {
		n.referent(&c.Referents[i])
	}
	n.statements()
	return n.found
}

// namer compares the names of referents.
type namer struct {
	*Case
	*lexicon
	found []Finding
	a, b  []called // in the order of the texts
}

// called is a mention by a label.
type called struct {
	Mention
	label string
}

func (c called) place() text.Span { return c.Span }

// referent compares the labels of one referent.
func (n *namer) referent(r *Referent) {
	inA, inB := n.labelsOf(n.A, r.A), n.labelsOf(n.B, r.B)
	first, second := inA, inB
	if n.turned() {
		first, second = inB, inA
	}
	var sets []int
	for _, x := range first {
		for _, k := range n.labels[x.label] {
			if !slices.Contains(sets, k) && n.anyOf(second, k) {
				sets = append(sets, k)
				n.compare(r, &n.sets[k], n.ofSet(inA, k), n.ofSet(inB, k))
			}
		}
	}
	n.a, n.b = append(n.a, inA...), append(n.b, inB...)
}

// labelsOf lists the mentions that are labels, by the longest label each ends
// in; of a name with a title, the title. A name that only holds a label, such
// as "War Museum", is none.
func (n *namer) labelsOf(s Side, mentions []Mention) (list []called) {
	for _, m := range mentions {
		words := s.WordsIn(m.Span)
		is := s.vocables.in(s.Document, words)
		for len(words) > 1 && s.hand.shown[is[0]]&determinerWord != 0 {
			words, is = words[1:], is[1:]
		}
		for end := len(words); end > 0; end-- {
			label, from := "", end
			if s.hand.shown[is[end-1]]&labelWord != 0 {
				label, from = n.labelBefore(words, end)
			}
			upper := startsUpper(s.Document, words[end-1].Span)
			if label != "" && (!upper || from == 0 && end == len(words)) {
				m.Span = words[from].Cover(words[end-1].Span).Intersect(m.Span)
				list = append(list, called{m, label})
			}
			if label != "" || !upper {
				break // what stands before a noun is no name of it
			}
		}
	}
	return list
}

// labelBefore is the longest label that ends before word end, and where it begins.
func (n *namer) labelBefore(words []text.Word, end int) (label string, from int) {
	tail := singular(words[end-1].Norm)
	longest := min(n.ends[tail], labelLength)
	from = end
	for at := end - 1; at >= max(0, end-longest); at-- {
		if at < end-1 {
			tail = words[at].Norm + " " + tail
		}
		if len(n.labels[tail]) > 0 {
			label, from = tail, at
		}
	}
	return label, from
}

// anyOf reports whether the label of one of a list stands in set k.
func (n *namer) anyOf(list []called, k int) bool {
	return slices.ContainsFunc(list, func(x called) bool { return slices.Contains(n.labels[x.label], k) })
}

// ofSet are those whose label stands in set k.
func (n *namer) ofSet(list []called, k int) []called {
	return slices.DeleteFunc(slices.Clone(list), func(x called) bool { return !slices.Contains(n.labels[x.label], k) })
}

// compare tells how the two sides differ in the labels of one set.
func (n *namer) compare(r *Referent, set *labelSet, a, b []called) {
	a, b = n.ofIts(r, n.A, a), n.ofIts(r, n.B, b)
	if len(a) == 0 || len(b) == 0 || !n.modified(r, n.A, a) || !n.modified(r, n.B, b) {
		return
	}
	apartA, apartB := notIn(a, b), notIn(b, a)
	onlyA, onlyB := apartA, apartB
	weight := namedApart
	switch {
	case len(onlyA)+len(onlyB) == 0 || set.sign != '=' && !n.judged(set, onlyA, b) && !n.judged(set, onlyB, a):
		onlyA, onlyB, weight = judging(set, a), judging(set, b), namedVoice
		if len(onlyA) == 0 || len(onlyB) == 0 || inOwnVoice(onlyA) == inOwnVoice(onlyB) {
			return
		}
	case len(onlyA) == 0 && len(judging(set, onlyB)) > 0:
		onlyA, onlyB, weight = a, b, namedMore
	case len(onlyB) == 0 && len(judging(set, onlyA)) > 0:
		onlyA, onlyB, weight = a, b, namedMore
	case len(onlyA) == 0 || len(onlyB) == 0:
		return
	}
	if weight == namedApart && (n.onlyCited(set, onlyA, n.A) || n.onlyCited(set, onlyB, n.B)) {
		return
	}
	if n.holds(r, set, n.B, apartA) || n.holds(r, set, n.A, apartB) {
		return
	}
	if n.stand(n.A, onlyA) && n.stand(n.B, onlyB) {
		n.tell(n.subject(r, set), onlyA, onlyB, weight)
	}
}

// stand reports whether one of a list does more than say of another thing what
// it is: "the truce village" is no name of a truce, "a regime spokesman" has one
// of a regime.
func (n *namer) stand(s Side, list []called) bool {
	return slices.ContainsFunc(list, func(x called) bool {
		in := s.SentencesIn(x.Span)
		if len(in) == 0 {
			return true
		}
		t := s.parses.Parse(in[0].Span, nil)
		last := s.WordsIn(x.Span)
		i := t.At(last[len(last)-1].Start)
		return i < 0 || t.Tokens[i].Label != "compound" || t.Tokens[i].Head != i+1 || t.Tokens[i+1].Tag != "NOUN" || n.classes[folded(t.Text(i+1))]&roleWord != 0
	})
}

// subject is what a claim calls the referent: by its name, unless that is one
// of the names in question. It is a value of what is said.
func (n *namer) subject(r *Referent, set *labelSet) any {
	words := strings.Fields(r.Name)
	if i := slices.Index(set.words, strings.ToLower(r.Name)); i > 0 {
		return theOne(set.words[0])
	}
	for _, w := range words {
		if slices.Contains(set.words[1:], singular(folded(w))) {
			return theOne(set.words[0])
		}
	}
	if strings.ToLower(words[0]) == words[0] || slices.Contains(set.words, singular(folded(words[len(words)-1]))) {
		return theOne(r.Name)
	}
	return r.Name
}

func theOne(name string) text.Said { return text.Say("the {{.Name}}", text.With{"Name": name}) }

// statements tells where linked statements differ in a label of a set "~".
func (n *namer) statements() {
	order := func(x, y called) int { return x.Start - y.Start }
	stable.Sort(n.a, order)
	stable.Sort(n.b, order)
	for _, l := range n.Links {
		if !l.Kind.One() {
			continue
		}
		a, b := within(n.a, (*called).place, l.A), within(n.b, (*called).place, l.B)
		first := a
		if n.turned() {
			first = b
		}
		for _, x := range first {
			for _, k := range n.labels[x.label] {
				inA, inB := n.ofSet(a, k), n.ofSet(b, k)
				if n.contested(&n.sets[k], inA, inB) && len(inA) > 0 && len(inB) > 0 && len(notIn(inA, inB)) == len(inA) && len(notIn(inB, inA)) == len(inB) && !hasOneOf(n.A, l.A, n.B, inB) && !hasOneOf(n.B, l.B, n.A, inA) {
					n.tell(nil, inA, inB, namedLinked*(0.5+l.Score/2))
				}
			}
		}
	}
}

// hasOneOf reports whether the sentence at s of x has a word too by which y calls
// something: "murder charges for the deaths" beside "murder".
func hasOneOf(x Side, s text.Span, y Side, list []called) bool {
	words := x.WordsIn(s)
	return slices.ContainsFunc(list, func(k called) bool {
		name := y.WordsIn(k.Span)
		return len(name) == 1 && slices.ContainsFunc(words, func(w text.Word) bool { return lemma(w.Norm) == lemma(name[0].Norm) })
	})
}

// contested reports whether the choice between a and b is worth telling where
// they may be two things.
func (n *namer) contested(set *labelSet, a, b []called) bool {
	return set.sign == '~' || set.sign == '-' && len(judging(set, a))+len(judging(set, b)) > 0
}

// within are those of an ordered list whose places stand in s.
func within[T any](list []T, place func(*T) text.Span, s text.Span) []T {
	from := sort.Search(len(list), func(i int) bool { return place(&list[i]).Start >= s.Start })
	to := from
	for to < len(list) && place(&list[to]).End <= s.End {
		to++
	}
	return list[from:to]
}

func itself(s *text.Span) text.Span { return *s }

// tell files a finding, unless one tells of these words already.
func (n *namer) tell(subject any, a, b []called, weight float64) {
	f := Finding{A: spansOf(a), B: spansOf(b)}
	if slices.ContainsFunc(n.found, func(g Finding) bool { return slices.Contains(g.A, f.A[0]) && slices.Contains(g.B, f.B[0]) }) {
		return
	}
	for _, list := range [][]called{a, b} {
		if !inOwnVoice(list) {
			weight *= namedByOthers
		}
	}
	f.Weight = weight
	if v := voiceOf(a); v == voiceOf(b) {
		f.Voice = v
	}
	with := text.With{"Of": subject, "A": n.labelled(n.A, a), "B": n.labelled(n.B, b)}
	f.Claim = text.Say("In like statements, A has {{.A}}; B has {{.B}}.", with)
	if subject != nil {
		f.Of = fmt.Sprint(subject)
		f.Claim = text.Say("For {{.Of}}, A has {{.A}}; B has {{.B}}.", with)
	}
	n.found = append(n.found, f)
}

func spansOf(list []called) (spans []text.Span) {
	for _, x := range list {
		spans = append(spans, x.Span)
	}
	return spans
}

// voiceOf is the voice that all of the list are in, "" when there are several.
func voiceOf(list []called) quote.Voice {
	for _, x := range list {
		if x.Voice != list[0].Voice {
			return ""
		}
	}
	return list[0].Voice
}

// labelled quotes the labels of one side and says whose words they are.
func (n *namer) labelled(s Side, list []called) any {
	var seen []string
	var shown []text.Quote
	for _, x := range list {
		if !slices.Contains(seen, x.label) && len(seen) < labelsShown {
			seen = append(seen, x.label)
			shown = append(shown, quoted(s.Document, x.Span, labelLength))
		}
	}
	with := text.With{"Words": listed(shown)}
	switch voiceOf(list) {
	case quote.Outlet:
		return text.Say("{{.Words}} in its own voice", with)
	case quote.Reported:
		return text.Say("{{.Words}}, reported", with)
	case quote.Quoted:
		return text.Say("{{.Words}}, quoted", with)
	}
	return with["Words"]
}
