package intake

import (
	"github.com/carlos7ags/folio/core"
	pdf "github.com/carlos7ags/folio/reader"
)

// pdfDrawn is how many bytes of drawing instructions are followed in one PDF.
const pdfDrawn = 32 << 20

// pdfScale weighs the drawing of pages before it is followed. Forms that draw
// one another make of a few bytes so many steps that they fill the memory.
type pdfScale struct {
	doc   *pdf.PdfReader
	forms map[int]int // what drawing a form takes, by the number of its object
}

// page is what drawing p takes, in bytes of instructions, at most a little
// more than pdfDrawn.
func (s *pdfScale) page(p *pdf.PageInfo) int {
	content, err := p.ContentStream()
	if err != nil {
		return 0
	}
	resources, _ := p.Resources()
	return s.content(content, resources, 0)
}

var pdfDraws = pattern(`/([^\s/<>()\[\]{}%]+)\s+Do\b`)

func (s *pdfScale) content(data []byte, resources *core.PdfDictionary, depth int) int {
	weight := len(data)
	for _, m := range pdfDraws().FindAllSubmatch(data, -1) {
		if weight > pdfDrawn {
			break
		}
		weight += s.form(resources, string(m[1]), depth)
	}
	return min(weight, pdfDrawn+1)
}

// form is what drawing the form called name takes; 0 of a picture.
func (s *pdfScale) form(resources *core.PdfDictionary, name string, depth int) int {
	if resources == nil {
		return 0
	}
	objects, ok := pdfObject(s.doc, resources.Get("XObject")).(*core.PdfDictionary)
	if !ok {
		return 0
	}
	object := objects.Get(name)
	number := -1
	if ref, ok := object.(*core.PdfIndirectReference); ok {
		number = ref.Num()
		if weight, known := s.forms[number]; known {
			return weight
		}
	}
	stream, ok := pdfObject(s.doc, object).(*core.PdfStream)
	if !ok || stream.Dict == nil {
		return 0
	}
	if kind, ok := pdfObject(s.doc, stream.Dict.Get("Subtype")).(*core.PdfName); !ok || kind.Value != "Form" {
		return 0
	}
	if depth > 40 {
		return pdfDrawn + 1
	}
	s.forms[number] = pdfDrawn + 1 // of a form that draws itself
	own, ok := pdfObject(s.doc, stream.Dict.Get("Resources")).(*core.PdfDictionary)
	if !ok {
		own = resources
	}
	weight := 200 + s.content(stream.Data, own, depth+1)
	s.forms[number] = weight
	return weight
}

// pdfObject is the object of doc that o stands for, nil where there is none.
func pdfObject(doc *pdf.PdfReader, o core.PdfObject) core.PdfObject {
	if o == nil {
		return nil
	}
	out, err := doc.ResolveObject(o)
	if err != nil {
		return nil
	}
	return out
}
