package lesson

import "diptych/compare/report/paper"

// Cards is a document of the code names as cards to print and cut, in the words
// of e.
func (e Exercise) Cards(o Setting) ([]byte, error) {
	s := e.Sheet()
	title := s.Words["cards.title"]
	return s.set(o, title, title, func(d *paper.Doc) {
		d.Paragraph(paper.Run{Text: s.Words["cards.note"], Style: paper.Soft})
		d.Cards(s.Words["cards.of"], s.Words.CodeNames()...)
	})
}
