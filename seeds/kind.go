package seeds

import (
	"bytes"
	"strings"
	"unicode"
)

// kinds are files that are often taken for text, by how they begin.
var kinds = []struct {
	head       string
	what, cure Said
}{
	{"\x7fELF", Say("this is a program, not text"), Say("name a text or Markdown file")},
	{"\x89PNG", Say("this is a picture, not text"), Say("name a text or Markdown file")},
	{"\xff\xd8\xff", Say("this is a picture, not text"), Say("name a text or Markdown file")},
	{"GIF8", Say("this is a picture, not text"), Say("name a text or Markdown file")},
	{"%PDF-", Say("this is a PDF, not text"), Say("copy its text into a text file")},
	{"PK\x03\x04", Say("this is a packed file or one of a word processor, not text"), Say("save the article as plain text")},
	{"\xd0\xcf\x11\xe0", Say("this is a file of a word processor, not text"), Say("save the article as plain text")},
	{"{\\rtf", Say("this is a file of a word processor, not text"), Say("save the article as plain text")},
	{"\x1f\x8b", Say("this is a packed file, not text"), Say("unpack it first")},
	{"BZh91AY&SY", Say("this is a packed file, not text"), Say("unpack it first")},
	{"\xfd7zXZ\x00", Say("this is a packed file, not text"), Say("unpack it first")},
	{"7z\xbc\xaf\x27\x1c", Say("this is a packed file, not text"), Say("unpack it first")},
	{"Rar!\x1a\x07", Say("this is a packed file, not text"), Say("unpack it first")},
	{"\x28\xb5\x2f\xfd", Say("this is a packed file, not text"), Say("unpack it first")},
	{"\x5d\x2a\x4d\x18", Say("this is a packed file, not text"), Say("unpack it first")},
	{"<!doctype html", Say("this is a web page, not text"), Say("bring it in as a saved page, or copy the article from it into a text file")},
	{"<html", Say("this is a web page, not text"), Say("bring it in as a saved page, or copy the article from it into a text file")},
	{"<?xml", Say("this is a web page or other XML, not text"), Say("copy the article from it into a text file")},
}

// foreign refuses what is empty or announces itself as something else.
func foreign(data []byte) *Error {
	if len(data) == 0 {
		return &Error{Problem: Say("the file is empty"), Cure: Say("fill it with the article's text")}
	}
	data, _, _ = unmark(data)
	start := string(bytes.TrimSpace(data[:min(len(data), 512)]))
	for _, k := range kinds {
		head := start[:min(len(start), len(k.head))]
		if head == k.head || k.head[0] == '<' && strings.EqualFold(head, k.head) {
			return &Error{Problem: k.what, Cure: k.cure}
		}
	}
	return nil
}

// legible refuses text in which there is nothing to read, a NUL, or more than
// one control character in a hundred.
func legible(s string) *Error {
	if isBlank(s) {
		return &Error{Problem: Say("there is nothing but blank space in the file"), Cure: Say("fill it with the article's text")}
	}
	first, n := 0, 0
	for i, r := range s {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			if n++; n == 1 {
				first = i
			}
		}
	}
	if n > len(s)/100 || strings.IndexByte(s, 0) >= 0 {
		return at(s, first, Say("control characters stand here, so this is not text"), Say("save the article as text"))
	}
	return nil
}
