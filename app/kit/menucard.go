package kit

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The measures of a menu.
const (
	menuRow   = float32(28)
	menuApart = float32(9) // a line between rows
	menuPad   = float32(5) // around all rows
	menuInset = float32(12)
	menuIcon  = float32(16)
	menuGap   = float32(28) // from the words to the keys
)

// menuCard is one menu on screen: its rows, with ticks before the words and
// keys after them. Fyne's own writes the keys too pale to be read.
type menuCard struct {
	widget.BaseWidget
	onPointed func(row int) // the pointer is on a row, -1 on none
	onTapped  func(row int)

	items  []*fyne.MenuItem
	at     int // row that the keyboard or the pointer is on, -1 none
	ground *canvas.Rectangle
	bar    *canvas.Rectangle // under that row
	rows   []menuLine
}

// menuLine is what is drawn of a row; of a line between rows only rule.
type menuLine struct {
	words, keys *canvas.Text
	tick, more  *canvas.Image
	rule        *canvas.Rectangle
}

var (
	_ fyne.Tappable     = (*menuCard)(nil)
	_ desktop.Hoverable = (*menuCard)(nil)
)

func newMenuCard(items []*fyne.MenuItem) *menuCard {
	m := &menuCard{items: items, at: -1, ground: &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, bar: &canvas.Rectangle{CornerRadius: 5, StrokeWidth: 1}}
	for _, item := range items {
		m.rows = append(m.rows, newMenuLine(item))
	}
	m.ExtendBaseWidget(m)
	return m
}

func newMenuLine(item *fyne.MenuItem) menuLine {
	if item.IsSeparator {
		return menuLine{rule: &canvas.Rectangle{}}
	}
	l := menuLine{words: canvas.NewText(item.Label, nil)}
	if s, ok := item.Shortcut.(fyne.KeyboardShortcut); ok {
		l.keys = canvas.NewText(Keys(s.Key(), s.Mod(), runtime.GOOS), nil)
	}
	if item.Checked {
		l.tick = canvas.NewImageFromResource(nil)
	}
	if item.ChildMenu != nil {
		l.more = canvas.NewImageFromResource(nil)
	}
	return l
}

// usable reports whether a row can be chosen or opened.
func (m *menuCard) usable(row int) bool {
	item := m.items[row]
	return !item.IsSeparator && !item.Disabled && (item.Action != nil || item.ChildMenu != nil)
}

// step is the next row that is usable, round the end.
func (m *menuCard) step(by int) {
	n := len(m.items)
	for i := 1; i <= n; i++ {
		row := ((m.at+by*i)%n + n) % n
		if m.at < 0 && by < 0 {
			row = n - i
		}
		if m.usable(row) {
			m.point(row)
			return
		}
	}
}

func (m *menuCard) point(row int) {
	if m.at != row {
		m.at = row
		m.Refresh()
	}
}

// height is that of a row.
func (m *menuCard) height(row int) float32 {
	if m.items[row].IsSeparator {
		return Scaled(menuApart)
	}
	return Scaled(menuRow)
}

// top is where a row begins.
func (m *menuCard) top(row int) float32 {
	y := menuPad
	for i := range row {
		y += m.height(i)
	}
	return y
}

// rowAt is the usable row at a height, -1 where there is none.
func (m *menuCard) rowAt(y float32) int {
	for i := range m.items {
		if top := m.top(i); y >= top && y < top+m.height(i) && m.usable(i) {
			return i
		}
	}
	return -1
}

// MouseIn is a MouseMoved.
func (m *menuCard) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved goes to the row under the pointer.
func (m *menuCard) MouseMoved(e *desktop.MouseEvent) { m.onPointed(m.rowAt(e.Position.Y)) }

// MouseOut leaves it.
func (m *menuCard) MouseOut() { m.onPointed(-1) }

// Tapped chooses a row. A tap on what cannot be chosen does not close the menu.
func (m *menuCard) Tapped(e *fyne.PointEvent) {
	if row := m.rowAt(e.Position.Y); row >= 0 {
		m.onTapped(row)
	}
}

// CreateRenderer is for Fyne.
func (m *menuCard) CreateRenderer() fyne.WidgetRenderer {
	r := &menuCardRenderer{m}
	r.paint()
	return r
}

