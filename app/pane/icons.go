package pane

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"diptych/assets"
)

// The icons of the bar, all in one stroke; they take the theme's ink.
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
	IconClose    = icon("close")
	IconLock     = icon("lock")
	IconUnlock   = icon("unlock")
)

// AppIcon is the icon of the program and its windows.
var AppIcon fyne.Resource = fyne.NewStaticResource("icon.png", assets.Icon)

// icon panics when the name is not among the embedded files, so every start shows it.
func icon(name string) *theme.ThemedResource {
	svg, err := assets.Icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		panic(err)
	}
	return theme.NewColoredResource(fyne.NewStaticResource(name+".svg", svg), ColorSoft)
}
