package seeds

import (
	"slices"
	"strings"
)

// keys are the names of the fields, as front matter and text.Document.Evidence
// spell them.
var keys = []string{"title", "outlet", "agency", "byline", "dateline", "date", "url", "story"}

// aliases are the keys under which other programs state a field, the better
// ones first: web clippers, reading lists, static sites, reference managers.
// They are written as folded has them. None of them is the time at which an
// article was saved, found or changed.
var aliases = map[string][]string{
	"title":  {"headline"},
	"outlet": {"site", "sitename", "publication", "publicationtitle", "containertitle", "newspaper", "website", "publisher", "publishername"},
	"byline": {"author", "authors", "creator", "creators", "publishedby", "writer", "writers"},
	"date":   {"published", "datepublished", "publishedat", "publisheddate", "publicationdate", "pubdate", "publishdate", "issued"},
	"url":    {"source", "link", "sourceurl", "canonicalurl", "canonical", "originalurl", "original", "permalink", "givenurl", "articleurl"},
}

// folded is a key without what joins its words.
func folded(key string) string { return joints.Replace(strings.ToLower(key)) }

var joints = strings.NewReplacer(" ", "", "_", "", "-", "")

// fieldOf is the field that a key states, and how far down the list of its
// names the key stands; false when it states none.
func fieldOf(key string) (field string, rank int, ok bool) {
	if slices.Contains(keys, key) {
		return key, 0, true
	}
	for _, field := range keys {
		if i := slices.Index(aliases[field], folded(key)); i >= 0 {
			return field, i + 1, true
		}
	}
	return "", 0, false
}

func known(key string) bool {
	_, _, ok := fieldOf(key)
	return ok || key == "basis"
}

// stated is what an entry says of a field, "" when it says nothing that the
// field can hold.
func (e entry) stated(field string, rank int) string {
	if _, isText := e.fact.(string); rank == 0 && (isText || field != "byline") {
		return e.value
	}
	switch {
	case field == "byline":
		return strings.Join(names(e.fact), ", ")
	case field == "url" && rank > 0 && !isAddress(e.value):
		return "" // a path, or the name of a paper
	case field == "outlet" && rank > 0 && (isAddress(e.value) || strings.HasPrefix(e.value, "www.")):
		return ""
	}
	return unlinked(e.value)
}

// sourceName is the paper that an entry calls its source; other programs call
// the address that, or what brought the article to the reader.
func (e entry) sourceName() string {
	name := unlinked(e.value)
	if folded(e.key) != "source" || !paperName().MatchString(name) || bringers[strings.ToLower(name)] {
		return ""
	}
	return name
}

var (
	paperName = pattern(`^(?:\p{Lu}|\d)[^/:@\\]{1,60}$`)
	bringers  = map[string]bool{
		"web": true, "web page": true, "webpage": true, "internet": true, "online": true, "rss": true, "email": true, "e-mail": true, "newsletter": true,
		"pocket": true, "instapaper": true, "readwise": true, "omnivore": true, "kindle": true, "twitter": true, "article": true, "book": true, "pdf": true,
	}
)

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// names are those of the authors in a value: one, a list, or maps that name
// each of them. An address is nobody's name.
func names(fact any) (list []string) {
	switch v := fact.(type) {
	case string:
		if name := nameIn(v); name != "" {
			list = append(list, name)
		}
	case []any:
		for _, item := range v {
			list = append(list, names(item)...)
		}
	case []map[string]any:
		for _, item := range v {
			list = append(list, names(item)...)
		}
	case map[string]any:
		v = lower(v)
		for _, key := range []string{"name", "display_name", "literal", "full_name"} {
			if v[key] != nil {
				return names(v[key])
			}
		}
		given, _ := v["given"].(string)
		family, _ := v["family"].(string)
		return names(given + " " + family)
	}
	return list
}

var (
	mailAddress = pattern(`\s*<[^<>]*@[^<>]*>`)
	noteMark    = pattern(`\s*(?:#?\^\[[^\]]*\]|\[\^[^\]]*\])`)
	wikiLink    = pattern(`\[\[(?:[^\]|]*[/|])?([^\]|]*)\]\]`)
	markLink    = pattern(`\[([^\]]*)\]\([^)]*\)`)
)

// nameIn is the name in what a program wrote: “[[People/Nora Finch|Nora]]”,
// “Nora Finch <nora@example.org>”.
func nameIn(s string) string {
	s = unlinked(noteMark().ReplaceAllString(mailAddress().ReplaceAllString(s, ""), ""))
	if isAddress(s) || strings.Contains(s, ": ") {
		return ""
	}
	return s
}

// unlinked is s with the words of links for the links.
func unlinked(s string) string {
	if !strings.Contains(s, "[") {
		return oneLine(s)
	}
	return oneLine(markLink().ReplaceAllString(wikiLink().ReplaceAllString(s, "$1"), "$1"))
}
