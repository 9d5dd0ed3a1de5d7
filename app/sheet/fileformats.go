package sheet

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
)

// formats is a choice of what a file can be written as, by the endings of its
// name. It follows the name that is typed, and a name follows it.
type formats struct {
	*kit.Segments
	endings []string // with their dots, in small letters
	said    *widget.TextSegment
	purpose *widget.RichText // of the one that is chosen
}

// purposes say what the formats are for, which not everybody knows by their names.
func purposes() map[string]string {
	return map[string]string{
		".html":   lang.L("A page for the browser"),
		".pdf":    lang.L("Pages to print and to hand out"),
		".docx":   lang.L("A document for Word and LibreOffice"),
		".txt":    lang.L("Plain text"),
		".png":    lang.L("A picture of the two pages as they are now"),
		".csv":    lang.L("A table for Excel and LibreOffice"),
		".json":   lang.L("Everything found, for other programs"),
		".jsonld": lang.L("W3C annotations, for programs that show them in the text"),
	}
}

func newFormats(endings []string, chosen func(ending string)) *formats {
	labels := make([]string, len(endings))
	for i, e := range endings {
		labels[i] = strings.ToUpper(e[1:])
	}
	f := &formats{Segments: kit.NewSegments(lang.L("Kind of file"), labels...), endings: endings}
	f.said = &widget.TextSegment{Style: widget.RichTextStyle{ColorName: kit.ColorSoft, SizeName: theme.SizeNameCaptionText}}
	f.purpose = widget.NewRichText(f.said)
	f.OnChosen = func(i int) {
		f.tell()
		chosen(endings[i])
	}
	f.tell()
	return f
}

// tell says what the format that is chosen is for.
func (f *formats) tell() {
	f.said.Text = purposes()[f.endings[f.Chosen()]]
	f.purpose.Refresh()
}

// follow chooses what the name of a file asks for, if it asks for any.
func (f *formats) follow(name string) {
	if i := slices.Index(f.endings, ending(name)); i >= 0 && i != f.Chosen() {
		f.SetChosen(i)
		f.tell()
	}
}

// renamed is name with another ending, in the place of one that it may have.
func (f *formats) renamed(name, as string) string {
	if old := ending(name); slices.Contains(f.endings, old) {
		name = name[:len(name)-len(old)]
	}
	return name + as
}

func ending(name string) string { return strings.ToLower(filepath.Ext(name)) }

// offerFormats lets the reader choose what is written, which gives the name its
// ending.
func (f *files) offerFormats(endings []string) {
	f.formats = newFormats(endings, func(as string) {
		dir, name := f.split()
		f.name = f.formats.renamed(name, as)
		f.goTo(dir)
	})
	f.formats.follow(f.name)
}
