package sheet

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// intakeWide is the width of a sheet with a text and its fields.
const intakeWide = 940

// Held says of an article whether the reader has it: in a sentence, with what
// opens it; "" where it is not to be had.
type Held func(seeds.Article) (sentence string, open func())

// Taken shows an article that came in, from a file or pasted, beside what was
// read of it, and saves it as Markdown as the reader leaves it.
type Taken struct {
	Folder   string             // that the articles are kept in
	Side     reading.Side       // the page that is meant when nothing else is said
	Chores   *background.Chores // which save it
	Held     Held
	OnSaved  func(s reading.Side, path string)
	OnFailed func(sentence string, back func()) // it could not be saved; back leads back to the sheet, as it was left
}

// Show lays the sheet over a window, for an article of a file.
func (p *Taken) Show(over fyne.Canvas, f intake.File, a intake.Article) {
	t := newTaking(f, a, p.Held, func() { leave(over) })
	p.show(over, lang.L("What was read of {{.File}}", kit.With{"File": shortName(t.file)}), t.intake, t.article)
}

// ShowPasted lays the sheet over a window, for a text that was pasted.
func (p *Taken) ShowPasted(over fyne.Canvas, a seeds.Article) {
	d := a.Document()
	intake := pane.NewIntake(d, pastedFacts(a, d), remarks(a, p.Held, func() { leave(over) })...)
	p.show(over, lang.L("A pasted article"), intake, func() seeds.Article { return typed(a, d, intake.Value) })
}

// show shows an article until it is saved, as now has it then.
func (p *Taken) show(over fyne.Canvas, title string, intake *pane.Intake, now func() seeds.Article) {
	var card *kit.Sheet
	save := func(s reading.Side) func() {
		return func() {
			card.Close()
			article := now()
			background.Chore(p.Chores, func() (string, error) { return seeds.Save(p.Folder, article) }, func(path string, err error) {
				if err != nil {
					p.OnFailed(Unsaved(err), func() { p.show(over, title, intake, now) })
					return
				}
				p.OnSaved(s, path)
			})
		}
	}
	ways := []*kit.TextButton{
		kit.NewTextButton(lang.L("Save and open on page {{.Page}}", kit.With{"Page": reading.B}), save(reading.B)),
		kit.NewTextButton(lang.L("Save and open on page {{.Page}}", kit.With{"Page": reading.A}), save(reading.A)),
	}
	card = kit.ShowSheet(over, title, intakeWide, intake, ways...)
	intake.OnKey = card.Typed
	over.Focus(ways[1-p.Side])
}

// leave takes away what lies uppermost over a window.
func leave(over fyne.Canvas) { over.Overlays().Remove(over.Overlays().Top()) }

// shortName is the name of a file as a title has room for it.
func shortName(name string) string {
	const most = 60
	if r := []rune(name); len(r) > most {
		return string(r[:most-20]) + "…" + string(r[len(r)-19:])
	}
	return name
}

// taking is an article of a file while a reader looks at what was read of it.
type taking struct {
	file   string
	from   intake.Article
	facts  []pane.Fact
	raw    *pane.RawText
	intake *pane.Intake
}

// newTaking makes the sheet of an article; leave takes it away.
func newTaking(f intake.File, a intake.Article, held Held, leave func()) *taking {
	t := &taking{file: f.Name, from: a}
	d := a.Document()
	t.facts = takenFacts(a, d)
	t.raw = pane.NewRawText(pieces(a, t.facts, d))
	list := remarks(a.Article, held, leave)
	if missing := unknown(t.facts); missing != "" {
		list = append(list, pane.Remark{Words: missing})
	}
	t.intake = pane.NewRawIntake(t.raw, t.facts, list...)
	return t
}

// remarks are what is to be said of an article that came in: what was lost or
// doubtful in the reading, and whether the reader has it.
func remarks(a seeds.Article, held Held, leave func()) (list []pane.Remark) {
	if held != nil {
		if sentence, open := held(a); sentence != "" {
			list = append(list, pane.Remark{Words: sentence, Way: lang.L("Open that one"), Out: func() {
				leave()
				open()
			}})
		}
	}
	for _, n := range a.Notes {
		list = append(list, pane.Remark{Words: reading.Capital(strings.TrimPrefix(kit.Say(n), a.Name+": "))})
	}
	return list
}

// unknown says what neither the file nor the text tells, of what a reader
// looks for first.
func unknown(facts []pane.Fact) string {
	values := map[string]string{}
	for _, f := range facts {
		values[f.Key] = f.Value
	}
	var list []string
	if values["title"] == "" {
		list = append(list, lang.L("no headline"))
	}
	if values["outlet"]+values["agency"] == "" {
		list = append(list, lang.L("no outlet"))
	}
	if values["date"] == "" {
		list = append(list, lang.L("no date"))
	}
	if len(list) == 0 {
		return ""
	}
	return lang.L("{{.Missing}} is stated. Type what you know, or leave it empty.", kit.With{"Missing": reading.Capital(strings.Join(list, " "+lang.L("and")+" "))})
}

