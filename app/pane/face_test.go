package pane

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"diptych/app/kit"
)

func serif(t testing.TB) *face {
	start(t)
	return newFace(18, fyne.TextStyle{}, kit.Serif)
}

func broken(f *face, s string, width float32, limit int) []string {
	var lines []string
	f.breakLines(s, width, limit, func(start, end int) { lines = append(lines, s[start:end]) })
	return lines
}

func TestBreakLines(t *testing.T) {
	f := serif(t)
	for _, c := range []struct {
		name, text string
		limit      int
		want       []string
	}{
		{"at spaces", "the truce had held for a week", 12, []string{"the truce", "had held for", "a week"}},
		{"after a hyphen", "a military-to-military channel", 12, []string{"a military-", "to-military", "channel"}},
		{"after a dash", "the talks—if any—go on", 11, []string{"the talks—", "if any—go", "on"}},
		{"not after a sign", "it fell by -5 degrees", 12, []string{"it fell by", "-5 degrees"}},
		{"a word as long as a line", "abcdefghijkl m", 12, []string{"abcdefghijkl", "m"}},
		{"a word longer than a line", "abcdefghijklmnop qr", 12, []string{"abcdefghijkl", "mnop qr"}},
		{"without spaces", "停火协议已经破裂", 4, []string{"停火协议", "已经破裂"}},
		{"nothing", "", 12, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := broken(f, c.text, 1000, c.limit)
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("broken at %q, want %q", got, c.want)
			}
		})
	}
}

// No line is too wide or too long, and together they are the text.
func TestBreakLinesOfAnything(t *testing.T) {
	f := serif(t)
	word := rapid.OneOf(rapid.StringMatching(`[a-z]{1,12}`), rapid.StringMatching(`[a-zA-Z/é停-]{1,90}`))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 0, 30).Draw(t, "words"), " ")
		width := rapid.Float32Range(40, 400).Draw(t, "width")
		lines := broken(f, text, width, Usual.Chars)
		for _, l := range lines {
			if utf8.RuneCountInString(l) > Usual.Chars || f.advance(l) > width+2 && utf8.RuneCountInString(l) > 1 {
				t.Fatalf("%q is %.1f wide, over %.1f", l, f.advance(l), width)
			}
		}
		if got := strings.Join(lines, ""); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q became %q", text, lines)
		}
	})
}

func TestBalance(t *testing.T) {
	f := serif(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Kerry to Lavrov: Russia must stop Assad strikes", []string{"Kerry to Lavrov: Russia", "must stop Assad strikes"}},
		{"Truce holds", []string{"Truce holds"}},
		{"", nil},
	} {
		width := f.advance("Kerry to Lavrov: Russia must stop Assad")
		got := broken(f, c.text, f.balance(c.text, width), Usual.Chars)
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("set as %q, want %q", got, c.want)
		}
	}
}

// The width that places marks is the width that is drawn.
func TestAdvanceIsDrawnWidth(t *testing.T) {
	f := serif(t)
	for _, s := range []string{"", "Kerry", "to comply completely with the cessation", "“We’re not,” said Toner. AVA fi"} {
		box, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, f.size, f.style, f.source)
		if got := f.advance(s); got != box.Width {
			t.Errorf("%q: %v, drawn %v", s, got, box.Width)
		}
	}
}

func TestHit(t *testing.T) {
	f := serif(t)
	const s = "to the régime"
	var x float32
	for i, r := range s {
		next := i + utf8.RuneLen(r)
		right := f.advance(s[:next])
		mid := (x + right) / 2
		if got := f.hit(s, mid, under); got != i {
			t.Errorf("middle of byte %d hits %d", i, got)
		}
		if got := f.hit(s, mid-1, caret); got != i {
			t.Errorf("left half of byte %d puts the caret at %d", i, got)
		}
		if got := f.hit(s, mid+1, caret); got != next {
			t.Errorf("right half of byte %d puts the caret at %d, want %d", i, got, next)
		}
		x = right
	}
	if got := f.hit(s, x+50, under); got != len(s) {
		t.Errorf("beyond the end hits %d", got)
	}
}
