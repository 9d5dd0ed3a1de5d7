package window

import (
	"encoding/json"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"diptych/app/desk"
	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/app/reading"
	"diptych/app/shelf"
)

// settings is what the program remembers between two starts, all of it: the
// keys and what holds at the first start stand here only.
type settings struct{ fyne.Preferences }

// The window at the first start, and the least and the most that it may have.
// The least is what a screen of 1280 x 800 or 1366 x 768 has at 150 %, less what
// the desktop keeps of it.
const (
	firstWidth, firstHeight = 1280, 800
	leastWidth, leastHeight = 840, 460
	mostWidth, mostHeight   = 7680, 4320
)

func (s settings) Size() fyne.Size {
	w, h := float64(firstWidth), float64(firstHeight)
	if size := s.FloatList("window.size"); len(size) == 2 {
		w, h = size[0], size[1]
	}
	return fyne.NewSize(within(w, firstWidth, leastWidth, mostWidth), within(h, firstHeight, leastHeight, mostHeight))
}

// SetSize keeps width and height as one value: Fyne writes every value to disk
// by itself, reads the file again when it has changed, and might then put the
// old height beside the new width.
func (s settings) SetSize(size fyne.Size) {
	s.SetFloatList("window.size", []float64{float64(size.Width), float64(size.Height)})
}

// Type is how the reader has the text set, each of its measures one that can be
// chosen.
func (s settings) Type() pane.Type {
	u := pane.Usual
	return pane.Type{
		Size:  nearest(textSizes, float32(s.FloatWithFallback("text.size", float64(u.Size)))),
		Chars: nearest(pane.LineLengths, s.IntWithFallback("text.chars", u.Chars)),
		Lead:  nearest(pane.LineSpacings, float32(s.FloatWithFallback("text.lead", float64(u.Lead)))),
	}
}

func (s settings) SetType(t pane.Type) {
	s.SetFloat("text.size", float64(t.Size))
	s.SetInt("text.chars", t.Chars)
	s.SetFloat("text.lead", float64(t.Lead))
}

func (s settings) Appearance() kit.Appearance {
	a := kit.Appearance(s.Int("appearance"))
	if !a.Known() {
		return kit.System
	}
	return a
}

func (s settings) SetAppearance(a kit.Appearance) { s.SetInt("appearance", int(a)) }

// Language is the code of a language, "" where it is that of the system.
func (s settings) Language() string        { return s.String("language") }
func (s settings) SetLanguage(code string) { s.SetString("language", code) }

func (s settings) Locked() bool     { return s.BoolWithFallback("scrolling.locked", true) }
func (s settings) SetLocked(l bool) { s.SetBool("scrolling.locked", l) }

// Panel is whether the reader opened or folded the findings.
func (s settings) Panel() unfolding {
	u := unfolding(s.Int("panel"))
	if u < unasked || u > folded {
		return unasked
	}
	return u
}

func (s settings) SetPanel(u unfolding) { s.SetInt("panel", int(u)) }

// Columns is how the window was divided.
func (s settings) Columns() columns {
	width := func(key string) float32 { return within(s.Float(key), 0, 0, mostWidth) }
	return columns{
		articles: s.Bool("side"), findings: s.Panel(),
		sideWidth: width("side.width"), panelWidth: width("panel.width"),
	}
}

func (s settings) SetColumns(c columns) {
	s.SetBool("side", c.articles)
	s.SetPanel(c.findings)
	s.SetFloat("side.width", float64(c.sideWidth))
	s.SetFloat("panel.width", float64(c.panelWidth))
}

// Split is what page A had of the width of both.
func (s settings) Split() float32 {
	return within(s.FloatWithFallback("pages.split", desk.SplitUsual), desk.SplitUsual, desk.SplitLeast, 1-desk.SplitLeast)
}

func (s settings) SetSplit(share float32) { s.SetFloat("pages.split", float64(share)) }

// Order is how the articles were sorted.
func (s settings) Order() shelf.Order {
	return shelf.OrderOf(s.Int("side.order"))
}

func (s settings) SetOrder(o shelf.Order) { s.SetInt("side.order", int(o)) }

// Folder is the folder of the library that was open, "" for the reader's own.
func (s settings) Folder() string       { return s.String("library.folder") }
func (s settings) SetFolder(dir string) { s.SetString("library.folder", dir) }

// mostPairs is how many pairs are remembered.
const mostPairs = 12

// Pairs are the pairs that were open, by ID, the latest first.
func (s settings) Pairs() (list [][2]string) {
	ids := s.StringList("pairs")
	for i := 0; i+1 < len(ids) && len(list) < mostPairs; i += 2 {
		list = append(list, [2]string(ids[i:i+2]))
	}
	return list
}

