package pane

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// card is a Typography of which all wishes come true and are noted.
func card(t *testing.T) (y *Typography, c fyne.Canvas, wishes *[]string) {
	t.Helper()
	start(t)
	wishes = &[]string{}
	note := func(a ...any) { *wishes = append(*wishes, fmt.Sprint(a...)) }
	y = NewTypography(func(e *fyne.KeyEvent) { note(e.Name) })
	typ, look := Usual, kit.Light
	y.OnStep = func(by int) { note(by) }
	y.OnType = func(n Type) { note(n); typ = n; y.Set(typ, false, false, look) }
	y.OnAppearance = func(a kit.Appearance) { note("look ", int(a)); look = a; y.Set(typ, false, false, look) }
	y.Set(typ, false, false, look)
	size := y.MinSize()
	return y, windowOf(t, y, size.Width, size.Height), wishes
}

func TestTypography(t *testing.T) {
	y, c, wishes := card(t)
	golden(t, "typography/usual.xml", c)
	c.Focus(y.First())
	press(y.size, fyne.KeyRight)
	y.size.TypedRune('-')
	c.FocusNext()
	press(y.chars, fyne.KeyLeft)
	c.FocusNext()
	press(y.lead, fyne.KeyRight)
	press(y.lead, fyne.KeyRight)
	press(y.lead, fyne.KeyRight) // there is nothing wider
	c.FocusNext()
	golden(t, "typography/changed.xml", c)
	press(y.look, fyne.KeyRight)
	c.FocusNext()
	press(y.usual, fyne.KeySpace)
	press(y.usual, fyne.KeyEscape)
	want := []string{"1", "-1", "{18 58 1.45}", "{18 58 1.6}", "{18 58 1.8}", "look 2", "{18 66 1.45}", "Escape"}
	if d := cmp.Diff(want, *wishes); d != "" {
		t.Error(d)
	}
}

func TestTypographyByMouse(t *testing.T) {
	y, _, wishes := card(t)
	test.TapAt(y.size, fyne.NewPos(5, 5))
	test.TapAt(y.size, fyne.NewPos(y.size.Size().Width/2, 5)) // the number does nothing
	test.TapAt(y.size, fyne.NewPos(y.size.Size().Width-5, 5))
	test.TapAt(y.chars, fyne.NewPos(y.chars.Size().Width-5, 5))
	test.TapAt(y.lead, fyne.NewPos(5, 5))
	if d := cmp.Diff([]string{"-1", "1", "{18 74 1.45}", "{18 74 1.3}"}, *wishes); d != "" {
		t.Error(d)
	}
	if got := y.chars.AccessibilityLabel(); got != "Length of the lines: long, 4 of 4" {
		t.Errorf("labelled %q", got)
	}
}

// No line is longer than the reader allows, in characters or in pixels, at any
// width and size.
func TestNoLineIsLongerThanItsMeasure(t *testing.T) {
	start(t)
	l := &layout{blocks: compose(prose(600), text.Fields{}, nil)}
	for _, size := range []float32{13, 18, 40} {
		l.setType(Type{size, 66, 1.45})
		for _, l.chars = range LineLengths {
			for _, width := range []float32{300, 420, 700, 1400} {
				l.flow(width, reading.B)
				checkMeasure(t, l, fmt.Sprint(size, l.chars, width))
			}
		}
	}
}

func checkMeasure(t *testing.T, l *layout, at string) {
	t.Helper()
	full := 0
	for i := range l.lines {
		if l.blocks[l.lines[i].block].role != roleBody {
			continue
		}
		n := len([]rune(l.text(i)))
		full = max(full, n)
		if n > l.chars || l.set[roleBody].face.advance(l.text(i)) > l.column+1 {
			t.Errorf("%s: %q has %d characters", at, l.text(i), n)
		}
	}
	if l.column < minColumn || l.left < innerMargin || l.left+l.column > l.width {
		t.Errorf("%s: the column of %v stands at %v on a page of %v", at, l.column, l.left, l.width)
	}
	if free := l.width - l.column - innerMargin - outerMargin; free > 2 && full < l.chars-8 {
		t.Errorf("%s: %d characters at most although the page is wide enough", at, full)
	}
}

func TestLinesStandApartAsAsked(t *testing.T) {
	start(t)
	for _, lead := range LineSpacings {
		s := settings(Type{20, 66, lead})
		if got := float32(s[roleBody].lead); got < 20*lead-.51 || got > 20*lead+.51 {
			t.Errorf("%v: lines %v apart", lead, got)
		}
		if s[roleCaption].face.height > float32(s[roleCaption].lead)+3 {
			t.Errorf("%v: captions %v high, %v apart", lead, s[roleCaption].face.height, s[roleCaption].lead)
		}
	}
}
