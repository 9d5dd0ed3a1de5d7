// Package installed finds faces among the fonts of this computer, for letters
// that the program's own ones have not.
package installed

import (
	"cmp"
	"io"
	"log"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/fontscan"

	"diptych/compare/stable"
)

// Fonts are those of the computer. They are looked for when they are first
// asked for, in the folders where systems keep them: a fifth of a second or
// more. They are not to be used by two at once.
type Fonts struct {
	looked bool
	list   []fontscan.Footprint
	failed bool
	read   map[fontscan.Location]*font.Face // nil where it has no outlines
	lacked map[rune]bool
}

// Known reports whether the fonts of the computer can be listed.
func (f *Fonts) Known() bool {
	f.look()
	return !f.failed
}

// Has reports whether any font has r, be it as an outline or as a picture.
func (f *Fonts) Has(r rune) bool {
	f.look()
	return slices.ContainsFunc(f.list, func(p fontscan.Footprint) bool { return p.Runes.Contains(r) })
}

// Face is the upright face with most of letters, nil where none has one of
// them; of equals one with serifs, and of faces for Chinese, Japanese and Korean
// that for the letters' own language. It has outlines.
func (f *Fonts) Face(letters []rune) *font.Face {
	f.look()
	type choice struct {
		fontscan.Footprint
		has, rank int
	}
	var choices []choice
	for _, p := range f.list {
		n := 0
		for _, r := range letters {
			if p.Runes.Contains(r) {
				n++
			}
		}
		if n > 0 {
			choices = append(choices, choice{p, n, rank(p, letters)})
		}
	}
	stable.Sort(choices, func(x, y choice) int {
		return cmp.Or(cmp.Compare(y.has, x.has), cmp.Compare(x.rank, y.rank), cmp.Compare(x.Family, y.Family),
			cmp.Compare(x.Location.File, y.Location.File), cmp.Compare(x.Location.Index, y.Location.Index))
	})
	for _, c := range choices {
		if face := f.face(c.Location); face != nil && drawn(face, letters) {
			return face
		}
	}
	if f.lacked == nil {
		f.lacked = map[rune]bool{}
	}
	if len(letters) == 1 {
		f.lacked[letters[0]] = true
	}
	return nil
}

// Lacking are the letters that no face was found for, sorted.
func (f *Fonts) Lacking() (list []rune) {
	for r := range f.lacked {
		list = append(list, r)
	}
	slices.Sort(list)
	return list
}

func (f *Fonts) look() {
	if f.looked {
		return
	}
	f.looked = true
	list, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), "")
	f.list, f.failed = list, err != nil
}

// rank is low for a face that goes well with the program's own, upright and
// with serifs.
func rank(p fontscan.Footprint, letters []rune) (n int) {
	if p.Aspect.Style == font.StyleItalic {
		n += 64
	}
	if p.Aspect.Weight != 0 && p.Aspect.Weight != font.WeightNormal {
		n += 32
	}
	if p.Aspect.Stretch != 0 && p.Aspect.Stretch != font.StretchNormal || strings.Contains(p.Family, "mono") {
		n += 16
	}
	if !strings.HasSuffix(p.Family, region(letters)) && strings.Contains(p.Family, "cjk") {
		n += 8
	}
	switch {
	case strings.Contains(p.Family, "serif"), strings.Contains(p.Family, "naskh"):
	case strings.Contains(p.Family, "sans"):
		n++
	default:
		n += 2
	}
	return n
}

// region is how the name of a font ends that has the shapes of letters' own
// country, where that can be told by them.
func region(letters []rune) string {
	switch {
	case slices.ContainsFunc(letters, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) }):
		return "jp"
	case slices.ContainsFunc(letters, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }):
		return "kr"
	}
	return "sc"
}

// drawn reports whether face has an outline for one of letters.
func drawn(face *font.Face, letters []rune) bool {
	return slices.ContainsFunc(letters, func(r rune) bool {
		gid, ok := face.NominalGlyph(r)
		if !ok {
			return false
		}
		o, ok := face.GlyphDataOutline(tables.GlyphID(gid))
		return ok && len(o.Segments) > 0
	})
}

// face is the one that stands at a place, nil where it cannot be read.
func (f *Fonts) face(at fontscan.Location) *font.Face {
	if face, ok := f.read[at]; ok {
		return face
	}
	if f.read == nil {
		f.read = map[fontscan.Location]*font.Face{}
	}
	f.read[at] = load(at)
	return f.read[at]
}

func load(at fontscan.Location) *font.Face {
	file, err := os.Open(at.File)
	if err != nil {
		return nil
	}
	defer file.Close()
	fonts, err := opentype.NewLoaders(file)
	if err != nil || int(at.Index) >= len(fonts) {
		return nil
	}
	one, err := font.NewFont(fonts[at.Index])
	if err != nil {
		return nil
	}
	return font.NewFace(one)
}
