package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"diptych/app/kit"
	"diptych/app/pane"
)

// HowToRead teaches the marks on the pages, each by words marked so and a
// sentence, and the few things that a reader does. keys opens the list of keys.
func HowToRead(over fyne.Canvas, keys func()) {
	rows := container.New(factLayout{})
	for _, s := range pane.Signs() {
		rows.Add(container.New(layout.NewCustomPaddedLayout(7, 0, 10, 0), pane.NewSample(s.Kind, lang.L("some words"))))
		rows.Add(paragraph(s.About))
	}
	all := container.NewVBox(
		paragraph(lang.L("Two articles about the same matter stand side by side. Marks show what they share and where they tell it differently; none of them says who is right.")),
		rows,
		paragraph(lang.L("Click a mark, or a row of the findings beside the pages: both articles go to the place, and the rest grows pale. Esc lets go. The buttons above the pages show and hide the marks of a kind.")),
	)
	var s *kit.Sheet
	more := kit.NewTextButton(lang.L("All keys"), func() {
		s.Close()
		keys()
	})
	read := kit.NewTextButton(lang.L("Start reading"), func() { s.Close() })
	s = kit.ShowSheet(over, lang.L("How to read this"), 620, prose(all), read, more)
}
