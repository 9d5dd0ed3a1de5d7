// Package kit is the design system under the widgets: colours, sizes and icons,
// and the controls that are the same wherever they stand.
package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"diptych/assets"
)

// The colours of the window by their role. Widgets ask the theme for them and
// hold none themselves.
const (
	ColorGround      fyne.ThemeColorName = "diptych-ground"   // behind and between the pages
	ColorPage        fyne.ThemeColorName = "diptych-page"     // paper
	ColorRaised      fyne.ThemeColorName = "diptych-raised"   // lists and menus over the pages
	ColorInk         fyne.ThemeColorName = "diptych-ink"      // running text
	ColorSoft        fyne.ThemeColorName = "diptych-soft"     // secondary text, what is switched off, and debris
	ColorFaint       fyne.ThemeColorName = "diptych-faint"    // quiet lines and shapes; too weak for words
	ColorHairline    fyne.ThemeColorName = "diptych-hairline" // the one line colour
	ColorAccent      fyne.ThemeColorName = "diptych-accent"   // focus, links, what is chosen
	ColorQuotation   fyne.ThemeColorName = "diptych-quotation"
	ColorCopy        fyne.ThemeColorName = "diptych-copy"
	ColorName        fyne.ThemeColorName = "diptych-name" // names, stock phrases and furniture
	ColorStatement   fyne.ThemeColorName = "diptych-statement"
	ColorWording     fyne.ThemeColorName = "diptych-wording" // wording underline and differing words
	ColorNaming      fyne.ThemeColorName = "diptych-naming"
	ColorAttribution fyne.ThemeColorName = "diptych-attribution"
	ColorOnlyHere    fyne.ThemeColorName = "diptych-only-here"
	ColorFound       fyne.ThemeColorName = "diptych-found"
	ColorFocus       fyne.ThemeColorName = "diptych-focus"     // the ground of the menu item or button of Fyne's own that has the keyboard
	ColorHover       fyne.ThemeColorName = "diptych-hover"     // under the pointer; translucent
	ColorSelection   fyne.ThemeColorName = "diptych-selection" // nearly opaque, so that words on it can be read whatever lies below
	ColorMeant       fyne.ThemeColorName = "diptych-meant"     // under the very words in focus; translucent
	ColorVeil        fyne.ThemeColorName = "diptych-veil"      // the page's colour, translucent: lies over what is not in focus
	ColorOutline     fyne.ThemeColorName = "diptych-outline"   // around a voice fill, darker than it
	ColorTick        fyne.ThemeColorName = "diptych-tick"      // a quotation in the overview and in its chip, darker than its fill
	ColorCopyTick    fyne.ThemeColorName = "diptych-copy-tick"
)

