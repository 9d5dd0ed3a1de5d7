package frame

import (
	"slices"

	"diptych/compare/text"
)

// One article may tell all on its own authority what the other lays to those who said
// it. That is said of an article in which not even a word of saying stands.

const (
	ownVoice      = 0.95
	sourcedWords  = 40  // of others in the one article, at least
	sourcedShare  = 0.2 // of its words
	ownVoiceWords = 80  // of the article that names no source
)

// sayings are words by which what is told is laid to somebody.
var sayings = wordList("source")

// onlyOneSources finds that one article lays much of what it tells to others, and the
// other nothing.
func onlyOneSources(c *Case) []Finding {
	switch {
	case c.B.unsourced():
		return sourcedAlone("A", "B", c.A, inA)
	case c.A.unsourced():
		return sourcedAlone("B", "A", c.B, inB)
	}
	return nil
}

func sourcedAlone(own, other string, s Side, side func(*Finding) *[]text.Span) []Finding {
	var f Finding
	var names []any
	all := 0
	for _, h := range s.heard {
		if h.words == 0 {
			continue
		}
		all += h.words
		*side(&f) = append(*side(&f), h.sources[0])
		if h.named {
			names = append(names, h.name)
		} else if at := s.WordsIn(h.sources[0]); len(h.perhaps) == 0 && len(at) > 0 && len(at) <= speakerShown && !pronouns[at[0].Norm] {
			names = append(names, quoted(s.Document, h.sources[0], speakerShown))
		}
	}
	if all < sourcedWords || float64(all) < sourcedShare*float64(s.text.words) || len(names) == 0 {
		return nil
	}
	f.Claim = text.Say("{{.Other}} tells all in its own voice; {{.Own}} lays much to others, {{.Names}} among them.", text.With{"Other": other, "Own": own, "Names": firstNames(names)})
	f.Weight = ownVoice
	return []Finding{f}
}

// unsourced reports whether s lays nothing to anybody, by all that is known, and is long
// enough to.
func (s Side) unsourced() bool {
	return s.text.words >= ownVoiceWords && len(s.Says) == 0 && len(s.Doubt) == 0 && s.withoutMarks() &&
		!slices.ContainsFunc(s.Words, func(w text.Word) bool { return sayings[w.Norm] })
}
