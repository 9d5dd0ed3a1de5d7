package text

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed debris.txt
var debrisFile string

//go:embed captions.txt
var captionsFile string

//go:embed credits.txt
var creditsFile string

var debrisLines, captionLines, creditLines = readPatterns(debrisFile), readPatterns(captionsFile), readPatterns(creditsFile)

// Limits of the rules for kinds of lines, in words unless they say otherwise.
const (
	headlineWords    = 24  // headlines are shorter; a lede seldom is
	aloneWords       = 34  // of a headline with a blank line after it and no full stop
	headlineBytes    = 220 // for scripts whose words are single letters
	fullStopHeadline = 18  // of a headline that ends in a full stop
	datelineWords    = 12  // a line that opens with a place and a dash, and is longer, is text
	subheadWords     = 10
	nameWords        = 9  // "Russian Foreign Minister Sergei Lavrov" under a picture
	tailWords        = 6  // an unfinished line among the debris after the text
	embedWords       = 12 // "Kirby's full statement is below:"
	longestNotice    = 40 // of a copyright notice
	runningWords     = 8  // a line of running text has as many
	fewestPictures   = 3  // of a gallery, each with a caption of so many words as runningWords
	headLines        = 10 // credits and captions of the head stand among the first lines
)

// titleCase is the share of capitalised words from which a line is set in
// title case; a sentence full of names has about half.
const titleCase = 0.6

// markKinds says of each line what it is to the article, and which lines go
// on with the paragraph before them. The title is the article's, "" when it is
// not known from elsewhere.
func markKinds(lines []line, src, title string) {
	width := wrapWidth(lines)
	begun := false
	for i := range lines {
		l := &lines[i]
		switch {
		case width > 0 && inWrapped(lines, i, width): // a line of a paragraph, whatever its words
		case signature(l.text), stamped(l):
			l.kind = Credit
		case i > 0 && i < headLines && (stampedName(l) != nil || issue(l)), i == 0 && nameplate(lines):
			l.kind = Credit
		case pictured(l):
			l.kind = Caption
		case furniture(l), begun && promo(l):
			l.kind = Debris
		case caption(l), begun && unfinishedCaption(l):
			l.kind = Caption
		case workCredit(l):
			l.kind = Credit
		case i < headLines && linkedByline(l), creditLines.match(l) || clockLine(l) || whatIsNew(l) || noteLabel(l) || reported(l) || bylineOf(l) != nil && (bylineLead(l) > 0 || i < headLines):
			l.kind = Credit
		}
		begun = begun || l.kind == Body
	}
	markTables(lines)
	markBlocks(lines)
	markProperties(lines)
	markNotices(lines)
	markTail(lines)
	markGallery(lines)
	markEmbedLeads(lines)
	top := lines[:headEnd(lines)]
	markOffices(top)
	markDates(top)
	markJoins(lines, width)
	markHeadline(lines, title)
	markNames(top, src)
	markSubheads(lines)
}

// furniture reports whether l is debris by its words or by its shape: a rule,
// an address, a rest of markup.
func furniture(l *line) bool {
	if len(l.words) == 0 {
		return !cutOut(l.text)
	}
	return address(l.text) || markup(l.text) || linkNote(l) || linkTarget(l) || referral(l) || menu(l) || contact(l) || exchangeRate(l) || follow(l) || bio(l) || shareRow(l) || counter(l) || appeal(l) || pitch(l) || saidTwice(l) || titlesInARow(l) || slug(l.text) || debrisLines.match(l) ||
		len(l.words) <= longestNotice && (strings.HasPrefix(l.text, "©") || l.text[0] == '@' && len(l.words) == 1 || strings.HasPrefix(l.text, "Follow @"))
}

// cutOut reports whether a line without words stands for text that was left
// out, “…” or [...]: that is a place in the article, and no rule across it.
func cutOut(t string) bool {
	return strings.ContainsAny(t, "“”\"…[") && strings.Trim(t, "“”‘’\"'`…. []\t\u00a0") == "" || t == "..."
}

// markTables takes the rows of a table back from the menus that they look like:
// a rule of dashes and strokes stands under the first of them.
func markTables(lines []line) {
	for i := range lines {
		if len(lines[i].words) > 0 || !strings.Contains(lines[i].text, "|") || !strings.Contains(lines[i].text, "-") {
			continue
		}
		for k := i - 1; k >= 0 && !lines[k+1].gap && tableRow(&lines[k]); k-- {
			lines[k].kind = Body
		}
		for k := i + 1; k < len(lines) && !lines[k].gap && tableRow(&lines[k]); k++ {
			lines[k].kind = Body
		}
	}
}

