package classroom

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
)

const (
	maskerWide = 760
	aroundMask = 44 // bytes that are shown on either side of what is covered
)

// masker is the card on which a teacher sees what is covered, where it stands
// and why, lifts what the class may see, and covers more. What is changed counts
// at once.
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
	m.words = kit.NewField(lang.L("Words to cover wherever they stand"), nil)
	m.words.OnEnter = m.add
	m.fill()
	body := container.NewVBox(
		paragraph(lang.L("These words tell who published the articles. They are covered for the class, on the pages and in everything that is handed out. Take a tick away to let them be seen.")),
		container.NewBorder(nil, nil, nil, kit.NewTextButton(lang.L("Cover them too"), m.add), m.words.Dressed()),
		m.said, m.list,
	)
	m.card = kit.ShowSheet(over, lang.L("What is covered"), maskerWide, padded(body), kit.NewTextButton(lang.L("Done"), m.done))
}

func (m *masker) done() {
	m.keep()
	m.card.Close()
}

func (m *masker) keep() { m.does(m.e.Clone()) }

// add covers the words in the field, and says in how many places they stand.
func (m *masker) add() {
	words := strings.TrimSpace(m.words.Text)
	if words == "" {
		return
	}
	m.said.RemoveAll()
	if n := m.e.CoverWords(words); n == 0 {
		m.said.Add(soft(lang.L("“{{.Words}}” stands in neither article.", kit.With{"Words": words})))
	} else {
		m.said.Add(soft(kit.N(n, "“{{.Words}}” is covered in {{.N}} place.", "“{{.Words}}” is covered in {{.N}} places.", kit.With{"Words": words})))
		m.words.SetText("")
		m.keep()
	}
	m.fill()
}

// fill lists the masks of both articles, each with the words around it.
func (m *masker) fill() {
	m.list.RemoveAll()
	for _, side := range []string{"a", "b"} {
		a := m.e.Side(side)
		m.list.Add(heading(kit.N(len(a.Masks), "Article {{.Page}}: {{.N}} place", "Article {{.Page}}: {{.N}} places", kit.With{"Page": strings.ToUpper(side)})))
		for i, mask := range a.Masks {
			tick := kit.NewToggle(maskReason(mask), func(on bool) {
				a.Lift(i, !on)
				m.keep()
			})
			tick.SetOn(!mask.Lifted)
			m.list.Add(container.New(rowLayout{columns: []float32{150}, gap: 0}, tick, around(a.Source, mask)))
		}
	}
	m.list.Refresh()
}

// maskReason is why words are covered, as a teacher says it.
func maskReason(m lesson.Mask) string {
	switch m.Why {
	case lesson.WhyOutlet:
		return lang.L("outlet")
	case lesson.WhyAgency:
		return lang.L("agency")
	case lesson.WhyMedium:
		return lang.L("another outlet")
	case lesson.WhyByline:
		return lang.L("byline")
	case lesson.WhyAddress:
		return lang.L("address")
	case lesson.WhyHeadline:
		return lang.L("headline")
	case lesson.WhyTeacher:
		return lang.L("by you")
	}
	return m.Why
}

// around is the covered words, bold between those around them.
func around(source string, m lesson.Mask) fyne.CanvasObject {
	t := soft("… " + wordsOf(source[max(0, m.Start-aroundMask):m.Start], false))
	more := *t.Segments[0].(*widget.TextSegment)
	more.Text = wordsOf(source[m.End:min(len(source), m.End+aroundMask)], true) + " …"
	bold := more
	bold.Text, bold.Style.TextStyle.Bold = strings.Join(strings.Fields(source[m.Start:m.End]), " "), true
	t.Segments = append(t.Segments, &bold, &more)
	for _, s := range t.Segments[:2] {
		s.(*widget.TextSegment).Style.Inline = true
	}
	t.Refresh()
	return t
}

// wordsOf are the whole words of s, which may be cut at its beginning or its end.
func wordsOf(s string, cutAtEnd bool) string {
	lead, trail := "", ""
	if cutAtEnd {
		s = s[:max(0, strings.LastIndexAny(s, " \n"))]
	} else {
		s = s[strings.IndexAny(s, " \n")+1:]
	}
	if cutAtEnd && strings.TrimLeft(s, " \n") != s {
		lead = " "
	}
	if !cutAtEnd && strings.TrimRight(s, " \n") != s {
		trail = " "
	}
	return lead + strings.Join(strings.Fields(s), " ") + trail
}
