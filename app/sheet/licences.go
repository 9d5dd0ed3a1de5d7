package sheet

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/assets/licences"
)

const (
	licencesHigh = 460
	licencesWide = 760
	licenceLine  = 92 // letters that a line of the card has room for
)

// licenceRow is a line of a licence, or the name of the work it is of.
type licenceRow struct {
	words string
	name  bool
}

// Licences shows the licences of all works in the program in full: as a list
// of lines, since nothing else lays out so long a text at once.
func Licences(over fyne.Canvas) {
	rows := licenceRows(licences.Works())
	list := widget.NewList(func() int { return len(rows) }, newLicenceRow, func(i widget.ListItemID, o fyne.CanvasObject) {
		line := o.(*canvas.Text)
		line.Text, line.TextStyle.Bold, line.Color = rows[i].words, rows[i].name, kit.ColorOf(kit.ColorInk)
		line.Refresh()
	})
	list.HideSeparators = true
	list.OnSelected = func(widget.ListItemID) { list.UnselectAll() }
	s := kit.ShowSheet(over, lang.L("Licences"), licencesWide, container.New(leastHigh(licencesHigh), list))
	s.OnKey(func(e *fyne.KeyEvent) {
		if !scrollList(list, e.Name) {
			s.Typed(e)
		}
	})
}

// newLicenceRow is set as close as print is: a label would keep its distance
// from every other.
func newLicenceRow() fyne.CanvasObject {
	return &canvas.Text{TextSize: kit.Scaled(kit.SizeSmall)}
}

// scrollList scrolls a list by the keys that scroll a sheet.
func scrollList(list *widget.List, key fyne.KeyName) bool {
	page, at := list.Size().Height-kit.Scaled(40), list.GetScrollOffset()
	switch key {
	case fyne.KeyDown:
		list.ScrollToOffset(at + kit.Scaled(40))
	case fyne.KeyUp:
		list.ScrollToOffset(max(0, at-kit.Scaled(40)))
	case fyne.KeyPageDown, fyne.KeySpace:
		list.ScrollToOffset(at + page)
	case fyne.KeyPageUp:
		list.ScrollToOffset(max(0, at-page))
	case fyne.KeyHome:
		list.ScrollToTop()
	case fyne.KeyEnd:
		list.ScrollToBottom()
	default:
		return false
	}
	return true
}

// licenceRows breaks licences into lines: first what follows, then work for
// work its name and its texts.
func licenceRows(works []licences.Work) (rows []licenceRow) {
	rows = append(rows, licenceRow{words: lang.L("The program holds works of others, each under its own licence; here they are in full.")})
	for _, w := range works {
		rows = append(rows, licenceRow{}, licenceRow{w.Name, true})
		for line := range strings.Lines(w.Text) {
			for _, part := range broken(strings.TrimRight(line, " \t\n"), licenceLine) {
				rows = append(rows, licenceRow{words: part})
			}
		}
	}
	return rows
}

// broken is a line in parts of at most so many letters, cut between words.
func broken(line string, most int) (parts []string) {
	line = strings.ReplaceAll(line, "\t", "    ")
	for utf8.RuneCountInString(line) > most {
		cut := len(string([]rune(line)[:most]))
		if at := strings.LastIndexByte(line[:cut], ' '); at > 0 && strings.TrimSpace(line[:at]) != "" {
			cut = at
		}
		parts = append(parts, line[:cut])
		line = strings.TrimLeft(line[cut:], " ")
	}
	return append(parts, line)
}
