package frame

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"diptych/compare/quote"
	"diptych/compare/text"
)

//go:embed lexicon/stock_titles.txt
var stockTitlesFile string

//go:embed lexicon/grave.txt
var graveFile string

var readStockTitles = sync.OnceValue(func() *phraseList { return readPhraseLists(stockTitlesFile)[""] })

// readGrave gives the stems of words that promise much.
var readGrave = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range contentLines(graveFile) {
		for w := range strings.FieldsSeq(line) {
			set[stemOf(folded(w))] = true
		}
	}
	return set
})

var headline = Device{
	Name: "headline",
	Doc: `The headline is the part that most people read. This device sets the two headlines side by side where they differ in more than the form of their words and the articles belong together: whether one alone says whose word it is, gives a number or leaves the thing open; what each says of the same one; or what each tells.

It also shows forceful words and numbers that a headline has and its own text does not: the text may say the same in other words, or less. Stock titles (“Live updates”) are left out.`,
	Find:  findHeadlines,
	whole: true,
}

const (
	headlinesDiffer   = 0.8
	headlineForce     = 0.5  // not shown first: the text may say it in other words
	headlineNumber    = 0.55 // nor this
	headlineAhead     = 0.75 // words that promise much
	headlineShown     = 26   // words of each headline in a claim
	headlineStart     = 3    // words of a headline among which the one stands of whom it tells
	headlinesAlike    = 0.8  // of the stems of the shorter one: the same headline
	headlineWords     = 3    // at least
	headlineBodyLeast = 60   // words of text in which a word of the headline can be missed
)

func findHeadlines(c *Case) []Finding {
	a, okA := titled(c.A)
	b, okB := titled(c.B)
	var found []Finding
	if okA && okB && oneOccasion(c) {
		if claim, ok := howTheyDiffer(c, a, b); ok {
			found = append(found, Finding{Claim: claim, A: []text.Span{a}, B: []text.Span{b}, Voice: quote.Outlet, Weight: headlinesDiffer})
		}
	}
	if first := ledes(c); first != nil {
		found = append(found, first...)
	} else {
		found = append(found, beginnings(c, len(found) > 0)...)
	}
	if !c.english() {
		return found
	}
	if okA {
		found = append(found, ahead("A", "B", c.A, c.B, a)...)
	}
	if okB {
		for _, f := range ahead("B", "A", c.B, c.A, b) {
			f.A, f.B = f.B, f.A
			found = append(found, f)
		}
	}
	return found
}

// titled is the headline of s, unless it is a stock title or too short to tell.
func titled(s Side) (text.Span, bool) {
	h, ok := s.Headline()
	if ok {
		h = behindLabel(s, unstamped(s, h))
	}
	words := s.WordsIn(h)
	if !ok || len(words) < headlineWords || readStockTitles().at(words) == len(words) {
		return h, false
	}
	return h, true
}

var (
	stampWords = setOf("updated published posted modified revised")
	labelWords = setOf(`exclusive breaking watch video photos pictures live opinion analysis comment editorial update updates
		ap afp reuters upi cnn bbc abc cbs nbc fox npr pbs guardian telegraph times post independent journal herald tribune`)
)

const labelMost = 3 // words of a label

// unstamped is a headline without when it was put out: "Updated: 2016-05-30 09:53".
func unstamped(s Side, h text.Span) text.Span {
	words := s.WordsIn(h)
	for i := 1; i+1 < len(words); i++ {
		gap := strings.TrimSpace(s.Source[words[i].End:words[i+1].Start])
		if dated := isDigits(words[i+1].Norm) || months[words[i+1].Norm] > 0; stampWords[words[i].Norm] && (gap == ":" || dated && startsUpper(s.Document, words[i].Span)) {
			h.End = words[i-1].End
			break
		}
	}
	return h
}

// behindLabel is a headline without the name of an outlet or the label that
// opens it before a colon: "Exclusive:".
func behindLabel(s Side, h text.Span) text.Span {
	words := s.WordsIn(h)
	for i, w := range words[:min(len(words), labelMost)] {
		if i+1 < len(words) && strings.HasPrefix(s.Source[w.End:h.End], ":") && labelWords[w.Norm] && s.Source[w.End+1] == ' ' {
			h.Start = words[i+1].Start
			if before, n := utf8.DecodeLastRuneInString(s.Source[:h.Start]); strings.ContainsRune(marksOfQuotation, before) {
				h.Start -= n
			}
			return h
		}
	}
	return h
}

// stamped reports whether digits belong to a date or a time of day that is
// written in digits.
func stamped(s Side, w text.Word) bool {
	const joints = "-/:."
	before, behind := s.Source[:w.Start], s.Source[w.End:]
	if n := len(before); n > 1 && strings.IndexByte(joints, before[n-1]) >= 0 && isDigit(before[n-2]) {
		return true
	}
	return len(behind) > 1 && strings.IndexByte(joints, behind[0]) >= 0 && isDigit(behind[1]) && !strings.Contains(w.Norm, ".")
}

