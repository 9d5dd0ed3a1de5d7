package pane

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

const (
	choiceWidth  = float32(440)
	choiceHeight = float32(48)
	choiceGap    = float32(6)  // around the field and the buttons
	choiceFoot   = float32(40) // the buttons, and the line above them
)

// choiceList is the open list of a picker: a field that leaves of the articles
// those with the words typed, the articles, set as in a newspaper's contents,
// and at its foot what brings another. The keyboard stays in the field: Up and
// Down go through the list, Enter takes, Esc closes.
type choiceList struct {
	widget.BaseWidget

	choices []Choice
	folded  []string // the words of each choice, in small letters
	shown   []int    // those that have what was typed
	at      int      // of shown, where the keyboard is
	choose  func(i int)
	leave   func()

	field *kit.Field
	box   *kit.FieldBox
	rows  *choiceRows
	none  *canvas.Text
	card  *canvas.Rectangle // with an outline, as a menu has
	line  *canvas.Rectangle
	foot  []*kit.TextButton
}

// choiceRows is the list of Fyne with keys that belong to the field.
type choiceRows struct {
	widget.List
	of *choiceList
}

// TypedKey goes through the list as from the field.
func (r *choiceRows) TypedKey(e *fyne.KeyEvent) { r.of.typed(e) }

// TypedRune is typed into the field.
func (r *choiceRows) TypedRune(c rune) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(r.of); canvas != nil {
		canvas.Focus(r.of.field)
	}
	r.of.field.TypedRune(c)
}

func newChoiceList(choices []Choice, current Choice, choose func(i int), leave func(), foot ...*kit.TextButton) *choiceList {
	l := &choiceList{
		choices: choices, choose: choose, leave: leave, foot: foot,
		field: kit.NewField(lang.L("Type to search these articles"), kit.IconSearch), none: canvas.NewText("", nil),
		card: &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, line: canvas.NewRectangle(color.Transparent),
	}
	for _, c := range choices {
		l.folded = append(l.folded, strings.ToLower(c.Headline+" "+c.Outlet+" "+c.Detail))
	}
	l.field.OnChanged, l.field.OnKey = l.filter, l.typed
	l.box = l.field.Dressed()
	for _, b := range foot {
		b.OnKey = l.typed
	}
	l.rows = &choiceRows{of: l}
	l.rows.HideSeparators = true
	l.rows.Length = func() int { return len(l.shown) }
	l.rows.CreateItem = func() fyne.CanvasObject { return newChoiceRow() }
	l.rows.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		c := choices[l.shown[i]]
		o.(*choiceRow).set(c, c == current, i == l.at)
	}
	l.rows.OnSelected = func(i widget.ListItemID) { choose(l.shown[i]) }
	l.rows.ExtendBaseWidget(l.rows)
	l.ExtendBaseWidget(l)
	l.filter("")
	for i, c := range choices {
		if c == current {
			l.at = i
		}
	}
	return l
}

// filter lists the choices that have every word of a query, or a part of one.
func (l *choiceList) filter(query string) {
	words := strings.Fields(strings.ToLower(query))
	l.shown, l.at = nil, 0
	for i, folded := range l.folded {
		all := true
		for _, w := range words {
			all = all && strings.Contains(folded, w)
		}
		if all {
			l.shown = append(l.shown, i)
		}
	}
	l.rows.Refresh()
	l.rows.ScrollToTop()
	kit.Show(l.none, len(l.shown) == 0)
}

// height is what all choices need.
func (l *choiceList) height() float32 {
	return l.top() + float32(len(l.choices))*(choiceHeight+4) + choiceFoot
}

// top is where the list begins.
func (l *choiceList) top() float32 { return l.box.MinSize().Height + 2*choiceGap }

// typed is a key that the field has no use for.
func (l *choiceList) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		l.leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.at < len(l.shown) {
			l.choose(l.shown[l.at])
		}
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyPageDown:
		l.step(l.page())
	case fyne.KeyPageUp:
		l.step(-l.page())
	}
}

// page is how many choices are on screen, but for one.
func (l *choiceList) page() int { return max(1, int(l.rows.Size().Height/(choiceHeight+4))-1) }

func (l *choiceList) step(by int) {
	l.at = max(0, min(l.at+by, len(l.shown)-1))
	l.rows.Refresh()
	l.rows.ScrollTo(l.at)
}

// CreateRenderer is for Fyne.
func (l *choiceList) CreateRenderer() fyne.WidgetRenderer {
	r := choiceListRenderer{l}
	r.paint()
	return r
}

type choiceListRenderer struct{ l *choiceList }

