package intake

import "strings"

// deepestField is how many fields may stand in one another.
const deepestField = 50

// contentsRole is the style of an entry of a list of contents.
const contentsRole = "toc 1"

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
		if r.contents == 0 && strings.HasPrefix(strings.TrimSpace(r.instruction.String()), "TOC") {
			r.contents = n
		}
	case mark == "end":
		r.fields = r.fields[:n-1]
		if r.contents == n {
			r.contents = 0
		}
		r.write(p, r.choice.shown())
		r.choice = wordChoice{}
	}
}

// headContents gives a heading right above a list of contents to the list.
func headContents(paras []para) {
	for i := range paras[:max(0, len(paras)-1)] {
		if paras[i].level > 0 && paras[i].part() == "" && paras[i+1].role == contentsRole {
			paras[i].role, paras[i].level = contentsRole, 0
		}
	}
}
