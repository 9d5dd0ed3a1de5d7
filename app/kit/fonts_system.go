//go:build !ci

package kit

import "diptych/assets/installed"

// systemFonts tells whether any font of the system has a letter, as Fyne will
// find it; false where the fonts cannot be listed.
func systemFonts() (has func(rune) bool, ok bool) {
	var fonts installed.Fonts
	return fonts.Has, fonts.Known()
}
