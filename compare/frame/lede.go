package frame

import (
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/grammar"
	"diptych/compare/quote"
	"diptych/compare/text"
)

const (
	ledeFewest  = 10  // words of a first sentence that tells the news
	ledeAlike   = 0.5 // of what the core of one tells may stand in the other
	ledeShown   = 10  // words of each in a claim
	ledeLeast   = 4   // of them that tell something
	ledeDepth   = 3   // clauses of what is said in it
	ledeSubject = 4   // of the one of whom it tells
	ledePhrase  = 6   // of each thing told of him
	ledePair    = 0.85
)

// ledes sets the first sentences of two reports of one event side by side,
// where what they tell first is not the same.
func ledes(c *Case) []Finding {
	a, okA := firstSentence(c.A)
	b, okB := firstSentence(c.B)
	if !okA || !okB || c.Relation.Kind != align.SameEvent || !c.english() {
		return nil
	}
	oneNews := c.ofOneNews(a, b)
	inA := parse(c.A, c.A.behindDateline(a))
	x := inA.newsCore(c.A)
	if !oneNews && x == nil {
		return nil
	}
	inB := parse(c.B, c.B.behindDateline(b))
	if oneNews {
		if f, ok := outcomes(c, a, b, inA, inB); ok {
			return []Finding{f}
		}
	}
	y := inB.newsCore(c.B)
	if x == nil || y == nil || c.A.repeats(x) && c.B.repeats(y) || formsOf(c.B, y).share(c.A, x)+formsOf(c.A, x).share(c.B, y) >= 2*ledeAlike {
		return nil
	}
	with := text.With{"A": pieced(c.A, x), "B": pieced(c.B, y)}
	claim := text.Say("The first sentence of A has {{.A}}, that of B {{.B}}.", with)
	if c.A.beginsWith(a, x) && c.B.beginsWith(b, y) {
		claim = text.Say("A begins with {{.A}}, B with {{.B}}.", with)
	}
	return []Finding{{
		Claim: claim,
		A:     []text.Span{a}, B: []text.Span{b}, Voice: quote.Outlet, Weight: ledePair,
	}}
}

// newsCore is the core of a first sentence that tells the news, nil of any other.
func (x *clauses) newsCore(s Side) []text.Span {
	core := x.core(s)
	if len(core) == 0 || !x.tellsDeed(s) || words(s, core) < ledeLeast {
		return nil
	}
	return core
}

// tellsDeed reports whether the main clause of a first sentence does something
// that a claim can name whole: who only says, announces or is asked, and what is
// cut before its end, tells nobody how two beginnings differ.
func (x *clauses) tellsDeed(s Side) bool {
	i := slices.IndexFunc(x.list, func(c grammar.Clause) bool { return c.Parent < 0 && c.Own && c.Finite })
	if i < 0 {
		return false
	}
	c, t := &x.list[i], x.tree
	if word := x.word(c.Head); c.Content >= 0 || lightDeeds[lemma(word)] || saidDeeds[lemma(word)] {
		return false
	}
	o := c.Object
	if o < 0 {
		return t.Child(c.Head, "obl") > c.Head
	}
	last := t.At(x.short(o).End - 1)
	if !noun(t.Tokens[o].Tag) || last+1 < len(t.Tokens) && strings.HasPrefix(t.Tokens[last+1].Tag, "PROPN") {
		return false
	}
	return x.short(o) == t.Phrase(o) || tellingWords(s.WordsIn(x.short(o))) > 1
}

// saidDeeds are verbs that tell little without what is said or put out.
var saidDeeds = lemmas("announce report urge call reveal release unveil issue state warn claim deny")

const (
	outcomeMet   = 7.0 // what first sentences share that tell of one deed
	outcomeWords = 4
	outcomeNew   = 0.7 // of a clause, what the other first sentence has not
	outcomeShown = 9
	outcomePair  = 0.95
)

// ofOneNews reports whether two first sentences share words enough to tell of one deed.
func (c *Case) ofOneNews(a, b text.Span) bool {
	return slices.ContainsFunc(c.encounters(), func(e encounter) bool {
		return e.a.Start == a.Start && e.b.Start == b.Start && e.bits >= outcomeMet && e.shared >= outcomeWords
	})
}

