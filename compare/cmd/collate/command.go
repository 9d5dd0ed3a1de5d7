package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/report"
)

const usage = `usage: collate [-format F] [-o FILE] [-whole] [-letter] [-all] A B
       collate [-format F] -o FOLDER [-whole] [-letter] A B A B...
       collate [-format text|json] [-all] -library DIR partners A
       collate [-format text|json] -library DIR phrase WORDS
       collate [-format text|json] [-all] -library DIR search WORDS
       collate [-format text|json] [-all] -library DIR accounts A
       collate [-format text|json] -library DIR stories
       collate [-format text|json] -library DIR pairs [STORY]
       collate [-format text|json] read FILE...
       collate [-format text|json|html|pdf|key|cards|gift|moodle|qti|csv] [-o FILE] [-tasks LIST] lesson A B
       collate [-format text|csv|pdf] [-o FILE] [-exercise FILE] pool FOLDER
       collate [-o FILE] words

Sets two articles side by side: what they share, in any order, and where they
tell it differently. A and B are plain text, Markdown with front
matter, web pages and whatever else read takes.
Of a library, a folder of such files, lists the articles that share wording
with A, or those that a phrase stands in, first use first; finds words in their
texts, other accounts of what A tells, the stories that several tell, and what
all pairs of a story have in common; what is learned of the articles is kept in
the folder for the next time. Read takes the articles out of files and says what
was read from where. Of a file that holds many articles, A and B may name one:
export.docx#3.
Lesson makes an exercise of two articles. Pool counts what came back: a folder
with the exercise, answer files, codes (.txt) and tallies (.csv). Words are
those around the articles of a lesson, for a translator.

  -format text   for a person at a terminal (the default); as wide as COLUMNS says
  -format json   for a program; every place in bytes of the article as read
  -format html, pdf, docx, csv, annotations
                 a report with what both sides say, to read, print, hand in,
                 count, or mark in other readers (W3C Web Annotation)
  -o FILE        into a file, whole or not at all; of two articles its name
                 chooses the format: .txt .json .html .pdf .docx .csv .jsonld
  -o FOLDER      of several pairs, a file for each
  -whole         in html, pdf and docx both articles to the last word; else what
                 is quoted: the texts belong to those who published them
  -letter        in pdf, and of a lesson in key, paper of North America; else A4
  -format ...    of a lesson: html, the pupils' page; pdf, the worksheet, and key (on
                 American paper pdf-letter, key-letter); cards with code names to
                 cut; gift, moodle, qti, csv
  -format ...    of a pool: csv; pdf, the debrief (or pdf-letter)
  -tasks LIST    of a lesson: blind, voices, only-here, statements, figures, naming,
                 headline, loaded, prominence, rewrite, colours, frame; with commas
  -language L    of what is asked in a lesson: en, de
  -words FILE    in place of it, words translated into another language
  -title WORDS   of a lesson
  -open          name the outlets in a lesson from the start
  -exercise FILE of a pool, where it does not lie in the folder
  -all           in text, all there is and not the first of each kind
`

// command is what a command line asks for. Its answer is whole or an error;
// what had to be done to read the articles is said on stderr.
type command interface {
	answer(stderr io.Writer) ([]byte, error)
	target() string // the file for the answer, "" for standard output
}

// teller is a command that tells its answer as it makes it: that may be longer than
// all that it is made of.
type teller interface {
	told(stderr io.Writer) (answer, error)
}

// layout is how an answer is to look, and where it goes.
type layout struct {
	format        string
	out           string // path of a file, or of a folder for several pairs
	all           bool
	whole, letter bool
	width         int // cells in a line, 0 for no wish
}

func (l layout) text() report.TextOptions { return report.TextOptions{Width: l.width, All: l.all} }

func (l layout) target() string { return l.out }

// parse reads a command line; columns is what the environment says of the
// terminal.
func parse(args []string, columns string) (command, error) {
	l := layout{width: width(columns)}
	flags := flag.NewFlagSet("collate", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&l.all, "all", false, "")
	flags.BoolVar(&l.whole, "whole", false, "")
	flags.BoolVar(&l.letter, "letter", false, "")
	flags.StringVar(&l.format, "format", "", "")
	flags.StringVar(&l.out, "o", "", "")
	dir := flags.String("library", "", "")
	var f lessonFlags
	f.register(flags)
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	switch {
	case *dir == "" && flags.Arg(0) == "lesson" && flags.NArg() > 2:
		return parseLesson(l, f, flags.Args()[1:])
	case *dir == "" && flags.Arg(0) == "pool" && flags.NArg() > 1:
		return parsePool(l, f, flags.Args()[1:])
	case *dir == "" && flags.Arg(0) == "words" && flags.NArg() == 1:
		return wordsCommand{l}, nil
	}
	reads := *dir != "" || flags.Arg(0) == "read" && flags.NArg() > 1
	if err := l.choose(reads); err != nil {
		return nil, err
	}
	if *dir != "" {
		return parseLibrary(l, *dir, flags.Args())
	}
	if reads {
		return readCommand{l, flags.Args()[1:]}, nil
	}
	switch n := flags.NArg(); {
	case n < 2:
		return nil, fmt.Errorf("two articles are needed")
	case n > 2 && (n%2 > 0 || l.out == ""):
		return nil, fmt.Errorf("two articles are needed, not %d; flags stand before them, and several pairs need a folder behind -o", n)
	case n > 2:
		return pairsCommand{l, flags.Args()}, nil
	}
	return pairCommand{l, flags.Arg(0), flags.Arg(1)}, nil
}

// choose takes the format that is asked for, by name or by the name of the
// file. What reads is printed as text or JSON only.
func (l *layout) choose(reads bool) error {
	if f, ok := report.For(l.out); ok && l.format == "" && (!reads || f.Name == "json") {
		l.format = f.Name
	}
	l.format = cmp.Or(l.format, "text")
	names := []string{"text", "json"}
	if !reads {
		names = nil
		for _, f := range report.Formats() {
			names = append(names, f.Name)
		}
	}
	switch {
	case !slices.Contains(names, l.format):
		return fmt.Errorf("there is no format %q here; there are %s and %s", l.format, strings.Join(names[:len(names)-1], ", "), names[len(names)-1])
	case l.whole && !slices.Contains([]string{"html", "pdf", "docx"}, l.format):
		return fmt.Errorf("-whole is for html, pdf and docx; %s has no place for whole articles", l.format)
	case l.letter && l.format != "pdf":
		return fmt.Errorf("-letter is for pdf; %s has no pages", l.format)
	}
	return nil
}

// width is the number of cells in a line that the environment asks for, 0 when
// it asks for none.
func width(columns string) int {
	n, err := strconv.Atoi(columns)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
