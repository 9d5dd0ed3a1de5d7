package pane

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/compare/text"
)

// pressShift presses a key with Shift held.
func pressShift(a *Article, keys ...fyne.KeyName) {
	a.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for _, k := range keys {
		a.TypedKey(&fyne.KeyEvent{Name: k})
	}
	a.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// pressWord presses a key with Shift and the key for words held.
func pressWord(a *Article, keys ...fyne.KeyName) {
	for _, k := range keys {
		a.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: wordKey | fyne.KeyModifierShift})
	}
}

func click(a *Article, p fyne.Position, m fyne.KeyModifier) {
	a.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary, Modifier: m})
	a.Tapped(&fyne.PointEvent{Position: p})
}

// clickBefore clicks at the left edge of words.
func clickBefore(t *testing.T, a *Article, words string, m fyne.KeyModifier) {
	t.Helper()
	click(a, at(t, a, words).SubtractXY(2, 0), m)
}

func selected(a *Article) string { return strings.Join(a.Reads(a.Selection()), "¶") }

func TestKeysSelect(t *testing.T) {
	const left, right, up, down = fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown
	for _, c := range []struct {
		name, from string
		do         func(a *Article)
		want       string
	}{
		{"letters", "officials", func(a *Article) { pressShift(a, right, right, left) }, "o"},
		{"letters back", "officials", func(a *Article) { pressShift(a, left, left, left) }, "y, "},
		{"over the anchor", "officials", func(a *Article) { pressShift(a, right, left, left, left) }, ", "},
		{"over hidden signs", "third** day", func(a *Article) { pressShift(a, left, right, right, right, right, right, right, right, right) }, "third d"},
		{"to the line's end", "officials", func(a *Article) { pressShift(a, fyne.KeyEnd) }, "officials said, although each side accused"},
		{"to the line's beginning", "officials", func(a *Article) { pressShift(a, fyne.KeyHome) }, "Friday, "},
		{"a line down", "officials", func(a *Article) { pressShift(a, fyne.KeyEnd, down) }, "officials said, although each side accused the other of small breaches overnight."},
		{"lines down and up", "officials", func(a *Article) { pressShift(a, down, down, up, up, right) }, "o"},
		{"words", "officials", func(a *Article) { pressWord(a, right, right) }, "officials said"},
		{"words back", "officials", func(a *Article) { pressWord(a, left, left) }, "on Friday, "},
		{"words and letters", "officials", func(a *Article) { pressWord(a, right); pressShift(a, left, left) }, "officia"},
		{"into the next paragraph", "Ann Example", func(a *Article) { pressWord(a, right, right, right, right) }, "Ann Example¶A street"},
		{"one step between paragraphs", "Example", func(a *Article) { pressShift(a, fyne.KeyEnd, right, right) }, "Example¶A"},
		{"past what is folded", "overnight", func(a *Article) { pressWord(a, right, right) }, "overnight.¶¶What"},
		{"back past what is folded", "What was", func(a *Article) { pressShift(a, left, left) }, "."},
		{"beyond the end", "no less", func(a *Article) { pressShift(a, down, down, right, down) }, "no less.”"},
		{"beyond the beginning", "Truce", func(a *Article) { pressShift(a, up, left, up) }, ""},
		{"to the article's end", "We expect", func(a *Article) { pressWord(a, fyne.KeyEnd) }, "We expect no less.”"},
		{"to the article's beginning", "by Ann", func(a *Article) { pressWord(a, fyne.KeyHome) }, "Truce holds for a third day"},
		{"after two taps, from the word's beginning", "officials", func(a *Article) {
			a.take(byWord, find(t, a.doc, "officials").Start+3)
			pressShift(a, left)
		}, "official"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, canvas := pageOf(t, truce(), 480, 640)
			canvas.Focus(a)
			clickBefore(t, a, c.from, 0)
			c.do(a)
			if got := selected(a); got != c.want {
				t.Errorf("selected %q, want %q", got, c.want)
			}
		})
	}
}

