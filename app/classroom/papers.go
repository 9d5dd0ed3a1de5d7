package classroom

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/assets"
	"diptych/assets/installed"
)

// papers are those of printers in classrooms, the usual one first.
var papers = []string{"A4", "US Letter"}

// paperKey is where the paper that was chosen is remembered.
const paperKey = "lesson.paper"

// paperAt is the place of the paper that PDFs are set on.
func paperAt() int {
	return max(0, slices.Index(papers, fyne.CurrentApp().Preferences().String(paperKey)))
}

// newPapers is the choice among them.
func newPapers() *kit.Segments {
	s := kit.NewSegments(lang.L("Paper of the PDFs"), papers...)
	s.SetChosen(paperAt())
	s.OnChosen = func(i int) { fyne.CurrentApp().Preferences().SetString(paperKey, papers[i]) }
	return s
}

// setting is that paper and the faces of the program.
func setting() lesson.Setting {
	faces := lesson.Faces{Regular: assets.SerifRegular(), Bold: assets.SerifBold(), Others: new(installed.Fonts).Face}
	if paperAt() > 0 {
		return lesson.OnLetter(faces)
	}
	return lesson.OnA4(faces)
}
