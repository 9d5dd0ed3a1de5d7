package lesson

import "strings"

// Answer is what the key has for the question of an ID, a line each, masks on;
// nothing where it has no key.
func (k Key) Answer(id string) (lines []string) {
	for _, q := range k.Questions() {
		if q.ID != id {
			continue
		}
		for _, runs := range k.answerLines(q) {
			var b strings.Builder
			for _, r := range runs {
				b.WriteString(r.Text)
			}
			lines = append(lines, b.String())
		}
	}
	return lines
}

// Letter names the option at i of a question, as sheets do: "a" is the first.
func Letter(i int) string { return letter(i) }
