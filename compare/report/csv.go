package report

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/text"
)

// csvColumns are those of one side after the common ones; see CSV.
var csvColumns = []text.Said{
	text.Say("place"), text.Say("start"), text.Say("end"), text.Say("words"), text.Say("voice"), text.Say("own"), text.Say("reported"), text.Say("quoted"),
}

// CSV is c as one table (RFC 4180, UTF-8 behind the mark by which spreadsheets
// know it): a line for each passage, pair of statements, place of a finding,
// figure, name, speaker, act and note, as "record" says. Places are bytes of that
// article's source, as in [JSON]; own, reported and quoted count the mentions
// of a name, and of a speaker the words. Where fractions have a comma, as in German,
// semicolons part the cells, as spreadsheets of that language expect. A cell that a spreadsheet would take
// for a formula has an apostrophe before it.
func CSV(c *compare.Comparison, a, b File, o Options) ([]byte, error) {
	out := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(out)
	w.UseCRLF = true
	t := tellerOf(c, a, b, o)
	if t.point() == "," {
		w.Comma = ';'
	}
	lines := append([][]string{t.csvHead()}, t.articleLines()...)
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

// csvHead names the columns.
func (t *teller) csvHead() []string {
	head := t.each(text.Say("record"), text.Say("number"), text.Say("kind"), text.Say("says"), text.Say("why"), text.Say("held"))
	for _, side := range []string{"a", "b"} {
		for _, name := range csvColumns {
			head = append(head, t.in.Said(name)+"_"+side)
		}
	}
	return head
}

// point stands before a fraction in the language of the reader.
func (t *teller) point() string { return strings.Trim(t.in.Said(text.Say("0.5")), "05") }

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
	return []string{w.in.Said(where(w.d, s)), strconv.Itoa(s.Start), strconv.Itoa(s.End), smooth(excerpt(w.d, s)), termIn(w.in, string(w.whose.At(s)))}
}

func (t *teller) articleLines() (lines [][]string) {
	for i, w := range t.sides {
		var facts []string
		for _, f := range w.card().facts {
			facts = append(facts, f.name+": "+f.value)
		}
		side := [2][]string{}
		side[i] = []string{"", "0", strconv.Itoa(len(w.d.Source))}
		lines = append(lines, t.line(t.term("article"), i+1, w.letter, w.title(), strings.Join(facts, "; "), -1, side[0], side[1]))
	}
	return lines
}

func (t *teller) passageLines() (lines [][]string) {
	for i, p := range t.c.Passages {
		lines = append(lines, t.line(t.term("passage"), i+1, t.term(string(p.Class)), t.in.Said(words(p.Words)), t.in.Said(p.Why), i, t.sides[0].cells(p.A), t.sides[1].cells(p.B)))
	}
	return lines
}

func (t *teller) linkLines() (lines [][]string) {
	for i, l := range t.c.Links {
		lines = append(lines, t.line(t.term("statement"), i+1, t.term(string(l.Kind)), strings.Replace(fmt.Sprintf("%.2f", l.Score), ".", t.point(), 1), t.in.Said(l.Why), t.linkNumber(i), t.sides[0].cells(l.A), t.sides[1].cells(l.B)))
	}
	return lines
}

// findingLines has a line for every place of a finding, those of both sides
// beside one another.
func (t *teller) findingLines() (lines [][]string) {
	for i, f := range t.c.Findings {
		facts := slices.DeleteFunc(each(f.Facts, t.in.Fact), func(s string) bool { return s == "" })
		why := strings.Join(facts, "; ")
		for _, at := range beside(f.A, f.B) {
			lines = append(lines, t.line(t.term("finding"), i+1, t.in.Known(f.Title()), t.in.Said(f.Claim), why, t.findingNumber(i), t.sides[0].cells(at[0]), t.sides[1].cells(at[1])))
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
		what := r.What
		if r.Kind == frame.Measure {
			what = t.term(what)
		}
		for _, at := range beside(r.A, r.B) {
			lines = append(lines, t.line(t.term("figure"), i+1, t.term(string(r.Kind)), what, t.term(string(r.State)), -1, t.sides[0].cells(at[0]), t.sides[1].cells(at[1])))
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
		lines = append(lines, t.line(t.term("name"), i+1, "", r.Name, "", -1, sides[0], sides[1]))
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
			lines = append(lines, t.line(t.term("voice"), i+1, w.letter, w.titleOf(v), v.verbs(), -1, sides[0], sides[1]))
		}
		for i, a := range quote.Acts(w.says) {
			var sides [2][]string
			sides[k] = w.cells(a.Told())
			lines = append(lines, t.line(t.term(string(a.Act)), i+1, w.letter, cmp.Or(w.names[a.Speaker], a.Speaker, t.in.Said(unclearWho)), "", -1, sides[0], sides[1]))
		}
	}
	return lines
}

func (t *teller) noteLines() (lines [][]string) {
	for i, n := range t.o.Notes {
		for _, at := range append(beside(n.A, n.B), make([][2]text.Span, 1)...)[:max(1, len(n.A), len(n.B))] {
			lines = append(lines, t.line(t.term("note"), i+1, smooth(strings.Join(n.Tags, ", ")), n.Text, n.Made, -1, t.sides[0].cells(at[0]), t.sides[1].cells(at[1])))
		}
	}
	return lines
}
