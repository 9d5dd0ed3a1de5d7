package pane

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// pageOf shows d in a window of its own.
func pageOf(t testing.TB, d *text.Document, w, h float32) (*Article, fyne.Canvas) {
	start(t)
	a := NewArticle()
	a.mouse.now = func() time.Time { return time.Unix(0, 0) } // taps follow closely on the slowest machine
	c := windowOf(t, a, w, h)
	a.SetDocument(d, text.Fields{Outlet: "The Paper"})
	return a, c
}

// prose is an article of n words in paragraphs of fifty.
func prose(n int) *text.Document {
	words := strings.Fields(columnSample + " It was not clear whether the other side would answer before the week was out, and none would say.")
	parts := []any{text.Headline, "Talks go on"}
	for at := 0; at < n; at += 50 {
		var b []string
		for i := range 50 {
			b = append(b, words[(at/7+i)%len(words)])
		}
		parts = append(parts, text.Body, strings.Join(b, " "))
	}
	return document(parts...)
}

// at is the middle of the first byte of words, in the view.
func at(t testing.TB, a *Article, words string) fyne.Position {
	t.Helper()
	s := find(t, a.doc, words)
	x0, x1, ok := a.page.extent(a.page.lineOf(s.Start), text.Span{Start: s.Start, End: s.Start + 1})
	if !ok {
		t.Fatalf("%q is not drawn", words)
	}
	top, bottom := a.Band(text.Span{Start: s.Start, End: s.Start})
	return fyne.NewPos((x0+x1)/2, (top+bottom)/2-a.Top())
}

func TestArticleMarkup(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	golden(t, "article/plain.xml", c)

	d := a.doc
	a.SetMarks([]reading.Mark{
		{Span: find(t, d, "The truce in the north held for a **third** day on Friday, officials said"), Kind: reading.Statement},
		{Span: find(t, d, "“We expect no less.”"), Kind: reading.OnlyHere},
		{Span: find(t, d, "comply completely with the agreement"), Kind: reading.Quotation},
		{Span: find(t, d, "completely"), Kind: reading.Differing},
		{Span: find(t, d, "small breaches overnight"), Kind: reading.Copy},
		{Span: find(t, d, "accused the other"), Kind: reading.Voice},
		{Span: find(t, d, "The regime"), Kind: reading.Naming},
		{Span: find(t, d, "although"), Kind: reading.Wording},
		{Span: find(t, d, "said. “We"), Kind: reading.Attribution},
		{Span: find(t, d, "the city"), Kind: reading.Name},
		{Span: find(t, d, "north held"), Kind: reading.Found},
	})
	golden(t, "article/marks.xml", c)

	a.SetFocus([]text.Span{find(t, d, "“The regime must comply completely with the agreement,” the spokesman said.")})
	golden(t, "article/focus.xml", c)
}

func TestArticleOfSideBMirrorsItsBars(t *testing.T) {
	start(t)
	a := NewArticle()
	a.Side = reading.B
	d := truce()
	c := windowOf(t, a, 480, 300)
	a.SetDocument(d, text.Fields{})
	a.SetMarks([]reading.Mark{
		{Span: find(t, d, "The truce in the north"), Kind: reading.Statement},
		{Span: find(t, d, "by Ann Example"), Kind: reading.OnlyHere},
	})
	golden(t, "article/side-b.xml", c)
}

func TestArticleDark(t *testing.T) {
	start(t).Settings().SetTheme(&kit.Theme{Appearance: kit.Dark})
	a := NewArticle()
	c := windowOf(t, a, 400, 160)
	a.SetDocument(truce(), text.Fields{})
	golden(t, "article/dark.xml", c)
}

// objects counts what a frame must paint.
func objects(a *Article) int { return len(a.page.objects) }

func TestObjectsDoNotGrowWithTheArticle(t *testing.T) {
	count := func(words int) int {
		a, _ := pageOf(t, prose(words), 600, 700)
		for i := range 40 {
			a.ScrollTo(float32(i)*a.ContentHeight()/40, false)
		}
		return objects(a)
	}
	short, long := count(2000), count(50000)
	if long > short || short > 60 {
		t.Errorf("%d objects for 2,000 words, %d for 50,000", short, long)
	}
}

func TestScrollingByALineKeepsTheOtherLines(t *testing.T) {
	a, _ := pageOf(t, prose(2000), 600, 700)
	a.ScrollTo(1000, false)
	before := map[string]fyne.CanvasObject{}
	for _, w := range a.page.words {
		if !w.Hidden {
			before[fmt.Sprint(w.Position(), w.Text)] = w
		}
	}
	a.ScrollTo(1026, false)
	kept := 0
	for _, w := range a.page.words {
		if !w.Hidden && before[fmt.Sprint(w.Position(), w.Text)] == w {
			kept++
		}
	}
	if kept < len(before)-2 {
		t.Errorf("%d of %d lines kept their object", kept, len(before))
	}
}

