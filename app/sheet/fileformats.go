package sheet

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
)

// formats is a choice of what a file can be written as, by the endings of its
// name. It follows the name that is typed, and a name follows it.
type formats struct {
	*kit.Segments
	endings []string // with their dots, in small letters
}

func newFormats(endings []string, chosen func(ending string)) *formats {
	labels := make([]string, len(endings))
	for i, e := range endings {
		labels[i] = strings.ToUpper(e[1:])
	}
	f := &formats{kit.NewSegments(lang.L("Kind of file"), labels...), endings}
	f.OnChosen = func(i int) { chosen(endings[i]) }
	return f
}

// follow chooses what the name of a file asks for, if it asks for any.
func (f *formats) follow(name string) {
	if i := slices.Index(f.endings, ending(name)); i >= 0 && i != f.Chosen() {
		f.SetChosen(i)
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
