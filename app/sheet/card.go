// Package sheet is what lies over the window for a while: cards to read, to
// paste an article, to choose a file.
package sheet

import "diptych/app/kit"

// Sheet is a card over the window.
type Sheet = kit.Sheet

// Show lays a sheet over a window, as kit.ShowSheet does.
var Show = kit.ShowSheet
