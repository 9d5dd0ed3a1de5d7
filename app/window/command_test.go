package window

import (
	"html"
	"runtime"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"diptych/app/command"
)

var systems = []string{"linux", "windows", "darwin"}

// askedOn is what a reader can ask a window for on another system.
func askedOn(w *Window, goos string) *command.Table {
	return &command.Table{System: goos, Commands: w.commands(goos), Pair: w.asked.Pair}
}

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
		asked := askedOn(w, goos)
		inMenu := labels(asked.Button())
		onList := test.RenderObjectToMarkup(command.NewKeyList(asked))
		for _, c := range asked.Commands {
			name := strings.TrimSuffix(c.Name, "…")
			if (len(c.Keys) > 0 || c.Hand != "") && !strings.Contains(onList, html.EscapeString(name)) {
				t.Errorf("%s: %q is not on the list of keys", goos, c.Name)
			}
			if c.Does != nil && !c.Hidden && !slices.Contains(inMenu, c.Name) {
				t.Errorf("%s: %q is in no menu", goos, c.Name)
			}
			if len(c.Also) > 0 && len(c.Keys) == 0 {
				t.Errorf("%s: %q has secret keys only", goos, c.Name)
			}
			if !slices.Contains(command.Menus, c.Menu) {
				t.Errorf("%s: %q stands in the menu %q", goos, c.Name, c.Menu)
			}
		}
	}
}

func TestAStrokeAsksForOneThing(t *testing.T) {
	w, _ := ships(t)
	for _, goos := range systems {
		taken := map[command.Stroke]string{}
		for _, c := range w.commands(goos) {
			for _, s := range slices.Concat(c.Keys, c.Also) {
				if other, twice := taken[s]; twice {
					t.Errorf("%s: %s is %q and %q", goos, s.Caption(goos), other, c.Name)
				}
				taken[s] = c.Name
				if c.Does == nil {
					t.Errorf("%s: %s does nothing", goos, s.Caption(goos))
				}
			}
		}
	}
}

func TestKeysOfEachSystem(t *testing.T) {
	w, _ := ships(t)
	want := map[string]map[string]string{
		"Full screen, large type": {"linux": "F11", "windows": "F11", "darwin": "⌃⌘F, F11"},
		"Quit":                    {"linux": "Ctrl+Q", "windows": "Ctrl+Q", "darwin": "⌘Q"},
		"Next mark":               {"linux": "F7", "windows": "F7", "darwin": "⌘J, F7"},
		"Previous mark":           {"linux": "Shift+F7", "windows": "Shift+F7", "darwin": "⇧⌘J, ⇧F7"},
		"Swap the pages":          {"linux": "Ctrl+D", "windows": "Ctrl+D", "darwin": "⌘D"},
	}
	for name, on := range want {
		for goos, keys := range on {
			list := w.commands(goos)
			i := slices.IndexFunc(list, func(c command.Command) bool { return c.Name == name })
			var caps []string
			for _, s := range list[i].Keys {
				caps = append(caps, s.Caption(goos))
			}
			if got := strings.Join(caps, ", "); got != keys {
				t.Errorf("%s on %s: %s, want %s", name, goos, got, keys)
			}
		}
	}
	s := command.Stroke{Key: fyne.KeyF, With: command.Ctrl | command.MacCtrl}
	if got := s.Modifier("darwin"); got != fyne.KeyModifierSuper|fyne.KeyModifierControl {
		t.Errorf("⌃⌘ is %v", got)
	}
}

func TestMenusOfAMac(t *testing.T) {
	w, _ := ships(t)
	bar := askedOn(w, "darwin").Bar()
	var names []string
	for _, m := range bar.Items {
		names = append(names, m.Label)
		if len(m.Items) == 0 {
			t.Errorf("%s is empty", m.Label)
		}
	}
	if !slices.Equal(names, command.Menus) {
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
	if n := longest(askedOn(w, "linux").Button()); n > 15 {
		t.Errorf("a menu has %d lines", n)
	}
}

func TestKeysBehindASheetDoNothing(t *testing.T) {
	w, l := ships(t)
	ask(w, "Keys")
	pressCtrl(w, fyne.KeyD)
	l.Finish()
	if got := names(w); got != "a.txt b.txt" {
		t.Errorf("swapped behind the sheet: %s", got)
	}
}

// Every key is written in one way, and stands in the menus once.
func TestKeysAreWrittenInOneWay(t *testing.T) {
	w, _ := ships(t)
	for _, goos := range systems {
		asked, captions := askedOn(w, goos), map[string]bool{}
		for _, c := range asked.Commands {
			for _, s := range c.Keys {
				captions[s.Caption(goos)] = true
				if got := s.Caption(goos); strings.Contains(got, " ") || goos == "darwin" && strings.Contains(strings.TrimSuffix(got, "+"), "+") {
					t.Errorf("%s: %q", goos, got)
				}
			}
		}
		for _, key := range command.NewKeyList(asked).Caps() {
			if strings.Contains(key, "Shift ") || strings.Contains(key, "Ctrl ") || goos == "darwin" && strings.Contains(key, "Shift") {
				t.Errorf("%s: the list of keys has %q", goos, key)
			}
		}
		if goos != runtime.GOOS {
			continue
		}
		for _, b := range w.bar.Buttons() {
			_, keys, ok := strings.Cut(strings.TrimSuffix(b.Hint, ")"), " (")
			for _, key := range strings.Split(keys, ", ") {
				if ok && !captions[key] {
					t.Errorf("%q names a key that is none", b.Hint)
				}
			}
		}
	}
	seen := map[string]bool{}
	for _, label := range labels(w.asked.Button()) {
		if seen[label] && label != "" {
			t.Errorf("%q stands in the menus twice", label)
		}
		seen[label] = true
	}
}
