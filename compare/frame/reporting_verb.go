package frame

import (
	"slices"

	"diptych/compare/align"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

var reportingVerb = Device{
	Name: "reporting-verb",
	Doc: `How an article says that someone said something. “Said” only passes the words on. “Claimed” or “alleged” keeps a distance from them, “noted” or “confirmed” takes them as a fact, “accused” or “protested” tells of a quarrel, “demanded” or “urged” of pressure, “admitted” of something that was hidden.

This device speaks where both articles report the same words, or the same statement, of one speaker under verbs of different kinds. Only verbs in the outlet's own voice count: a verb inside a quotation is the speaker's. What the speaker says elsewhere under other verbs is no matter of this device: there another verb may simply fit other words.`,
	Find: findReportingVerbs,
}

// What a verb of another kind tells, from the verbs that judge the words to
// those that only give their tone.
var tellingStance = map[quote.Stance]float64{
	quote.Distancing: 1, quote.Endorsing: 0.9, quote.Accusing: 0.8, quote.Conceding: 0.8,
	quote.Denying: 0.5, quote.Forceful: 0.5,
}

const (
	verbOfStatement = 0.95 // the same statement under two verbs

	// Of what two attributions report, so many telling words, and so much of
	// the shorter one, are the same where both report one statement.
	fewestAlike = 4
	shareAlike  = 0.5
)

func findReportingVerbs(c *Case) []Finding {
	if !c.english() {
		return nil
	}
	return verbsOfStatements(c)
}

// verbsOfStatements finds statements of one speaker on both sides under verbs
// of different stances.
func verbsOfStatements(c *Case) (found []Finding) {
	inA, inB := c.A.said, c.B.said
	told := [2]map[text.Span]bool{{}, {}} // verbs of A, of B
	for _, same := range sameStatements(c, 0) {
		c.each(inA.of(same.A), inB.of(same.B), func(i, k int) {
			a, b := c.A.Says[i], c.B.Says[k]
			if !spoken(c.A, a) || !spoken(c.B, b) || !sameSpeaker(c.A, a, c.B, b) || told[0][a.Cue] || told[1][b.Cue] || !near(a, same.A) || !near(b, same.B) || !alike(c, a, b) {
				return
			}
			told[0][a.Cue], told[1][b.Cue] = true, true
			if telling := max(tellingStance[a.Stance], tellingStance[b.Stance]); a.Stance != b.Stance && telling > 0 && !twoActs(a.Stance, b.Stance) {
				found = append(found, verbOf(c, a, b, verbOfStatement*telling))
			}
		})
	}
	return found
}

// twoActs reports whether verbs of these kinds tell of two things that one may
// do with a statement, and not of one thing in two ways: to demand, to accuse.
func twoActs(a, b quote.Stance) bool {
	acts := func(s quote.Stance) bool { return s == quote.Forceful || s == quote.Accusing }
	return acts(a) && acts(b)
}

// sameStatements are the places where the two sides tell one statement: linked
// as the same, and that near, or shared wording.
func sameStatements(c *Case, nearest float64) (list []align.Difference) {
	for _, l := range c.Links {
		if l.Kind.One() && l.Score >= nearest {
			list = append(list, align.Difference{A: l.A, B: l.B})
		}
	}
	for _, p := range c.Passages {
		if p.Class.Shown() {
			list = append(list, align.Difference{A: p.A, B: p.B})
		}
	}
	return list
}

// near reports whether the words that a reports share a byte with s.
func near(a quote.Attribution, s text.Span) bool {
	return slices.ContainsFunc(a.Content, func(c text.Span) bool { return c.Overlaps(s) })
}

// alike reports whether the words that a and b report are so much the same
// that a reader sees one statement in them.
func alike(c *Case, a, b quote.Attribution) bool {
	x, y := reportedWords(c.A, a), reportedWords(c.B, b)
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return both >= fewestAlike && float64(both) >= shareAlike*float64(min(len(x), len(y)))
}

// reportedWords are the beginnings of the telling words that a reports.
func reportedWords(s Side, a quote.Attribution) map[string]bool {
	set := map[string]bool{}
	for _, piece := range a.Content {
		for _, w := range s.WordsIn(piece) {
			if reuse.Surprise(w.Norm) >= tellingBits {
				set[beginning(w.Norm)] = true
			}
		}
	}
	return set
}

func verbOf(c *Case, a, b quote.Attribution, weight float64) Finding {
	return Finding{
		Claim: text.Say("The same statement of {{.Speaker}} stands under {{.A}} in A and {{.B}} in B.", text.With{
			"Speaker": fullest(a.Speaker, b.Speaker), "A": quoted(c.A.Document, a.Cue, quotedWords), "B": quoted(c.B.Document, b.Cue, quotedWords),
		}),
		A: []text.Span{a.Cue}, B: []text.Span{b.Cue}, Voice: quote.Outlet,
		Facts:  []Fact{speakerFact(a.Speaker), stanceFact("A", a.Stance), stanceFact("B", b.Stance)},
		Weight: weight,
	}
}

// spoken reports whether a reports words of somebody under a verb of the
// outlet's own: not under a noun ("his refusal"), and not of a thing.
func spoken(s Side, a quote.Attribution) bool {
	return len(s.WordsIn(a.Cue)) > 0 && !a.Deed && a.Speaker != "" && isUpper(a.Speaker) &&
		s.Voices.At(a.Cue) == quote.Outlet && !possessed(s.Document, a.Cue)
}

// possessed reports whether the word before s makes a noun of it.
func possessed(d *text.Document, s text.Span) bool {
	in := d.SentencesIn(s)
	if len(in) == 0 {
		return false
	}
	before := d.WordsIn(text.Span{Start: in[0].Start, End: s.Start})
	if len(before) == 0 {
		return false
	}
	w := before[len(before)-1]
	return possessives[w.Norm] || owning(d.Text(w.Span))
}

var possessives = setOf("the a an his her its their my our these those of")
