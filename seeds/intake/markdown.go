package intake

import (
	"errors"
	"path"
	"strconv"
	"strings"

	"diptych/seeds"
)

func isMarkdown(in *input) bool {
	switch strings.ToLower(path.Ext(in.name)) {
	case ".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd", ".mdx":
		return true
	}
	return false
}

// readMarkdown reads an article in Markdown, as people and the programs write
// that clip pages or keep notes. Its text stays as it stands but for what such
// a program adds, and for backslashes that only guard a sign.
func readMarkdown(in *input) ([]Article, *seeds.Error) {
	data := in.data
	if head, rest, ok := logseqHead(in.decoded()); ok {
		data = []byte(head + outlined(rest))
	} else if head, rest, ok := joplinTail(in.decoded()); ok {
		data = []byte(head + rest)
	} else if head, rest, ok := fetchedHead(in.decoded()); ok {
		data = []byte(head + rest)
	}
	read, err := seeds.Parse(in.name, data)
	if err != nil {
		told := &seeds.Error{Problem: seeds.Say("the file cannot be read"), Cure: seeds.Say("save it as text"), Err: err}
		errors.As(err, &told)
		return nil, told
	}
	a := Article{Article: read}
	a.clip(in)
	return []Article{a}, nil
}

// noBackslashes is a note on what loses nothing.
var noBackslashes = seeds.Say("Backslashes that guard a sign in Markdown were taken away.")

// clip takes out of a note what the program that clipped it added, and says
// what that may have lost.
func (a *Article) clip(in *input) {
	isClip := a.isClip()
	for _, read := range []func() bool{a.markDownload, a.highlights} {
		isClip = read() || isClip
	}
	if plain := unguarded(a.Source); plain != a.Source {
		a.Source = plain
		a.Notes = append(a.Notes, noBackslashes)
	}
	a.Fields.Title = strings.ReplaceAll(unguarded(a.Fields.Title), `\|`, "|") // pandoc guards signs in the head too
	if !isClip {
		return
	}
	a.Notes = append(a.Notes, seeds.Say("Clipped: may be shortened. Programs that save pages leave parts of some of them away."))
	if m := topHeading().FindStringSubmatch(a.Source); m != nil && a.Fields.Title == "" {
		a.Fields.Title = flow(unguarded(m[1]))
		a.Evidence = map[string]string{"title": m[1]}
	}
	if a.Document().Fields.Title == "" {
		a.Fields.Title = flow(strings.TrimSuffix(in.name, path.Ext(in.name)))
		a.Evidence = map[string]string{"title": in.name}
	}
}

var (
	clipTag = pattern(`(?mi)^(?:tags?|categor(?:y|ies)|type)\b.*clippings?\b|^\s*-\s+["']?(?:\[\[)?clippings?\b`)
	clipKey = pattern(`(?mi)^["']?(?:clipped|created|date[ _-]?(?:saved|clipped|created)|saved(?:[ _-]?at)?|created[ _-]?at)["']?:`)
)

// topHeading is the heading above the text.
var topHeading = pattern(`^\s*# +([^\n]+?)[ #]*\n`)

// isClip tells a head that a clipper wrote: with the page's address, and a
// day on which it was saved or a tag that says so.
func (a *Article) isClip() bool {
	return a.Fields.URL != "" && (clipTag().MatchString(a.Front) || clipKey().MatchString(a.Front))
}

// excerptBlock is the summary that MarkDownload sets above the text.
var excerptBlock = pattern(`(?m)^` + excerptHead + `(?:>.*\n)*\n*---\n`)

const excerptHead = "> ## Excerpt\n"

func (a *Article) markDownload() bool {
	if !strings.Contains(a.Source, excerptHead) {
		return false // told in a hundredth of the time
	}
	at := excerptBlock().FindStringIndex(a.Source)
	if at == nil {
		return false
	}
	words := strings.NewReplacer("> ## Excerpt", "", "\n>", "\n", "---\n", "").Replace(a.Source[at[0]:at[1]])
	a.Left = append(a.Left, Left{flow(words), "excerpt", 0})
	a.Source = a.Source[:at[0]] + a.Source[at[1]:]
	if by := byLead().FindString(a.Fields.Byline); by != "" {
		a.Article = a.With("byline", a.Fields.Byline[len(by):])
	}
	return true
}

// byLead is what pages have before the names that MarkDownload takes from them.
var byLead = pattern(`^(?i:by) +`)

