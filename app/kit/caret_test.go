package kit

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// word is letters that mean nothing; some are longer than a row.
func word(r *rand.Rand) string {
	n := 1 + r.IntN(9)
	if r.IntN(40) == 0 {
		n = 40
	}
	w := make([]byte, n)
	for i := range w {
		w[i] = byte('a' + r.IntN(26))
	}
	return string(w)
}

// noteField is a field of several lines in a window of some width.
func noteField(t *testing.T, width float32) (*Field, *FieldBox) {
	f := NewField("Your note", nil)
	f.SetLines(2)
	box := f.Dressed()
	windowOf(t, box, width, 240)
	return f, box
}

func TestFieldKeepsWhatIsTyped(t *testing.T) {
	start(t)
	r := rand.New(rand.NewPCG(7, 1))
	for range 60 {
		f, box := noteField(t, 100+float32(r.IntN(400)))
		var want strings.Builder
		for range 50 {
			s := word(r) + strings.Repeat(" ", 1+r.IntN(8)/7)
			if r.IntN(12) == 0 {
				box.Resize(fyne.NewSize(100+float32(r.IntN(400)), 240))
			}
			want.WriteString(s)
			for _, c := range s {
				f.TypedRune(c)
			}
		}
		if f.Text != want.String() {
			t.Fatalf("typed\n%q\nand there is\n%q", want.String(), f.Text)
		}
	}
}

// Whatever keys come, the field holds what a list of letters would that has
// no rows.
func TestFieldEditsWhereTheCaretIs(t *testing.T) {
	app := start(t)
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 3))
		f, box := noteField(t, 100+float32(r.IntN(300)))
		var want []rune
		at := 0
		put := func(s string) {
			want = slices.Insert(want, at, []rune(s)...)
			at += len([]rune(s))
		}
		for range 120 {
			switch r.IntN(11) {
			case 0:
				press(f, fyne.KeyBackspace)
				if at > 0 {
					at--
					want = slices.Delete(want, at, at+1)
				}
			case 1:
				press(f, fyne.KeyDelete)
				if at < len(want) {
					want = slices.Delete(want, at, at+1)
				}
			case 2, 3:
				for range r.IntN(30) {
					press(f, fyne.KeyLeft)
					at = max(0, at-1)
				}
			case 4:
				for range r.IntN(30) {
					press(f, fyne.KeyRight)
					at = min(len(want), at+1)
				}
			case 5:
				press(f, fyne.KeyPageDown)
				at = len(want)
			case 6:
				press(f, fyne.KeyReturn)
				put("\n")
			case 7:
				box.Resize(fyne.NewSize(100+float32(r.IntN(300)), 240))
			case 8:
				s := word(r) + " " + word(r)
				app.Clipboard().SetContent(s)
				f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: app.Clipboard()})
				put(s)
			default:
				s := word(r) + " "
				test.Type(f, s)
				put(s)
			}
			if f.Text != string(want) || f.hold() != at {
				t.Fatalf("seed %d: the field has the caret at %d of\n%q\nwanted %d of\n%q", seed, f.hold(), f.Text, at, string(want))
			}
		}
	}
}

// What is selected is what is replaced, wherever rows end.
func TestFieldReplacesTheSelection(t *testing.T) {
	start(t)
	r := rand.New(rand.NewPCG(5, 5))
	for range 150 {
		f, _ := noteField(t, 90+float32(r.IntN(120)))
		text := word(r) + " " + word(r) + " " + word(r) + "  " + word(r) + " "
		test.Type(f, text)
		at, n := r.IntN(len(text)), r.IntN(12)
		press(f, fyne.KeyPageUp)
		for range at {
			press(f, fyne.KeyRight)
		}
		f.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		for range n {
			press(f, fyne.KeyRight)
		}
		f.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		picked := f.SelectedText()
		test.Type(f, "XY")
		if want := text[:at] + "XY" + text[at+len(picked):]; f.Text != want || !strings.HasPrefix(text[at:], picked) {
			t.Fatalf("of %q, %d letters from %d (%q) were replaced, and there is %q", text, n, at, picked, f.Text)
		}
		f.TypedShortcut(&fyne.ShortcutSelectAll{})
		test.Type(f, "Z")
		if f.Text != "Z" {
			t.Fatalf("of all that was selected %q is left", f.Text)
		}
	}
}

// Typing can be taken back to the last letter, and comes back as it was.
func TestFieldTakesTypingBack(t *testing.T) {
	start(t)
	r := rand.New(rand.NewPCG(9, 2))
	for range 20 {
		f, _ := noteField(t, 120+float32(r.IntN(200)))
		for range 20 {
			test.Type(f, word(r)+" ")
			f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: fyne.KeyModifierShortcutDefault})
			test.Type(f, word(r)+" ")
		}
		typed := f.Text
		for range 400 {
			f.TypedShortcut(&fyne.ShortcutUndo{})
		}
		if f.Text != "" {
			t.Fatalf("%q cannot be taken back", f.Text)
		}
		for range 400 {
			f.TypedShortcut(&fyne.ShortcutRedo{})
		}
		if f.Text != typed {
			t.Fatalf("%q came back as %q", typed, f.Text)
		}
	}
}