// The steps of type: small print, interface, and the headline beside the
// reading size, which each Article holds itself.
const (
	SizeSmall        float32 = 11
	SizeText         float32 = 13
	SizeReading      float32 = 18
	SizeHeadline     float32 = 23
	SizeLongHeadline float32 = 19 // of more letters than a few lines hold
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

func rgba(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

// palette holds each role's colour in light and in dark.
var palette = map[fyne.ThemeColorName][2]color.NRGBA{
	ColorGround:      {rgb(0xF4F2EE), rgb(0x1B1C1E)},
	ColorPage:        {rgb(0xFDFCFA), rgb(0x222427)},
	ColorRaised:      {rgb(0xFFFFFF), rgb(0x2B2D31)},
	ColorInk:         {rgb(0x1F1E1B), rgb(0xE6E3DC)},
	ColorSoft:        {rgb(0x5F5C56), rgb(0xBAB6AE)},
	ColorFaint:       {rgb(0x8B8880), rgb(0x827E76)},
	ColorHairline:    {rgb(0xE1DDD5), rgb(0x3C3F44)},
	ColorAccent:      {rgb(0x0F5C8C), rgb(0x7DBBE0)},
	ColorQuotation:   {rgb(0xF6DFA4), rgb(0x544315)},
	ColorCopy:        {rgb(0xBFE0EC), rgb(0x1C4655)},
	ColorName:        {rgb(0xE0DCD2), rgb(0x3A3D42)},
	ColorStatement:   {rgb(0x6F9083), rgb(0x5E8073)},
	ColorWording:     {rgb(0xA74E09), rgb(0xE8985A)},
	ColorNaming:      {rgb(0x6A3D9A), rgb(0xB79BE0)},
	ColorAttribution: {rgb(0x0F5C8C), rgb(0x7DBBE0)},
	ColorOnlyHere:    {rgb(0x8B8880), rgb(0x77736C)},
	ColorFound:       {rgb(0x1F1E1B), rgb(0xE6E3DC)},
	ColorFocus:       {rgb(0x5990B5), rgb(0x3C6883)},
	ColorHover:       {rgba(0x1F1E1B, 0x0C), rgba(0xE6E3DC, 0x10)},
	ColorSelection:   {rgba(0xC6D4F5, 0xD0), rgba(0x3A4672, 0xD0)},
	ColorMeant:       {rgba(0x0F5C8C, 0x26), rgba(0x7DBBE0, 0x30)},
	ColorVeil:        {rgba(0xFDFCFA, 0x80), rgba(0x222427, 0x80)},
	ColorOutline:     {rgb(0x8F6C14), rgb(0xC9A24A)},
	ColorTick:        {rgb(0xA37A1A), rgb(0xD9A93A)},
	ColorCopyTick:    {rgb(0x3A7F9B), rgb(0x5FA9C4)},
}

// contrasts are the roles that have other colours where a reader asks for more
// contrast: words are 7 to 1 on whatever they stand on (WCAG 2.2, 1.4.6), signs
// 4.5, the edges of controls 3, and what is not in focus stays 4.5.
var contrasts = map[fyne.ThemeColorName][2]color.NRGBA{
	ColorGround:      {rgb(0xF5F5F5), rgb(0x000000)},
	ColorPage:        {rgb(0xFFFFFF), rgb(0x0B0B0C)},
	ColorRaised:      {rgb(0xFFFFFF), rgb(0x161719)},
	ColorInk:         {rgb(0x000000), rgb(0xFFFFFF)},
	ColorSoft:        {rgb(0x38352F), rgb(0xE4E1DA)},
	ColorFaint:       {rgb(0x5F5C56), rgb(0xA8A49B)},
	ColorHairline:    {rgb(0x807C74), rgb(0x7E7B74)},
	ColorAccent:      {rgb(0x003D66), rgb(0xA6D8F5)},
	ColorStatement:   {rgb(0x3F5F52), rgb(0x8FB5A6)},
	ColorWording:     {rgb(0x753200), rgb(0xFFB87A)},
	ColorNaming:      {rgb(0x4A1F78), rgb(0xD2BEF5)},
	ColorAttribution: {rgb(0x003D66), rgb(0xA6D8F5)},
	ColorOnlyHere:    {rgb(0x5F5C56), rgb(0xA8A49B)},
	ColorFound:       {rgb(0x000000), rgb(0xFFFFFF)},
	ColorVeil:        {rgba(0xFFFFFF, 0x4C), rgba(0x0B0B0C, 0x60)},
	ColorOutline:     {rgb(0x5E4508), rgb(0xE8C46A)},
	ColorTick:        {rgb(0x6E5008), rgb(0xF2C75C)},
	ColorCopyTick:    {rgb(0x1F5A73), rgb(0x8CD0EA)},
}

// stock maps the colours that Fyne's own widgets ask for to roles.
var stock = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:        ColorGround,
	theme.ColorNameForeground:        ColorInk,
	theme.ColorNamePrimary:           ColorAccent,
	theme.ColorNameHyperlink:         ColorAccent,
	theme.ColorNameFocus:             ColorFocus,
	theme.ColorNameSelection:         ColorSelection,
	theme.ColorNameSeparator:         ColorHairline,
	theme.ColorNameMenuBackground:    ColorRaised,
	theme.ColorNameOverlayBackground: ColorRaised,
	theme.ColorNameHeaderBackground:  ColorGround,
	theme.ColorNamePlaceHolder:       ColorSoft,
	theme.ColorNameDisabled:          ColorFaint,
	theme.ColorNameButton:            ColorPage,
	theme.ColorNameScrollBar:         ColorFaint,
	theme.ColorNameHover:             ColorHover,
}

// sizes holds the measures that differ from Fyne's.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            SizeText,
	theme.SizeNameCaptionText:     SizeSmall,
	theme.SizeNameSubHeadingText:  SizeReading,
	theme.SizeNameHeadingText:     SizeHeadline,
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    8,
	theme.SizeNameLineSpacing:     4,
	theme.SizeNameInlineIcon:      16,
	theme.SizeNameScrollBar:       8,
	theme.SizeNameScrollBarSmall:  3,
	theme.SizeNameInputRadius:     6,
	theme.SizeNamePopupRadius:     8,
	theme.SizeNameSelectionRadius: 3,
}

