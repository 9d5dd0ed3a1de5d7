// Package classroom is the screens of a lesson: putting an exercise together,
// looking through its items, and what a class answered. It opens no file; what
// is to be saved is asked for through its fields.
package classroom

import (
	"cmp"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/app/lesson"
	"diptych/compare"
	"diptych/compare/text"
)

const (
	builderWide = 660
	titleWide   = 40
)

// Builder is the card on which a lesson on two articles is put together: which
// tasks, blind or not, in which language.
type Builder struct {
	// OnSave asks the reader for a file, the name proposed, and writes there what
	// data makes.
	OnSave func(title, name string, data func() ([]byte, error))

	// Page is that for the teacher, Markdown; empty where there is none.
	Page []byte
	// OnHold asks for the lesson in front of the class.
	OnHold func()
	// OnDraft is told of the lesson as it is now whenever the teacher has changed
	// something in it, at each letter too; nil for nobody.
	OnDraft func(lesson.Exercise)
	// OnRead asks the reader for a file of a kind, such as ".json", and has its
	// bytes taken; an error of take is told.
	OnRead func(title, kind string, take func(data []byte) error)

	over   fyne.Canvas
	found  *compare.Comparison
	pair   *lesson.Pair
	kinds  []lesson.Kind // that this pair is good for
	ticks  map[lesson.Kind]*kit.Toggle
	blind  *kit.Toggle
	name   *kit.Field // the title of the lesson
	tongue tongue
	paper  *kit.Segments
	sum    *widget.Label
	mended *lesson.Exercise // the exercise as the teacher left it, nil before
	before *lesson.Exercise // and before other tasks were ticked
	rows   *fyne.Container
	left   []lesson.Left
	title  string // of the page for the teacher
	card   *kit.Sheet
}

// NewBuilder reads two articles for the card. That takes a while and makes no
// widget, so that it can be done beside the window.
func NewBuilder(found *compare.Comparison) *Builder {
	return &Builder{found: found, pair: lesson.PairOf(found), ticks: map[lesson.Kind]*kit.Toggle{}}
}

// With begins with an exercise that was made of the same two articles before.
func (b *Builder) With(e lesson.Exercise) *Builder {
	b.make()
	for k, tick := range b.ticks {
		tick.SetOn(e.Has(k))
	}
	b.blind.SetOn(e.Blind)
	b.tongue.set(e.Language, e.Words)
	b.mended = &e
	b.present(e)
	return b
}

// make makes what is on the card, once: it stays as the teacher left it.
func (b *Builder) make() {
	if b.blind != nil {
		return
	}
	b.sum = paragraph("")
	b.blind = kit.NewToggle(lang.L("Cover the outlets until the reveal"), func(bool) { b.changed() })
	b.blind.SetOn(true)
	b.tongue.make(b.askWords, b.changed)
	b.paper = newPapers()
	b.name = kit.NewField(lang.L("Title of the lesson"), nil)
	b.name.OnChanged = b.retitle
	b.rows = container.New(rowLayout{columns: []float32{24 + 230, 70}, gap: 4})
	all, left := b.pair.Build(lesson.Options{Kinds: lesson.Kinds(), Language: kit.Spoken()})
	usual, _ := b.pair.Build(lesson.Options{})
	for _, t := range all.Tasks {
		b.row(t, usual.Has(t.Kind))
	}
	b.left = left
	b.present(b.exercise())
}

// retitle takes over a title as it is typed; without one the lesson has the plain
// one again.
func (b *Builder) retitle(words string) {
	e := b.exercise()
	e.Title = cmp.Or(strings.Join(strings.Fields(words), " "), e.Wording()["title"])
	if len(e.Tasks) > 0 {
		b.mend(e)
		return
	}
	if b.before != nil {
		title := e.Title
		e = *b.before
		e.Title = title
	}
	b.before = &e // for when a task is ticked
}

// askWords asks for a translation of what stands around the articles.
func (b *Builder) askWords() {
	b.OnRead(lang.L("Open the words of the worksheet in another language"), ".json", func(data []byte) error {
		language, words, err := lesson.ReadWording(data)
		if err == nil {
			b.tongue.set(language, words)
			b.changed()
		}
		return err
	})
}

