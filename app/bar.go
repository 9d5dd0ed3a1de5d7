package app

import (
	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
)

// bar is the row at the top of the window: what is open, and what is marked.
type bar struct {
	box    *fyne.Container
	OnChip func(reading.Chip)   // a chip was switched
	OnKey  func(*fyne.KeyEvent) // keys the chips have no use for
	OnTip  func(fyne.CanvasObject, kit.Tip)

	menu, library, swap, search, size, export, panel *kit.IconButton
	more                                             *pane.More // after the last chip, for those without room
	pickers                                          [2]*pane.Picker
	row                                              *fyne.Container
	chips                                            []*pane.Chip
	shown                                            []reading.Chip
}

func newBar() *bar {
	b := &bar{
		menu:    kit.NewIconButton(kit.IconMenu, "Menu (F10)", nil),
		library: kit.NewIconButton(kit.IconLibrary, "Articles beside the pages ("+kit.Ctrl+" B)", nil),
		swap:    kit.NewIconButton(kit.IconSwap, "Swap the pages ("+kit.Ctrl+" D)", nil),
		search:  kit.NewIconButton(kit.IconSearch, "Find in both articles ("+kit.Ctrl+" F)", nil),
		size:    kit.NewIconButton(kit.IconTextSize, "How the text is set: size, lines, spacing ("+kit.Ctrl+" +, "+kit.Ctrl+" −)", nil),
		export:  kit.NewIconButton(kit.IconExport, "Save the comparison ("+kit.Ctrl+" S)", nil),
		panel:   kit.NewIconButton(kit.IconFindings, "Findings beside the pages (F4)", nil),
		pickers: [2]*pane.Picker{pane.NewPicker(reading.A), pane.NewPicker(reading.B)},
	}
	b.more = pane.NewMore()
	b.row = &fyne.Container{Layout: barLayout{}}
	b.place()
	b.box = &fyne.Container{
		Layout:  kit.Stack{},
		Objects: []fyne.CanvasObject{kit.NewSurface(kit.ColorPage, kit.AtBottom), b.row},
	}
	return b
}

func (b *bar) place() {
	b.row.Objects = []fyne.CanvasObject{b.menu, b.library, b.pickers[reading.A], b.swap, b.pickers[reading.B], b.search, b.size, b.export, b.panel, b.more}
	for _, c := range b.chips {
		b.row.Objects = append(b.row.Objects, c)
	}
}

// SetChips shows these chips. Those that are there already only change, so
// that the keyboard is not taken from them.
func (b *bar) SetChips(chips []reading.Chip) {
	if !sameChips(b.shown, chips) {
		b.chips = b.chips[:0]
		for i, c := range chips {
			chip := pane.NewChip(c.Label, c.Kinds[0], func(bool) { b.OnChip(b.shown[i]) })
			chip.OnKey, chip.OnTip, chip.About = b.OnKey, b.OnTip, c.About
			b.chips = append(b.chips, chip)
		}
		b.place()
	}
	b.shown = chips
	for i, c := range chips {
		b.chips[i].SetCount(c.Count)
		b.chips[i].SetOn(c.On)
	}
	b.row.Refresh()
}

func sameChips(x, y []reading.Chip) bool {
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].Label != y[i].Label {
			return false
		}
	}
	return true
}

// barLayout gives the chips the room they need, as far as the pickers can
// spare it; chips that find none are counted after the last that does.
type barLayout struct{}

const (
	barInset              = 14
	barGap                = 10
	chipGap               = 8
	pickerMin, pickerMax  = 190, 380
	pickerHeight, barIcon = 42, 30
)

// The places of the objects of the bar; chips follow.
const (
	barMenu = iota
	barLibrary
	barPickerA
	barSwap
	barPickerB
	barSearch
	barSize
	barExport
	barPanel
	barMore
	barChips
)

func (barLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*barInset+7*barIcon+2*pickerMin+6*barGap, barHeight)
}

func (barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	fixed := float32(2*barInset + 7*barIcon + 6*barGap)
	room := size.Width - fixed - 2*pickerMin
	fit, chips := fitChips(objects, room)
	picker := min(max(pickerMin, (size.Width-fixed-chips)/2), pickerMax)
	middle := func(o fyne.CanvasObject, x, w, h float32) {
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(x, float32(int(barHeight-1-h)/2)))
	}
	middle(objects[barMenu], barInset, barIcon, barIcon)
	x := float32(barInset + barIcon)
	for _, o := range []struct {
		at   int
		w, h float32
	}{{barLibrary, barIcon, barIcon}, {barPickerA, picker, pickerHeight}, {barSwap, barIcon, barIcon}, {barPickerB, picker, pickerHeight}} {
		middle(objects[o.at], x, o.w, o.h)
		x += o.w + barGap
	}
	x = size.Width - barInset - barIcon
	middle(objects[barPanel], x, barIcon, barIcon)
	x -= barIcon
	middle(objects[barExport], x, barIcon, barIcon)
	x -= barIcon
	middle(objects[barSize], x, barIcon, barIcon)
	x -= barIcon
	middle(objects[barSearch], x, barIcon, barIcon)
	x -= barGap + chips - chipGap
	for _, o := range append(objects[barChips:fit:fit], objects[barMore]) {
		m := o.MinSize()
		middle(o, x, m.Width, m.Height)
		x += m.Width + chipGap
	}
}

// fitChips shows the chips that find room, and where some do not how many. fit
// is the first that does not; width is what is taken, with a gap after each.
func fitChips(objects []fyne.CanvasObject, room float32) (fit int, width float32) {
	chips := objects[barChips:]
	widths := make([]float32, len(chips))
	var all float32
	for i, o := range chips {
		widths[i] = o.MinSize().Width + chipGap
		all += widths[i]
	}
	more := objects[barMore].(*pane.More)
	fit = len(chips)
	if all > room {
		width = more.MinSize().Width + chipGap
		for fit = 0; width+widths[fit] <= room; fit++ {
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
	return barChips + fit, width
}
