package classroom

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
)

// asking shows the questions of a task in front of the class, one after another,
// in large type. The right answer stands under one only once it is asked for.
type asking struct {
	key   lesson.Key
	box   *fyne.Container // hidden where no question is shown
	words *fyne.Container
	roll  *container.Scroll
	cap   *capped
	id    string // of the question that is shown, "" for none
	told  bool   // with its answer
}

func newAsking(e lesson.Exercise) *asking {
	a := &asking{key: e.Key(), words: &fyne.Container{Layout: &column{}}}
	a.box, a.roll, a.cap = lowered(a.words)
	a.box.Hide()
	return a
}

// lowered is what stands under the pages, to be rolled where it is too high.
func lowered(o fyne.CanvasObject) (*fyne.Container, *container.Scroll, *capped) {
	roll, c := container.NewVScroll(o), &capped{}
	return grounded(kit.AtTop, &fyne.Container{Layout: c, Objects: []fyne.CanvasObject{roll}}), roll, c
}

// questions are those of the task at i.
func (a *asking) questions(task int) []lesson.Question {
	if task < len(a.key.Parts) {
		return a.key.Parts[task].Items
	}
	return nil
}

// next turns to the question after the one that is shown, and after the last to none.
func (a *asking) next(task int) {
	list := a.questions(task)
	at := slices.IndexFunc(list, func(q lesson.Question) bool { return q.ID == a.id }) + 1
	a.id, a.told = "", false
	if at < len(list) {
		a.id = list[at].ID
	}
	a.draw(task)
}

// none shows no question.
func (a *asking) none(task int) {
	a.id, a.told = "", false
	a.draw(task)
}

// tell shows the right answer, or hides it again. Where no question is shown it
// shows the first, for the class to answer before it is told.
func (a *asking) tell(task int) {
	if a.id == "" {
		a.next(task)
		return
	}
	a.told = !a.told
	a.draw(task)
}

func (a *asking) draw(task int) {
	a.words.RemoveAll()
	a.box.Hide()
	for _, q := range a.questions(task) {
		if q.ID == a.id {
			a.write(q, theme.SizeNameHeadingText, theme.SizeNameSubHeadingText)
			if !a.cap.fits(a.words) {
				a.words.RemoveAll()
				a.write(q, theme.SizeNameSubHeadingText, theme.SizeNameText)
			}
			a.box.Show()
		}
	}
	a.words.Refresh()
}

// write sets a question in one size, and what belongs to it in another.
func (a *asking) write(q lesson.Question, prompt, size fyne.ThemeSizeName) {
	a.words.Add(large(q.Number+"  "+uncovered(q.Prompt), prompt))
	a.list(q.Options, size, func(i int) string { return lesson.Letter(i) + ")" })
	a.list(q.Targets, size, func(i int) string { return strconv.Itoa(i+1) + "." })
	if a.told {
		a.words.Add(large(a.answer(q), size))
	}
}

// shortOption is how many characters an option may have to stand beside others.
const shortOption = 32

// list sets options behind their letters or numbers: short ones side by side.
func (a *asking) list(options []lesson.Option, size fyne.ThemeSizeName, mark func(int) string) {
	var lines []string
	long := false
	for i, o := range options {
		lines = append(lines, mark(i)+"\u00a0"+uncovered(o.Text))
		long = long || len([]rune(o.Text)) > shortOption
	}
	into := a.words
	if !long && len(lines) > 0 {
		into = &fyne.Container{Layout: &flow{words: true}}
		a.words.Add(into)
	}
	for _, l := range lines {
		t := large(l, size)
		if !long { // Fyne would end a line within one, also at a blank that joins
			t.Wrapping = fyne.TextWrapOff
		}
		into.Add(t)
	}
}

// answer is what the key has, in words.
func (a *asking) answer(q lesson.Question) string {
	lines := a.key.Answer(q.ID)
	if len(lines) == 0 {
		return lang.L("There is no key: ask the class.")
	}
	return lang.L("Key: {{.Words}}", kit.With{"Words": strings.Join(lines, "; ")})
}

// uncovered is s with a word for what is covered: bars have no end on a wall.
func uncovered(s string) string {
	return strings.ReplaceAll(s, lesson.Cover, "["+lang.L("covered")+"]")
}

// large is words as they are read from the last row.
func large(words string, size fyne.ThemeSizeName) *widget.RichText {
	t := widget.NewRichText(&widget.TextSegment{Text: words, Style: widget.RichTextStyle{SizeName: size}})
	t.Wrapping = fyne.TextWrapWord
	return t
}

// capped gives what can be rolled the height that it has, up to most; wide is
// the width of the window. Both are 0 until it is laid out.
type capped struct{ most, wide float32 }

// fits reports whether all of o would be seen at once.
func (c *capped) fits(o fyne.CanvasObject) bool {
	if c.wide == 0 {
		return true
	}
	fitted(o, c.inner(c.wide))
	return o.Size().Height+2*capPad <= c.most
}

// inner is the width that the words have of that of the window.
func (c *capped) inner(wide float32) float32 { return wide - 2*stagePad + theme.InnerPadding() }

// mostBelow is the share that a question may have of what it and the pages have
// together.
const mostBelow = .55

func (c *capped) MinSize(objects []fyne.CanvasObject) fyne.Size {
	inner := objects[0].(*container.Scroll).Content.MinSize()
	return fyne.NewSize(0, min(inner.Height+2*capPad, c.most))
}

// capPad is between the words and the edges of their ground.
const capPad = 6

func (c *capped) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(c.inner(size.Width), size.Height-2*capPad))
	objects[0].Move(fyne.NewPos(wordsLeft(), capPad))
}
