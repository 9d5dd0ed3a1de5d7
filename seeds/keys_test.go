package seeds

import (
	"fmt"
	"strings"
	"testing"
)

// TestHeads: the heads that other programs write above an article, and what of
// them is a field. Nothing is guessed: the day on which an article was saved is
// not its date, and a path is not its address.
func TestHeads(t *testing.T) {
	for _, c := range []struct{ name, front, says string }{
		{"Obsidian Web Clipper", `---
title: "Mill closes: \"no orders left\""
source: "https://www.courier.example/2024/05/02/mill"
author:
  - "[[Ines Rocha]]"
  - "[[People/Karl Blom|Karl Blom]]"
published: 2024-05-02
created: 2024-06-01
description: ""
tags:
  - "clippings"
---
`, `title=Mill closes: "no orders left" byline=Ines Rocha, Karl Blom date=2024-05-02 url=https://www.courier.example/2024/05/02/mill`},
		{"Obsidian Web Clipper, nothing known", "---\ntitle: X\nsource: https://a.example/b\nauthor:\npublished:\ncreated: 2024-06-01\n---\n", "title=X url=https://a.example/b"},
		{"MarkDownload", "---\ncreated: 2024-06-01T10:02:03 (UTC +02:00)\ntags: [a, \"b\"]\nsource: https://a.example/b?c=d\nauthor: Ines Rocha\n---\n", "byline=Ines Rocha url=https://a.example/b?c=d"},
		{"Joplin", "---\ntitle: X\nupdated: 2024-06-02 10:02:11Z\ncreated: 2024-06-01 08:11:02Z\nsource: https://a.example/b\nauthor: Ines Rocha\nlatitude: 0.0\ncompleted?: no\n---\n", "title=X byline=Ines Rocha url=https://a.example/b"},
		{"wallabag", "---\ntitle: 'X: “y”'\nurl: 'https://a.example/b'\ngiven_url: null\ncreated_at: '2024-06-01T11:00:00+0200'\npublished_at: '2024-05-02T23:30:00+0200'\npublished_by: [Ines Rocha, Karl Blom]\nannotations: ~\n---\n",
			"title=X: “y” byline=Ines Rocha, Karl Blom date=2024-05-02T23:30 url=https://a.example/b"},
		{"Omnivore", "---\ntitle: X\nsite: Courier\nsavedAt: 2024-06-01T10:00:00.000Z\npublishedAt: 2024-06-01T10:00:00.000Z\n---\n", "title=X outlet=Courier"},
		{"Omnivore, dated", "---\ntitle: X\nsaved_at: 2024-06-01T10:00:00Z\ndate_published: 2024-05-02T08:00:00Z\n---\n", "title=X date=2024-05-02T08:00"},
		{"Notion properties", "---\nTitle: X\nPublication: The Courier\nAuthor: Ines Rocha\nPublication Date: May 2, 2024 8:00 AM\nURL: https://a.example/b\n---\n",
			"title=X outlet=The Courier byline=Ines Rocha date=2024-05-02T08:00 url=https://a.example/b"},
		{"Jekyll", "---\nlayout: post\ntitle: >-\n  Mill\n  closes\ndate:   2024-05-02 23:30:00 +0100 # local\nauthor:\n  name: Ines Rocha\n  email: ines@a.example\npermalink: /news/mill/\ntags: a\ntags: b\n---\n",
			"title=Mill closes byline=Ines Rocha date=2024-05-02T23:30"},
		{"Jekyll, a map with a name", "---\ntitle: X\nauthor: &me\n  name: Ines Rocha\neditor: *me\n---\n", "title=X byline=Ines Rocha"},
		{"Pandoc", "% Mill\n  closes\n% Ines Rocha; Karl Blom\n% May 2, 2024\n\n", "title=Mill closes byline=Ines Rocha, Karl Blom date=2024-05-02"},
		{"Hugo", "+++\n# desk\ntitle = \"\"\"\nMill \\\n  closes\"\"\"\ndate = 2024-05-02T23:30:00-05:00\npublishDate = 2024-05-03\n[[authors]]\n  name = \"Ines Rocha\"\n  url = \"https://me.example/\"\n[[authors]]\n  name = \"Karl Blom\"\n+++\n",
			"title=Mill closes byline=Ines Rocha, Karl Blom date=2024-05-02T23:30"},
		{"Hugo, a key twice", "+++\ntitle = \"Mill closes\"\ndraft = true\ndraft = false\ndate = 2024-05-02 # day\n[params]\ntitle = \"Y\"\n+++\n", "title=Mill closes date=2024-05-02"},
		{"Quarto", "---\ntitle: 'Mill closes'\nauthors:\n  - name: Ines Rocha #^[writes]\n    affiliation: \"1, 2\" # two\n  - name: N.N.: to come\n  - name: Karl Blom^[retired]\naffiliations:\n - name: Courier\n   index: 1\ndate: 2 May 2024\n---\n",
			"title=Mill closes byline=Ines Rocha, Karl Blom date=2024-05-02"},
		{"Pandoc", "---\ntitle: Mill closes\nauthor:\n- Ines Rocha\n- Karl Blom\ndate: 02.05.2024\nissued: 2024-05-02\n...\n", "title=Mill closes byline=Ines Rocha, Karl Blom date=2024-05-02"},
		{"CSL", "---\ntitle: Mill closes\ncontainer-title: The Courier\nauthor:\n- family: Rocha\n  given: Ines\nissued: 2024-05-02\nURL: https://a.example/b\n---\n", "title=Mill closes outlet=The Courier byline=Ines Rocha date=2024-05-02 url=https://a.example/b"},
		{"MultiMarkdown", "Title:   Mill closes  \nAuthor:  Ines Rocha\n         Karl Blom\nDate:    May 2, 2024\nSource:  https://a.example/b\n\n", "title=Mill closes byline=Ines Rocha, Karl Blom date=2024-05-02 url=https://a.example/b"},
		{"old Mac", "---\rtitle: X\rauthor: Ines Rocha\r---\r", "title=X byline=Ines Rocha"},
		{"tabs", "---\ntitle:\tX\nauthor:\n\t- Ines Rocha\n\t- Karl Blom\ndate:\t2024-05-02\n---\n", "title=X byline=Ines Rocha, Karl Blom date=2024-05-02"},
		{"keys in other scripts", "---\n出典: a.example\nréférence: 12\ntitle: X\nquelle (alt): y\n---\n", "title=X"},
		{"no blanks after colons", "---\ntitle: Mill: closes\nauthor: \"Ines \"Nes\" Rocha\" <ines@a.example>\ncreated:3/11/24, 9:15 AM\nsource:https://a.example/f\npublished: 2024-05-02\n---\n",
			"title=Mill: closes byline=\"Ines \"Nes\" Rocha\" date=2024-05-02 url=https://a.example/f"},
		{"an address for an author", "---\ntitle: X\nauthor: https://www.facebook.com/courier\nsite: https://a.example\n---\n", "title=X"},
		{"a paper as source", "---\ntitle: X\nsource: The Courier\nlink: https://a.example/b\nwriter: Ines Rocha\n---\n", "title=X outlet=The Courier byline=Ines Rocha url=https://a.example/b"},
		{"what brought it as source", "---\ntitle: X\nsource: RSS\npublisher: The Courier\ncanonical: https://a.example/b\n---\n", "title=X outlet=The Courier url=https://a.example/b"},
		{"keys of any shape behind blank lines", "---\ntitle: X\n\ndate created: 2024-06-01\nread?:\n\nauthor: Ines Rocha\n---\n", "title=X byline=Ines Rocha"},
		{"the outlet wins over a source", "---\ntitle: X\nsource: News Desk\nsite: The Courier\n---\n", "title=X outlet=The Courier"},
		{"keys of any shape at the end", "---\ntitle: X\n\"quoted: key\": 3\n$price: 4\na key of many more words than that: yes\n---\n", "title=X"},
		{"better keys win", "---\nlink: https://a.example/short\npublished: 2024-05-03\ndate: 2024-05-02\nsource: https://a.example/long\nheadline: Y\ntitle: X\n---\n", "title=X date=2024-05-02 url=https://a.example/long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			const body = "The mill closed.\n"
			for _, input := range []string{c.front + body, strings.ReplaceAll(c.front, "\n", "\r\n") + body} {
				a, err := Parse("003.md", []byte(input))
				if err != nil {
					t.Fatal(err)
				}
				if a.Source != body {
					t.Errorf("source %q", a.Source)
				}
				if got := said(a); got != c.says {
					t.Errorf("says %s\nwant %s", got, c.says)
				}
			}
		})
	}
}

