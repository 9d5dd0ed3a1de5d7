package lesson

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"unicode/utf8"
)

// CSV is k as a table, a row for each option, or one for an item that has none.
// It is UTF-8 with the mark at its beginning that spreadsheets know it by; a
// cell that a spreadsheet would reckon with begins with an apostrophe.
func (k Key) CSV() ([]byte, error) {
	b := bytes.NewBufferString("\ufeff")
	w := csv.NewWriter(b)
	w.UseCRLF = true
	rows := [][]string{{"task", "task_title", "item", "form", "prompt", "option", "option_text", "key", "key_text"}}
	for _, p := range k.Parts {
		for _, q := range p.Items {
			rows = append(rows, k.csvRows(p, q)...)
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			row[i] = inert(cell)
		}
		w.Write(row)
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func (k Key) csvRows(p Part, q Question) (rows [][]string) {
	head := func(rest ...string) {
		rows = append(rows, append([]string{p.Number, p.Title, q.Number, string(q.Form), oneLine(q.Prompt)}, rest...))
	}
	for i, o := range q.Options {
		key, words := "", ""
		switch {
		case !k.keyed(q):
		case q.Form == Match:
			if at := k.target(q, o.ID); at >= 0 {
				key, words = strconv.Itoa(at+1), oneLine(q.Targets[at].Text)
			} else {
				key = "-"
			}
		case q.Form == Order:
			key = strconv.Itoa(k.place(q, o.ID) + 1)
		case k.right(q, o.ID):
			key = "x"
		}
		head(Letter(i), oneLine(o.Text), key, words)
	}
	if len(q.Options) == 0 {
		head("", "", "", "")
	}
	return rows
}

// formula are the characters that begin what a spreadsheet reckons with.
const formula = "=+-@\t\r＝＋－＠"

// inert is a cell that no spreadsheet takes for a formula.
func inert(cell string) string {
	if r, _ := utf8.DecodeRuneInString(cell); cell != "" && cell != "-" && strings.ContainsRune(formula, r) {
		return "'" + cell
	}
	return cell
}
