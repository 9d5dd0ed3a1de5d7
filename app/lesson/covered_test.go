package lesson

import (
	"slices"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

// While the headlines are covered nothing is asked that only they tell.
func TestNoQuestionIsAboutACoveredHeadline(t *testing.T) {
	c := compare.Documents(
		text.Parse("Puzzle club buys 12 puzzles\n\nThe club paid 300 dollars for 12 puzzles, said president Olga Reiss on Monday. She showed them to 40 guests.\n\n“We had to wait for years,” treasurer Ivo Blank said."),
		text.Parse("Puzzles too easy for 70 members\n\nThe club paid 350 dollars for 12 puzzles, treasurer Ivo Blank said.\n\n“They are too easy for us,” former member Hugo Varga complained. The baker on the corner sold nine cakes."))
	asks := func(kinds ...Kind) (prompts []string) {
		e, _ := Build(c, Options{Kinds: kinds})
		for _, task := range e.Tasks {
			for _, it := range task.Items {
				prompts = append(prompts, it.Prompt)
			}
		}
		return prompts
	}
	of := func(list []string) bool {
		return slices.ContainsFunc(list, func(p string) bool { return strings.Contains(p, "70 members") })
	}
	if with := asks(KindFigures); !of(with) {
		t.Errorf("while they are seen it is not asked either: %q", with)
	}
	if covered := asks(KindFigures, KindHeadline); of(covered) || len(covered) < 7 {
		t.Errorf("asked: %q", covered)
	}
	if with, covered := asks(KindVoices), asks(KindVoices, KindHeadline); len(covered) != len(with)+5 {
		t.Errorf("quotations asked about: %q, and %q", with, covered)
	}
}
