package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/lucasb-eyer/go-colorful"

	"diptych/app/kit/kittest"
)

// dropped drops a menu with a menu within.
func dropped(t *testing.T, did *string, size fyne.Size, at fyne.Position) *DropMenu {
	t.Helper()
	c := windowOf(t, container.NewWithoutLayout(), size.Width, size.Height)
	say := func(s string) func() { return func() { *did += s + " " } }
	off := &fyne.MenuItem{Label: "Off", Disabled: true}
	within := &fyne.MenuItem{Label: "Within", ChildMenu: fyne.NewMenu("", fyne.NewMenuItem("First", say("first")), fyne.NewMenuItem("Second", say("second")))}
	save := fyne.NewMenuItem("Save", say("save"))
	save.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierShortcutDefault}
	save.Checked = true
	DropAt(fyne.NewMenu("", off, save, fyne.NewMenuItemSeparator(), within), c, at, nil)
	d := c.Overlays().Top().(*DropMenu)
	if c.Focused() != fyne.Focusable(d) {
		t.Fatal("the menu has not the keyboard")
	}
	return d
}

func TestDropMenuByKeysAndPointer(t *testing.T) {
	start(t)
	did := ""
	keys := func(d *DropMenu, list ...fyne.KeyName) {
		for _, k := range list {
			d.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	size, at := fyne.NewSize(600, 400), fyne.NewPos(8, 8)
	keys(dropped(t, &did, size, at), fyne.KeyDown, fyne.KeyReturn)              // past what is greyed out
	keys(dropped(t, &did, size, at), fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnter) // from the end
	d := dropped(t, &did, size, at)
	keys(d, fyne.KeyUp, fyne.KeyRight, fyne.KeyDown)
	if len(d.cards) != 2 {
		t.Fatalf("%d menus are open", len(d.cards))
	}
	keys(d, fyne.KeyLeft)
	if len(d.cards) != 1 {
		t.Error("Left closes nothing")
	}
	keys(d, fyne.KeyRight, fyne.KeyDown, fyne.KeySpace)
	d = dropped(t, &did, size, at)
	row := func(m *menuCard, i int) fyne.Position { return fyne.NewPos(20, m.top(i)+10) }
	d.cards[0].MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: row(d.cards[0], 3)}})
	d.cards[0].MouseOut()
	if len(d.cards) != 2 {
		t.Fatal("the pointer cannot reach the menu within")
	}
	d.cards[0].Tapped(&fyne.PointEvent{Position: row(d.cards[0], 0)}) // greyed out
	d.cards[1].Tapped(&fyne.PointEvent{Position: row(d.cards[1], 1)})
	if did != "save first second second " {
		t.Errorf("did %s", did)
	}
}

func TestAMenuStaysInTheWindow(t *testing.T) {
	start(t)
	did := ""
	d := dropped(t, &did, fyne.NewSize(400, 200), fyne.NewPos(390, 190))
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	for i, m := range d.cards {
		end := m.Position().Add(m.Size())
		if m.Position().X < 0 || m.Position().Y < 0 || end.X > 400 || end.Y > 200 {
			t.Errorf("menu %d lies from %v to %v", i, m.Position(), end)
		}
	}
	if d.cards[1].Position().X >= d.cards[0].Position().X {
		t.Error("the menu within lies over its own")
	}
}

// contrast is that of WCAG 2.2 between a colour and another laid on a ground.
func contrast(words, on, ground color.Color) float64 {
	w, _ := colorful.MakeColor(words)
	c := on.(color.NRGBA)
	alpha := float64(c.A) / 255
	c.A = 255
	top, _ := colorful.MakeColor(c)
	below, _ := colorful.MakeColor(ground)
	light := func(c colorful.Color) float64 {
		r, g, b := c.LinearRgb()
		return .2126*r + .7152*g + .0722*b + .05
	}
	a, b := light(w), light(below.BlendRgb(top, alpha))
	return max(a/b, b/a)
}

// The keys of a menu are words like others: 4.5 to 1 on the menu, and on the
// row that is reached. What is greyed out need not be.
func TestKeysInAMenuCanBeRead(t *testing.T) {
	for _, look := range []Appearance{Light, Dark} {
		kittest.Start(t, &Theme{Appearance: look})
		did := ""
		d := dropped(t, &did, fyne.NewSize(600, 400), fyne.NewPos(8, 8))
		keys := d.cards[0].rows[1].keys
		if want := KeysHere(fyne.KeyS); keys.Text != want {
			t.Errorf("the key is written %q, want %q", keys.Text, want)
		}
		d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		ground := ColorOf(ColorRaised)
		for name, on := range map[string]canvas.Rectangle{"the menu": *d.cards[0].ground, "the row": *d.cards[0].bar} {
			if got := contrast(keys.Color, on.FillColor, ground); got < 4.5 {
				t.Errorf("%v: keys on %s: %.2f to 1", look, name, got)
			}
		}
	}
}
