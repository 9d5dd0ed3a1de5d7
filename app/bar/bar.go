// Package bar is the two bars of the window: at its top what is open and
// marked, at its foot where the reader stands.
package bar

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
)

// Bar is the row at the top of the window: what is open, and what is marked.
type Bar struct {
	Box    *fyne.Container
	OnChip func(reading.Chip)   // a chip was switched
	OnKey  func(*fyne.KeyEvent) // keys the chips have no use for
	OnTip  func(fyne.CanvasObject, kit.Tip)

	Menu, Library, Swap, Search, Size, Lesson, Export, Panel *kit.IconButton
	More                                                     *pane.More // after the last chip, for those without room
	Pickers                                                  [2]*pane.Picker
	Row                                                      *fyne.Container
	Chips                                                    []*pane.Chip
	Shown                                                    []reading.Chip
}

// New makes a bar without chips, its pickers empty.
func New() *Bar {
	b := &Bar{
		Menu:    kit.NewIconButton(kit.IconMenu, lang.L("Menu (F10)"), nil),
		Library: kit.NewIconButton(kit.IconLibrary, lang.L("Articles beside the pages ({{.Key}})", kit.With{"Key": kit.KeysHere(fyne.KeyB)}), nil),
		Swap:    kit.NewIconButton(kit.IconSwap, lang.L("Swap the pages ({{.Key}})", kit.With{"Key": kit.KeysHere(fyne.KeyD)}), nil),
		Search:  kit.NewIconButton(kit.IconSearch, lang.L("Find in both articles ({{.Key}})", kit.With{"Key": kit.KeysHere(fyne.KeyF)}), nil),
		Size:    kit.NewIconButton(kit.IconTextSize, lang.L("How the text is set: size, lines, spacing ({{.Plus}}, {{.Minus}})", kit.With{"Plus": kit.KeysHere(fyne.KeyPlus), "Minus": kit.KeysHere(fyne.KeyMinus)}), nil),
		Lesson:  kit.NewIconButton(kit.IconLesson, lang.L("Make a lesson of these two articles"), nil),
		Export:  kit.NewIconButton(kit.IconExport, lang.L("Save the comparison ({{.Key}})", kit.With{"Key": kit.KeysHere(fyne.KeyS)}), nil),
		Panel:   kit.NewIconButton(kit.IconFindings, lang.L("Findings beside the pages (F4)"), nil),
		Pickers: [2]*pane.Picker{pane.NewPicker(reading.A), pane.NewPicker(reading.B)},
	}
	b.More = pane.NewMore()
	b.Row = &fyne.Container{Layout: barLayout{}}
	b.place()
	b.Box = &fyne.Container{
		Layout:  kit.Stack{},
		Objects: []fyne.CanvasObject{kit.NewSurface(kit.ColorPage, kit.AtBottom), b.Row},
	}
	return b
}

// place puts all in the row as it stands from left to right, which is how the
// keyboard goes through it.
func (b *Bar) place() {
	b.Row.Objects = []fyne.CanvasObject{b.Menu, b.Library, b.Pickers[reading.A], b.Swap, b.Pickers[reading.B]}
	for _, c := range b.Chips {
		b.Row.Objects = append(b.Row.Objects, c)
	}
	b.Row.Objects = append(b.Row.Objects, b.More, b.Search, b.Size, b.Lesson, b.Export, b.Panel)
}

// SetChips shows these chips. Those that are there already only change, so
// that the keyboard is not taken from them.
func (b *Bar) SetChips(chips []reading.Chip) {
	if !sameChips(b.Shown, chips) {
		b.Chips = b.Chips[:0]
		for i, c := range chips {
			chip := pane.NewChip(lang.L(c.Label), c.Kinds[0], func(bool) { b.OnChip(b.Shown[i]) })
			chip.OnKey, chip.OnTip, chip.About = b.OnKey, b.OnTip, lang.L(c.About)
			b.Chips = append(b.Chips, chip)
		}
		b.place()
	}
	b.Shown = chips
	for i, c := range chips {
		b.Chips[i].SetCount(c.Count)
		b.Chips[i].SetOn(c.On)
	}
	b.Row.Refresh()
}

// SetFindings says on the button of the findings how many there are, 0 for
// nothing: where they stand beside the pages they are seen.
func (b *Bar) SetFindings(n int) {
	b.Panel.SetCaption(Findings(n))
	b.Row.Refresh()
}