func TestTap(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	var got []string
	a.OnTapped = func(pos int, on bool) {
		got = append(got, fmt.Sprint(on, " ", a.doc.Source[pos:min(pos+6, len(a.doc.Source))]))
	}
	test.TapCanvas(c, at(t, a, "third** day"))
	test.TapCanvas(c, at(t, a, "spokesman"))
	test.TapCanvas(c, fyne.NewPos(470, 230))
	if d := cmp.Diff([]string{"true third*", "true spokes"}, got[:2]); d != "" || !strings.HasPrefix(got[2], "false") {
		t.Errorf("tapped %q\n%s", got, d)
	}
}

func TestDoubleTapTakesAWord(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	var word string
	a.OnDoubleTapped = func(w text.Word) { word = a.doc.Text(w.Span) }
	test.TapCanvas(c, at(t, a, "breaches"))
	test.TapCanvas(c, at(t, a, "breaches"))
	if word != "breaches" || a.doc.Text(a.Selection()) != "breaches" {
		t.Errorf("took %q and selected %q", word, a.doc.Text(a.Selection()))
	}
}

func TestTapUnfoldsDebris(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	top, _ := a.Band(find(t, a.doc, "Follow us"))
	test.TapCanvas(c, fyne.NewPos(60, top-a.Top()+5))
	if got := a.page.shownLines(); !strings.Contains(got, "Follow us") {
		t.Errorf("still folded:\n%s", got)
	}
	test.TapCanvas(c, fyne.NewPos(60, top-a.Top()+5))
	if got := a.page.shownLines(); strings.Contains(got, "Follow us") {
		t.Errorf("still unfolded:\n%s", got)
	}
}

func TestFocusUnfoldsDebris(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	a.SetFocus([]text.Span{find(t, a.doc, "What was said")})
	if strings.Contains(a.page.shownLines(), "Follow us") {
		t.Error("unfolded without need")
	}
	a.SetFocus([]text.Span{find(t, a.doc, "Follow us")})
	if !strings.Contains(a.page.shownLines(), "Follow us") {
		t.Error("the focus is out of sight")
	}
}

func drag(a *Article, from, to fyne.Position) {
	a.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	a.DragEnd()
}

// A selection over markup, a caption and debris is copied as it stands on the
// page: what is folded away is not copied unseen.
func TestSelectionIsCopiedAsItReads(t *testing.T) {
	for _, c := range []struct {
		from, to, want string
		unfolded       bool
	}{
		{"third** day", ",", "third day on Friday,", false},
		{"**third", "day", "third ", false},
		{"Ann Example", " truce", "Ann Example\n\nA street market in the north of the city on Thursday (photo: agency)\n\nThe", false},
		{"overnight.", " was", "overnight.\n\nWhat", false},
		{"overnight.", " was", "overnight.\n\nShare this\n\nLike us Follow us\n\nWhat", true},
	} {
		a, _ := pageOf(t, truce(), 480, 640)
		if c.unfolded {
			a.SetFocus([]text.Span{find(t, a.doc, "Follow us")})
		}
		from := find(t, a.doc, c.from).Start
		to := from + strings.Index(a.doc.Source[from:], c.to)
		if c.to == "," {
			to++
		}
		a.Select(text.Span{Start: from, End: to})
		clip := test.NewClipboard()
		a.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
		if got := clip.Content(); got != c.want {
			t.Errorf("%q to %q, unfolded %v: copied %q, want %q", c.from, c.to, c.unfolded, got, c.want)
		}
	}
}

func TestSelectingTells(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	var told []string
	a.OnSelected = func(s text.Span) { told = append(told, a.doc.Text(s)) }
	p, q := at(t, a, "officials"), at(t, a, " said, although")
	drag(a, p.SubtractXY(3, 0), q.SubtractXY(3, 0))
	a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, 3)})
	if d := cmp.Diff([]string{"officials", ""}, told); d != "" {
		t.Error(d)
	}
}

func TestNothingSelectedCopiesNothing(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	clip := test.NewClipboard()
	clip.SetContent("before")
	a.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if got := clip.Content(); got != "before" {
		t.Errorf("the clipboard holds %q", got)
	}
	a.TypedShortcut(&fyne.ShortcutSelectAll{})
	a.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if got := clip.Content(); !strings.HasPrefix(got, "Truce holds") || !strings.HasSuffix(got, "no less.”") {
		t.Errorf("select all copies %q", got)
	}
}