type menuCardRenderer struct{ m *menuCard }

// lead is the room for ticks before the words, none where nothing is ticked.
func (r *menuCardRenderer) lead() float32 {
	for _, l := range r.m.rows {
		if l.tick != nil {
			return Scaled(menuIcon) + Scaled(8)
		}
	}
	return 0
}

func (r *menuCardRenderer) MinSize() fyne.Size {
	var words, after float32
	for _, l := range r.m.rows {
		switch {
		case l.rule != nil:
			continue
		case l.keys != nil:
			after = max(after, Scaled(menuGap)+l.keys.MinSize().Width)
		case l.more != nil:
			after = max(after, Scaled(menuGap)+Scaled(menuIcon))
		}
		words = max(words, l.words.MinSize().Width)
	}
	return fyne.NewSize(Whole(2*menuPad+2*Scaled(menuInset)+r.lead()+words+after), r.m.top(len(r.m.items))+menuPad)
}

func (r *menuCardRenderer) Layout(size fyne.Size) {
	m, left, right := r.m, menuPad+Scaled(menuInset), size.Width-menuPad-Scaled(menuInset)
	m.ground.Resize(size)
	for i, l := range m.rows {
		y, high := m.top(i), m.height(i)
		if l.rule != nil {
			Place(l.rule, menuPad, y+Whole(high/2), size.Width-2*menuPad, 1)
			continue
		}
		box := l.words.MinSize()
		l.words.Move(fyne.NewPos(left+r.lead(), y+Whole((high-box.Height)/2)))
		if l.keys != nil {
			box = l.keys.MinSize()
			l.keys.Move(fyne.NewPos(right-box.Width, y+Whole((high-box.Height)/2)))
		}
		placeIcon(l.tick, left, y, high)
		placeIcon(l.more, right-Scaled(menuIcon)+Scaled(4), y, high)
	}
	if m.at >= 0 {
		Place(m.bar, menuPad, m.top(m.at), size.Width-2*menuPad, m.height(m.at))
	}
}

// placeIcon sets a picture into a row, if there is one.
func placeIcon(icon *canvas.Image, x, y, high float32) {
	if icon != nil {
		icon.Resize(fyne.NewSquareSize(Scaled(menuIcon)))
		icon.Move(fyne.NewPos(x, y+Whole((high-Scaled(menuIcon))/2)))
	}
}

func (r *menuCardRenderer) paint() {
	m := r.m
	m.ground.FillColor, m.ground.StrokeColor = ColorOf(ColorRaised), ColorOf(ColorFaint)
	m.bar.FillColor, m.bar.StrokeColor, m.bar.Hidden = ColorOf(ColorSelection), ColorOf(ColorAccent), m.at < 0
	for i, l := range m.rows {
		if l.rule != nil {
			l.rule.FillColor = ColorOf(ColorHairline)
			continue
		}
		words, keys := ColorInk, ColorSoft
		if !m.usable(i) {
			words, keys = ColorFaint, ColorFaint
		}
		Write(l.words, m.items[i].Label, Scaled(SizeText), words)
		if l.keys != nil {
			Write(l.keys, l.keys.Text, Scaled(SizeText), keys)
		}
		paintIcon(l.tick, theme.ConfirmIcon(), m.usable(i))
		paintIcon(l.more, theme.MenuExpandIcon(), m.usable(i))
	}
}

func paintIcon(icon *canvas.Image, picture fyne.Resource, on bool) {
	if icon == nil {
		return
	}
	role := ColorInk
	if !on {
		role = ColorFaint
	}
	icon.Resource = dyed{picture, role}
	icon.Refresh()
}

// Refresh follows the row and a change of theme.
func (r *menuCardRenderer) Refresh() {
	r.paint()
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

func (r *menuCardRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.m.ground, r.m.bar}
	for _, l := range r.m.rows {
		switch {
		case l.rule != nil:
			objects = append(objects, l.rule)
			continue
		case l.keys != nil:
			objects = append(objects, l.keys)
		}
		objects = append(objects, l.words)
		if l.tick != nil {
			objects = append(objects, l.tick)
		}
		if l.more != nil {
			objects = append(objects, l.more)
		}
	}
	return objects
}

func (r *menuCardRenderer) Destroy() {}