// outcomes sets side by side what two first sentences of one news that tell of one deed
// each tell besides: that it saves money, that a house is sold.
func outcomes(c *Case, a, b text.Span, inA, inB *clauses) (Finding, bool) {
	if !oneDeed(inA, inB) {
		return Finding{}, false
	}
	x, okX := formsIn(c.B, b).outcome(c.A, inA)
	y, okY := formsIn(c.A, a).outcome(c.B, inB)
	if !okX || !okY {
		return Finding{}, false
	}
	return Finding{
		Claim: text.Say("Beside the deed that both tell, the first sentence of A has {{.A}}, that of B {{.B}}.", text.With{
			"A": marked(c.A.Document, x, outcomeShown), "B": marked(c.B.Document, y, outcomeShown),
		}),
		A: []text.Span{x}, B: []text.Span{y}, Voice: quote.Outlet, Weight: outcomePair,
	}, true
}

// oneDeed reports whether two sentences tell of one deed of the same, in any
// clause.
func oneDeed(x, y *clauses) bool {
	return slices.ContainsFunc(x.list, func(p grammar.Clause) bool {
		return slices.ContainsFunc(y.list, func(q grammar.Clause) bool {
			return !lightDeeds[lemma(x.word(p.Head))] && sameDeedWords(x.word(p.Head), y.word(q.Head)) && p.Doer() >= 0 && q.Doer() >= 0 &&
				noun(x.tree.Tokens[p.Doer()].Tag) && beginning(x.word(p.Doer())) == beginning(y.word(q.Doer()))
		})
	})
}

// outcome is the clause of a first sentence, not its main one, that does
// something to something, and of which f has little.
func (f forms) outcome(s Side, x *clauses) (at text.Span, ok bool) {
	best := 0.0
	for i := range x.list {
		c := &x.list[i]
		if c.Level == 0 || c.DoneTo() < 0 || c.Passive || x.tree.Tokens[c.Head].Tag == "VERB.ger" || !noun(x.tree.Tokens[c.DoneTo()].Tag) && x.tree.Tokens[c.DoneTo()].Tag != "SYM" || s.Voices.At(c.Verb) == quote.Quoted ||
			f.has(s, text.Word{Span: x.tree.Tokens[c.DoneTo()].Span, Norm: x.word(c.DoneTo())}) && !slices.ContainsFunc(s.WordsIn(x.deed(c)), func(w text.Word) bool { return isDigits(w.Norm) }) {
			continue
		}
		clause := s.withMoney(x.deed(c))
		all, missing, n := 0.0, 0.0, 0
		for _, w := range s.WordsIn(clause) {
			told := s.bits(w)
			all += told
			if told > 0 && !f.has(s, w) {
				missing += told
				n++
			}
		}
		if n >= 2 && missing >= outcomeNew*all && missing > best {
			at, best, ok = clause, missing, true
		}
	}
	return at, ok
}

// withMoney is words with the sum of money right behind them, and how often it
// is paid.
func (s Side) withMoney(at text.Span) text.Span {
	for _, f := range s.told.figures {
		if f.Kind == Money && f.Start >= at.End && f.Start <= at.End+1 {
			at.End = f.End
			if words := s.WordsIn(text.Span{Start: at.End, End: min(len(s.Source), at.End+oftenReach)}); len(words) > 1 && words[0].Norm == "a" && units[words[1].Norm].sort == "time" && s.Source[at.End:words[0].Start] == " " {
				at.End = words[1].End
			}
		}
	}
	return at
}

const oftenReach = 16 // bytes behind a sum in which "a year" stands

// deed is the verb of a clause with what it is done to and what stands with it.
func (x *clauses) deed(c *grammar.Clause) text.Span {
	s := c.Verb.Cover(x.tree.Phrase(c.Object))
	if x.tree.Tokens[c.Object].Tag == "SYM" {
		s = s.Cover(x.tree.Whole(c.Object)) // "£240,000 a year"
	}
	x.tree.Children(c.Head, func(k int) bool {
		if l := x.tree.Tokens[k].Label; k > c.Head && (l == "obl" || l == "obl:unmarked" || l == "iobj") && x.of[k] < 0 {
			s = s.Cover(x.tree.Whole(k))
		}
		return true
	})
	return s
}

