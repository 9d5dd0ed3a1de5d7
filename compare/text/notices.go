package text

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed pitches.txt
var pitchesFile string

var pitchLines = readPatterns(pitchesFile)

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
			if reader = true; !seen[w.Norm] {
				page++
				seen[w.Norm] = true
			}
		}
		if i > 0 && w.Norm == "up" && (l.words[i-1].Norm == "sign" || l.words[i-1].Norm == "signing") {
			page += 2
		}
	}
	return reader && page >= 2
}

// appeal reports whether l asks the reader, who is "you", to write or ring, and
// says where: "Do you know more? Email news@example.org or call 555-0100."
func appeal(l *line) bool {
	if len(l.words) > longestNotice || !strings.ContainsAny(l.text, "@0123456789") || l.heading() > 0 || !mailIn(l.text) && !numberIn(l) {
		return false
	}
	asked, reader := false, false
	for i, w := range l.words {
		reader = reader || readerWords[w.Norm] || i > 0 && l.words[i-1].Norm == "this" && pageWords[w.Norm]
		asked = asked || reachVerbs[w.Norm]
		if tellingWords[w.Norm] || w.Norm == "i" {
			return false
		}
	}
	return reader && asked && !strings.ContainsAny(l.text, "\"“”«‘")
}

// pitch reports whether l, wherever it stands, wants the reader to sign up: it
// says so in at least two ways that an article about such things does not have
// together, and quotes and reports nobody.
func pitch(l *line) bool {
	return len(l.words) >= fewestNoticeWords && pitchLines.within(l, 2) && !strings.ContainsAny(l.text, "\"“”«„") &&
		!slices.ContainsFunc(l.words, func(w Word) bool { return tellingWords[w.Norm] })
}

// saidTwice reports whether l ends in one thing said twice, word for word, as pages
// do that hold a line once for each width of screen. Nobody writes so; a
// refrain in marks is somebody's words.
func saidTwice(l *line) bool {
	n := len(l.words)
	for half := fewestTwice; 2*half <= n; half++ {
		same := 0 // words of both halves, from the end: where nothing stands twice, these soon differ
		for same < half && l.words[n-1-same].Norm == l.words[n-1-same-half].Norm {
			same++
		}
		if same == half {
			return !strings.ContainsAny(l.text, "\"“”«„")
		}
	}
	return false
}

const fewestTwice = 9 // words that stand twice

var reachVerbs = set(`email e-mail write call ring phone contact text message send reach visit donate whatsapp`)

const fewestDialled = 7 // figures of a telephone number

// numberIn reports whether l has a number that may be rung.
func numberIn(l *line) bool {
	for i := range l.words {
		if dialled(l, i) >= fewestDialled {
			return true
		}
	}
	return false
}

// dialled is the number of figures that stand in a row from word i of l on, with
// nothing but blanks, strokes and brackets between them.
func dialled(l *line, i int) (n int) {
	for ; i < len(l.words) && isDigit(l.words[i].Norm[0]); i++ {
		for _, c := range l.words[i].Norm {
			if '0' <= c && c <= '9' {
				n++
			}
		}
		if i+1 < len(l.words) && strings.Trim(between(l, i), "-/() ") != "" {
			break
		}
	}
	return n
}

// mailIn reports whether a word of t is an address for mail.
func mailIn(t string) bool {
	if !strings.Contains(t, "@") {
		return false
	}
	for f := range strings.FieldsSeq(t) {
		if mailAddress(strings.Trim(f, "().,;:*_<>")) {
			return true
		}
	}
	return false
}

func mailAddress(t string) bool {
	name, host, ok := strings.Cut(t, "@")
	return ok && name != "" && strings.Contains(host, ".")
}

const fewestNoticeWords = 6

var (
	noticeWords = set(`privacy cookie cookies policy policies newsletter newsletters inbox subscribe subscriber subscribers subscription unsubscribe
		comment comments commenting moderated moderators logged register registered copyright reproduced reproduction copied permission republished republish
		licence license licensed terms conditions advertisement advertisements advertising advertisers publisher columnists opinions views editorial
		mistake error errors correction corrections inaccuracy feed wire syndicated published channel stories story bulletin alerts notifications
		donation donate membership journalism affiliate commission links app edited`)
	readerWords  = set(`you your our us we please`)
	pageWords    = set(`article page story site website newspaper publication column material content report post text newsletter service piece`)
	tellingWords = set(`said says told added he she his her they`)
)
