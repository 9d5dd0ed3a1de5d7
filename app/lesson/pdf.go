package lesson

import (
	"strconv"
	"strings"

	"github.com/go-text/typesetting/font"

	"diptych/compare/report/paper"
	"diptych/compare/text"
)

// Faces are what a PDF is set in: two of TrueType and, where it is not nil, what
// is asked for a face with letters that they have not.
type Faces struct {
	Regular, Bold []byte
	Others        func(letters []rune) *font.Face
}

// Setting is the paper of a PDF and its faces.
type Setting struct {
	size paper.Size
	Faces
}

// OnA4 and OnLetter are the papers that printers in classrooms have.
func OnA4(f Faces) Setting     { return Setting{paper.A4, f} }
func OnLetter(f Faces) Setting { return Setting{paper.Letter, f} }

// PDF is s as a worksheet.
func (s Sheet) PDF(o Setting) ([]byte, error) {
	return s.set(o, s.titled("worksheet"), s.bracketed(s.Title), s.worksheet)
}

func (s Sheet) worksheet(d *paper.Doc) {
	d.Paragraph(paper.Text(s.say("name-line") + strings.Repeat("_", 34))...)
	if s.Covered() {
		d.Paragraph(paper.Run{Text: s.say("covered-note"), Style: paper.Soft})
	}
	for i, c := range s.Articles {
		if i > 0 && !s.short() {
			d.Break()
		}
		s.setArticle(d, c)
	}
	d.Break()
	for _, p := range s.Parts {
		s.setParted(d, p, func(q Question) { s.setQuestion(d, q) })
	}
}

// PDF is k as a document of its own, with the numbers of the worksheet.
func (k Key) PDF(o Setting) ([]byte, error) {
	return k.set(o, k.titled("key"), k.bracketed(k.say("key-title", "x", k.Title)), func(d *paper.Doc) {
		d.Paragraph(paper.Run{Text: k.say("key-note"), Style: paper.Soft})
		for _, p := range k.Parts {
			k.setParted(d, p, func(q Question) { k.setAnswer(d, q) })
		}
	})
}

// titled is what a document made of s is called, by what it is.
func (s Sheet) titled(what string) string { return s.bracketed(s.Title) + " - " + s.say(what) }

// set is a document of a title under a heading, which says what letters boxes
// stand for.
func (s Sheet) set(o Setting, title, heading string, body func(*paper.Doc)) ([]byte, error) {
	return paper.Set(paper.Options{
		Size: o.size, Title: title, Language: s.Language, Foot: title, Regular: o.Regular, Bold: o.Bold, Others: o.Others,
	}, func(d *paper.Doc, absent []rune) {
		d.Heading(1, heading)
		if len(absent) > 0 {
			d.Paragraph(paper.Run{Text: s.say("boxes", "x", paper.Some(absent)), Style: paper.Strong})
		}
		body(d)
	})
}

// short reports whether both articles fit on one page.
func (s Sheet) short() bool {
	letters := 0
	for _, c := range s.Articles {
		for _, b := range c.Blocks {
			letters += len(b.Text()) + 60
		}
	}
	return letters < 3200
}

// bracketed is t where no bar can be drawn: "[covered]" stands for one.
func (s Sheet) bracketed(t string) string {
	return covers.ReplaceAllLiteralString(oneLine(t), "["+s.say("covered")+"]")
}

// runs is t with a bar over what is covered. What is copied from it is the
// word for "covered".
func (s Sheet) runs(t string, style paper.Style) (list []paper.Run) {
	at := 0
	put := func(t string, style paper.Style) {
		if t != "" {
			list = append(list, paper.Run{Text: t, Style: style})
		}
	}
	for _, bar := range covers.FindAllStringIndex(t, -1) {
		put(t[at:bar[0]], style)
		put(s.say("covered"), paper.Barred)
		at = bar[1]
	}
	put(t[at:], style)
	return list
}

func (s Sheet) setArticle(d *paper.Doc, c Column) {
	title := s.say("article", "n", c.Letter)
	if c.Title != "" {
		title += ": " + s.bracketed(c.Title)
	}
	d.Heading(2, title)
	if c.About != "" {
		d.Paragraph(s.runs(c.About, paper.Soft)...)
	}
	for _, b := range c.Blocks {
		switch {
		case b.Number != "":
			d.Paragraph(append([]paper.Run{{Text: b.Number + " ", Style: paper.Soft}}, s.runs(b.Text(), paper.Plain)...)...)
		case b.Kind == text.Subhead:
			d.Heading(3, s.bracketed(b.Text()))
		default:
			d.Paragraph(s.runs(b.Text(), paper.Soft)...)
		}
	}
}

// setParted sets a part and its questions, each by set; none is torn by the end
// of a page.
func (s Sheet) setParted(d *paper.Doc, p Part, set func(Question)) {
	if len(p.Items) == 0 {
		s.setPart(d, p)
	}
	for i, q := range p.Items {
		d.Together(func() {
			if i == 0 {
				s.setPart(d, p)
			}
			set(q)
		})
	}
}

