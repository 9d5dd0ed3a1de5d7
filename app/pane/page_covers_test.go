package pane

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/compare/text"
)

const coveredText = "The Evening Courier wrote on Monday that the bridge is shut.\n\nThe mayor told the Courier that it will open again in spring. Nobody else was heard."

// spansOf is every place of words in s.
func spansOf(s, words string) (list []text.Span) {
	for at := 0; ; {
		i := strings.Index(s[at:], words)
		if i < 0 {
			return list
		}
		list = append(list, text.Span{Start: at + i, End: at + i + len(words)})
		at += i + len(words)
	}
}

// written is all words that are drawn.
func written(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, x := range test.LaidOutObjects(o) {
		if t, ok := x.(*canvas.Text); ok && t.Visible() {
			b.WriteString(t.Text + "\n")
		}
	}
	return b.String()
}

func coveredArticle(t *testing.T) *Article {
	t.Helper()
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	a := NewArticle()
	kittest.Window(t, a, 420, 500)
	a.SetDocument(text.Parse(coveredText), text.Fields{Outlet: "Article A"})
	return a
}

func TestCoveredWordsAreNeitherDrawnNorCopiedNorHeard(t *testing.T) {
	a := coveredArticle(t)
	if !strings.Contains(written(a), "Courier") {
		t.Fatal("the words are not drawn without covers")
	}
	before := a.ContentHeight()
	a.SetCovers(spansOf(coveredText, "Courier"))
	a.SetFocus([]text.Span{{End: len(coveredText)}})
	a.SelectAll()
	clip := test.NewClipboard()
	a.Copy(clip)
	for what, words := range map[string]string{"drawn": written(a), "copied": clip.Content(), "heard": a.AccessibilityLabel()} {
		if strings.Contains(words, "Courier") || !strings.Contains(words, "that the bridge") {
			t.Errorf("%s: %q", what, words)
		}
	}
	if !strings.Contains(clip.Content(), "The Evening "+CoverText+" wrote on Monday") {
		t.Errorf("copied: %q", clip.Content())
	}
	if a.ContentHeight() != before {
		t.Error("covers move the lines")
	}
}

func TestWordsBesideACoverStandWhereTheyStood(t *testing.T) {
	a := coveredArticle(t)
	places := spansOf(coveredText, "wrote")
	x0, _, _ := a.page.extent(a.page.lineOf(places[0].Start), places[0])
	a.SetCovers(spansOf(coveredText, "Evening Courier"))
	found := false
	for _, o := range a.page.pieces {
		if strings.HasPrefix(o.Text, " wrote") {
			found = true
			blank := a.page.set[roleBody].face.advance(" ")
			if x := o.Position().X + blank; x < x0-1 || x > x0+1 {
				t.Errorf("“wrote” stands at %g, without a cover at %g", x, x0)
			}
		}
	}
	if !found {
		t.Error("the words behind the cover are not drawn")
	}
}

func TestWithoutCoversALineIsOneObject(t *testing.T) {
	a := coveredArticle(t)
	a.SetCovers(spansOf(coveredText, "Courier"))
	a.SetCovers(nil)
	for _, o := range a.page.pieces {
		if o.Visible() {
			t.Errorf("a piece is left: %q", o.Text)
		}
	}
	if !strings.Contains(written(a), "The mayor told the Courier") {
		t.Errorf("drawn: %q", written(a))
	}
}

func TestHeatIsDarkerWhereMoreMarked(t *testing.T) {
	a := coveredArticle(t)
	var last uint8
	for i := 1; i <= HeatSteps; i++ {
		c := HeatColor(float32(i) / HeatSteps)
		if c.A <= last {
			t.Errorf("step %d is no darker: %d after %d", i, c.A, last)
		}
		last = c.A
	}
	a.SetHeat([]Heat{{spansOf(coveredText, "Nobody")[0], .5, "15"}})
	if !strings.Contains(written(a), "15\n") {
		t.Errorf("the number is not drawn: %q", written(a))
	}
	if _, ok := a.HotAt(spansOf(coveredText, "else")[0].Start); ok {
		t.Error("words that nobody marked are hot")
	}
	a.SetHeat(nil)
	if strings.Contains(written(a), "15\n") {
		t.Error("the number stays")
	}
}
