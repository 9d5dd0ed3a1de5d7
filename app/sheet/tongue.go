package sheet

import (
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/report"
)

// spoken is the language of the window, for what is saved from it: nil for English,
// which reports speak by themselves.
func spoken() report.Tongue {
	if kit.Spoken() == "en" {
		return nil
	}
	return tongue{}
}

type tongue struct{ reading.Tongue }

func (tongue) Language() string { return kit.Spoken() }

func (tongue) Date(day string) string { return pane.Date(day) }
