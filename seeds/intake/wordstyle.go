package intake

import (
	"encoding/xml"
	"strings"

	"diptych/seeds"
)

// wordStyle is a style of paragraphs or characters.
type wordStyle struct {
	name, base string
	level      int
	hidden     bool
	raised     bool
	struck     bool // also of the name that LibreOffice gives what a page says is deleted
}

// wordStyles are the styles of a DOCX by their ids, with what they have of
// those that they are based on.
func wordStyles(p *pack, rels map[string]relation) (map[string]wordStyle, *seeds.Error) {
	styles := map[string]wordStyle{}
	for _, r := range inOrder(rels) {
		if r.kind != "styles" {
			continue
		}
		data, err := p.read(r.target)
		if err != nil {
			return nil, err
		}
		var s wordStyle
		var id string
		err = walkXML(r.target, data, func(t xml.Token, _ int) {
			switch e := t.(type) {
			case xml.StartElement:
				switch wordName(e.Name) {
				case "style":
					id, s = attribute(e, "styleId"), wordStyle{}
				case "name":
					s.name = strings.ToLower(attribute(e, "val"))
				case "basedOn":
					s.base = attribute(e, "val")
				case "outlineLvl":
					s.level = outlineLevel(e)
				case "vanish":
					s.hidden = isOn(e)
				case "strike", "dstrike":
					s.struck = s.struck || isOn(e)
				case "vertAlign", "position":
					s.raised = s.raised || isAbove(e)
				}
			case xml.EndElement:
				if wordName(e.Name) == "style" {
					styles[id] = s
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return inherit(styles), nil
}

// inherit gives styles what they have of those that they are based on.
func inherit(own map[string]wordStyle) map[string]wordStyle {
	styles := map[string]wordStyle{}
	for id, s := range own {
		for base, n := s, 0; n < 20; n++ {
			s.hidden, s.raised, s.struck = s.hidden || base.hidden, s.raised || base.raised, s.struck || base.struck || base.name == "del"
			if s.level == 0 || n == 0 {
				s.level = base.rank()
			}
			if styled[s.name] == "" && styled[base.name] != "" {
				s.name = base.name
			}
			if base.base == "" {
				break
			}
			base = own[base.base]
		}
		styles[id] = s
	}
	return styles
}

// rank is the rank of headings in style s: that of its name, which Word lets no one
// change, else the one that it states.
func (s wordStyle) rank() int {
	if rank := headingRank(s.name); rank > 0 {
		return rank
	}
	return s.level
}
