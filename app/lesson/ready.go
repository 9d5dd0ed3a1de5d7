package lesson

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// Ready is a lesson that comes with the program: two articles, tasks and a page
// for the teacher. What is asked is made by Build, of Options.
type Ready struct {
	Name    string // "library"
	Title   string
	Kinds   []Kind
	Minutes int
	A, B    ReadyArticle
	Page    string // for the teacher, Markdown

	language string // of Title and Page, and of what is asked
}

// ReadyArticle is an article of a Ready lesson, as a file with front matter.
type ReadyArticle struct {
	Name string
	Data []byte // nil when it is the founding article of that Name
}

// Options are what Build is asked for.
func (r Ready) Options() Options {
	return Options{Kinds: r.Kinds, Title: r.Title, Language: r.language}
}

// readyNames are the lessons in the order in which they are offered: easy
// matters first.
var readyNames = []string{"library", "match", "bus", "syria-voices", "syria-names"}

// ReadyLessons lists the lessons that come with the program, their pages and
// tasks in a language where it is one of Languages, else in English. The
// articles are English.
func ReadyLessons(language string) (list []Ready) {
	for _, name := range readyNames {
		list = append(list, readyLesson(name, language))
	}
	return list
}

// readyLesson reads a teacher’s page: lines of what it is, an empty line, Markdown.
func readyLesson(name, language string) Ready {
	data, err := fs.ReadFile(files(), "ready/"+name+"."+language+".md")
	if err != nil {
		language = "en"
		data, _ = fs.ReadFile(files(), "ready/"+name+".md")
	}
	head, page, _ := strings.Cut(string(data), "\n\n")
	r := Ready{Name: name, Page: page, language: language}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		words := strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' })
		switch key {
		case "title":
			r.Title = value
		case "minutes":
			r.Minutes, _ = strconv.Atoi(value)
		case "tasks":
			for _, w := range words {
				r.Kinds = append(r.Kinds, Kind(w))
			}
		case "articles":
			words = slices.Grow(words, 2)[:2]
			r.A, r.B = readyArticle(words[0]), readyArticle(words[1])
		}
	}
	return r
}

func readyArticle(name string) ReadyArticle {
	data, err := fs.ReadFile(files(), "ready/"+name)
	if err != nil {
		return ReadyArticle{Name: name}
	}
	return ReadyArticle{name, data}
}
