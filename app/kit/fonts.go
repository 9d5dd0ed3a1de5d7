package kit

import "slices"

// Undrawn is those of some letters that no font of this computer has, so that
// boxes stand for them. Faces of the program that lack a letter are drawn with
// the fonts of the system, which are looked for in the folders where systems
// keep them: a fifth of a second the first time. It may run beside the window.
func Undrawn(letters []rune) []rune {
	has, ok := systemFonts()
	if !ok {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(letters), has)
}