func TestKeysSelectByPages(t *testing.T) {
	a, _ := pageOf(t, prose(3000), 600, 700)
	a.ScrollTo(1000, false)
	pressShift(a, fyne.KeyPageDown)
	first, last := a.page.lineUnder(a.Selection().Start), a.page.lineUnder(a.Selection().End)
	if n := last - first; n < 20 || n > 28 {
		t.Errorf("a page down selects %d lines", n)
	}
	if !a.onScreen(a.pick.caret) {
		t.Error("the caret is out of sight")
	}
	pressShift(a, fyne.KeyPageUp)
	first, last = a.page.lineUnder(a.Selection().Start), a.page.lineUnder(a.Selection().End)
	if n := last - first; n > 1 {
		t.Errorf("and back up leaves %d lines", n)
	}
}

func TestSelectionBeginsWhereTheReaderIs(t *testing.T) {
	a, _ := pageOf(t, prose(3000), 600, 700)
	a.ScrollTo(2000, false)
	top := a.PosAt(a.Top() + 30)
	pressShift(a, fyne.KeyDown)
	if s := a.Selection(); s.Start < a.PosAt(a.Top()) || s.Start > top {
		t.Errorf("begins at %d, the view at %d", s.Start, top)
	}

	click(a, fyne.NewPos(300, 400), 0)
	pressShift(a, fyne.KeyRight)
	if s, y := a.Selection(), a.Top()+400; a.page.lineUnder(s.Start) != a.page.lineAt(y) {
		t.Errorf("begins at %d, not where the click was", s.Start)
	}

	click(a, fyne.NewPos(300, 400), 0)
	a.ScrollTo(4000, false)
	pressShift(a, fyne.KeyRight)
	if s := a.Selection(); s.Start < a.PosAt(a.Top()) {
		t.Errorf("begins at %d, where the click was out of sight", s.Start)
	}
}

func TestCaretShowsWhileTheKeyboardSelects(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	c.Focus(a)
	clickBefore(t, a, "officials", 0)
	if !a.page.beam.Hidden {
		t.Error("a caret after a click")
	}
	pressWord(a, fyne.KeyRight)
	x0, x1, _ := a.page.extent(a.page.lineUnder(a.Selection().Start), a.Selection())
	beam := a.page.beam
	if mid := beam.Position().X + beamWidth/2; beam.Hidden || mid != x1 || x1 <= x0 || beam.FillColor != kit.ColorOf(kit.ColorAccent) {
		t.Errorf("the caret is at %v of %v to %v, hidden %v", mid, x0, x1, beam.Hidden)
	}

	gone := 0
	a.OnKey = func(*fyne.KeyEvent) { gone++ }
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !a.page.beam.Hidden || !a.Selection().Empty() || gone != 0 {
		t.Errorf("Esc: caret hidden %v, selected %v, handed on %d times", a.page.beam.Hidden, a.Selection(), gone)
	}
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if gone != 1 {
		t.Error("the second Esc is swallowed")
	}
	pressShift(a, fyne.KeyRight)
	c.Unfocus()
	if !a.page.beam.Hidden {
		t.Error("a caret where the keyboard is not")
	}
}

func TestTapsTakeWordThenParagraph(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	taps := 0
	a.OnTapped = func(int, bool) { taps++ }
	p := at(t, a, "breaches")
	for i, want := range []string{"", "breaches", "The truce in the north held for a third day on Friday, officials said, although each side accused the other of small breaches overnight.", ""} {
		click(a, p, 0)
		if got := selected(a); got != want {
			t.Errorf("tap %d selects %q, want %q", i+1, got, want)
		}
	}
	if taps != 2 {
		t.Errorf("%d plain taps, want the first and the fourth", taps)
	}
}

