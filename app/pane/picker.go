package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
)

const (
	pickerHeight = float32(42)
	pickerPad    = float32(10)
)

// Choice is an article as the picker shows it.
type Choice struct {
	Outlet   string // "Press TV"; "outlet not named" when it is not
	Detail   string // "27 May 2016 · 405 words"
	Headline string
}

// Picker shows the article of its side and opens the list of all on a tap.
type Picker struct {
	widget.BaseWidget
	kit.Control
	kit.Tipping

	Side     reading.Side
	Choices  []Choice
	OnChosen func(i int) // an index of Choices; both are read when the list opens
	OnOpen   func()      // a file is to be asked for
	OnPaste  func()      // an article is to be taken from the clipboard

	choice   Choice
	outlet   *canvas.Text
	detail   *canvas.Text
	headline *canvas.Text
	chevron  *canvas.Image
	list     *widget.PopUp
}

var (
	_ fyne.Tappable     = (*Picker)(nil)
	_ fyne.Focusable    = (*Picker)(nil)
	_ fyne.Accessible   = (*Picker)(nil)
	_ desktop.Hoverable = (*Picker)(nil)
)

// NewPicker makes a picker that shows nothing yet.
func NewPicker(side reading.Side) *Picker {
	p := &Picker{
		Side: side, Control: kit.Control{Ground: kit.NewGround(7, true)},
		outlet: canvas.NewText("", nil), detail: canvas.NewText("", nil), headline: canvas.NewText("", nil),
		chevron: canvas.NewImageFromResource(kit.IconChevron),
	}
	p.outlet.TextStyle.Bold = true
	p.headline.FontSource = kit.Serif
	p.ExtendBaseWidget(p)
	p.paint()
	return p
}

// SetChoice sets the article that the picker names. It chooses nothing.
func (p *Picker) SetChoice(c Choice) {
	p.choice = c
	p.paint()
}

// Open shows the list of choices under the picker and gives it the keyboard.
func (p *Picker) Open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	if c == nil || len(p.Choices) == 0 {
		return
	}
	chosen := p.OnChosen
	choose := func(i int) {
		p.close()
		if chosen != nil {
			chosen(i)
		}
	}
	list := newChoiceList(p.Choices, p.choice, choose, p.close, p.way(lang.L("Open a file…"), p.OnOpen), p.way(lang.L("Paste an article…"), p.OnPaste))
	p.list = widget.NewPopUp(list, c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).AddXY(0, p.Size().Height+4)
	room := c.Size().Height - at.Y - 16
	p.list.Resize(fyne.NewSize(max(p.Size().Width, choiceWidth), min(room, list.height()+12)))
	p.list.ShowAtPosition(at)
	c.Focus(list.field)
	list.rows.ScrollTo(list.at)
}

// way is a button at the foot of the list.
func (p *Picker) way(name string, does func()) *kit.TextButton {
	return kit.NewTextButton(name, func() {
		p.close()
		if does != nil {
			does()
		}
	})
}

func (p *Picker) close() {
	if p.list != nil {
		p.list.Hide()
		p.list = nil
	}
}

// Tapped opens the list.
func (p *Picker) Tapped(*fyne.PointEvent) {
	p.Tip(p, kit.Tip{})
	p.Open()
}

// MouseIn shows the pointer, and all that may not have found room.
func (p *Picker) MouseIn(*desktop.MouseEvent) {
	p.Ground.Hover(true)
	p.Tip(p, kit.Tip{Head: p.choice.Headline, Text: p.choice.Outlet + "\n" + p.choice.Detail})
}

// MouseOut shows that it left.
func (p *Picker) MouseOut() {
	p.Ground.Hover(false)
	p.Tip(p, kit.Tip{})
}

// TypedKey opens the list.
func (p *Picker) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyDown {
		p.Tapped(nil)
		return
	}
	p.Press(e, p.Tapped)
}

// AccessibilityLabel names the article.
func (p *Picker) AccessibilityLabel() string {
	return lang.L("Article {{.Page}}: {{.Headline}}, {{.Outlet}}", kit.With{"Page": p.Side, "Headline": p.choice.Headline, "Outlet": p.choice.Outlet})
}

func (p *Picker) paint() {
	p.outlet.TextSize, p.detail.TextSize, p.headline.TextSize = kit.SizeSmall, kit.SizeSmall, kit.SizeText
	room := max(0, p.Size().Width-2*pickerPad-18)
	kit.Write(p.outlet, kit.Fit(p.outlet, p.Side.String()+" · "+p.choice.Outlet, room), kit.SizeSmall, kit.ColorAccent)
	left := pickerPad + p.outlet.MinSize().Width + 5
	kit.Write(p.detail, "", kit.SizeSmall, kit.ColorSoft)
	kit.Write(p.detail, kit.FitParts(p.detail, p.choice.Detail, pickerPad+room-left), kit.SizeSmall, kit.ColorSoft)
	kit.Write(p.headline, kit.Fit(p.headline, p.choice.Headline, room), kit.SizeText, kit.ColorInk)
	p.outlet.Move(fyne.NewPos(pickerPad, 4))
	p.detail.Move(fyne.NewPos(left, 4))
	p.headline.Move(fyne.NewPos(pickerPad, 19))
	p.Ground.Paint()
}

// CreateRenderer is for Fyne.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer { return pickerRenderer{p} }

type pickerRenderer struct{ p *Picker }

func (r pickerRenderer) Layout(size fyne.Size) {
	r.p.Ground.Rect.Resize(size)
	r.p.chevron.Resize(fyne.NewSquareSize(14))
	r.p.chevron.Move(fyne.NewPos(size.Width-14-8, (size.Height-14)/2))
	r.p.paint()
}

func (r pickerRenderer) MinSize() fyne.Size { return fyne.NewSize(140, pickerHeight) }

// Refresh follows a change of theme.
func (r pickerRenderer) Refresh() {
	r.p.chevron.Refresh()
	r.p.paint()
}

func (r pickerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.Ground.Rect, r.p.outlet, r.p.detail, r.p.headline, r.p.chevron}
}

func (r pickerRenderer) Destroy() {}

// Within is the open list, which takes another look by itself.
func (p *Picker) Within() []fyne.CanvasObject {
	if p.list == nil {
		return nil
	}
	return []fyne.CanvasObject{p.list}
}
