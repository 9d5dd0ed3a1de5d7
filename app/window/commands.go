package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"diptych/app/command"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/app/sheet"
)

// commands are all commands as they are on the system named.
func (w *Window) commands(goos string) []command.Command {
	mac := goos == "darwin"
	return []command.Command{
		{Menu: "File", Name: "Open on page A…", Does: func() { w.askFor(reading.A) }},
		{Menu: "File", Name: "Open on page B…", Does: func() { w.askFor(reading.B) }},
		{Menu: "File", Name: "Paste an article…", Keys: command.Only(fyne.KeyV, command.Ctrl), Does: w.Paste, Text: true},
		{Menu: "File", Name: "Open an address…", Does: func() { w.door.address("") }},
		{Menu: "File", Name: "Open on the page used last…", Keys: command.Only(fyne.KeyO, command.Ctrl), Does: func() { w.askFor(w.desk.Used) }, Hidden: true},
		{Menu: "File", Name: "Save the comparison…", Keys: command.Only(fyne.KeyS, command.Ctrl), Does: w.SaveComparison, Pair: true, Apart: true},
		{Menu: "File", Name: "Save with both articles whole…", Does: func() { saveWhole(w) }, Pair: true},
		{Menu: "File", Name: "Print…", Keys: command.Only(fyne.KeyP, command.Ctrl), Does: func() { print(w) }, Pair: true},
		{Menu: "File", Name: "About these two articles…", Does: func() {
			if w.reading != nil {
				w.tips.Clear()
				sheet.Sources(w.win.Canvas(), w.app.Clipboard(), sources(w.opener.Pair))
			}
		}, Pair: true},
		{Menu: "File", Name: "The article on page A", Within: func() []*fyne.MenuItem { return articles{w}.items(reading.A) }, Pair: true},
		{Menu: "File", Name: "The article on page B", Within: func() []*fyne.MenuItem { return articles{w}.items(reading.B) }, Pair: true},
		{Menu: "File", Name: "New window", Keys: command.Only(fyne.KeyN, command.Ctrl), Does: func() { w.OnNew() }, Apart: true},
		{Menu: "File", Name: "Close", Keys: command.Only(fyne.KeyW, command.Ctrl), Does: w.Close, Always: true},
		{Menu: "File", Name: "Quit", Keys: command.Only(fyne.KeyQ, command.Ctrl), Does: func() { w.OnQuit() }, Always: true, Quits: true},

		{Menu: "Edit", Name: "Take back the last change in the notes", Keys: command.Only(fyne.KeyZ, command.Ctrl), Does: func() { w.notes.TakeBack() }, Pair: true, Text: true},
		{Menu: "Edit", Name: "Copy", Keys: command.Only(fyne.KeyC, command.Ctrl), Does: func() { w.desk.Copy(w.app.Clipboard()) }, Text: true},
		{Menu: "Edit", Name: "Copy with source", Keys: command.Only(fyne.KeyC, command.Ctrl|command.Shift), Does: func() { copyWithSource(w) }, Pair: true},
		{Menu: "Edit", Name: "Copy what is in focus as HTML", Does: func() { copyFocus(w) }, Pair: true},
		{Menu: "Edit", Name: "Select all", Keys: command.Only(fyne.KeyA, command.Ctrl), Does: w.desk.SelectAll, Text: true},
		{Menu: "Edit", Name: "Select", Hand: "Shift+arrows"},
		{Menu: "Edit", Name: "What can be done with a word", Hand: "Shift+F10"},
		{Menu: "Edit", Name: "Find in both articles", Keys: command.Only(fyne.KeyF, command.Ctrl), Does: w.Find, Pair: true, Apart: true},
		{Menu: "Edit", Name: "Next hit", Keys: command.Only(fyne.KeyF3, 0), Also: command.Only(fyne.KeyG, command.Ctrl), Does: func() { w.StepFind(1) }, Pair: true},
		{Menu: "Edit", Name: "Previous hit", Keys: command.Only(fyne.KeyF3, command.Shift), Also: command.Only(fyne.KeyG, command.Ctrl|command.Shift), Does: func() { w.StepFind(-1) }, Pair: true},
		{Menu: "Edit", Name: "Note on the words selected", Keys: command.Only(fyne.KeyM, command.Ctrl), Does: func() { w.notes.Add(w.desk.Chosen()) }, Pair: true, Apart: true},

		{Menu: "View", Name: "Marks", Within: w.bar.Marks, Pair: true},
		{Menu: "View", Name: "How the text is set…", Does: w.ShowTypography},
		{Menu: "View", Name: "Text size", Within: func() []*fyne.MenuItem { return append(w.asked.Sizes(), sizes(w.desk.Type().Size, w.SetTextSize)...) }},
		{Menu: "View", Name: "Appearance", Within: func() []*fyne.MenuItem { return appearances(w.appearance, w.SetAppearance) }},
		{
			Menu: "View", Name: "Articles beside the pages", Keys: command.Only(fyne.KeyB, command.Ctrl), Does: w.ToggleSide, Apart: true,
			On: func() bool { return w.library.Box.Visible() },
		},
		{
			Menu: "View", Name: "Findings beside the pages", Keys: command.Only(fyne.KeyF4, 0), Does: w.table.TogglePanel,
			On: func() bool { return w.panel.Box.Visible() },
		},
		{Menu: "View", Name: "Usual widths", Does: w.table.UsualWidths},
		{
			Menu: "View", Name: "Scroll the pages together", Keys: command.Only(fyne.KeyL, command.Ctrl), Does: w.ToggleLock,
			On: w.desk.Locked,
		},
		{
			Menu: "View", Name: "Full screen, large type", Does: w.ToggleRoom,
			Keys: command.First(mac, command.Press(fyne.KeyF, command.Ctrl|command.MacCtrl), command.Press(fyne.KeyF11, 0)),
			On:   func() bool { return w.win.FullScreen() },
		},
		{
			Menu: "View", Name: "Larger text", Does: func() { w.SetTextSize(stepSize(w.desk.Type().Size, 1)) }, Keys: command.Only(fyne.KeyPlus, command.Ctrl),
			// A plus stands on shift on many keyboards.
			Also: []command.Stroke{command.Press(fyne.KeyEqual, command.Ctrl), command.Press(fyne.KeyEqual, command.Ctrl|command.Shift), command.Press(fyne.KeyPlus, command.Ctrl|command.Shift)}, Hidden: true, Sizes: true,
		},
		{
			Menu: "View", Name: "Smaller text", Does: func() { w.SetTextSize(stepSize(w.desk.Type().Size, -1)) }, Keys: command.Only(fyne.KeyMinus, command.Ctrl),
			Also: []command.Stroke{command.Press(fyne.KeyMinus, command.Ctrl|command.Shift)}, Hidden: true, Sizes: true,
		},
		{Menu: "View", Name: "Usual text size", Keys: command.Only(fyne.Key0, command.Ctrl), Does: func() { w.SetTextSize(pane.Usual.Size) }, Hidden: true, Sizes: true},

		{
			Menu: "Go", Name: "Next mark", Does: w.Next, Pair: true,
			Keys: command.First(mac, command.Press(fyne.KeyJ, command.Ctrl), command.Press(fyne.KeyF7, 0)),
		},
		{
			Menu: "Go", Name: "Previous mark", Does: w.Prev, Pair: true,
			Keys: command.First(mac, command.Press(fyne.KeyJ, command.Ctrl|command.Shift), command.Press(fyne.KeyF7, command.Shift)),
		},
		{Menu: "Go", Name: "Let go of what is in focus", Keys: command.Only(fyne.KeyEscape, 0), Does: w.LetGo},
		{Menu: "Go", Name: "Swap the pages", Keys: command.Only(fyne.KeyD, command.Ctrl), Does: w.Swap, Pair: true, Apart: true},
		{Menu: "Go", Name: "What stands beside a mark or a ribbon", Hand: "Click"},
		{Menu: "Go", Name: "A word, wherever it stands in both", Hand: "Double click"},
		{Menu: "Go", Name: "Bar, articles, page A, page B, findings", Hand: "Tab, Shift+Tab"},
		{Menu: "Go", Name: "Scroll the page", Hand: "Space, Page, arrows"},
		{Menu: "Go", Name: "Among articles and findings", Hand: "↑, ↓, Enter, →"},

		{Menu: "Library", Name: "Open a folder as library…", Does: func() { library{w}.ask() }},
		{Menu: "Library", Name: "Search all articles", Does: func() { library{w}.search() }},
		{Menu: "Library", Name: "Other accounts of A’s story", Does: func() { library{w}.beside(reading.A) }, Pair: true, Apart: true},
		{Menu: "Library", Name: "Other accounts of B’s story", Does: func() { library{w}.beside(reading.B) }, Pair: true},
		{Menu: "Library", Name: "All pairs of the story…", Does: func() { library{w}.crossOpen() }, Pair: true},
		{Menu: "Library", Name: "Pairs to open", Does: func() { library{w}.pairs() }},
		{Menu: "Library", Name: "This library", Within: func() []*fyne.MenuItem { return library{w}.items() }, Apart: true},

		{Menu: "Lesson", Name: "Make a lesson of these two articles…", Does: lessons{w}.build, Pair: true},
		{
			Menu: "Lesson", Name: "Hold the lesson", Does: func() { lessons{w}.hold(false) }, Pair: true,
			Keys: command.First(mac, command.Press(fyne.KeyReturn, command.Ctrl|command.Alt), command.Press(fyne.KeyF5, 0)),
		},
		{Menu: "Lesson", Name: "Let a pupil answer at this machine", Does: func() { lessons{w}.hold(true) }, Pair: true},
		{Menu: "Lesson", Name: "Ready lessons…", Does: lessons{w}.shelf, Apart: true},
		{Menu: "Lesson", Name: "Save the pair as one file…", Does: lessons{w}.handOut, Pair: true},
		{Menu: "Lesson", Name: "Gather a class’s answers…", Does: lessons{w}.gather},

		{Menu: "Help", Name: "Keys", Keys: command.First(mac, command.Press(fyne.KeySlash, command.Ctrl), command.Press(fyne.KeyF1, 0)), Does: func() { showKeys(w) }},
		{Menu: "Help", Name: "How to read this", Does: func() { howToRead(w) }},
		{Menu: "Help", Name: "For teachers: a lesson in five minutes", Does: func() { guide(w, sheet.ForTeachers) }, Apart: true},
		{Menu: "Help", Name: "How the engine decides", Does: func() { guide(w, sheet.HowItDecides) }},
		{Menu: "Help", Name: "For IT departments", Does: func() { guide(w, sheet.ForComputers) }},
		{Menu: "Help", Name: "The log", Apart: true, Does: w.ShowLog},
		{Menu: "Help", Name: "About Diptych", Does: func() {
			w.tips.Clear()
			sheet.About(w.win.Canvas(), w.app.Metadata().Version)
		}, Apart: true},
		{
			Menu: "Help", Name: "Menu", Keys: command.Only(fyne.KeyF10, 0), Does: w.ShowMenu, Hidden: true,
			Also: []command.Stroke{command.Press(desktop.KeyMenu, 0)},
		},
	}
}