// words counts those of pieces that tell something.
func words(s Side, pieces []text.Span) (n int) {
	for _, p := range pieces {
		n += tellingWords(s.WordsIn(p))
	}
	return n
}

// beginsWith reports whether a sentence begins with these pieces, but for an
// article or the like.
func (s Side) beginsWith(in text.Span, pieces []text.Span) bool {
	before := s.WordsIn(text.Span{Start: s.behindDateline(in).Start, End: pieces[0].Start})
	return !slices.ContainsFunc(before, func(w text.Word) bool { return !determiners[w.Norm] })
}

var determiners = setOf("a an the this that these those his her its their our")

var writers = setOf("correspondent reporter editor columnist contributor writer author journalist producer blogger editorinchief editoratlarge")

// ofWriter reports whether a sentence only tells who wrote the article.
func (s Side) ofWriter(in text.Span) bool {
	words := s.WordsIn(in)
	is := slices.IndexFunc(words, func(w text.Word) bool { return w.Norm == "is" })
	if is < 0 || is > writerReach {
		return false
	}
	return slices.ContainsFunc(words[is:min(len(words), is+2*writerReach)], func(w text.Word) bool { return writers[w.Norm] })
}

const writerReach = 4 // words of a name, and twice as many of what its bearer is

// repeats reports whether the headline of s tells the same.
func (s Side) repeats(core []text.Span) bool {
	h, ok := s.Headline()
	return ok && formsIn(s, h).share(s, core) >= ledeAlike
}

// firstSentence is the one that begins the running text.
func firstSentence(s Side) (text.Span, bool) {
	for _, in := range s.Sentences {
		if s.Paragraphs[in.Paragraph].Kind == text.Body {
			n := len(s.WordsIn(in.Span))
			return in.Span, n >= ledeFewest && n <= mostTold && s.Voices.At(in.Span) != quote.Quoted && !s.ofWriter(in.Span)
		}
	}
	return text.Span{}, false
}

// core is what a sentence tells: of whom, what he does or says, and to whom,
// in pieces in the order of the sentence. None where its main clause is not clear.
func (x *clauses) core(s Side) []text.Span {
	i := slices.IndexFunc(x.list, func(c grammar.Clause) bool { return c.Parent < 0 && c.Own && c.Finite })
	if i < 0 || !x.opens(x.list[i].Subject) || x.tree.Tokens[x.list[i].Subject].Start > x.list[i].Verb.Start {
		return nil
	}
	var pieces []text.Span
	for depth := 0; i >= 0 && depth < ledeDepth; depth++ {
		c := &x.list[i]
		core := x.corePieces(c)
		if depth == 0 && x.list[i].Verb.Contains(core[0]) {
			return nil // of whom it tells is not clear
		}
		for _, at := range core {
			if !at.Empty() {
				pieces = append(pieces, at)
			}
		}
		i = -1
		if c.Content >= 0 {
			i = x.of[c.Content]
		}
	}
	return cut(s, apart(pieces))
}

// behindDateline is a sentence without the place and agency it may open with.
func (s Side) behindDateline(in text.Span) text.Span {
	at, ok := s.Evidence["dateline"]
	if !ok || !in.Contains(at) {
		return in
	}
	dash := strings.IndexAny(s.Source[at.End:in.End], "-–—―")
	if words := s.WordsIn(text.Span{Start: at.End + max(0, dash), End: in.End}); dash >= 0 && len(words) > 0 {
		in.Start = words[0].Start
	}
	return in
}

// opens reports whether the phrase of token i begins the sentence, or what
// stands before it ends with a comma: else it may be a part of a longer one.
func (x *clauses) opens(i int) bool {
	first := x.tree.At(x.tree.Whole(i).Start)
	return first <= 0 || x.tree.Is(first-1, ",") || x.tree.Is(first-1, "—") || x.tree.Is(first-1, "--") || x.tree.Is(first-1, "-")
}

