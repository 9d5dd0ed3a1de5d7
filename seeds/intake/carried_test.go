package intake

import (
	"fmt"
	"strings"
	"testing"
)

// Exports of two articles each, a paragraph a line: "^" begins a page, "~" is set
// in the middle of it.
const (
	carriedNexis = `User Name: = A
Job Number: = 17
1. Ferry stops
2. Bridge shut
^~Ferry stops
~The Courier
~May 2, 2002 Thursday
Copyright 2002 Courier Co.
Section: News; Pg. A1
Length: 12 words
Byline: By Ann Holm
Body
The ferry stopped on Monday, and nobody in the town could say how long it would take.
It had run.
Load-Date: May 9, 2002
End of Document
^~Bridge shut
~The Post
~May 3, 2002 Friday
Copyright 2002 The Post
Body
It is shut, the council said on Friday, and it stays so for long.
Load-Date: May 4, 2002
End of Document`
	carriedFactiva = `Ferry stops
By Ann Holm
900 words
2 May 2002
The Courier
COUR
English
Copyright 2002 Courier Co.
The ferry stopped on Monday, and nobody in the town could say how long it would take.
It had run.
Courier Company
Document COUR000020020502dy52000a1
^Bridge shut
800 words
3 May 2002
The Post
POST
English
Copyright 2002 The Post
It is shut, the council said on Friday, and it stays so for long.
Document POST000020020503dy53000a2
^Search Summary
Text: ferry`
	carriedProquest = `____________________________________________________________
Document 1 of 2
Ferry stops
Author: Holm, Ann
Publication info: The Courier ; Arn [Arn]. 02 May 2002.
Abstract: None available.
Full text: The ferry stopped on Monday, and nobody in the town could say how long it would take.
It had run.
Subject: Ferries
Title: Ferry stops
Publication title: The Courier; Arn
Publication date: 02 May 2002
ProQuest document ID: 3051
Database: Newsstream
____________________________________________________________
^Document 2 of 2
Bridge shut
Full text: It is shut, the council said on Friday, and it stays so for long.
Publication title: The Post; Arn
Publication date: 03 May 2002
ProQuest document ID: 3052
Database: Newsstream`
	carriedLexis = `~1 of 2 DOCUMENTS
~The Courier
~May 2, 2002 Thursday
Ferry stops
BYLINE: By Ann Holm
SECTION: News; Pg. A1
LENGTH: 12 words
The ferry stopped on Monday, and nobody in the town could say how long it would take.
It had run.
LOAD-DATE: May 9, 2002
LANGUAGE: ENGLISH
^~2 of 2 DOCUMENTS
~The Post
~May 3, 2002 Friday
Bridge shut
LENGTH: 19 words
It is shut, the council said on Friday, and it stays so for long.
LOAD-DATE: May 4, 2002`
)

// carriers make a file of each kind of an export.
var carriers = map[string]func(t *testing.T, lines []string) []byte{
	"docx": func(t *testing.T, lines []string) []byte {
		var b strings.Builder
		for _, l := range lines {
			words, page, middle := carriedLine(l)
			b.WriteString("<w:p><w:pPr>" + either(page, "<w:pageBreakBefore/>") + either(middle, `<w:jc w:val="center"/>`) + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>")
		}
		return docxOf(t, b.String())
	},
	"odt": func(t *testing.T, lines []string) []byte {
		var b strings.Builder
		for _, l := range lines {
			words, page, middle := carriedLine(l)
			fmt.Fprintf(&b, `<text:p text:style-name="Set%t%t">%s</text:p>`, page, middle, words)
		}
		return odtOf(t, b.String())
	},
	"rtf": func(_ *testing.T, lines []string) []byte {
		var b strings.Builder
		for _, l := range lines {
			words, page, middle := carriedLine(l)
			b.WriteString(either(page, `\page`) + `\pard` + either(middle, `\qc`) + " " + words + "\\par\n")
		}
		return []byte(`{\rtf1\ansi ` + b.String() + "}")
	},
	"pdf": func(_ *testing.T, lines []string) []byte {
		pages := [][]pdfMark{nil}
		y := 780
		for _, l := range lines {
			words, page, middle := carriedLine(l)
			if page {
				pages, y = append(pages, nil), 780
			}
			x := 50
			if middle {
				x = 50 + (420-5*len(words))/2
			}
			head, rest, wrapped := strings.Cut(words, " it would ") // no room for more
			if wrapped {
				head += " it would"
			}
			for _, part := range []string{head, rest} {
				if part != "" {
					pages[len(pages)-1] = append(pages[len(pages)-1], pdfMark{x, y, 10, part})
					y -= 12
				}
			}
			y -= 12
		}
		return pdfFile("", pages...)
	},
}

// carriedLine is what a line of an export says, and how it is set.
func carriedLine(l string) (words string, page, middle bool) {
	l, page = strings.CutPrefix(l, "^")
	l, middle = strings.CutPrefix(l, "~")
	return l, page, middle
}

func either(is bool, s string) string {
	if is {
		return s
	}
	return ""
}

// TestCarriedExports: what a database gives out is the same articles in
// whatever form it is kept.
func TestCarriedExports(t *testing.T) {
	for kind, carrier := range carriers {
		for name, export := range map[string]string{"nexis": carriedNexis, "factiva": carriedFactiva, "proquest": carriedProquest, "lexisnexis": carriedLexis} {
			f, err := Read("export."+kind, carrier(t, strings.Split(export, "\n")))
			if err != nil {
				t.Errorf("%s in %s: %v", name, kind, err)
				continue
			}
			var got []string
			for _, a := range f.Articles {
				got = append(got, fmt.Sprint([]string{a.Fields.Title, a.Fields.Outlet, a.Fields.Date, a.Fields.Byline})+" "+a.Source)
			}
			author := map[bool]string{true: "Holm, Ann", false: "Ann Holm"}[name == "proquest"]
			want := name + "-" + kind + ": [Ferry stops The Courier 2002-05-02 " + author + "] The ferry stopped on Monday, and nobody in the town could say how long it would take.\n\nIt had run.\n" +
				"|[Bridge shut The Post 2002-05-03 ] It is shut, the council said on Friday, and it stays so for long.\n"
			if s := f.Kind + ": " + strings.Join(got, "|"); s != want {
				t.Errorf("%s in %s:\n%s\nwant\n%s", name, kind, s, want)
			}
		}
	}
}

// TestNotCarried: an article that speaks of such files is none.
func TestNotCarried(t *testing.T) {
	lines := strings.Split(`The database writes "1 of 2 DOCUMENTS" over each article.
Document 1 of 2 is a letter, and its author keeps the Body.
ProQuest document ID: so the label reads, and a bar of 60 strokes stands above it.
Load-Date: May 9, 2002, stood there, she said, at the End of Document`, "\n")
	for kind, carrier := range carriers {
		f, err := Read("letter."+kind, carrier(t, lines))
		if err != nil || f.Kind != kind || len(f.Articles) != 1 {
			t.Errorf("%d articles of %s, want 1 of %s: %v", len(f.Articles), f.Kind, kind, err)
		}
	}
}
