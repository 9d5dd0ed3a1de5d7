package pane

import (
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
)

// A reading gives words to these widgets, and learns from them in which
// language.
func init() { reading.L, reading.N = lang.L, kit.N }
