// Package pane is the widgets of the window: they draw what app/reading has
// decided and report what the reader does, and hold no rule of their own.
package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

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
	// of page A, the left of page B.
	Side reading.Side

	OnScrolled     func()                 // what is on screen moved: offset, width, text size or a fold
	OnTapped       func(pos int, on bool) // byte of the source, and whether words were hit
	OnDoubleTapped func(w text.Word)      // a word of the document
	OnHover        func(pos int)          // byte of the source, -1 beside the words
	OnSelected     func(s text.Span)      // empty when the selection went
	OnFocused      func(focused bool)     // the keyboard came or left
	OnKey          func(*fyne.KeyEvent)   // keys the page has no use for
	OnShortcut     func(fyne.Shortcut)    // shortcuts the page has no use for

	size float32
}

// NewArticle makes an empty page.
func NewArticle() *Article {
	a := &Article{size: SizeReading}
	a.ExtendBaseWidget(a)
	return a
}

// SetDocument shows d, from its top, without marks. The fields stand under the
// headline; they may say more than d itself does.
func (a *Article) SetDocument(d *text.Document, f text.Fields) {}

// SetMarks replaces all marks. They are sorted by start; they may overlap.
func (a *Article) SetMarks(marks []reading.Mark) {}

// SetFocus dims all words but those of the spans; nil dims nothing.
func (a *Article) SetFocus(spans []text.Span) {}

// SetTextSize sets the size of the running text and everything else in
// proportion; the line at the top stays.
func (a *Article) SetTextSize(size float32) { a.size = size }

// TextSize is the size of the running text.
func (a *Article) TextSize() float32 { return a.size }

// Band is the height that the lines of s take up on the page.
func (a *Article) Band(s text.Span) (top, bottom float32) { return 0, 0 }

// Top is the page's y at the top of the view.
func (a *Article) Top() float32 { return 0 }

// ScrollTo brings y to the top of the view, as near as the article's ends allow.
func (a *Article) ScrollTo(y float32, eased bool) {}

// Height is the height of the view.
func (a *Article) Height() float32 { return a.Size().Height }

// ContentHeight is the height of the whole article.
func (a *Article) ContentHeight() float32 { return 0 }

// PosAt is the first byte of the line at y.
func (a *Article) PosAt(y float32) int { return 0 }

// Selection is the selected span of the source, empty when nothing is.
func (a *Article) Selection() text.Span { return text.Span{} }

// Select selects s as if it had been drawn over with the mouse.
func (a *Article) Select(s text.Span) {}

func (a *Article) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widget.NewLabel(""))
}
