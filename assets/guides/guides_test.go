package guides

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	figure = regexp.MustCompile(`\d[\d.,]*\d|\d`)
	part   = regexp.MustCompile(`\b0,(\d)`) // of one, as German writes it
	kind   = regexp.MustCompile(`^(#+ |- |\d+\. |\| )?`)
)

// shape is a guide line by line: what each is, and the figures in it as English
// writes them.
func shape(guide string) (lines []string) {
	for line := range strings.Lines(guide) {
		line = part.ReplaceAllString(strings.ReplaceAll(line, "50.000", "50,000"), ".$1")
		figures := figure.FindAllString(line, -1)
		slices.Sort(figures)
		lines = append(lines, strings.TrimRight(kind.FindString(line), " ")+" "+strings.Join(figures, " "))
	}
	return lines
}

// A guide in another language says as much as the English one, with the same
// figures: who measures anew changes both.
func TestTheGermanGuidesHaveTheFiguresOfTheEnglish(t *testing.T) {
	for _, name := range []string{Teachers, Engine, Computers} {
		english, german := In("en", name), In("de", name)
		if english == german || english == "" {
			t.Fatalf("%s: there is no other language of it", name)
		}
		want, got := shape(english), shape(german)
		for i := range want {
			if i >= len(got) || got[i] != want[i] {
				t.Errorf("%s, line %d: %q, in English %q", name, i+1, strings.Join(got[min(i, len(got)):min(i+1, len(got))], ""), want[i])
			}
		}
	}
	if In("fr", Engine) != In("en", Engine) {
		t.Error("a guide that nobody translated is not shown in English")
	}
}

func TestAnotherFigureIsFound(t *testing.T) {
	if slices.Equal(shape("- 6 of 100\n"), shape("- 7 von 100\n")) || !slices.Equal(shape("1. 6 of 50,000\n"), shape("1. von 50.000 sind es 6\n")) {
		t.Error("figures are not compared")
	}
}