func tableRow(l *line) bool { return len(l.words) > 0 && strings.Contains(l.raw, "|") }

// markTail calls debris what stands after the article's end: from the last
// line of running text on, the short unfinished lines after a line of debris.
func markTail(lines []line) {
	end := len(lines)
	for end > 0 && (lines[end-1].kind == Debris || len(lines[end-1].words) <= tailWords && !lines[end-1].ended()) {
		end--
	}
	if end == 0 {
		return
	}
	for end < len(lines) && lines[end].kind != Debris {
		end++
	}
	for i := end; i < len(lines); i++ {
		if lines[i].kind != Body || !listed(lines, i) {
			lines[i].kind = Debris
		}
	}
}

// markGallery takes the captions of a gallery for its text: it has no other.
func markGallery(lines []line) {
	captions := 0
	for i := range lines {
		switch l := &lines[i]; {
		case len(l.words) < runningWords:
		case l.kind == Body:
			return
		case l.kind == Caption:
			captions++
		}
	}
	if captions < fewestPictures {
		return
	}
	for i := range lines {
		if l := &lines[i]; len(l.words) >= runningWords && l.kind == Caption {
			l.kind = Body
		}
	}
}

// listed reports whether line i is an item of a list of the article or a row
// of its table: with others of the kind beside it, and no mere links.
func listed(lines []line, i int) bool {
	item := func(k int) bool {
		return k >= 0 && k < len(lines) && lines[k].kind == Body && (numbered(lines[k].text) || bullet(lines[k].text)) && !strings.Contains(lines[k].raw, "](")
	}
	cell := func(k int) bool { return k >= 0 && k < len(lines) && strings.Contains(lines[k].raw, "|") }
	return item(i) && (item(i-1) || item(i+1)) || cell(i) && (cell(i-1) || cell(i+1))
}

// markEmbedLeads calls debris the line that announces something set into the
// page, where only a rest of that thing is left: "The statement is below:".
func markEmbedLeads(lines []line) {
	for i := 0; i+1 < len(lines); i++ {
		l, next := &lines[i], &lines[i+1]
		if l.kind == Body && l.last() == ':' && len(l.words) <= embedWords && next.kind == Debris && !next.part && (address(next.text) || markup(next.text)) {
			l.kind = Debris
		}
	}
}

// headEnd is the number of lines up to the second line of running text, in
// which credits and the words under the first picture stand.
func headEnd(lines []line) int {
	running := 0
	for i := range lines {
		if l := &lines[i]; l.kind == Body && len(l.words) > headlineWords {
			if running++; running == 2 || i >= headLines {
				return i
			}
		}
	}
	return min(len(lines), headLines)
}

// markHeadline finds the headline: the first line of the article, if it looks
// like one and is followed by running text.
func markHeadline(lines []line, title string) {
	i := 0
	for i < len(lines) && (lines[i].kind == Debris || lines[i].kind == Credit) {
		i++
	}
	if i == len(lines) || lines[i].kind != Body || i+1 < len(lines) && lines[i+1].joined || lines[i].sentence() && lines[i].otherThan(title) {
		return
	}
	running := 0
	for k := i + 1; k < len(lines) && running < max(runningWords, len(lines[i].words)); k++ {
		if lines[k].kind == Body {
			running += len(lines[k].words)
		}
	}
	if running < runningWords {
		return
	}
	if alone := i+1 < len(lines) && lines[i+1].gap; headlineLike(&lines[i], alone) {
		lines[i].kind = Headline
		lines[i].Start += lines[i].heading()
		lines[i].text = lines[i].text[lines[i].heading():]
	}
}

// headlineLike reports whether l, with a blank line after it if alone, reads
// like a headline and not like a sentence of the text.
func headlineLike(l *line, alone bool) bool {
	n := len(l.words)
	if l.heading() > 0 || l.bold() && n <= headlineWords {
		return true
	}
	switch {
	case n == 0, n > aloneWords, n > headlineWords && !alone, l.Len() > headlineBytes, l.goesOn():
		return false
	case l.breaksOff() && l.last() != ';', n > datelineWords && dateline(l.text) > 0:
		return false
	case strings.HasSuffix(l.text, " ."), l.last() == ':':
		return false
	case strings.ContainsRune("?!", l.last()):
		return alone && n <= headlineWords
	case l.sentence():
		return alone && (n <= fullStopHeadline && !l.reports() || n <= headlineWords && l.capitals() >= titleCase)
	}
	return alone || n >= 2
}