// Show lays the card over a window.
func (b *Builder) Show(over fyne.Canvas) {
	b.over = over
	b.make()
	look := abreast(kit.NewTextButton(lang.L("Look through the questions…"), b.lookThrough), kit.NewTextButton(lang.L("What is covered…"), b.lookAtMasks))
	if len(b.Page) > 0 {
		look.Add(kit.NewTextButton(lang.L("Teacher’s page…"), func() { TeachersPage{cmp.Or(b.title, b.exercise().Title), b.Page, b.OnSave}.Show(over) }))
	}
	body := container.NewVBox(
		paragraph(lang.L("Tick what the class is to do. With reading and talking, two tasks fill a lesson of fifty minutes. Right answers are taken from the words of the articles; where these give none, you see what the class thinks.")),
		container.New(rowLayout{columns: []float32{titleWide}}, tag(lang.L("Title")), b.name.Dressed()),
		b.sum, b.rows, container.NewHBox(b.blind), container.NewHBox(indent(), abreast(b.tongue.choice, b.paper, b.tongue.said)),
		canvas.NewRectangle(color.Transparent), container.NewHBox(indent(), look),
	)
	if gap := b.unnamed(); gap != "" {
		body.Add(soft(gap))
	}
	if len(b.left) > 0 {
		body.Add(soft(lang.L("Not with these two articles:") + "\n" + whyLeft(b.left)))
	}
	b.card = kit.ShowSheet(over, lang.L("Make a lesson of these two articles"), builderWide, padded(body),
		kit.NewTextButton(lang.L("Save for class…"), b.savePage), kit.NewTextButton(lang.L("Worksheet (PDF)…"), b.saveSheet), kit.NewTextButton(lang.L("Key (PDF)…"), b.saveKey),
		kit.NewTextButton(lang.L("Hold it (F5)"), b.hold), kit.NewTextButton(lang.L("More…"), b.more))
	for _, way := range b.card.Ways {
		way.OnKey = b.typed
	}
	b.card.OnKey(b.typed)
}

// unnamed says of which article no outlet or agency is known: their names cannot
// be covered then where the text has them. It is "" where both are known.
func (b *Builder) unnamed() string {
	none := func(d *text.Document) bool { return d.Fields.Outlet == "" && d.Fields.Agency == "" }
	page := ""
	switch a, other := none(b.found.A), none(b.found.B); {
	case a && other:
		return lang.L("No outlet is known of either article: a name in the text is not covered until you cover it yourself under “What is covered…”, or state the outlet in the menu File.")
	case a:
		page = "A"
	case other:
		page = "B"
	default:
		return ""
	}
	return lang.L("No outlet is known of article {{.Page}}: a name in its text is not covered until you cover it yourself under “What is covered…”, or state the outlet in the menu File.", kit.With{"Page": page})
}

// typed holds the lesson by its key, here too.
func (b *Builder) typed(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyF5 {
		b.hold()
		return
	}
	b.card.Typed(e)
}

func (b *Builder) hold() {
	if len(b.exercise().Tasks) > 0 {
		b.card.Close()
		b.OnHold()
	}
}

func (b *Builder) row(t lesson.Task, on bool) {
	tick := kit.NewToggle(t.Title, func(bool) { b.changed() })
	tick.SetOn(on)
	b.kinds, b.ticks[t.Kind] = append(b.kinds, t.Kind), tick
	b.rows.Add(tick)
	b.rows.Add(tag(lang.L("{{.N}} min", kit.With{"N": t.Minutes})))
	b.rows.Add(tag(kit.N(len(t.Items), "{{.N}} question", "{{.N}} questions")))
}

// indent is as far as words stand from the edge of a line.
func indent() fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(kit.Scaled(4), 1))
	return r
}

// changed makes the exercise anew after a tick. What the teacher covered, and
// the keys of questions that are asked again, stay.
func (b *Builder) changed() {
	if b.mended != nil {
		b.before = b.mended
	}
	b.mended = nil
	e := b.exercise()
	b.present(e)
	b.draft(e)
}

// draft tells of the lesson as it is now, where it has a task.
func (b *Builder) draft(e lesson.Exercise) {
	if b.OnDraft != nil && len(e.Tasks) > 0 {
		b.OnDraft(e)
	}
}

// present says how long the lesson is, and what it is called.
func (b *Builder) present(e lesson.Exercise) {
	b.tell(e)
	b.name.Put(e.Title)
}

// tell says how long the lesson is.
func (b *Builder) tell(e lesson.Exercise) {
	if n := len(e.Tasks); n == 0 {
		b.sum.SetText(lang.L("Tick at least one task."))
	} else {
		b.sum.SetText(kit.N(n, "{{.N}} task, about {{.Minutes}} minutes, beside reading the articles.", "{{.N}} tasks, about {{.Minutes}} minutes, beside reading the articles.", kit.With{"Minutes": e.Minutes()}))
	}
}

