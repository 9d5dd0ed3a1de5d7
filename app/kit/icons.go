package kit

import (
	"bytes"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"diptych/assets"
)

// The icons of the bar, all in one stroke; they take the theme's soft ink.
var (
	IconMenu     = icon("menu")
	IconSwap     = icon("swap")
	IconSearch   = icon("search")
	IconTextSize = icon("textsize")
	IconLesson   = icon("lesson")
	IconExport   = icon("export")
	IconFindings = icon("findings")
	IconLibrary  = icon("library")
	IconChevron  = icon("chevron")
	IconUp       = icon("chevronup")
	IconClose    = icon("close")
	IconLock     = icon("lock")
	IconUnlock   = icon("unlock")
)

// AppIcon is the icon of the program and its windows.
var AppIcon fyne.Resource = fyne.NewStaticResource("icon.png", assets.Icon)

// strokeIcon is a drawing of black strokes that takes a colour of the theme.
// Fyne's own themed icons change fills only.
type strokeIcon struct {
	name string
	svg  []byte
	role fyne.ThemeColorName
}

var _ fyne.Resource = (*strokeIcon)(nil)

// icon panics when the name is not among the embedded files, so every start shows it.
func icon(name string) fyne.Resource {
	svg, err := assets.Icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		panic(err)
	}
	return &strokeIcon{name, svg, ColorSoft}
}

// Name differs with the colour, as Fyne keeps pictures by name.
func (i *strokeIcon) Name() string { return i.name + "-" + hex(i.role)[1:] + ".svg" }

// Content is the drawing in the theme's colour.
func (i *strokeIcon) Content() []byte {
	return bytes.ReplaceAll(i.svg, []byte("#000000"), []byte(hex(i.role)))
}

// hex is a colour of the theme as drawings have it.
func hex(role fyne.ThemeColorName) string {
	c := ColorOf(role)
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// dyed is an icon of Fyne in a colour of the theme, under a name that differs
// with the colour.
type dyed struct {
	picture fyne.Resource
	role    fyne.ThemeColorName
}

var _ fyne.Resource = dyed{}

func (d dyed) Name() string { return hex(d.role)[1:] + "-" + d.picture.Name() }

func (d dyed) Content() []byte { return theme.NewColoredResource(d.picture, d.role).Content() }
