package reading

import (
	"diptych/compare/frame"
	"diptych/compare/text"
)

// Tongue says what the engine says in the language of the reader, for what is
// made of a comparison: a report, a lesson.
type Tongue struct{}

// Said is what s says.
func (Tongue) Said(s text.Said) string { return s.In(L, N) }

// Known is the title of a device, or a paragraph on it.
func (Tongue) Known(words string) string { return L(words) }

// Fact is a detail of a finding, "" for one that is not worth telling.
func (Tongue) Fact(f frame.Fact) string { return f.Said.In(L, N) }