func (r choiceListRenderer) MinSize() fyne.Size {
	return fyne.NewSize(choiceWidth/2, r.l.top()+2*choiceHeight+choiceFoot)
}

func (r choiceListRenderer) Layout(size fyne.Size) {
	l := r.l
	l.card.Resize(size)
	l.box.Move(fyne.NewPos(choiceGap, choiceGap))
	l.box.Resize(fyne.NewSize(size.Width-2*choiceGap, l.box.MinSize().Height))
	l.rows.Move(fyne.NewPos(1, l.top()))
	l.rows.Resize(fyne.NewSize(size.Width-2, max(0, size.Height-l.top()-choiceFoot)))
	l.none.Move(fyne.NewPos(14, l.top()+14))
	kit.Place(l.line, 1, size.Height-choiceFoot, size.Width-2, 1)
	x := choiceGap
	for _, b := range l.foot {
		m := b.MinSize()
		b.Resize(m)
		b.Move(fyne.NewPos(x, size.Height-(choiceFoot-1+m.Height)/2))
		x += m.Width + choiceGap
	}
}

func (r choiceListRenderer) paint() {
	kit.Write(r.l.none, lang.L("None of these articles has all these words."), kit.SizeText, kit.ColorSoft)
	r.l.card.FillColor, r.l.card.StrokeColor = kit.ColorOf(kit.ColorRaised), kit.ColorOf(kit.ColorFaint)
	r.l.line.FillColor = kit.ColorOf(kit.ColorHairline)
}

// Refresh follows a change of theme.
func (r choiceListRenderer) Refresh() {
	r.paint()
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r choiceListRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.l.card, r.l.box, r.l.rows, r.l.none, r.l.line}
	for _, b := range r.l.foot {
		objects = append(objects, b)
	}
	return objects
}

func (r choiceListRenderer) Destroy() {}

// Within is what takes another look by itself.
func (l *choiceList) Within() []fyne.CanvasObject { return choiceListRenderer{l}.Objects() }

// choiceRow is one article of the list.
type choiceRow struct {
	widget.BaseWidget

	choice   Choice
	current  bool // it is open on the page
	at       bool // the keyboard is there
	shade    *canvas.Rectangle
	bar      *canvas.Rectangle
	headline *canvas.Text
	detail   *canvas.Text
}

func newChoiceRow() *choiceRow {
	r := &choiceRow{
		shade: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent),
		headline: canvas.NewText("", nil), detail: canvas.NewText("", nil),
	}
	r.shade.CornerRadius = 5
	r.headline.FontSource = kit.Serif
	r.headline.TextSize, r.detail.TextSize = 14, kit.SizeSmall
	r.ExtendBaseWidget(r)
	return r
}

func (r *choiceRow) set(c Choice, current, at bool) {
	r.choice, r.current, r.at = c, current, at
	r.paint()
}

func (r *choiceRow) paint() {
	r.shade.FillColor, r.bar.FillColor = color.Transparent, color.Transparent
	r.headline.FontSource = kit.Serif
	if r.at {
		r.shade.FillColor = kit.ColorOf(kit.ColorHover)
	}
	if r.current {
		r.bar.FillColor = kit.ColorOf(kit.ColorAccent)
		r.headline.FontSource = kit.SerifBold
	}
	r.shade.Refresh()
	r.bar.Refresh()
	room := max(0, r.Size().Width-24)
	kit.Write(r.headline, kit.Fit(r.headline, r.choice.Headline, room), 14, kit.ColorInk)
	about := r.choice.Outlet
	if r.choice.Detail != "" {
		about += " · " + r.choice.Detail
	}
	kit.Write(r.detail, kit.Fit(r.detail, about, room), kit.SizeSmall, kit.ColorSoft)
}

// CreateRenderer is for Fyne.
func (r *choiceRow) CreateRenderer() fyne.WidgetRenderer { return choiceRowRenderer{r} }

type choiceRowRenderer struct{ r *choiceRow }

func (n choiceRowRenderer) Layout(size fyne.Size) {
	kit.Place(n.r.shade, 0, 0, size.Width, size.Height)
	kit.Place(n.r.bar, 2, 8, 3, size.Height-16)
	n.r.headline.Move(fyne.NewPos(14, 6))
	n.r.detail.Move(fyne.NewPos(14, 26))
	n.r.paint()
}

func (n choiceRowRenderer) MinSize() fyne.Size { return fyne.NewSize(choiceWidth/2, choiceHeight) }
func (n choiceRowRenderer) Refresh()           { n.r.paint() }

func (n choiceRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{n.r.shade, n.r.bar, n.r.headline, n.r.detail}
}

func (n choiceRowRenderer) Destroy() {}
