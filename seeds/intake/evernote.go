package intake

import (
	"diptych/seeds"
)

func isEvernote(in *input) bool { return in.xmlRoot() == "en-export" }

// readEvernote reads an export of Evernote (ENEX): each note that holds text. Who
// clipped a note, and when, is not who wrote it.
func readEvernote(in *input) ([]Article, *seeds.Error) {
	tree, err := xmlTree(in.decoded())
	var list []Article
	for _, n := range allIn(tree, ofName("note")) {
		d := &draft{}
		title, address := said(at(n, "title")), said(at(n, "note-attributes", "source-url"))
		d.state("title", title, title)
		d.state("url", address, address)
		d.take(d.paragraphsOfHTML(raw(at(n, "content")), 0))
		if len(d.paragraphs) == 0 {
			continue
		}
		if saved := said(at(n, "created")); saved != "" {
			d.note(seeds.Say("The time {{.Time}} is that of saving, not the date of the article.", seeds.With{"Time": saved}))
		}
		if err != nil {
			d.note(brokenNote)
		}
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, xmlRefusal("Evernote", err)
	}
	return list, nil
}
