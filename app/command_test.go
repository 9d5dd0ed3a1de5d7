package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var systems = []string{"linux", "windows", "darwin"}

// labels are the names of all items of a menu and of the menus within.
func labels(items []*fyne.MenuItem) (list []string) {
	for _, i := range items {
		list = append(list, i.Label)
		if i.ChildMenu != nil {
			list = append(list, labels(i.ChildMenu.Items)...)
		}
	}
	return list
}

func TestEveryKeyStandsOnTheListAndInAMenu(t *testing.T) {
	w, _ := ships(t)
	for _, goos := range systems {
		w.commands = commands(goos)
		inMenu := labels(w.menuItems(goos))
		onList := map[string]bool{}
		for _, g := range w.keyGroups(goos) {
			for _, r := range g.rows {
				onList[r.name] = len(r.caps) > 0
			}
		}
		for _, c := range w.commands {
			name := strings.TrimSuffix(c.name, "…")
			if (len(c.keys) > 0 || c.hand != "") && !onList[name] {
				t.Errorf("%s: %q is not on the list of keys", goos, c.name)
			}
			if c.does != nil && !c.hidden && !slices.Contains(inMenu, c.name) {
				t.Errorf("%s: %q is in no menu", goos, c.name)
			}
			if len(c.also) > 0 && len(c.keys) == 0 {
				t.Errorf("%s: %q has secret keys only", goos, c.name)
			}
			if !slices.Contains(menus, c.menu) {
				t.Errorf("%s: %q stands in the menu %q", goos, c.name, c.menu)
			}
		}
	}
}

func TestAStrokeAsksForOneThing(t *testing.T) {
	for _, goos := range systems {
		taken := map[stroke]string{}
		for _, c := range commands(goos) {
			for _, s := range slices.Concat(c.keys, c.also) {
				if other, twice := taken[s]; twice {
					t.Errorf("%s: %s is %q and %q", goos, s.caption(goos), other, c.name)
				}
				taken[s] = c.name
				if c.does == nil {
					t.Errorf("%s: %s does nothing", goos, s.caption(goos))
				}
			}
		}
	}
}

func TestKeysOfEachSystem(t *testing.T) {
	want := map[string]map[string]string{
		"For a room":     {"linux": "F11", "windows": "F11", "darwin": "⌃ ⌘ F, F11"},
		"Quit":           {"linux": "Ctrl Q", "windows": "Ctrl Q", "darwin": "⌘ Q"},
		"Next mark":      {"linux": "F7", "windows": "F7", "darwin": "⌘ J, F7"},
		"Previous mark":  {"linux": "Shift F7", "windows": "Shift F7", "darwin": "⇧ ⌘ J, ⇧ F7"},
		"Swap the pages": {"linux": "Ctrl D", "windows": "Ctrl D", "darwin": "⌘ D"},
	}
	for name, on := range want {
		for goos, keys := range on {
			i := slices.IndexFunc(commands(goos), func(c command) bool { return c.name == name })
			if got := strings.Join(commands(goos)[i].caps(goos), ", "); got != keys {
				t.Errorf("%s on %s: %s, want %s", name, goos, got, keys)
			}
		}
	}
	s := stroke{fyne.KeyF, ctrlKey | macCtrl}
	if got := s.modifier("darwin"); got != fyne.KeyModifierSuper|fyne.KeyModifierControl {
		t.Errorf("⌃⌘ is %v", got)
	}
}

func TestMenusOfAMac(t *testing.T) {
	w, _ := ships(t)
	w.commands = commands("darwin")
	bar := w.mainMenu("darwin")
	var names []string
	for _, m := range bar.Items {
		names = append(names, m.Label)
		if len(m.Items) == 0 {
			t.Errorf("%s is empty", m.Label)
		}
	}
	if !slices.Equal(names, menus) {
		t.Errorf("menus %v", names)
	}
	quits := 0
	for _, i := range bar.Items[0].Items {
		if i.IsQuit {
			quits++
		}
	}
	if quits != 1 {
		t.Errorf("%d items quit", quits)
	}
	for _, m := range bar.Items {
		for _, i := range m.Items {
			s, ok := i.Shortcut.(*desktop.CustomShortcut)
			if ok && s.Modifier == fyne.KeyModifierSuper && slices.Contains([]fyne.KeyName{fyne.KeyC, fyne.KeyV, fyne.KeyA, fyne.KeyX}, s.KeyName) {
				t.Errorf("%q takes ⌘%s from the fields", i.Label, s.KeyName)
			}
		}
	}
}

func TestTheMenuInARoom(t *testing.T) {
	w, _ := ships(t)
	press(w, fyne.KeyF11)
	press(w, fyne.KeyF10)
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no menu where the bar is hidden")
	}
	press(w, fyne.KeyEscape)
	press(w, desktop.KeyMenu)
	if w.win.Canvas().Overlays().Top() == nil {
		t.Error("the menu key opens none")
	}
}

func TestNoMenuIsTallerThanTheSmallestWindow(t *testing.T) {
	w, _ := ships(t)
	var longest func(items []*fyne.MenuItem) int
	longest = func(items []*fyne.MenuItem) int {
		n := len(items)
		for _, i := range items {
			if i.ChildMenu != nil {
				n = max(n, longest(i.ChildMenu.Items))
			}
		}
		return n
	}
	if n := longest(w.menuItems("linux")); n > 15 {
		t.Errorf("a menu has %d lines", n)
	}
}

func TestKeysBehindASheetDoNothing(t *testing.T) {
	w, l := ships(t)
	w.ShowKeys()
	pressCtrl(w, fyne.KeyD)
	l.Finish()
	if got := names(w); got != "a.txt b.txt" {
		t.Errorf("swapped behind the sheet: %s", got)
	}
}