func TestShiftClickExtends(t *testing.T) {
	const shift = fyne.KeyModifierShift
	a, _ := pageOf(t, truce(), 480, 640)
	taps := 0
	a.OnTapped = func(int, bool) { taps++ }
	click(a, at(t, a, "each side"), 0)
	click(a, at(t, a, "each side"), 0)
	click(a, at(t, a, "other of"), shift)
	if got := selected(a); got != "each side accused the other" {
		t.Errorf("from a word to the right: %q", got)
	}
	click(a, at(t, a, "officials"), shift)
	if got := selected(a); got != "officials said, although each" {
		t.Errorf("from a word to the left: %q", got)
	}
	clickBefore(t, a, "on Friday", 0)
	clickBefore(t, a, ", officials", shift)
	if got := selected(a); got != "on Friday" {
		t.Errorf("from a click: %q", got)
	}
	if taps != 2 {
		t.Errorf("%d taps told, want those without Shift", taps)
	}
	b, _ := pageOf(t, truce(), 480, 640)
	clickBefore(t, b, "officials", shift)
	if !b.Selection().Empty() {
		t.Errorf("the first click of all, with Shift, selects %q", selected(b))
	}
}

func TestDragAfterTwoTapsTakesWords(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	click(a, at(t, a, "each side"), 0)
	drag(a, at(t, a, "each side"), at(t, a, "used the"))
	if got := selected(a); got != "each side accused" {
		t.Errorf("selected %q", got)
	}
}

func TestDragBeyondTheEdgeScrollsOn(t *testing.T) {
	a, _ := pageOf(t, prose(3000), 600, 700)
	a.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 400)}, Button: desktop.MouseButtonPrimary})
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 760)}})
	if a.Top() == 0 || !a.mouse.creep.running() {
		t.Fatalf("at %v, going on: %v", a.Top(), a.mouse.creep.running())
	}
	before, chosen := a.Top(), a.Selection().End
	a.creepFor(time.Second / 10)
	if a.Top() != before+48 || a.Selection().End <= chosen {
		t.Errorf("a tenth of a second takes it from %v to %v, the selection from %d to %d", before, a.Top(), chosen, a.Selection().End)
	}
	if end := a.page.lines[a.page.lineUnder(a.Selection().End)].y; float32(end) > a.Top()+a.Height() {
		t.Error("selected out of sight")
	}
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 500)}})
	if a.mouse.creep.running() {
		t.Error("back on the page it goes on")
	}
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, -20)}})
	if a.Top() >= before+48 {
		t.Error("above the page it does not scroll back")
	}
	a.DragEnd()
	if a.mouse.creep.running() {
		t.Error("let go it goes on")
	}
}

func TestSecondaryTap(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	var pos int
	var where fyne.Position
	a.OnMenu = func(p int, at fyne.Position) { pos, where = p, at }
	tap := func(p fyne.Position) {
		a.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonSecondary})
		a.TappedSecondary(&fyne.PointEvent{Position: p, AbsolutePosition: p.AddXY(20, 10)})
	}
	p := at(t, a, "breaches")
	tap(p)
	if got := selected(a); got != "breaches" || where != p.AddXY(20, 10) || pos != find(t, a.doc, "breaches").Start {
		t.Errorf("selected %q, menu of %d at %v", got, pos, where)
	}
	a.Select(find(t, a.doc, "each side accused"))
	tap(at(t, a, "side"))
	if got := selected(a); got != "each side accused" {
		t.Errorf("what was selected became %q", got)
	}
	tap(fyne.NewPos(3, 3))
	if got := selected(a); got != "each side accused" || pos != -1 {
		t.Errorf("beside the words: %q, menu of %d", got, pos)
	}
}

func TestMenuKey(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	c.Focus(a)
	var pos []int
	a.OnMenu = func(p int, at fyne.Position) { pos = append(pos, p) }
	a.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	a.Select(find(t, a.doc, "officials"))
	pressShift(a, fyne.KeyF10)
	passed := 0
	a.OnKey = func(*fyne.KeyEvent) { passed++ }
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
	if len(pos) != 2 || a.doc.Text(text.Span{Start: pos[0], End: pos[0] + 5}) != "## Tr" && a.doc.Text(text.Span{Start: pos[0], End: pos[0] + 5}) != "Truce" {
		t.Errorf("asked for menus of %v", pos)
	}
	if s := find(t, a.doc, "officials"); pos[1] < s.Start || pos[1] >= s.End {
		t.Errorf("the menu of what is selected is of %d", pos[1])
	}
	if passed != 1 {
		t.Error("F10 alone is not handed on")
	}
}

