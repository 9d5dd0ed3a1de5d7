package lesson

import (
	"os"
	"slices"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
	"diptych/seeds"
)

func articleFor(t *testing.T, r ReadyArticle) *text.Document {
	t.Helper()
	if r.Data == nil {
		i := slices.IndexFunc(seeds.Founding(), func(a seeds.Article) bool { return a.Name == r.Name })
		if i < 0 {
			t.Fatalf("there is no founding article %s", r.Name)
		}
		return seeds.Founding()[i].Document()
	}
	a, err := seeds.Parse(r.Name, r.Data)
	if err != nil {
		t.Fatal(err)
	}
	return a.Document()
}

func TestReadyLessons(t *testing.T) {
	for _, r := range slices.Concat(ReadyLessons("en"), ReadyLessons("de")) {
		e, left := Build(compare.Documents(articleFor(t, r.A), articleFor(t, r.B)), r.Options())
		if len(left) > 0 || len(e.Tasks) != 2 || r.Minutes != 50 {
			t.Errorf("%s: %d tasks, left out: %v", r.Name, len(e.Tasks), left)
		}
		for _, part := range map[string][]string{
			"en": {"**Aim.**", "**Time.**", "## Steps", "## Debrief", "Different is not false", "## What to look up next"},
			"de": {"**Ziel.**", "**Zeit.**", "## Ablauf", "## Auswertung", "Anders heißt nicht falsch", "## Zum Weitersuchen"},
		}[e.Language] {
			if !strings.Contains(r.Page, part) {
				t.Errorf("the page of %s has no %s", r.Name, part)
			}
		}
		if why := e.fault(); why.said() {
			t.Errorf("%s: %s", r.Name, why)
		}
		for _, s := range allStrings(e.Handed()) {
			for _, word := range maskedIn(e) {
				if word != "" && holdsWord(s, word) {
					t.Errorf("%s: %q is handed out in %.80q", r.Name, word, s)
				}
			}
		}
	}
}

// In each language there are the same lessons, and none of another one.
func TestReadyLessonsInEachLanguage(t *testing.T) {
	english, german := ReadyLessons("en"), ReadyLessons("de")
	for i, r := range english {
		g := german[i]
		if g.Page == r.Page || g.Title == r.Title || !slices.Equal(g.Kinds, r.Kinds) || g.A.Name != r.A.Name || g.B.Name != r.B.Name || g.Minutes != r.Minutes {
			t.Errorf("%s in German: %q, %v on %s and %s", r.Name, g.Title, g.Kinds, g.A.Name, g.B.Name)
		}
	}
	if other := ReadyLessons("fr"); len(other) != len(english) || other[0].Page != english[0].Page || other[0].Options().Language != "en" {
		t.Errorf("in a language that none is in: %q", other[0].Title)
	}
}

func TestFormatHasTheExample(t *testing.T) {
	data, err := os.ReadFile("FORMAT.md")
	if err != nil || !strings.Contains(string(data), example) {
		t.Errorf("FORMAT.md does not show %s (%v)", example, err)
	}
}
