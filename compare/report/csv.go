package report

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// csvColumns are those of one side after the common ones; see CSV.
var csvColumns = []string{"place", "start", "end", "words", "voice", "own", "reported", "quoted"}

// CSV is c as one table (RFC 4180, UTF-8 behind the mark by which spreadsheets
// know it): a line for each passage, pair of statements, place of a finding,
// figure, name, speaker, act and note, as "record" says. Places are bytes of that
// article's source, as in [JSON]; own, reported and quoted count the mentions
// of a name, and of a speaker the words. A cell that a spreadsheet would take
// for a formula has an apostrophe before it.
func CSV(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	out := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(out)
	w.UseCRLF = true
	head := []string{"record", "number", "kind", "says", "why", "held"}
	for _, side := range []string{"a", "b"} {
		for _, name := range csvColumns {
			head = append(head, name+"_"+side)
		}
	}
	t := tellerOf(c, a, b, o)
	lines := append([][]string{head}, t.articleLines()...)
	for _, more := range [][][]string{t.passageLines(), t.linkLines(), t.findingLines(), t.figureLines(), t.nameLines(), t.voiceLines(), t.noteLines()} {
		lines = append(lines, more...)
	}
	for _, l := range lines {
		if err := w.Write(each(l, defused)); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// formula are the characters that begin what a spreadsheet reckons with.
const formula = "=+-@\t\r＝＋－＠"

// defused is a cell that no spreadsheet reckons with.
func defused(cell string) string {
	rest := strings.TrimLeft(cell, "'")
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && strings.ContainsRune(formula, r) {
		return "'" + cell
	}
	return cell
}

// line is one of the table: what both sides have in common, then either side.
func (t *teller) line(record string, number int, kind, says, why string, held int, a, b []string) []string {
	h := ""
	if held >= 0 {
		h = t.heldOf(held)
	}
	l := []string{record, strconv.Itoa(number), kind, smooth(says), smooth(why), h}
	for _, side := range [][]string{a, b} {
		l = append(append(l, side...), make([]string, len(csvColumns)-len(side))...)
	}
	return l
}

// cells are the columns of a place.
func (w witness) cells(s text.Span) []string {
	if s.Empty() {
		return nil
	}
	return []string{where(w.d, s), strconv.Itoa(s.Start), strconv.Itoa(s.End), smooth(excerpt(w.d, s)), string(w.whose.At(s))}
}

func (t *teller) articleLines() (lines [][]string) {
	for i, w := range t.sides {
		var facts []string
		for _, f := range w.card().facts {
			facts = append(facts, f.name+": "+f.value)
		}
		side := [2][]string{}
		side[i] = []string{"", "0", strconv.Itoa(len(w.d.Source))}
		lines = append(lines, t.line("article", i+1, w.letter, w.title(), strings.Join(facts, "; "), -1, side[0], side[1]))
	}
	return lines
}

func (t *teller) passageLines() (lines [][]string) {
	for i, p := range t.c.Passages {
		lines = append(lines, t.line("passage", i+1, string(p.Class), words(p.Words), p.Why, i, t.sides[0].cells(p.A), t.sides[1].cells(p.B)))
	}
	return lines
}

func (t *teller) linkLines() (lines [][]string) {
	for i, l := range t.c.Links {
		lines = append(lines, t.line("statement", i+1, string(l.Kind), fmt.Sprintf("%.2f", l.Score), l.Why, t.linkNumber(i), t.sides[0].cells(l.A), t.sides[1].cells(l.B)))
	}
	return lines
}

// findingLines has a line for every place of a finding, those of both sides
// beside one another.
func (t *teller) findingLines() (lines [][]string) {
	for i, f := range t.c.Findings {
		why := strings.Join(each(f.Facts, func(f frame.Fact) string { return f.Name + ": " + f.Value }), "; ")
		for _, at := range beside(f.A, f.B) {
			lines = append(lines, t.line("finding", i+1, f.Title(), f.Claim.String(), why, t.findingNumber(i), t.sides[0].cells(at[0]), t.sides[1].cells(at[1])))
		}
	}
	return lines
}

func beside(a, b []text.Span) (rows [][2]text.Span) {
	for i := range max(len(a), len(b)) {
		var row [2]text.Span
		if i < len(a) {
			row[0] = a[i]
		}
		if i < len(b) {
			row[1] = b[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func (t *teller) figureLines() (lines [][]string) {
	for i, r := range t.c.Figures {
		for _, at := range beside(r.A, r.B) {
			lines = append(lines, t.line("figure", i+1, string(r.Kind), r.What, string(r.State), -1, t.sides[0].cells(at[0]), t.sides[1].cells(at[1])))
		}
	}
	return lines
}

func (t *teller) nameLines() (lines [][]string) {
	for i, r := range t.c.Referents {
		var sides [2][]string
		for k, mentions := range [2][]frame.Mention{r.A, r.B} {
			n := byVoice(mentions)
			sides[k] = []string{"", "", "", t.sides[k].labels(mentions), "", strconv.Itoa(n[quote.Outlet]), strconv.Itoa(n[quote.Reported]), strconv.Itoa(n[quote.Quoted])}
		}
		lines = append(lines, t.line("name", i+1, "", r.Name, "", -1, sides[0], sides[1]))
	}
	return lines
}

func (t *teller) voiceLines() (lines [][]string) {
	for k, w := range t.sides {
		if w.d.Foreign() {
			continue
		}
		for i, v := range voicesOf(w) {
			var sides [2][]string
			sides[k] = []string{"", "", "", "", "", "", strconv.Itoa(v.reported), strconv.Itoa(v.quoted)}
			lines = append(lines, t.line("voice", i+1, w.letter, v.title(), v.verbs(), -1, sides[0], sides[1]))
		}
		for i, a := range quote.Acts(w.says) {
			var sides [2][]string
			sides[k] = w.cells(a.Told())
			lines = append(lines, t.line(string(a.Act), i+1, w.letter, cmp.Or(w.names[a.Speaker], a.Speaker, unclearWho), "", -1, sides[0], sides[1]))
		}
	}
	return lines
}

func (t *teller) noteLines() (lines [][]string) {
	for i, n := range t.o.Notes {
		for _, at := range append(beside(n.A, n.B), make([][2]text.Span, 1)...)[:max(1, len(n.A), len(n.B))] {
			lines = append(lines, t.line("note", i+1, smooth(strings.Join(n.Tags, ", ")), n.Text, n.Made, -1, t.sides[0].cells(at[0]), t.sides[1].cells(at[1])))
		}
	}
	return lines
}
