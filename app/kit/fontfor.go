package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The interface's faces, by whether they are bold.
var interfaceFonts = map[bool]fyne.Resource{
	false: theme.DefaultTheme().Font(fyne.TextStyle{}),
	true:  theme.DefaultTheme().Font(fyne.TextStyle{Bold: true}),
}

// FontFor is the font that draws words of the interface in a style, for
// canvas.Text.FontSource. Without one Fyne reads, for each style, all that may
// stand in for the style's own face: an emoji font of four megabytes, symbols
// and a font of the system. So it is the face itself where that has all the
// letters, nil where it may not. Another source, as Serif, stays.
func FontFor(words string, style fyne.TextStyle, source fyne.Resource) fyne.Resource {
	if source != nil && source != interfaceFonts[false] && source != interfaceFonts[true] {
		return source
	}
	if !(style == fyne.TextStyle{Bold: style.Bold}) || strings.ContainsFunc(words, foreign) {
		return nil
	}
	return interfaceFonts[style.Bold]
}

// foreign says whether the interface's faces may lack a letter: they have all of Latin
// and the punctuation of western languages.
func foreign(r rune) bool {
	return r < ' ' || r > '~' && r < '\u00a0' || r > 0x17f && (r < '‐' || r > '…') && r != '€' && r != '™'
}
