package pane

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"diptych/app/reading"
)

func press(w fyne.Focusable, key fyne.KeyName) { w.TypedKey(&fyne.KeyEvent{Name: key}) }

func TestChip(t *testing.T) {
	start(t)
	var changes []bool
	chip := NewChip("Quotations", reading.Quotation, func(on bool) { changes = append(changes, on) })
	c := windowOf(t, container.NewHBox(chip), 300, 40)
	chip.SetCount(12)
	golden(t, "chip/on.xml", c)
	test.Tap(chip)
	golden(t, "chip/off.xml", c)
	chip.SetOn(false)
	c.Focus(chip)
	golden(t, "chip/focused.xml", c)
	press(chip, fyne.KeySpace)
	if d := cmp.Diff([]bool{false, true}, changes); d != "" {
		t.Error(d)
	}
	if got := chip.AccessibilityLabel(); got != "Quotations 12, shown" {
		t.Errorf("labelled %q", got)
	}
}

// A swatch is drawn as its mark is, so that none relies on colour alone.
func TestSwatchesDifferInShape(t *testing.T) {
	start(t)
	seen := map[string]reading.Kind{}
	for _, k := range []reading.Kind{reading.Quotation, reading.Voice, reading.Statement, reading.Naming, reading.Wording, reading.Attribution, reading.OnlyHere} {
		chip := NewChip("", k, nil)
		chip.Resize(chip.MinSize())
		var b strings.Builder
		for _, r := range chip.swatch {
			b.WriteString(strings.Join(strings.Fields(fmt.Sprintln(r.Position(), r.Size(), r.StrokeWidth)), " "))
		}
		if other, ok := seen[b.String()]; ok {
			t.Errorf("%v and %v look alike", k, other)
		}
		seen[b.String()] = k
	}
}

func choices() []Choice {
	return []Choice{
		{"Press TV", "no date · 405 words", "Kerry to Lavrov: Russia must stop Assad strikes"},
		{"outlet not named", "no date · 447 words", "Kerry demands Russia rein in Syrian forces"},
	}
}

func TestPicker(t *testing.T) {
	start(t)
	p := NewPicker(reading.B)
	p.Choices = choices()
	chosen := -1
	p.OnChosen = func(i int) { chosen = i }
	c := windowOf(t, container.NewHBox(container.NewGridWrap(fyne.NewSize(292, 42), p)), 600, 300)
	p.SetChoice(p.Choices[0])
	golden(t, "picker/closed.xml", c)
	test.Tap(p)
	golden(t, "picker/open.xml", c)
	press(c.Focused(), fyne.KeyDown)
	press(c.Focused(), fyne.KeyReturn)
	if chosen != 1 || c.Overlays().Top() != nil {
		t.Errorf("chose %d, overlay %v", chosen, c.Overlays().Top())
	}
	test.Tap(p)
	press(c.Focused(), fyne.KeyEscape)
	if chosen != 1 || c.Overlays().Top() != nil {
		t.Errorf("Esc chose %d, overlay %v", chosen, c.Overlays().Top())
	}
}

func TestPickerFitsItsWidth(t *testing.T) {
	start(t)
	p := NewPicker(reading.A)
	p.SetChoice(Choice{strings.Repeat("A very long outlet ", 5), "no date", strings.Repeat("headline ", 30)})
	for _, w := range []float32{140, 200, 292} {
		p.Resize(fyne.NewSize(w, pickerHeight))
		for _, o := range []fyne.CanvasObject{p.outlet, p.headline} {
			if right := o.Position().X + o.MinSize().Width; right > w {
				t.Errorf("at %v words reach to %v", w, right)
			}
		}
	}
}

func summary() (*Summary, *[]string) {
	s := NewSummary()
	var followed []string
	link := func(text string) Phrase {
		return Phrase{Text: text, OnTapped: func() { followed = append(followed, text) }}
	}
	s.Set("Same story", []Phrase{
		{Text: "Two calls: "}, link("“on Monday”"), {Text: " and "}, link("“on Friday”"), {Text: ". "},
		{Text: "No copied passages.", Bold: true}, {Text: " "}, link("1 shared quotation"), {Text: " of five words."},
	})
	return s, &followed
}

func TestSummary(t *testing.T) {
	start(t)
	s, followed := summary()
	c := windowOf(t, s, 800, 52)
	golden(t, "summary/one-line.xml", c)
	c.Focus(s)
	press(s, fyne.KeyRight)
	golden(t, "summary/focused.xml", c)
	press(s, fyne.KeyReturn)
	press(s, fyne.KeyLeft)
	press(s, fyne.KeyLeft)
	press(s, fyne.KeySpace)
	p := s.pieces[len(s.pieces)-2]
	test.TapCanvas(c, fyne.NewPos(p.x+5, 26))
	test.TapCanvas(c, fyne.NewPos(5, 26))
	if d := cmp.Diff([]string{"“on Friday”", "“on Monday”", "1 shared quotation"}, *followed); d != "" {
		t.Error(d)
	}
}

func TestSummaryTakesAsManyLinesAsItNeeds(t *testing.T) {
	start(t)
	s, _ := summary()
	c := windowOf(t, s, 460, 52)
	golden(t, "summary/two-lines.xml", c)
	if h := s.MinSize().Height; h != 52 {
		t.Errorf("two lines are %v high", h)
	}
	c.Content().Resize(fyne.NewSize(340, 52))
	if h := s.MinSize().Height; h != 86 {
		t.Errorf("three lines are %v high", h)
	}
	c.Content().Resize(fyne.NewSize(340, 86))
	golden(t, "summary/three-lines.xml", c)
	if got := s.AccessibilityLabel(); got != "Same story. Two calls: “on Monday” and “on Friday”. No copied passages. 1 shared quotation of five words." {
		t.Errorf("labelled %q", got)
	}
}

