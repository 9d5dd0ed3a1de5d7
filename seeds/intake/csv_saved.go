package intake

import (
	"slices"
	"strings"

	"diptych/seeds"
)

// isSavedSheet tells the list of links of Pocket, Instapaper, Raindrop or
// Readwise.
func isSavedSheet(in *input) bool {
	first, _, _ := strings.Cut(in.head(), "\n")
	first = strings.ToLower(strings.ReplaceAll(first, `"`, ""))
	for _, names := range []string{"title,url,time_added", "url,title,selection,folder", "id,title,note,excerpt,url,folder", "title,url,id,document tags,saved date"} {
		if strings.HasPrefix(first, names) {
			return true
		}
	}
	return false
}

// readSavedSheet reads such a list, which may break a title over lines. Pocket
// cuts titles after some 75 characters.
func readSavedSheet(in *input) ([]Article, *seeds.Error) {
	t := in.sheet()
	pocket := slices.Contains(t.names, "time_added")
	var list []Article
	for _, row := range t.rows {
		d := &draft{}
		address, title := t.field(row, "url"), flow(t.field(row, "title"))
		if !strings.HasPrefix(address, "http") {
			continue
		}
		if title != address {
			d.state("title", title, title)
		}
		d.state("url", address, address)
		if pocket && len([]rune(title)) >= pocketTitle {
			d.note(seeds.Say("Pocket cuts titles, and this one may be longer."))
		}
		for i, name := range t.names {
			switch strings.ToLower(name) {
			case "selection", "excerpt", "note", "highlights":
				if i < len(row) {
					d.leave(row[i], "note of the reader who saved it")
				}
			}
		}
		d.note(onlyLink)
		list = append(list, d.article(in))
	}
	if len(list) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("the list of saved articles holds no address"), Cure: seeds.Say("export it once more")}
	}
	return list, nil
}

// pocketTitle is the length of titles, in characters, from which Pocket may
// have cut one.
const pocketTitle = 73
