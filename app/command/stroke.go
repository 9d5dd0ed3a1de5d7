package command

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/kit"
)

// Held is what is held down while a key is pressed, on any system.
type Held int

// The keys that are held.
const (
	Ctrl    Held = 1 << iota // Ctrl; ⌘ on a Mac
	Shift                    // Shift
	Alt                      // Alt; ⌥ on a Mac
	MacCtrl                  // Control on a Mac, beside ⌘
)

// Stroke is a key as a reader presses it.
type Stroke struct {
	Key  fyne.KeyName
	With Held
}

// typed reports whether the stroke comes as a key and not as a shortcut.
func (s Stroke) typed() bool { return s.With&^Shift == 0 }

// Modifier is what is held as Fyne has it on the system named.
func (s Stroke) Modifier(goos string) fyne.KeyModifier {
	var m fyne.KeyModifier
	for _, h := range modifiers(goos) {
		if s.With&h.held != 0 {
			m |= h.is
		}
	}
	return m
}

// shortcut is what Fyne makes of the stroke.
func (s Stroke) shortcut(goos string) fyne.Shortcut {
	switch s {
	case Stroke{fyne.KeyC, Ctrl}:
		return &fyne.ShortcutCopy{}
	case Stroke{fyne.KeyA, Ctrl}:
		return &fyne.ShortcutSelectAll{}
	case Stroke{fyne.KeyV, Ctrl}:
		return &fyne.ShortcutPaste{}
	case Stroke{fyne.KeyZ, Ctrl}:
		return &fyne.ShortcutUndo{}
	case Stroke{fyne.KeyY, Ctrl}:
		return &fyne.ShortcutRedo{}
	}
	return s.custom(goos)
}

// custom is what a menu shows of the stroke.
func (s Stroke) custom(goos string) *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: s.Key, Modifier: s.Modifier(goos)}
}

// Caption is the stroke as it is written everywhere: "Ctrl+Shift+C".
func (s Stroke) Caption(goos string) string { return kit.Keys(s.Key, s.Modifier(goos), goos) }

// modifier is a key that is held, and what Fyne calls it.
type modifier struct {
	held Held
	is   fyne.KeyModifier
}

func modifiers(goos string) []modifier {
	if goos == "darwin" {
		return []modifier{{MacCtrl, fyne.KeyModifierControl}, {Alt, fyne.KeyModifierAlt}, {Shift, fyne.KeyModifierShift}, {Ctrl, fyne.KeyModifierSuper}}
	}
	return []modifier{{Ctrl, fyne.KeyModifierControl}, {Alt, fyne.KeyModifierAlt}, {Shift, fyne.KeyModifierShift}}
}

// Press is a key with what is held.
func Press(key fyne.KeyName, with Held) Stroke { return Stroke{key, with} }

// Only is one stroke.
func Only(key fyne.KeyName, with Held) []Stroke { return []Stroke{{key, with}} }

// First puts one stroke before the other where it is used at all: a key
// beyond F1 is hard to reach on a Mac.
func First(used bool, s, other Stroke) []Stroke {
	if used {
		return []Stroke{s, other}
	}
	return []Stroke{other}
}
