package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"diptych/app/lesson"
	"diptych/assets"
	"diptych/assets/installed"
	"diptych/compare"
	"diptych/compare/report"
)

// lessonFlags are what a lesson is asked for with.
type lessonFlags struct {
	tasks, language, words, title, exercise string
	open                                    bool
}

func (f *lessonFlags) register(flags *flag.FlagSet) {
	flags.StringVar(&f.tasks, "tasks", "", "")
	flags.StringVar(&f.language, "language", "", "")
	flags.StringVar(&f.words, "words", "", "")
	flags.StringVar(&f.title, "title", "", "")
	flags.StringVar(&f.exercise, "exercise", "", "")
	flags.BoolVar(&f.open, "open", false, "")
}

// lessonFormat is one way to print an exercise.
type lessonFormat struct {
	name  string
	print func(lesson.Exercise, lesson.Faces) ([]byte, error)
}

// lessonFormats are those that -format takes before lesson.
var lessonFormats = []lessonFormat{
	{"text", func(e lesson.Exercise, _ lesson.Faces) ([]byte, error) { return lessonText(e), nil }},
	{"json", func(e lesson.Exercise, _ lesson.Faces) ([]byte, error) { return e.File(), nil }},
	{"html", func(e lesson.Exercise, _ lesson.Faces) ([]byte, error) { return e.Sheet().HTML() }},
	{"pdf", func(e lesson.Exercise, f lesson.Faces) ([]byte, error) { return e.Sheet().PDF(lesson.OnA4(f)) }},
	{"pdf-letter", func(e lesson.Exercise, f lesson.Faces) ([]byte, error) { return e.Sheet().PDF(lesson.OnLetter(f)) }},
	{"key", func(e lesson.Exercise, f lesson.Faces) ([]byte, error) { return e.Key().PDF(lesson.OnA4(f)) }},
	{"key-letter", func(e lesson.Exercise, f lesson.Faces) ([]byte, error) { return e.Key().PDF(lesson.OnLetter(f)) }},
	{"cards", func(e lesson.Exercise, f lesson.Faces) ([]byte, error) {
		return e.Cards(lesson.OnA4(f))
	}},
	{"gift", func(e lesson.Exercise, _ lesson.Faces) ([]byte, error) { return e.Key().GIFT(), nil }},
	{"moodle", func(e lesson.Exercise, _ lesson.Faces) ([]byte, error) { return e.Key().Moodle() }},
	{"qti", func(e lesson.Exercise, _ lesson.Faces) ([]byte, error) { return e.Key().QTI() }},
	{"csv", func(e lesson.Exercise, _ lesson.Faces) ([]byte, error) { return e.Key().CSV() }},
}

func parseLesson(l layout, f lessonFlags, args []string) (command, error) {
	l.format = cmp.Or(l.format, "text")
	if l.letter && (l.format == "pdf" || l.format == "key") {
		l.format += "-letter"
	}
	var names []string
	for _, format := range lessonFormats {
		names = append(names, format.name)
		if format.name == l.format {
			kinds, err := parseTasks(f.tasks)
			switch {
			case err != nil:
				return nil, err
			case len(args) != 2:
				return nil, errors.New("lesson is followed by two articles")
			case f.language != "" && !slices.Contains(lesson.Languages(), f.language):
				return nil, fmt.Errorf("the words of a lesson in %q are not here, only those in %s; translate what collate words prints and give it with -words", f.language, strings.Join(lesson.Languages(), ", "))
			case f.language != "" && f.words != "":
				return nil, errors.New("a translation says itself of which language it is; leave out -language")
			}
			o := lesson.Options{Kinds: kinds, Language: f.language, Title: f.title, Open: f.open}
			return lessonCommand{l, format, o, f.words, args[0], args[1]}, nil
		}
	}
	return nil, fmt.Errorf("there is no format %q of a lesson; there are %s", l.format, strings.Join(names, ", "))
}

func parseTasks(list string) (kinds []lesson.Kind, err error) {
	for _, name := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		k := lesson.Kind(name)
		if k.Minutes() == 0 {
			var known []string
			for _, k := range lesson.Kinds() {
				known = append(known, string(k))
			}
			return nil, fmt.Errorf("there is no task %q; there are %s", name, strings.Join(known, ", "))
		}
		kinds = append(kinds, k)
	}
	return kinds, nil
}

// lessonCommand makes an exercise of two articles.
type lessonCommand struct {
	layout
	form    lessonFormat
	options lesson.Options
	words   string // path of a translation, may be empty
	a, b    string // paths
}

func (c lessonCommand) answer(stderr io.Writer) ([]byte, error) {
	if c.words != "" {
		data, err := contents(c.words)
		if err == nil {
			c.options.Language, c.options.Words, err = lesson.ReadWording(data)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.words, err)
		}
	}
	a, b, err := c.layout.load(c.a, c.b, stderr)
	if err != nil {
		return nil, err
	}
	e, left := lesson.Build(compare.Documents(a.Document(), b.Document()), c.options)
	for _, l := range left {
		say(stderr, fmt.Sprintf("%s is left out: %s", l.Kind, l.Why))
	}
	if len(e.Tasks) == 0 {
		return nil, errors.New("these two articles are good for none of the tasks; ask for others with -tasks")
	}
	return drawn(stderr, func(f lesson.Faces) ([]byte, error) { return c.form.print(e, f) })
}

// wordsCommand prints what is said around the articles of a lesson, to be translated.
type wordsCommand struct{ layout }

func (wordsCommand) answer(io.Writer) ([]byte, error) { return lesson.ToTranslate(), nil }

// drawn is what print makes with the faces that PDFs are set in; letters that no
// font has are told.
func drawn(stderr io.Writer, print func(lesson.Faces) ([]byte, error)) ([]byte, error) {
	var fonts installed.Fonts
	data, err := print(lesson.Faces{Regular: assets.SerifRegular(), Bold: assets.SerifBold(), Others: fonts.Face})
	if boxed := report.Boxed(fonts.Lacking()); boxed != "" {
		say(stderr, boxed)
	}
	return data, err
}

// lessonText is an exercise for the teacher at a terminal, key and all.
func lessonText(e lesson.Exercise) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%d minutes for the tasks, exercise %s\n", e.Title, e.Minutes(), e.ID)
	for _, t := range e.Tasks {
		fmt.Fprintf(&b, "\n%s (%d minutes)\n%s\n", strings.ToUpper(t.Title), t.Minutes, t.Prompt)
		for _, it := range t.Items {
			fmt.Fprintf(&b, "\n%s %s\n", it.ID, it.Prompt)
			for _, o := range it.Options {
				fmt.Fprintf(&b, "    %s  %s\n", o.ID, o.Text)
			}
			for _, o := range it.Targets {
				fmt.Fprintf(&b, "    -> %s  %s\n", o.ID, o.Text)
			}
			for _, r := range it.Rubric {
				fmt.Fprintf(&b, "    *  %s\n", r)
			}
			if len(it.Key) > 0 {
				fmt.Fprintf(&b, "    Key: %s. %s\n", strings.Join(it.Key, " "), it.Why)
			}
		}
	}
	return []byte(b.String())
}
