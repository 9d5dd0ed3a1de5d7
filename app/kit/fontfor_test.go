package kit

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/go-text/typesetting/font"
)

// All letters for which an interface's face is asked by name are in it.
func TestInterfaceFontsHaveTheirLetters(t *testing.T) {
	for bold, source := range interfaceFonts {
		face, err := font.ParseTTF(bytes.NewReader(source.Content()))
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(0); r < 0x3000; r++ {
			if _, ok := face.NominalGlyph(r); !ok && !foreign(r) {
				t.Errorf("bold %v lacks %q (%U)", bold, r, r)
			}
		}
	}
}

func TestFontFor(t *testing.T) {
	plain, bold := interfaceFonts[false], interfaceFonts[true]
	for _, c := range []struct {
		words  string
		style  fyne.TextStyle
		source fyne.Resource
		want   fyne.Resource
	}{
		{"Zitate · 3 – “größer” …", fyne.TextStyle{}, nil, plain},
		{"Zitate", fyne.TextStyle{Bold: true}, plain, bold},
		{"Flood \U0001f30a here", fyne.TextStyle{}, plain, nil},
		{"洪水", fyne.TextStyle{Bold: true}, nil, nil},
		{"a\tb", fyne.TextStyle{}, nil, nil},
		{"code", fyne.TextStyle{Monospace: true}, nil, nil},
		{"slanted", fyne.TextStyle{Italic: true}, nil, nil},
		{"Flood \U0001f30a here", fyne.TextStyle{}, Serif, Serif},
		{"Flood", fyne.TextStyle{Bold: true}, SerifBold, SerifBold},
	} {
		if got := FontFor(c.words, c.style, c.source); got != c.want {
			t.Errorf("%q in %+v: %v, want %v", c.words, c.style, got, c.want)
		}
	}
}

// A text is as wide and stands as high in the named face as in the style.
func TestFontForChangesNoMeasure(t *testing.T) {
	test.NewTempApp(t)
	driver := fyne.CurrentApp().Driver()
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		for _, words := range []string{"Only here", "“Größe” – 3 %", "AVA fi fl"} {
			box, line := driver.RenderedTextSize(words, 13, style, nil)
			named, named2 := driver.RenderedTextSize(words, 13, style, FontFor(words, style, nil))
			if box != named || line != named2 {
				t.Errorf("%q in %+v: %v %v, named %v %v", words, style, box, line, named, named2)
			}
		}
	}
}

// What is written anew has the font of its new letters.
func TestWriteFollowsTheLetters(t *testing.T) {
	test.NewTempApp(t)
	words := &canvas.Text{}
	for _, c := range []struct {
		words string
		want  fyne.Resource
	}{{"Flood", interfaceFonts[false]}, {"\U0001f30a", nil}, {"Flood", interfaceFonts[false]}} {
		if Write(words, c.words, 13, ColorInk); words.FontSource != c.want {
			t.Errorf("%q: %v, want %v", c.words, words.FontSource, c.want)
		}
	}
}
