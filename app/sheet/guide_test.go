package sheet

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"diptych/app/kit"
	"diptych/assets/guides"
)

func TestPartsOfAGuide(t *testing.T) {
	got := partsOf("# Title\n\n## Head\nWords of 3. May\n- item\n2. second\n| a b | c | d |\n")
	want := []guidePart{
		{guideTitle, "", "Title"}, {guideHeading, "", "Head"}, {guideParagraph, "", "Words of 3. May"},
		{guideList, "•", "item"}, {guideList, "2.", "second"}, {guideTable, "a b", "c | d"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestMarkedWordsOfAGuide(t *testing.T) {
	for words, want := range map[string]string{
		"plain, 3 < 4":             "plain, 3 < 4",
		"press *Help › Keys* once": "press |i:Help › Keys| once",
		"**not** `a_b`":            "b:not| |m:a_b",
		"2 * 3 and a ` mark":       "2 * 3 and a ` mark",
	} {
		var parts []string
		for _, s := range spans(words) {
			s := s.(*widget.TextSegment)
			switch s.Style.TextStyle {
			case fyne.TextStyle{Italic: true}:
				parts = append(parts, "i:"+s.Text)
			case fyne.TextStyle{Bold: true}:
				parts = append(parts, "b:"+s.Text)
			case fyne.TextStyle{Monospace: true}:
				parts = append(parts, "m:"+s.Text)
			default:
				parts = append(parts, s.Text)
			}
		}
		if got := strings.Join(parts, "|"); got != want {
			t.Errorf("%q: %q", words, got)
		}
	}
}

// Every guide has a title and holds to the Markdown that is set; what lies on
// the card is no wider than it and nothing lies over another.
func TestTheGuides(t *testing.T) {
	c := overAWindow(t, 800, 600)
	for _, g := range []struct {
		show func(fyne.Canvas)
		name string
	}{{ForTeachers, guides.Teachers}, {HowItDecides, guides.Engine}, {ForComputers, guides.Computers}} {
		parts := partsOf(guides.In("en", g.name))
		for i, p := range parts {
			if (i == 0) != (p.kind == guideTitle) || p.words == "" || strings.HasPrefix(p.words, "#") || strings.HasPrefix(p.words, "!") || strings.Contains(p.words, "](") {
				t.Errorf("part %d is %+v", i, p)
			}
			if n := strings.Count(p.words, "*") + strings.Count(p.words, "`"); n%2 != 0 {
				t.Errorf("a mark without an end: %s", p.words)
			}
		}
		g.show(c)
		s, ok := c.Overlays().Top().(*kit.Sheet)
		if !ok || s.Title() != parts[0].words {
			t.Fatalf("%s does not open", parts[0].words)
		}
		var end float32
		for _, o := range s.Body.(*fyne.Container).Objects[0].(*fyne.Container).Objects {
			if o.Position().Y < end-kit.Scaled(factClose) || o.Size().Width > kit.Scaled(guideWide) || o.Size().Height < o.MinSize().Height {
				t.Errorf("%s: %T at %v, %v, the one above ends at %v", s.Title(), o, o.Position(), o.Size(), end)
			}
			end = o.Position().Y + o.Size().Height
		}
		s.Close()
	}
}