var (
	readwiseHead = pattern(`(?s)^\s*# ([^\n]+)\n.*?## Metadata\n(.*?)\n## (Highlights|Full Document)\n`)
	readwiseFact = pattern(`(?m)^- (Author|Full Title|URL|Published Date): (.+)$`)
	viewLink     = pattern(`\s*(?:\(\[View Highlight\]\([^)\s]*\)\)|\[⤴️?\]\([^)\s]*\))`)
	omnivoreLine = pattern(`(?m)^(?:#Omnivore\b.*|\[Read on Omnivore\]\([^)]*\)|\[Read Original\]\(([^)]*)\))\n?`)
)

// highlights reads what Readwise and Omnivore write of an article: the words
// that a reader marked, which are not all of it.
func (a *Article) highlights() bool {
	switch m := readwiseHead().FindStringSubmatchIndex(a.Source); {
	case m != nil:
		part := a.Source[m[6]:m[7]]
		a.readwise(a.Source[m[2]:m[3]], a.Source[m[4]:m[5]], a.Source[m[1]:])
		if part == "Full Document" {
			return true
		}
	case strings.Contains(a.Source, "[Read on Omnivore]("):
		for _, m := range omnivoreLine().FindAllStringSubmatch(a.Source, -1) {
			if a.Fields.URL == "" {
				a.Fields.URL = m[1]
			}
		}
		a.Source = viewLink().ReplaceAllString(omnivoreLine().ReplaceAllString(a.Source, ""), "")
		if !strings.Contains(a.Source, "\n## Highlights\n") {
			return true
		}
	default:
		return false
	}
	a.Notes = append(a.Notes, seeds.Say("The note holds what a reader marked in the article, not the whole of it."))
	return true
}

func (a *Article) readwise(title, metadata, rest string) {
	a.Fields.Title = flow(title)
	for _, m := range readwiseFact().FindAllStringSubmatch(metadata, -1) {
		switch m[1] {
		case "Author":
			a.Article = a.With("byline", strings.Trim(m[2], "[] "))
		case "Full Title":
			a.Fields.Title = flow(m[2])
		case "URL":
			a.Article = a.With("url", flow(m[2]))
		case "Published Date":
			if iso, ok := dateIn(m[2]); ok {
				a.Article = a.With("date", iso)
			}
		}
	}
	a.Source = viewLink().ReplaceAllString(rest, "")
}

// property is a line of Logseq's: “author:: [[Nora Finch]]”.
var property = pattern(`^(?:- )?\s*([\p{L}][\p{L}\p{N} _-]{0,40}):: ?(.*)$`)

// pageFacts are properties with which the head of a page begins.
var pageFacts = map[string]bool{
	"title": true, "alias": true, "type": true, "tags": true, "author": true, "authors": true, "source": true, "url": true, "link": true, "date": true,
	"published": true, "created": true, "category": true, "site": true, "description": true, "icon": true, "public": true, "status": true,
}

// logseqHead reads the properties at the head of a page of Logseq as front
// matter, and returns what follows them.
func logseqHead(s string) (head, rest string, ok bool) {
	var b strings.Builder
	if m := property().FindStringSubmatch(s[:max(0, strings.IndexByte(s, '\n'))]); m == nil || !pageFacts[strings.ToLower(m[1])] {
		return "", "", false
	}
	for {
		line, below, more := strings.Cut(s, "\n")
		m := property().FindStringSubmatch(line)
		if m == nil || !more {
			break
		}
		value := strings.TrimSpace(m[2])
		if inner, ok := strings.CutPrefix(value, "[["); ok && strings.Count(value, "[[") == 1 {
			value = strings.TrimSuffix(inner, "]]")
		}
		b.WriteString(m[1] + ": " + strconv.Quote(value) + "\n")
		s, ok = below, true
	}
	return "---\n" + b.String() + "---\n", s, ok
}

// outlined is text without the marks of the outline in which each of its
// paragraphs is a point.
func outlined(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		trimmed := strings.TrimLeft(line, " \t")
		if point, ok := strings.CutPrefix(trimmed, "- "); ok {
			b.WriteString("\n" + point)
		} else {
			b.WriteString(strings.TrimPrefix(trimmed, "collapsed:: true"))
		}
	}
	return b.String()
}

// joplinFacts are what Joplin writes under a note that it exports raw.
var joplinFacts = pattern(`(?s)\n\n(id: [0-9a-f]{32}\n.*\btype_: \d+)\s*$`)

