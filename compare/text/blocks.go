package text

import "strings"

// Furniture that takes several lines: what readers wrote, and lists of other
// texts. Only their headings are told by their words.

// markBlocks calls debris the lists under headings such as "Most read", the
// highlights above a story, and what stands under "Comments".
func markBlocks(lines []line) {
	running := 0
	for i := range lines {
		switch l := &lines[i]; {
		case l.kind == Body && l.ended() && len(l.words) >= runningWords:
			running++
		case l.kind != Debris:
		case running >= commentedLines && commentHead(l) && commented(lines[i+1:]):
			markDebris(lines[i+1:])
			return
		case listHeads.match(l):
			markTitles(lines[i+1 : i+1+listLength(lines[i+1:], l)])
		}
	}
	markPosts(lines)
}

func markDebris(lines []line) {
	for i := range lines {
		lines[i].kind = Debris
	}
}

// markTitles calls debris the titles of other texts; pictures beside them stay.
func markTitles(lines []line) {
	for i := range lines {
		if lines[i].kind == Body {
			lines[i].kind = Debris
		}
	}
}

const (
	commentedLines = 2  // of running text stand above comments
	commentReach   = 10 // lines under "Comments" in which the first comment is looked for
	posterWords    = 4  // of a reader's name
	listWords      = 22 // of the title of another text
	listLines      = 12
)

// commentHead reports whether l may stand over what readers wrote.
func commentHead(l *line) bool {
	for _, w := range l.words {
		if commentWords[w.Norm] {
			return len(l.words) <= 6
		}
	}
	return false
}

var commentWords = set(`comment comments conversation discussion reply replies say responses`)

// commented reports whether lines begin with what readers wrote: a name with
// an hour or day under it, or the controls under a comment.
func commented(lines []line) bool {
	for i := range lines[:min(len(lines), commentReach)] {
		if controls(&lines[i]) || i > 0 && poster(&lines[i-1], &lines[i]) {
			return true
		}
	}
	return false
}

// controls reports whether l is the row of links under a comment: "Reply · Report".
func controls(l *line) bool {
	reply := false
	for _, w := range l.words {
		if !controlWords[w.Norm] && !isDigit(w.Norm[0]) {
			return false
		}
		reply = reply || w.Norm == "reply" || w.Norm == "report" || w.Norm == "flag" || w.Norm == "upvote"
	}
	return reply && len(l.words) <= 8 && !l.sentence()
}

var controlWords = set(`reply replies report like likes dislike share flag upvote downvote recommend quote edit permalink link up down vote votes hide show delete block`)

// poster reports whether name is a reader's, with the time of writing under it.
func poster(name, when *line) bool {
	if len(name.words) == 0 || len(name.words) > posterWords || name.ended() || name.kind == Headline || name.heading() > 0 {
		return false
	}
	_, _, dated := dateLine(when)
	return dated || clockLine(when)
}

// markPosts calls debris a comment that stands under no heading: a reader's
// name, the time, the text, the controls.
func markPosts(lines []line) {
	for i := 1; i+1 < len(lines); i++ {
		if lines[i].gap || !poster(&lines[i-1], &lines[i]) {
			continue
		}
		for k := i + 1; k < len(lines) && k <= i+commentReach; k++ {
			if controls(&lines[k]) {
				markDebris(lines[i-1 : k+1])
				i = k
				break
			}
		}
	}
}

// listHeads stand over a list of other texts.
var listHeads = readPatterns(`
most read
most read in …
most popular
most popular in …
most viewed
most shared
most commented
most recent
related
related articles
related article
related content
related stories
related story
related news
related posts
related links
related coverage
related reading
related topics
read next
read more
read more:
read this next
also read
see also
up next
more stories
more news
more coverage
more on this
more on this story
more on this topic
more like this
more from this section
more from this author
you may also like
you might also like
you may like
you may also be interested in
you might also be interested in
recommended
recommended for you
recommended stories
recommended reading
trending
trending now
trending stories
popular
popular now
popular stories
top stories
top news
latest news
latest stories
latest headlines
editor's picks
editors picks
editor's choice
don't miss
what to read next
in other news
further reading
keep reading
explore more
from our partners
sponsored links
story highlights
`)

// titlesInARow reports whether l is such a list on one line, its heading and the
// first words of its titles in capitals: "MOST READ IN TOWN BRIDGE OPEN Cars roll".
func titlesInARow(l *line) bool {
	for _, head := range listOpenings {
		if rest, ok := strings.CutPrefix(l.text, head); ok && !l.ended() {
			next, _, more := strings.Cut(rest, " ")
			return more && len(next) > 1 && next == strings.ToUpper(next) && next != strings.ToLower(next)
		}
	}
	return false
}

var listOpenings = []string{"MOST READ IN ", "MOST READ ", "MOST POPULAR ", "READ MORE ON ", "RELATED STORIES ", "RELATED ARTICLES ", "TOP STORIES ", "TRENDING NOW "}

// listLength is the number of lines at the beginning of lines that are titles
// of other texts: none ends in a full stop. The last before running text may
// be a heading of the article, unless it is numbered.
// Under highlights all are.
func listLength(lines []line, head *line) int {
	n := 0
	for n < len(lines) && n < listLines && titleLike(&lines[n]) {
		n++
	}
	if n > 1 && n < len(lines) && !highlights(head) && lines[n].kind == Body && lines[n].ended() && !numbered(lines[n-1].text) && !bullet(lines[n-1].text) {
		n--
	}
	return n
}

func highlights(l *line) bool { return l.words[len(l.words)-1].Norm == "highlights" }

func titleLike(l *line) bool {
	if l.kind == Caption || l.kind == Credit {
		return len(l.words) <= listWords
	}
	return l.kind == Body && len(l.words) <= listWords && l.heading() == 0 && (!l.ended() || l.last() == '?') && dateline(l.text) == 0
}

// numbered reports whether t begins as an item of a numbered list does.
func numbered(t string) bool {
	rest := strings.TrimLeft(t, "0123456789")
	return len(rest) < len(t) && len(t)-len(rest) <= 3 && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") "))
}
