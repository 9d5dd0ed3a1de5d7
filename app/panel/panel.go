// Package panel is what was found, in words: lists beside the pages, each on a
// tab of its own.
package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// Panel stands right of the pages and lists in words what is marked on them.
// The lists of findings are filled when it is first seen, each other when its tab is.
type Panel struct {
	Box      *fyne.Container
	OnItem   func(item int)                            // a row was taken
	OnMenu   func(item int, at fyne.Position)          // a row asks for its menu
	OnCopy   func(item int)                            // a row is to be copied
	OnPlaces func(places [2][]text.Span, words string) // a name was taken: wherever it stands
	OnSpoken func(places [2][]text.Span, words string) // a speaker was taken: all that they say
	OnFollow func(reading.Focus)                       // its lists go to what is in focus
	Writing  func() bool                               // whether a note is written on what the pages show; then no other list is turned to

	Tabs     *kit.Tabs
	Findings *pane.Findings
	Figures  *pane.Figures
	Naming   *pane.Naming
	Voices   *pane.Voices
	Alone    *pane.Findings
	waiting  *pane.Waiting // in place of the lists until there is a pair
	notes    fyne.CanvasObject

	reading *reading.Reading
	outlets [2]string
	names   []reading.Referent
	turned  lookedAt         // what it turned to last
	off     reading.Switches // what is not listed, as its marks are hidden
	filled  bool             // the lists of findings are
	later   [TabNotes]func() // fills the list of a tab, nil once it is filled
}

// lookedAt is an item or a note that was in focus.
type lookedAt struct {
	item int
	note string
}

// The tabs of the panel.
const (
	TabFindings = iota
	TabFigures
	TabNaming
	TabVoices
	TabAlone
	TabNotes
)

// New makes a panel with notes on its last tab.
func New(notes fyne.CanvasObject) *Panel {
	p := &Panel{
		Tabs:     kit.NewTabs(lang.L("Findings"), lang.L("Figures"), lang.L("Naming"), lang.L("Voices"), lang.L("Only here"), lang.L("Notes")),
		Findings: pane.NewFindings(lang.L("Nothing to show: no shared wording, no statements to set side by side, no differences found.")),
		Figures:  pane.NewFigures(),
		Naming:   pane.NewNaming(),
		Voices:   pane.NewVoices(),
		Alone:    pane.NewFindings(""),
		waiting:  pane.NewWaiting(),
		notes:    notes,
	}
	for _, f := range []*pane.Findings{p.Findings, p.Alone} {
		f.OnRow = func(i int) { p.OnItem(i) }
		f.OnMenu = func(i int, at fyne.Position) { p.OnMenu(i, at) }
		f.OnCopy = func(i int) { p.OnCopy(i) }
		f.Whole = func(i int) [2]reading.Evidence { return p.reading.Whole(i) }
	}
	p.Figures.OnPlaces = func(places [2][]text.Span, why string) { p.OnPlaces(places, why) }
	p.Naming.OnPlaces = func(places [2][]text.Span, why string) { p.OnPlaces(places, why) }
	p.Voices.OnSpeaker = p.tookSpeaker
	p.Voices.OnAct = p.tookAct
	p.Tabs.OnChosen = func(int) {
		p.fill()
		p.turn()
	}
	p.Box = &fyne.Container{
		Layout: panelLayout{},
		Objects: []fyne.CanvasObject{
			kit.NewSurface(kit.ColorGround, kit.AtLeftHair), p.Tabs, p.Findings, p.Figures, p.Naming, p.Voices, p.Alone, p.notes, p.waiting,
		},
	}
	p.turn()
	return p
}

// SetOnKey hands on keys that the panel has no use for.
func (p *Panel) SetOnKey(typed func(*fyne.KeyEvent)) {
	p.Tabs.OnKey, p.Findings.OnKey, p.Figures.OnKey, p.Naming.OnKey, p.Voices.OnKey, p.Alone.OnKey, p.waiting.OnKey = typed, typed, typed, typed, typed, typed, typed
}

// Rejudge lists the rows anew, as the reader holds something else of one.
func (p *Panel) Rejudge() {
	if p.filled {
		p.Findings.Regroup(p.reading.Rows())
		p.Alone.Regroup(p.reading.Alone())
	}
}

// SetOnShortcut hands on shortcuts that the lists of findings have no use for.
func (p *Panel) SetOnShortcut(pressed func(fyne.Shortcut)) {
	p.Findings.OnShortcut, p.Alone.OnShortcut = pressed, pressed
}

// SetOnPoint tells of what the pointer is on that has a tip.
func (p *Panel) SetOnPoint(point func(fyne.CanvasObject, fyne.Position, kit.Tip)) {
	p.Findings.OnPoint, p.Figures.OnPoint, p.Naming.OnPoint, p.Voices.OnPoint, p.Alone.OnPoint = point, point, point, point, point
}

