package app

import (
	"fyne.io/fyne/v2"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/compare/text"
)

// panel stands right of the pages and lists in words what is marked on them.
// It is filled when it is first seen.
type panel struct {
	box      *fyne.Container
	OnItem   func(item int)                            // a row was taken
	OnPlaces func(places [2][]text.Span, words string) // a name was taken: wherever it stands
	OnSpoken func(places [2][]text.Span, words string) // a speaker was taken: all that they say

	tabs     *kit.Tabs
	findings *pane.Findings
	figures  *pane.Figures
	naming   *pane.Naming
	voices   *pane.Voices
	alone    *pane.Findings
	notes    *pane.Notes
	editor   *pane.NoteEditor
	noted    *fyne.Container // both

	reading *reading.Reading
	outlets [2]string
	names   []reading.Referent
	turned  lookedAt // what it turned to last
	common  [3]bool  // whether names, stock phrases and site text are listed
	filled  bool
}

// lookedAt is an item or a note that was in focus.
type lookedAt struct {
	item int
	note string
}

// The tabs of the panel.
const (
	tabFindings = iota
	tabFigures
	tabNaming
	tabVoices
	tabAlone
	tabNotes
)

func newPanel() *panel {
	p := &panel{
		tabs:     kit.NewTabs("Findings", "Figures", "Naming", "Voices", "Only here", "Notes"),
		findings: pane.NewFindings("Nothing to show: no shared wording, no statements to set side by side, no differences found."),
		figures:  pane.NewFigures(),
		naming:   pane.NewNaming(),
		voices:   pane.NewVoices(),
		alone:    pane.NewFindings(""),
		notes:    pane.NewNotes(),
		editor:   pane.NewNoteEditor(),
	}
	p.editor.Hide()
	p.noted = &fyne.Container{Layout: notesLayout{p.editor}, Objects: []fyne.CanvasObject{p.editor, p.notes}}
	p.findings.OnRow = func(i int) { p.OnItem(i) }
	p.alone.OnRow = func(i int) { p.OnItem(i) }
	p.figures.OnPlaces = func(places [2][]text.Span, why string) { p.OnPlaces(places, why) }
	p.naming.OnPlaces = func(places [2][]text.Span, why string) { p.OnPlaces(places, why) }
	p.voices.OnSpeaker = p.tookSpeaker
	p.tabs.OnChosen = func(int) { p.turn() }
	p.box = &fyne.Container{
		Layout: panelLayout{},
		Objects: []fyne.CanvasObject{
			kit.NewSurface(kit.ColorGround, kit.AtLeftHair), p.tabs, p.findings, p.figures, p.naming, p.voices, p.alone, p.noted,
		},
	}
	p.turn()
	return p
}

// SetOnKey hands on keys that the panel has no use for.
func (p *panel) SetOnKey(typed func(*fyne.KeyEvent)) {
	p.tabs.OnKey, p.findings.OnKey, p.figures.OnKey, p.naming.OnKey, p.voices.OnKey, p.alone.OnKey = typed, typed, typed, typed, typed, typed
}

// Show lists another pair; its rows are made when the panel is seen.
func (p *panel) Show(r *reading.Reading, outlets [2]string) {
	p.reading, p.outlets, p.filled, p.turned = r, outlets, false, lookedAt{item: reading.None}
	if p.box.Visible() {
		p.fill()
	}
}

// fill makes the rows, unless they are there.
func (p *panel) fill() {
	if p.filled || p.reading == nil {
		return
	}
	p.filled = true
	p.names, p.common = p.reading.Names(), p.wanted()
	p.findings.SetGroups(p.reading.Rows())
	p.alone.SetGroups(p.reading.Alone())
	p.figures.SetFigures(p.reading.Figures())
	p.naming.SetNames(p.names)
	var articles [2]pane.Speaking
	for i := range articles {
		speakers, words := p.reading.Speakers(reading.Side(i))
		articles[i] = pane.Speaking{Name: p.outlets[i], Words: words, Speakers: speakers}
	}
	p.voices.SetArticles(articles)
}

