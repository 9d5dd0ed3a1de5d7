package sheet

import (
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"diptych/app/kit"
	"diptych/assets/licences"
)

func TestAboutLeadsToAllLicences(t *testing.T) {
	c := overAWindow(t, 900, 640)
	About(c, "1.2.3")
	about := c.Overlays().Top().(*kit.Sheet)
	test.Tap(about.Ways[0])
	s, ok := c.Overlays().Top().(*kit.Sheet)
	if !ok || s.Title() != "Licences" {
		t.Fatalf("over the window lies %T", c.Overlays().Top())
	}
	before := c.Capture()
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if after := c.Capture(); same(before, after) {
		t.Error("Page Down does not scroll")
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.Overlays().Top() == s {
		t.Error("Esc does not close it")
	}
}

func TestLicencesAreBrokenIntoLines(t *testing.T) {
	rows := licenceRows([]licences.Work{{Name: "one", Text: "a\n\n" + strings.Repeat("word ", 40)}})
	var words []string
	for _, r := range rows[2:] {
		words = append(words, r.words)
		if len(r.words) > licenceLine {
			t.Errorf("too long: %q", r.words)
		}
	}
	if !rows[2].name || !slices.Equal(words[:3], []string{"one", "a", ""}) || strings.Count(strings.Join(words, " "), "word") != 40 {
		t.Errorf("got %q", words)
	}
	if got := broken("  "+strings.Repeat("x", 12), 10); !slices.Equal(got, []string{"  xxxxxxxx", "xxxx"}) {
		t.Errorf("a word longer than a line: %q", got)
	}
}

// A licence reads as a text, not as a list of its lines.
func TestLinesOfALicenceStandClose(t *testing.T) {
	overAWindow(t, 900, 640)
	if high, most := newLicenceRow().MinSize().Height+theme.Padding(), 2*kit.Scaled(kit.SizeSmall); high > most {
		t.Errorf("from line to line are %v pixels, more than %v", high, most)
	}
}

func same(a, b image.Image) bool {
	x, y := a.(*image.NRGBA), b.(*image.NRGBA)
	return slices.Equal(x.Pix, y.Pix)
}
