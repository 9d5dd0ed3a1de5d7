package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

// LibraryFoot is the line below the articles: which folder they are of and how
// far it is read. A tap asks for what can be done with it.
type LibraryFoot struct {
	widget.BaseWidget
	kit.Control
	kit.Hinting

	OnTapped func()

	name, says string
	share      float32 // of the work under way that is done, negative for none
	words      [2]*canvas.Text
	chevron    *canvas.Image
	bed, bar   *canvas.Rectangle
	line       *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*LibraryFoot)(nil)
	_ fyne.Focusable     = (*LibraryFoot)(nil)
	_ fyne.Accessible    = (*LibraryFoot)(nil)
	_ desktop.Hoverable  = (*LibraryFoot)(nil)
	_ desktop.Cursorable = (*LibraryFoot)(nil)
)

// LibraryFootHeight is the height of the line.
const LibraryFootHeight = float32(36)

// NewLibraryFoot makes a line that says nothing.
func NewLibraryFoot() *LibraryFoot {
	f := &LibraryFoot{
		Control: kit.Control{Ground: kit.NewGround(5, false)}, share: -1, chevron: canvas.NewImageFromResource(kit.IconUp),
		bed: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, line: &canvas.Rectangle{},
	}
	for i := range f.words {
		f.words[i] = &canvas.Text{}
	}
	f.words[0].TextStyle.Bold = true
	f.ExtendBaseWidget(f)
	return f
}

// Set replaces the name of the library, what is said of it, and how much of the
// work under way is done, from 0 to 1, negative where there is none.
func (f *LibraryFoot) Set(name, says string, share float32) {
	if name == f.name && says == f.says && share == f.share {
		return
	}
	f.name, f.says, f.share = name, says, share
	f.Refresh()
}

// Says is what is said of the library.
func (f *LibraryFoot) Says() string { return f.says }

// Tapped asks for what can be done.
func (f *LibraryFoot) Tapped(*fyne.PointEvent) {
	if f.OnTapped != nil {
		f.OnTapped()
	}
}

// MouseIn shows the pointer, and says what a tap does.
func (f *LibraryFoot) MouseIn(e *desktop.MouseEvent) {
	f.Control.MouseIn(e)
	f.SayHint(lang.L("The library: another folder, tags, trash, what could not be read"))
}

// MouseOut shows that it left.
func (f *LibraryFoot) MouseOut() {
	f.Control.MouseOut()
	f.SayHint("")
}

// Cursor is a hand.
func (f *LibraryFoot) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey is a tap.
func (f *LibraryFoot) TypedKey(e *fyne.KeyEvent) { f.Press(e, f.Tapped) }

// AccessibilityLabel is all of it.
func (f *LibraryFoot) AccessibilityLabel() string {
	return lang.L("Library {{.Name}}, {{.State}}", kit.With{"Name": f.name, "State": f.says})
}

// CreateRenderer is for Fyne.
func (f *LibraryFoot) CreateRenderer() fyne.WidgetRenderer {
	r := libraryFootRenderer{f}
	r.paint()
	return r
}

type libraryFootRenderer struct{ f *LibraryFoot }

func (r libraryFootRenderer) Layout(size fyne.Size) {
	f := r.f
	kit.Place(f.line, 0, 0, size.Width, 1)
	kit.Place(f.bed, 0, 0, size.Width, 2)
	kit.Place(f.bar, 0, 0, size.Width*max(0, f.share), 2)
	kit.Place(f.Ground.Rect, kit.Scaled(6), kit.Scaled(4), size.Width-kit.Scaled(12), size.Height-kit.Scaled(7))
	x, icon := kit.Scaled(kit.RowPad), kit.Scaled(14)
	room := size.Width - 2*x - icon - kit.Scaled(6)
	f.chevron.Resize(fyne.NewSquareSize(icon))
	f.chevron.Move(fyne.NewPos(size.Width-x-icon, float32(int((size.Height-icon)/2))))
	says := kit.WidthOf(f.words[1], f.says)
	name := kit.Fit(f.words[0], f.name, max(room/3, room-says-kit.Scaled(8)))
	f.words[0].Text = name
	rest := room - kit.WidthOf(f.words[0], name) - kit.Scaled(8)
	f.words[1].Text = kit.Fit(f.words[1], f.says, rest)
	for _, t := range f.words {
		box := t.MinSize()
		t.Move(fyne.NewPos(x, float32(int((size.Height-box.Height)/2))))
		t.Resize(box)
		x += box.Width + kit.Scaled(8)
	}
}

func (r libraryFootRenderer) paint() {
	f := r.f
	kit.Write(f.words[0], f.name, kit.Scaled(kit.SizeSmall+1), kit.ColorInk)
	kit.Write(f.words[1], f.says, kit.Scaled(kit.SizeSmall), kit.ColorSoft)
	f.line.FillColor, f.bed.FillColor, f.bar.FillColor = kit.ColorOf(kit.ColorHairline), kit.ColorOf(kit.ColorHairline), kit.ColorOf(kit.ColorAccent)
	f.bed.Hidden, f.bar.Hidden = f.share < 0, f.share < 0
	f.Ground.Paint()
}

func (r libraryFootRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160, kit.Scaled(LibraryFootHeight))
}

// Refresh follows a change of theme or words.
func (r libraryFootRenderer) Refresh() {
	r.f.chevron.Refresh()
	r.paint()
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}

func (r libraryFootRenderer) Objects() []fyne.CanvasObject {
	f := r.f
	return []fyne.CanvasObject{f.line, f.bed, f.bar, f.Ground.Rect, f.words[0], f.words[1], f.chevron}
}

func (r libraryFootRenderer) Destroy() {}
