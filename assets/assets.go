// Package assets holds the bytes that the window is made of and nothing else:
// the reading face, the icon of the program and the small icons of its bar.
package assets

import (
	"embed"

	"diptych/assets/packed"
)

// The reading face, Noto Serif 2.004. Its licence, the SIL Open Font License 1.1,
// stands beside the files. What only a hinter or a font editor asks for, and
// nothing here, is left out by fonttools: pyftsubset FILE --glyphs='*'
// --unicodes='*' --layout-features='*' --retain-gids --no-recalc-bounds
// --no-recalc-timestamp --name-IDs='*' --notdef-outline --no-hinting
// --no-glyph-names --drop-tables=DSIG,fpgm,prep,gasp. No outline differs. They are
// carried packed, see packed.Block.
var (
	SerifRegular = packed.Block(regular)
	SerifBold    = packed.Block(bold)
)

var (
	//go:embed fonts/NotoSerif-Regular.ttf.lz4
	regular []byte
	//go:embed fonts/NotoSerif-Bold.ttf.lz4
	bold []byte
)

// Icon is the program's icon as a window carries it, a PNG of 256 x 256.
// icon.svg is its source, and icon.png what is installed.
//
//go:embed icon-256.png
var Icon []byte

// Icons holds icons/NAME.svg: 20 x 20, one stroke of 1.5 in black, to be
// recoloured by the theme.
//
//go:embed icons/*.svg
var Icons embed.FS
