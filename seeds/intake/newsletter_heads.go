package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plainRank is the rank of a headline that no heading element holds.
const plainRank = 6

// isEmphatic tells an element that headlines are set in.
func isEmphatic(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.B, atom.Strong, atom.A:
		return true
	case atom.Font:
		size := attr(n, "size")
		return size >= "3" && size <= "7" || strings.HasPrefix(size, "+")
	}
	return strings.Contains(strings.ToLower(attr(n, "style")), "font-weight")
}

// isHead tells words that are set as a headline.
func (l *letter) isHead(words string) bool {
	n := utf8.RuneCountInString(words)
	key := letters(words)
	_, ok := l.heads[key]
	return n >= 8 && n <= 160 && key != "" && (ok || key == letters(l.subject)) && !letterMore().MatchString(words) && !letterFoot().MatchString(words)
}

// headlines are the places of the headlines: set as such, with a text below.
// The list of contents repeats them without one.
func (l *letter) headlines() []int {
	at := map[string]int{}
	for i, b := range l.blocks {
		if !l.isHead(b) {
			continue
		}
		for j, end := i+1, i+4; j < len(l.blocks) && j < end; j++ {
			next := l.blocks[j]
			if l.isStandfirst(next, b) {
				continue
			}
			if l.isWriter(next, b) {
				end++ // the day may stand below the name
				continue
			}
			if isProse(next) && !l.isHead(next) {
				at[letters(b)] = i
			}
			if isProse(next) || l.isHead(next) || utf8.RuneCountInString(next) > 100 {
				break
			}
		}
	}
	var out []int
	for _, i := range at {
		if !l.writes(i) {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

// isStandfirst tells the smaller headline below the one that is the mail's subject:
// it leads nowhere.
func (l *letter) isStandfirst(words, head string) bool {
	below, above := letters(words), letters(head)
	return above == letters(l.subject) && l.isHead(words) && l.heads[below] == "" && l.ranks[below] > l.ranks[above]
}

// isWriter tells the name below the headline that is the mail's subject: it leads to
// the page of who wrote the text.
func (l *letter) isWriter(words, head string) bool {
	return letters(head) == letters(l.subject) && letterName().MatchString(words) && writerPage().MatchString(l.heads[letters(words)])
}

// writes tells that of block i, below a headline or its standfirst.
func (l *letter) writes(i int) bool {
	for j := max(0, i-2); j < i; j++ {
		if l.isWriter(l.blocks[i], l.blocks[j]) {
			return true
		}
	}
	return false
}

// writerPage is the address of the page of a person.
var writerPage = pattern(`/@[\w.-]+/?(?:\?.*)?$|/(?:authors?|people|profiles?|by)/[^/]+/?(?:\?.*)?$`)

// withoutParts are those headlines that begin an article. The others head a part
// of one, and lead nowhere: below the subject, which is set as the headline, those of
// lower rank, and all where it alone leads to a page; all where nothing leads to another page and text stands above them.
func (l *letter) withoutParts(heads []int) []int {
	if len(heads) == 0 {
		return nil
	}
	link := func(i int) string { return l.heads[letters(l.blocks[i])] }
	if first := letters(l.blocks[heads[0]]); first == letters(l.subject) {
		sole := link(heads[0]) != "" && len(l.more) == 0
		return append(heads[:1], slices.DeleteFunc(heads[1:], func(i int) bool { return link(i) == "" && (sole || l.ranks[letters(l.blocks[i])] > l.ranks[first]) })...)
	}
	leads := len(l.more) > 0 || slices.ContainsFunc(heads, func(i int) bool { return link(i) != "" })
	if !leads && l.beginsAsText(l.blocks[:heads[0]]) {
		return nil
	}
	return heads
}

// beginsAsText tells paragraphs above the first headline that are the beginning
// of an article: two at least, without a greeting.
func (l *letter) beginsAsText(above []string) bool {
	prose := 0
	for _, b := range above {
		if letterHello().MatchString(flow(b)) {
			return false
		}
		if isProse(b) {
			prose++
		}
	}
	return l.subject != "" && prose > 1
}