// hasFigure reports whether the text of x has the number that is word w of its
// headline, however it is written: 4m, €4 million, four million.
func hasFigure(x Side, h text.Span, w text.Word) bool {
	k := strings.IndexFunc(w.Norm, func(c rune) bool { return !unicode.IsDigit(c) && c != '.' })
	values := map[float64]bool{}
	for _, f := range figuresIn(x.Document, h) {
		if f.Contains(w.Span) {
			values[f.value] = true
		}
	}
	if k > 0 {
		if v, err := strconv.ParseFloat(w.Norm[:k], 64); err == nil {
			values[v] = true
			for unit, of := range multiples {
				if strings.HasPrefix(unit, w.Norm[k:]) {
					values[v*of] = true
				}
			}
		}
	}
	if ordinal := k > 0 && ordinals[w.Norm[k:]]; ordinal && slices.ContainsFunc(x.Words, func(v text.Word) bool { return v.Norm == w.Norm[:k] && !h.Contains(v.Span) }) {
		return true // "5th", and "No. 5"
	}
	return slices.ContainsFunc(x.told.figures, func(f Figure) bool {
		return !h.Contains(f.Span) && (values[f.value] || f.Kind == Day && values[float64(f.day.date)])
	})
}

var ordinals = setOf("st nd rd th")

// ofItsYear reports whether a word is the year in which the article was put out, or
// one beside it: "this year" and "next year" are the same in its text.
func ofItsYear(x Side, w text.Word) bool {
	if len(x.Fields.Date) < yearDigits || !yearLike(w) {
		return false
	}
	put, err := strconv.Atoi(x.Fields.Date[:yearDigits])
	year, _ := strconv.Atoi(w.Norm)
	return err == nil && max(put-year, year-put) <= 1
}

func stemSet(s Side, words []text.Word) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[s.stem(w.Norm)] = true
	}
	return set
}

// differ reports whether two headlines are not one headline in other forms of
// its words.
func differ(c *Case, a, b text.Span) bool {
	x, y := stemSet(c.A, c.A.WordsIn(a)), stemSet(c.B, c.B.WordsIn(b))
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	return float64(both) < headlinesAlike*float64(min(len(x), len(y)))
}

// howTheyDiffer says what only one of two headlines has that a reader should
// know of, what the two tell of one doer, or what each tells; nothing of one
// headline in two forms.
func howTheyDiffer(c *Case, a, b text.Span) (text.Said, bool) {
	with := text.With{"A": marked(c.A.Document, a, headlineShown), "B": marked(c.B.Document, b, headlineShown)}
	if what, ok := onlyInOne(c, a, b); ok {
		with["Only"] = what
		return text.Say("{{.Only}} That of A tells {{.A}}, that of B {{.B}}.", with), true
	}
	if !differ(c, a, b) {
		return text.Said{}, false
	}
	if x, y, ok := sameDoer(c, a, b); ok {
		restA, restB := text.Span{Start: x.End, End: a.End}, text.Span{Start: y.End, End: b.End}
		if len(c.A.WordsIn(restA)) == 0 || len(c.B.WordsIn(restB)) == 0 {
			return text.Said{}, false
		}
		with = text.With{"Of": quoted(c.A.Document, x, quotedWords), "A": marked(c.A.Document, restA, headlineShown), "B": marked(c.B.Document, restB, headlineShown)}
		return text.Say("Of {{.Of}}, the headline of A has {{.A}}, that of B {{.B}}.", with), true
	}
	return text.Say("The headline of A tells {{.A}}, that of B {{.B}}.", with), true
}

// sameDoer is the words at the beginning of both headlines that are the same
// and tell of whom they speak; none where one of the two speaks of what is his.
func sameDoer(c *Case, a, b text.Span) (x, y text.Span, ok bool) {
	inA, inB := c.A.WordsIn(a), c.B.WordsIn(b)
	same := func(i, k int) bool {
		return i >= 0 && k >= 0 && i < len(inA) && k < len(inB) && c.A.stem(inA[i].Norm) == c.B.stem(inB[k].Norm)
	}
	for i, v := range inA[:min(len(inA), headlineStart)] {
		for k, w := range inB[:min(len(inB), headlineStart)] {
			if v.Norm != w.Norm || englishWords[v.Norm] || isDigits(v.Norm) || len(v.Norm) <= 2 {
				continue
			}
			from, to := 0, 0
			for same(i-from-1, k-from-1) && blankBetween(c.A.Document, inA[i-from-1], inA[i-from]) {
				from++
			}
			named := c.A.names(v.Span)
			for same(i+to+1, k+to+1) && blankBetween(c.A.Document, inA[i+to], inA[i+to+1]) && !englishWords[inA[i+to+1].Norm] && named == c.A.names(inA[i+to+1].Span) {
				to++
			}
			x, y = inA[i-from].Cover(inA[i+to].Span), inB[k-from].Cover(inB[k+to].Span)
			ok = (from+to == 0 || c.A.writes(x) || c.B.writes(y)) && (named || i == from && k == from) && !owning(c.A.Text(x)) && !owning(c.B.Text(y)) && !listedOn(c.A, x) && !listedOn(c.B, y)
		}
	}
	return x, y, ok
}

