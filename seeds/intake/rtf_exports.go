package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"diptych/seeds"
)

// APA, the agency of Austria, gives out what papers printed, and what it found
// on their pages: over each article a line in italics, under it the headline.
var (
	apaPaper     = pattern(`^(?:"([^"]+)"|„([^“”]+)[“”]|([\p{L}\d][\p{L}\d .&-]{1,40}?))(?:,? (.{1,60}?))?,? (gefunden am|vom) (\d{1,2}\.\d{1,2}\.\d{4}(?:,? \d{1,2}[.:]\d{2}(?: Uhr)?)?)(.*)$`)
	apaPrinted   = pattern(`^\("?([^"()]{2,40})"?, Print-?Ausgabe,? (\d{1,2}\.\d{1,2}\.\d{4})\)$`)
	apaAttached  = pattern(`^(?:Gespeicherter Anhang|Gespeicherte Anhänge|Der gegenständliche Text ist eine Abschrift)`)
	apaPage      = pattern(`^(?:Seite|Ressort|Autor|Ausgabe):? `)
	apaPicture   = pattern(`^(?:Foto|Fotos|Grafik|Video|Bild|Bilder): ?\S`)
	apaCredit    = pattern(`^\((?:[Rr]ed\.?|ag\.?|[\p{Lu}\p{Ll}./ ]{1,20}/)?/?(APA|dpa|Reuters|AFP|AP)(?:[/,].{0,20})?\)$`)
	apaRule      = pattern(`^\s*[_=-]{20,}\s*$`)
	vonName      = pattern(`^(?:Von|VON) (\p{Lu}[\p{L}'’.-]+(?:,? (?:und |von |van |de |der )?\p{Lu}[\p{L}'’.-]+){0,7})$`)
	apaContact   = pattern(`^(?:>>+ .*|(?:E-Mail: ?)?[\w.+-]+@[\w.-]+\.[a-z]{2,}\S*)$`)
	originalLink = pattern(`^Link zum Original`)
)

// isAPA tells the export by its first line and the headline under it.
func isAPA(in *input) bool {
	for i, l := range in.paragraphsOf() {
		words := flow(l.text)
		if words == "" || apaRule().MatchString(words) {
			continue
		}
		return apaPaper().MatchString(words) && apaHeaded(in.rtf[i+1:])
	}
	return false
}

// apaHeaded tells whether a headline stands in the lines under the first one.
func apaHeaded(lines []rtfLine) bool {
	for n, l := range lines {
		if l.bold {
			return true
		}
		if n == 12 {
			break
		}
	}
	return false
}

func readAPA(in *input) ([]Article, *seeds.Error) {
	var out []Article
	var run []rtfLine
	end := func() {
		if d := apaArticle(run); d != nil {
			out = append(out, d.article(in))
		}
		run = nil
	}
	fresh := true
	for _, l := range in.paragraphsOf() {
		words := flow(l.text)
		if apaRule().MatchString(words) {
			fresh = true
			continue
		}
		fresh = fresh || l.page
		if words != "" {
			if fresh && apaPaper().MatchString(words) && len(words) < 200 {
				end()
			}
			fresh = false
		}
		run = append(run, l)
	}
	end()
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this export of APA holds no article with a text"), Cure: seeds.Say("export the articles once more, with their full text")}
	}
	return out, nil
}

// apaArticle reads one article; nil where there is none.
func apaArticle(lines []rtfLine) *draft {
	d := &draft{}
	i, title := 0, ""
	for ; i < len(lines); i++ {
		l := lines[i]
		words := flow(l.text)
		switch {
		case words == "":
			continue
		case l.bold:
			title += " " + words
			continue
		case title == "" && (l.italic || apaPaper().MatchString(words) || apaPage().MatchString(words)):
			d.apaHead(words)
			continue
		}
		break
	}
	title = flow(title)
	for _, cut := range []string{"\"" + d.fields.Outlet + "\" - ", d.fields.Outlet + " - "} {
		if d.fields.Outlet != "" {
			title = strings.TrimPrefix(title, cut)
		}
	}
	d.state("title", title, title)
	d.apaText(lines[i:])
	if d.fields.Title == "" && len(d.paragraphs) == 0 {
		return nil
	}
	d.state("agency", agencyNamed(d.fields.Outlet), d.fields.Outlet)
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The file gives no text of this article."))
	}
	return d
}

// apaHead reads a line above the headline.
func (d *draft) apaHead(words string) {
	m := apaPaper().FindStringSubmatch(words)
	switch {
	case m != nil && d.fields.Outlet == "":
		d.state("outlet", m[1]+m[2]+m[3], words)
		d.leave(m[4], "section")
		if m[5] == "vom" {
			d.state("date", dateOnly(m[6]), words)
		} else {
			d.note(seeds.Say("“{{.Day}}” is the day on which the page was found, not the date of the article.", seeds.With{"Day": m[5] + " " + m[6]}))
		}
		d.leave(strings.TrimLeft(m[7], " ,;"), "field of the database")
	case vonName().MatchString(words):
		d.state("byline", byless(words), words)
	default:
		d.leave(words, "field of the database")
	}
}

// dateOnly is the day that words state, "" where they state none.
func dateOnly(words string) string {
	// A paper of Austria writes the day first, also where both may be months.
	if m := numbers().FindStringSubmatch(words); m != nil && strings.Contains(m[0], ".") {
		words = m[3] + "-" + m[2] + "-" + m[1]
	}
	iso, _ := dateIn(words)
	return iso
}

