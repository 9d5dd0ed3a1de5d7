package intake

import (
	"math"
	"strings"
	"unicode/utf8"

	"diptych/seeds"
)

// carried are the exports of databases in files of kind, which is tells: as the
// database made them, opened and saved in another form, or printed.
func carried(kind string, is func(*input) bool) []reader {
	of := func(database string, fits func(*input) bool, read func(*input) ([]Article, *seeds.Error)) reader {
		return reader{database + "-" + kind, func(in *input) bool { return is(in) && fits(in) }, read}
	}
	return []reader{
		of("nexis", isNexisLines, readNexisLines),
		of("factiva", isFactivaLines, readFactivaLines),
		of("proquest", plainly(isProquestText), fromPlain(readProquestText)),
		of("lexisnexis", plainly(isLexisText), fromPlain(readLexisText)),
	}
}

// plainly asks is of the words of a file as plain text.
func plainly(is func(*input) bool) func(*input) bool {
	return func(in *input) bool { return is(in.plain()) }
}

// fromPlain reads the words of a file as plain text.
func fromPlain(read func(*input) ([]Article, *seeds.Error)) func(*input) ([]Article, *seeds.Error) {
	return func(in *input) ([]Article, *seeds.Error) { return read(in.plain()) }
}

// plainWidth is how many letters a line has in whose middle a line stands.
const plainWidth = 80

// plain is the file as a database gives it out as plain text: an empty line
// between two paragraphs, those in the middle of the page set in. It is made once.
func (in *input) plain() *input {
	if in.told != nil {
		return in.told
	}
	var b strings.Builder
	for _, l := range in.paragraphsOf() {
		for line := range strings.SplitSeq(l.text, "\n") {
			if indent := (plainWidth - utf8.RuneCountInString(line)) / 2; l.middle && indent > 0 {
				b.WriteString(strings.Repeat(" ", indent))
			}
			b.WriteString(line + "\n")
		}
		b.WriteString("\n")
	}
	in.told = &input{name: in.name, data: []byte(b.String())}
	return in.told
}

// paragraphsOf are the paragraphs of a file of a word processor or of a PDF,
// nil of any other and of one that cannot be read, which its reader tells. They
// are read once.
func (in *input) paragraphsOf() []rtfLine {
	if in.rtf != nil || in.rtfErr != nil {
		return in.rtf
	}
	switch {
	case isRTF(in):
		in.rtf, in.rtfRest, in.rtfErr = rtfLines(in.data)
	case isPDF(in):
		if doc, err := in.printed(); err == nil {
			in.rtf = doc.paragraphs()
		}
	case isWord(in), isODT(in):
		if f, err := in.worded(); err == nil && len(f.paras) <= maxParagraphs {
			in.rtf = manuscriptLines(f.paras)
		}
	}
	return in.rtf
}

// manuscriptLines are paragraphs as RTF has them: parted where a page ends.
func manuscriptLines(paras []para) []rtfLine {
	var out []rtfLine
	page := false
	for _, p := range paras {
		l := rtfLine{bold: p.bold, marks: p.marks, style: p.role, link: p.link, level: p.level, middle: p.middle, apart: p.apart}
		for i, words := range strings.Split(p.text, "\f") {
			page = page || i > 0
			if i > 0 && flow(words) == "" {
				continue
			}
			l.text, l.page = words, page
			out = append(out, l)
			l.marks, l.apart = nil, nil
			page = page && flow(words) == ""
		}
	}
	return out
}

// paragraphs are those of a printed export, in which each line that had room
// for the next word ends one, as no picture stands beside its text.
func (doc *pdfText) paragraphs() []rtfLine {
	setting := settingOf(doc.lines)
	known := wholeWords(doc.lines)
	left, right := math.Inf(1), 0.0
	for _, l := range doc.lines {
		left, right = math.Min(left, l.x0), math.Max(right, l.x1)
	}
	var out []rtfLine
	for from, to := 0, 1; from < len(doc.lines); from, to = to, to+1 {
		for to < len(doc.lines) && !opensDocument(doc.lines[to].text) && !setting.begins(doc.lines, to) && !doc.lines[to-1].hasRoom(doc.lines[to], right) {
			to++
		}
		run := doc.lines[from:to]
		in, end := run[0].x0-left, right-run[0].x1
		l := rtfLine{text: (&partings{known: known}).join(run), bold: run[0].size > 1.1*setting.size, middle: len(run) == 1 && in > 5 && math.Abs(in-end) < 3}
		if code, value, ok := strings.Cut(l.text, " "); ok && in < 5 && factivaCode().MatchString(code) {
			l.text = code + "\t" + value // a column of codes beside that of values
		}
		out = append(out, l)
	}
	return out
}