func TestRingComesBackFromAMenuAsItWas(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	away := func() { c.Unfocus(); a.Return(func() { c.Focus(a) }) }
	c.Focus(a)
	away()
	if a.ring.Hidden {
		t.Error("the ring of the keyboard is gone")
	}
	c.Unfocus()
	click(a, fyne.NewPos(100, 100), 0)
	away()
	if !a.ring.Hidden {
		t.Error("after the mouse a ring comes")
	}
}

// Whatever is pressed or pointed at on an odd article, the selection is one of
// its source.
func TestSelectionOfOddArticles(t *testing.T) {
	for name, d := range map[string]*text.Document{
		"empty":     {},
		"one word":  document(text.Body, "Word"),
		"long word": document(text.Body, strings.Repeat("x", 3000)+" y"),
		"no prose":  document(text.Debris, "Share this", text.Debris, "Like us"),
		"blank":     document(text.Body, " \n\t"),
		"marks":     document(text.Body, "**", text.Body, "e\u0301e\u0301 🙂", text.Body, "**a**"),
		"bytes":     document(text.Body, "\xff\xfe", text.Body, "\x00"),
	} {
		t.Run(name, func(t *testing.T) {
			a, c := pageOf(t, d, 300, 400)
			c.Focus(a)
			check := func(what any) {
				t.Helper()
				if s := a.Selection(); s.Start < 0 || s.End > len(d.Source) || s.Start > s.End {
					t.Fatalf("%v selects %v of %d bytes", what, s, len(d.Source))
				}
			}
			keys := []fyne.KeyName{
				fyne.KeyRight, fyne.KeyDown, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyDown,
				fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyHome, fyne.KeyLeft, fyne.KeyUp, fyne.KeyUp, fyne.KeyF10,
			}
			for _, k := range keys {
				pressShift(a, k)
				check(k)
				pressWord(a, k)
				check(k)
			}
			for y := float32(0); y < 400; y += 7 {
				p := fyne.NewPos(y, y)
				click(a, p, 0)
				click(a, p, 0)
				click(a, p, 0)
				a.TappedSecondary(&fyne.PointEvent{Position: p})
				drag(a, p, fyne.NewPos(300-y, 900-3*y))
				click(a, fyne.NewPos(y, 10), fyne.KeyModifierShift)
				check(p)
			}
			a.SelectAll()
			a.Copy(test.NewClipboard())
			check("all")
		})
	}
}

// From either end of the article the arrows reach the other and select all of it.
func TestArrowsReachEverything(t *testing.T) {
	a, _ := pageOf(t, document(text.Headline, "One", text.Body, "**Two** e\u0301", text.Debris, "x", text.Body, "[three](http://a.b/c) four"), 300, 400)
	a.pick = pickedAt(0)
	steps := 0
	for last := -1; a.pick.caret != last; steps++ {
		last = a.pick.caret
		pressShift(a, fyne.KeyRight)
	}
	if got := selected(a); got != "One¶Two e\u0301¶¶three four" || steps != 3+1+5+1+10+1 {
		t.Errorf("%d steps right select %q", steps, got)
	}
	a.Select(text.Span{Start: len(a.doc.Source), End: len(a.doc.Source)})
	for last := -1; a.pick.caret != last; steps-- {
		last = a.pick.caret
		pressShift(a, fyne.KeyLeft)
	}
	if got := selected(a); got != "One¶Two e\u0301¶¶three four" || steps != 0 {
		t.Errorf("%d steps fewer left select %q", steps, got)
	}
}
