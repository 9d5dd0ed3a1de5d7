package intake

// deepestField is how many fields may stand in one another.
const deepestField = 50

var fieldAddress = pattern(`HYPERLINK\s+"([^"]+)"`)

// field follows the marks of a field: its instruction is no text, its result is.
func (r *wordReader) field(p *wordPara, mark string) {
	n := len(r.fields)
	switch {
	case mark == "begin":
		if r.fields = append(r.fields, true); len(r.fields) > deepestField {
			r.fields = r.fields[1:]
		}
		r.instruction.Reset()
		r.choice = wordChoice{}
	case n == 0:
	case mark == "separate":
		r.fields[n-1] = false
		if m := fieldAddress().FindStringSubmatch(r.instruction.String()); m != nil {
			p.linkTo(m[1])
		}
	case mark == "end":
		r.fields = r.fields[:n-1]
		r.write(p, r.choice.shown())
		r.choice = wordChoice{}
	}
}
