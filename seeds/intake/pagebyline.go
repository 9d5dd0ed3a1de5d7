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
// agrees.
func (f *facts) bylineElement() fact {
	found := fact{}
	all := allIn(f.root, isAuthor)
	for _, n := range all[:min(len(all), maxCandidates)] {
		var words string
		for _, b := range blocksIn(n, nil) {
			words, _, _ = strings.Cut(b.text, "\n")
			break
		}
		name := cleanName(words)
		if name == "" || len(strings.Fields(name)) > 8 || strings.ContainsAny(name, "0123456789") || furnitureAround(n) && !namesAuthor(n) {
			continue
		}
		if found.value != "" && !strings.EqualFold(found.value, name) {
			return fact{}
		}
		found = fact{name, words}
	}
	return found
}

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