// TestHeadsThatAreText: what only looks like a head stays in the article.
func TestHeadsThatAreText(t *testing.T) {
	for _, input := range []string{
		"Author: Ines Rocha\n\nThe mill closed.\n",
		"Title: the long way home\n\nThe mill closed.\n",
		"REPORTER: Was it safe?\nROCHA: No.\n\nThe mill closed.\n",
		"% Mill closes\n\nThe mill closed.\n",
		"% Mill closes\n% Ines Rocha\n" + strings.Repeat(" Karl Blom\n", maxFront/10) + "\nThe mill closed.\n",
		"Title: Mill closes\nAuthor: Ines Rocha\n" + strings.Repeat(" Karl Blom\n", maxFront/10) + "\nThe mill closed.\n",
		"Title: X\nSource: Y\nThe mill closed.\n\nIt did.\n",
	} {
		a, err := Parse("003.md", []byte(input))
		if err != nil || a.Source != input || said(a) != "" {
			t.Errorf("%q: %q, says %s, %v", input, a.Source, said(a), err)
		}
	}
}

// TestDecoderSeesPlainBlocksOnly: what front matter does not need never comes
// to a decoder, and is read off its lines or left as text.
func TestDecoderSeesPlainBlocksOnly(t *testing.T) {
	for _, c := range []struct {
		syntax int
		text   string
		seen   bool
	}{
		{0, "title: X\nauthor:\n  - name: Y\n    role: Z\ntags: [a, b]\n", true},
		{0, "title: \"Q&A: why?\"\n", true},
		{0, "title: X\nsource: https://a.example/b!c&d\n", true},
		{0, "a: &x [1]\ntitle: X\nb: *x\n", false},
		{0, "title: !!str X\n", false},
		{0, "title: X\n<<: {a: b}\n", false},
		{0, "title: X\n? a\n: b\n", false},
		{0, "title: X\na: [[[b]]]\n", false},
		{0, "title: X\na: {b: {c: {d: e}}}\n", false},
		{0, "title: X\na:\n- - b\n", false},
		{0, "title: X\na:\n -\n  -\n   -\n    -\n     - b\n", false},
		{0, "title: X\na:\n b:\n  c:\n   d:\n    e: f\n", false},
		{0, "title: X\nnote: " + strings.Repeat("long ", maxFront/5) + "\n", false},
		{2, "title = \"X\"\nurl = \"https://a.example/b.c.d?e=f\"\n[params]\na.b = 1\n", true},
		{2, "title = \"X\"\na = {b = \"c\"}\n", true},
		{2, "title = \"X\"\na.b.c = 1\n", false},
		{2, "title = \"X\"\n[a.b.c]\n", false},
		{2, "title = \"X\"\n\"a\".b = 1\n", false},
		{2, "title = \"X\"\na = [[[1]]]\n", false},
		{2, "title = \"X\"\na = {b.c.d.e.f.g.h.i.j.k = 1}\n", false},
	} {
		seen := false
		b := block{syntax: syntaxes[c.syntax], text: c.text, line: 2}
		decode := b.decode
		b.decode = func(data []byte, v any) error {
			seen = true
			return decode(data, v)
		}
		f, err := b.front(b.reach())
		if err != nil || seen != c.seen || len(f.entries) == 0 {
			t.Errorf("%.60q: seen %v, %d entries, %v", c.text, seen, len(f.entries), err)
		}
	}
}