// corePieces are the words of a clause without what hangs loosely on them.
func (x *clauses) corePieces(c *grammar.Clause) (pieces []text.Span) {
	t := x.tree
	if c.Subject >= 0 && c.Own && !pointing(t.Tokens[c.Subject].Tag) {
		pieces = append(pieces, x.shortened(c.Subject, ledeSubject))
	}
	verb := c.Verb
	t.Children(c.Head, func(k int) bool {
		switch l := t.Tokens[k].Label; {
		case l == "mark" && t.Tokens[k].Tag == "PART.to", l == "cop", l == "compound:prt":
			verb = verb.Cover(t.Tokens[k].Span)
		case k > c.Head && (l == "obl" || l == "obl:agent" || l == "xcomp" && x.of[k] < 0):
			pieces = append(pieces, x.short(k))
		}
		return true
	})
	if noun(t.Tokens[c.Head].Tag) {
		verb = verb.Cover(x.short(c.Head))
	}
	pieces = append(pieces, verb)
	if c.Object >= 0 {
		pieces = append(pieces, x.short(c.Object))
	}
	return pieces
}

// short is the phrase of token i with its preposition, of a long one no more
// than the words up to its noun.
func (x *clauses) short(i int) text.Span { return x.shortened(i, ledePhrase) }

func (x *clauses) shortened(i, most int) text.Span {
	t := x.tree
	at := t.Phrase(i)
	if p := t.Child(i, "case"); p >= 0 && p < i {
		at = at.Cover(t.Tokens[p].Span)
	}
	first, last := t.At(at.Start), t.At(at.End-1)
	if last-first < most {
		return at
	}
	end := i
	t.Children(i, func(k int) bool {
		if l := t.Tokens[k].Label; l == "flat" || l == "compound" {
			end = max(end, k)
		}
		return true
	})
	return t.Tokens[max(first, end-most+1)].Cover(t.Tokens[end].Span)
}

// cut leaves of pieces as many words as a claim shows, and no word of grammar at the
// end.
func cut(s Side, pieces []text.Span) (list []text.Span) {
	left := ledeShown
	for _, p := range pieces {
		words := s.WordsIn(p)
		n := min(len(words), left)
		if n < len(words) && len(list) > 1 {
			break // half a thing tells nothing
		}
		if left -= n; n > 0 {
			list = append(list, words[0].Cover(words[n-1].Span))
		}
	}
	for len(list) > 0 {
		last := &list[len(list)-1]
		words := s.WordsIn(*last)
		for len(words) > 0 && englishWords[words[len(words)-1].Norm] {
			words = words[:len(words)-1]
		}
		if len(words) > 0 {
			last.End = words[len(words)-1].End
			return list
		}
		list = list[:len(list)-1]
	}
	return nil
}

// pieced quotes pieces of one sentence: dots stand for what is left out.
func pieced(s Side, pieces []text.Span) text.Quote {
	b, at := strings.Builder{}, -1
	for _, p := range pieces {
		if at >= 0 && len(s.WordsIn(text.Span{Start: at, End: p.Start})) > 0 {
			b.WriteString(" …")
		}
		if at >= 0 {
			b.WriteString(" ")
		}
		b.WriteString(string(marked(s.Document, p, ledeShown)))
		at = p.End
	}
	return text.Quote(b.String())
}

func formsOf(s Side, pieces []text.Span) forms {
	f := forms{}
	for _, p := range pieces {
		for w := range formsIn(s, p) {
			f[w] = true
		}
	}
	return f
}

// share is how much of what pieces tell stands in f, from 0 to 1.
func (f forms) share(s Side, pieces []text.Span) float64 {
	all, known := 0.0, 0.0
	for _, p := range pieces {
		for _, w := range s.WordsIn(p) {
			told := s.bits(w)
			all += told
			if f.has(s, w) {
				known += told
			}
		}
	}
	if all == 0 {
		return 1
	}
	return known / all
}
