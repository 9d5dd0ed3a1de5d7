package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// byline is who wrote it, which the outlet itself is not.
func (f *facts) byline() fact {
	s := f.author()
	if letters(s.value) == letters(f.outlet().value) {
		return fact{}
	}
	return s
}

func (f *facts) author() fact {
	names, card := namesOf(f.article.names("author")), f.cardAuthors()
	switch {
	case card.value != "" && strings.Contains(card.value, names):
		return card
	case names != "":
		return fact{names, "author: " + names}
	}
	for _, key := range metaAuthors {
		if names := namesOf(f.writers[key]); names != "" {
			return fact{names, key + ": " + strings.Join(f.writers[key], ", ")}
		}
	}
	return f.bylineElement()
}

var cardLabel = pattern(`^(?i:written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door)$`)

// cardAuthors are the names in what a page tells social networks to show of it, where
// WordPress and Ghost have all who wrote an article.
func (f *facts) cardAuthors() fact {
	if words := f.meta["twitter:data1"]; cardLabel().MatchString(f.meta["twitter:label1"]) {
		return fact{namesOf(strings.Split(words, ",")), "twitter:data1: " + words}
	}
	return fact{}
}

// namesOf are the names in list, each once.
func namesOf(list []string) string {
	var names []string
	for _, s := range list {
		if s = cleanName(s); s != "" && !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, s) }) {
			names = append(names, s)
		}
	}
	return strings.Join(names, ", ")
}

// cleanName is a name without the word for "by" before it; "" for an address,
// a handle, an account or what is no name.
func cleanName(s string) string {
	s = strings.Trim(byWord().ReplaceAllString(flow(s), ""), " ,;|")
	switch {
	case isAddress(s), strings.ContainsAny(s, "@{}<>[]"), len(s) > 120, strings.Contains(s, "www."):
		return ""
	}
	if s == strings.ToLower(s) && firstRune(s) < 0x250 && !strings.Contains(s, " ") {
		return "" // the name of an account
	}
	if nobody[strings.ToLower(s)] {
		return ""
	}
	return s
}

// bylineElement is what the page marks as its author, where all that is marked
// agrees, or stands side by side.
func (f *facts) bylineElement() fact {
	var marked []*html.Node
	var names, lines []string
	all := allIn(f.root, isAuthor)
	for _, n := range all[:min(len(all), maxCandidates)] {
		if slices.ContainsFunc(marked, func(m *html.Node) bool { return around(n, func(n *html.Node) bool { return n == m }) != nil }) {
			continue // a part of one that is read
		}
		name, words := markedName(n)
		if name == "" || slices.ContainsFunc(names, func(s string) bool { return strings.EqualFold(s, name) }) {
			continue
		}
		marked, names, lines = append(marked, n), append(names, name), append(lines, words)
	}
	if len(names) == 0 || len(names) > 1 && !sideBySide(marked) {
		return fact{}
	}
	return fact{strings.Join(names, ", "), strings.Join(lines, ", ")}
}

// markedName is the name in an element that is marked as the author, with the words
// that it was read from; "" where it holds none.
func markedName(n *html.Node) (name, words string) {
	for _, b := range blocksIn(n, nil) {
		words, _, _ = strings.Cut(b.text, "\n")
		break
	}
	name = cleanName(words)
	if len(strings.Fields(name)) > 8 || strings.ContainsAny(name, "0123456789") || furnitureAround(n) && !namesAuthor(n) {
		return "", ""
	}
	return name, words
}

// sideBySide tells elements of one parent with nothing between them but signs and the
// words of a list: “Ada Quay and Lee Weir”.
func sideBySide(list []*html.Node) bool {
	next := 0
	for n := list[0]; n != nil && next < len(list); n = n.NextSibling {
		if n == list[next] {
			next++
			continue
		}
		for _, word := range lettered().FindAllString(strings.ToLower(textIn(n)), -1) {
			if !listWords[word] {
				return false
			}
		}
	}
	return next == len(list) && len(list) <= mostAuthors
}

const mostAuthors = 5

// listWords stand between the last two names of a list.
var listWords = set("and und et y e en och og i with")

func isAuthor(n *html.Node) bool {
	return n.Type == html.ElementNode && (strings.EqualFold(attr(n, "rel"), "author") || strings.Contains(attr(n, "itemprop"), "author") ||
		hasClass(n, "byline") || hasClass(n, "author-name") || hasClass(n, "byline-name") || hasClass(n, "wp-block-post-author-name") || isEntryAuthor(n) || namesAuthor(n))
}

// isEntryAuthor tells the name on the card of the author of an entry of hAtom, which
// themes of WordPress have.
func isEntryAuthor(n *html.Node) bool {
	return hasClass(n, "fn") && around(n, func(n *html.Node) bool { return hasClass(n, "author") && hasClass(n, "vcard") }) != nil &&
		around(n, func(n *html.Node) bool { return hasClass(n, "hentry") }) != nil && around(n, func(n *html.Node) bool { return hasClass(n, "comment") }) == nil
}

// namesAuthor tells the author of an entry in Microformats 2, wherever the page puts
// it: not one of a comment or a reply, which are citations.
func namesAuthor(n *html.Node) bool {
	return hasClass(n, "p-author") && around(n, func(n *html.Node) bool { return hasClass(n, "h-entry") }) != nil &&
		around(n, func(n *html.Node) bool { return hasClass(n, "h-cite") || hasClass(n, "p-comment") }) == nil
}

// furnitureAround tells what stands in a part of the page that is not about
// its article.
func furnitureAround(n *html.Node) bool {
	return around(n, func(n *html.Node) bool {
		why := furnitureName(n)
		return why != "" && why != headOfArticle
	}) != nil
}
