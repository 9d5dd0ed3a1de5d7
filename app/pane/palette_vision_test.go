package pane

import (
	"image"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"github.com/lucasb-eyer/go-colorful"

	"diptych/app/kit"
	"diptych/app/reading"
)

// vision is how an eye, or a printer, sees a colour: a matrix on linear RGB.
type vision struct {
	name string
	m    [3][3]float64
}

// The three kinds of colour blindness at their full strength after Machado,
// Oliveira and Fernandes, “A Physiologically-based Model for Simulation of
// Color Vision Deficiency”, IEEE TVCG 15(6), 2009, severity 1.0; and grey, by
// the luminance of Rec. 709.
var visions = []vision{
	{"as it is", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protanopia", [3][3]float64{{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}},
	{"deuteranopia", [3][3]float64{{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}},
	{"tritanopia", [3][3]float64{{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}},
	{"greyscale", [3][3]float64{{.2126, .7152, .0722}, {.2126, .7152, .0722}, {.2126, .7152, .0722}}},
}

func (v vision) of(c color.NRGBA) colorful.Color {
	seen, _ := colorful.MakeColor(c)
	r, g, b := seen.LinearRgb()
	row := func(m [3]float64) float64 { return max(0, min(1, m[0]*r+m[1]*g+m[2]*b)) }
	return colorful.LinearRgb(row(v.m[0]), row(v.m[1]), row(v.m[2]))
}

// apart is the difference of two colours after CIEDE2000, as v sees them.
// Side by side an eye tells 2.3 apart with care.
func (v vision) apart(a, b color.NRGBA) float64 {
	return 100 * v.of(a).DistanceCIEDE2000(v.of(b))
}

var shades = []string{"light", "dark"}

// paint is a colour and what it is made of.
type paint struct {
	name string
	c    color.NRGBA
}

func paints(shade int, roles ...fyne.ThemeColorName) (list []paint) {
	for _, r := range roles {
		list = append(list, paint{string(r)[len("diptych-"):], inShade(r, shade)})
	}
	return list
}

// veiled lays a translucent role over each paint, and keeps the bare ones too.
func veiled(shade int, list []paint, roles ...fyne.ThemeColorName) []paint {
	all := append([]paint(nil), list...)
	for _, r := range roles {
		for _, p := range list {
			all = append(all, paint{p.name + " under " + string(r)[len("diptych-"):], over(inShade(r, shade), p.c)})
		}
	}
	return all
}

// over is a translucent colour on an opaque one, as the graphics card mixes them.
func over(c, ground color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(c.A) + int(b)*(255-int(c.A)) + 127) / 255) }
	return color.NRGBA{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

// What words and signs may stand on.
var (
	grounds = []fyne.ThemeColorName{kit.ColorPage, kit.ColorGround, kit.ColorRaised}
	fills   = []fyne.ThemeColorName{kit.ColorQuotation, kit.ColorCopy, kit.ColorName}
)

// Words can be read on whatever they may stand on: 4.5 to 1 (WCAG 2.2, 1.4.3).
// Only what is dimmed, because something else is in focus, is paler.
func TestWordsCanBeRead(t *testing.T) {
	for i, shade := range shades {
		lists := veiled(i, paints(i, grounds...), kit.ColorHover)
		pages := veiled(i, paints(i, append(fills, kit.ColorPage)...), kit.ColorSelection)
		for _, c := range []struct {
			words fyne.ThemeColorName
			on    []paint
		}{
			{kit.ColorInk, lists}, {kit.ColorInk, pages},
			{kit.ColorSoft, lists}, {kit.ColorSoft, pages}, // captions are soft, and carry marks
			{kit.ColorAccent, lists}, {kit.ColorWording, lists}, // links, and the words that differ in a row
		} {
			for _, on := range c.on {
				if got := contrast(inShade(c.words, i), on.c); got < 4.5 {
					t.Errorf("%s: words in %s on %s: %.2f to 1", shade, c.words, on.name, got)
				}
			}
		}
		veil := inShade(kit.ColorVeil, i)
		t.Logf("%s: dimmed words are %.1f to 1, dimmed captions %.1f", shade,
			contrast(over(veil, inShade(kit.ColorInk, i)), inShade(kit.ColorPage, i)), contrast(over(veil, inShade(kit.ColorSoft, i)), inShade(kit.ColorPage, i)))
	}
}

// Fyne's own menus and buttons show the keyboard by their ground alone, under
// words that stay as they are. In the light that ground is as strong as a sign
// must be; in the dark no colour is, on which the words can still be read.
func TestFocusOfFynesWidgets(t *testing.T) {
	least := [...]float64{3, 2.25}
	for i, shade := range shades {
		focus := inShade(kit.ColorFocus, i)
		if got := contrast(inShade(kit.ColorInk, i), focus); got < 4.5 {
			t.Errorf("%s: words on it are %.2f to 1", shade, got)
		}
		for _, on := range paints(i, grounds...) {
			if got := contrast(focus, on.c); got < least[i] {
				t.Errorf("%s: on %s it is %.2f to 1", shade, on.name, got)
			}
		}
	}
}

// Signs and controls can be seen: 3 to 1 against all that they may lie on (WCAG
// 2.2, 1.4.11).
func TestSignsCanBeSeen(t *testing.T) {
	underlines := append([]fyne.ThemeColorName{kit.ColorPage, kit.ColorGround}, fills...) // on the page, and as ticks
	for _, c := range []struct {
		sign fyne.ThemeColorName
		on   []fyne.ThemeColorName
	}{
		{kit.ColorAccent, grounds}, // the ring of the keyboard, what is chosen
		{kit.ColorFaint, grounds},  // lines under links, hollow swatches, scroll bars, bars of the own voice
		{kit.ColorSoft, grounds},   // icons, and the thumb of the overview
		{kit.ColorWording, underlines}, {kit.ColorNaming, underlines}, {kit.ColorAttribution, underlines},
		{kit.ColorFound, underlines},
		{kit.ColorOutline, []fyne.ThemeColorName{kit.ColorPage, kit.ColorGround, kit.ColorQuotation}}, // around words of a voice, and in the bars of Voices
		{kit.ColorCopyTick, []fyne.ThemeColorName{kit.ColorPage, kit.ColorGround, kit.ColorCopy}},     // at the ends of copied words
		{kit.ColorTick, []fyne.ThemeColorName{kit.ColorPage, kit.ColorGround}},                        // in the overview, in chips
		{kit.ColorStatement, []fyne.ThemeColorName{kit.ColorPage, kit.ColorGround}},                   // bars in the margins, and ticks
		{kit.ColorOnlyHere, []fyne.ThemeColorName{kit.ColorPage, kit.ColorGround}},
	} {
		for i, shade := range shades {
			for _, on := range c.on {
				if got := contrast(inShade(c.sign, i), inShade(on, i)); got < 3 {
					t.Errorf("%s: %s on %s is %.2f to 1", shade, c.sign, on, got)
				}
			}
		}
	}
}

func TestVisionKeepsGreys(t *testing.T) {
	for _, v := range visions {
		for _, grey := range []uint8{0, 99, 255} {
			c := color.NRGBA{grey, grey, grey, 255}
			if got := v.of(c); math.Abs(got.R-float64(grey)/255) > .01 || got.DistanceRgb(v.of(c)) > 0 {
				t.Errorf("%s makes of the grey %d %v", v.name, grey, got)
			}
		}
	}
	red, green := color.NRGBA{190, 60, 20, 255}, color.NRGBA{110, 110, 0, 255}
	if sharp, blind := visions[0].apart(red, green), visions[2].apart(red, green); blind > sharp/3 {
		t.Errorf("a red and a green are %.1f apart, and %.1f without green cones: that is no blindness", sharp, blind)
	}
}

// Fills that may stand side by side are 10 apart or more: so they differ at a
// glance, where 2.3 is the least that an eye sees with care. A fill and the
// bare page are 5 apart or more, as between them stands a sharp edge. What no
// colour can keep apart for every eye differs in shape.
func TestFillsAreTold(t *testing.T) {
	shaped := map[[2]string]string{
		{"quotation", "copy"}: "a copy has square corners and bars at its ends",
		{"quotation", "name"}: "names are low bands, stock phrases rails, furniture has one bar",
		{"copy", "name"}:      "as above, and a copy has two bars",
	}
	for i, shade := range shades {
		bare := inShade(kit.ColorPage, i)
		list := paints(i, fills...)
		for _, v := range visions {
			for at, p := range list {
				if got := v.apart(p.c, bare); got < 5 {
					t.Errorf("%s, %s: %s is %.1f from the bare page", shade, v.name, p.name, got)
				}
				for _, q := range list[at+1:] {
					if got := v.apart(p.c, q.c); got < 10 && shaped[[2]string{p.name, q.name}] == "" {
						t.Errorf("%s, %s: %s and %s are %.1f apart", shade, v.name, p.name, q.name, got)
					}
				}
			}
			if got := v.apart(over(inShade(kit.ColorSelection, i), bare), bare); got < 5 {
				t.Errorf("%s, %s: a selection is %.1f from the bare page", shade, v.name, got)
			}
		}
	}
}

// Every two kinds of mark are drawn in different shapes, whatever the colours:
// in a grey picture of the same words some pixels are strong, pale or bare in
// the one that are not in the other.
func TestKindsDifferInGrey(t *testing.T) {
	a, c := pageOf(t, truce(), 420, 250)
	for shade, appearance := range []kit.Appearance{kit.Light, kit.Dark} {
		fyne.CurrentApp().Settings().SetTheme(&kit.Theme{Appearance: appearance})
		var drawn []grey
		for _, k := range layers {
			a.SetMarks([]reading.Mark{{Span: find(t, a.doc, "in the north"), Kind: k}})
			drawn = append(drawn, greyOf(c.Capture(), k))
		}
		for i, a := range drawn {
			for _, b := range drawn[i+1:] {
				if n := a.differs(b); n < 8 {
					t.Errorf("%s: kinds %d and %d differ in %d pixels", shades[shade], a.kind, b.kind, n)
				}
			}
		}
	}
}

// So are the ticks in the overview; names, stock phrases and furniture, which
// are hidden at first, share one, and so do words found and the fills.
func TestTicksDifferInShape(t *testing.T) {
	start(t)
	o := NewOverview(reading.A)
	windowOf(t, o, OverviewWidth, 40)
	drawn := map[string]reading.Kind{}
	for _, k := range []reading.Kind{
		reading.Quotation, reading.Copy, reading.Voice, reading.Name,
		reading.Statement, reading.Naming, reading.Wording, reading.Attribution, reading.OnlyHere, reading.Noted,
	} {
		o.SetTicks([]Tick{{At: .5, Kind: k}})
		shape := ""
		img := o.draw(int(OverviewWidth), 40)
		for y := range 40 {
			for x := range int(OverviewWidth) {
				_, _, _, a := img.At(x, y).RGBA()
				shape += string(" #"[a>>15])
			}
		}
		if other, same := drawn[shape]; same {
			t.Errorf("the tick of kind %d is that of kind %d", k, other)
		}
		drawn[shape] = k
	}
}

// grey is a picture of a page with one mark, by how each pixel stands out from
// the bare page: 2 when it does as a sign must, 1 when it does as a fill.
type grey struct {
	kind reading.Kind
	out  []uint8
}

func greyOf(img image.Image, k reading.Kind) grey {
	bare := kit.ColorOf(kit.ColorPage)
	g := grey{kind: k}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			out := uint8(0)
			switch by := contrast(color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA), bare); {
			case by >= 2.5:
				out = 2
			case by >= 1.15:
				out = 1
			}
			g.out = append(g.out, out)
		}
	}
	return g
}

func (g grey) differs(h grey) (n int) {
	for i := range g.out {
		if g.out[i] != h.out[i] {
			n++
		}
	}
	return n
}

// inShade is a role’s colour in light, 0, or in dark, 1.
func inShade(role fyne.ThemeColorName, shade int) color.NRGBA {
	variant := theme.VariantLight
	if shade == 1 {
		variant = theme.VariantDark
	}
	return (&kit.Theme{}).Color(role, variant).(color.NRGBA)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= .04045 {
			return f / 12.92
		}
		return math.Pow((f+.055)/1.055, 2.4)
	}
	return .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
}
