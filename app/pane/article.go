// Package pane is the widgets of the window: they draw what app/reading has
// decided and report what the reader does, and hold no rule of their own.
package pane

import (
	"image/color"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Article is one page: an article set as a newspaper would, with its marks.
// Only the lines on screen exist as canvas objects, so a frame costs the same
// at any length. Every place is a text.Span of the document's source; every y
// is in page coordinates, 0 at the top of the article.
type Article struct {
	widget.BaseWidget

	// Side decides which margin is the inner one, beside the gutter: the right
	// of page A, the left of page B. To be set before the article is shown.
	Side reading.Side

	OnScrolled     func()                          // what is on screen moved: offset, width, text size or a fold
	OnSteered      func()                          // an eased scroll begins: others who move the page are to let go
	OnEdge         func(end bool)                  // Home or End was pressed: scrolls in place of the page; nil lets the page scroll
	OnTapped       func(pos int, on bool)          // byte of the source, and whether words were hit
	OnDoubleTapped func(w text.Word)               // a word of the document
	OnHover        func(pos int)                   // byte of the source, -1 beside the words
	OnPointer      func(at fyne.Position)          // the pointer moved, to a place of the window
	OnSelected     func(s text.Span)               // empty when the selection went
	OnMenu         func(pos int, at fyne.Position) // a menu is asked for: byte of the source, -1 beside the words; the place is in the window
	OnFocused      func(focused bool)              // the keyboard came or left
	OnFirst        func(*fyne.KeyEvent) bool       // takes a key before the page does; nil takes none
	OnKey          func(*fyne.KeyEvent)            // keys the page has no use for
	OnShortcut     func(fyne.Shortcut)             // shortcuts the page has no use for

	doc    *text.Document
	fields text.Fields
	open   map[int]bool // groups of debris that are unfolded
	typ    Type

	page   *page
	paper  *canvas.Rectangle
	clip   *container.Clip
	ring   *canvas.Rectangle // shows that the keyboard is here
	offset float32
	glide  glide
	mouse  mouse
	keys   keys
	pick   picked
}

var (
	_ fyne.Widget            = (*Article)(nil)
	_ fyne.Tappable          = (*Article)(nil)
	_ fyne.SecondaryTappable = (*Article)(nil)
	_ fyne.Draggable         = (*Article)(nil)
	_ fyne.Scrollable        = (*Article)(nil)
	_ fyne.Focusable         = (*Article)(nil)
	_ fyne.Shortcutable      = (*Article)(nil)
	_ fyne.Accessible        = (*Article)(nil)
	_ desktop.Mouseable      = (*Article)(nil)
	_ desktop.Hoverable      = (*Article)(nil)
	_ desktop.Cursorable     = (*Article)(nil)
	_ desktop.Keyable        = (*Article)(nil)
)

// NewArticle makes an empty page.
func NewArticle() *Article {
	a := &Article{
		doc: &text.Document{}, open: map[int]bool{}, typ: Usual,
		page: newPage(), paper: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
	}
	a.page.setType(a.typ)
	a.clip = container.NewClip(a.page)
	a.ring.Hide()
	a.mouse.hover, a.mouse.now, a.pick = -1, time.Now, pickedAt(nowhere)
	a.ExtendBaseWidget(a)
	return a
}

// SetDocument shows d, from its top, without marks. The fields stand under the
// headline; they may say more than d itself does.
func (a *Article) SetDocument(d *text.Document, f text.Fields) {
	a.doc, a.fields = d, f
	clear(a.open)
	a.page.setMarks(nil)
	a.page.setFocus(nil)
	a.page.meant, a.page.covers, a.page.heat = nil, nil, nil
	a.page.selection, a.page.caret, a.page.strong = text.Span{}, nowhere, reading.None
	a.mouse.creep.stop()
	a.mouse, a.keys, a.pick = mouse{hover: -1, now: a.mouse.now}, keys{quiet: a.keys.quiet}, pickedAt(nowhere)
	a.glide.stop()
	a.offset = 0
	a.compose()
	a.reflow()
}

// SetMarks replaces all marks, which may overlap.
func (a *Article) SetMarks(marks []reading.Mark) {
	a.page.setMarks(marks)
	a.page.redraw()
}

// SetFocus dims all words but those of the spans; nil dims nothing. Debris
// that holds a span is unfolded.
func (a *Article) SetFocus(spans []text.Span) {
	a.page.setFocus(spans)
	if a.unfold(spans) {
		a.compose()
		a.reflow()
		return
	}
	a.page.redraw()
}

// SetWords sets apart, inside what SetFocus keeps bright, the very words that
// are meant. They are drawn with the next SetFocus.
func (a *Article) SetWords(spans []text.Span) { a.page.meant = slices.Clone(spans) }

// SetType sets the running text, and everything else in proportion; the line
// at the top stays.
func (a *Article) SetType(t Type) {
	if t == a.typ || t.Size <= 0 {
		return
	}
	a.typ = t
	a.page.setType(t)
	a.reflow()
}

// Type is how the running text is set.
func (a *Article) Type() Type { return a.typ }

// Band is the height that the lines of s take up on the page.
func (a *Article) Band(s text.Span) (top, bottom float32) { return a.page.band(s) }

// Top is the page's y at the top of the view.
func (a *Article) Top() float32 { return a.offset }

// Height is the height of the view.
func (a *Article) Height() float32 { return a.Size().Height }

// ContentHeight is the height of the whole article and of the blank paper
// below it, which lets its last lines come level with any line beside them.
func (a *Article) ContentHeight() float32 {
	return float32(a.page.bottom) + max(a.Height()/2, 2*topMargin)
}

// PosAt is the first byte of the line at y.
func (a *Article) PosAt(y float32) int {
	if a.page.empty() {
		return 0
	}
	return a.page.span(a.page.lineAt(y)).Start
}

// SetStrong outlines the marks of an item that is pointed at elsewhere;
// reading.None outlines none.
func (a *Article) SetStrong(item int) {
	if item != a.page.strong {
		a.page.strong = item
		a.page.redraw()
	}
}

// Resize breaks the lines anew when the width changes; the line at the top stays.
func (a *Article) Resize(size fyne.Size) {
	before := a.Size()
	a.BaseWidget.Resize(size)
	switch {
	case size.Width != before.Width:
		a.reflow()
	case size.Height != before.Height:
		a.moveTo(a.offset)
		a.moved()
	}
}

// compose lists the blocks of the page.
func (a *Article) compose() {
	a.page.blocks = compose(a.doc, a.fields, a.open)
	if a.Size().Width <= minPage { // reflow breaks no lines, and those of other blocks are none of these
		a.page.lines = a.page.lines[:0]
		a.page.forget()
	}
}

// reflow breaks lines and keeps what stands at the top there.
func (a *Article) reflow() {
	if a.Size().Width <= minPage {
		return // Fyne lays everything out at its least width first
	}
	anchor, below := a.anchor()
	a.page.side = a.Side
	a.page.flow(a.Size().Width, a.Side)
	a.page.forget()
	if anchor > 0 {
		top, _ := a.page.band(text.Span{Start: anchor, End: anchor})
		a.offset = top + below
	}
	a.glide.stop()
	a.moveTo(a.offset)
	a.page.redraw()
	a.moved()
}

// anchor is the byte at the top of the view and how far below its line's top
// the view begins; nothing at the head of the article.
func (a *Article) anchor() (pos int, below float32) {
	if a.page.empty() || a.offset <= 0 {
		return 0, 0
	}
	i := min(a.page.lineAt(a.offset), len(a.page.lines)-1)
	return a.page.span(i).Start, a.offset - float32(a.page.lines[i].y)
}

// Unfold shows the debris that holds s, if it is folded.
func (a *Article) Unfold(s text.Span) {
	if a.unfold([]text.Span{s}) {
		a.compose()
		a.reflow()
	}
}

// unfold opens every group of debris that shares a byte with spans.
func (a *Article) unfold(spans []text.Span) (changed bool) {
	for i := range a.page.blocks {
		b := &a.page.blocks[i]
		if b.role != roleFold || a.open[b.fold] {
			continue
		}
		for _, s := range spans {
			if s.Overlaps(b.span) {
				a.open[b.fold], changed = true, true
			}
		}
	}
	return changed
}

// moved tells that what is on screen is elsewhere now.
func (a *Article) moved() {
	if a.OnScrolled != nil {
		a.OnScrolled()
	}
}

// AccessibilityLabel is the headline and the words in focus: a whole article
// would be too much to hear at once.
func (a *Article) AccessibilityLabel() string {
	label := lang.L("Page {{.Page}}: {{.Headline}}", kit.With{"Page": a.Side, "Headline": a.doc.Title()})
	if a.page.covers != nil {
		label = lang.L("Page {{.Page}}", kit.With{"Page": a.Side}) // the headline may hold covered words
	}
	if a.page.focus == nil {
		return label
	}
	var words []string
	for _, s := range a.page.focus {
		words = append(words, uncovered(s, a.page.covers, a.doc.Plain))
	}
	if len(words) == 0 {
		return label + ". " + lang.L("Nothing in focus on this page")
	}
	return label + ". " + lang.L("In focus: {{.Words}}", kit.With{"Words": heard(strings.Join(words, " … "))})
}

// heard is as much of s as one listens to before asking for more.
func heard(s string) string {
	const most = 60
	words := strings.Fields(s)
	if len(words) <= most {
		return strings.Join(words, " ")
	}
	return strings.Join(words[:most], " ") + " …"
}

// AccessibilityRole says that this is text to read.
func (a *Article) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (a *Article) CreateRenderer() fyne.WidgetRenderer {
	r := articleRenderer{a}
	r.colour()
	return r
}

type articleRenderer struct{ a *Article }

func (r articleRenderer) Layout(size fyne.Size) {
	r.a.paper.Resize(size)
	r.a.clip.Resize(size)
	r.a.page.Resize(size)
	kit.Place(r.a.ring, 1, 1, size.Width-2, size.Height-2)
}

func (r articleRenderer) MinSize() fyne.Size {
	return fyne.NewSize(minPage, minPage)
}

// Refresh follows a change of theme.
func (r articleRenderer) Refresh() {
	r.colour()
	r.a.page.redraw()
	canvas.Refresh(r.a)
}

func (r articleRenderer) colour() {
	r.a.paper.FillColor = kit.ColorOf(kit.ColorPage)
	kit.Outline(r.a.ring, kit.ColorAccent, 2)
}

func (r articleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.a.paper, r.a.clip, r.a.ring}
}

func (r articleRenderer) Destroy() {}
