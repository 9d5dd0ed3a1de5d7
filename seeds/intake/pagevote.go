package intake

import (
	"net/url"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"diptych/seeds"
)

// verdict is what was made of the leaves of a page.
type verdict struct {
	keep   []bool     // the leaves of the article
	left   []string   // why one near the article is left out; "" for those far from it, and for the kept
	words  int        // in the leaves that are kept
	beside int        // of running text that one reading takes for the article's and the other does not
	alone  seeds.Said // why only one reading was made, nothing where both were
}

// maxLeaves is how many text nodes a page may have for readability, whose time
// grows with their square in lists of links.
const maxLeaves = 20_000

// judge sets the two readings of a page against each other. A paragraph stays
// that readability takes, that stands in the container of the article, and that
// no name around it calls furniture; so does who is quoted, behind the quotation,
// whom readability takes for the foot of a page. Where readability finds next to
// nothing of what stands there, the survey alone is right.
func (p *page) judge() verdict {
	s := surveyed(p)
	take := s.takes()
	v := verdict{keep: make([]bool, len(p.leaves)), left: make([]string, len(p.leaves))}
	var read []bool
	if len(p.nodes) > maxLeaves {
		v.alone = seeds.Say("The page is so large that only one reading of it was made.")
		read = take
	} else {
		read = p.readable()
	}
	if both, all := p.proseIn(read, take), p.proseIn(take, take); 4*both < all {
		v.alone = seeds.Say("Two readings of the page find different texts; the one with more of it was taken.")
		read = take
	}
	kin := s.kindred(read)
	for i, l := range p.leaves {
		in := s.inside[l.in] && s.signs[l.in] == ""
		v.keep[i] = in && (read[i] || kin[i] || i > 0 && v.keep[i-1] && p.sources.say(l.block))
		switch {
		case v.keep[i]:
			v.words += l.words
		case read[i] || take[i]:
			v.left[i] = "beside the article"
			if why := s.signs[l.in]; why != "" {
				v.left[i] = why
			}
			v.beside += l.prose()
		case s.signs[l.in] == "caption" && s.inside[l.in]:
			v.left[i] = "caption"
		}
	}
	return v
}

// readable are the leaves that readability takes for the article's: those of
// whose words it keeps half. What holds no word goes with the one before.
func (p *page) readable() []bool {
	out := make([]bool, len(p.leaves))
	parser := readability.NewParser()
	a, err := parser.ParseDocument(p.root, &url.URL{Scheme: "http", Host: "localhost"})
	if err != nil || a.Node == nil {
		return out
	}
	kept := make([]bool, len(p.nodes))
	for n := range inside(a.Node) {
		if n.Type != html.TextNode {
			continue
		}
		for _, r := range n.Data {
			if isNumber(r) && int(r)-firstMark < len(kept) {
				kept[r-firstMark] = true
			}
		}
	}
	for i, l := range p.leaves {
		in, all := 0, 0
		for _, n := range l.nodes {
			all += p.nodes[n].words
			if kept[n] {
				in += p.nodes[n].words
			}
		}
		out[i] = in > 0 && 2*in >= all || len(l.nodes) == 0 && i > 0 && out[i-1]
	}
	return out
}

// proseIn counts the words of running text in the leaves of both a and b.
func (p *page) proseIn(a, b []bool) (words int) {
	for i, l := range p.leaves {
		if a[i] && b[i] {
			words += l.prose()
		}
	}
	return words
}
