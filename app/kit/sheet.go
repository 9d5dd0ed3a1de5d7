package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

const (
	sheetInset  = 24 // from the edge of the card to what stands on it
	sheetHead   = 56
	sheetFoot   = 52
	sheetMargin = 16 // from the card to the edge of the window, at least
	sheetTitle  = 17
	sheetLeast  = 12 // of the title, where it is long
	sheetGap    = 6  // from the title to the button that closes, at least
	sheetWay    = 8  // from button to button at the foot
	sheetRemark = 20 // from the title to what is told beside it, at least

	sheetLeastRemark = 60 // what is told is left out where it would have less room

	sheetBleed = 8 // beside the words on both sides, for the rings of what has the keyboard
)

// Sheet is a card over the window with something to read on it. Esc, Enter, a
// click beside the card and the cross close it; the keyboard goes back to
// where it was.
type Sheet struct {
	widget.BaseWidget

	Body fyne.CanvasObject
	Ways []*TextButton

	OnClosed func() // nil for nothing

	name  string
	wide  float32 // at the usual size of the interface
	over  fyne.OverlayStack
	veil  *canvas.Rectangle
	card  *canvas.Rectangle
	title *canvas.Text
	said  *canvas.Text // beside the title, as far as there is room
	tells string       // what it says, whole
	close *IconButton
	roll  *container.Scroll
}

var _ fyne.Tappable = (*Sheet)(nil)

// ShowSheet lays a sheet over a window: what it is called, how wide it is, what
// stands on it, and buttons at its foot.
func ShowSheet(over fyne.Canvas, title string, wide float32, body fyne.CanvasObject, ways ...*TextButton) *Sheet {
	s := &Sheet{
		name: title, wide: wide, Body: body, Ways: ways, over: over.Overlays(),
		veil: &canvas.Rectangle{}, card: &canvas.Rectangle{CornerRadius: 10, StrokeWidth: 1}, title: canvas.NewText(title, nil), said: canvas.NewText("", nil),
		roll: container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, sheetBleed, sheetBleed), body)),
	}
	s.close = NewIconButton(IconClose, lang.L("Close (Esc)"), s.Close)
	s.close.OnKey = s.Typed
	for _, b := range ways {
		b.OnKey = s.Typed
	}
	s.hear(body)
	s.ExtendBaseWidget(s)
	s.over.Add(s)
	over.Focus(s.close)
	return s
}

// Prose takes back the padding of labels, so that words on a sheet stand below
// its title.
func Prose(words fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(-8, -4, -8, -8), words)
}

// Title is what it is called.
func (s *Sheet) Title() string { return s.name }

// Say tells in the head of the sheet what came of something that was done on it:
// what stands below the sheet is pale.
func (s *Sheet) Say(words string) {
	s.tells = words
	s.Refresh()
}

// OnKey is told of keys in place of Typed while the keyboard is at the cross.
func (s *Sheet) OnKey(does func(*fyne.KeyEvent)) { s.close.OnKey = does }

// hear takes the keys that controls on the sheet have no use for, where nobody
// else asked for them.
func (s *Sheet) hear(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, in := range o.Objects {
			s.hear(in)
		}
	case interface{ orElse(func(*fyne.KeyEvent)) }:
		o.orElse(func(e *fyne.KeyEvent) { s.close.OnKey(e) })
	}
}

// Overlays are what lies over the window that s is shown over.
func (s *Sheet) Overlays() fyne.OverlayStack { return s.over }

// Close takes the sheet away.
func (s *Sheet) Close() {
	s.over.Remove(s)
	if s.OnClosed != nil {
		s.OnClosed()
	}
}

// Tapped closes the sheet unless the tap is on the card, which keeps the keyboard.
func (s *Sheet) Tapped(e *fyne.PointEvent) {
	at := e.Position.Subtract(s.card.Position())
	if at.X < 0 || at.Y < 0 || at.X > s.card.Size().Width || at.Y > s.card.Size().Height {
		s.Close()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.close); c != nil {
		c.Focus(s.close)
	}
}

// Typed is a key that what stands on the sheet has no use for.
func (s *Sheet) Typed(e *fyne.KeyEvent) {
	page := s.roll.Size().Height - 40
	switch e.Name {
	case fyne.KeyEscape:
		s.Close()
	case fyne.KeyDown:
		s.scroll(40)
	case fyne.KeyUp:
		s.scroll(-40)
	case fyne.KeyPageDown:
		s.scroll(page)
	case fyne.KeyPageUp:
		s.scroll(-page)
	case fyne.KeyHome:
		s.roll.ScrollToTop()
	case fyne.KeyEnd:
		s.roll.ScrollToBottom()
	}
}

// ToEnd shows the end of what stands on the sheet.
func (s *Sheet) ToEnd() { s.roll.ScrollToBottom() }

