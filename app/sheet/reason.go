package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
)

// Reason asks why a reader holds what title says of a finding, in a sentence or
// not at all, and does what was decided with it.
func Reason(over fyne.Canvas, title, finding, way string, does func(reason string)) *kit.Sheet {
	field := kit.NewField(lang.L("Why? A sentence, or nothing"), nil)
	var s *kit.Sheet
	done := func() {
		s.Close()
		does(field.Text)
	}
	s = kit.ShowSheet(over, title, 460, container.NewVBox(kit.Prose(paragraph(finding)), field.Dressed()), kit.NewTextButton(way, done))
	field.OnEnter = done
	over.Focus(field)
	return s
}
