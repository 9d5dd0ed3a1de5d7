package report

import (
	"diptych/compare/frame"
	"diptych/compare/text"
)

// Tongue says a report's sentences in the language of its reader. The words of
// articles stand in any language as they are.
type Tongue interface {
	Language() string // its tag (BCP 47)
	Said(s text.Said) string
	Known(words string) string // the title of a device, or a paragraph of its Doc
	Fact(f frame.Fact) string  // a detail of a finding, "" for one that is not worth telling
	Date(day string) string    // 2016-10-03, or 2016-10-03T13:04
}

// english is the Tongue of a report that has no other.
type english struct{}

func (english) Language() string          { return "en" }
func (english) Said(s text.Said) string   { return s.String() }
func (english) Known(words string) string { return words }
func (english) Fact(f frame.Fact) string  { return f.Name + ": " + f.Value }
func (english) Date(day string) string    { return day }

func (o Options) tongue() Tongue {
	if o.Tongue == nil {
		return english{}
	}
	return o.Tongue
}

// words is how many words there are.
func words(n int) text.Said { return text.Count(n, "{{.N}} word", "{{.N}} words") }

// number is n alone, as running text has it.
func number(n int) text.Said { return text.Count(n, "{{.N}}", "{{.N}}") }