func (s *Sheet) scroll(by float32) {
	end := max(0, s.roll.Content.MinSize().Height-s.roll.Size().Height)
	s.roll.ScrollToOffset(fyne.NewPos(0, min(max(0, s.roll.Offset.Y+by), end)))
}

// CreateRenderer is for Fyne.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{s}
	r.paint()
	return r
}

type sheetRenderer struct{ s *Sheet }

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout sets the card in the middle, as high as its words need and the
// window allows.
func (r *sheetRenderer) Layout(size fyne.Size) {
	s, head, inset := r.s, Scaled(sheetHead), Scaled(sheetInset)
	s.veil.Resize(size)
	wide := min(Scaled(s.wide), size.Width-2*sheetMargin)
	rows := s.rows(wide - 2*inset)
	var foot float32 = 20
	if len(rows) > 0 {
		foot = Scaled(sheetFoot) + float32(len(rows)-1)*(s.Ways[0].MinSize().Height+sheetWay)
	}
	room := size.Height - 2*sheetMargin - head - foot
	across := wide - 2*inset + 2*sheetBleed
	s.roll.Resize(fyne.NewSize(across, room)) // words that wrap know their height only once they have a width
	s.roll.Resize(fyne.NewSize(across, min(room, s.Body.MinSize().Height)))
	high := head + s.roll.Size().Height + foot
	at := fyne.NewPos(float32(int(size.Width-wide)/2), float32(int(size.Height-high)/2))
	s.card.Resize(fyne.NewSize(wide, high))
	s.card.Move(at)
	s.fit(wide - 2*inset - s.close.MinSize().Width - sheetGap)
	s.title.Move(at.AddXY(inset, (head-s.title.MinSize().Height)/2))
	s.remark(at, wide)
	s.close.Resize(s.close.MinSize())
	s.close.Move(at.AddXY(wide-s.close.MinSize().Width-inset+6, (head-s.close.MinSize().Height)/2))
	s.roll.Move(at.AddXY(inset-sheetBleed, head))
	for i, row := range rows {
		x := wide - inset
		for _, b := range row {
			m := b.MinSize()
			x -= m.Width
			b.Resize(m)
			b.Move(at.AddXY(x, high-(Scaled(sheetFoot)+m.Height)/2-float32(i)*(m.Height+sheetWay)))
			x -= sheetWay
		}
	}
}

// rows are the buttons at the foot from right to left, as many in a row as have
// room; the lowest row comes first.
func (s *Sheet) rows(room float32) (rows [][]*TextButton) {
	left := float32(0)
	for _, b := range s.Ways {
		w := b.MinSize().Width
		if len(rows) == 0 || w > left {
			rows, left = append(rows, nil), room
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], b)
		left -= w + sheetWay
	}
	return rows
}

// fit sets the title in type as large as it may be beside the button that
// closes, and ends it early where the smallest is too wide. Type is drawn in
// whole pixels, so that a part of one saves nothing.
func (s *Sheet) fit(room float32) {
	s.title.Text, s.title.TextSize = s.name, Scaled(sheetTitle)
	for WidthOf(s.title, s.name) > room && s.title.TextSize > Scaled(sheetLeast) {
		s.title.TextSize--
	}
	s.title.Text = Fit(s.title, s.name, room)
}

// remark sets what is told between the title of a card at a place and the button
// that closes.
func (s *Sheet) remark(at fyne.Position, wide float32) {
	left := Scaled(sheetInset) + s.title.MinSize().Width + sheetRemark
	right := wide - Scaled(sheetInset) - s.close.MinSize().Width - sheetGap
	s.said.Text = ""
	if right-left >= sheetLeastRemark {
		s.said.Text = FitEnds(s.said, s.tells, right-left)
	}
	s.said.Move(at.AddXY(right-WidthOf(s.said, s.said.Text), (Scaled(sheetHead)-s.said.MinSize().Height)/2))
}

func (r *sheetRenderer) paint() {
	s := r.s
	s.veil.FillColor = ColorOf(ColorVeil)
	s.card.FillColor, s.card.StrokeColor = ColorOf(ColorRaised), ColorOf(ColorHairline)
	s.said.TextSize, s.said.Color = Scaled(SizeSmall), ColorOf(ColorSoft)
	s.title.FontSource, s.title.TextSize, s.title.Color = SerifBold, Scaled(sheetTitle), ColorOf(ColorInk)
}

// Refresh follows a change of theme.
func (r *sheetRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

// Objects come in the order of Tab, which at the foot goes from left to right.
func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.s.veil, r.s.card, r.s.title, r.s.said, r.s.roll}
	for _, b := range slices.Backward(r.s.Ways) {
		objects = append(objects, b)
	}
	return append(objects, r.s.close)
}

// Within is what takes another look by itself.
func (s *Sheet) Within() []fyne.CanvasObject { return (&sheetRenderer{s}).Objects() }

func (r *sheetRenderer) Destroy() {}
