package kit

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// keyCaps is what stands on a key where it is not Fyne's name for it.
var keyCaps = map[fyne.KeyName]string{
	fyne.KeyPlus: "+", fyne.KeyMinus: "−", fyne.KeyEqual: "=", fyne.KeyComma: ",", fyne.KeySlash: "/",
	fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓",
}

// held is a key that is held, as Fyne has it and as it stands on a keyboard;
// the order is that in which they are written.
type held struct {
	is       fyne.KeyModifier
	cap, mac string
}

func heldKeys() []held {
	return []held{
		{fyne.KeyModifierControl, lang.L("Ctrl"), "⌃"}, {fyne.KeyModifierAlt, lang.L("Alt"), "⌥"},
		{fyne.KeyModifierShift, lang.L("Shift"), "⇧"}, {fyne.KeyModifierSuper, lang.L("Super"), "⌘"},
	}
}

// Keys is the one way in which the program writes keys that are pressed
// together: "Ctrl+Shift+C", and "⇧⌘C" on a Mac. goos is the system as Go names it.
func Keys(key fyne.KeyName, with fyne.KeyModifier, goos string) string {
	last, ok := keyCaps[key]
	switch key {
	case fyne.KeyEscape:
		last = lang.L("Esc")
	case fyne.KeyReturn:
		last = lang.L("Enter")
	default:
		if !ok {
			last = string(key)
		}
	}
	var caps []string
	for _, h := range heldKeys() {
		switch {
		case with&h.is == 0:
		case goos == "darwin":
			caps = append(caps, h.mac)
		default:
			caps = append(caps, h.cap)
		}
	}
	return strings.Join(append(caps, last), map[bool]string{true: "", false: "+"}[goos == "darwin"])
}

// KeysHere is Keys on this system, where with stands for Ctrl or else ⌘.
func KeysHere(key fyne.KeyName) string {
	return Keys(key, fyne.KeyModifierShortcutDefault, runtime.GOOS)
}

// ShiftHere is a key with Shift on this system.
func ShiftHere(key fyne.KeyName) string { return Keys(key, fyne.KeyModifierShift, runtime.GOOS) }
