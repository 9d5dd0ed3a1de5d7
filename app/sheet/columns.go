package sheet

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/pane"
	"diptych/seeds/intake"
)

// columnFields are the fields that a column may be named for.
func columnFields() [][2]string {
	return [][2]string{
		{"text", lang.L("Text")}, {"title", lang.L("Headline")}, {"outlet", lang.L("Outlet")}, {"date", lang.L("Date")},
		{"byline", lang.L("By")}, {"dateline", lang.L("Dateline")}, {"url", lang.L("Address")},
	}
}

// Columns asks what the columns of a table of articles hold, where their names
// do not tell.
type Columns struct {
	OnNamed func(as map[string]string) // as intake.ReadColumns has it
	OnLeft  func()                     // nothing was named

	table intake.Table
	as    map[string]string
	over  fyne.Canvas
	list  *pane.ColumnList
	note  *widget.Label
	read  *kit.TextButton
	card  *kit.Sheet
}

// Show lays the question over a window, for a file of that name.
func (c *Columns) Show(over fyne.Canvas, name string, t intake.Table) {
	c.over, c.table, c.as = over, t, maps.Clone(t.Known)
	c.note = paragraph(kit.N(t.Rows, "The table has {{.N}} row, and nothing says which of its columns holds the text. Name the columns once: tables with the same columns are then read without asking.",
		"The table has {{.N}} rows, and nothing says which of its columns holds the text. Name the columns once: tables with the same columns are then read without asking."))
	c.list = pane.NewColumnList()
	c.list.OnAsk = c.ask
	c.read = kit.NewTextButton(lang.L("Read the articles"), c.done)
	body := container.NewBorder(flush(c.note), nil, nil, nil, container.New(leastHigh(float32(44*len(columnFields())+4)), c.list))
	c.card = kit.ShowSheet(over, lang.L("The columns of {{.File}}", kit.With{"File": shortName(name)}), 700, body, c.read)
	c.card.OnClosed = c.OnLeft
	c.list.OnKey = c.card.Typed
	c.draw()
	over.Focus(c.list)
}

// draw shows what is chosen.
func (c *Columns) draw() {
	var list []pane.ColumnField
	for _, f := range columnFields() {
		name := c.as[f[0]]
		list = append(list, pane.ColumnField{Label: f[1], Column: name, Sample: c.sample(name), Must: f[0] == "text"})
	}
	c.list.Set(list)
}

// sample is what stands in a column of the first row.
func (c *Columns) sample(name string) string {
	if i := slices.Index(c.table.Names, name); i >= 0 && i < len(c.table.First) {
		return c.table.First[i]
	}
	return ""
}

// ask lets the reader choose a column for a field.
func (c *Columns) ask(i int, at fyne.Position) {
	key := columnFields()[i][0]
	choose := func(name string) func() {
		return func() {
			if c.as[key] = name; name == "" {
				delete(c.as, key)
			}
			c.draw()
			c.over.Focus(c.list)
		}
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem(lang.L("None"), choose(""))}
	for _, name := range c.table.Names[:min(len(c.table.Names), mostColumns)] {
		items = append(items, fyne.NewMenuItem(oneLine(name), choose(name)))
		items[len(items)-1].Checked = c.as[key] == name
	}
	kit.DropAt(fyne.NewMenu("", items...), c.over, at, nil)
}

// mostColumns is how many a menu lists.
const mostColumns = 24

func (c *Columns) done() {
	if c.as["text"] == "" {
		c.note.SetText(lang.L("Choose the column of the text first: {{.N}} are there.", kit.With{"N": kit.Number(len(c.table.Names))}))
		c.over.Focus(c.list)
		c.card.Refresh()
		return
	}
	c.card.OnClosed = nil
	c.card.Close()
	c.OnNamed(c.as)
}
