package seeds

import (
	"bytes"
	"strings"
	"unicode"
)

// kinds are files that are often taken for text, by how they begin.
var kinds = []struct{ head, what, cure string }{
	{"\x7fELF", "a program", "name a text or Markdown file"},
	{"\x89PNG", "a picture", "name a text or Markdown file"},
	{"\xff\xd8\xff", "a picture", "name a text or Markdown file"},
	{"GIF8", "a picture", "name a text or Markdown file"},
	{"%PDF-", "a PDF", "copy its text into a text file"},
	{"PK\x03\x04", "a packed file or one of a word processor", "save the article as plain text"},
	{"\xd0\xcf\x11\xe0", "a file of a word processor", "save the article as plain text"},
	{"{\\rtf", "a file of a word processor", "save the article as plain text"},
	{"\x1f\x8b", "a packed file", "unpack it first"},
	{"<!doctype html", "a web page", "bring it in as a saved page, or copy the article from it into a text file"},
	{"<html", "a web page", "bring it in as a saved page, or copy the article from it into a text file"},
	{"<?xml", "a web page or other XML", "copy the article from it into a text file"},
}

// foreign refuses what is empty or announces itself as something else.
func foreign(data []byte) *Error {
	if len(data) == 0 {
		return &Error{Problem: "the file is empty", Cure: "fill it with the article's text"}
	}
	data, _, _ = unmark(data)
	start := string(bytes.TrimSpace(data[:min(len(data), 512)]))
	for _, k := range kinds {
		head := start[:min(len(start), len(k.head))]
		if head == k.head || k.head[0] == '<' && strings.EqualFold(head, k.head) {
			return &Error{Problem: "this is " + k.what + ", not text", Cure: k.cure}
		}
	}
	return nil
}

// legible refuses text in which there is nothing to read, a NUL, or more than
// one control character in a hundred.
func legible(s string) *Error {
	if isBlank(s) {
		return &Error{Problem: "there is nothing but blank space in the file", Cure: "fill it with the article's text"}
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
		return at(s, first, "control characters stand here, so this is not text", "save the article as text")
	}
	return nil
}
