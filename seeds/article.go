package seeds

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"diptych/compare/text"
)

// Article is a text and the facts its file states about it.
type Article struct {
	Name   string      // the file's own name, without its folders
	Fields text.Fields // what the front matter says; the text may say more, see Document
	Tags   []string    // that the front matter gives it, as they stand there without #
	Basis  string      // how a field that the text does not state came to be known, for the reader to see
	Notes  []Said      // sentences on what had to be done to read the file, for the reader to see
	Front  string      // the front matter as it stands, fences and unknown keys included; often empty
	Source string      // the rest of the file: Front + Source is the whole of it, as UTF-8 without byte-order mark
}

// Parse reads an article from the bytes of a file. The front matter may be
// YAML between --- lines, TOML between +++ lines, JSON, or missing, and broken
// values cost neither the article nor the other fields: what does not hold one
// known key is text. Bytes that are not UTF-8 are converted, with a note. Every
// error is an *Error.
func Parse(name string, data []byte) (Article, error) {
	a := Article{Name: path.Base(filepath.ToSlash(name))}
	if err := a.read(data); err != nil {
		err.File = name
		return Article{}, err
	}
	return a, nil
}

// Document is the article's text, parsed. A field of the front matter wins over
// the same field read from the text, which then is no evidence for it.
func (a Article) Document() *text.Document {
	d := text.ParseUnder(a.Fields.Title, a.Source)
	d.Basis = a.Basis
	for _, key := range keys {
		mine, read := *field(&a.Fields, key), field(&d.Fields, key)
		if mine != "" && mine != *read {
			*read = mine
			delete(d.Evidence, key)
		}
	}
	return d
}

// Fact is what the front matter says under one of the keys title, outlet,
// agency, byline, dateline, date, url, story and tags (with commas between
// them); "" when it says nothing.
func (a Article) Fact(key string) string {
	if key == "tags" {
		return strings.Join(a.Tags, ", ")
	}
	if f := field(&a.Fields, key); f != nil {
		return *f
	}
	return ""
}

// With is a with another value for a key of Fact; an unknown key changes
// nothing. A date is written as text.Fields.Date has it, where it is understood.
func (a Article) With(key, value string) Article {
	if iso, ok := isoDate(value); ok && key == "date" {
		value = iso
	}
	if key == "tags" {
		a.Tags = tagsOf(value)
	}
	if f := field(&a.Fields, key); f != nil {
		*f = value
	}
	return a
}

// tagsOf are the tags in a value of front matter: a list, or words with commas
// between them; each once.
func tagsOf(fact any) []string {
	var list []string
	switch v := fact.(type) {
	case string:
		list = strings.Split(v, ",")
	case []any:
		for _, tag := range v {
			list = append(list, scalar(tag))
		}
	}
	var tags []string
	for _, tag := range list {
		tag = strings.TrimLeft(strings.TrimSpace(strings.ReplaceAll(tag, ",", " ")), "#")
		if tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

func (a *Article) read(data []byte) *Error {
	input, note, err := decode(data)
	if err != nil {
		return err
	}
	if note.String() != "" {
		a.note(0, note)
	}
	f, err := findFront(input)
	if err != nil {
		return err
	}
	a.Front, a.Source = input[:f.size], input[f.size:]
	if isBlank(a.Source) {
		return &Error{Problem: Say("there is front matter but no text after it"), Cure: Say("add the article's text")}
	}
	if f.note.String() != "" {
		a.note(1, f.note)
	}
	a.state(f.entries)
	return nil
}

// state takes over what the front matter says. Where two keys state a field,
// the one that is named for it wins, and then the better of the others.
func (a *Article) state(entries []entry) {
	var unused []string
	ranks := map[string]int{}
	saved := savedAt(entries)
	for _, e := range entries {
		key, rank, ok := fieldOf(e.key)
		value := e.stated(key, rank)
		if outlet := e.sourceName(); outlet != "" {
			key, rank, value = "outlet", len(aliases["outlet"])+1, outlet
		}
		switch won, taken := ranks[key]; {
		case e.key == "basis":
			a.Basis = e.value
			continue
		case e.key == "tags":
			a.Tags = tagsOf(e.fact)
			if a.Tags == nil {
				a.Tags = tagsOf(e.value)
			}
			continue
		case !ok, rank > 0 && (value == "" || slices.Contains(saved, value)),
			taken && key == "date" && value == "", // which keeps the date that is stated
			taken && won <= rank && (key != "date" || a.Fields.Date != ""):
			unused = append(unused, e.key)
			continue
		case key == "date" && value != "":
			date, ok := isoDate(value)
			if !ok {
				a.note(e.line, Say("the date “{{.Date}}” is not understood and was left out; write it like 2016-10-03 or 2016-10-03T13:04.", With{"Date": value}))
				continue
			}
			value = date
		}
		*field(&a.Fields, key) = value
		ranks[key] = rank
	}
	if len(unused) > 0 {
		a.note(0, unread(unused))
	}
}

// unread says which keys of the front matter are not used.
func unread(keys []string) Said {
	if n := len(keys) - mostNamed; n > 0 {
		return Say("the front matter also holds {{.Keys}}, {{.N}} more; that stays in the file and is not used here.", With{"Keys": strings.Join(keys[:mostNamed], ", "), "N": n})
	}
	return Say("the front matter also holds {{.Keys}}; that stays in the file and is not used here.", With{"Keys": strings.Join(keys, ", ")})
}

// mostNamed is how many keys that are not used a note names.
const mostNamed = 30

// savedAt are the moments at which an article was saved. Some programs write
// one as the date of its publication too, where they do not know that.
func savedAt(entries []entry) (moments []string) {
	for _, e := range entries {
		if slices.Contains([]string{"savedat", "saved", "created", "createdat", "clipped", "datesaved", "datecreated", "updated", "updatedat"}, folded(e.key)) && strings.Contains(e.value, ":") {
			moments = append(moments, e.value)
		}
	}
	return moments
}

func (a *Article) note(line int, sentence Said) {
	place := a.Name
	if line > 0 {
		place += fmt.Sprint(":", line)
	}
	a.Notes = append(a.Notes, Say("{{.Place}}: {{.Sentence}}", With{"Place": place, "Sentence": sentence}))
}

// field is the place in f of the field that key names, nil when it names none.
func field(f *text.Fields, key string) *string {
	switch key {
	case "title":
		return &f.Title
	case "outlet":
		return &f.Outlet
	case "agency":
		return &f.Agency
	case "byline":
		return &f.Byline
	case "dateline":
		return &f.Dateline
	case "date":
		return &f.Date
	case "url":
		return &f.URL
	case "story":
		return &f.Story
	}
	return nil
}

// isBlank reports whether a reader would see nothing of s.
func isBlank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r)
	}) == ""
}