// apaText reads what stands under the headline.
func (d *draft) apaText(lines []rtfLine) {
	attached := false
	for _, l := range lines {
		words := flow(l.text)
		attached = attached || apaAttached().MatchString(words)
		switch m := apaPrinted().FindStringSubmatch(words); {
		case words == "":
		case attached:
			d.leave(words, "note of the database")
		case m != nil:
			d.state("date", dateOnly(m[2]), words)
			d.leave(words, "note of the paper")
		case d.fields.Byline == "" && len(d.paragraphs) < 2 && vonName().MatchString(words):
			d.state("byline", byless(words), words)
		case apaCredit().MatchString(words):
			d.state("agency", apaCredit().FindStringSubmatch(words)[1], words)
			d.leave(words, "credit")
		case apaPicture().MatchString(words) && utf8.RuneCountInString(words) < 200:
			d.leave(words, "caption")
		case apaContact().MatchString(words), originalLink().MatchString(words):
			d.leave(words, "contact or link")
		default:
			d.paragraph(words)
		}
	}
}

// Nexis writes the same lines into its RTF files as into its DOCX.
var (
	nexisList  = pattern(`(?i)_?doclist(?: ?\(\d+\))?\.rtf$`)
	nexisCount = pattern(`^\p{L}+ \(\d+\)$`) // "Documents (7)"
)

// isNexisLines tells a download of Nexis by the marks of its articles, or as the
// list of them.
func isNexisLines(in *input) bool {
	bodies, loads := 0, 0
	for _, l := range in.paragraphsOf() {
		if l.bodies() {
			bodies++
		}
		if words := flow(l.text); nexisLoaded().MatchString(words) || nexisLast[words] {
			loads++
		}
	}
	return bodies > 0 && loads > 0 || isNexisList(in)
}

// isNexisList tells the file that lists the documents of a download and stands
// beside them.
func isNexisList(in *input) bool {
	job, count := false, false
	for _, l := range in.paragraphsOf() {
		words := flow(l.text)
		if l.bodies() || nexisLast[words] {
			return false
		}
		job = job || strings.HasPrefix(words, "Job Number:")
		count = count || nexisCount().MatchString(words)
	}
	return isRTF(in) && (job && count || nexisList().MatchString(in.name))
}

func (l rtfLine) bodies() bool { return flow(l.text) == "Body" || l.marked(nexisBody()) }

func (l rtfLine) marked(re *regexp.Regexp) bool { return slices.ContainsFunc(l.marks, re.MatchString) }

func readNexisLines(in *input) ([]Article, *seeds.Error) {
	if isNexisList(in) {
		return nil, &seeds.Error{Problem: seeds.Say("this is the list of documents of a Nexis download, which holds no article"), Cure: seeds.Say("bring the other files of the download")}
	}
	var out []Article
	var cover []string
	var run []rtfLine
	lines := in.paragraphsOf()
	marked := slices.ContainsFunc(lines, func(l rtfLine) bool { return l.marked(nexisDocument()) })
	end := func() {
		if !slices.ContainsFunc(run, rtfLine.bodies) {
			for _, l := range run {
				cover = append(cover, l.text)
			}
			run = nil
			return
		}
		front := nexisFront(run)
		for _, l := range run[:front] {
			cover = append(cover, l.text)
		}
		if d := readNexisDocument(nexisParas(run[front:]), strings.Join(cover, "\n")); d != nil {
			out, cover = append(out, d.article(in)), nil
		}
		run = nil
	}
	for i, l := range lines {
		if l.marked(nexisDocument()) || !marked && l.page && i > 0 && !hasOpenBody(run) {
			end()
		}
		run = append(run, l)
		if nexisLast[flow(l.text)] {
			end()
		}
	}
	end()
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this Nexis file holds no article"), Cure: seeds.Say("download the documents again, with their full text")}
	}
	return out, nil
}

// nexisFront is how many of the lines of a document are those of the cover of
// its file, where no page parts them: up to the headline that the cover lists
// first, or to the second line above the date.
func nexisFront(lines []rtfLine) int {
	job := slices.IndexFunc(lines, func(l rtfLine) bool { return strings.HasPrefix(flow(l.text), "Job Number:") })
	if job < 0 {
		return 0
	}
	listed := ""
	for i := job + 1; i < len(lines) && !lines[i].bodies(); i++ {
		words := flow(lines[i].text)
		switch first, isFirst := strings.CutPrefix(words, "1. "); {
		case isFirst && listed == "":
			listed = letters(first)
		case listed != "" && letters(words) == listed, i > job+2 && isDateOf(words) && startsAsDate(words) && listed == "":
			if listed == "" {
				i -= 2
			}
			return i
		}
	}
	return 0
}

// hasOpenBody tells whether a text has begun that has not ended yet.
func hasOpenBody(lines []rtfLine) bool {
	open := false
	for _, l := range lines {
		open = open || l.bodies()
		if nexisLoaded().MatchString(flow(l.text)) {
			return false
		}
	}
	return open
}

// nexisParas are the lines of a document as those of a DOCX, in which broken
// lines and drawn ones show where the text ends.
func nexisParas(lines []rtfLine) []para {
	var out []para
	text := false
	for _, l := range lines {
		p := para{text: strings.TrimFunc(l.text, unicode.IsSpace), marks: l.marks, link: l.link, bold: l.bold}
		ends := text && nexisHeadings[p.text] != "" || p.text == "Classification"
		switch {
		case !text && l.bodies():
			text = true
			p.marks = append(p.marks, "Body")
		case !text && flow(l.text) == "":
			continue
		case text && (ends && l.bold || nexisLoaded().MatchString(flow(l.text))):
			p.text = "\n" + p.text
		}
		out = append(out, p)
		if ends && l.bold {
			out = append(out, para{drawn: true})
		}
	}
	return out
}
