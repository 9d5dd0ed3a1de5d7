package text

import "strings"

// markNotices calls debris the paragraphs at the end of an article that tell
// the reader about the page: its law, its comments, its newsletters. They are
// told by several words of the kind together, so what no list has is found
// too; and only at the end, for an article may be about such things.
func markNotices(lines []line) {
	for i := len(lines) - 1; i > 0; i-- {
		switch l := &lines[i]; {
		case l.kind == Body && notice(l):
			l.kind = Debris
		case l.kind == Body:
			return
		}
	}
}

// notice reports whether l speaks to the reader, or of the page itself, in at
// least two words that are of pages.
func notice(l *line) bool {
	if len(l.words) < fewestNoticeWords || len(l.words) > longestPatternLine || l.heading() > 0 || strings.ContainsAny(l.text, "\"“”«") {
		return false
	}
	page, reader := 0, false
	seen := map[string]bool{}
	for i, w := range l.words {
		switch {
		case noticeWords[w.Norm] && !seen[w.Norm]:
			page++
			seen[w.Norm] = true
		case readerWords[w.Norm]:
			reader = true
		case tellingWords[w.Norm]:
			return false
		}
		if i > 0 && (l.words[i-1].Norm == "this" && pageWords[w.Norm]) {
			reader = true
		}
		if i > 0 && w.Norm == "up" && (l.words[i-1].Norm == "sign" || l.words[i-1].Norm == "signing") {
			page += 2
		}
	}
	return reader && page >= 2
}

const fewestNoticeWords = 6

var (
	noticeWords = set(`privacy cookie cookies policy policies newsletter newsletters inbox subscribe subscriber subscribers subscription unsubscribe
		comment comments commenting moderated moderators logged register registered copyright reproduced reproduction copied permission republished republish
		licence license licensed terms conditions advertisement advertisements advertising advertisers publisher columnists opinions views editorial
		mistake error errors correction corrections inaccuracy feed wire syndicated published channel stories story bulletin alerts notifications
		donation donate membership journalism affiliate commission links app edited`)
	readerWords  = set(`you your our us we please`)
	pageWords    = set(`article page story site website newspaper publication column material content report post text newsletter service`)
	tellingWords = set(`said says told added he she his her they`)
)
