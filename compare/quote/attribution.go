// Package quote finds who says what, and by which verb.
package quote

import "diptych/compare/text"

// Stance is what a reporting verb says of the words it reports.
type Stance string

const (
	Neutral    Stance = "neutral"
	Endorsing  Stance = "endorsing"
	Distancing Stance = "distancing"
	Forceful   Stance = "forceful"
	Accusing   Stance = "accusing"
	Conceding  Stance = "conceding"
	Denying    Stance = "denying"
	Mental     Stance = "mental"
)

// Attribution is words given to a speaker.
type Attribution struct {
	Content []text.Span // the words attributed; several pieces when the cue splits them
	Cue     text.Span   // the reporting words, empty when there are none
	Source  text.Span   // the words that name the speaker in this sentence, empty when there are none
	Speaker string      // resolved name, "" when not known
	Named   bool        // false for "US officials", "a source"
	Direct  bool        // inside quotation marks
	Stance  Stance
}

// Attributions lists who says what in d, in the order of the text.
//
// PROVISIONAL body, to be replaced.
func Attributions(d *text.Document) []Attribution { return nil }