func (s Sheet) setPart(d *paper.Doc, p Part) {
	title := p.Number + " " + s.bracketed(p.Title)
	if p.Minutes > 0 {
		title += " (" + s.say("minutes", "n", p.Minutes) + ")"
	}
	d.Heading(2, title)
	if p.Prompt != "" {
		d.Paragraph(s.runs(p.Prompt, paper.Plain)...)
	}
}

func (s Sheet) setQuestion(d *paper.Doc, q Question) {
	d.Heading(3, q.Number+" "+s.bracketed(q.Prompt))
	how := func(name string, filled ...any) {
		d.Paragraph(paper.Run{Text: s.say(name, filled...), Style: paper.Soft})
	}
	switch q.Form {
	case One, Many:
		how(string(q.Form))
		d.List(paper.Box, s.lettered(q.Options)...)
	case Match:
		how("write-numbers")
		d.List(func(int) string { return blank }, s.lettered(q.Options)...)
		d.List(func(int) string { return "" }, s.numbered(q.Targets)...)
	case Order:
		how("write-order")
		d.List(func(int) string { return blank }, s.lettered(q.Options)...)
	case Scale:
		how("circle")
		var numbers []string
		for _, n := range steps(q.Top) {
			numbers = append(numbers, strconv.Itoa(n))
		}
		d.Paragraph(paper.Run{Text: strings.Join(numbers, strings.Repeat("\u00a0", 6)+" "), Style: paper.Strong})
	case Marks:
		d.Paragraph(s.runs(s.say("mark-paper", "n", strings.ToUpper(q.Side), "x", s.signs(q)), paper.Soft)...)
	}
	if q.Form == Words {
		s.setRubric(d, q)
		d.Lines(5)
	}
}

// blank is where something is written before an item.
const blank = "____ "

func (s Sheet) lettered(options []Option) (list [][]paper.Run) {
	for i, o := range options {
		list = append(list, s.runs(Letter(i)+") "+oneLine(o.Text), paper.Plain))
	}
	return list
}

func (s Sheet) numbered(options []Option) (list [][]paper.Run) {
	for i, o := range options {
		list = append(list, s.runs(strconv.Itoa(i+1)+". "+oneLine(o.Text), paper.Plain))
	}
	return list
}

// signs say how each colour of q is drawn with a pencil.
func (s Sheet) signs(q Question) string {
	var list []string
	for i, o := range q.Options {
		list = append(list, oneLine(o.Text)+" ("+s.say("sign-"+strconv.Itoa(i%6+1))+")")
	}
	return strings.Join(list, ", ")
}

func (s Sheet) setRubric(d *paper.Doc, q Question) {
	if len(q.Rubric) == 0 {
		return
	}
	d.Paragraph(paper.Run{Text: s.say("good-answer") + ":", Style: paper.Soft})
	var list [][]paper.Run
	for _, r := range q.Rubric {
		list = append(list, s.runs(oneLine(r), paper.Plain))
	}
	d.List(paper.Bullet, list...)
}

func (k Key) setAnswer(d *paper.Doc, q Question) {
	d.Heading(3, q.Number+" "+k.bracketed(q.Prompt))
	answer := k.solved[q.ID]
	lines := k.answerLines(q)
	if len(lines) == 0 {
		d.Paragraph(paper.Run{Text: k.say("no-key"), Style: paper.Soft})
	} else {
		d.List(paper.Bullet, lines...)
	}
	if answer.byHand {
		d.Paragraph(paper.Run{Text: "(" + k.say("by-teacher") + ")", Style: paper.Soft})
	}
	k.setRubric(d, q)
	if answer.why != "" {
		d.Quote(append([]paper.Run{{Text: k.say("because"), Style: paper.Soft}}, k.runs(answer.why, paper.Plain)...)...)
	}
}

// answerLines are the right answers of q, in the order of its options or, of
// an Order, in their own.
func (k Key) answerLines(q Question) (lines [][]paper.Run) {
	if !k.keyed(q) {
		return nil
	}
	if q.Form == Order {
		for _, id := range k.solved[q.ID].right {
			if i := optionAt(q.Options, id); i >= 0 {
				lines = append(lines, k.runs(strconv.Itoa(len(lines)+1)+": "+Letter(i)+") "+oneLine(q.Options[i].Text), paper.Plain))
			}
		}
		return lines
	}
	for i, o := range q.Options {
		line := Letter(i) + ") " + oneLine(o.Text)
		switch {
		case q.Form == Match && k.target(q, o.ID) < 0:
			line += ": " + k.say("with-none")
		case q.Form == Match:
			n := k.target(q, o.ID)
			line += ": " + strconv.Itoa(n+1) + ". " + oneLine(q.Targets[n].Text)
		case !k.right(q, o.ID):
			continue
		}
		lines = append(lines, k.runs(line, paper.Plain))
	}
	return lines
}
