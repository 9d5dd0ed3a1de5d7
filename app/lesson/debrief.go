package lesson

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/report/paper"
	"diptych/compare/text"
)

// PDF is p as a document to talk it over with the class: how it divides over
// each question, what it marked over the words of the articles, before and after
// the reveal, how far it agrees, and what was not counted, names of files in
// left among that. The masks are on, as in the key.
func (p Pool) PDF(o Setting, left ...string) ([]byte, error) {
	s := p.Exercise.Sheet()
	title := s.Words.say("debrief.title", "x", s.bracketed(s.Title))
	return s.set(o, title, title, func(d *paper.Doc) {
		b := debrief{p, s, d}
		b.soft(b.says("note"))
		b.d.Paragraph(paper.Text(strings.Join(b.counted(), " "))...)
		for i, part := range b.Parts {
			b.part(i, part)
		}
		b.list(left)
	})
}

// DebriefName is a name for the file of PDF.
func (p Pool) DebriefName() string {
	return p.Exercise.Sheet().FileName("debrief", ".pdf")
}

// debrief is a Pool while its document is set.
type debrief struct {
	pool Pool
	Sheet
	d *paper.Doc
}

func (b debrief) soft(words string) {
	if words != "" {
		b.d.Paragraph(b.runs(words, paper.Soft)...)
	}
}

// says is what is said of a class, by a name without its "debrief.".
func (b debrief) says(name string, in ...string) string {
	return b.Words.say("debrief."+name, in...)
}

func (b debrief) counted() []string {
	list := []string{b.says("pupils", "n", strconv.Itoa(len(b.pool.Answers)))}
	if b.pool.Tallied > 0 {
		list = append(list, b.says("tally", "n", strconv.Itoa(b.pool.Tallied)))
	}
	return list
}

// part sets a task: how far the class agrees over it, then its questions.
func (b debrief) part(i int, p Part) {
	b.setPart(b.d, Part{Number: p.Number, Title: p.Title, Prompt: p.Prompt})
	if words := b.agreed(b.pool.Tasks[i].Agreement); words != "" {
		b.soft(b.says("task", "x", words))
	}
	for _, q := range p.Items {
		at := slices.IndexFunc(b.pool.Items, func(x ItemPool) bool { return x.Item.ID == q.ID })
		x := b.pool.Items[at]
		b.d.Together(func() { b.question(q, x) })
		b.heat(q, x)
		b.written(x)
	}
}

// question sets how the class divides over q.
func (b debrief) question(q Question, x ItemPool) {
	b.d.Heading(3, q.Number+" "+b.bracketed(q.Prompt))
	var bars []paper.Bar
	for _, c := range x.Split {
		if c.said() {
			bars = append(bars, paper.Bar{Label: b.answer(q, c), Share: share(c.N, x.Answered), Count: b.says("of", "n", strconv.Itoa(c.N), "m", strconv.Itoa(x.Answered))})
		}
	}
	if len(bars) > 0 {
		b.d.Bars([2]string{b.says("answer"), b.says("count")}, bars...)
	}
	b.shift(x)
	words := []string{b.says("answered", "n", strconv.Itoa(x.Answered), "m", strconv.Itoa(x.Skipped)), b.agreed(x.Agreement)}
	for _, o := range q.Options {
		if a, ok := x.Each[o.ID]; ok && len(q.Options) > 1 && !math.IsNaN(a.Alpha) {
			words = append(words, b.says("alpha-of", "x", oneLine(o.Text), "n", b.number(a.Alpha, 2)))
		}
	}
	b.soft(flat(strings.Join(words, " ")))
}

// said reports whether c is to be told of: pairs and places that nobody chose
// are too many.
func (c Count) said() bool { return c.N > 0 || c.Key || c.Target == "" && c.Place == 0 }

// answer is what was answered, in words, "key" behind what is right.
func (b debrief) answer(q Question, c Count) []paper.Run {
	words := oneLine(OptionText(q.Options, c.Option))
	switch {
	case c.Target != "":
		words += " – " + oneLine(OptionText(q.Targets, c.Target))
	case q.Form == Match:
		words += " – " + b.says("none")
	case c.Place > 0:
		words = fmt.Sprintf("%d. %s", c.Place, words)
	}
	runs := b.runs(words, paper.Plain)
	if c.Key {
		runs = append(runs, paper.Run{Text: " (" + b.says("key") + ")", Style: paper.Strong})
	}
	return runs
}

// share is n of all, from 0 to 1.
func share(n, all int) float64 {
	return float64(n) / float64(max(all, n, 1))
}

