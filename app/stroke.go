package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// held is what is held down while a key is pressed, on any system.
type held int

const (
	ctrlKey  held = 1 << iota // Ctrl; ⌘ on a Mac
	shiftKey                  // Shift
	altKey                    // Alt; ⌥ on a Mac
	macCtrl                   // Control on a Mac, beside ⌘
)

// stroke is a key as a reader presses it.
type stroke struct {
	key  fyne.KeyName
	with held
}

// typed reports whether the stroke comes as a key and not as a shortcut.
func (s stroke) typed() bool { return s.with&^shiftKey == 0 }

// modifier is what is held as Fyne has it on the system named.
func (s stroke) modifier(goos string) fyne.KeyModifier {
	var m fyne.KeyModifier
	for _, h := range modifiers(goos) {
		if s.with&h.held != 0 {
			m |= h.is
		}
	}
	return m
}

// shortcut is what Fyne makes of the stroke.
func (s stroke) shortcut(goos string) fyne.Shortcut {
	switch s {
	case stroke{fyne.KeyC, ctrlKey}:
		return &fyne.ShortcutCopy{}
	case stroke{fyne.KeyA, ctrlKey}:
		return &fyne.ShortcutSelectAll{}
	case stroke{fyne.KeyV, ctrlKey}:
		return &fyne.ShortcutPaste{}
	}
	return &desktop.CustomShortcut{KeyName: s.key, Modifier: s.modifier(goos)}
}

// caption is the stroke as it stands on the key caps: "Ctrl Shift C".
func (s stroke) caption(goos string) string {
	var caps []string
	for _, h := range modifiers(goos) {
		if s.with&h.held != 0 {
			caps = append(caps, h.cap)
		}
	}
	key, ok := keyCaps[s.key]
	if !ok {
		key = string(s.key)
	}
	return strings.Join(append(caps, key), " ")
}

// modifier is a key that is held, what Fyne calls it and what stands on it.
type modifier struct {
	held held
	is   fyne.KeyModifier
	cap  string
}

func modifiers(goos string) []modifier {
	if goos == "darwin" {
		return []modifier{
			{macCtrl, fyne.KeyModifierControl, "⌃"}, {altKey, fyne.KeyModifierAlt, "⌥"},
			{shiftKey, fyne.KeyModifierShift, "⇧"}, {ctrlKey, fyne.KeyModifierSuper, "⌘"},
		}
	}
	return []modifier{
		{ctrlKey, fyne.KeyModifierControl, "Ctrl"}, {altKey, fyne.KeyModifierAlt, "Alt"}, {shiftKey, fyne.KeyModifierShift, "Shift"},
	}
}

// keyCaps is what stands on a key where it is not Fyne's name for it.
var keyCaps = map[fyne.KeyName]string{
	fyne.KeyEscape: "Esc", fyne.KeyPlus: "+", fyne.KeyMinus: "−", fyne.KeyEqual: "=", fyne.KeyComma: ",", fyne.KeySlash: "/",
	fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓",
}
