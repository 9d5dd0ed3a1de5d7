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

// Passage is the reason of a passage, as the engine gives it.
func (Tongue) Passage(why string) string { return passageReason(why) }

// Link is the reason of two statements side by side, which one of findings may
// contradict.
func (Tongue) Link(why string, findings []frame.Finding) string {
	if claim, shared, ok := contradicted(why, findings); ok {
		return claim + "; " + linkReason(shared)
	}
	return linkReason(why)
}

// Fact is a detail of a finding, "" for one that is not worth telling.
func (Tongue) Fact(f frame.Fact) string { return fact(f.Name, f.Value) }
