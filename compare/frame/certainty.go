package frame

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

//go:embed lexicon/certainty.txt
var certaintyFile string

var readCertainty = sync.OnceValue(func() map[string]*phraseList { return readPhraseLists(certaintyFile) })

var certainty = Device{
	Name: "certainty",
	Doc: `How sure an article is of what it tells. “Alleged” and “purportedly” keep a distance, “confirmed” and “officially” vouch for a thing, and a sentence without either simply states it.

This device compares sentences that tell the same: it speaks where one article has a word of doubt and the other vouches for the thing, or simply states it, in its own voice, and doubts it nowhere else; where the two lay one claim to different speakers, or one tells itself what the other lays to a speaker; where one calls a thing what others consider it to be in the other; and where a deed is still to come in one and done in the other. A word inside a quotation is the speaker's and does not count; one in reported words is shown as that.

An article may be careful because it knew less at the time.`,
	Find: findCertainty,
}

const (
	sureAgainstDoubt = 1.0
	doubtAgainstNone = 0.85
	certaintyOther   = 0.6 // what reported words weigh beside the outlet's
	certaintyNear    = 0.5 // how near statements must be
	doubtedWithin    = 4   // words after a word of doubt in which the doubted thing stands
)

func findCertainty(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	a, b := newSureSide(c.A), newSureSide(c.B)
	var found []Finding
	for _, l := range c.Links {
		if !l.Kind.One() || l.Score < certaintyNear {
			continue
		}
		f, ok := certaintyOf("A", "B", a, b, l.A, l.B)
		if !ok {
			if f, ok = certaintyOf("B", "A", b, a, l.B, l.A); ok {
				f.A, f.B = f.B, f.A
			}
		}
		if ok {
			found = append(found, f)
		}
	}
	return slices.Concat(found, vouchers(c), outlooks(c), deemedApart(c))
}

// sureSide is one article and its words of doubt and of certainty.
type sureSide struct {
	Side
	unquoted
}

func newSureSide(s Side) *sureSide { return &sureSide{Side: s, unquoted: s.learned.unquoted} }

// certaintyOf tells of a linked statement in which x doubts, or vouches, and y
// does not.
func certaintyOf(own, other string, x, y *sureSide, inX, inY text.Span) (Finding, bool) {
	doubt, sure := x.of(within(x.doubts, itself, inX), y, inY), x.of(within(x.sures, itself, inX), y, inY)
	doubtY, sureY := within(y.doubts, itself, inY), within(y.sures, itself, inY)
	f := Finding{A: doubt, B: []text.Span{inY}}
	switch {
	case len(doubt) > 0 && len(doubtY) == 0 && len(sureY) > 0 && len(sure) == 0:
		f.B, f.Weight = sureY, sureAgainstDoubt
		f.Claim = text.Say("Of one statement, {{.Own}} has {{.Doubt}} and {{.Other}} has {{.Sure}}.", text.With{"Own": own, "Doubt": x.shown(doubt), "Other": other, "Sure": y.shown(sureY)})
	case len(doubt) > 0 && len(doubtY) == 0 && len(sure) == 0 && !y.echoes(x, doubt, inY) && !y.keepsDistance(x, doubt, inY):
		f.Weight = doubtAgainstNone
		f.Claim = text.Say("{{.Own}} has {{.Doubt}}; the linked sentence in {{.Other}} has no such word.", text.With{"Own": own, "Doubt": x.shown(doubt), "Other": other})
	default:
		return f, false
	}
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
		if slices.ContainsFunc(x.after(d), func(w text.Word) bool { return there[w.Norm] }) && !x.ofAttribute(d, y) && !x.ofRemark(d, y, s) {
			kept = append(kept, d)
		}
	}
	return kept
}

