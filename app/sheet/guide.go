package sheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/assets/guides"
)

const (
	guideWide   = 720
	guideItem   = 26  // by how much the words of a list stand in
	guideColumn = 150 // of a table, the first
	guideAbove  = 12  // room above a heading, beside the padding of words
)

// The guides that a window shows; each lays one over it.
func ForTeachers(over fyne.Canvas)  { guide(over, guides.Teachers) }
func HowItDecides(over fyne.Canvas) { guide(over, guides.Engine) }
func ForComputers(over fyne.Canvas) { guide(over, guides.Computers) }

// guide shows the guide of that name, in the language of the window.
func guide(over fyne.Canvas, name string) {
	parts := partsOf(guides.In(kit.Spoken(), name))
	title := ""
	if len(parts) > 0 && parts[0].kind == guideTitle {
		title, parts = parts[0].words, parts[1:]
	}
	all := container.New(closeRows{})
	for len(parts) > 0 {
		n := 1
		for n < len(parts) && parts[n].kind == parts[0].kind && parts[0].kind.runs() {
			n++
		}
		all.Add(guideObject(parts[:n]))
		parts = parts[n:]
	}
	kit.ShowSheet(over, title, guideWide, container.New(layout.NewCustomPaddedLayout(-8, -4, -8, 0), all))
}

// closeRows sets parts of a text under one another, as close as paragraphs are.
type closeRows struct{}

func (closeRows) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height-kit.Scaled(factClose))
	}
	return size.AddWidthHeight(0, kit.Scaled(factClose))
}

func (closeRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height)) // words that wrap know their height only once they have a width
		high := o.MinSize().Height
		o.Resize(fyne.NewSize(size.Width, high))
		o.Move(fyne.NewPos(0, y))
		y += high - kit.Scaled(factClose)
	}
}

// guideKind is what a part of a guide is.
type guideKind int

const (
	guideTitle guideKind = iota
	guideHeading
	guideParagraph
	guideList
	guideTable
)

// runs says whether parts that follow one another are set as one.
func (k guideKind) runs() bool { return k == guideList || k == guideTable }

// guidePart is a heading, a paragraph, an item or a row, its marks still in it.
// About is the number or the dot of an item, and the first column of a row.
type guidePart struct {
	kind         guideKind
	about, words string
}

// partsOf takes a guide apart, line by line.
func partsOf(markdown string) (list []guidePart) {
	for line := range strings.Lines(markdown) {
		line = strings.TrimSpace(line)
		number, item, numbered := strings.Cut(line, ". ")
		switch {
		case line == "":
		case strings.HasPrefix(line, "# "):
			list = append(list, guidePart{kind: guideTitle, words: line[2:]})
		case strings.HasPrefix(line, "## "):
			list = append(list, guidePart{kind: guideHeading, words: line[3:]})
		case strings.HasPrefix(line, "- "):
			list = append(list, guidePart{guideList, "•", line[2:]})
		case numbered && strings.Trim(number, "0123456789") == "":
			list = append(list, guidePart{guideList, number + ".", item})
		case strings.HasPrefix(line, "| "):
			about, words, _ := strings.Cut(strings.Trim(line, "| "), " | ")
			list = append(list, guidePart{guideTable, about, words})
		default:
			list = append(list, guidePart{kind: guideParagraph, words: line})
		}
	}
	return list
}

// guideObject sets parts of one kind, as many as run together.
func guideObject(parts []guidePart) fyne.CanvasObject {
	switch parts[0].kind {
	case guideHeading:
		return container.New(layout.NewCustomPaddedLayout(kit.Scaled(guideAbove), 0, 0, 0), heading(parts[0].words))
	case guideList:
		return guideRows(parts, guideItem)
	case guideTable:
		return guideRows(parts, guideColumn)
	default:
		return marked(parts[0].words)
	}
}

// marked sets words, those between marks by the face they ask for.
func marked(words string) fyne.CanvasObject {
	t := widget.NewRichText(spans(words)...)
	t.Wrapping = fyne.TextWrapWord
	return t
}

// spans cuts words at their marks; a mark that nothing answers is a word.
func spans(words string) (list []widget.RichTextSegment) {
	add := func(s string, style fyne.TextStyle) {
		if s != "" {
			list = append(list, &widget.TextSegment{Text: s, Style: widget.RichTextStyle{Inline: true, ColorName: theme.ColorNameForeground, TextStyle: style}})
		}
	}
	for words != "" {
		at := strings.IndexAny(words, "*`")
		if at < 0 {
			break
		}
		mark, style := words[at:at+1], fyne.TextStyle{Italic: true}
		switch {
		case mark == "`":
			style = fyne.TextStyle{Monospace: true}
		case strings.HasPrefix(words[at:], "**"):
			mark, style = "**", fyne.TextStyle{Bold: true}
		}
		end := strings.Index(words[at+len(mark):], mark)
		if end < 0 {
			break
		}
		add(words[:at], fyne.TextStyle{})
		add(words[at+len(mark):at+len(mark)+end], style)
		words = words[at+2*len(mark)+end:]
	}
	add(words, fyne.TextStyle{})
	return list
}

// guideRows sets items and rows: what they are about on the left.
func guideRows(parts []guidePart, column float32) fyne.CanvasObject {
	rows := container.New(twoColumns{column})
	for _, p := range parts {
		about := widget.NewRichText(&widget.TextSegment{Text: p.about, Style: widget.RichTextStyle{ColorName: kit.ColorSoft}})
		if p.kind == guideTable {
			about.Wrapping = fyne.TextWrapWord
		}
		rows.Add(about)
		rows.Add(marked(p.words))
	}
	return rows
}

// twoColumns sets pairs of words side by side, the first of each so wide at the
// usual size of the interface, row under row as close as lines of one text.
type twoColumns struct{ first float32 }

func (l twoColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(2*l.first), l.each(objects, func(int, float32, float32) {}))
}

func (l twoColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := kit.Scaled(l.first)
	for i := 1; i < len(objects); i += 2 {
		objects[i-1].Resize(fyne.NewSize(x, objects[i-1].MinSize().Height))
		objects[i].Resize(fyne.NewSize(size.Width-x, objects[i].MinSize().Height))
	}
	l.each(objects, func(i int, y, high float32) {
		objects[i-1].Resize(fyne.NewSize(x, high))
		objects[i-1].Move(fyne.NewPos(0, y))
		objects[i].Resize(fyne.NewSize(size.Width-x, high))
		objects[i].Move(fyne.NewPos(x, y))
	})
}

// each tells of every row where it begins and how high it is, and returns the
// height of all.
func (twoColumns) each(objects []fyne.CanvasObject, tell func(i int, y, high float32)) (y float32) {
	for i := 1; i < len(objects); i += 2 {
		high := max(objects[i-1].MinSize().Height, objects[i].MinSize().Height)
		tell(i, y, high)
		y += high - kit.Scaled(factClose)
	}
	return y + kit.Scaled(factClose)
}