// shift sets means, and how ratings went from before to after the reveal.
func (b debrief) shift(x ItemPool) {
	if math.IsNaN(x.Mean) {
		return
	}
	before := slices.IndexFunc(b.pool.Items, func(y ItemPool) bool { return y.Item.ID == x.Item.Again })
	if x.Item.Again == "" || before < 0 {
		b.soft(b.says("mean", "n", b.number(x.Mean, 1)))
		return
	}
	b.soft(b.says("means", "n", b.number(b.pool.Items[before].Mean, 1), "m", b.number(x.Mean, 1)))
	head, widths := []string{b.says("shift")}, []float64{3}
	for v := 1; v <= x.Item.Top; v++ {
		head, widths = append(head, strconv.Itoa(v)), append(widths, 1)
	}
	var rows [][][]paper.Run
	for from := 1; from <= x.Item.Top; from++ {
		row := [][]paper.Run{{{Text: strconv.Itoa(from), Style: paper.Strong}}}
		for to := 1; to <= x.Item.Top; to++ {
			row = append(row, paper.Text(x.moved(from, to)))
		}
		rows = append(rows, row)
	}
	if len(x.Shift) > 0 {
		b.d.Table(head, widths, rows...)
	}
}

// moved is how many pupils went from one rating to another, "–" for nobody.
func (x ItemPool) moved(from, to int) string {
	for _, s := range x.Shift {
		if s.From == from && s.To == to {
			return strconv.Itoa(s.N)
		}
	}
	return "–"
}

// heat sets the paragraphs that somebody marked, for each option on its own.
func (b debrief) heat(q Question, x ItemPool) {
	if q.Form != Marks || x.Answered == 0 {
		return
	}
	column := b.Column(q.Side)
	for _, o := range q.Options {
		heat := slices.DeleteFunc(slices.Clone(x.Heat), func(h Heat) bool { return h.Option != o.ID })
		b.d.Heading(3, b.says("heat", "article", b.say("article", "n", column.Letter), "x", b.bracketed(o.Text)))
		if len(heat) == 0 {
			b.soft(b.says("nobody"))
			continue
		}
		b.soft(b.says("heat-how", "n", strconv.Itoa(x.Answered)))
		var cold []string
		for _, block := range column.Blocks {
			runs := b.heated(block, heat, x.Answered)
			switch {
			case runs == nil && block.Number != "":
				cold = append(cold, block.Number)
			case runs != nil:
				if block.Number != "" {
					runs = append([]paper.Run{{Text: block.Number + " ", Style: paper.Soft}}, runs...)
				}
				b.d.Paragraph(runs...)
			}
		}
		if len(cold) > 0 {
			b.soft(b.says("unmarked", "x", strings.Join(cold, ", ")))
		}
	}
}

// heated is a paragraph with its marked words on grey and their number behind
// them; nil where nobody marked any of it.
func (b debrief) heated(block Block, heat []Heat, answered int) (runs []paper.Run) {
	put := func(words []string, n int) {
		if len(words) == 0 {
			return
		}
		style := paper.Shaded((n*paper.Shades + answered - 1) / max(answered, 1))
		said := strings.Join(words, " ")
		if n > 0 {
			said += text.Raised(strconv.Itoa(n)) // which no words of an article end in
		}
		runs = append(append(runs, b.runs(said, style)...), paper.Run{Text: " "})
	}
	var words []string
	last, most := 0, 0
	for _, t := range block.Tokens {
		n := 0
		for _, h := range heat {
			if h.Overlaps(t.Span) {
				n = max(n, h.N)
			}
		}
		if n != last {
			put(words, last)
			words, last, most = nil, n, max(most, n)
		}
		words = append(words, t.Text)
	}
	put(words, last)
	if most == 0 {
		return nil
	}
	return runs
}

// written sets what pupils wrote, by their code names.
func (b debrief) written(x ItemPool) {
	var list [][]paper.Run
	for _, w := range x.Written {
		list = append(list, append([]paper.Run{{Text: w.Name + ": ", Style: paper.Soft}}, b.runs(oneLine(w.Text), paper.Plain)...))
	}
	if len(list) > 0 {
		b.d.List(paper.Bullet, list...)
	}
}

// list sets what was not counted, or not wholly.
func (b debrief) list(left []string) {
	var lines [][]paper.Run
	for _, l := range b.pool.List {
		if l.Fate != Counted {
			lines = append(lines, paper.Text(flat(fmt.Sprintf("%s: %s. %s", l.From, l.Fate.In(b.Words), l.Reason(b.Words)))))
		}
	}
	for _, name := range left {
		lines = append(lines, paper.Text(oneLine(name)))
	}
	b.d.Heading(2, b.says("list"))
	if len(lines) == 0 {
		b.soft(b.says("all-counted"))
		return
	}
	b.d.List(paper.Bullet, lines...)
}

// agreed is an agreement in words: percent and alpha, or why there is none.
func (b debrief) agreed(a Agreement) string {
	var parts []string
	if !math.IsNaN(a.Percent) {
		parts = append(parts, b.says("percent", "n", b.number(a.Percent, 0)))
	}
	if !math.IsNaN(a.Alpha) {
		parts = append(parts, b.says("alpha", "n", b.number(a.Alpha, 2)))
	}
	if a.Why != "" {
		parts = append(parts, a.Why.In(b.Words))
	}
	return strings.Join(parts, " ")
}

// number is x with so many places, with the point of the language.
func (b debrief) number(x float64, places int) string {
	words := strconv.FormatFloat(x, 'f', places, 64)
	if b.Language == "de" {
		words = strings.ReplaceAll(words, ".", ",")
	}
	return strings.Replace(words, "-", "−", 1)
}
