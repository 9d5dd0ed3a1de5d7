package paper

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// drawn holds letters as outlines in fonts of the third type, 255 in each. A
// sign of such a font is what belongs together, be it a letter, a syllable or
// a ligature, and it is copied as the letters that it stands for.
type drawn struct {
	shaper shaping.HarfbuzzShaper
	signs  []sign
	known  map[string]int // by outline and letters
	shaped map[shapeKey][]int
}

// sign is an outline on an em of 1000, and what it means.
type sign struct {
	path    string
	letters []rune
	advance int
}

const (
	em      = 1000
	perFont = 255
)

// shapeKey is what decides how a piece is drawn.
type shapeKey struct {
	letters string
	face    *font.Face
	back    bool
}

// shape is p as the numbers of signs, left to right.
func (d *drawn) shape(p piece) []int {
	key := shapeKey{string(p.letters), p.face, p.back}
	list, ok := d.shaped[key]
	if !ok {
		list = d.reshape(p)
		d.shaped[key] = list
	}
	return list
}

func (d *drawn) reshape(p piece) (list []int) {
	if p.face == nil {
		for _, r := range p.letters {
			list = append(list, d.add(boxed(r)))
		}
		if p.back {
			slices.Reverse(list)
		}
		return list
	}
	in := shaping.Input{Text: p.letters, RunEnd: len(p.letters), Face: p.face, Size: fixed.I(em), Script: scriptOf(p.letters...), Language: "en"}
	if p.back {
		in.Direction = di.DirectionRTL
	}
	out := d.shaper.Shape(in)
	for i := 0; i < len(out.Glyphs); {
		first := out.Glyphs[i]
		var path strings.Builder
		x := 0.0
		for ; i < len(out.Glyphs) && out.Glyphs[i].TextIndex() == first.TextIndex(); i++ {
			g := out.Glyphs[i]
			outline(&path, p.face, g.GlyphID, x+float64(g.XOffset)/64, float64(g.YOffset)/64)
			x += float64(g.Advance) / 64
		}
		list = append(list, d.add(sign{path.String(), p.letters[first.TextIndex() : first.TextIndex()+first.RunesCount()], int(x + .5)}))
	}
	return list
}

// scriptOf is the first script of letters, Common where they are of none of
// their own.
func scriptOf(letters ...rune) language.Script {
	for _, r := range letters {
		if s := language.LookupScript(r); s != language.Common && s != language.Inherited && s != language.Unknown {
			return s
		}
	}
	return language.Common
}

// boxed is r as a box. A mark over a letter, or a joiner, has none.
func boxed(r rune) sign {
	if follows(r) {
		return sign{letters: []rune{r}}
	}
	return sign{"80 0 440 680 re 130 50 m 130 630 l 470 630 l 470 50 l h ", []rune{r}, 600}
}

func (d *drawn) add(s sign) int {
	s.advance = max(s.advance, 1) // none at all is read as a width that is not stated
	key := fmt.Sprint(s.advance, s.path, string(s.letters))
	n, ok := d.known[key]
	if !ok {
		n = len(d.signs)
		d.known[key] = n
		d.signs = append(d.signs, s)
	}
	return n
}

// wide is how wide signs are together, in ems.
func (d *drawn) wide(list []int) (sum float64) {
	for _, n := range list {
		sum += float64(d.signs[n].advance)
	}
	return sum / em
}

// outline writes a glyph of f at x and y.
func outline(b *strings.Builder, f *font.Face, gid font.GID, x, y float64) {
	glyph, _ := f.GlyphDataOutline(tables.GlyphID(gid))
	scale := em / float64(max(f.Upem(), 1))
	var at opentype.SegmentPoint // where the pen is
	open := false
	put := func(op string, points ...opentype.SegmentPoint) {
		for _, p := range points {
			fmt.Fprintf(b, "%.0f %.0f ", x+float64(p.X)*scale, y+float64(p.Y)*scale)
		}
		b.WriteString(op + " ")
	}
	for _, s := range glyph.Segments {
		p := s.Args
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				b.WriteString("h ")
			}
			open = true
			put("m", p[0])
			at = p[0]
		case opentype.SegmentOpLineTo:
			put("l", p[0])
			at = p[0]
		case opentype.SegmentOpQuadTo:
			put("c", between(at, p[0]), between(p[1], p[0]), p[1])
			at = p[1]
		case opentype.SegmentOpCubeTo:
			put("c", p[0], p[1], p[2])
			at = p[2]
		}
	}
	if open {
		b.WriteString("h ")
	}
}