func TestHover(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	a.SetMarks([]reading.Mark{{Span: find(t, a.doc, "officials"), Kind: reading.Copy, Item: 4}})
	var got []int
	a.OnHover = func(pos int) { got = append(got, pos) }
	move := func(p fyne.Position) desktop.Cursor {
		a.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}})
		return a.Cursor()
	}
	if c := move(at(t, a, "officials")); c != desktop.PointerCursor {
		t.Errorf("cursor %v over a mark", c)
	}
	if c := move(at(t, a, "accused")); c != desktop.TextCursor {
		t.Errorf("cursor %v over words", c)
	}
	if c := move(fyne.NewPos(3, 200)); c != desktop.DefaultCursor {
		t.Errorf("cursor %v in the margin", c)
	}
	want := []int{find(t, a.doc, "officials").Start, find(t, a.doc, "accused").Start, -1}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestKeysScroll(t *testing.T) {
	a, c := pageOf(t, prose(3000), 600, 700)
	c.Focus(a)
	moved := 0
	a.OnScrolled = func() { moved++ }
	last := a.ContentHeight() - a.Height()
	for _, k := range []struct {
		key      fyne.KeyName
		shift    bool
		from, to float32
	}{
		{fyne.KeyDown, false, 0, 78}, {fyne.KeyUp, false, 78, 0}, {fyne.KeyUp, false, 0, 0},
		{fyne.KeySpace, false, 0, 622}, {fyne.KeySpace, true, 622, 0},
		{fyne.KeyPageDown, false, 0, 622}, {fyne.KeyPageUp, false, 622, 0},
		{fyne.KeyEnd, false, 0, last}, {fyne.KeyPageDown, false, last, last}, {fyne.KeyHome, false, last, 0},
	} {
		if a.Top() != k.from {
			t.Fatalf("%s: begins at %v, want %v", k.key, a.Top(), k.from)
		}
		a.keys.shift = k.shift
		a.TypedKey(&fyne.KeyEvent{Name: k.key})
		a.keys.shift = false
		if a.Top() != k.to {
			t.Errorf("%s (shift %v): to %v, want %v", k.key, k.shift, a.Top(), k.to)
		}
	}
	if moved == 0 {
		t.Error("OnScrolled was never called")
	}
	var passed fyne.KeyName
	a.OnKey = func(e *fyne.KeyEvent) { passed = e.Name }
	a.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	if passed != fyne.KeyF7 {
		t.Error("F7 was swallowed")
	}
}

func TestRingShowsForTheKeyboardOnly(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	c.Focus(a)
	if a.ring.Hidden {
		t.Error("no ring for the keyboard")
	}
	c.Unfocus()
	if !a.ring.Hidden {
		t.Error("the ring stayed")
	}
	a.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(60, 200)}, Button: desktop.MouseButtonPrimary})
	if c.Focused() != a || !a.ring.Hidden {
		t.Errorf("after a click focus is %T, ring hidden %v", c.Focused(), a.ring.Hidden)
	}
}

func TestWidthAndSizeKeepTheTopLine(t *testing.T) {
	a, _ := pageOf(t, prose(3000), 600, 700)
	a.ScrollTo(4000, false)
	pos := a.PosAt(a.Top())
	check := func(what string) {
		t.Helper()
		top, bottom := a.Band(text.Span{Start: pos, End: pos})
		if bottom <= a.Top() || top > a.Top()+30 {
			t.Errorf("%s: what stood at the top is at %v..%v, the view begins at %v", what, top, bottom, a.Top())
		}
	}
	a.Resize(fyne.NewSize(400, 700))
	check("narrower")
	pos = a.PosAt(a.Top())
	a.SetType(Type{26, 66, 1.45})
	check("larger")
	for _, t := range []Type{{18, 50, 1.45}, {18, 74, 1.8}, {18, 58, 1.3}} {
		pos = a.PosAt(a.Top())
		a.SetType(t)
		check(fmt.Sprint(t))
	}
	pos = a.PosAt(a.Top())
	a.Resize(fyne.NewSize(900, 500))
	check("wider")
}

func TestWheelAddsUp(t *testing.T) {
	a, _ := pageOf(t, prose(3000), 600, 700)
	for range 3 {
		a.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -25)})
	}
	if a.Top() != 180 {
		t.Errorf("three notches lead to %v", a.Top())
	}
	a.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 7)})
	if a.Top() != 173 {
		t.Errorf("a touch of 7 leads to %v", a.Top())
	}
}