// Findings is "1 finding", "12 findings", "" for none.
func Findings(n int) string {
	if n == 0 {
		return ""
	}
	return kit.N(n, "{{.N}} finding", "{{.N}} findings")
}

// Marks repeats the chips as items of a menu, for those that find no room.
func (b *Bar) Marks() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for i, c := range b.Shown {
		item := fyne.NewMenuItem(fmt.Sprintf("%s %d", lang.L(c.Label), c.Count), func() { b.OnChip(b.Shown[i]) })
		item.Checked = c.On
		items = append(items, item)
	}
	return items
}

// Buttons are those of the bar.
func (b *Bar) Buttons() []*kit.IconButton {
	return []*kit.IconButton{b.Menu, b.Library, b.Swap, b.Search, b.Size, b.Lesson, b.Export, b.Panel}
}

func sameChips(x, y []reading.Chip) bool {
	return slices.EqualFunc(x, y, func(c, d reading.Chip) bool { return c.Label == d.Label })
}

// barLayout gives the pickers room for the beginning of a headline first, then
// the chips what they need; those that find none are counted after the last
// that does. What is left is the pickers'.
type barLayout struct{}

const (
	barHeight             = 52
	barGap                = 10
	chipGap               = 8
	pickerMin, pickerMax  = 190, 440
	pickerShare           = 0.235 // of the width, before any chip has room
	pickerHeight, barIcon = 42, 30
)

// The places of the objects of the bar before the chips.
const (
	barMenu = iota
	barLibrary
	barPickerA
	barSwap
	barPickerB
	barChips
)

// The places of those after the chips, among themselves.
const (
	barMore = iota
	barSearch
	barSize
	barLesson
	barExport
	barPanel
	barAfter // how many they are
)

// parted are the chips of the bar, and what stands after them.
func parted(objects []fyne.CanvasObject) (chips, after []fyne.CanvasObject) {
	end := len(objects) - barAfter
	return objects[barChips:end], objects[end:]
}

func (barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*kit.BarInset+8*barIcon+2*pickerMin+6*barGap, barHeight)
}

func (barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	all, after := parted(objects)
	more := after[barMore].(*pane.More)
	panel := after[barPanel].MinSize().Width
	fixed := 2*kit.BarInset + 7*barIcon + panel + 6*barGap
	fit, chips := fitChips(all, more, size.Width-fixed-2*max(pickerMin, pickerShare*size.Width))
	if fit == 0 && len(all) > 0 {
		fit, chips = fitChips(all, more, size.Width-fixed-2*pickerMin)
	}
	picker := min(max(pickerMin, (size.Width-fixed-chips)/2), pickerMax)
	middle := func(o fyne.CanvasObject, x, w, h float32) {
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, float32(int(barHeight-1-h)/2)))
	}
	middle(objects[barMenu], kit.BarInset, barIcon, barIcon)
	x := float32(kit.BarInset + barIcon)
	for _, o := range []struct {
		at   int
		w, h float32
	}{{barLibrary, barIcon, barIcon}, {barPickerA, picker, pickerHeight}, {barSwap, barIcon, barIcon}, {barPickerB, picker, pickerHeight}} {
		middle(objects[o.at], x, o.w, o.h)
		x += o.w + barGap
	}
	x = size.Width - kit.BarInset - panel
	middle(after[barPanel], x, panel, barIcon)
	for _, at := range []int{barExport, barLesson, barSize, barSearch} {
		x -= barIcon
		middle(after[at], x, barIcon, barIcon)
	}
	x -= barGap + chips - chipGap
	for _, o := range append(all[:fit:fit], more) {
		m := o.MinSize()
		middle(o, x, m.Width, m.Height)
		x += m.Width + chipGap
	}
}

// fitChips shows the chips that find room, and by more how many do not. fit is
// the first of those; width is what is taken, with a gap after each.
func fitChips(chips []fyne.CanvasObject, more *pane.More, room float32) (fit int, width float32) {
	widths := make([]float32, len(chips))
	var all float32
	for i, o := range chips {
		widths[i] = o.MinSize().Width + chipGap
		all += widths[i]
	}
	fit = len(chips)
	if all > room {
		width = more.MinSize().Width + chipGap
		for fit = 0; fit < len(chips) && width+widths[fit] <= room; fit++ {
			width += widths[fit]
		}
	} else {
		width = all
	}
	for i, o := range chips {
		kit.Show(o, i < fit)
	}
	kit.Show(more, fit < len(chips))
	more.SetCount(len(chips) - fit)
	return fit, width
}
