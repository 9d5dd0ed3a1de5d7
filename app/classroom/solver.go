package classroom

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/lesson"
)

// solver is the key of a question in which things are matched or put in order:
// before each a field, for the letter of what it goes with or for its place.
type solver struct {
	c      *curator
	it     lesson.Item
	box    *fyne.Container
	said   *fyne.Container
	fields []*kit.Field
}

const solverField = 44 // wide

func newSolver(c *curator, it lesson.Item) *solver {
	s := &solver{c: c, it: it, said: container.NewVBox()}
	rows := container.New(rowLayout{columns: []float32{solverField + 8}, gap: 2})
	for _, o := range it.Options {
		f, box := shortField(s.written(o), func(string) { s.changed() })
		s.fields = append(s.fields, f)
		rows.Add(box)
		rows.Add(soft(o.Text))
	}
	s.box = container.NewVBox(soft(s.asks()), rows)
	for i, t := range it.Targets {
		s.box.Add(soft(letterOf(i) + ") " + t.Text))
	}
	s.box.Add(s.said)
	return s
}

// asks says what is to be written.
func (s *solver) asks() string {
	if s.it.Form == lesson.Order {
		return lang.L("Key: write before each its place, 1 for the first. Without any there is no key.")
	}
	return lang.L("Key: write before each the letter of what it goes with; nothing where it goes with none.")
}

// letterOf is A for 0.
func letterOf(i int) string { return string(rune('A' + i%26)) }

// written is what the key has for an option.
func (s *solver) written(o lesson.Option) string {
	for i, k := range s.it.Key {
		from, to, pair := strings.Cut(k, "=")
		if from != o.ID {
			continue
		}
		if !pair {
			return strconv.Itoa(i + 1)
		}
		for j, t := range s.it.Targets {
			if t.ID == to {
				return letterOf(j)
			}
		}
	}
	return ""
}

// changed makes what is written the key, or says why it is none.
func (s *solver) changed() {
	key, why := s.matched()
	if s.it.Form == lesson.Order {
		key, why = s.ordered()
	}
	if why == "" {
		if err := s.c.e.SetKey(s.it.ID, key...); err != nil {
			why = err.Error()
		}
		s.c.keep()
	}
	s.said.RemoveAll()
	if why != "" {
		s.said.Add(soft(why + " " + lang.L("Until then the key stays as it was.")))
	}
	s.box.Refresh()
}

func (s *solver) matched() (key []string, why string) {
	for i, f := range s.fields {
		words := strings.ToUpper(strings.TrimSpace(f.Text))
		if words == "" {
			continue
		}
		at := int(words[0]) - 'A'
		if len(words) != 1 || at < 0 || at >= len(s.it.Targets) {
			return nil, lang.L("“{{.Words}}” is none of the letters A to {{.Last}}.", kit.With{"Words": words, "Last": letterOf(len(s.it.Targets) - 1)})
		}
		key = append(key, s.it.Options[i].ID+"="+s.it.Targets[at].ID)
	}
	return key, ""
}

func (s *solver) ordered() (key []string, why string) {
	n, written := len(s.fields), 0
	key = make([]string, n)
	for i, f := range s.fields {
		words := strings.TrimSpace(f.Text)
		if words == "" {
			continue
		}
		at, err := strconv.Atoi(words)
		if err != nil || at < 1 || at > n || key[at-1] != "" {
			return nil, lang.L("Write each of the numbers 1 to {{.N}} once.", kit.With{"N": n})
		}
		key[at-1] = s.it.Options[i].ID
		written++
	}
	switch written {
	case 0:
		return nil, ""
	case n:
		return key, ""
	}
	return nil, lang.L("Write each of the numbers 1 to {{.N}} once.", kit.With{"N": n})
}

// shortField is a field for a letter or a number, with a dash while it is empty,
// and what holds it in its row.
func shortField(written string, changed func(string)) (*kit.Field, fyne.CanvasObject) {
	f := kit.NewField("", nil)
	f.PlaceHolder = "–"
	f.SetText(written)
	f.OnChanged = changed
	return f, container.New(narrow{}, f.Dressed())
}

// narrow gives a field for a letter its width.
type narrow struct{}

func (narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(solverField), objects[0].MinSize().Height)
}

func (narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(kit.Scaled(solverField), size.Height))
}
