package intake

import (
	"strings"
	"unicode"

	"diptych/seeds"
)

// para is a paragraph of a word processor's file as it is read on paper:
// deleted and hidden words are gone.
type para struct {
	text   string    // "\n" where a line is broken, "\f" where a page is
	role   string    // English name of its style, in lower case: "title", "heading 1"; often empty
	level  int       // its rank as a heading, 1 the highest; 0 of running text
	marks  []string  // bookmarks that begin in it
	link   string    // where its first link leads, out of the file
	bold   bool      // all of its words are
	drawn  bool      // it holds a drawing
	middle bool      // it is set in the middle of the page
	apart  []pendant // what hangs at it and is no part of its sentence
}

// pendant is a piece that stands apart from the sentences around it.
type pendant struct{ text, why string }

// pieces are the paragraphs that a paragraph of a file stands for: parted
// where a line is broken twice or a page ends, and at every broken line where
// each of them ends as a sentence does.
func (p *para) pieces() []string {
	var out []string
	for page := range strings.SplitSeq(p.text, "\f") {
		for _, block := range emptyLine().Split(page, -1) {
			lines := strings.Split(block, "\n")
			if !eachEnds(lines) {
				lines = []string{block}
			}
			out = append(out, lines...)
		}
	}
	return out
}

var emptyLine = pattern(`\n[ \t\x{a0}]*\n`)

// eachEnds tells whether all lines but the last end as sentences do and are
// followed by the beginning of one.
func eachEnds(lines []string) bool {
	for i, l := range lines[:len(lines)-1] {
		last := lastRune(strings.TrimRight(l, " \t\u00a0\"'”’»)“"))
		first := firstRune(strings.TrimLeft(lines[i+1], " \t\u00a0\"'“„‘«("))
		if !strings.ContainsRune(".?!:…。", last) || unicode.IsLower(first) {
			return false
		}
	}
	return true
}

// styled are the styles that say what a paragraph is to its article.
var styled = map[string]string{
	"title": "title", "headline": "title", "titel": "title", "überschrift": "title",
	"subtitle": "standfirst", "standfirst": "standfirst", "deck": "standfirst", "abstract": "standfirst", "untertitel": "standfirst",
	"author": "byline", "byline": "byline", "epub-author": "byline", "autor": "byline", "auteur": "byline",
	"date": "date", "datum": "date", "dateline": "dateline",
	"caption": "caption", "figure": "caption", "illustration": "caption", "image caption": "caption", "table caption": "caption", "tablecaption": "caption", "figurecaption": "caption", "drawing": "caption",
	"footer": "page footer", "header": "page header", "site title": "title with the name of the site",
	"toc heading": "contents list", "contents heading": "contents list",
	"quote": "quotation", "intense quote": "quotation", "quotation": "quotation", "quotations": "quotation", "block quotation": "quotation", "block quote": "quotation", "block text": "quotation",
	"intensequote": "quotation", "blockquote": "quotation", "blocktext": "quotation", "zitat": "quotation", "intensives zitat": "quotation", // ids of styles too, as some programs name none
}

// unmarkedQuote is the style that LibreOffice gives the words of a page's <q>,
// around which a browser sets marks.
const unmarkedQuote = "q"

// unmarked tells whether words have no mark of a quotation, nor has what stands
// before them, so that marks are to be set.
func unmarked(before, words string) bool {
	return !isMark(firstRune(words)) && !isMark(lastRune(before))
}

// part is what the style of p says that it is, "" of running text.
func (p *para) part() string {
	if strings.HasPrefix(p.role, "toc ") || strings.HasPrefix(p.role, "contents ") || strings.HasPrefix(p.role, "table of ") {
		return "contents list"
	}
	return styled[p.role]
}

// headingRank is the rank of headings in a style, named in lower case, 1 the highest;
// 0 where the name tells none.
func headingRank(style string) int {
	digit, ok := strings.CutPrefix(style, "heading ")
	if !ok || len(digit) != 1 || digit < "1" || digit > "9" {
		return 0
	}
	return int(digit[0] - '0')
}