// TestLongFrontMatter: more of it than any decoder is shown is still read.
func TestLongFrontMatter(t *testing.T) {
	front := "---\ntitle: X\n" + strings.Repeat("key: x\n", 3000) + "date: 2016-10-03\n---\n"
	a, err := Parse("003.md", []byte(front+"Kerry.\n"))
	if err != nil || a.Source != "Kerry.\n" || said(a) != "title=X date=2016-10-03" {
		t.Errorf("source %q, says %s, %v", a.Source, said(a), err)
	}
}

// TestClosedFrontMatterIsNeverUnclosed: front matter of any length, in any
// syntax, that is closed is not said to be open.
func TestClosedFrontMatterIsNeverUnclosed(t *testing.T) {
	for _, n := range []int{1000, 30_000} {
		for _, c := range []struct{ opens, line, shuts string }{
			{"---", "key%d: x\n", "---"}, {"---", "- x%d\n", "---"}, {"---", "key%d:\n  - x\n", "..."},
			{"+++", "key%d = 1\n", "+++"}, {"---toml", "[t%d]\nx = 1\n", "---"},
		} {
			var b strings.Builder
			first := "title: X\n"
			if c.opens != "---" {
				first = "title = \"X\"\n"
			}
			b.WriteString(c.opens + "\n" + first)
			for i := range n {
				fmt.Fprintf(&b, c.line, i)
			}
			b.WriteString(c.shuts + "\nKerry called.\n")
			a, err := Parse("003.md", []byte(b.String()))
			if err != nil || a.Source != "Kerry called.\n" || a.Fields.Title != "X" {
				t.Errorf("%s %d lines %.20q: %.40q says %.60s, %v", c.opens, n, c.line, a.Source, said(a), err)
			}
		}
	}
}