// between is two thirds of the way from p to q: a curve of one control point
// as one of two.
func between(p, q opentype.SegmentPoint) opentype.SegmentPoint {
	return opentype.SegmentPoint{X: p.X + (q.X-p.X)*2/3, Y: p.Y + (q.Y-p.Y)*2/3}
}

// show writes the operators that set signs at x and y, measured from the foot
// of the page.
func (d *drawn) show(list []int, x, y, size, grey float64, bold bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "q %.3f g %.3f G BT 1 0 0 1 %.2f %.2f Tm ", grey, grey, x, y)
	now := -1
	for _, n := range list {
		of := n / perFont * 2
		if bold {
			of++
		}
		if of != now {
			now = of
			fmt.Fprintf(&b, "/%s %.2f Tf ", fontName(of), size)
		}
		fmt.Fprintf(&b, "<%02x> Tj ", n%perFont+1)
	}
	b.WriteString("ET Q\n")
	return b.String()
}

func fontName(n int) string { return "D" + itoa(n) }

// fonts puts the fonts into u and gives them for the resources of pages.
func (d *drawn) fonts(u *update) string {
	var names strings.Builder
	for from := 0; from < len(d.signs); from += perFont {
		part := d.signs[from:min(from+perFont, len(d.signs))]
		for i, end := range []string{"f", "30 w 1 j B"} { // bold is an outline gone over with a pen
			n := u.reserve()
			fmt.Fprintf(&names, "/%s %d 0 R ", fontName(from/perFont*2+i), n)
			d.font(u, n, part, end)
		}
	}
	return names.String()
}

// font writes object n. No text has its first sign: readers tell the size of
// letters by the width of m, for such a font states none.
func (d *drawn) font(u *update, n int, part []sign, end string) {
	var procs, names, widths, means strings.Builder
	m := u.reserve()
	u.stream(m, "600 0 d0")
	for i, s := range part {
		proc := fmt.Sprintf("%d 0 0 -500 %d 1500 d1 ", s.advance, max(s.advance, em))
		if s.path != "" {
			proc += s.path + end
		}
		at := u.reserve()
		u.stream(at, proc)
		fmt.Fprintf(&procs, "/g%d %d 0 R ", i+1, at)
		fmt.Fprintf(&names, "/g%d ", i+1)
		fmt.Fprintf(&widths, "%d ", s.advance)
		fmt.Fprintf(&means, "<%02x> <", i+1)
		for _, c := range utf16.Encode(s.letters) {
			fmt.Fprintf(&means, "%04x", c)
		}
		means.WriteString(">\n")
		if i%100 == 99 && i < len(part)-1 { // a block holds a hundred
			fmt.Fprintf(&means, "endbfchar\n%d beginbfchar\n", min(100, len(part)-1-i))
		}
	}
	to := u.reserve()
	u.stream(to, fmt.Sprintf("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Drawn def\n/CMapType 2 def\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n%d beginbfchar\n%sendbfchar\nendcmap\nend end\n", min(100, len(part)), means.String()))
	u.object(n, fmt.Sprintf("<</Type /Font /Subtype /Type3 /FontBBox [0 -500 1000 1500] /FontMatrix [.001 0 0 .001 0 0] /Resources <<>> /FirstChar 0 /LastChar %d /Widths [600 %s] /Encoding <</Type /Encoding /Differences [0 /m %s]>> /CharProcs <</m %d 0 R %s>> /ToUnicode %d 0 R>>",
		len(part), widths.String(), names.String(), m, procs.String(), to))
}

// stream writes object n as compressed text.
func (u *update) stream(n int, s string) {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s)) // into memory: it cannot fail
	w.Close()
	u.object(n, fmt.Sprintf("<</Filter /FlateDecode /Length %d>>\nstream\n%s\nendstream", b.Len(), b.Bytes()))
}
