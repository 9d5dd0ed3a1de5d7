package intake

import (
	"github.com/carlos7ags/folio/core"
	pdf "github.com/carlos7ags/folio/reader"
)

// pdfLayers are the layers of a PDF, of which those that are switched off do
// not show: a draft, another language.
type pdfLayers struct {
	doc     *pdf.PdfReader
	allOff  bool         // but for those in on
	on, off map[int]bool // by the numbers of their objects
}

// layersOf are the layers of a PDF, nil where all show.
func layersOf(doc *pdf.PdfReader) *pdfLayers {
	catalog := doc.Catalog()
	if catalog == nil {
		return nil
	}
	all, _ := pdfObject(doc, catalog.Get("OCProperties")).(*core.PdfDictionary)
	if all == nil {
		return nil
	}
	now, _ := pdfObject(doc, all.Get("D")).(*core.PdfDictionary)
	if now == nil {
		return nil
	}
	l := &pdfLayers{doc: doc}
	l.allOff = l.name(now.Get("BaseState")) == "OFF"
	l.on, l.off = l.numbers(now.Get("ON")), l.numbers(now.Get("OFF"))
	if !l.allOff && len(l.off) == 0 {
		return nil
	}
	return l
}

// name is the name that o stands for, "" where it is none.
func (l *pdfLayers) name(o core.PdfObject) string {
	if name, ok := pdfObject(l.doc, o).(*core.PdfName); ok {
		return name.Value
	}
	return ""
}

// numbers are those of the objects that o refers to, alone or in a list.
func (l *pdfLayers) numbers(o core.PdfObject) map[int]bool {
	list := map[int]bool{}
	if array, ok := pdfObject(l.doc, o).(*core.PdfArray); ok {
		for _, each := range array.All() {
			if ref, ok := each.(*core.PdfIndirectReference); ok {
				list[ref.Num()] = true
			}
		}
	} else if ref, ok := o.(*core.PdfIndirectReference); ok {
		list[ref.Num()] = true
	}
	return list
}

// hides tells whether what belongs to o, a layer or several, does not show. Of
// several one that is on is enough, unless o asks for all of them.
func (l *pdfLayers) hides(o core.PdfObject) bool {
	dict, _ := pdfObject(l.doc, o).(*core.PdfDictionary)
	if dict == nil {
		return false
	}
	members := l.numbers(o)
	if l.name(dict.Get("Type")) == "OCMD" {
		members = l.numbers(dict.Get("OCGs"))
	}
	off := 0
	for n := range members {
		if l.off[n] || l.allOff && !l.on[n] {
			off++
		}
	}
	switch l.name(dict.Get("P")) {
	case "AllOn":
		return off > 0
	case "AnyOff", "AllOff": // shows what is off
		return false
	}
	return off > 0 && off == len(members)
}

// pdfUndrawn are the operators that draw text or a form, and what leaves the
// place where the next line begins as they leave it.
var pdfUndrawn = map[string]string{"Tj": "n", "TJ": "n", "Do": "n", "'": "T*", `"`: "T*"}

// strip takes out of the drawing of p what does not show, and tells whether
// there was any.
func (l *pdfLayers) strip(p *pdf.PageInfo) bool {
	if l == nil {
		return false
	}
	resources, _ := p.Resources()
	data, err := p.ContentStream()
	if resources == nil || err != nil {
		return false
	}
	layers, _ := pdfObject(l.doc, resources.Get("Properties")).(*core.PdfDictionary)
	forms, _ := pdfObject(l.doc, resources.Get("XObject")).(*core.PdfDictionary)
	var out []byte
	var around []bool // what stands in one another; whether it is hidden
	copied := 0
	for _, op := range pdf.ParseContentStream(data) {
		hidden := len(around) > 0 && around[len(around)-1]
		switch tag, of := pdfNames(op); op.Operator {
		case "BMC", "BDC":
			around = append(around, hidden || tag == "OC" && layers != nil && l.hides(layers.Get(of)))
		case "EMC":
			around = around[:max(0, len(around)-1)]
		case "Do":
			hidden = hidden || forms != nil && l.hidesForm(forms.Get(of))
		}
		if undrawn := pdfUndrawn[op.Operator]; hidden && undrawn != "" && len(op.Operands) > 0 {
			at := operatorAt(op, data)
			out = append(append(out, data[copied:at]...), undrawn...)
			copied = at + len(op.Operator)
		}
	}
	if copied == 0 {
		return false
	}
	p.Dict().Set("Contents", core.NewPdfStream(append(out, data[copied:]...)))
	return true
}

// pdfNames are the first and the last operand of op where they are names.
func pdfNames(op pdf.ContentOp) (first, last string) {
	if n := len(op.Operands); n > 0 {
		if o := op.Operands[0]; o.Type == pdf.TokenName {
			first = o.Value
		}
		if o := op.Operands[n-1]; o.Type == pdf.TokenName {
			last = o.Value
		}
	}
	return first, last
}

// operatorAt is where the operator of op stands in data, behind its operands.
func operatorAt(op pdf.ContentOp, data []byte) int {
	t := pdf.NewTokenizer(data)
	t.SetPos(int(op.Operands[len(op.Operands)-1].Pos))
	t.Next()
	return int(t.Next().Pos)
}

// hidesForm tells whether a form that is drawn belongs to a layer that is off.
func (l *pdfLayers) hidesForm(o core.PdfObject) bool {
	form, _ := pdfObject(l.doc, o).(*core.PdfStream)
	return form != nil && form.Dict != nil && l.hides(form.Dict.Get("OC"))
}
