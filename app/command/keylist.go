package command

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

// keyGroup is the keys of one menu.
type keyGroup struct {
	name string
	rows []keyRow
}

// keyRow is a command and the key caps that ask for it.
type keyRow struct {
	name string
	caps []string
}

// keys is what stands on the list of keys: every command with a key, and what
// is done by hand.
func (t *Table) keys() []keyGroup {
	var groups []keyGroup
	for _, menu := range Menus {
		g := keyGroup{name: lang.L(menu)}
		for _, c := range t.Commands {
			if caps := c.caps(t.System); c.Menu == menu && len(caps) > 0 {
				g.rows = append(g.rows, keyRow{strings.TrimRight(c.Name, "\u00a0…"), caps})
			}
		}
		if len(g.rows) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

func (c Command) caps(goos string) []string {
	var caps []string
	for _, s := range c.Keys {
		caps = append(caps, s.Caption(goos))
	}
	if c.Hand != "" {
		caps = append(caps, byHand(c.Hand, goos)...)
	}
	return caps
}

// byHand is how something is done where no key is bound here, its keys as the
// system writes them: "Shift+arrows, Tab".
func byHand(hand, goos string) []string {
	if goos == "darwin" {
		hand = strings.ReplaceAll(hand, lang.L("Shift")+"+", "⇧")
	}
	return strings.Split(hand, ", ")
}

const (
	keyRowHeight = 21
	keyGroupHead = 22
	keyGroupGap  = 14
	keyColumnGap = 40
)

// KeyList draws groups of keys in two columns, or in one where a line is too wide
// for half of the width, the caps as in the status line.
type KeyList struct {
	widget.BaseWidget
	columns [2][]keyGroup
}

// NewKeyList lists the keys of a table.
func NewKeyList(t *Table) *KeyList {
	l := &KeyList{columns: balance(t.keys())}
	l.ExtendBaseWidget(l)
	return l
}

// balance puts groups into two columns, as they come, so that the longer one is
// as short as it can be.
func balance(groups []keyGroup) (columns [2][]keyGroup) {
	var all, left float32
	for _, g := range groups {
		all += g.height()
	}
	least := all
	for i, g := range groups {
		left += g.height()
		if longer := max(left, all-left); longer < least {
			least, columns = longer, [2][]keyGroup{groups[:i+1], groups[i+1:]}
		}
	}
	return columns
}

// Caps is what stands on all key caps.
func (l *KeyList) Caps() (list []string) {
	for _, column := range l.columns {
		for _, g := range column {
			for _, row := range g.rows {
				list = append(list, row.caps...)
			}
		}
	}
	return list
}

func (g keyGroup) height() float32 {
	return keyGroupHead + float32(len(g.rows))*keyRowHeight + keyGroupGap
}

// CreateRenderer is for Fyne.
func (l *KeyList) CreateRenderer() fyne.WidgetRenderer {
	r := &keyListRenderer{l: l}
	for _, column := range l.columns {
		for _, g := range column {
			r.heads = append(r.heads, canvas.NewText(g.name, nil))
			for _, row := range g.rows {
				k := keyLine{name: canvas.NewText(row.name, nil)}
				for _, c := range row.caps {
					k.caps = append(k.caps, canvas.NewText(c, nil))
					k.grounds = append(k.grounds, &canvas.Rectangle{CornerRadius: 3, StrokeWidth: 1})
				}
				r.lines = append(r.lines, k)
			}
		}
	}
	r.Refresh()
	return r
}

type keyLine struct {
	name    *canvas.Text
	caps    []*canvas.Text
	grounds []*canvas.Rectangle // of the caps
}

type keyListRenderer struct {
	l     *KeyList
	heads []*canvas.Text
	lines []keyLine
}

func (r *keyListRenderer) MinSize() fyne.Size {
	var high, all float32
	for _, column := range r.l.columns {
		var h float32
		for _, g := range column {
			h += g.height()
		}
		high, all = max(high, h), all+h
	}
	if width := r.l.Size().Width; width > 0 && !r.halves(width) {
		high = all
	}
	return fyne.NewSize(kit.Scaled(400), kit.Scaled(high-keyGroupGap))
}

// halves reports whether every line has room in half of the width.
func (r *keyListRenderer) halves(width float32) bool {
	return !slices.ContainsFunc(r.lines, func(k keyLine) bool { return k.width() > half(width) })
}

func half(width float32) float32 { return float32(int(width-kit.Scaled(keyColumnGap)) / 2) }

func (r *keyListRenderer) Layout(size fyne.Size) {
	wide, two := half(size.Width), r.halves(size.Width)
	if !two {
		wide = size.Width
	}
	head, line := 0, 0
	var x, y float32
	for i, column := range r.l.columns {
		if two {
			x, y = float32(i)*(size.Width-wide), 0
		}
		for _, g := range column {
			r.heads[head].Move(fyne.NewPos(x, y))
			head++
			y += kit.Scaled(keyGroupHead)
			for range g.rows {
				r.lines[line].place(x, y, wide)
				line++
				y += kit.Scaled(keyRowHeight)
			}
			y += kit.Scaled(keyGroupGap)
		}
	}
}

// width is what a line takes at the least: a blank before the caps.
func (k keyLine) width() float32 {
	w := k.name.MinSize().Width + 4
	for _, t := range k.caps {
		w += t.MinSize().Width + 8 + 4
	}
	return w
}

// place sets a line of the list into its row: the name on the left, the caps
// on the right, all on one baseline.
func (k keyLine) place(x, y, wide float32) {
	box := k.name.MinSize()
	top := y + (kit.Scaled(keyRowHeight)-box.Height)/2
	k.name.Move(fyne.NewPos(x, top))
	end := x + wide
	for i := len(k.caps) - 1; i >= 0; i-- {
		t, cap := k.caps[i], kit.Scaled(17)
		w := t.MinSize().Width
		t.Move(fyne.NewPos(end-4-w, top+kit.BaselineOf(k.name)-kit.BaselineOf(t)))
		k.grounds[i].Move(fyne.NewPos(end-w-8, t.Position().Y+(t.MinSize().Height-cap)/2))
		k.grounds[i].Resize(fyne.NewSize(w+8, cap))
		end -= w + 8 + 4
	}
}

// Refresh follows a change of theme.
func (r *keyListRenderer) Refresh() {
	for _, t := range r.heads {
		t.TextSize, t.TextStyle.Bold, t.Color = kit.Scaled(kit.SizeSmall), true, kit.ColorOf(kit.ColorSoft)
	}
	for _, k := range r.lines {
		k.name.TextSize, k.name.Color = kit.Scaled(kit.SizeText), kit.ColorOf(kit.ColorInk)
		for i, t := range k.caps {
			t.TextSize, t.Color = kit.Scaled(kit.SizeSmall), kit.ColorOf(kit.ColorSoft)
			k.grounds[i].FillColor, k.grounds[i].StrokeColor = kit.ColorOf(kit.ColorPage), kit.ColorOf(kit.ColorHairline)
		}
	}
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

func (r *keyListRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, t := range r.heads {
		objects = append(objects, t)
	}
	for _, k := range r.lines {
		objects = append(objects, k.name)
		for i, t := range k.caps {
			objects = append(objects, k.grounds[i], t)
		}
	}
	return objects
}

func (r *keyListRenderer) Destroy() {}
