package text

import "strings"

// paper reports whether t is how papers are called: known for one, or in capitals
// and with the article or the word that their names have, "The Echo", "Harbour News".
func paper(t string) bool {
	words := strings.Fields(t)
	if len(words) < 2 || len(words) > longestPaper || !titled(t) || strings.ContainsAny(t, ".,:;") {
		return outletNames[foldName(t)] != "" || agencies[foldName(t)]
	}
	return words[0] == "The" || paperWords[strings.ToLower(words[len(words)-1])]
}

const longestPaper = 4 // words

// stampedPaper reads the name of a paper and the day of its issue, where l holds
// nothing else: "The Harbour Courier, 12 March 2025".
func stampedPaper(l *line) (name Span, date string, when Span, ok bool) {
	for _, sep := range []string{", ", " | ", " • ", " · ", " / ", " – ", " — ", " - "} {
		head, rest, cut := strings.Cut(l.text, sep)
		if !cut || !titled(head) || !surelyPaper(head) {
			continue
		}
		after := line{Span: Span{l.End - len(rest), l.End}, text: rest, words: l.words[len(wordsOf(head, new(folder))):]}
		if date, when, ok = dateLine(&after); ok && date != "" {
			return Span{l.Start, l.Start + len(head)}, date, when, true
		}
	}
	return Span{}, "", Span{}, false
}

// issue reports whether l is the name of a paper and a day.
func issue(l *line) bool {
	_, _, _, ok := stampedPaper(l)
	return ok
}

// nameplate reports whether lines begin with the name of a paper and the day of its
// issue, and go on with a headline: what stands first is no headline then.
func nameplate(lines []line) bool {
	if len(lines) < 4 || !titled(lines[0].text) || !surelyPaper(lines[0].text) {
		return false
	}
	_, _, dated := dateLine(&lines[1])
	return dated && len(lines[2].words) >= 3 && !lines[2].ended()
}

// surelyPaper reports whether t is the name of a paper also where a day stands
// behind it, as it does behind the place of a dateline, the part of a page and an
// author: "The Hague", "World News", "Emily Post".
func surelyPaper(t string) bool {
	if outletNames[foldName(t)] != "" {
		return true
	}
	words := strings.Fields(t)
	if len(words) < 2 || !paper(t) {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	return paperSure[last] || words[0] == "The" && len(words) > 2 && paperWithThe[last]
}

var (
	paperSure    = set(`times herald tribune journal globe gazette courier telegraph guardian mirror observer chronicle`)
	paperWithThe = set(`news post press daily weekly mail standard`)
)
