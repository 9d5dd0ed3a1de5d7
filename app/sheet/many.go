package sheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
	"diptych/seeds"
	"diptych/seeds/intake"
)

// manyHigh is the height of a list of articles.
const manyHigh = 430

// Many lists the articles of files that hold more than one, to be ticked and
// taken.
type Many struct {
	Held   Held // those the reader has are not ticked at first
	OnTake func(list []seeds.Article)

	card   *kit.Sheet
	over   fyne.Canvas
	files  []intake.File
	all    []*offered
	filter *kit.Field
	list   *pane.TickList
	count  *widget.Label
	take   *kit.TextButton
}

// offered is an article in the list.
type offered struct {
	file   intake.File
	from   intake.Article
	now    seeds.Article
	taking *taking // once its details were asked for
	offer  pane.Offer
	words  string // that a filter looks in
	seen   bool
}

// Show lays the list over a window.
func (m *Many) Show(over fyne.Canvas, files []intake.File) {
	m.over, m.files, m.all = over, files, nil
	for _, f := range files {
		for _, a := range f.Articles {
			m.all = append(m.all, m.offered(f, a))
		}
	}
	m.build()
	title := lang.L("The articles of {{.File}}", kit.With{"File": shortName(files[0].Name)})
	if n := len(files); n > 1 {
		title = kit.N(n, "The articles of {{.N}} file", "The articles of {{.N}} files")
	}
	m.card = kit.ShowSheet(over, title, 760, m.body(), m.take)
	m.list.OnKey = m.card.Typed
	m.show(true)
	over.Focus(m.filter)
}

func (m *Many) offered(f intake.File, a intake.Article) *offered {
	o := &offered{file: f, from: a, now: takenAs(f, a), seen: true}
	o.offer.On = true
	if m.Held != nil {
		if sentence, _ := m.Held(a.Article); sentence != "" {
			o.offer.On, o.offer.Note = false, sentence
		}
	}
	if n := len(a.Notes); o.offer.Note == "" && n > 0 {
		o.offer.Note = reading.Capital(strings.TrimPrefix(kit.Say(a.Notes[0]), a.Name+": "))
		if n > 1 {
			o.offer.Note += " " + kit.N(n-1, "And {{.N}} remark more in the details.", "And {{.N}} remarks more in the details.")
		}
	}
	o.name()
	return o
}

// takenAs is an article of a file as it is saved where nothing is typed.
func takenAs(f intake.File, a intake.Article) seeds.Article {
	x := a.Article
	if x.Basis == "" {
		x.Basis = "as read from " + f.Name
	}
	x.Front, x.Notes = "", nil
	return x
}

// name words the row.
func (o *offered) name() {
	d := &text.Document{Fields: o.now.Fields}
	f := o.now.Fields
	o.offer.Headline = d.Title()
	if o.offer.Headline == "" {
		o.offer.Headline = firstWords(o.now.Source)
	}
	o.offer.Outlet = f.Outlet
	if f.Outlet == "" {
		o.offer.Outlet = lang.L("outlet not named")
	}
	day, _, _ := strings.Cut(f.Date, "T")
	if day = pane.Date(day); day == "" {
		day = lang.L("no date")
	}
	o.offer.Detail = day + " · " + kit.N(len(strings.Fields(o.now.Source)), "{{.N}} word", "{{.N}} words")
	o.words = strings.ToLower(strings.Join([]string{o.offer.Headline, o.offer.Outlet, f.Agency, f.Byline, f.Date, day, o.now.Source}, " "))
}

// firstWords stand for a headline that is not there.
func firstWords(source string) string {
	words := strings.Fields(source)
	return strings.Join(words[:min(len(words), 12)], " ") + " …"
}

