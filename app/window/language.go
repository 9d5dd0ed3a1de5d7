package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/command"
	"diptych/app/kit"
)

// Language is the language that the reader wants the program to speak, by its
// code; "" is that of the system.
func Language(a fyne.App) string { return settings{a.Preferences()}.Language() }

// languages are those that the program speaks; now is the one to be spoken from
// the next start on.
func languages(now string, choose func(code string)) []*fyne.MenuItem {
	items := []*fyne.MenuItem{command.Choice(lang.L("As the system"), now == "", func() { choose("") }), fyne.NewMenuItemSeparator()}
	for _, l := range kit.Languages() {
		items = append(items, command.Choice(l.Name, l.Code == now, func() { choose(l.Code) }))
	}
	return items
}

// setLanguage keeps the language for the next start: words that are on screen
// stay as they are.
func setLanguage(w *Window, code string) {
	w.set.SetLanguage(code)
	w.notice.Say(lang.L("The language changes when Diptych is started again."), "", nil)
}