// A full stop is never alone on a line, wherever the right edge falls, and no
// opening bracket ends one. What a space parts may be set on two lines.
func TestSummaryKeepsStopsWithTheirWords(t *testing.T) {
	start(t)
	s := NewSummary()
	link := func(text string) Phrase { return Phrase{Text: text, OnTapped: func() {}} }
	s.Set("", []Phrase{
		{Text: "Both name "}, link("the port"), {Text: ". "}, {Text: "Nothing copied.", Bold: true},
		{Text: " It is told twice ("}, link("17 words"), {Text: "). "}, link("5 differences in the telling of it, and all of them small"), {Text: "."},
	})
	c := windowOf(t, s, 300, 52)
	broken := false
	for w := float32(230); w < 800; w++ {
		c.Content().Resize(fyne.NewSize(w, 200))
		for i, p := range s.pieces {
			if i == 0 || p.line == s.pieces[i-1].line {
				continue
			}
			broken = true
			if strings.HasPrefix(p.text, ".") || strings.HasPrefix(p.text, ")") || strings.HasSuffix(s.pieces[i-1].text, "(") {
				t.Errorf("at %v %q is followed by a line that begins %q", w, s.pieces[i-1].text, p.text)
			}
			if p.x+p.w > w-summaryPad+1 {
				t.Errorf("at %v %q reaches to %v", w, p.text, p.x+p.w)
			}
		}
	}
	if !broken {
		t.Error("no line was broken")
	}
}

// In a narrow window and in large type all of it is shown. Where even many
// lines are too few, the last sentences are left out whole.
func TestSummaryEndsWithASentence(t *testing.T) {
	start(t)
	s, _ := summary()
	windowOf(t, s, 250, 72)
	if got := strings.Join(s.Drawn(), ""); !strings.HasSuffix(got, "1 shared quotation of five words.") {
		t.Errorf("shows %q", got)
	}
	var long []Phrase
	for range 40 {
		long = append(long, Phrase{Text: "Both name the harbour. "})
	}
	s.Set("", long)
	if got := strings.TrimSpace(strings.Join(s.Drawn(), "")); !strings.HasSuffix(got, "harbour.") || strings.Count(got, "harbour") == 40 {
		t.Errorf("shows %q", got)
	}
	s.Set("", []Phrase{{Text: strings.Repeat("far too many words ", 20)}})
	if n := len(s.pieces); n == 0 || !strings.HasSuffix(s.pieces[n-1].text, "…") {
		t.Errorf("a sentence without end is shown as %v", s.pieces)
	}
}

func TestSummaryWithoutLinks(t *testing.T) {
	start(t)
	s := NewSummary()
	c := windowOf(t, s, 400, 52)
	s.Set("", []Phrase{{Text: "Nothing is open."}})
	c.Focus(s)
	press(s, fyne.KeyRight)
	press(s, fyne.KeyReturn)
	golden(t, "summary/plain.xml", c)
}

// New objects make Fyne lay out again: a layout that made some each time would
// paint for ever, with nobody there.
func TestSummaryRests(t *testing.T) {
	test.NewTempApp(t)
	s := NewSummary()
	s.Set("Same story", []Phrase{{Text: "No copied passages."}})
	s.Resize(fyne.NewSize(600, 52))
	r := s.CreateRenderer()
	before := r.Objects()
	r.Layout(s.Size())
	if after := r.Objects(); !slices.Equal(before, after) {
		t.Errorf("a second layout of the same size made new objects: %d, %d before", len(after), len(before))
	}
}

func TestTypingInAnOpenPickerFilters(t *testing.T) {
	start(t)
	p := NewPicker(reading.B)
	p.Choices = choices()
	var chosen []int
	p.OnChosen = func(i int) { chosen = append(chosen, i) }
	did := ""
	p.OnOpen, p.OnPaste = func() { did += "open " }, func() { did += "paste " }
	c := windowOf(t, container.NewHBox(container.NewGridWrap(fyne.NewSize(292, 42), p)), 800, 500)
	list := func() *choiceList { return p.list.Content.(*choiceList) }
	for _, f := range []struct {
		typed string
		lists int
	}{{"rein", 1}, {"KERRY syr", 1}, {"kerry", 2}, {"press 405", 1}, {"zeppelin", 0}} {
		test.Tap(p)
		test.Type(c.Focused(), f.typed)
		if n := len(list().shown); n != f.lists || len(chosen) != 0 {
			t.Errorf("%q leaves %d, chose %v", f.typed, n, chosen)
		}
		if f.lists == 0 {
			press(c.Focused(), fyne.KeyReturn)
		}
		press(c.Focused(), fyne.KeyEscape)
	}
	test.Tap(p)
	test.Type(c.Focused(), "rein")
	press(c.Focused(), fyne.KeyReturn)
	if len(chosen) != 1 || chosen[0] != 1 || c.Overlays().Top() != nil {
		t.Errorf("Enter chose %v", chosen)
	}
	for i := range 2 {
		test.Tap(p)
		test.Tap(list().foot[i])
	}
	if did != "open paste " || c.Overlays().Top() != nil {
		t.Errorf("the foot did %q", did)
	}
}
