package lesson

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// CSV is the splits and the agreement as a table, a line for each answer that
// could be given, UTF-8 with commas. Cells that a spreadsheet would take for a
// formula begin with an apostrophe.
func (p Pool) CSV() []byte {
	rows := [][]string{{"item", "task", "form", "question", "answer", "goes with", "place", "pupils", "key", "answered", "skipped", "percent", "alpha", "note"}}
	w := WordingOf("en")
	for _, x := range p.Items {
		it := &x.Item
		head := []string{it.ID, string(p.Exercise.Tasks[x.Task].Kind), string(it.Form), it.Prompt}
		tail := []string{strconv.Itoa(x.Answered), strconv.Itoa(x.Skipped), shown(x.Percent, 1), shown(x.Alpha, 3), x.Why.In(w)}
		for _, c := range x.Split {
			place := ""
			if c.Place > 0 {
				place = strconv.Itoa(c.Place)
			}
			key := ""
			if c.Key {
				key = "key"
			}
			answer := OptionText(it.Options, c.Option)
			rows = append(rows, slices.Concat(head, []string{answer, OptionText(it.Targets, c.Target), place, strconv.Itoa(c.N), key}, tail))
		}
		if len(x.Split) == 0 {
			rows = append(rows, slices.Concat(head, []string{"", "", "", "", ""}, tail))
		}
	}
	for _, t := range p.Tasks {
		rows = append(rows, []string{"", string(p.Exercise.Tasks[t.Task].Kind), "task", p.Exercise.Tasks[t.Task].Title, "", "", "", "", "", "", "", shown(t.Percent, 1), shown(t.Alpha, 3), t.Why.In(w)})
	}
	return table(rows)
}

// AnswersCSV is a line for each pupil and a column for each item, answers by the
// IDs of options: "2", "1=3 2=1", "4 1 2", marks as "start-end:option".
func (p Pool) AnswersCSV() []byte {
	ids := p.Exercise.IDs()
	rows := [][]string{append([]string{"code name", "made"}, ids...)}
	for _, a := range p.Answers {
		row := []string{a.Name, a.Made}
		for _, id := range ids {
			it, _ := p.Exercise.Item(id)
			row = append(row, it.cell(a.Items[id]))
		}
		rows = append(rows, row)
	}
	return table(rows)
}

func table(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range rows {
		for i, cell := range row {
			if !isNumber(cell) {
				row[i] = inert(cell)
			}
		}
		w.Write(row)
	}
	w.Flush()
	return b.Bytes()
}

func isNumber(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// shown is a number with so many places, "" where it is not defined.
func shown(x float64, places int) string {
	if math.IsNaN(x) {
		return ""
	}
	return strconv.FormatFloat(x, 'f', places, 64)
}

// OptionText is what the option, or target, of an ID says; the ID where there is none.
func OptionText(list []Option, id string) string {
	if i := optionAt(list, id); i >= 0 {
		return list[i].Text
	}
	return id
}

func (it *Item) cell(x Answer) string {
	switch it.Form {
	case Scale:
		if x.Number > 0 {
			return strconv.Itoa(x.Number)
		}
		return ""
	case Match:
		var pairs []string
		for _, o := range it.Options {
			if t := x.Pairs[o.ID]; t != "" {
				pairs = append(pairs, o.ID+"="+t)
			}
		}
		return strings.Join(pairs, " ")
	case Marks:
		var marks []string
		for _, m := range x.Spans {
			marks = append(marks, fmt.Sprintf("%d-%d:%s", m.Start, m.End, m.Option))
		}
		return strings.Join(marks, " ")
	case Words:
		return x.Text
	}
	return strings.Join(x.Chosen, " ")
}

// ReadTally reads a paper tally: lines of the item, the answer by its ID or by
// its text, and how many gave it, with commas, semicolons or tabs between them:
// "2.1, 3, 12". Empty lines and a first line of words are left out. Its error is
// an *Error that names the line.
func ReadTally(e Exercise, data string) ([]Tallied, error) {
	if len(data) > MaxAnswers {
		return nil, fails("error.tally-long")
	}
	list := []Tallied{}
	n := 0
	for line := range strings.Lines(data) {
		n++
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		cells := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",;\t", r) })
		for i := range cells {
			cells[i] = strings.Trim(strings.TrimSpace(cells[i]), `"`)
		}
		t, why := tallied(e, cells)
		switch {
		case why.said() && n == 1 && len(list) == 0 && !strings.ContainsAny(cells[0], "0123456789"):
		case why.said():
			return nil, fails("error.tally", "n", n, "x", printable(line, 60), "why", why)
		default:
			list = append(list, t)
		}
	}
	return list, nil
}

func tallied(e Exercise, cells []string) (Tallied, Said) {
	if len(cells) < 3 {
		return Tallied{}, say("fault.tally-parts")
	}
	it, _ := e.Item(cells[0])
	n, err := strconv.Atoi(cells[len(cells)-1])
	answer := strings.Join(cells[1:len(cells)-1], ", ")
	switch {
	case it == nil:
		return Tallied{}, say("fault.tally-question")
	case err != nil || n < 0 || n > MostTallied:
		return Tallied{}, say("fault.tally-count")
	}
	for _, o := range it.Options {
		if strings.EqualFold(o.Text, answer) {
			answer = o.ID
		}
	}
	t := Tallied{it.ID, answer, n}
	if n > 0 && len(fitting(e, []Tallied{t})) == 0 {
		return Tallied{}, say("fault.tally-answer")
	}
	return t, Said{}
}