// Show lists another pair; its rows are made when they are seen.
func (p *Panel) Show(r *reading.Reading, outlets [2]string) {
	p.reading, p.outlets, p.filled, p.turned = r, outlets, false, lookedAt{item: reading.None}
	p.later = [TabNotes]func(){TabFigures: p.fillFigures, TabNaming: p.fillNaming, TabVoices: p.fillVoices}
	p.turn()
	if p.Box.Visible() {
		p.fill()
	}
}

// Wait says why there are no lists yet, and the way out of that.
func (p *Panel) Wait(words, way string, out func()) { p.waiting.Say(words, way, out) }

// Waits is what stands in place of the lists, "" when they are there.
func (p *Panel) Waits() string {
	if p.waiting.Visible() {
		return p.waiting.Text()
	}
	return ""
}

// fill makes the rows of what is on the pages by items, which focus turns to,
// and of the chosen tab, unless they are there.
func (p *Panel) fill() {
	if p.reading == nil {
		return
	}
	if !p.filled {
		p.filled = true
		p.names, p.off = p.reading.Names(), p.reading.Switched()
		p.Findings.SetGroups(p.reading.Rows())
		p.Alone.SetGroups(p.reading.Alone())
	}
	p.fillTab(p.Tabs.Chosen())
}

func (p *Panel) fillTab(tab int) {
	if tab < len(p.later) && p.later[tab] != nil {
		p.later[tab]()
		p.later[tab] = nil
	}
}

func (p *Panel) fillFigures() { p.Figures.SetFigures(p.reading.Figures()) }

func (p *Panel) fillNaming() { p.Naming.SetNames(p.names) }

func (p *Panel) fillVoices() {
	var articles [2]pane.Speaking
	for i := range articles {
		speakers, words := p.reading.Speakers(reading.Side(i))
		articles[i] = pane.Speaking{Name: p.outlets[i], Words: words, Speakers: speakers, Acts: p.reading.Acts(reading.Side(i))}
	}
	p.Voices.SetArticles(articles)
}

// turn shows the list of the chosen tab.
func (p *Panel) turn() {
	for i, o := range []fyne.CanvasObject{p.Findings, p.Figures, p.Naming, p.Voices, p.Alone, p.notes} {
		kit.Show(o, i == p.Tabs.Chosen() && (p.reading != nil || i == TabNotes))
	}
	kit.Show(p.waiting, p.reading == nil && p.Tabs.Chosen() != TabNotes)
}

// Follow marks the row of what is in focus, and turns to the tab that has it.
func (p *Panel) Follow() {
	if p.reading == nil || !p.Box.Visible() {
		return
	}
	p.fill()
	if now := p.reading.Switched(); now != p.off {
		p.off = now
		p.Rejudge()
	}
	focus, focused := p.reading.Focus()
	p.Findings.Select(focus.Item)
	p.Alone.Select(focus.Item)
	p.OnFollow(focus)
	if focus.Item != reading.None || !focused {
		p.Voices.Deselect()
		p.Figures.Deselect()
		p.Naming.Select(reading.None)
	}
	was := p.turned
	p.turned = lookedAt{focus.Item, focus.Note}
	switch {
	case p.turned == was: // the reader may have turned to another list since
	case p.Writing():
	case focus.Note != "":
		p.Tabs.Choose(TabNotes)
	case focus.Item == reading.None:
	case p.Findings.Has(focus.Item):
		p.Tabs.Choose(TabFindings)
	case p.Alone.Has(focus.Item):
		p.Tabs.Choose(TabAlone)
	}
}

// ShowName turns to the row of the name that stands at a place, if one has it.
func (p *Panel) ShowName(s reading.Side, place text.Span) {
	if p.reading == nil || !p.Box.Visible() {
		return
	}
	p.fill()
	if i := reading.NameAt(p.names, s, place); i != reading.None {
		p.fillTab(TabNaming)
		p.Naming.Select(i)
		p.Tabs.Choose(TabNaming)
	}
}

func (p *Panel) tookSpeaker(s reading.Side, speaker reading.Speaker) {
	var places [2][]text.Span
	places[s] = speaker.Places
	p.OnSpoken(places, reading.Spoken(s, speaker))
}

func (p *Panel) tookAct(s reading.Side, act reading.Act) {
	var places [2][]text.Span
	places[s] = []text.Span{act.Place}
	p.OnSpoken(places, reading.Told(s, act))
}

// Width is how much of the window it has.
func (p *Panel) Width() float32 {
	if !p.Box.Visible() {
		return 0
	}
	return p.Box.Size().Width
}

// Least is the least of its usual widths, in pixels of the usual size.
const Least = 296

// panelLayout sets the lists below the tabs, all in the same place.
type panelLayout struct{}

func (panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(Least, 200) }

func (panelLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(1, 0))
	objects[1].Resize(fyne.NewSize(size.Width-1, kit.Scaled(kit.TabsHeight)))
	for _, o := range objects[2:] {
		o.Move(fyne.NewPos(1, kit.Scaled(kit.TabsHeight)))
		o.Resize(fyne.NewSize(size.Width-1, size.Height-kit.Scaled(kit.TabsHeight)))
	}
}
