package sheet

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/background"
	"diptych/app/kit"
)

// folderMeans is what it means that a folder is a reader's library.
func folderMeans() string {
	return lang.L("The articles in this folder and in the folders within it are then listed and searched beside the pages; none of them is changed, and only a hidden index (.diptych-index) is kept there so that the next start is quick.")
}

// Folder asks whether a folder is to be the library.
func Folder(over fyne.Canvas, dir string, open func()) {
	var s *kit.Sheet
	yes := kit.NewTextButton(lang.L("Open as library"), func() {
		s.Close()
		open()
	})
	no := kit.NewTextButton(lang.L("Cancel"), func() { s.Close() })
	s = kit.ShowSheet(over, lang.L("Open “{{.Folder}}” as your library?", kit.With{"Folder": oneLine(filepath.Base(dir))}), 520, kit.Prose(paragraph(folderMeans())), yes, no)
	over.Focus(yes)
}

// AskForFolder lets the reader choose a folder for the library. The first of
// places is shown, the others are offered.
func AskForFolder(over fyne.Canvas, worker *background.Worker, title string, places []string, chosen func(dir string)) {
	f := newFiles(worker, places, articleKinds, func(path string) { chosen(strings.TrimSuffix(path, string(filepath.Separator))) })
	f.folder = true
	f.field.SetPlaceHolder(lang.L("Path of a folder"))
	f.show(over, title, lang.L("Open this folder"))
	f.every.Hide()
	f.say(folderMeans())
}

// caption is what a field below it holds.
func caption(words string) *widget.Label {
	l := widget.NewLabel(words)
	l.SizeName, l.Importance = theme.SizeNameCaptionText, widget.LowImportance
	return l
}

// Labels asks for the tags of an article and for the story that it belongs to.
type Labels struct {
	Tags   []string
	Story  string
	OnSave func(tags, story string) // tags with commas between them
}

// Show lays the sheet over a window. name is that of the article's file.
func (l *Labels) Show(over fyne.Canvas, name string) {
	tags, story := kit.NewField(lang.L("climate, floods"), nil), kit.NewField(lang.L("as the library finds it"), nil)
	tags.Text, story.Text = strings.Join(l.Tags, ", "), l.Story
	var s *kit.Sheet
	save := func() {
		s.Close()
		l.OnSave(strings.TrimSpace(tags.Text), strings.TrimSpace(story.Text))
	}
	body := container.NewVBox(
		kit.Prose(paragraph(lang.L("Both are written at the head of its file; the text stays as it is."))),
		flush(caption(lang.L("Tags, with commas between them"))), tags.Dressed(),
		flush(caption(lang.L("Story, where it is another than the library finds"))), story.Dressed(),
	)
	s = kit.ShowSheet(over, lang.L("Tags and story of “{{.Name}}”", kit.With{"Name": oneLine(name)}), 480, body, kit.NewTextButton(lang.L("Save"), save))
	tags.OnEnter, story.OnEnter = save, save
	over.Focus(tags)
}