func TestArticleOfNoise(t *testing.T) {
	for name, source := range map[string]string{
		"empty": "", "one word": "Word", "nul": "\x00\x00", "broken": "\xff\xfe\xed\xa0\x80", "long": strings.Repeat("x", 100_000),
		"tabs": "\t\t a \t b", "blank": strings.Repeat("\n", 10_000), "bidi": "\u202eabc\u202c שלום",
	} {
		t.Run(name, func(t *testing.T) {
			a, c := pageOf(t, document(text.Body, source), 480, 640)
			a.SetMarks([]reading.Mark{{Span: text.Span{End: len(source)}, Kind: reading.Quotation}, {Kind: reading.Statement}, {Span: text.Span{End: len(source)}, Kind: reading.OnlyHere}})
			a.SetFocus([]text.Span{{End: len(source)}})
			a.ScrollTo(a.ContentHeight(), false)
			test.TapCanvas(c, fyne.NewPos(100, 100))
			drag(a, fyne.NewPos(0, 0), fyne.NewPos(470, 630))
			if s := a.Selection(); s.End > len(source) || objects(a) > 600 {
				t.Errorf("selected %v of %d bytes with %d objects", s, len(source), objects(a))
			}
		})
	}
}

func TestAccessible(t *testing.T) {
	a, _ := pageOf(t, document(text.Headline, "Truce holds"), 480, 640)
	if got := a.AccessibilityLabel(); got != "Page A: Truce holds" {
		t.Errorf("labelled %q", got)
	}
}

// A bar in the margin stands for the words beside it.
func TestTapOnABarMeansItsWords(t *testing.T) {
	a, c := pageOf(t, truce(), 480, 640)
	s := find(t, a.doc, "“The regime must comply completely with the agreement,” the spokesman said.")
	a.SetMarks([]reading.Mark{{Span: s, Kind: reading.Statement, Item: 3}})
	pos, on := -1, false
	a.OnTapped = func(p int, o bool) { pos, on = p, o }
	top, bottom := a.Band(s)
	bar := fyne.NewPos(a.page.barLeft(reading.Statement)+1, (top+bottom)/2)
	test.TapCanvas(c, bar)
	if pos != s.Start || !on {
		t.Errorf("tapped byte %d, %v, want %d", pos, on, s.Start)
	}
	test.TapCanvas(c, bar.AddXY(0, -100))
	if on {
		t.Error("the margin above the bar counts too")
	}
}

func TestOffsetSetBeforeTheFirstLayoutHolds(t *testing.T) {
	start(t)
	a := NewArticle()
	a.SetDocument(prose(3000), text.Fields{})
	a.ScrollTo(500, false)
	a.Resize(a.MinSize()) // as Fyne does before a window is shown
	a.Resize(fyne.NewSize(480, 640))
	if a.Top() != 500 {
		t.Errorf("the view begins at %v", a.Top())
	}
}

// Words that differ stand out inside a passage; between two statements, where
// most differ, the line under them is thin.
func TestWordsThatDifferAreThinOutsideAPassage(t *testing.T) {
	a, _ := pageOf(t, truce(), 480, 640)
	d := a.doc
	height := func(around reading.Kind) float32 {
		a.SetMarks([]reading.Mark{
			{Span: find(t, d, "comply completely with"), Kind: around, Item: 1},
			{Span: find(t, d, "completely"), Kind: reading.Differing, Item: 1},
		})
		return a.page.fills.rects[a.page.fills.used-1].Size().Height
	}
	if in, out := height(reading.Quotation), height(reading.Statement); in != 2 || out != 1 {
		t.Errorf("the line is %v thick in a passage, %v outside", in, out)
	}
}

// A page too narrow for lines has none of an article that it showed before, and
// all of this one once it is wide again.
func TestANarrowPageTakesAnotherArticle(t *testing.T) {
	a, _ := pageOf(t, prose(3000), 480, 300)
	a.ScrollTo(900, false)
	a.Resize(fyne.NewSize(minPage, 300))
	a.SetDocument(truce(), text.Fields{})
	a.ScrollTo(40, false)
	if n := len(a.page.lines); n != 0 {
		t.Errorf("%d lines are left", n)
	}
	a.Resize(fyne.NewSize(480, 300))
	if a.page.empty() || a.page.blocks[0].last == 0 || a.page.to == 0 {
		t.Error("nothing is shown")
	}
}

func TestADragGoesOnInAnotherArticle(t *testing.T) {
	a, _ := pageOf(t, prose(300), 480, 300)
	drag := func(x, y float32) {
		a.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
	}
	a.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 120)}, Button: desktop.MouseButtonPrimary})
	drag(200, 200)
	a.SetDocument(truce(), text.Fields{})
	drag(220, 120)
	drag(240, 160)
	if s := a.Selection(); s.Start < 0 || s.Empty() {
		t.Errorf("%v is selected", s)
	}
}
