package sheet

import (
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestAllThatCanBeWrittenIsOffered(t *testing.T) {
	if all := Endings(); !slices.Equal(slices.Sorted(slices.Values(all)), slices.Sorted(slices.Values(inOrder))) {
		t.Errorf("written %q, offered %q", all, inOrder)
	}
}

// Of each format a line says what it is for, and it follows the choice.
func TestWhatAFormatIsFor(t *testing.T) {
	f := newFormats(inOrder, func(string) {})
	seen := map[string]bool{}
	for i, e := range inOrder {
		f.follow("a" + e)
		if say := f.said.Text; say == "" || seen[say] || f.Chosen() != i {
			t.Errorf("%s: %q", e, say)
		}
		seen[f.said.Text] = true
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if want := purposes()[f.endings[f.Chosen()]]; f.said.Text != want {
		t.Errorf("by the keyboard it says %q, want %q", f.said.Text, want)
	}
}

// The format that is chosen gives the name its ending, and the ending that is
// typed chooses the format; a name without one gets it.
func TestTheFormatAndTheNameFollowEachOther(t *testing.T) {
	over, worker, disk := desk(t)
	dir, chosen := t.TempDir(), ""
	f := newFiles(worker, []string{dir}, []string{".html"}, func(path string) { chosen = path })
	f.name = "Harbour – mayor.html"
	f.offerFormats([]string{".txt", ".html", ".pdf"})
	f.show(over, "Save", "Save")
	disk.Finish()
	if f.formats.Chosen() != 1 {
		t.Errorf("format %d is chosen for %q", f.formats.Chosen(), f.name)
	}
	choose := func(key fyne.KeyName, want string) {
		t.Helper()
		f.formats.TypedKey(&fyne.KeyEvent{Name: key})
		disk.Finish()
		if got := filepath.Base(f.field.Text); got != want {
			t.Errorf("the name is %q, want %q", got, want)
		}
	}
	choose(fyne.KeyRight, "Harbour – mayor.pdf")
	f.field.SetText(filepath.Join(dir, "no. 3.TXT"))
	if disk.Finish(); f.formats.Chosen() != 0 {
		t.Errorf("format %d is chosen for %q", f.formats.Chosen(), f.field.Text)
	}
	choose(fyne.KeyRight, "no. 3.html")
	f.field.SetText(filepath.Join(dir, "no. 3"))
	disk.Finish()
	choose(fyne.KeyLeft, "no. 3.txt")
	f.field.SetText(filepath.Join(dir, "mayor"))
	f.formats.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	disk.Finish()
	if want := filepath.Join(dir, "mayor.txt"); chosen != want {
		t.Errorf("chose %q, want %q", chosen, want)
	}
}
