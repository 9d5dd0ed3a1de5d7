package classroom

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
	"github.com/yuin/goldmark"

	"diptych/app/kit"
	"diptych/app/lesson"
)

const (
	readyWide = 640
	pageWide  = 680
)

// Shelf is the card with the lessons that come with the program.
type Shelf struct {
	OnOpen func(lesson.Ready)                                    // its articles and its lesson are to be opened
	OnSave func(title, name string, data func() ([]byte, error)) // as that of a Builder
	card   *kit.Sheet
}

// Show lays the card over a window.
func (s *Shelf) Show(over fyne.Canvas) {
	body := container.NewVBox(paragraph(lang.L("Each has two articles, two tasks and a page for the teacher. Open one, hold it, print it, or change it first.")))
	for _, r := range lesson.ReadyLessons(kit.Spoken()) {
		open := kit.NewTextButton(lang.L("Open this lesson"), func() {
			s.card.Close()
			s.OnOpen(r)
		})
		page := kit.NewTextButton(lang.L("Teacher’s page…"), func() { TeachersPage{r.Title, []byte(r.Page), s.OnSave}.Show(over) })
		head := container.NewBorder(nil, nil, nil, container.NewCenter(abreast(page, open)), heading(r.Title))
		body.Add(&fyne.Container{Layout: &column{loose: true}, Objects: []fyne.CanvasObject{head, soft(lang.L("{{.N}} minutes. {{.Aim}}", kit.With{"N": r.Minutes, "Aim": aimOf(r.Page)}))}})
	}
	s.card = kit.ShowSheet(over, lang.L("Ready lessons"), readyWide, padded(body))
}

var aim = regexp.MustCompile(`(?s)\*\*(?:Aim|Ziel)\.\*\* (.*?)\n\s*\n`)

// aimOf is what a teacher's page says the lesson is for.
func aimOf(page string) string {
	if found := aim.FindStringSubmatch(page); found != nil {
		return strings.Join(strings.Fields(found[1]), " ")
	}
	return ""
}

// TeachersPage is the page of a lesson for the teacher, Markdown.
type TeachersPage struct {
	Title  string
	Page   []byte
	OnSave func(title, name string, data func() ([]byte, error))
}

// Show lays it over a window, with a way to save it.
func (p TeachersPage) Show(over fyne.Canvas) {
	parts := container.NewVBox()
	for i, part := range strings.Split(string(p.Page), "\n## ") { // each has room above its heading
		if i > 0 {
			part = "## " + part
		}
		words := widget.NewRichTextFromMarkdown(part)
		words.Wrapping = fyne.TextWrapWord
		parts.Add(words)
	}
	kit.ShowSheet(over, lang.L("For the teacher"), pageWide, padded(parts), kit.NewTextButton(lang.L("Save to print…"), func() {
		p.OnSave(lang.L("Save the teacher’s page: open it in a browser to print it"), fileName(p.Title)+"-teacher.html", p.html)
	}))
}

// html is the page as a file for a browser.
func (p TeachersPage) html() ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title>\n<style>body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.5 serif}</style></head><body>\n", kit.Spoken(), html.EscapeString(p.Title))
	if err := goldmark.Convert(p.Page, &b); err != nil {
		return nil, err
	}
	b.WriteString("</body></html>\n")
	return b.Bytes(), nil
}

var noName = regexp.MustCompile(`[^\pL\pN]+`)

// fileName is a title as the name of a file.
func fileName(title string) string {
	return strings.Trim(noName.ReplaceAllString(strings.ToLower(title), "-"), "-")
}

// Ready begins with the lesson of r, which is on the same two articles.
func (b *Builder) Ready(r lesson.Ready) *Builder {
	e, _ := b.pair.Build(r.Options())
	b.Page, b.title = []byte(r.Page), r.Title
	return b.With(e)
}

// IsReady reports whether b holds the lesson of r already, as the teacher left it.
func (b *Builder) IsReady(r lesson.Ready) bool { return string(b.Page) == r.Page }

// Fits reports whether an exercise is on the articles that b makes lessons of.
func (b *Builder) Fits(e lesson.Exercise) bool {
	return e.A.Source == b.found.A.Unmarked().Source && e.B.Source == b.found.B.Unmarked().Source
}

// File is the exercise as it is now, as a file; nil without a task.
func (b *Builder) File() []byte {
	if e := b.exercise(); len(e.Tasks) > 0 {
		return e.File()
	}
	return nil
}
