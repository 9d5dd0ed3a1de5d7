package intake

import (
	"cmp"
	"encoding/xml"
	"strconv"
	"strings"
)

// odfStyle is a style of paragraphs or characters.
type odfStyle struct {
	base   string // that it is based on
	level  int    // as a heading
	hidden bool
	struck bool
	raised bool
	middle bool // its paragraphs stand in the middle of the page
	breaks bool // a page begins with each
}

// define reads a style.
func (r *odfReader) define(name string, e xml.StartElement) {
	switch name {
	case "style:style":
		r.style = attribute(e, "family") + " " + attribute(e, "name")
		level, _ := strconv.Atoi(attribute(e, "default-outline-level"))
		r.styles[r.style] = odfStyle{base: attribute(e, "parent-style-name"), level: level}
	case "style:text-properties", "style:properties":
		if s := r.styles[r.style]; r.style != "" {
			line := attribute(e, "text-line-through-style") + attribute(e, "text-line-through-type")
			s.hidden = s.hidden || attribute(e, "display") == "none"
			s.struck = s.struck || strings.ReplaceAll(line, "none", "") != ""
			s.raised = s.raised || isRaised(attribute(e, "text-position"))
			r.styles[r.style] = s
		}
	}
	if name == "style:paragraph-properties" || name == "style:properties" {
		if s := r.styles[r.style]; r.style != "" {
			s.middle, s.breaks = attribute(e, "text-align") == "center", attribute(e, "break-before") == "page"
			r.styles[r.style] = s
		}
	}
}

// resolved is the role, the rank and the veil of a style: of itself or of the
// first that it is based on which has one.
func (r *odfReader) resolved(family, name string) (role string, level int, hidden bool) {
	for n := 0; name != "" && n < 20; n++ {
		s := r.styles[family+" "+name]
		style := strings.ToLower(strings.ReplaceAll(name, "_20_", " "))
		if role == "" && (styled[style] != "" || strings.HasPrefix(style, "contents ")) {
			role = style
		}
		hidden = hidden || s.hidden
		if level == 0 {
			level = cmp.Or(s.level, headingRank(style)) // LibreOffice states none for that of a page's <h1>
		}
		name = s.base
	}
	return role, level, hidden
}

// isRaised tells a position above the line: "super 58%", "33% 58%".
func isRaised(position string) bool {
	rise, _, _ := strings.Cut(position, " ")
	return rise == "super" || strings.HasSuffix(rise, "%") && rise[0] != '-' && rise[0] != '0'
}
