package intake

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/carlos7ags/folio/core"
	pdf "github.com/carlos7ags/folio/reader"
)

// riseTag begins the tag of what is drawn above or below its line; the rise
// follows as a part of the size of the letters.
const riseTag = "Rise"

// markRises tags what p draws with a rise of its own (the operator Ts; ISO
// 32000-1, 9.3.7), as the library puts it on the line: 10 and a raised 6 would
// be 106.
func markRises(p *pdf.PageInfo) {
	data, err := p.ContentStream()
	if err != nil || !bytes.Contains(data, []byte("Ts")) {
		return
	}
	var out []byte
	copied := 0
	now := letterState{}
	var kept []letterState
	for _, op := range pdf.ParseContentStream(data) {
		switch op.Operator {
		case "q":
			kept = append(kept, now)
		case "Q":
			if n := len(kept); n > 0 {
				now, kept = kept[n-1], kept[:n-1]
			}
		case "Tf":
			now.size = lastNumber(op)
		case "Ts":
			now.rise = lastNumber(op)
		case "Tj", "TJ", "'", `"`:
			if rise := now.part(); rise != 0 && len(op.Operands) > 0 {
				from, to := int(op.Operands[0].Pos), operatorAt(op, data)+len(op.Operator)
				out = append(out, data[copied:from]...)
				out = fmt.Appendf(out, "/%s%.2f BMC %s EMC", riseTag, rise, data[from:to])
				copied = to
			}
		}
	}
	if copied > 0 {
		p.Dict().Set("Contents", core.NewPdfStream(append(out, data[copied:]...)))
	}
}

// letterState is how letters are drawn: their size, and how far above the line.
type letterState struct{ size, rise float64 }

// part is the rise as a part of the size, 0 where it is too small or too large
// to be that of a figure or a note.
func (s letterState) part() float64 {
	part := s.rise / math.Abs(s.size)
	if math.IsNaN(part) || math.Abs(part) < .1 || math.Abs(part) > 2 {
		return 0
	}
	return part
}

// lastNumber is the last operand of op, 0 where it is no number.
func lastNumber(op pdf.ContentOp) float64 {
	if len(op.Operands) == 0 {
		return 0
	}
	f, _ := strconv.ParseFloat(op.Operands[len(op.Operands)-1].Value, 64)
	return f
}

// rise is how far above its line s is drawn, in points.
func rise(s pdf.TextSpan) float64 {
	part, tagged := strings.CutPrefix(s.Tag, riseTag)
	if !tagged {
		return 0
	}
	f, _ := strconv.ParseFloat(part, 64)
	return f * s.Height
}
