package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"diptych/app/command"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/app/sheet"
)

// commands are all commands as they are on the system named.
func (w *Window) commands(goos string) []command.Command {
	mac := goos == "darwin"
	return []command.Command{
		{Menu: "File", Name: lang.L("Open on page A…"), Does: func() { w.askFor(reading.A) }},
		{Menu: "File", Name: lang.L("Open on page B…"), Does: func() { w.askFor(reading.B) }},
		{Menu: "File", Name: lang.L("Paste an article…"), Keys: command.Only(fyne.KeyV, command.Ctrl), Does: w.Paste, Text: true},
		{Menu: "File", Name: lang.L("Open an address…"), Does: func() { w.door.address("", w.door.free()) }},
		{Menu: "File", Name: lang.L("Open an article…"), Keys: command.Only(fyne.KeyO, command.Ctrl), Does: func() { w.askFor(w.door.free()) }, Hidden: true},
		{Menu: "File", Name: lang.L("Save the comparison…"), Keys: command.Only(fyne.KeyS, command.Ctrl), Does: w.SaveComparison, Pair: true, Apart: true},
		{Menu: "File", Name: lang.L("Save with both articles whole…"), Does: func() { saveWhole(w) }, Pair: true},
		{Menu: "File", Name: lang.L("Print…"), Keys: command.Only(fyne.KeyP, command.Ctrl), Does: func() { print(w) }, Pair: true},
		{Menu: "File", Name: lang.L("About these two articles…"), Does: func() {
			if w.reading != nil {
				w.tips.Clear()
				sheet.Sources(w.win.Canvas(), w.app.Clipboard(), sources(w.opener.Pair))
			}
		}, Pair: true},
		{Menu: "File", Name: lang.L("The article on page A"), Within: func() []*fyne.MenuItem { return articles{w}.items(reading.A) }, Pair: true},
		{Menu: "File", Name: lang.L("The article on page B"), Within: func() []*fyne.MenuItem { return articles{w}.items(reading.B) }, Pair: true},
		{Menu: "File", Name: lang.L("New window"), Keys: command.Only(fyne.KeyN, command.Ctrl), Does: func() { w.OnNew() }, Apart: true},
		{Menu: "File", Name: lang.L("Close"), Keys: command.Only(fyne.KeyW, command.Ctrl), Does: w.Close, Always: true},
		{Menu: "File", Name: lang.L("Quit"), Keys: command.Only(fyne.KeyQ, command.Ctrl), Does: func() { w.OnQuit() }, Always: true, Quits: true},

		{Menu: "Edit", Name: lang.L("Take back the last change in the notes"), Keys: command.Only(fyne.KeyZ, command.Ctrl), Does: func() { takeBack(w) }, Pair: true, Text: true},
		{Menu: "Edit", Name: lang.L("Redo the last change in the notes"), Keys: command.Only(fyne.KeyZ, command.Ctrl|command.Shift), Also: command.Only(fyne.KeyY, command.Ctrl), Does: func() { w.notes.DoAgain() }, Pair: true, Text: true},
		{Menu: "Edit", Name: lang.L("Copy"), Keys: command.Only(fyne.KeyC, command.Ctrl), Does: func() { w.desk.Copy(w.app.Clipboard()) }, Text: true},
		{Menu: "Edit", Name: lang.L("Copy with source"), Keys: command.Only(fyne.KeyC, command.Ctrl|command.Shift), Does: func() { copyWithSource(w) }, Pair: true},
		{Menu: "Edit", Name: lang.L("Copy what is in focus as HTML"), Does: func() { copyFocus(w) }, Pair: true},
		{Menu: "Edit", Name: lang.L("Select all"), Keys: command.Only(fyne.KeyA, command.Ctrl), Does: w.desk.SelectAll, Text: true},
		{Menu: "Edit", Name: lang.L("Select"), Hand: lang.L("Shift+arrows")},
		{Menu: "Edit", Name: lang.L("What can be done with a word"), Hand: lang.L("Shift+F10")},
		{Menu: "Edit", Name: lang.L("Find in both articles"), Keys: command.Only(fyne.KeyF, command.Ctrl), Does: w.Find, Pair: true, Apart: true},
		{Menu: "Edit", Name: lang.L("Next hit"), Keys: command.Only(fyne.KeyF3, 0), Also: command.Only(fyne.KeyG, command.Ctrl), Does: func() { w.StepFind(1) }, Pair: true},
		{Menu: "Edit", Name: lang.L("Previous hit"), Keys: command.Only(fyne.KeyF3, command.Shift), Also: command.Only(fyne.KeyG, command.Ctrl|command.Shift), Does: func() { w.StepFind(-1) }, Pair: true},
		{Menu: "Edit", Name: lang.L("Note on the words selected"), Keys: command.Only(fyne.KeyM, command.Ctrl), Does: func() { w.notes.Add(w.desk.Chosen()) }, Pair: true, Apart: true},

		{Menu: "View", Name: lang.L("Marks"), Within: w.bar.Marks, Pair: true},
		{Menu: "View", Name: lang.L("How the text is set…"), Does: w.ShowTypography},
		{Menu: "View", Name: lang.L("Text size"), Within: func() []*fyne.MenuItem { return append(w.asked.Sizes(), sizes(w.desk.Type().Size, w.SetTextSize)...) }},
		{Menu: "View", Name: lang.L("Appearance"), Within: func() []*fyne.MenuItem { return appearances(w.appearance, w.SetAppearance) }},
		{Menu: "View", Name: lang.L("Language"), Within: func() []*fyne.MenuItem {
			return languages(w.set.Language(), func(code string) { setLanguage(w, code) })
		}},
		{
			Menu: "View", Name: lang.L("Articles beside the pages"), Keys: command.Only(fyne.KeyB, command.Ctrl), Does: w.ToggleSide, Apart: true,
			On: func() bool { return w.library.Box.Visible() },
		},
		{
			Menu: "View", Name: lang.L("Findings beside the pages"), Keys: command.Only(fyne.KeyF4, 0), Does: w.table.TogglePanel,
			On: func() bool { return w.panel.Box.Visible() },
		},
		{Menu: "View", Name: lang.L("Usual widths"), Does: w.table.UsualWidths},
		{
			Menu: "View", Name: lang.L("Scroll the pages together"), Keys: command.Only(fyne.KeyL, command.Ctrl), Does: w.ToggleLock,
			On: w.desk.Locked,
		},
		{
			Menu: "View", Name: lang.L("Full screen, large type"), Does: w.ToggleRoom,
			Keys: command.First(mac, command.Press(fyne.KeyF, command.Ctrl|command.MacCtrl), command.Press(fyne.KeyF11, 0)),
			On:   func() bool { return w.win.FullScreen() },
		},
		{
			Menu: "View", Name: lang.L("Larger text"), Does: func() { w.SetTextSize(stepSize(w.desk.Type().Size, 1)) }, Keys: command.Only(fyne.KeyPlus, command.Ctrl),
			// A plus stands on shift on many keyboards.
			Also: []command.Stroke{command.Press(fyne.KeyEqual, command.Ctrl), command.Press(fyne.KeyEqual, command.Ctrl|command.Shift), command.Press(fyne.KeyPlus, command.Ctrl|command.Shift)}, Hidden: true, Sizes: true,
		},
		{
			Menu: "View", Name: lang.L("Smaller text"), Does: func() { w.SetTextSize(stepSize(w.desk.Type().Size, -1)) }, Keys: command.Only(fyne.KeyMinus, command.Ctrl),
			Also: []command.Stroke{command.Press(fyne.KeyMinus, command.Ctrl|command.Shift)}, Hidden: true, Sizes: true,
		},
		{Menu: "View", Name: lang.L("Usual text size"), Keys: command.Only(fyne.Key0, command.Ctrl), Does: func() { w.SetTextSize(pane.Usual.Size) }, Hidden: true, Sizes: true},

		{
			Menu: "Go", Name: lang.L("Next mark"), Does: w.Next, Pair: true,
			Keys: command.First(mac, command.Press(fyne.KeyJ, command.Ctrl), command.Press(fyne.KeyF7, 0)),
		},
		{
			Menu: "Go", Name: lang.L("Previous mark"), Does: w.Prev, Pair: true,
			Keys: command.First(mac, command.Press(fyne.KeyJ, command.Ctrl|command.Shift), command.Press(fyne.KeyF7, command.Shift)),
		},
		{Menu: "Go", Name: lang.L("Let go of what is in focus"), Keys: command.Only(fyne.KeyEscape, 0), Does: w.LetGo},
		{Menu: "Go", Name: lang.L("Swap the pages"), Keys: command.Only(fyne.KeyD, command.Ctrl), Does: w.Swap, Pair: true, Apart: true},
		{Menu: "Go", Name: lang.L("What stands beside a mark or a ribbon"), Hand: lang.L("Click")},
		{Menu: "Go", Name: lang.L("A word, wherever it stands in both"), Hand: lang.L("Double click")},
		{Menu: "Go", Name: lang.L("Bar, articles, page A, page B, findings"), Hand: lang.L("Tab, Shift+Tab")},
		{Menu: "Go", Name: lang.L("Scroll the page"), Hand: lang.L("Space, Page, arrows")},
		{Menu: "Go", Name: lang.L("Among articles and findings"), Hand: lang.L("↑, ↓, Enter, →")},

		{Menu: "Library", Name: lang.L("Open a folder as library…"), Does: func() { library{w}.ask() }},
		{Menu: "Library", Name: lang.L("Search all articles"), Does: func() { library{w}.search() }},
		{Menu: "Library", Name: lang.L("Other accounts of A’s story"), Does: func() { library{w}.beside(reading.A) }, Pair: true, Apart: true},
		{Menu: "Library", Name: lang.L("Other accounts of B’s story"), Does: func() { library{w}.beside(reading.B) }, Pair: true},
		{Menu: "Library", Name: lang.L("All pairs of the story…"), Does: func() { library{w}.crossOpen() }, Pair: true},
		{Menu: "Library", Name: lang.L("Pairs to open"), Does: func() { library{w}.pairs() }},
		{Menu: "Library", Name: lang.L("This library"), Within: func() []*fyne.MenuItem { return library{w}.items() }, Apart: true},

		{Menu: "Lesson", Name: lang.L("Make a lesson of these two articles…"), Does: lessons{w}.build, Pair: true},
		{
			Menu: "Lesson", Name: lang.L("Hold the lesson"), Does: func() { lessons{w}.hold(false) }, Pair: true,
			Keys: command.First(mac, command.Press(fyne.KeyReturn, command.Ctrl|command.Alt), command.Press(fyne.KeyF5, 0)),
		},
		{Menu: "Lesson", Name: lang.L("Let a pupil answer at this machine"), Does: func() { lessons{w}.hold(true) }, Pair: true},
		{Menu: "Lesson", Name: lang.L("Ready lessons…"), Does: lessons{w}.shelf, Apart: true},
		{Menu: "Lesson", Name: lang.L("Save the pair as one file…"), Does: lessons{w}.handOut, Pair: true},
		{Menu: "Lesson", Name: lang.L("Gather a class’s answers…"), Does: lessons{w}.gather},

		{Menu: "Help", Name: lang.L("Keys"), Keys: command.First(mac, command.Press(fyne.KeySlash, command.Ctrl), command.Press(fyne.KeyF1, 0)), Does: func() { showKeys(w) }},
		{Menu: "Help", Name: lang.L("How to read this"), Does: func() { howToRead(w) }},
		{Menu: "Help", Name: lang.L("For teachers: a lesson in five minutes"), Does: func() { guide(w, sheet.ForTeachers) }, Apart: true},
		{Menu: "Help", Name: lang.L("How the engine decides"), Does: func() { guide(w, sheet.HowItDecides) }},
		{Menu: "Help", Name: lang.L("For IT departments"), Does: func() { guide(w, sheet.ForComputers) }},
		{Menu: "Help", Name: lang.L("The log"), Apart: true, Does: w.ShowLog},
		{Menu: "Help", Name: lang.L("About Diptych"), Does: func() {
			w.tips.Clear()
			sheet.About(w.win.Canvas(), w.app.Metadata().Version)
		}, Apart: true},
		{
			Menu: "Help", Name: lang.L("Menu"), Keys: command.Only(fyne.KeyF10, 0), Does: w.ShowMenu, Hidden: true,
			Also: []command.Stroke{command.Press(desktop.KeyMenu, 0)},
		},
	}
}
