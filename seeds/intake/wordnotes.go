package intake

import (
	"slices"
	"strings"

	"diptych/seeds"
)

// apart are the footnotes, endnotes and comments of the file, by what refers
// to them: "footnote 2". Headers and footers go to the file.
func (r *wordReader) apart(p *pack) (map[string]pendant, *seeds.Error) {
	notes := map[string]pendant{}
	for _, rel := range inOrder(r.links) {
		part := strings.TrimSuffix(rel.kind, "s")
		if !slices.Contains([]string{"footnote", "endnote", "comment", "header", "footer"}, part) {
			continue
		}
		data, err := p.read(rel.target)
		if err != nil {
			return nil, err
		}
		rels, err := p.related(rel.target)
		if err != nil {
			return nil, err
		}
		in := wordReader{file: &manuscript{}, styles: r.styles, links: rels, piece: part, found: notes}
		if err := in.walk(rel.target, data); err != nil {
			return nil, err
		}
		if part == "header" || part == "footer" {
			a := pendant{in.words(), "page " + part}
			if a.text != "" && !slices.Contains(r.file.pages, a) {
				r.file.pages = append(r.file.pages, a)
			}
		}
	}
	return notes, nil
}

// words are those of all paragraphs that were read.
func (r *wordReader) words() string {
	var s []string
	for _, p := range slices.Concat(r.paras, r.boxes) {
		s = append(s, p.text)
	}
	return flow(strings.Join(s, "\n"))
}
