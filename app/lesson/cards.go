package lesson

import (
	"diptych/compare/report/paper"
)

// Cards is a document of the code names as cards to print and cut, in the words
// of e.
func (e Exercise) Cards(o Setting) ([]byte, error) {
	w := e.Wording()
	title := w["cards.title"]
	d := paper.New(paper.Options{Size: o.size, Title: title, Language: e.Language, Foot: title, Regular: o.Regular, Bold: o.Bold, Others: o.Others})
	d.Heading(1, title)
	d.Paragraph(paper.Run{Text: w["cards.note"], Style: paper.Soft})
	d.Cards(w["cards.of"], w.CodeNames()...)
	return d.PDF()
}
