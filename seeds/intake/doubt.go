package intake

import (
	"slices"
	"strings"

	"diptych/compare/text"
	"diptych/seeds"
)

// Clear reports whether the file holds one article that can be shown as it was
// read: nothing in it was doubtful or lost, and headline, date and who brought
// it out are known, from the file or from the text itself. What people write as
// plain text or Markdown is shown whether they are known or not.
func (f File) Clear() bool {
	if len(f.Articles) != 1 {
		return false
	}
	a := f.Articles[0]
	if slices.ContainsFunc(a.Notes, a.doubts) {
		return false
	}
	return f.Plain() || known(a.Document().Fields)
}

// Plain reports whether the file is one of plain text or Markdown.
func (f File) Plain() bool { return f.Kind == "text" || f.Kind == "markdown" }

func known(f text.Fields) bool { return f.Title != "" && f.Date != "" && f.Outlet+f.Agency != "" }

// doubts tells a note that a reader should see first from one on the front
// matter or the encoding, which names the place in the file that it is about.
func (a Article) doubts(note seeds.Said) bool {
	return !note.Is(noBackslashes) && !strings.HasPrefix(note.String(), a.Name+":")
}