// exercise is what is asked for now.
func (b *Builder) exercise() lesson.Exercise {
	b.make()
	if b.mended != nil {
		return *b.mended
	}
	o := lesson.Options{Open: !b.blind.On()}
	o.Language, o.Words = b.tongue.spoken()
	for _, k := range b.kinds {
		if b.ticks[k].On() {
			o.Kinds = append(o.Kinds, k)
		}
	}
	if len(o.Kinds) == 0 {
		none := lesson.Exercise{Language: o.Language, Words: o.Words}
		none.Title = none.Wording()["title"]
		return b.kept(none)
	}
	e, _ := b.pair.Build(o)
	return b.kept(e)
}

// kept is e with what is the teacher's of the exercise before.
func (b *Builder) kept(e lesson.Exercise) lesson.Exercise {
	if b.before != nil {
		e.Keep(*b.before)
	}
	return e
}

// lookThrough opens the items for the teacher to drop, reword and mend.
func (b *Builder) lookThrough() {
	if e := b.exercise(); len(e.Tasks) > 0 {
		newCurator(e.Clone(), b.mend).show(b.over)
	}
}

// lookAtMasks opens what is covered, to lift it and to cover more.
func (b *Builder) lookAtMasks() {
	if e := b.exercise(); len(e.Tasks) > 0 {
		newMasker(e.Clone(), b.mend).show(b.over)
	}
}

// mend takes over what the teacher made of the exercise.
func (b *Builder) mend(e lesson.Exercise) {
	b.mended = &e
	b.tell(e)
	b.draft(e)
}

// output is a kind of file that an exercise is saved as.
type output struct {
	title, what, ending string
	data                func(lesson.Exercise) ([]byte, error)
}

var (
	pageOutput  = output{"Save the page for the class: one file that works in any browser, without a network", "page", ".html", func(e lesson.Exercise) ([]byte, error) { return e.Sheet().HTML() }}
	sheetOutput = output{"Save the worksheet", "worksheet", ".pdf", func(e lesson.Exercise) ([]byte, error) { return e.Sheet().PDF(setting()) }}
	keyOutput   = output{"Save the key: keep it from the class", "key", ".pdf", func(e lesson.Exercise) ([]byte, error) { return e.Key().PDF(setting()) }}
	moreOutputs = []output{
		{"Save cards with code names, to print and cut", "cards", ".pdf", func(e lesson.Exercise) ([]byte, error) { return e.Cards(setting()) }},
		{"Save the exercise, to gather answers and to hold it again", "exercise", ".json", func(e lesson.Exercise) ([]byte, error) { return e.File(), nil }},
		{"Save for Moodle, as GIFT", "moodle", ".gift", func(e lesson.Exercise) ([]byte, error) { return e.Key().GIFT(), nil }},
		{"Save for Moodle, as XML", "moodle", ".xml", func(e lesson.Exercise) ([]byte, error) { return e.Key().Moodle() }},
		{"Save for Canvas, as QTI", "canvas", ".zip", func(e lesson.Exercise) ([]byte, error) { return e.Key().QTI() }},
		{"Save the words of the worksheet, to translate them", "words", ".json", func(lesson.Exercise) ([]byte, error) { return lesson.ToTranslate(), nil }},
		{"Save as a table", "table", ".csv", func(e lesson.Exercise) ([]byte, error) { return e.Key().CSV() }},
	}
)

func (b *Builder) savePage()  { b.save(pageOutput) }
func (b *Builder) saveSheet() { b.save(sheetOutput) }
func (b *Builder) saveKey()   { b.save(keyOutput) }

func (b *Builder) save(o output) {
	e := b.exercise()
	if len(e.Tasks) == 0 {
		return
	}
	b.OnSave(lang.L(o.title), e.Sheet().FileName(o.what, o.ending), func() ([]byte, error) { return o.data(e) })
}

// more offers the other kinds of files.
func (b *Builder) more() {
	var items []*fyne.MenuItem
	for _, o := range moreOutputs {
		items = append(items, fyne.NewMenuItem(lang.L("{{.Command}}…", kit.With{"Command": lang.L(o.title)}), func() { b.save(o) }))
	}
	last := b.card.Ways[len(b.card.Ways)-1]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(last)
	kit.DropAt(fyne.NewMenu("", items...), b.over, at.AddXY(0, last.Size().Height), func(does func()) { does() })
}
