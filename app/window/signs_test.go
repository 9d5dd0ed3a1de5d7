package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"diptych/app/pane"
	"diptych/app/reading"
)

// Where the findings are folded their button says that there are some, and
// opens them.
func TestFoldedFindingsAreCounted(t *testing.T) {
	w, _ := start(t)
	w.win.Resize(fyne.NewSize(1280, 800))
	if got := w.bar.Panel.Caption(); got != "" {
		t.Errorf("beside the findings their button says %q", got)
	}
	w.win.Resize(fyne.NewSize(1000, 640))
	if w.panel.Box.Visible() {
		t.Fatal("1000 pixels show the findings")
	}
	if got := w.bar.Panel.Caption(); !strings.HasSuffix(got, " findings") {
		t.Errorf("the button says %q", got)
	}
	end := w.bar.Panel.Position().X + w.bar.Panel.Size().Width
	for _, o := range w.bar.Row.Objects {
		if o.Visible() && o.Position().X+o.Size().Width > max(end, w.bar.Panel.Position().X) {
			t.Errorf("%T lies over the button", o)
		}
	}
	w.bar.Panel.Tapped(nil)
	if !w.panel.Box.Visible() || w.bar.Panel.Caption() != "" {
		t.Errorf("after a click: visible %v, the button says %q", w.panel.Box.Visible(), w.bar.Panel.Caption())
	}
	if w, _ = start(t, article(t, "a.txt", "One.\n"), article(t, "b.txt", "Two.\n")); true {
		w.win.Resize(fyne.NewSize(1000, 640))
		if got := w.bar.Panel.Caption(); got != "" {
			t.Errorf("nothing was found and the button says %q", got)
		}
	}
}

// A room is told all of the summary and what the marks are.
func TestARoomHasAWholeSummaryAndALegend(t *testing.T) {
	w, _ := start(t)
	if w.legend.Box.Visible() {
		t.Error("a legend beside the chips")
	}
	press(w, fyne.KeyF11)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.refresh()
	drawn, all := strings.Join(w.summary.Drawn(), ""), ""
	for _, p := range w.reading.Summary() {
		all += p.Text
	}
	if bare := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, " ", "")), "") }; bare(drawn) != bare(all) {
		t.Errorf("drawn %q\nof %q", drawn, all)
	}
	words := w.legend.Words()
	for _, want := range []string{"quoted in both", "told in both", "strong words"} {
		if !w.legend.Box.Visible() || !slices.Contains(words, want) {
			t.Errorf("%v: no %q", words, want)
		}
	}
	if slices.Contains(words, "the same words") {
		t.Error("nothing is copied, and the legend has it")
	}
	if !strings.Contains(words[len(words)-1], "findings") {
		t.Errorf("the findings are folded and the legend ends %q", words)
	}
	w.flip(w.bar.Shown[0])
	if slices.Contains(w.legend.Words(), "quoted in both") {
		t.Error("quotations are hidden, and the legend has them")
	}
	press(w, fyne.KeyF11)
	if w.legend.Box.Visible() {
		t.Error("the legend stays outside")
	}
}

// Whether the findings were folded before makes no difference.
func TestARoomHasALegendWhereTheFindingsWereFolded(t *testing.T) {
	w, _ := start(t)
	press(w, fyne.KeyF4)
	press(w, fyne.KeyF11)
	w.win.Resize(fyne.NewSize(1280, 800))
	summary, legend := w.column.Box.Objects[1], w.legend.Box
	if !legend.Visible() || legend.Position().Y < summary.Position().Y+summary.Size().Height || w.table.box.Position().Y < legend.Position().Y+legend.Size().Height {
		t.Errorf("the legend: shown %v, at %v, %v high; the pages at %v", legend.Visible(), legend.Position(), legend.Size(), w.table.box.Position())
	}
	press(w, fyne.KeyF11)
	if legend.Visible() {
		t.Error("the legend stays outside")
	}
}

func TestHowToReadIsShownOnce(t *testing.T) {
	w, _ := ships(t)
	Welcome(w)
	if got := over(w.win.Canvas()); got != "How to read this" {
		t.Fatalf("over the window lies %q", got)
	}
	press(w, fyne.KeyEscape)
	Welcome(w)
	if got := over(w.win.Canvas()); got != "" {
		t.Errorf("a second time: %q", got)
	}
	press(w, fyne.KeyF11)
	ask(w, "How to read this")
	if got := over(w.win.Canvas()); got != "How to read this" {
		t.Errorf("in a room it is not to be had: %q", got)
	}
}

// Every chip that can be switched is taught.
func TestEveryMarkIsTaught(t *testing.T) {
	var taught []reading.Kind
	for _, s := range pane.Signs() {
		taught = append(taught, s.Kind)
		if !strings.HasSuffix(s.About, ".") || s.Short == "" {
			t.Errorf("%+v", s)
		}
	}
	for _, k := range []reading.Kind{reading.Quotation, reading.Copy, reading.Voice, reading.Statement, reading.Naming, reading.Wording, reading.Attribution, reading.OnlyHere, reading.Name, reading.Noted} {
		if !slices.Contains(taught, k) {
			t.Errorf("kind %d is not taught", k)
		}
	}
}