// otherThan reports whether the line is worded otherwise than the title, which
// is known.
func (l *line) otherThan(title string) bool {
	if title == "" || l.heading() > 0 || l.bold() {
		return false
	}
	known := map[string]bool{}
	for _, w := range wordsOf(title, new(folder)) {
		known[w.Norm] = true
	}
	same := 0
	for _, w := range l.words {
		if known[w.Norm] {
			same++
		}
	}
	return same*5 < len(l.words)*4 || same*5 < len(known)*3 // "The ferry stops." under "Island ferry stops for the winter"
}

// reports reports whether the line says on which day, or who said it, as the
// first sentence of a text does and a headline seldom, or has more articles
// than a headline not set in title case would.
func (l *line) reports() bool {
	articles := 0
	for i, w := range l.words {
		switch {
		case weekdays[w.Norm] && len(w.Norm) > 3, ledeWords[w.Norm]:
			return true
		case months[w.Norm] > 0 && (i > 0 && isDigit(l.words[i-1].Norm[0]) || i+1 < len(l.words) && isDigit(l.words[i+1].Norm[0])):
			return true
		case w.Norm == "the", w.Norm == "a", w.Norm == "an":
			articles++
		}
	}
	return articles > 1 && l.capitals() < titleCase
}

var ledeWords = set(`said told announced yesterday today according has have had was were`)

// bullet reports whether t begins as an item of a list does.
func bullet(t string) bool {
	return strings.HasPrefix(t, "- ") || strings.HasPrefix(t, "* ") || strings.HasPrefix(t, "• ") || strings.HasPrefix(t, "· ")
}

// signs reports whether a line says whose words stand before it: "— Ann Lund".
func signs(t string) bool {
	return slices.ContainsFunc(dashes, func(dash string) bool { return strings.HasPrefix(t, dash) })
}

// markSubheads finds headings inside the running text: Markdown ones, and
// short unfinished lines that stand alone before running text.
func markSubheads(lines []line) {
	for i := range lines {
		l := &lines[i]
		if l.kind != Body || len(l.words) == 0 || i+1 < len(lines) && lines[i+1].joined || l.joined {
			continue
		}
		if l.heading() > 0 || (l.bold() || l.asksAslant()) && len(l.words) <= headlineWords || plainSubhead(lines, i) {
			l.kind = Subhead
		}
	}
}

func plainSubhead(lines []line, i int) bool {
	l := &lines[i]
	if i == 0 || i+1 == len(lines) || len(l.words) > subheadWords || l.ended() || l.goesOn() {
		return false
	}
	next := &lines[i+1]
	if next.kind != Body || len(next.words) <= len(l.words) || !next.ended() {
		return false
	}
	if strings.HasPrefix(l.text, "- ") && strings.HasSuffix(l.text, " -") {
		return true // as agencies set them
	}
	if l.breaksOff() || bullet(l.text) || signs(l.text) || strings.ContainsAny(l.text[:1], "\"'`([") || strings.HasPrefix(l.text, "“") {
		return false
	}
	if l.gap {
		return next.gap
	}
	return !next.gap && lines[i-1].kind == Body && lines[i-1].sentence() && len(next.words) > headlineWords/2 && !strings.HasSuffix(next.text, " .")
}

// trimMarkup narrows sp past the heading mark and the emphasis around it.
func trimMarkup(src string, sp Span) Span {
	l := line{Span: sp, text: src[sp.Start:sp.End]}
	inner := trim(src, Span{sp.Start + l.heading(), sp.End})
	if l.heading() > 0 {
		inner.End = inner.Start + len(strings.TrimRight(src[inner.Start:inner.End], "# "))
	}
	for inner.Start < inner.End && strings.IndexByte("*_ ", src[inner.Start]) >= 0 {
		inner.Start++
	}
	for inner.Start < inner.End && strings.IndexByte("*_ ", src[inner.End-1]) >= 0 {
		inner.End--
	}
	if inner.Empty() {
		return trim(src, sp)
	}
	return inner
}
