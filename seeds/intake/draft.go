package intake

import (
	"strings"

	"diptych/compare/text"
	"diptych/seeds"
)

// draft is an article while a reader puts it together.
type draft struct {
	fields     text.Fields
	language   string
	evidence   map[string]string
	paragraphs []string
	left       []Left
	notes      []seeds.Said
	asides     []aside // not left yet, see set
}

// aside is a piece beside a text, found before the text is taken.
type aside struct {
	text, why string
	before    int // the paragraph of those found that it stands before
}

// state takes value for the field that key names (title, outlet, agency,
// byline, dateline, date, url, story), read from words of the file. The first
// that is stated stays; an empty value states nothing.
func (d *draft) state(key, value, words string) {
	value = flow(value)
	place := map[string]*string{
		"title": &d.fields.Title, "outlet": &d.fields.Outlet, "agency": &d.fields.Agency, "byline": &d.fields.Byline,
		"dateline": &d.fields.Dateline, "date": &d.fields.Date, "url": &d.fields.URL, "story": &d.fields.Story,
	}[key]
	if value == "" || *place != "" {
		return
	}
	*place = value
	if d.evidence == nil {
		d.evidence = map[string]string{}
	}
	d.evidence[key] = flow(words)
}

// dated states the date that words hold, where they hold one that can be read
// in one way only; else a note says that they do not.
func (d *draft) dated(words string) {
	if iso, ok := dateIn(words); ok {
		d.state("date", iso, words)
	} else if flow(words) != "" {
		d.note(seeds.Say("The date “{{.Date}}” is not understood and was left out.", seeds.With{"Date": flow(words)}))
	}
}

// datedFirst states the date by the first of list that holds one, where none is
// stated yet.
func (d *draft) datedFirst(list ...string) {
	for _, words := range list {
		if d.fields.Date == "" {
			d.dated(words)
		}
	}
}

// paragraph adds one to the text, its white space made single blanks.
func (d *draft) paragraph(s string) {
	if s = flow(s); s != "" {
		d.paragraphs = append(d.paragraphs, s)
	}
}

// set leaves the asides that stand before paragraph i of those found.
func (d *draft) set(i int) {
	for len(d.asides) > 0 && d.asides[0].before <= i {
		d.leave(d.asides[0].text, d.asides[0].why)
		d.asides = d.asides[1:]
	}
}

// take adds the paragraphs of a list, with the asides among them.
func (d *draft) take(list []string) {
	for i, p := range list {
		d.set(i)
		d.paragraph(p)
	}
	d.set(len(list))
}

// leave tells of a piece that is no part of the text.
func (d *draft) leave(s, why string) {
	if s = flow(s); s != "" {
		d.left = append(d.left, Left{s, why, len(d.paragraphs)})
	}
}

// maxNamed is how many of a kind a note names.
const maxNamed = 20

func (d *draft) note(sentence seeds.Said) { d.notes = append(d.notes, sentence) }

// notTheDate says so of a date that a file states under a label of its own.
func notTheDate(stated string) seeds.Said {
	return seeds.Say("{{.Stated}} is not the date of the article.", seeds.With{"Stated": stated})
}

// pageSaved says that of when a web page was saved.
func pageSaved(at string) seeds.Said {
	return seeds.Say("The page was saved on “{{.Date}}”, which is not the date of the article.", seeds.With{"Date": at})
}

// article is what was put together, as an article of in.
func (d *draft) article(in *input) Article {
	d.untangle()
	return Article{
		Article: seeds.Article{
			Name: in.name, Fields: d.fields, Notes: d.notes,
			Source: strings.Join(d.paragraphs, "\n\n") + "\n",
		},
		Language: d.language, Evidence: d.evidence, Left: d.left,
	}
}

// untangle puts letters right that stand tangled in the file, in the title and
// the text.
func (d *draft) untangle() {
	mended, ok := seeds.Untangled(strings.Join(append([]string{d.fields.Title}, d.paragraphs...), "\n"))
	if !ok {
		return
	}
	lines := strings.Split(mended, "\n")
	d.fields.Title, d.paragraphs = lines[0], lines[1:]
	d.note(seeds.Say("Letters were tangled by a program that took UTF-8 for windows-1252, and have been put right."))
}

// flow is s with every run of white space a single blank, none at its ends.
// The no-break blanks of figures and names ("10 000") stay.
func flow(s string) string { return strings.Join(strings.FieldsFunc(s, isBreak), " ") }

// evenly is flow with the no-break blanks made blanks too.
func evenly(s string) string { return flow(strings.ReplaceAll(s, "\u00a0", " ")) }

func isBreak(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' || r == '\v'
}