// wanted is what is listed only where its marks are shown.
func (p *panel) wanted() [3]bool {
	return [...]bool{p.reading.Shown(reading.Name), p.reading.Shown(reading.Stock), p.reading.Shown(reading.Furniture)}
}

// turn shows the list of the chosen tab.
func (p *panel) turn() {
	for i, o := range []fyne.CanvasObject{p.findings, p.figures, p.naming, p.voices, p.alone, p.noted} {
		if i == p.tabs.Chosen() {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// Follow marks the row of what is in focus, and turns to the tab that has it.
func (p *panel) Follow() {
	if p.reading == nil || !p.box.Visible() {
		return
	}
	p.fill()
	if now := p.wanted(); now != p.common {
		p.common = now
		p.findings.Regroup(p.reading.Rows())
	}
	focus, focused := p.reading.Focus()
	p.findings.Select(focus.Item)
	p.alone.Select(focus.Item)
	p.notes.Select(focus.Note)
	if focus.Item != reading.None || !focused {
		p.voices.Deselect()
		p.figures.Deselect()
		p.naming.Select(reading.None)
	}
	was := p.turned
	p.turned = lookedAt{focus.Item, focus.Note}
	switch {
	case p.turned == was: // the reader may have turned to another list since
	case p.editor.Visible(): // a note is being written on what the pages show
	case focus.Note != "":
		p.tabs.Choose(tabNotes)
	case focus.Item == reading.None:
	case p.findings.Has(focus.Item):
		p.tabs.Choose(tabFindings)
	case p.alone.Has(focus.Item):
		p.tabs.Choose(tabAlone)
	}
}

// ShowName turns to the row of the name that stands at a place, if one has it.
func (p *panel) ShowName(s reading.Side, place text.Span) {
	if p.reading == nil || !p.box.Visible() {
		return
	}
	p.fill()
	if i := reading.NameAt(p.names, s, place); i != reading.None {
		p.naming.Select(i)
		p.tabs.Choose(tabNaming)
	}
}

// edit puts a note into the editor; a row without one takes the editor away.
func (p *panel) edit(row reading.NoteRow) {
	if row.ID == "" {
		p.editor.Hide()
	} else {
		p.editor.Show()
		p.editor.Edit(row)
	}
	p.noted.Refresh()
}

// written is the text of the note in the editor, "" when none is written.
func (p *panel) written() string {
	if !p.editor.Visible() {
		return ""
	}
	return p.editor.Text()
}

func (p *panel) tookSpeaker(s reading.Side, speaker reading.Speaker) {
	var places [2][]text.Span
	places[s] = speaker.Places
	p.OnSpoken(places, reading.Spoken(s, speaker))
}

// width is how much of the window it has.
func (p *panel) width() float32 {
	if !p.box.Visible() {
		return 0
	}
	return p.box.Size().Width
}

func (w *Window) buildPanel() {
	w.panel = newPanel()
	w.panel.SetOnKey(w.typed)
	w.panel.OnItem = w.tappedItem
	w.panel.OnPlaces = func(places [2][]text.Span, words string) {
		w.change(func() { w.reading.Look(places, words, true) })
	}
	w.panel.OnSpoken = func(places [2][]text.Span, words string) {
		w.change(func() { w.reading.Look(places, words, false) })
	}
	w.bar.panel.OnTapped = w.TogglePanel
}

// panelLayout sets the lists below the tabs, all in the same place.
type panelLayout struct{}

func (panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(panelLeast, 200) }

func (panelLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(1, 0))
	objects[1].Resize(fyne.NewSize(size.Width-1, kit.Scaled(kit.TabsHeight)))
	for _, o := range objects[2:] {
		o.Move(fyne.NewPos(1, kit.Scaled(kit.TabsHeight)))
		o.Resize(fyne.NewSize(size.Width-1, size.Height-kit.Scaled(kit.TabsHeight)))
	}
}