// writes reports whether the text of s has these words of its headline as they are
// there: a headline whose words begin with capitals does not show where a name ends.
func (s Side) writes(at text.Span) bool {
	h, _ := s.Headline()
	return strings.Contains(s.Source[h.End:], s.Text(at))
}

// listedOn reports whether another one stands beside the doer x: "Obama, Romney".
func listedOn(s Side, x text.Span) bool {
	return strings.HasPrefix(s.Source[x.End:], ",") || strings.HasPrefix(s.Source[x.End:], " and ") || strings.HasPrefix(s.Source[x.End:], " & ")
}

// owning reports whether words end with the s of an owner.
func owning(words string) bool {
	return strings.HasSuffix(words, "'s") || strings.HasSuffix(words, "’s")
}

// forms are the words of a headline in what they may stand as elsewhere.
type forms map[string]bool

func formsIn(s Side, h text.Span) forms {
	f := forms{}
	for _, w := range s.WordsIn(h) {
		stem := s.stem(w.Norm)
		f[stem], f["family "+familyBy(w.Norm, stem)] = true, true
		if len(w.Norm) > alikeLetters {
			f["begins "+beginning(w.Norm)] = true
		}
	}
	delete(f, "family ")
	return f
}

func (f forms) has(s Side, w text.Word) bool {
	stem := s.stem(w.Norm)
	return f[stem] || f["family "+familyBy(w.Norm, stem)] || len(w.Norm) > alikeLetters && f["begins "+beginning(w.Norm)]
}

// names reports whether words are part of what names somebody.
func (s Side) names(at text.Span) bool {
	i, ok := s.Cast.At(at)
	return ok && s.Cast.Members[i].Named
}

// bits is what a word of s tells beyond a plain one, in bits; a number tells much.
func (s Side) bits(w text.Word) float64 {
	v := s.vocables.of(w)
	if v.digits {
		return rareBits
	}
	return max(0, v.says-plainBits)
}

// ahead tells of forceful words and numbers in the headline of x that its own
// text does not have; y is the other side.
func ahead(own, other string, x, y Side, h text.Span) (found []Finding) {
	if x.text.words < headlineBodyLeast {
		return nil
	}
	for _, run := range runsWithout(x, h) {
		span := run[0].Cover(run[len(run)-1].Span)
		weight, what := promised(x, h, run)
		if weight == 0 || x.Voices.At(span) == quote.Quoted {
			continue
		}
		f := Finding{
			Claim: text.Say("The headline of {{.Own}} has {{.Words}}, {{.What}}.", text.With{"Own": own, "Words": quoted(x.Document, span, quotedWords), "What": what}),
			A:     []text.Span{span}, Voice: quote.Outlet, Weight: weight,
		}
		if !slices.ContainsFunc(run, func(w text.Word) bool { return y.text.has(x, w) }) {
			f.Facts = []Fact{lackingFact(other)}
		}
		found = append(found, f)
	}
	return found
}

// runsWithout lists the runs of words in h that nothing but blanks divides and
// that the text of x has in no form, function words apart.
func runsWithout(x Side, h text.Span) (runs [][]text.Word) {
	words, from := x.WordsIn(h), 0
	for i, w := range words {
		if i > 0 && strings.TrimSpace(x.Source[words[i-1].End:w.Start]) != "" {
			runs, from = append(runs, words[from:i]), i
		}
		if x.text.has(x, w) || englishWords[w.Norm] {
			runs, from = append(runs, words[from:i]), i+1
		}
	}
	runs = append(runs, words[from:])
	return slices.DeleteFunc(runs, func(r []text.Word) bool { return len(r) == 0 })
}

// promised says how much a run of words promises that stands in a headline
// alone, and which kind it is; 0 for words that promise nothing.
func promised(x Side, h text.Span, run []text.Word) (weight float64, what text.Said) {
	l := readEvaluative()
	for _, w := range run {
		r, _ := utf8.DecodeRuneInString(x.Text(w.Span))
		if unicode.IsDigit(r) {
			if stamped(x, w) || hasFigure(x, h, w) || ofItsYear(x, w) {
				return 0, text.Said{}
			}
			return headlineNumber, text.Say("a number that its own text does not have")
		}
		stem := x.stem(w.Norm)
		if readGrave()[stem] || max(l.stems[stem], l.forms[w.Norm]) >= ofStrong {
			if weight = max(weight, headlineForce); readGrave()[stem] && len(run) > 1 {
				weight = headlineAhead
			}
			what = text.Count(len(run), "a word that its own text does not have", "words that its own text does not have")
		}
	}
	return weight, what
}