// Appearance says whether the window is light or dark, and together with
// MoreContrast that its colours are further apart than they usually are.
type Appearance int

const (
	System Appearance = iota // as the desktop is, live
	Light
	Dark
	MoreContrast Appearance = 1 << 2
)

// Plain is the appearance without more contrast.
func (a Appearance) Plain() Appearance { return a &^ MoreContrast }

// Known reports whether there is such an appearance.
func (a Appearance) Known() bool {
	return a >= System && a.Plain() <= Dark
}

// Theme is the look of Diptych. The zero value follows the desktop.
type Theme struct {
	Appearance Appearance
	Scale      float32 // of all but the pages; 0 is 1
}

var _ fyne.Theme = (*Theme)(nil)

// Variant is the variant that is shown when the desktop's is v.
func (t *Theme) Variant(v fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.Appearance.Plain() {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return v
}

// Color knows the roles of this package, and Fyne's own names through them.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	v = t.Variant(v)
	switch name {
	case theme.ColorNameInputBackground, theme.ColorNameInputBorder, theme.ColorNameShadow:
		return color.Transparent // a field has a ground and a ring of its own; what is exactly this is not drawn
	}
	if role, ok := stock[name]; ok {
		name = role
	}
	if c, ok := contrasts[name]; ok && t.Appearance&MoreContrast != 0 {
		return c[shade(v)]
	}
	if c, ok := palette[name]; ok {
		return c[shade(v)]
	}
	return theme.DefaultTheme().Color(name, v)
}

func shade(v fyne.ThemeVariant) int {
	if v == theme.VariantDark {
		return 1
	}
	return 0
}

// Font is Fyne's Noto Sans; the serif face is asked for by name, see Serif.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(s) }

// Icon is Fyne's; this package's own stand in icons.go.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

func (t *Theme) scale() float32 {
	if t.Scale > 0 {
		return t.Scale
	}
	return 1
}

// Size holds the type steps and the spacing in steps of 4.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameInputBorder {
		return 2 // the width of the caret
	}
	s, ok := sizes[name]
	if !ok {
		s = theme.DefaultTheme().Size(name)
	}
	return s * t.scale()
}

// The reading face, for canvas.Text.FontSource.
var (
	Serif     fyne.Resource = &face{"NotoSerif-Regular.ttf", assets.SerifRegular}
	SerifBold fyne.Resource = &face{"NotoSerif-Bold.ttf", assets.SerifBold}
)

// face is a file of a font, which is read when it is first set.
type face struct {
	name string
	read func() []byte
}

func (f *face) Name() string    { return f.name }
func (f *face) Content() []byte { return f.read() }

// ColorOf asks the app's theme. The result is comparable, as Fyne's texture
// cache needs it.
func ColorOf(name fyne.ThemeColorName) color.NRGBA {
	s := fyne.CurrentApp().Settings()
	c, ok := s.Theme().Color(name, s.ThemeVariant()).(color.NRGBA)
	if !ok {
		return palette[name][shade(s.ThemeVariant())] // a theme that is not ours
	}
	return c
}
