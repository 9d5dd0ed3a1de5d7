package paper

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/bidi"
)

// foreign knows the letters that the two faces of a document have not, and the
// faces that were found for them.
type foreign struct {
	own    *font.Face // the regular one of the document
	find   func(letters []rune) *font.Face
	faces  []*font.Face // found so far
	asked  map[rune]bool
	absent []rune // that no face has, in the order they came
}

// piece is letters of one style and one face that run one way. Without a face
// the document's own one sets them.
type piece struct {
	letters []rune
	style   Style
	face    *font.Face
	back    bool // right to left
	boxes   bool // no face has them
}

// native reports whether the document's own faces set s as it stands.
func (f *foreign) native(s string) bool {
	for _, r := range s {
		if !f.has(r) {
			return false
		}
	}
	return true
}

// has reports whether the document's own face has r, or needs no glyph for it.
// It has Latin up to U+024F without being asked; one that cannot be read has
// what the writer can set, up to U+FFFF.
func (f *foreign) has(r rune) bool {
	if r < 0x250 {
		return true
	}
	if f.own == nil {
		return r <= 0xffff
	}
	_, ok := f.own.NominalGlyph(r)
	return ok
}

// of is the face for r, nil where there is none. All of letters are asked for
// at once: one face for them reads better than several.
func (f *foreign) of(r rune, letters []rune) *font.Face {
	for _, face := range f.faces {
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	if f.asked[r] {
		return nil
	}
	f.asked[r] = true
	if f.find != nil {
		if face := f.find(slices.DeleteFunc(slices.Clone(letters), f.has)); face != nil {
			if _, ok := face.NominalGlyph(r); ok {
				f.faces = append(f.faces, face)
				return face
			}
		}
		if face := f.find([]rune{r}); face != nil {
			f.faces = append(f.faces, face)
			return face
		}
	}
	f.absent = append(f.absent, r)
	return nil
}

// without is the letters of p, set in the document's own face, without the
// joiners and signs of direction that it has no glyph for.
func (f *foreign) without(p piece) string {
	return string(slices.DeleteFunc(slices.Clone(p.letters), func(r rune) bool { return unicode.Is(unicode.Cf, r) && !f.has(r) }))
}

// follows reports whether r stands in the face of what is before it: blanks,
// joiners, selectors of a variant and marks over a letter.
func follows(r rune) bool {
	return unicode.In(r, unicode.Zs, unicode.Cf, unicode.Mn, unicode.Me)
}

// pieces parts a line in the order it is read.
func (f *foreign) pieces(l line, back bool) (list []piece) {
	var letters []rune
	var styles []Style
	for _, r := range l {
		for _, c := range r.Text {
			letters, styles = append(letters, c), append(styles, r.Style)
		}
	}
	var script language.Script
	for _, way := range ways(string(letters), back) {
		for i := way.from; i < way.to; i++ {
			next := f.piece(letters[i], letters, way.back)
			next.style = styles[i]
			own := scriptOf(letters[i])
			if n := len(list); n > 0 && i > way.from && list[n-1].style == next.style {
				last := &list[n-1]
				joined := follows(letters[i]) && (last.face != nil || next.face == nil)
				if joined || last.face == next.face && last.boxes == next.boxes && (own == language.Common || script == own || script == language.Common) {
					last.letters = append(last.letters, letters[i])
					if own != language.Common {
						script = own
					}
					continue
				}
			}
			script = own
			next.letters = []rune{letters[i]}
			list = append(list, next)
		}
	}
	return list
}

// piece is what r alone is set as. Among letters that run right to left even a
// full stop is in their face, which mirrors its brackets.
func (f *foreign) piece(r rune, letters []rune, back bool) piece {
	if back {
		for _, face := range append(f.faces[:len(f.faces):len(f.faces)], f.own) {
			if face == nil {
				continue
			}
			if _, ok := face.NominalGlyph(r); ok {
				return piece{face: face, back: true}
			}
		}
	}
	if f.has(r) || unicode.In(r, unicode.Zs, unicode.Cf) {
		return piece{back: back}
	}
	face := f.of(r, letters)
	return piece{face: face, back: back, boxes: face == nil}
}

// way is letters that run one way, by their numbers.
type way struct {
	from, to int
	back     bool
}

// ways parts s where its direction changes, by the rules of Unicode.
func ways(s string, back bool) (list []way) {
	var p bidi.Paragraph
	base := bidi.LeftToRight
	if back {
		base = bidi.RightToLeft
	}
	n := len([]rune(s))
	if _, err := p.SetString(s, bidi.DefaultDirection(base)); err != nil {
		return []way{{0, n, back}}
	}
	order, err := p.Order()
	if err != nil || order.NumRuns() == 0 {
		return []way{{0, n, back}}
	}
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, to := run.Pos()
		list = append(list, way{from, to + 1, run.Direction() == bidi.RightToLeft})
	}
	return list
}

// seen puts pieces in the order they stand on the page, left to right.
// Numbers among letters that run right to left go with these.
func seen(list []piece, back bool) []piece {
	if !slices.ContainsFunc(list, func(p piece) bool { return p.back }) {
		return list
	}
	turned := func(i int) bool {
		return list[i].back || i > 0 && i < len(list)-1 && list[i-1].back && list[i+1].back && !slices.ContainsFunc(list[i].letters, unicode.IsLetter)
	}
	var out []piece
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && turned(to) == turned(from) {
			to++
		}
		group := slices.Clone(list[from:to])
		if turned(from) {
			slices.Reverse(group)
		}
		if from = to; back {
			out = append(group, out...)
		} else {
			out = append(out, group...)
		}
	}
	return out
}

// Apart is s, which runs left to right, as it stands behind words: with signs of
// its direction around it where these do not run so.
func Apart(s string, words []Run) string {
	if !backward(words) {
		return s
	}
	return "\u200e" + s + "\u200e"
}

// backward reports whether a paragraph begins on the right: its first letter
// runs right to left.
func backward(runs []Run) bool {
	for _, r := range runs {
		for _, c := range r.Text {
			p, _ := bidi.LookupRune(c)
			switch p.Class() {
			case bidi.R, bidi.AL:
				return true
			case bidi.L:
				return false
			}
		}
	}
	return false
}
