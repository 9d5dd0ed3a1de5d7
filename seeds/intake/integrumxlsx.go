package intake

import (
	"slices"
	"strings"
	"unicode"

	"diptych/seeds"
)

// Names of the columns of Integrum. The whole text stands in the one of the
// teaser; that of the original holds a link, or nothing.
const (
	integrumOutlet    = "источник"
	integrumDayColumn = "дата"
	integrumTime      = "время"
	integrumTitle     = "заголовок"
	integrumText      = "анонс"
	integrumURL       = "оригинал"
	integrumByline    = "автор"
)

// integrumColumns are the places of the columns of Integrum in the first row
// of a sheet, nil where it is another's.
func (s *sheet) integrumColumns() map[string]int {
	if len(s.rows) == 0 {
		return nil
	}
	at := map[string]int{}
	for i, name := range s.rows[0] {
		at[strings.ToLower(flow(name))] = i
	}
	for _, name := range []string{integrumOutlet, integrumDayColumn, integrumTitle, integrumText} {
		if _, ok := at[name]; !ok {
			return nil
		}
	}
	return at
}

// isIntegrumXLSX tells the workbook of an export of Integrum by its columns.
func isIntegrumXLSX(in *input) bool {
	if !isXLSX(in) {
		return false
	}
	sheets, err := in.sheets()
	return err == nil && slices.ContainsFunc(sheets, func(s sheet) bool { return s.integrumColumns() != nil })
}

func readIntegrumXLSX(in *input) ([]Article, *seeds.Error) {
	sheets, err := in.sheets()
	if err != nil {
		return nil, err
	}
	var out []Article
	empty := 0
	for i := range sheets {
		at := sheets[i].integrumColumns()
		if at == nil {
			continue
		}
		for _, row := range sheets[i].rows[1:] {
			d := integrumArticle(func(name string) string {
				if i, ok := at[name]; ok && i < len(row) {
					return strings.TrimSpace(row[i])
				}
				return ""
			})
			if len(d.paragraphs) == 0 && d.fields.Title == "" {
				empty++
				continue
			}
			out = append(out, d.article(in))
		}
	}
	if len(out) == 0 {
		return nil, &seeds.Error{Problem: seeds.Say("this export of Integrum holds no article"), Cure: seeds.Say("export the documents once more, with their text")}
	}
	if empty > 0 {
		out[0].Notes = append(out[0].Notes, seeds.Say("Rows left out for want of title and text: {{.N}}.", seeds.With{"N": empty}))
	}
	return out, nil
}

var shortDay = pattern(`^(\d\d)\.(\d\d)\.(\d\d)$`)

// integrumDay is a day such as 28.02.05, day before month, as 2005-02-28. The
// archive begins in the 1980s.
func integrumDay(s string) string {
	if m := shortDay().FindStringSubmatch(s); m != nil {
		century := "20"
		if m[3] >= "80" {
			century = "19"
		}
		return century + m[3] + "-" + m[2] + "-" + m[1]
	}
	if m := longDay().FindStringSubmatch(s); m != nil {
		return m[3] + "-" + m[2] + "-" + m[1]
	}
	return s
}

var longDay = pattern(`^(\d\d)\.(\d\d)\.(\d{4})$`)

// integrumArticle makes an article of a row, whose cell gives what stands in a
// column.
func integrumArticle(cell func(string) string) *draft {
	d := &draft{}
	d.state("outlet", cell(integrumOutlet), cell(integrumOutlet))
	d.state("title", cell(integrumTitle), cell(integrumTitle))
	d.state("byline", cell(integrumByline), cell(integrumByline))
	if link := cell(integrumURL); strings.HasPrefix(link, "http") {
		d.state("url", link, link)
	}
	day, clock := cell(integrumDayColumn), cell(integrumTime)
	if clock == "00:00" || clock == "0" {
		clock = "" // it is not known
	}
	if iso, ok := dateIn(strings.TrimSpace(integrumDay(day) + " " + clock)); ok {
		d.state("date", iso, strings.TrimSpace(day+" "+clock))
	} else {
		d.dated(day)
	}
	d.integrumText(cell(integrumText))
	return d
}

// integrumText takes in the text, without the headline and the day that are
// repeated above it.
func (d *draft) integrumText(s string) {
	begun := false
	for line := range strings.SplitSeq(s, "\n") {
		line = flow(line)
		switch day := longDay().MatchString(line); {
		case line == "":
		case !begun && line == d.fields.Title:
			d.leave(line, "headline once more")
		case !begun && day:
			d.leave(line, "date once more")
			if iso := integrumDay(line); d.fields.Date != "" && !strings.HasPrefix(d.fields.Date, iso) {
				d.note(seeds.Say("Above the text stands another date, {{.Date}}.", seeds.With{"Date": line}))
			}
		default:
			begun = true
			d.paragraph(line)
		}
	}
	if n := mixedWords(s); n > 0 {
		d.note(seeds.Say("Cyrillic words in which a Latin letter stands, as an e for ё, and was left as it is: {{.N}}.", seeds.With{"N": n}))
	}
	d.notes = append(d.notes, cutNotes(s)...)
	if len(d.paragraphs) == 0 {
		d.note(seeds.Say("The export holds no text of this article."))
	}
}

// mixedWords counts the words in which Latin letters stand among Cyrillic ones.
func mixedWords(s string) (n int) {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		latin := strings.IndexFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
		cyrillic := strings.IndexFunc(word, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
		if latin >= 0 && cyrillic >= 0 {
			n++
		}
	}
	return n
}