func (m *Many) build() {
	m.filter = kit.NewField(lang.L("Filter: words of headline, outlet, date or text"), kit.IconSearch)
	m.list = pane.NewTickList()
	m.count = widget.NewLabel("")
	m.take = kit.NewTextButton("", m.done)
	m.filter.OnChanged = func(string) { m.sift() }
	m.filter.OnKey = m.typed
	m.list.OnTicked = func(i int, on bool) {
		m.all[i].offer.On = on
		m.show(false)
	}
	m.list.OnDetails = m.details
	m.list.OnAbove = func() { m.over.Focus(m.filter) }
	m.list.OnRune = func(r rune) {
		m.over.Focus(m.filter)
		m.filter.TypedRune(r)
	}
}

func (m *Many) body() fyne.CanvasObject {
	all, none := kit.NewTextButton(lang.L("All"), func() { m.tick(true) }), kit.NewTextButton(lang.L("None"), func() { m.tick(false) })
	for _, b := range []*kit.TextButton{all, none} {
		b.OnKey = m.typed
	}
	line := container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, -8, 0), m.count), container.NewHBox(all, none))
	return container.New(leastHigh(manyHigh), container.NewBorder(container.NewVBox(m.filter.Dressed(), line), nil, nil, nil, m.list))
}

// typed is a key that the filter has no use for.
func (m *Many) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyPageDown:
		m.over.Focus(m.list)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.done()
	case fyne.KeyEscape:
		if m.filter.Text != "" {
			m.filter.SetText("")
			return
		}
		m.card.Close()
	}
}

// sift shows the articles that have every word of the filter.
func (m *Many) sift() {
	asked := strings.Fields(strings.ToLower(m.filter.Text))
	for _, o := range m.all {
		o.seen = true
		for _, w := range asked {
			o.seen = o.seen && strings.Contains(o.words, w)
		}
	}
	m.show(true)
}

// tick ticks all articles that are shown, or none of them.
func (m *Many) tick(on bool) {
	for _, o := range m.all {
		if o.seen {
			o.offer.On = on
		}
	}
	m.show(false)
}

// show draws the list, and says how many are ticked.
func (m *Many) show(fromTop bool) {
	var sections []pane.Offers
	i, ticked, seen := 0, 0, 0
	for _, f := range m.files {
		s := pane.Offers{}
		if len(m.files) > 1 {
			s.Heading = f.Name
		}
		for range f.Articles {
			o := m.all[i]
			s.List = append(s.List, o.offer)
			ticked, seen = ticked+ones(o.offer.On), seen+ones(o.seen)
			i++
		}
		sections = append(sections, s)
	}
	m.list.Set(sections, func(i int) bool { return m.all[i].seen }, fromTop)
	says := kit.N(len(m.all), "{{.Ticked}} of {{.N}} article ticked", "{{.Ticked}} of {{.N}} articles ticked", kit.With{"Ticked": kit.Number(ticked)})
	if seen < len(m.all) {
		says += " · " + kit.N(seen, "{{.N}} shown", "{{.N}} shown")
	}
	m.count.SetText(says)
	m.take.SetText(kit.N(ticked, "Save {{.N}} article", "Save {{.N}} articles"))
	if ticked == 0 {
		m.take.SetText(lang.L("Close"))
	}
	if m.card != nil {
		m.card.Refresh()
	}
}

func ones(b bool) int {
	if b {
		return 1
	}
	return 0
}

// details shows what was read of an article, over the list.
func (m *Many) details(i int) {
	o := m.all[i]
	if o.taking == nil {
		o.taking = newTaking(o.file, o.from, m.Held, func() {
			leave(m.over)
			m.card.Close()
		})
	}
	var card *kit.Sheet
	keep := kit.NewTextButton(lang.L("Back to the list"), func() {
		card.Close()
		o.now = o.taking.article()
		o.name()
		m.show(false)
		m.over.Focus(m.list)
	})
	card = kit.ShowSheet(m.over, lang.L("What was read of {{.File}}", kit.With{"File": shortName(o.file.Name)}), intakeWide, o.taking.intake, keep)
	o.taking.intake.OnKey = card.Typed
	m.over.Focus(keep)
}

func (m *Many) done() {
	var list []seeds.Article
	for _, o := range m.all {
		if o.offer.On {
			list = append(list, o.now)
		}
	}
	m.card.Close()
	if len(list) > 0 {
		m.OnTake(list)
	}
}
