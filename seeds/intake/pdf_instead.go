package intake

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/carlos7ags/folio/core"
	pdf "github.com/carlos7ags/folio/reader"
)

// insteadTag begins the tag of letters that stand for others; the place of these in a
// list follows.
const insteadTag = "Instead"

// markInstead tags what p draws in the place of other letters, which the library passes
// over (ActualText; ISO 32000-1, 14.9.4), and returns these: programs of layout
// draw signs that a font lacks by others, and hyphens at the ends of lines.
func markInstead(doc *pdf.PdfReader, p *pdf.PageInfo) (letters []string) {
	data, err := p.ContentStream()
	if err != nil {
		return nil
	}
	var properties *core.PdfDictionary
	if resources, _ := p.Resources(); resources != nil {
		properties, _ = pdfObject(doc, resources.Get("Properties")).(*core.PdfDictionary)
	}
	if properties == nil && !bytes.Contains(data, []byte("ActualText")) {
		return nil
	}
	var out []byte
	copied := 0
	for _, op := range pdf.ParseContentStream(data) {
		if op.Operator != "BDC" || len(op.Operands) < 2 {
			continue
		}
		if text := actualText(doc, op, properties); text != "" {
			out = append(out, data[copied:op.Operands[0].Pos]...)
			out = fmt.Appendf(out, "/%s%d BMC", insteadTag, len(letters))
			copied = operatorAt(op, data) + len(op.Operator)
			letters = append(letters, text)
		}
	}
	if copied > 0 {
		p.Dict().Set("Contents", core.NewPdfStream(append(out, data[copied:]...)))
	}
	return letters
}

// maxInsteadText is how long that may be which a few letters stand for, in bytes: 15 letters
// in UTF-16 with its mark.
const maxInsteadText = 32

// actualText is what is drawn behind op stands for, by its own words or by those of the
// page's properties that it names; "" where it says nothing of that, or too much.
func actualText(doc *pdf.PdfReader, op pdf.ContentOp, properties *core.PdfDictionary) string {
	for i, o := range op.Operands[:len(op.Operands)-1] {
		if next := op.Operands[i+1]; o.Type == pdf.TokenName && o.Value == "ActualText" && (next.Type == pdf.TokenString || next.Type == pdf.TokenHexString) {
			return insteadText(next.Value)
		}
	}
	_, name := pdfNames(op)
	if name == "" || properties == nil {
		return ""
	}
	named, _ := pdfObject(doc, properties.Get(name)).(*core.PdfDictionary)
	if named == nil {
		return ""
	}
	if text, ok := pdfObject(doc, named.Get("ActualText")).(*core.PdfString); ok {
		return insteadText(text.Text())
	}
	return ""
}

// insteadText is s decoded, "" where it is longer than what a few letters stand for.
func insteadText(s string) string {
	if len(s) > maxInsteadText {
		return ""
	}
	return core.DecodeTextString(s)
}

// maxInstead is how many letters are taken for others: a sign, a ligature, a fraction.
// Whole words are taken as they are seen.
const maxInstead = 4

// withInstead is spans with the letters that some stand for in their place, where these
// are few and stand on one line.
func withInstead(spans []pdf.TextSpan, letters []string) []pdf.TextSpan {
	if len(letters) == 0 {
		return spans
	}
	var out []pdf.TextSpan
	for len(spans) > 0 {
		first, n := spans[0], 1
		place, tagged := strings.CutPrefix(first.Tag, insteadTag)
		drawn := utf8.RuneCountInString(first.Text)
		for n < len(spans) && tagged && spans[n].Tag == first.Tag && spans[n].Y == first.Y {
			drawn += utf8.RuneCountInString(spans[n].Text)
			n++
		}
		if i, err := strconv.Atoi(place); tagged && err == nil && i < len(letters) && drawn <= maxInstead {
			last := spans[n-1]
			first.Text, first.Width = letters[i], last.X+last.Width-first.X
			out = append(out, first)
		} else {
			out = append(out, spans[:n]...)
		}
		spans = spans[n:]
	}
	return out
}
