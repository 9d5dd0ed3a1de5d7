package notebook

import (
	"slices"

	"diptych/seeds/note"
)

// HandOut is the notes and judgements on the pair that is shown, by the article
// that they are kept with, as files to go with copies of the articles that are
// called by these names; nil where there are none. Notes that are also about
// other articles are not among them.
func (n *Notebook) HandOut(as [2]string) (files [2][]byte) {
	for side, k := range n.pair {
		if k == nil || k.file == nil || side > 0 && k == n.pair[0] {
			continue
		}
		var list []note.Note
		for _, x := range k.Notes() {
			x.Anchors = slices.Clone(x.Anchors)
			for i, a := range x.Anchors {
				at := slices.Index(n.names[:], a.Article)
				if at < 0 {
					x.Anchors = nil
					break
				}
				x.Anchors[i].Article = as[at]
			}
			if len(x.Anchors) > 0 && !blank(x) || len(x.Anchors) > 0 && x.Assessing {
				list = append(list, x)
			}
		}
		if len(list) > 0 {
			files[side] = note.Encoded(list)
		}
	}
	return files
}