// compose makes an article of the paragraphs of a word processor's file. Its
// own styles for title, author and date are fields; else a heading of the
// first rank that is the only one and begins the file is the title. Before it may
// stand a few lines that are no sentences, as the menu of a page does.
func (d *draft) compose(paras []para) {
	var bylines []string
	titled, headed := soleHeading(paras)
	if titled && !d.headedWithSite(paras, headed) {
		headed = -1
	}
	quoting := ""
	if setsOff(paras) {
		quoting = quoteSign
	}
	for i := range paras {
		p := &paras[i]
		switch part := p.part(); {
		case flow(p.text) == "":
		case i < headed && part == "" && isMenuLine(p.text):
			d.leave(p.text, "line above the headline")
		case i == headed, part == "title" && (d.fields.Title == "" || i > 0 && paras[i-1].part() == "title" && len(d.paragraphs) == 0):
			whole := strings.TrimSpace(d.fields.Title + " " + flow(p.text))
			d.fields.Title = ""
			d.state("title", whole, whole)
		case part == "byline":
			bylines = append(bylines, byNames(flow(p.text)))
		case part == "dateline":
			d.state("dateline", p.text, p.text)
		case part == "date":
			if d.dated(flow(p.text)); d.fields.Date == "" {
				d.leave(p.text, "date")
			}
		case part == "quotation":
			for _, s := range p.pieces() {
				d.paragraph(behindSign(quoting, s))
			}
		case part != "" && part != "title":
			d.leave(p.text, part)
		case p.level > 0 && len(d.paragraphs) == 0 && letters(p.text) == letters(d.fields.Title): // the title once more
		case p.level > 0 || part == "title":
			d.paragraph("## " + flow(p.text))
		default:
			for _, s := range p.pieces() {
				d.paragraph(s)
			}
		}
		for _, a := range p.apart {
			d.leave(a.text, a.why)
		}
	}
	d.state("byline", strings.Join(bylines, ", "), strings.Join(bylines, ", "))
}

// soleHeading tells whether a paragraph is set as the title, and which one is
// the only heading of the first rank with no running text before it, or the last of
// several in the same words, as of a cover and the page behind it; -1 if none is.
func soleHeading(paras []para) (titled bool, at int) {
	at = -1
	n, above, head := 0, 0, ""
	for i := range paras {
		p := &paras[i]
		switch {
		case flow(p.text) == "":
		case p.part() == "title":
			titled = true
		case p.part() != "":
		case p.level == 1:
			if n == 0 || above > fewWords || letters(p.text) != head {
				n++
			}
			if head = letters(p.text); above <= fewWords {
				at = i
			}
		case isShortLine(p.text):
			above += len(strings.Fields(p.text))
		default:
			above = fewWords + 1
		}
	}
	if n != 1 {
		at = -1
	}
	return titled, at
}

// isShortLine tells a line of few words that ends as no sentence does.
func isShortLine(s string) bool {
	return len(strings.Fields(s)) <= fewWords/2 && !sentenceEnd().MatchString(flow(s))
}

// isMenuLine tells a short line that is neither a day nor a byline.
func isMenuLine(s string) bool {
	return isShortLine(s) && !isDateLine(flow(s)) && !isBareDate(flow(s)) && !pdfByline().MatchString(flow(s))
}

// headedWithSite tells whether the heading at is the title, as the title that the
// file has is the same with the name of a site behind it, as those of pages are. One
// name is the outlet.
func (d *draft) headedWithSite(paras []para, at int) bool {
	if at < 0 {
		return false
	}
	head := flow(paras[at].text)
	for i := range paras[:at] {
		site, ok := strings.CutPrefix(flow(paras[i].text), head)
		if m := titleBreak().FindStringIndex(site); paras[i].part() == "title" && ok && m != nil && m[0] == 0 && m[1] < len(site) {
			paras[i].role = "site title"
			if titleBreak().FindStringIndex(site[m[1]:]) == nil {
				d.state("outlet", site[m[1]:], paras[i].text)
			}
			return true
		}
	}
	return false
}

