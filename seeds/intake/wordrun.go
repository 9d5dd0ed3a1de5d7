package intake

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// isOn tells whether a property is switched on, as it is where it says nothing.
func isOn(e xml.StartElement) bool {
	v := attribute(e, "val")
	return v != "0" && v != "false" && v != "off"
}

// isAbove tells a property that sets words above the line: superscript, or a
// position of two points and more, in half points.
func isAbove(e xml.StartElement) bool {
	v := attribute(e, "val")
	rise, _ := strconv.Atoi(v)
	return v == "superscript" || rise >= 4
}

// inside reads an element in a paragraph.
func (r *wordReader) inside(p *wordPara, name string, e xml.StartElement) {
	switch name {
	case "pStyle":
		p.style = r.styles[attribute(e, "val")]
		if p.style.name == "" {
			p.style.name = strings.ToLower(attribute(e, "val"))
		}
		p.role, p.level = p.style.name, p.style.level
	case "outlineLvl":
		p.level = outlineLevel(e)
	case "jc":
		p.middle = r.around(1) == "pPr" && attribute(e, "val") == "center"
	case "pageBreakBefore":
		if r.around(1) == "pPr" && isOn(e) {
			p.words.WriteString("\f")
		}
	case "r":
		p.runStyle, p.veil, p.unveil, p.runBold, p.runStruck, p.runRaised = wordStyle{}, false, false, false, false, false
	case "rStyle":
		p.runStyle = r.styles[attribute(e, "val")]
	case "vanish":
		if r.around(2) == "r" {
			p.veil, p.unveil = isOn(e), !isOn(e)
		}
	case "specVanish":
		p.goesOn = p.goesOn || r.around(2) == "pPr" && isOn(e) // a heading that runs on into its paragraph
	case "b":
		p.runBold = p.runBold || r.around(2) == "r" && isOn(e)
	case "vertAlign", "position":
		p.runRaised = p.runRaised || r.around(2) == "r" && isAbove(e)
	case "strike", "dstrike":
		p.runStruck = p.runStruck || r.around(2) == "r" && isOn(e)
	case "tab", "ptab":
		if r.around(1) == "r" {
			r.write(p, "\t")
		}
	case "noBreakHyphen":
		r.write(p, "-")
	case "br", "cr":
		switch attribute(e, "type") {
		case "page", "column":
			r.write(p, "\f")
		default:
			r.write(p, "\n")
		}
	case "sym":
		if sign := symbolSign(e); sign != "" {
			r.write(p, sign)
		} else {
			r.file.signs++
		}
	case "listEntry", "result", "default":
		r.choice.read(name, e)
	case "m:f":
		r.fraction(p)
	case "drawing", "pict":
		p.drawn = true
	case "hyperlink":
		p.linkTo(r.links[attribute(e, "id")].target)
	case "fldChar":
		r.field(p, attribute(e, "fldCharType"))
	case "footnoteReference", "endnoteReference", "commentReference":
		piece := strings.TrimSuffix(name, "Reference")
		id := piece + " " + attribute(e, "id")
		if a, ok := r.notes[id]; ok {
			p.apart = append(p.apart, a)
			delete(r.notes, id) // once is enough
		}
	}
}

// linkTo takes the first link of p that leads out of the file.
func (p *para) linkTo(address string) {
	if p.link == "" && !strings.HasPrefix(address, "#") {
		p.link = address
	}
}

func (r *wordReader) chars(in, s string) {
	p := r.cur()
	switch {
	case p == nil:
	case in == "t":
		if !slices.Contains(r.fields, true) {
			r.choice = wordChoice{} // the field has a text that says what was chosen
		}
		r.write(p, strings.ReplaceAll(s, "\n", " "))
	case in == "m:t":
		r.write(p, raisedIf(r.around(2) == "m:sup", strings.ReplaceAll(s, "\n", " ")))
	case in == "instrText" && r.instruction.Len() < 4096:
		r.instruction.WriteString(s)
	}
}

// write adds words to the run of p, unless they are hidden.
func (r *wordReader) write(p *wordPara, s string) {
	if slices.Contains(r.fields, true) {
		return
	}
	blank := flow(s) == ""
	if p.veil || !p.unveil && (p.runStyle.hidden || p.style.hidden) {
		p.veiled = p.veiled || !blank
		return
	}
	p.plain = p.plain || !blank && !p.runBold
	p.listed = p.listed || !blank && r.contents > 0
	p.struck = p.struck || !blank && (p.runStruck || p.runStyle.struck)
	p.quote(p.runStyle.name == unmarkedQuote, s)
	p.words.WriteString(raisedIf(p.runRaised || p.runStyle.raised, s))
}

// quote opens or closes the marks of words that a file sets off by a style
// alone, before s, which has none of its own.
func (p *wordPara) quote(is bool, s string) {
	switch {
	case p.open && !is:
		p.words.WriteString("”")
		p.open = false
	case is && !p.quoting && unmarked(p.words.String(), s):
		p.words.WriteString("“")
		p.open = true
	}
	p.quoting = is
}
