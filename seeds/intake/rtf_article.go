package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/seeds"
)

// readRTF reads an RTF file that is one article, whose headline is a first
// paragraph in bold where none has the style of one.
func readRTF(in *input) ([]Article, *seeds.Error) {
	lines := in.paragraphsOf()
	if in.rtfErr != nil {
		return nil, in.rtfErr
	}
	f := in.rtfRest
	f.paras, lines = rtfParas(lines)
	first := slices.IndexFunc(f.paras, hasWords)
	if first < 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this RTF file holds no text"), Cure: seeds.Say("see in a word processor whether its text is a picture, and bring the article in another form")}
	}
	titled(f.paras[first:], lines[first:])
	return f.articles(in)
}

// rtfParas are the paragraphs of lines, and of each the line that it begins:
// the cells of a row are parted, or one paragraph; see tableRow.
func rtfParas(lines []rtfLine) (paras []para, from []rtfLine) {
	var row tableRow
	for i, l := range lines {
		if l.row == 0 || i == 0 || lines[i-1].row != l.row {
			row = nil
		}
		if l.row > 0 && row == nil {
			row = tableRow{len(paras)}
		}
		at := 0
		for _, end := range append(l.cells, len(l.text)) {
			if p := l.para(l.text[at:end]); l.row == 0 || hasWords(p) || len(p.apart) > 0 {
				paras, from = append(paras, p), append(from, l)
			}
			l.apart = nil
			if end < len(l.text) {
				row = append(row, len(paras))
				at = end + 1
			}
		}
		if l.row > 0 && (i+1 == len(lines) || lines[i+1].row != l.row) {
			paras = row.joined(paras)
			from = from[:len(paras)]
		}
	}
	return paras, from
}

// para is a paragraph of the words of l.
func (l rtfLine) para(words string) para {
	return para{
		text: strings.ReplaceAll(words, "\t", " "), role: l.style, level: wordStyle{name: l.style, level: l.level}.rank(),
		link: l.link, bold: l.bold, apart: l.apart,
	}
}

func hasWords(p para) bool { return flow(p.text) != "" }

// titled gives the first of the paragraphs that lines became the style of a
// title where it looks like one and another follows, and those in the middle of
// the page under it that of an author or a date.
func titled(paras []para, lines []rtfLine) {
	if !lines[0].titles() || !slices.ContainsFunc(paras[1:], hasWords) {
		return
	}
	paras[0].role = "title"
	for i := 1; i < len(paras) && lines[i].middle && lines[i-1].middle; i++ {
		switch words := flow(paras[i].text); {
		case paras[i].part() != "":
		case isDateLine(words):
			paras[i].role = "date"
		case isSignature(words):
			paras[i].role = "author"
		}
	}
}

// titles tells a headline by its style, or by letters that are all bold.
func (l rtfLine) titles() bool {
	words := flow(l.text)
	return l.style == "title" || l.style == "heading 1" || l.bold && utf8.RuneCountInString(words) < 200 && !strings.HasSuffix(words, ".")
}