// takenFacts lists what is known of an article that was read from a file, and
// whence.
func takenFacts(a intake.Article, d *text.Document) []pane.Fact {
	list := pastedFacts(a.Article, d)
	for i, f := range list {
		if a.Fact(f.Key) != "" {
			list[i].Known = lang.L("stated in the file")
		}
	}
	return list
}

// article is the article as the reader leaves it.
func (t *taking) article() seeds.Article {
	a, _ := retyped(t.from.Article, t.facts, t.intake.Value)
	for _, f := range t.facts { // what only the text says is written down as well
		if a.Fact(f.Key) == "" && t.intake.Value(f.Key) != "" {
			a = a.With(f.Key, strings.TrimSpace(t.intake.Value(f.Key)))
		}
	}
	if a.Basis == "" {
		a.Basis = "as read from " + t.file
	} else if t.from.Basis == "" {
		a.Basis += "; the rest as read from " + t.file
	}
	a.Front, a.Notes = "", nil
	a.Source = restored(t.from.Source, t.raw.Pieces())
	return a
}

// restored is a text with the pieces that a reader took back into it.
func restored(source string, pieces []pane.Piece) string {
	if !slices.ContainsFunc(pieces, func(p pane.Piece) bool { return p.Taken }) {
		return source
	}
	var list []string
	whole := paragraphs(source)
	for _, p := range pieces {
		switch {
		case p.Head:
		case p.Why == "":
			list, whole = append(list, whole[0]), whole[1:]
		case p.Taken:
			list = append(list, p.Text)
		}
	}
	return strings.Join(list, "\n\n") + "\n"
}

// paragraphs are those of a text, with a blank line between them.
func paragraphs(source string) (list []string) {
	for p := range strings.SplitSeq(source, "\n\n") {
		if strings.TrimSpace(p) != "" {
			list = append(list, strings.Trim(p, "\n"))
		}
	}
	return list
}

// pieces are what a file holds of an article: the words beside the text that
// fields were read from, and its paragraphs among what was left out.
func pieces(a intake.Article, facts []pane.Fact, d *text.Document) []pane.Piece {
	var body []pane.Piece
	left := a.Left
	for i, p := range paragraphs(a.Source) {
		for ; len(left) > 0 && left[0].Before <= i; left = left[1:] {
			body = append(body, aside(left[0]))
		}
		body = append(body, pane.Piece{Text: flow(p)})
	}
	for _, l := range left {
		body = append(body, aside(l))
	}
	var head []pane.Piece
	for _, f := range facts {
		words := flow(a.Evidence[f.Key])
		if words == "" && a.Fact(f.Key) == "" && !f.Place.Empty() {
			words = flow(d.Plain(f.Place))
		}
		if words != "" && !lightIn(body, f, words) {
			head = beside(head, f, words)
		}
	}
	return append(head, body...)
}

func aside(l intake.Left) pane.Piece { return pane.Piece{Text: flow(l.Text), Why: l.Why} }

// flow is s on one line.
func flow(s string) string { return strings.Join(strings.Fields(s), " ") }

// lightIn lights the words of a field where the text has them, and reports
// whether it does: at the top or the end, where such a field is set, or as all
// of what was left out. A name may stand anywhere in a text, and a field was
// not read there.
func lightIn(body []pane.Piece, f pane.Fact, words string) bool {
	first := slices.IndexFunc(body, func(p pane.Piece) bool { return p.Why == "" })
	last := len(body) - 1
	for ; last > first && body[last].Why != ""; last-- {
	}
	for i := range body {
		at := strings.Index(body[i].Text, words)
		inText := (i == first || i == last) && (f.Key == "dateline" || f.Key == "agency" || f.Key == "byline" || !f.Place.Empty())
		if at < 0 || body[i].Why != "" && len(words) < len(body[i].Text) || body[i].Why == "" && !inText {
			continue
		}
		body[i].Lit = append(body[i].Lit, pane.Lit{Span: text.Span{Start: at, End: at + len(words)}, Key: f.Key, Label: f.Label})
		return true
	}
	return false
}

// beside adds words that stand outside the text; two fields that were read from
// the same are lit in them.
func beside(head []pane.Piece, f pane.Fact, words string) []pane.Piece {
	lit := pane.Lit{Span: text.Span{Start: 0, End: len(words)}, Key: f.Key, Label: f.Label}
	if at := strings.Index(words, f.Value); at >= 0 && f.Value != "" {
		lit.Span = text.Span{Start: at, End: at + len(f.Value)}
	}
	for i := range head {
		if head[i].Text == words {
			head[i].Lit = append(head[i].Lit, lit)
			return head
		}
	}
	return append(head, pane.Piece{Text: words, Head: true, Lit: []pane.Lit{lit}})
}
