package frame

import (
	"math"
	"slices"
	"strings"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// What one article tells alone is chosen by matter: a sentence of which many of
// the others that have no counterpart tell too comes before one that stands by
// itself, and its neighbours are shown with it.

const (
	scatterNear  = unnamedBy // a sentence less near than this to all of the other article
	closeNear    = 0.5       // or than this
	closeFresh   = 0.5       // where as much of what it tells is not there
	closeBits    = 100.0     // and which is no short one, if it is as near as a counterpart may be
	closeCount   = 12        // and no number above this is: that of one thing
	scatterCover = 0.38      // of which no sentence there has as much of what it tells
	scatterBits  = 30.0      // and which tells as much itself
)

// tie is how a sentence stands to those of its own article that have no
// counterpart, and to those of the other.
type tie struct {
	central float64 // how much of what it tells these tell too, on average, from 0
	all     float64 // bits that it tells
	fresh   float64 // of these, what the other article has in no form, from 0 to 1
	common  int     // words of the matter of both
	depth   float64 // where it stands: from 0, the beginning, to 1
	first   bool    // in the article
}

// lonely are the sentences of x without counterpart, and what they tell
// together.
type lonely struct {
	x, y    *account
	near    []align.Near
	linked  []text.Span // places of x that have a counterpart, in order
	open    []bool      // by place in near: without counterpart
	bits    []float64   // by place in near: of one without counterpart, what it tells
	pull    []float64   // by first vocable alike: what all of them tell with it
	n       int
	shown   []bool            // by place in near: a finding has it
	taken   map[int]bool      // by where a sentence of y starts: a row is set beside it
	sums    []float64         // by sentence of y, zero: see covers
	touched []int32           // places in sums that are not
	words   []posting         // of a sentence, while it is read
	rarest  []uint64          // their places, each behind how many sentences of y have it
	ties    []*tie            // by place in near, of those that were read
	newsIn  map[text.Span]int // words of a place that y has in no form, of those that were counted
}

func (x *account) lonely(y *account, near []align.Near, linked []text.Span) *lonely {
	l := &lonely{
		x: x, y: y, near: near, linked: linked, open: make([]bool, len(near)), bits: make([]float64, len(near)), shown: make([]bool, len(near)), taken: map[int]bool{},
		pull: make([]float64, len(x.vocables.each)), sums: make([]float64, len(y.matters.list)),
		ties: make([]*tie, len(near)), newsIn: map[text.Span]int{},
	}
	for i, n := range near {
		if !x.uncountered(n, linked) {
			continue
		}
		l.open[i] = true
		l.n++
		l.each(n.Sentence, func(_ text.Word, n int32) { l.bits[i] += x.vocables.each[n].says })
		l.each(n.Sentence, func(_ text.Word, n int32) {
			v := &x.vocables.each[n]
			l.pull[v.alike] += v.says / math.Sqrt(l.bits[i])
		})
	}
	return l
}

// uncountered reports whether a sentence of the text has no counterpart in y: none
// is near it, by more than where the two stand, and none linked with it.
func (x *account) uncountered(n align.Near, linked []text.Span) bool {
	near := topScore(n)
	return (near < nearBy || near < closeNear && x.shares[n.Sentence.Start] < matterBits) && !meets(linked, n.Sentence) && x.inBody(n.Sentence)
}

// inBody reports whether a place is in the text, and not in a headline or the like.
func (s Side) inBody(at text.Span) bool {
	p := s.ParagraphAt(at.Start)
	return p >= 0 && s.Paragraphs[p].Kind == text.Body
}

// each is account.each of the words of s.
func (l *lonely) each(s text.Span, do func(text.Word, int32)) { l.x.each(l.x.WordsIn(s), do) }

// each hands over those of the words that tell something, one of those alike, and the
// numbers of their vocables. It is not asked again while it does.
func (x *account) each(words []text.Word, do func(text.Word, int32)) {
	x.sentences++
	for i, n := range x.vocables.in(x.Document, words) {
		if v := &x.vocables.each[n]; v.says > 0 && x.met[v.alike] != x.sentences {
			x.met[v.alike] = x.sentences
			do(words[i], n)
		}
	}
}

// tie is how sentence i of near stands, one without counterpart.
func (l *lonely) tie(i int) tie {
	if l.ties[i] == nil {
		t := l.readTie(i)
		l.ties[i] = &t
	}
	return *l.ties[i]
}

func (l *lonely) readTie(i int) tie {
	x, y, s := l.x, l.y, l.near[i].Sentence
	t := tie{all: l.bits[i], depth: float64(s.Start) / float64(len(x.Source)), first: i == 0 || !x.inBody(l.near[i-1].Sentence)}
	if t.all == 0 {
		return t
	}
	l.each(s, func(w text.Word, n int32) {
		v := &x.vocables.each[n]
		t.central += v.says * l.pull[v.alike]
		switch {
		case x.matter[n]:
			t.common++
		case x.alone(y, w, n):
			t.fresh += v.says / t.all
		}
	})
	t.central = t.central / math.Sqrt(t.all)
	t.central-- // its own part
	t.central /= float64(l.n)
	return t
}

// posting is a word of a sentence: what it says, and the sentences of the other article that
// have it, in order.
type posting struct {
	says  float64
	where []int32
}

// covers reports whether a sentence of y has so much, from 0 to 1, of what sentence i of
// near tells, one without counterpart. Such a sentence has one of the rarest words: those in
// many sentences are only looked for where one of these is.
func (l *lonely) covers(i int, share float64) bool {
	l.words, l.rarest = l.words[:0], l.rarest[:0]
	rest := 0.0 // that the words still to come tell
	l.each(l.near[i].Sentence, func(_ text.Word, n int32) {
		v := &l.x.vocables.each[n]
		w := posting{v.says, l.y.matters.places(v.stem)}
		l.rarest = append(l.rarest, uint64(len(w.where))<<32|uint64(len(l.words)))
		l.words = append(l.words, w)
		rest += v.says
	})
	slices.Sort(l.rarest)
	for _, r := range l.rarest {
		w := l.words[uint32(r)]
		if rest/l.bits[i] >= share {
			l.addAll(w)
		} else {
			l.drop((share-roundedOff)*l.bits[i] - rest)
			l.addFound(w)
		}
		rest -= w.says
	}
	most := 0.0
	for _, k := range l.touched {
		most = max(most, l.sums[k])
	}
	l.drop(math.Inf(1))
	return most > 0 && most/l.bits[i] >= share
}

const roundedOff = 1e-6 // more than a sum of what words tell is off by

// drop leaves off the sentences whose sums are less than least.
func (l *lonely) drop(least float64) {
	l.touched = slices.DeleteFunc(l.touched, func(k int32) bool {
		if l.sums[k] >= least {
			return false
		}
		l.sums[k] = 0
		return true
	})
}

// addAll adds what w says to the sums of all sentences that have it.
func (l *lonely) addAll(w posting) {
	for _, k := range w.where {
		if l.sums[k] == 0 {
			l.touched = append(l.touched, k)
		}
		l.sums[k] += w.says
	}
}

// addFound adds it to those that have one of the words before.
func (l *lonely) addFound(w posting) {
	if len(w.where) < searchedEach*len(l.touched) {
		for _, k := range w.where {
			if l.sums[k] > 0 {
				l.sums[k] += w.says
			}
		}
		return
	}
	for _, k := range l.touched {
		if _, has := slices.BinarySearch(w.where, k); has {
			l.sums[k] += w.says
		}
	}
}

// searchedEach numbers are passed over in the time in which one is looked for. In two articles
// of 100,000 words covers takes 0.26 s so, 0.30 with 16 and 0.49 with 4.
const searchedEach = 64

// names reports whether s has a name behind its first word.
func (l *lonely) names(s text.Span) (found bool) {
	l.each(s, func(w text.Word, _ int32) {
		found = found || w.Start > s.Start && startsUpper(l.x.Document, w.Span)
	})
	return found
}

// scattered reports whether no sentence of y tells what sentence i does, one without
// counterpart, though y has its words: one by one, in other sentences.
func (l *lonely) scattered(i int, t tie) bool {
	near := topScore(l.near[i])
	return t.all >= scatterBits && (near < nearBy || t.all >= closeBits) &&
		(near < scatterNear || near < closeNear && t.fresh >= closeFresh && !l.known(l.near[i].Sentence)) && !l.covers(i, scatterCover)
}

// known reports whether y has a number of s, or words that s has in marks.
func (l *lonely) known(s text.Span) bool {
	x, y := l.x, l.y
	return l.inMarks(s) || slices.ContainsFunc(x.figuresIn(s), func(f Figure) bool {
		return f.value > closeCount && y.learned.told.numerals[f.value]
	})
}

// knownSum reports whether y has a sum of money or a share of s: then it tells of that too.
func (l *lonely) knownSum(s text.Span) bool {
	return slices.ContainsFunc(l.x.figuresIn(s), func(f Figure) bool {
		return (f.Kind == Money || f.Kind == Share) && l.y.learned.told.numerals[f.value]
	})
}

// inMarks reports whether y has words that s has in marks.
func (l *lonely) inMarks(s text.Span) bool {
	return slices.ContainsFunc(l.x.few, func(q quote.Quotation) bool {
		return s.Contains(q.Inner) && strings.Contains(l.y.Source, l.x.Text(q.Inner))
	})
}

// besides reads a sentence of which y has the words and not the matter, or of
// which it is not clear who says it.
func (l *lonely) besides(i int, t tie, own string) (row, bool) {
	x, s := l.x, l.near[i].Sentence
	if t.common == 0 && !l.names(s) || !l.scattered(i, t) {
		return row{}, false
	}
	r := row{Span: s, words: x.wording(s, l.y), voice: x.Voices.At(s), kind: "plain"}
	if r.voice == quote.Quoted && strings.IndexAny(x.Text(s), marksOfQuotation) == 0 && strings.ContainsAny(x.Text(s)[len(x.Text(s))-min(4, s.Len()):], "”\"") {
		r.only, r.lead = true, text.Say("Only {{.Own}} has the quotation", text.With{"Own": own})
	}
	if r.voice == quote.Unclear {
		r.voice = ""
	}
	says := x.said.of(s)
	if k := slices.IndexFunc(says, func(k int) bool { return x.Says[k].Named && !x.Says[k].Deed && !saidPart(x.Says[k], s).Empty() }); k >= 0 {
		r.spoken(x, l.y, x.Says[says[k]], own)
	}
	return r, true
}

// What makes a sentence worth a reader's time. Fitted to what careful readers said
// of 410 such sentences and to the 340 differences that they themselves found
// most telling; of folders left out of the fit, three of four of the best fifth
// were worth it and two of five of the last.
const (
	worthBase    = 0.79 // of one that is worth it two times of three
	worthEach    = 0.3  // for each one of the sum below
	worthMuch    = 0.85 // what is more than this counts by
	worthBeyond  = 0.4  // so much, as weights end at 1
	worthPlain   = -0.38
	worthLong    = 0.56 // of so many words
	longWords    = 40
	worthApart   = -1.57 // nothing else that the article has alone tells of its matter
	apartLess    = 0.5   // by central
	worthDepth   = -0.72 // at the end of the article
	worthFirst   = -2.15 // its first sentence, which a headline tells too
	worthMarks   = -0.38 // quoted words of nobody known
	worthReply   = 0.4   // somebody denies or regrets
	worthSaid    = 0.22  // somebody speaks
	worthStrict  = 0.22
	worthLoaded  = 0.26 // so many words that judge
	loadedMany   = 3
	worthNames   = 0.43 // so many words of names
	namesMany    = 6
	worthCause   = 0.35
	worthParty   = 0.4 // somebody speaks whom the other article does not hear
	worthAnswer  = 1.0
	worthPronoun = -0.2
	worthBrief   = -1.0 // quoted words of a named speaker that are few
)

// worth is the weight of a row.
func (l *lonely) worth(r row, t tie) float64 {
	x, words := l.x, l.x.WordsIn(r.Span)
	part := func(n, of int) float64 { return float64(min(n, of)) / float64(of) }
	names, loaded, cause, open := 0, len(x.loaded.in(r.Span)), false, pronouns[words[0].Norm] || openers[words[0].Norm]
	for i, n := range x.vocables.in(x.Document, words) {
		if i > 0 && startsUpper(x.Document, words[i].Span) {
			names++
		}
		cause = cause || x.vocables.each[n].signs&causeSign != 0
	}
	z := worthPlain + worthLong*part(len(words), longWords) + worthDepth*t.depth + worthLoaded*part(loaded, loadedMany) + worthNames*part(names, namesMany)
	for _, of := range []struct {
		so    bool
		worth float64
	}{
		{t.central < apartLess, worthApart}, {t.first, worthFirst}, {r.voice == quote.Quoted && !r.quotes, worthMarks}, {r.speaker != "" && replies(words), worthReply}, {len(x.said.of(r.Span)) > 0, worthSaid},
		{r.strict, worthStrict}, {cause, worthCause}, {r.kind == "answer", worthAnswer}, {open, worthPronoun}, {r.party, worthParty}, {r.brief, worthBrief},
	} {
		if of.so {
			z += of.worth
		}
	}
	w := worthBase + worthEach*z
	return min(w, worthMuch) + worthBeyond*max(0, w-worthMuch)
}

// openers point at what stands before, as pronouns do.
var openers = setOf("they it this that these those")

// namedAlone reports whether y has no words of a speaker of x.
func (x *account) namedAlone(speaker string, y *account) bool {
	h := x.heardAs(speaker)
	return h != nil && byName(speaker) && !y.hears(*h)
}

// beside is the sentence next to a row that no other finding has and that y
// has not, the one that tells more of what x has alone.
func (l *lonely) beside(r row) (best int, ok bool) {
	x := l.x
	may := make([]int, 0, 2)
	for _, k := range []int{r.at - 1, r.at + 1} {
		if k < 0 || k >= len(l.near) || l.shown[k] || !l.open[k] || l.knownSum(l.near[k].Sentence) {
			continue
		}
		s := l.near[k].Sentence
		words := x.WordsIn(s)
		if slices.EqualFunc(words, x.WordsIn(r.Span), func(v, w text.Word) bool { return v.Norm == w.Norm }) {
			continue // a caption that repeats it
		}
		if len(words)+len(x.WordsIn(r.Span)) > blockMost || max(x.ParagraphAt(s.Start)-x.ParagraphAt(r.Start), x.ParagraphAt(r.Start)-x.ParagraphAt(s.Start)) > 1 || !x.standsAlone(l.y, s, words) {
			continue
		}
		t := l.tie(k)
		if l.nearlyTold(k, t) {
			l.shown[k] = true // nor by itself
			continue
		}
		if !t.first && t.central > 0 {
			may = append(may, k)
		}
	}
	if len(may) == 2 && l.tie(may[1]).central > l.tie(may[0]).central {
		slices.Reverse(may) // the one that tells less is read only where the other falls
	}
	for _, k := range may {
		if t := l.tie(k); l.scattered(k, t) && !l.inOtherWords(k, t) && !l.toldThere(k) {
			return k, true
		}
	}
	return 0, false
}
