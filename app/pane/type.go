package pane

import "diptych/app/kit"

// Type is how running text is set.
type Type struct {
	Size  float32 // in pixels
	Chars int     // the most a line may have; longer lines are hard to follow back
	Lead  float32 // from line to line, in sizes
}

// Usual is the type of the first start.
var Usual = Type{Size: kit.SizeReading, Chars: 66, Lead: 1.45}

// LineLengths and LineSpacings are what a reader may choose for Chars and Lead.
var (
	LineLengths  = []int{50, 58, 66, 74}
	LineSpacings = []float32{1.3, 1.45, 1.6, 1.8}
)

// spareChars is by how many average characters the column is narrower than the
// longest line that may stand in it: most lines end within it.
const spareChars = 2

// columnSample measures the average character of English prose.
const columnSample = "The minister said on Friday that both sides had agreed to hold further talks."

// average is the width of a character of English prose.
func (f *face) average() float32 { return f.advance(columnSample) / float32(len(columnSample)) }

// setType takes the faces and measures of t; flow breaks the lines to them.
func (l *layout) setType(t Type) { l.set, l.chars = settings(t), t.Chars }

// LineLength is how many characters of English prose a line of running text
// holds, as the page is set now.
func (a *Article) LineLength() int {
	return min(a.typ.Chars, int(a.page.column/a.page.set[roleBody].face.average()+.5))
}
