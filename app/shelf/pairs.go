package shelf

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/background"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/seeds/library"
)

// Pairs lists pairs that can be opened: those that were open the last times, and
// those of the library that are likely to show most.
type Pairs struct {
	List    *pane.Library
	OnPair  func(pair [2]Wanted)
	OnTable func(name string, of []Listed)
	Recent  func() [][2]Listed // the latest first, without the one that is open
	Opened  func() []Listed    // what was opened by hand
	Open    func(Listed) bool  // whether it stands on a page

	folder *Folder
	means  *background.Worker // by which worker works
	worker *background.Worker // nil until it is needed
	pairs  [][2]Wanted        // a couple's Place is one of these
	told   []library.Pair
	issue  int // of the stories that these are of
	seen   bool
	filled bool
}

const (
	mostSuggested = 12
	mostTables    = 12
)

func newPairs(worker *background.Worker, folder *Folder) *Pairs {
	p := &Pairs{List: pane.NewLibrary(), folder: folder, means: worker}
	p.List.None = lang.L("There is no other pair yet: open two articles, or a folder of them as your library.")
	p.List.Way = lang.L("Open a folder as library…")
	p.List.OnTaken = func(place int) { p.OnPair(p.pairs[place]) }
	return p
}

// fill lists what is known, and looks for what is not.
func (p *Pairs) fill() {
	if !p.seen || p.filled {
		return
	}
	p.filled = true
	if p.worker == nil {
		p.worker = p.means.Beside()
	}
	p.folder.Group()
	lib, g := p.folder.Library(), p.folder.stories
	if lib == nil {
		p.told = nil
	} else if g.issue != p.issue {
		background.Do(p.worker, func() ([]library.Pair, error) { return lib.Suggest(g.list, mostSuggested), nil }, func(told []library.Pair, err error) {
			if err != nil {
				fyne.LogError("pairs of the library", err)
				return
			}
			p.told, p.issue = told, g.issue
			p.list()
		})
	}
	p.list()
}

func (p *Pairs) list() {
	p.pairs = nil
	var all []pane.Section
	recent := pane.Section{Heading: lang.L("Open the last times")}
	if p.Recent != nil {
		for _, pair := range p.Recent() {
			recent.Couples = append(recent.Couples, p.couple(pair))
		}
	}
	if len(recent.Couples) > 0 {
		all = append(all, recent)
	}
	likely := pane.Section{Heading: lang.L("Likely to show most"), Detail: lang.L("One event, two outlets, each in its own words.")}
	for _, x := range p.told {
		likely.Couples = append(likely.Couples, p.couple([2]Listed{volumeOf(p.folder, x.A).listed(), volumeOf(p.folder, x.B).listed()}))
	}
	if len(likely.Couples) > 0 {
		all = append(all, likely)
	} else if p.folder.Count() > 1 && (!p.folder.Grouped() || p.worker.Busy()) {
		likely.Detail = lang.L("They are being looked for …")
		all = append(all, likely)
	}
	p.List.SetSections(append(all, p.tables()...), true)
}

func (p *Pairs) couple(pair [2]Listed) pane.Couple {
	p.pairs = append(p.pairs, [2]Wanted{pair[0].Wanted, pair[1].Wanted})
	return pane.Couple{Sides: [2]pane.Choice{pair[0].Choice, pair[1].Choice}, Place: len(p.pairs) - 1}
}

// tables are what was opened and the largest stories, each with a way to all of its pairs.
func (p *Pairs) tables() (all []pane.Section) {
	if p.Opened != nil {
		if of := p.Opened(); len(of) > 2 {
			opened := p.table(lang.L("Opened"), len(of), func() { p.OnTable(lang.L("the articles that were opened"), of) })
			if p.folder.Count() == 0 {
				opened.Couples = p.couples(of)
			}
			all = append(all, opened)
		}
	}
	for _, s := range p.folder.stories.list {
		n := len(s.Articles)
		if n < 3 || len(all) == mostTables {
			break
		}
		all = append(all, p.table(s.Name, n, func() { p.OnTable(s.Name, p.folder.listed(s.Articles)) }))
	}
	return all
}

// couples are pairs of what was opened, where there is no library to suggest any:
// those with an article that is open stand first.
func (p *Pairs) couples(of []Listed) (list []pane.Couple) {
	var open, others [][2]Listed
	for i, a := range of {
		for _, b := range of[i+1:] {
			switch on := p.isOpen(a) + p.isOpen(b); on {
			case 0:
				others = append(others, [2]Listed{a, b})
			case 1:
				open = append(open, [2]Listed{a, b})
			}
		}
	}
	for _, pair := range slices.Concat(open, others)[:min(len(open)+len(others), mostSuggested)] {
		list = append(list, p.couple(pair))
	}
	return list
}

// isOpen is 1 for an article that stands on a page, 0 for any other.
func (p *Pairs) isOpen(x Listed) int {
	if p.Open != nil && p.Open(x) {
		return 1
	}
	return 0
}

// table is the way to all pairs of n articles.
func (p *Pairs) table(name string, n int, show func()) pane.Section {
	return pane.Section{
		Heading: name, Detail: kit.N(n, "{{.N}} article", "{{.N}} articles") + ", " + kit.N(n*(n-1)/2, "{{.N}} pair", "{{.N}} pairs"),
		Way: lang.L("All pairs"), OnWay: show,
	}
}