// ofAttribute reports whether d doubts an attribute alone that y has nowhere: "an
// allegedly drunk driver", of one whom y does not call drunk.
func (x *sureSide) ofAttribute(d text.Span, y *sureSide) bool {
	in := x.SentencesIn(d)
	if len(in) == 0 {
		return false
	}
	before, after := x.WordsIn(text.Span{Start: in[0].Start, End: d.Start}), x.after(d)
	if len(before) == 0 || len(after) < 2 || !determiners[before[len(before)-1].Norm] || !strings.HasSuffix(x.Text(d), "ly") {
		return false
	}
	family := familyOf(after[0].Norm)
	return y.vocables.stemUses(x.stem(after[0].Norm)) == 0 && (family == "" || !y.families[family])
}

// ofRemark reports whether d doubts a remark of its own sentence, and not what both tell:
// a judgement ("possibly the best game"), or how what is told is read, where y has no such
// word at s ("apparently referring to the fire").
func (x *sureSide) ofRemark(d text.Span, y *sureSide, s text.Span) bool {
	after := x.after(d)
	if len(after) > 1 && determiners[after[0].Norm] {
		return x.superlative(after[1])
	}
	return len(after) > 0 && readings[after[0].Norm] && !oneBegins(y.WordsIn(s), beginning(after[0].Norm))
}

// superlative reports whether w is an adjective that puts its noun above all others.
func (x *sureSide) superlative(w text.Word) bool {
	if superlatives[w.Norm] {
		return true
	}
	if !strings.HasSuffix(w.Norm, "est") || positives[w.Norm] {
		return false
	}
	tree := x.parses.Parse(x.SentencesIn(w.Span)[0].Span, nil)
	i := tree.At(w.Start)
	return i >= 0 && strings.HasPrefix(tree.Tokens[i].Tag, "ADJ")
}

// readings are verbs by which an outlet says how it takes what somebody did or said.
var readings = setOf("referring alluding hinting meaning implying suggesting echoing reflecting addressing responding")

var superlatives = setOf("best worst most least")

// positives are adjectives that end as superlatives do.
var positives = setOf("west honest dishonest modest earnest manifest")

// after lists the words after a word of doubt in which the doubted thing stands.
func (x *sureSide) after(d text.Span) []text.Word {
	in := x.SentencesIn(d)
	if len(in) == 0 {
		return nil
	}
	words := x.WordsIn(text.Span{Start: d.End, End: in[0].End})
	return words[:min(doubtedWithin, len(words))]
}

// echoes reports whether y has at s one of the words of doubt of x in any voice and
// form: "likely", "a growing likelihood".
func (y *sureSide) echoes(x *sureSide, doubts []text.Span, s text.Span) bool {
	return slices.ContainsFunc(doubts, func(d text.Span) bool {
		return slices.ContainsFunc(x.WordsIn(d), func(v text.Word) bool {
			return !englishWords[v.Norm] && oneBegins(y.WordsIn(s), beginning(v.Norm))
		})
	})
}

// keepsDistance reports whether y leaves what the outlet of x doubts to others
// at s, the linked sentence, or doubts it where it has the doubted words.
func (y *sureSide) keepsDistance(x *sureSide, doubts []text.Span, s text.Span) bool {
	if x.Voices.At(doubts[0]) == quote.Outlet && (y.Voices.At(s) != quote.Outlet || y.anySaying(func(a quote.Attribution) bool { return near(a, s) || a.Cue.Overlaps(s) })) {
		return true
	}
	doubted := map[string]bool{}
	for _, d := range doubts {
		for _, w := range x.after(d) {
			doubted[w.Norm] = reuse.Surprise(w.Norm) >= tellingBits
		}
	}
	return slices.ContainsFunc(y.Sentences, func(in text.Sentence) bool {
		return len(within(y.doubts, itself, in.Span)) > 0 && slices.ContainsFunc(y.WordsIn(in.Span), func(w text.Word) bool { return doubted[w.Norm] })
	})
}

// shown is the first two words of a list as a claim quotes them.
func (x *sureSide) shown(list []text.Span) any {
	var words []text.Quote
	for _, s := range list[:min(2, len(list))] {
		words = append(words, quoted(x.Document, s, quotedWords))
	}
	return listed(words)
}
