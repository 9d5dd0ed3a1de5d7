package lesson

import (
	"strconv"
	"strings"
)

// asked is a question as programs for tests know them: GIFT, Moodle and QTI
// have the same five kinds.
type asked struct {
	kind   askedKind
	number string
	body   string   // HTML, on one line
	picks  []pick   // of choice, choices
	rows   []row    // of pairs
	more   []string // of pairs: what goes with none, plain
	after  string   // HTML shown after the answer
}

type askedKind uint8

const (
	toRead  askedKind = iota // nothing is asked
	choice                   // one of picks
	choices                  // any of picks
	pairs                    // rows
	essay                    // written
)

type pick struct {
	text  string // plain
	right bool
}

// row is what goes with one answer, both plain.
type row struct{ question, answer string }

// asked are the articles, the tasks and their items. What has no key and could
// be marked wrong is asked so that every answer is right, or in writing.
func (k Key) asked() (list []asked) {
	for _, c := range k.Articles {
		list = append(list, asked{kind: toRead, number: c.Letter, body: k.articleHTML(c)})
	}
	for _, p := range k.Parts {
		head := p.Number + " " + p.Title
		body := "<h3>" + markup(head) + "</h3>"
		if p.Prompt != "" {
			body += "<p>" + markup(p.Prompt) + "</p>"
		}
		list = append(list, asked{kind: toRead, number: p.Number, body: body})
		for _, q := range p.Items {
			list = append(list, k.ask(q))
		}
	}
	return list
}

func (k Key) articleHTML(c Column) string {
	var b strings.Builder
	tag := func(name, s string) { b.WriteString("<" + name + ">" + markup(s) + "</" + name + ">") }
	tag("h3", strings.TrimSuffix(k.say("article", "n", c.Letter)+": "+c.Title, ": "))
	if c.About != "" {
		tag("p", c.About)
	}
	for _, block := range c.Blocks {
		if block.Number != "" {
			tag("p", block.Number+" "+block.Text())
		} else {
			tag("h4", block.Text())
		}
	}
	return b.String()
}

func (k Key) ask(q Question) asked {
	a := asked{kind: essay, number: q.Number, body: "<p>" + markup(oneLine(q.Prompt)) + "</p>"}
	switch {
	case q.Form == One && len(q.Options) > 1, q.Form == Scale && q.Top > 1:
		k.askChoice(q, &a)
	case q.Form == Many && k.keyed(q) && weight(len(k.solved[q.ID].right)) != "":
		a.kind = choices
		for _, o := range q.Options {
			a.picks = append(a.picks, pick{oneLine(o.Text), k.right(q, o.ID)})
		}
	case q.Form == Match && k.keyed(q) && len(q.Options) > 1, q.Form == Order && k.keyed(q) && len(q.Options) > 1:
		k.askPairs(q, &a)
	default:
		k.askWritten(q, &a)
	}
	return a
}

func (k Key) askChoice(q Question, a *asked) {
	a.kind = choice
	for _, o := range q.Options {
		a.picks = append(a.picks, pick{oneLine(o.Text), k.right(q, o.ID) || !k.keyed(q)})
	}
	if q.Form == Scale {
		a.picks = nil
		for _, n := range steps(q.Top) {
			a.picks = append(a.picks, pick{strconv.Itoa(n), true})
		}
	}
	if !k.keyed(q) {
		a.after = markup(k.say("every-answer"))
	}
}

func (k Key) askPairs(q Question, a *asked) {
	a.kind = pairs
	used := map[int]bool{}
	for _, o := range q.Options {
		answer := k.say("with-none")
		if q.Form == Order {
			if at := k.place(q, o.ID); at >= 0 {
				answer = k.say("place", "n", at+1)
			}
		} else if at := k.target(q, o.ID); at >= 0 {
			answer, used[at] = oneLine(q.Targets[at].Text), true
		}
		a.rows = append(a.rows, row{oneLine(o.Text), answer})
	}
	for i, t := range q.Targets {
		if !used[i] {
			a.more = append(a.more, oneLine(t.Text))
		}
	}
}

// askWritten asks in writing: in the pupil's words, or by letters and numbers.
func (k Key) askWritten(q Question, a *asked) {
	tail := ""
	switch q.Form {
	case Many, One:
		tail = k.say("list-write")
	case Order:
		tail = k.say("order-write")
	case Match:
		tail = k.say("match-write")
	case Marks:
		var names []string
		for _, o := range q.Options {
			names = append(names, oneLine(o.Text))
		}
		tail = k.say("mark-write", "n", strings.ToUpper(q.Side), "x", strings.Join(names, ", "))
	}
	if tail != "" {
		a.body += "<p>" + markup(tail) + "</p>"
	}
	if q.Form != Marks {
		a.body += htmlList(q.Options, func(i int) string { return Letter(i) + ") " }) + htmlList(q.Targets, func(i int) string { return strconv.Itoa(i+1) + ". " })
	}
	if len(q.Rubric) > 0 {
		a.body += "<p>" + markup(k.say("good-answer")) + ":</p><ul>"
		for _, r := range q.Rubric {
			a.body += "<li>" + markup(oneLine(r)) + "</li>"
		}
		a.body += "</ul>"
	}
}

func htmlList(options []Option, mark func(int) string) (list string) {
	for i, o := range options {
		list += "<p>" + mark(i) + markup(oneLine(o.Text)) + "</p>"
	}
	return list
}

// weight is what each of n right picks counts, in per cent as Moodle has it in
// its list; empty where its list has none.
func weight(n int) string {
	return map[int]string{1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571", 8: "12.5", 9: "11.11111", 10: "10", 20: "5"}[n]
}

// weights are what a right and a wrong pick count.
func weights(picks []pick) (right, wrong string) {
	n := 0
	for _, p := range picks {
		if p.right {
			n++
		}
	}
	right = weight(n)
	wrong = weight(len(picks) - n)
	if wrong == "" {
		wrong = "5"
	}
	return right, "-" + wrong
}

// markup is a plain text as HTML.
func markup(s string) string { return markupSigns.Replace(s) }

var markupSigns = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