var byOpening = pattern(`^(?:(?i:by)|Von|VON|Par|PAR|Por|POR|Door|DOOR|Di|DI):?[ \x{a0}]+`)

// byNames are the names in a byline, without the word before them.
func byNames(s string) string { return byOpening().ReplaceAllString(s, "") }

// manuscript is what a word processor's file holds, with all tracked changes
// accepted and hidden words gone.
type manuscript struct {
	paras   []para
	boxes   []para    // of frames that stand beside the text
	pages   []pendant // headers and footers
	changes int       // insertions and deletions that were tracked
	hidden  int       // paragraphs with hidden words
	signs   int       // of fonts of pictures, which are no letters
	tables  int
	struck  int // paragraphs with words that a line goes through
	other   int // parts in other formats that are set in
}

// maxParagraphs is how many paragraphs of a manuscript are read.
const maxParagraphs = 500_000

func tooMany() *seeds.Error {
	return &seeds.Error{Problem: seeds.Say("the file holds more than the {{.Most}} paragraphs that are read", seeds.With{"Most": maxParagraphs}), Cure: seeds.Say("bring its articles in smaller files")}
}

// articles is the one article of a manuscript.
func (f *manuscript) articles(in *input) ([]Article, *seeds.Error) {
	if len(f.paras)+len(f.boxes) > maxParagraphs {
		return nil, tooMany()
	}
	d := &draft{}
	for _, a := range f.pages {
		if strings.ContainsFunc(a.text, unicode.IsLetter) { // no mere number of the page
			d.leave(a.text, a.why)
		}
	}
	d.compose(f.paras)
	d.composeBoxes(f.boxes)
	d.tell(f)
	if len(d.paragraphs)+len(d.left) == 0 && d.fields.Title == "" && f.hidden == 0 {
		return nil, wordless(f.other > 0)
	}
	return []Article{d.article(in)}, nil
}

// composeBoxes takes what stands in frames: beside a text it is left out,
// without one it is the text.
func (d *draft) composeBoxes(boxes []para) {
	if len(boxes) > 0 && len(d.paragraphs) == 0 {
		d.note(seeds.Say("All words of this file stand in text boxes; their order may be another than on paper."))
		d.compose(boxes)
		return
	}
	for i := range boxes {
		d.leave(boxes[i].text, "text box")
	}
	if len(boxes) > 0 {
		d.note(seeds.Say("Paragraphs in text boxes beside the text that were left out: {{.N}}.", seeds.With{"N": len(boxes)}))
	}
}

// tell says what was lost or is doubtful in the reading of f.
func (d *draft) tell(f *manuscript) {
	if f.changes > 0 {
		d.note(seeds.Say("Tracked changes in the file: {{.N}}; the text is read as if all were accepted.", seeds.With{"N": f.changes}))
	}
	if f.hidden > 0 {
		d.note(seeds.Say("Paragraphs in which hidden words were left out: {{.N}}.", seeds.With{"N": f.hidden}))
	}
	if f.signs > 0 {
		d.note(seeds.Say("Signs of a font of pictures that were left out of the text: {{.N}}.", seeds.With{"N": f.signs}))
	}
	if f.tables > 0 {
		d.note(seeds.Say("Tables in the file: {{.N}}; a row of short cells is read as one paragraph, a long cell as one of its own.", seeds.With{"N": f.tables}))
	}
	if f.struck > 0 {
		d.note(seeds.Say("Paragraphs in which words with a line through them were kept: {{.N}}.", seeds.With{"N": f.struck}))
	}
	if f.other > 0 {
		d.note(seeds.Say("Pieces in another format, as formulas and charts are, that were not read: {{.N}}.", seeds.With{"N": f.other}))
	}
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("No words of this file are plainly its text."))
	}
}

func wordless(other bool) *seeds.Error {
	if other {
		return &seeds.Error{Problem: seeds.Say("the text of this file is set in from another file and cannot be read here"), Cure: seeds.Say("open it in Word and save it once more")}
	}
	return &seeds.Error{Problem: seeds.Say("there are no words in this file, perhaps only pictures"), Cure: seeds.Say("bring a file with text")}
}
