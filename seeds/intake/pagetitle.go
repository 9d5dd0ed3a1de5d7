package intake

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// title is the headline: the one on the page where the page's descriptions
// bear it out or there are none, else that of a description, without the name
// of the site.
func (f *facts) title() fact {
	described := f.describedTitles()
	lines := allIn(f.root, ofAtom(atom.H1))
	if len(described) == 0 && len(lines) == 1 {
		line := textIn(lines[0])
		return fact{line, line}
	}
	for _, n := range lines {
		line := textIn(n)
		if line == "" || f.isSite(line) {
			continue
		}
		for _, d := range described {
			if alike(line, d.value) {
				return fact{line, line}
			}
		}
	}
	for _, d := range described {
		if s := f.shownPart(d.value); s != "" {
			return fact{s, d.words}
		}
		if s := f.withoutSite(d.value); s != "" {
			return fact{s, d.words}
		}
	}
	return fact{}
}

// describedTitles are the titles that stand in no headline of the page, the
// surest first.
func (f *facts) describedTitles() (out []fact) {
	for _, s := range []fact{f.linked("headline"), f.linked("name"), f.first(metaTitles)} {
		if s.value != "" {
			out = append(out, s)
		}
	}
	if n := firstIn(f.root, func(n *html.Node) bool { return n.DataAtom == atom.Title && n.Namespace == "" }); n != nil {
		if s := flow(rawText(n)); s != "" {
			out = append(out, fact{s, s})
		}
	}
	return out
}

// alike tells whether a line and a description of it have most words in common.
func alike(line, described string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	has := map[string]bool{}
	for _, w := range words(described) {
		has[w] = true
	}
	all, both := words(line), 0
	for _, w := range all {
		if has[w] {
			both++
		}
	}
	return both > 0 && 3*both >= 2*len(all) && 3*both >= len(has)
}

// titleBreak is what parts a headline from the name of its site.
var titleBreak = pattern(` *[|»·•] *| +(?:-|–|—|::|/|:) +`)

// withoutSite is a title without the name of the site at either end.
func (f *facts) withoutSite(s string) string {
	for range 3 {
		all := titleBreak().FindAllStringIndex(s, -1)
		if all == nil {
			return s
		}
		first, last := all[0], all[len(all)-1]
		switch {
		case f.isSite(s[last[1]:]):
			s = s[:last[0]]
		case f.isSite(s[:first[0]]):
			s = s[first[1]:]
		default:
			return s
		}
	}
	return s
}

// shownPart is the part of a title before or behind a mark that the page shows as a
// heading, where it is the longer part and so not the name of the site; "" where
// there is none.
func (f *facts) shownPart(title string) string {
	shown := map[string]bool{}
	for _, n := range allIn(f.root, isLowerHeading) {
		shown[letters(textIn(n))] = true
	}
	for _, at := range titleBreak().FindAllStringIndex(title, -1) {
		for _, s := range []string{title[:at[0]], title[at[1]:]} {
			if n := len(letters(s)); n >= 12 && 2*n > len(letters(title)) && shown[letters(s)] {
				return s
			}
		}
	}
	return ""
}

// isLowerHeading tells headings of the second and the third rank.
func isLowerHeading(n *html.Node) bool { return n.DataAtom == atom.H2 || n.DataAtom == atom.H3 }

// isSite tells whether s names the site: as the page's outlet, or as the host
// of its address.
func (f *facts) isSite(s string) bool {
	name := letters(s)
	if name == "" {
		return false
	}
	if letters(f.outlet().value) == name {
		return true
	}
	for _, address := range []string{f.address, f.called, f.meta["og:url"]} {
		u, err := url.Parse(address)
		if err != nil || u.Host == "" {
			continue
		}
		host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
		label, _, _ := strings.Cut(host, ".")
		if name == letters(host) || name == letters(label) || len(name) > 3 && strings.TrimPrefix(name, "the") == strings.TrimPrefix(letters(label), "the") {
			return true
		}
	}
	return false
}