// RememberPair puts a pair before the others.
func (s settings) RememberPair(pair [2]string) {
	ids := pair[:]
	for _, p := range s.Pairs() {
		if p != pair && p != [2]string{pair[1], pair[0]} && len(ids) < 2*mostPairs {
			ids = append(ids, p[:]...)
		}
	}
	s.SetStringList("pairs", ids)
}

// Article is what was open on a page, by its id; "" at the first start.
func (s settings) Article(side reading.Side) string        { return s.String("article." + side.String()) }
func (s settings) SetArticle(side reading.Side, id string) { s.SetString("article."+side.String(), id) }

// place is a pair by the IDs of its articles, and the byte at the top of each page.
type place struct {
	pair   [2]string
	places [2]int
}

// Place is where the reader was in the first window.
func (s settings) Place() place {
	p := place{pair: [2]string{s.Article(reading.A), s.Article(reading.B)}}
	copy(p.places[:], s.IntList("article.places"))
	return p
}

func (s settings) SetPlace(p place) {
	s.SetArticle(reading.A, p.pair[reading.A])
	s.SetArticle(reading.B, p.pair[reading.B])
	s.SetIntList("article.places", p.places[:])
}

// Others is where the reader was in the windows beside the first.
func (s settings) Others() (list []place) {
	pairs, places := s.StringList("windows.pairs"), s.IntList("windows.places")
	for i := 0; i+1 < min(len(pairs), len(places)); i += 2 {
		list = append(list, place{[2]string(pairs[i : i+2]), [2]int(places[i : i+2])})
	}
	return list[:min(len(list), mostWindows)]
}

// mostWindows is how many windows beside the first are opened again.
const mostWindows = 8

func (s settings) SetOthers(list []place) {
	pairs, places := []string{}, []int{}
	for _, p := range list {
		pairs, places = append(pairs, p.pair[:]...), append(places, p.places[:]...)
	}
	s.SetStringList("windows.pairs", pairs)
	s.SetIntList("windows.places", places)
}

// Tab is the list that the panel showed, by its name.
func (s settings) Tab() string        { return s.String("panel.tab") }
func (s settings) SetTab(name string) { s.SetString("panel.tab", name) }

// Welcomed is whether the reader was shown how to read the pages.
func (s settings) Welcomed() bool { return s.Bool("welcomed") }
func (s settings) SetWelcomed()   { s.SetBool("welcomed", true) }

// Opened is the files that were opened, the latest first.
func (s settings) Opened() []string         { return s.StringList("articles.opened") }
func (s settings) SetOpened(paths []string) { s.SetStringList("articles.opened", paths) }

// textSizes are the steps of the reading size, in pixels.
var textSizes = []float32{13, 14, 16, 18, 20, 22, 24, 28, 32, 40}

// within is x between two bounds, and the usual value where x is no number.
func within(x float64, usual, least, most float32) float32 {
	if math.IsNaN(x) {
		return usual
	}
	return max(least, min(float32(x), most))
}

// nearest is the step nearest to x, the smaller of two.
func nearest[T int | float32](steps []T, x T) T {
	best := steps[0]
	for _, s := range steps {
		if max(s-x, x-s) < max(best-x, x-best) {
			best = s
		}
	}
	return best
}

// stepSize is the step by steps above size, at most the last and least the first.
func stepSize(size float32, by int) float32 {
	at := 0
	for i, s := range textSizes {
		if s == nearest(textSizes, size) {
			at = i
		}
	}
	return textSizes[min(max(0, at+by), len(textSizes)-1)]
}

func abs(x float32) float32 { return max(x, -x) }

// Remember keeps the files of a pair that was opened, and what else is on the shelf.
func (s settings) Remember(pair [2]*shelf.Book, all shelf.Shelf) {
	before := s.Opened()
	if now := shelf.Latest(pair, before, all); !slices.Equal(now, before) {
		s.SetOpened(now)
	}
}

// Forget drops a file from those that were opened.
func (s settings) Forget(path string) {
	s.SetOpened(slices.DeleteFunc(slices.Clone(s.Opened()), func(x string) bool { return x == path }))
}

// Named are the columns that the reader named for tables with these columns,
// nil where they were not named.
func (s settings) Named(columns []string) map[string]string { return s.namings()[columnsKey(columns)] }

// SetNamed remembers them; nil forgets them.
func (s settings) SetNamed(columns []string, as map[string]string) {
	all := s.namings()
	if all == nil {
		all = map[string]map[string]string{}
	}
	if all[columnsKey(columns)] = as; as == nil {
		delete(all, columnsKey(columns))
	}
	if data, err := json.Marshal(all); err == nil {
		s.SetString("columns of tables", string(data))
	}
}

func (s settings) namings() (all map[string]map[string]string) {
	_ = json.Unmarshal([]byte(s.String("columns of tables")), &all) // nothing where it was never set
	return all
}

// columnsKey tells tables by their columns.
func columnsKey(columns []string) string { return strings.Join(columns, "\x1f") }
