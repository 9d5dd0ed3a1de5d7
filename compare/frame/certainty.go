package frame

import (
	_ "embed"
	"slices"
	"sync"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

//go:embed lexicon/certainty.txt
var certaintyFile string

var readCertainty = sync.OnceValue(func() map[string]phraseList { return readPhraseLists(certaintyFile) })

var certainty = Device{
	Name: "certainty",
	Doc: `How sure an article is of what it tells. “Alleged” and “purportedly” keep a distance, “confirmed” and “officially” vouch for a thing, and a sentence without either simply states it.

This device compares linked statements: it speaks where one article has such a word and the other has none, or one of the opposite kind. It also speaks where one article doubts, in its own voice, a thing that the other states without doubt, sentence linked or not. A word inside a quotation is the speaker's and does not count; one in reported words is shown as that.

An article may be careful because it knew less at the time.`,
	Find: findCertainty,
}

const (
	sureAgainstDoubt = 1.0
	doubtAgainstNone = 0.85
	sureAgainstNone  = 0.35
	doubtUnlinked    = 0.6
	certaintyOther   = 0.6  // what reported words weigh beside the outlet's
	certaintyNear    = 0.5  // how near statements must be that are not the same, to count in full
	certaintyLoose   = 0.3  // what it weighs where they are not: they may be other statements
	doubtedWithin    = 4    // words after a word of doubt in which the doubted thing stands
	doubtedBits      = 13.0 // and what that thing tells at least: "strikes", not "people"
	doubtedPlaces    = 3    // of it on the other side that are looked at
)

func findCertainty(c *Case) []Finding {
	if !english(c.A.Document) || !english(c.B.Document) {
		return nil
	}
	a, b := newSureSide(c.A), newSureSide(c.B)
	var found []Finding
	for _, l := range c.Links {
		if l.Kind == align.Background {
			continue
		}
		f, ok := certaintyOf("A", "B", a, b, l.A, l.B)
		if !ok {
			if f, ok = certaintyOf("B", "A", b, a, l.B, l.A); ok {
				f.A, f.B = f.B, f.A
			}
		}
		if ok {
			if l.Kind != align.Same && l.Score < certaintyNear {
				f.Weight *= certaintyLoose
			}
			found = append(found, f)
		}
	}
	found = append(found, a.unlinked("A", "B", b)...)
	for _, f := range b.unlinked("B", "A", a) {
		f.A, f.B = f.B, f.A
		found = append(found, f)
	}
	return found
}

// sureSide is one article and its words of doubt and of certainty.
type sureSide struct {
	Side
	unquoted
	told map[int]bool // where a word begins that a finding has told
}

func newSureSide(s Side) *sureSide {
	return &sureSide{Side: s, unquoted: s.learned.unquoted, told: map[int]bool{}}
}

// certaintyOf tells of a linked statement in which x doubts, or vouches, and y
// does not.
func certaintyOf(own, other string, x, y *sureSide, inX, inY text.Span) (Finding, bool) {
	doubt, sure := x.of(within(x.doubts, itself, inX), y, inY), x.of(within(x.sures, itself, inX), y, inY)
	doubtY, sureY := within(y.doubts, itself, inY), within(y.sures, itself, inY)
	f := Finding{A: doubt, B: []text.Span{inY}}
	switch {
	case len(doubt) > 0 && len(doubtY) == 0 && len(sureY) > 0 && len(sure) == 0:
		f.B, f.Weight = sureY, sureAgainstDoubt
		f.Claim = "Of one statement, " + own + " has " + x.shown(doubt) + " and " + other + " has " + y.shown(sureY) + "."
	case len(doubt) > 0 && len(doubtY) == 0 && len(sure) == 0:
		f.Weight = doubtAgainstNone
		f.Claim = own + " has " + x.shown(doubt) + "; the linked sentence in " + other + " has no such word."
	case len(sure) > 0 && len(sureY) == 0 && len(doubt) == 0 && len(doubtY) == 0:
		f.A, f.Weight = sure, sureAgainstNone
		f.Claim = own + " has " + x.shown(sure) + "; the linked sentence in " + other + " has no such word."
	default:
		return f, false
	}
	x.note(f.A)
	y.note(doubtY)
	f.A = slices.Clone(f.A)
	f.Voice = x.Voices.At(f.A[0])
	if f.Voice != quote.Outlet {
		f.Weight *= certaintyOther
	}
	return f, true
}

// of lists those of the words that are said of something that y has at s: one
// of the words after them stands there too.
func (x *sureSide) of(list []text.Span, y *sureSide, s text.Span) (kept []text.Span) {
	if len(list) == 0 {
		return nil
	}
	there := map[string]bool{}
	for _, w := range y.WordsIn(s) {
		there[w.Norm] = reuse.Surprise(w.Norm) >= tellingBits
	}
	for _, d := range list {
		if slices.ContainsFunc(x.after(d), func(w text.Word) bool { return there[w.Norm] }) {
			kept = append(kept, d)
		}
	}
	return kept
}

// after lists the words after a word of doubt in which the doubted thing stands.
func (x *sureSide) after(d text.Span) []text.Word {
	in := x.SentencesIn(d)
	if len(in) == 0 {
		return nil
	}
	words := x.WordsIn(text.Span{Start: d.End, End: in[0].End})
	return words[:min(doubtedWithin, len(words))]
}

func (x *sureSide) note(told []text.Span) {
	for _, s := range told {
		x.told[s.Start] = true
	}
}

// shown is the first two words of a list as a claim quotes them.
func (x *sureSide) shown(list []text.Span) string {
	var words []string
	for _, s := range list[:min(2, len(list))] {
		words = append(words, quoted(x.Document, s, quotedWords))
	}
	return listed(words)
}

// unlinked tells what x doubts in its own voice and y states without doubt.
func (x *sureSide) unlinked(own, other string, y *sureSide) (found []Finding) {
	list := slices.DeleteFunc(slices.Clone(x.doubts), func(d text.Span) bool { return x.told[d.Start] || x.Voices.At(d) != quote.Outlet })
	if len(list) == 0 {
		return nil
	}
	doubted := map[string]bool{}
	for _, d := range list {
		for _, w := range x.after(d) {
			doubted[w.Norm] = true
		}
	}
	places := map[string][]text.Word{}
	for _, s := range y.Sentences {
		for _, w := range y.WordsIn(s.Span) {
			if doubted[w.Norm] {
				places[w.Norm] = append(places[w.Norm], w)
			}
		}
	}
	for _, d := range list {
		thing, at, ok := x.stated(d, y, places)
		if !ok {
			continue
		}
		found = append(found, Finding{
			Claim: own + " has " + quoted(x.Document, d.Cover(thing.Span), quotedWords+2) + "; " + other + " has " + quoted(y.Document, at, quotedWords) + " with no such word.",
			A:     []text.Span{d.Cover(thing.Span)}, B: []text.Span{at}, Voice: quote.Outlet, Weight: doubtUnlinked,
		})
	}
	return found
}

// stated is the doubted thing after d, and where y has it in its own voice in
// a sentence without doubt. A thing that y also doubts somewhere is not stated.
func (x *sureSide) stated(d text.Span, y *sureSide, places map[string][]text.Word) (thing text.Word, at text.Span, ok bool) {
	for _, w := range x.after(d) {
		if reuse.Surprise(w.Norm) < doubtedBits || englishWords[w.Norm] {
			continue
		}
		for _, p := range places[w.Norm][:min(doubtedPlaces, len(places[w.Norm]))] {
			sentence := y.SentencesIn(p.Span)[0]
			if len(within(y.doubts, itself, sentence.Span)) > 0 {
				return w, at, false
			}
			if at.Empty() && y.Voices.At(p.Span) == quote.Outlet {
				at = p.Span
			}
		}
		return w, at, !at.Empty()
	}
	return thing, at, false
}
