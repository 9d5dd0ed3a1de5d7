package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"diptych/app/kit"
	"diptych/app/pane"
)

// HowToRead teaches the marks on the pages, each by words marked so and a
// sentence, and the few things that a reader does. keys opens the list of keys.
func HowToRead(over fyne.Canvas, keys func()) {
	rows := container.New(factLayout{})
	for _, s := range pane.Signs() {
		rows.Add(container.New(onLine{}, pane.NewSample(s.Kind, lang.L("some words"))))
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
	s = kit.ShowSheet(over, lang.L("How to read this"), 620, kit.Prose(all), read, more)
}

// onLine sets a sample so that its words stand on the first line of a paragraph
// beside it.
type onLine struct{}

// samplePad is left of a sample, where its bars stand.
const samplePad = 7

func (onLine) down(s *pane.Sample) float32 {
	line := canvas.NewText("", nil)
	line.TextSize = theme.TextSize()
	return kit.Whole(theme.InnerPadding() + kit.BaselineOf(line) - s.Baseline())
}

func (l onLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := objects[0].(*pane.Sample)
	return s.MinSize().AddWidthHeight(samplePad, l.down(s))
}

func (l onLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s := objects[0].(*pane.Sample)
	s.Resize(s.MinSize())
	s.Move(fyne.NewPos(samplePad, l.down(s)))
}
