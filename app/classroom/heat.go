package classroom

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

const (
	heatWide     = 820
	heatLow      = 200 // the least height of the article
	heatAround   = 330 // what else stands on the card
	heatSize     = 16
	heatLead     = 1.8 // room for the numbers between the lines
	heatSwatch   = 22
	heatSwatchHi = 12
)

// heatMap is the card that shows over an article what a class marked there.
type heatMap struct {
	pool    lesson.Pool
	item    lesson.ItemPool
	page    *pane.Article
	options *kit.Segments
	covers  *kit.Toggle
	words   *widget.Label
	who     *widget.RichText
	option  int
}

func newHeatMap(p lesson.Pool, it lesson.ItemPool) *heatMap {
	h := &heatMap{pool: p, item: it, page: pane.NewArticle(), words: paragraph(""), who: soft("")}
	h.page.Side = map[string]reading.Side{"a": reading.A, "b": reading.B}[it.Item.Side]
	h.page.SetType(pane.Type{Size: heatSize, Chars: pane.Usual.Chars, Lead: heatLead})
	h.page.OnTapped = func(pos int, on bool) { h.tell(pos) }
	return h
}

// show lays the card over a window.
func (h *heatMap) show(over fyne.Canvas) {
	a := h.pool.Exercise.Side(h.item.Item.Side)
	h.page.SetDocument(document(a), text.Fields{Title: a.Title, Outlet: lang.L("Article {{.Page}}", kit.With{"Page": strings.ToUpper(h.item.Item.Side)}), Date: a.Date})
	head := container.NewHBox(gradation()...)
	if len(h.item.Item.Options) > 1 {
		var names []string
		for _, o := range h.item.Item.Options {
			names = append(names, o.Text)
		}
		h.options = kit.NewSegments(lang.L("What was marked as"), names...)
		h.options.OnChosen = func(i int) { h.choose(i) }
	}
	h.covers = kit.NewToggle(lang.L("Cover the outlets"), func(bool) { h.cover() })
	h.covers.SetOn(h.pool.Exercise.Blind)
	if len(a.Masks) > 0 {
		head.Add(h.covers)
	}
	top := container.NewVBox(paragraph(h.item.Item.Prompt))
	if h.options != nil {
		top.Add(container.NewHBox(indent(), h.options))
	}
	top.Add(h.words)
	top.Add(head)
	high := max(heatLow, over.Size().Height-kit.Scaled(heatAround))
	body := container.NewVBox(top, container.New(tall{high}, h.page), h.who)
	s := kit.ShowSheet(over, lang.L("What the class marked"), heatWide, body)
	h.page.OnKey = s.Typed
	h.cover()
	h.choose(0)
}

// document is an article of an exercise, to be shown.
func document(a *lesson.Article) *text.Document {
	d := *text.Parse(a.Source)
	d.Paragraphs = nil
	for _, p := range a.Paragraphs {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Span: p.Span, Kind: p.Kind})
	}
	return &d
}

func (h *heatMap) cover() {
	var spans []text.Span
	if h.covers.On() {
		for _, m := range h.pool.Exercise.Side(h.item.Item.Side).Masks {
			if !m.Lifted && m.Why != lesson.WhyHeadline {
				spans = append(spans, m.Span)
			}
		}
	}
	h.page.SetCovers(spans)
}

// choose shows what was marked with one of the options.
func (h *heatMap) choose(i int) {
	h.option = i
	var list []pane.Heat
	most := 0
	for _, x := range h.heat() {
		most = max(most, x.N)
		hot := pane.Heat{Span: h.trimmed(x.Span), Share: float32(share(x.N, h.item.Answered))}
		if strings.ContainsFunc(h.source()[x.Start:x.End], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			hot.Tally = fmt.Sprint(x.N) // a blank or a point between two words needs none
		}
		list = append(list, hot)
	}
	h.page.SetHeat(list)
	h.words.SetText(h.says(most))
	h.tell(-1)
}

func (h *heatMap) source() string { return h.pool.Exercise.Side(h.item.Item.Side).Source }

// trimmed is a stretch without blanks at its ends, unless it has nothing else.
func (h *heatMap) trimmed(s text.Span) text.Span {
	words := h.source()[s.Start:s.End]
	start := len(words) - len(strings.TrimLeft(words, " \n"))
	if end := len(strings.TrimRight(words, " \n")); start < end {
		return text.Span{Start: s.Start + start, End: s.Start + end}
	}
	return s
}

// heat is what was marked with the option that is chosen.
func (h *heatMap) heat() []lesson.Heat {
	id := h.id()
	return slices.DeleteFunc(slices.Clone(h.item.Heat), func(x lesson.Heat) bool { return x.Option != id })
}

func (h *heatMap) id() string {
	if h.option < len(h.item.Item.Options) {
		return h.item.Item.Options[h.option].ID
	}
	return ""
}

// says is how many marked something, and how many the same words at most.
func (h *heatMap) says(most int) string {
	n := 0
	for _, a := range h.pool.Answers {
		if len(h.marks(a)) > 0 {
			n++
		}
	}
	if n == 0 {
		return lang.L("Nobody marked anything so.")
	}
	return kit.N(h.item.Answered, "{{.Marked}} of {{.N}} pupil marked something; the same words were marked by {{.Most}} at most. The number above words is how many marked them.",
		"{{.Marked}} of {{.N}} pupils marked something; the same words were marked by {{.Most}} at most. The number above words is how many marked them.", kit.With{"Marked": n, "Most": most})
}

// marks are the places that one pupil marked with the option that is chosen.
func (h *heatMap) marks(a lesson.Answers) (list []text.Span) {
	for _, m := range a.Items[h.item.Item.ID].Spans {
		if m.Option == h.id() {
			list = append(list, m.Span)
		}
	}
	return list
}

// tell says who marked the words at pos.
func (h *heatMap) tell(pos int) {
	hot, ok := h.page.HotAt(pos)
	if !ok {
		setHeading(h.who, lang.L("Click words to see by their code names who marked them."))
		return
	}
	var names []string
	for _, a := range h.pool.Answers {
		if slices.ContainsFunc(h.marks(a), hot.Overlaps) {
			names = append(names, a.Name)
		}
	}
	words := strings.Join(strings.Fields(strings.Join(h.page.Reads(hot.Span), " ")), " ")
	setHeading(h.who, kit.N(len(names), "“{{.Words}}”: marked by {{.N}} pupil: {{.Names}}", "“{{.Words}}”: marked by {{.N}} pupils: {{.Names}}", kit.With{"Words": shortened(words), "Names": strings.Join(names, ", ")}))
}

// gradation shows the fills, with what share of the pupils each stands for.
func gradation() (list []fyne.CanvasObject) {
	list = append(list, indent())
	for i, words := range []string{lang.L("up to a quarter"), lang.L("up to a half"), lang.L("up to three quarters"), lang.L("more")} {
		r := canvas.NewRectangle(pane.HeatColor(float32(i+1) / pane.HeatSteps))
		r.SetMinSize(fyne.NewSize(kit.Scaled(heatSwatch), kit.Scaled(heatSwatchHi)))
		list = append(list, container.NewCenter(r), tag(words))
	}
	return list
}

// tall gives an object a height.
type tall struct{ high float32 }

func (l tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(10, l.high) }

func (l tall) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }
