package classroom

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"diptych/app/kit"
	"diptych/app/lesson"
)

const (
	maskerWide = 760
	aroundMask = 48 // characters that are shown on either side of what is covered
)

// masker is the card on which a teacher sees what is covered, where it stands
// and why, lifts what the class may see, and covers more.
type masker struct {
	e     lesson.Exercise
	does  func(lesson.Exercise)
	list  *fyne.Container
	words *kit.Field
	said  *fyne.Container
	card  *kit.Sheet
}

func newMasker(e lesson.Exercise, does func(lesson.Exercise)) *masker {
	return &masker{e: e, does: does, list: container.NewVBox(), said: container.NewVBox()}
}

func (m *masker) show(over fyne.Canvas) {
	m.words = kit.NewField("Words to cover wherever they stand", nil)
	m.words.OnSubmitted = func(string) { m.add() }
	m.words.OnKey = func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			m.add()
		}
	}
	m.fill()
	body := container.NewVBox(
		paragraph("These words tell who published the articles. They are covered for the class, on the pages and in everything that is handed out. Take a tick away to let them be seen."),
		container.NewBorder(nil, nil, nil, kit.NewTextButton("Cover them too", m.add), m.words.Dressed()),
		m.said, m.list,
	)
	m.card = kit.ShowSheet(over, "What is covered", maskerWide, padded(body), kit.NewTextButton("Done", m.done))
}

func (m *masker) done() {
	m.does(m.e)
	m.card.Close()
}

// add covers the words in the field, and says in how many places they stand.
func (m *masker) add() {
	words := strings.TrimSpace(m.words.Text)
	if words == "" {
		return
	}
	m.said.RemoveAll()
	if n := m.e.CoverWords(words); n == 0 {
		m.said.Add(soft(fmt.Sprintf("“%s” stands in neither article.", words)))
	} else {
		m.said.Add(soft(fmt.Sprintf("“%s” is covered in %s.", words, counted(n, "place", "places"))))
		m.words.SetText("")
	}
	m.fill()
}

// fill lists the masks of both articles, each with the words around it.
func (m *masker) fill() {
	m.list.RemoveAll()
	for _, side := range []string{"a", "b"} {
		a := m.e.Side(side)
		m.list.Add(heading("Article " + strings.ToUpper(side) + ": " + counted(len(a.Masks), "place", "places")))
		for i, mask := range a.Masks {
			tick := kit.NewToggle(maskReason(mask), func(on bool) { a.Lift(i, !on) })
			tick.SetOn(!mask.Lifted)
			m.list.Add(container.New(rowLayout{columns: []float32{150}, gap: 0}, tick, around(a.Source, mask)))
		}
	}
	m.list.Refresh()
}

// maskReason is why words are covered, as a teacher says it.
func maskReason(m lesson.Mask) string {
	switch m.Why {
	case lesson.WhyMedium:
		return "another outlet"
	case lesson.WhyTeacher:
		return "by you"
	}
	return m.Why
}

// around is the covered words in quotation marks between those around them.
func around(source string, m lesson.Mask) fyne.CanvasObject {
	before := source[max(0, m.Start-4*aroundMask):m.Start]
	after := source[m.End:min(len(source), m.End+4*aroundMask)]
	before = strings.ToValidUTF8(before, "")
	for utf8.RuneCountInString(before) > aroundMask {
		_, n := utf8.DecodeRuneInString(before)
		before = before[n:]
	}
	if r := []rune(strings.ToValidUTF8(after, "")); len(r) > aroundMask {
		after = string(r[:aroundMask])
	}
	words := strings.Join(strings.Fields(source[m.Start:m.End]), " ")
	return soft("… " + strings.TrimLeft(strings.Join(strings.Fields(before), " ")+" ", " ") + "[" + words + "] " + strings.Join(strings.Fields(after), " ") + " …")
}
