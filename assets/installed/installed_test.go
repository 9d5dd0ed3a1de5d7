package installed

import (
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// A letter that was asked for alone and that no font has is remembered.
func TestLettersOfNoFont(t *testing.T) {
	f := Fonts{looked: true}
	if f.Face([]rune("渡轮")) != nil || len(f.Lacking()) != 0 || f.Face([]rune("轮")) != nil || f.Face([]rune("渡")) != nil {
		t.Error("a face, or a letter lacking that was not asked for alone")
	}
	if got := string(f.Lacking()); got != "渡轮" {
		t.Errorf("lacking: %q", got)
	}
}

// A face with serifs goes before one without, an upright one before both, and
// of the faces for Chinese and Japanese that of the letters' language.
func TestRank(t *testing.T) {
	face := func(family string, style font.Style) fontscan.Footprint {
		return fontscan.Footprint{Family: family, Aspect: font.Aspect{Style: style, Weight: font.WeightNormal, Stretch: font.StretchNormal}}
	}
	han, kana := []rune("渡轮"), []rune("港の")
	for _, c := range []struct {
		better, worse fontscan.Footprint
		letters       []rune
	}{
		{face("notoserifhebrew", font.StyleNormal), face("notosanshebrew", font.StyleNormal), []rune("א")},
		{face("notosanshebrew", font.StyleNormal), face("notoserifhebrew", font.StyleItalic), []rune("א")},
		{face("notosanscjksc", font.StyleNormal), face("notoserifcjkjp", font.StyleNormal), han},
		{face("notosanscjkjp", font.StyleNormal), face("notoserifcjksc", font.StyleNormal), kana},
	} {
		if rank(c.better, c.letters) >= rank(c.worse, c.letters) {
			t.Errorf("%s does not go before %s", c.better.Family, c.worse.Family)
		}
	}
}
