package lesson

import (
	"fmt"
	"math"
	"strings"
)

// Text is p for a person at a terminal.
func (p Pool) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%d of %d count", p.Exercise.Title, len(p.Answers), len(p.List))
	if p.Tallied > 0 {
		fmt.Fprintf(&b, ", and a tally of at least %d sheets", p.Tallied)
	}
	b.WriteString("\n\n")
	for _, l := range p.List {
		if l.Fate != Counted {
			fmt.Fprintf(&b, "  %s: %s. %s\n", l.From, l.Fate, l.Reason(WordingOf("en")))
		}
	}
	task := -1
	for _, x := range p.Items {
		if x.Task != task {
			task = x.Task
			fmt.Fprintf(&b, "\n%s\n", strings.ToUpper(p.Exercise.Tasks[task].Title))
			fmt.Fprintf(&b, "  %s\n", told(p.Tasks[task].Agreement))
		}
		x.text(&b)
	}
	return b.String()
}

func (x ItemPool) text(b *strings.Builder) {
	fmt.Fprintf(b, "\n  %s %s\n     %d answered, %d skipped. %s\n", x.Item.ID, x.Item.Prompt, x.Answered, x.Skipped, told(x.Agreement))
	for _, c := range x.Split {
		if !c.said() {
			continue
		}
		line := OptionText(x.Item.Options, c.Option)
		switch {
		case x.Item.Form == Match && c.Target == "":
			line += " -> –"
		case c.Target != "":
			line += " -> " + OptionText(x.Item.Targets, c.Target)
		case c.Place > 0:
			line = fmt.Sprintf("%d. %s", c.Place, line)
		}
		mark := " "
		if c.Key {
			mark = "*"
		}
		fmt.Fprintf(b, "    %s %4d  %s\n", mark, c.N, line)
	}
	for _, s := range x.Shift {
		fmt.Fprintf(b, "      %4d  from %d to %d\n", s.N, s.From, s.To)
	}
	for _, w := range x.Written {
		fmt.Fprintf(b, "      %s: %s\n", w.Name, flat(w.Text))
	}
}

// told is an agreement in words.
func told(a Agreement) string {
	var parts []string
	if !math.IsNaN(a.Percent) {
		parts = append(parts, fmt.Sprintf("%.0f %% of pairs agree.", a.Percent))
	}
	if !math.IsNaN(a.Alpha) {
		parts = append(parts, fmt.Sprintf("Alpha %.2f.", a.Alpha))
	}
	return strings.Join(append(parts, a.Why.In(WordingOf("en"))), " ")
}
