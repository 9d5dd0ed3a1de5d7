//go:build !ci

package kit

import (
	"io"
	"log"
	"slices"

	"github.com/go-text/typesetting/fontscan"
)

// systemFonts tells whether any font of the system has a letter, as Fyne will
// find it; false where the fonts cannot be listed.
func systemFonts() (has func(rune) bool, ok bool) {
	fonts, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), "")
	return func(c rune) bool {
		return slices.ContainsFunc(fonts, func(f fontscan.Footprint) bool { return f.Runes.Contains(c) })
	}, err == nil
}
