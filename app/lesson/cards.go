package lesson

import (
	"diptych/compare/report/paper"
)

// CardsPDF is the code names as cards to print and cut, in the words of a language.
func CardsPDF(language string, o Setting) ([]byte, error) {
	w := WordingOf(language)
	title := w["cards.title"]
	d := paper.New(paper.Options{Size: o.size, Title: title, Language: language, Foot: title, Regular: o.Regular, Bold: o.Bold})
	d.Heading(1, title)
	d.Paragraph(paper.Run{Text: w["cards.note"], Style: paper.Soft})
	d.Cards(w["cards.of"], w.CodeNames()...)
	return d.PDF()
}