// joplinTail reads them as front matter, the note's first line being its
// title.
func joplinTail(s string) (head, rest string, ok bool) {
	m := joplinFacts().FindStringSubmatchIndex(s)
	if m == nil {
		return "", "", false
	}
	title, rest, _ := strings.Cut(s[:m[0]], "\n")
	head = "title: " + strconv.Quote(strings.TrimSpace(title)) + "\n"
	for line := range strings.SplitSeq(s[m[2]:m[3]], "\n") {
		key, value, _ := strings.Cut(line, ": ")
		if value = strings.TrimSpace(value); value != "" && (key == "source_url" || key == "author" || key == "created_time") {
			head += key + ": " + strconv.Quote(value) + "\n"
		}
	}
	return "---\n" + head + "---\n", strings.TrimLeft(rest, "\n") + "\n", true
}

// fetchedFacts are what Jina's Reader writes above a page that it has fetched.
var fetchedFacts = pattern(`^\s*Title: ([^\n]*)\n+URL Source: (\S+)\n+((?:[A-Z][A-Za-z ]{3,30}: [^\n]*\n+)*)Markdown Content:\n`)

// fetchedDay is the day of publication among them.
var fetchedDay = pattern(`(?m)^Published Time: (.+)$`)

func isFetched(in *input) bool {
	return isPrint(in) && fetchedFacts().MatchString(in.head())
}

// fetchedHead reads them as front matter, and returns the page.
func fetchedHead(s string) (head, rest string, ok bool) {
	m := fetchedFacts().FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	head = "title: " + strconv.Quote(m[1]) + "\nurl: " + strconv.Quote(m[2]) + "\n"
	if day := fetchedDay().FindStringSubmatch(m[3]); day != nil {
		if iso, ok := dateIn(day[1]); ok {
			head += "date: " + iso + "\n"
		}
	}
	return "---\n" + head + "---\n", s[len(m[0]):], true
}

// unguarded is Markdown without the backslashes before signs that are read as
// themselves all the same; where the sign would become a mark it stays. Code
// stays as it is.
func unguarded(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	fenced := false
	for line := range strings.Lines(s) {
		if mark := strings.TrimSpace(line); strings.HasPrefix(mark, "```") || strings.HasPrefix(mark, "~~~") {
			fenced = !fenced
		}
		if fenced || strings.HasPrefix(line, "    ") || strings.Contains(line, "`") {
			b.WriteString(line)
			continue
		}
		unguardLine(&b, line)
	}
	return b.String()
}

func unguardLine(b *strings.Builder, line string) {
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' && i+1 < len(line) && isPlain(line, i+1) {
			continue
		}
		b.WriteByte(line[i])
		if line[i] == '\\' && i+1 < len(line) { // what it guards
			i++
			b.WriteByte(line[i])
		}
	}
}

// isPlain reports whether the sign at i of a line, behind a backslash, is no
// mark without it.
func isPlain(line string, i int) bool {
	before, after := line[:i-1], line[i+1:]
	start := strings.TrimSpace(before) == ""
	switch line[i] {
	case '.', ')':
		return !isDigits(strings.TrimSpace(before)) || len(strings.TrimSpace(before)) > 2 // a year is no point of a list
	case '_', '~':
		return isWordEnd(before) && isWordStart(after) && !strings.HasPrefix(after, string(line[i]))
	case '-', '+', '#', '>', '=':
		return !start
	case '[':
		inside, rest, ok := strings.Cut(after, "]")
		return ok && !strings.HasPrefix(inside, "^") && !strings.HasPrefix(inside, "[") && (rest == "" || !strings.ContainsAny(rest[:1], "([:"))
	case ']':
		return after == "" || !strings.ContainsAny(after[:1], "([:")
	case '!':
		return !strings.HasPrefix(after, "[") && !strings.HasPrefix(after, `\[`)
	case '"', '\'', '$', '%', ',', '/', ':', ';', '?', '@', '(', '{', '}', '^':
		return true
	case '&':
		at := escapedSign().FindStringIndex("&" + after)
		return at == nil || at[0] > 0
	}
	return false
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

var (
	wordEnd   = pattern(`[\p{L}\p{N}]$`)
	wordStart = pattern(`^[\p{L}\p{N}]`)
)

func isWordEnd(s string) bool   { return wordEnd().MatchString(s) }
func isWordStart(s string) bool { return wordStart().MatchString(s) }
