package sheet

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds"
)

// PastedName is what a text is called until it is saved.
const PastedName = "pasted text"

// factLabels are the facts that a paste is asked for, by their keys, in the
// order a reader sees them, and what they are called.
var factLabels = [][2]string{
	{"title", "Headline"}, {"outlet", "Outlet"}, {"agency", "Agency"}, {"byline", "By"},
	{"dateline", "Dateline"}, {"date", "Date"}, {"url", "Address"},
}

// factName is what a fact is called in the file of an article, in whatever
// language it is asked for.
func factName(key string) string {
	i := slices.IndexFunc(factLabels, func(f [2]string) bool { return f[0] == key })
	return factLabels[i][1]
}

// Unsaved says why the file of an article could not be written, or moved.
func Unsaved(err error) string {
	fyne.LogError("saving an article", err)
	if e := (*seeds.Error)(nil); errors.As(err, &e) {
		return lang.L("{{.File}} could not be written: {{.Problem}}. {{.Cure}}.", kit.With{"File": e.File, "Problem": kit.Say(e.Problem), "Cure": reading.Capital(kit.Say(e.Cure))})
	}
	return err.Error()
}

// pastedFacts lists what is known of an article, and whence.
func pastedFacts(a seeds.Article, d *text.Document) []pane.Fact {
	var list []pane.Fact
	for _, f := range factLabels {
		fact := pane.Fact{Key: f[0], Label: lang.L(f[1]), Value: a.Fact(f[0]), Known: lang.L("stated above the text")}
		if fact.Value == "" {
			fact.Value = factOf(d, f[0])
			fact.Known = lang.L("read in the text")
			fact.Place = d.Evidence[f[0]]
		}
		if fact.Value == "" {
			fact.Known = lang.L("not stated")
		}
		list = append(list, fact)
	}
	return list
}

// factOf is what the text itself says.
func factOf(d *text.Document, key string) string {
	if h, ok := d.Headline(); ok && key == "title" {
		return strings.Join(strings.Fields(d.Plain(h)), " ")
	}
	return seeds.Article{Fields: d.Fields}.Fact(key)
}

// typed is the article with the facts as they stand in the fields.
func typed(a seeds.Article, d *text.Document, value func(key string) string) seeds.Article {
	var changed []string
	for _, f := range factLabels {
		fact := strings.TrimSpace(value(f[0]))
		if fact != factOf(d, f[0]) {
			changed = append(changed, strings.ToLower(f[1]))
		}
		a = a.With(f[0], fact)
	}
	if len(changed) > 0 && a.Basis == "" {
		a.Basis = fmt.Sprintf("%s: as typed when the text was pasted", strings.Join(changed, ", "))
	}
	return a
}

// IsAddress reports whether what was pasted is the address of a page, or some
// of them, and no text.
func IsAddress(pasted string) bool {
	words := strings.Fields(pasted)
	for _, w := range words {
		w = strings.ToLower(strings.Trim(w, "<>()[]\"'“”.,;"))
		if !strings.HasPrefix(w, "http://") && !strings.HasPrefix(w, "https://") && !(strings.HasPrefix(w, "www.") && strings.Count(w, ".") > 1) {
			return false
		}
	}
	return len(words) > 0
}
