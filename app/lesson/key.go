package lesson

import (
	"slices"
	"strings"
)

// Key is a Sheet with its answers, for the teacher and for programs that mark.
// Its masks are on too, so that it can be shown before the reveal.
type Key struct {
	Sheet
	solved map[string]solved // by item ID
}

type solved struct {
	right  []string // as Item.Key has it
	byHand bool
	why    string
}

// Key is that of e in its own language.
func (e Exercise) Key() Key { return NewKey(e, e.Wording()) }

// NewKey is the key of e in the words of w.
func NewKey(e Exercise, w Wording) Key {
	k := Key{Sheet: NewSheet(e, w), solved: map[string]solved{}}
	cover := e.coverer()
	for _, task := range e.Tasks {
		for _, item := range task.Items {
			k.solved[item.ID] = solved{item.Key, item.ByHand, oneLine(cover(item.Why))}
		}
	}
	return k
}

// right reports whether an option is in the key of its item.
func (k Key) right(q Question, option string) bool {
	return slices.Contains(k.solved[q.ID].right, option)
}

// keyed reports whether q has a key.
func (k Key) keyed(q Question) bool { return len(k.solved[q.ID].right) > 0 }

// target is the place, from 0, of the target that goes with an option; -1 is none.
func (k Key) target(q Question, option string) int {
	for _, pair := range k.solved[q.ID].right {
		if o, t, ok := strings.Cut(pair, "="); ok && o == option {
			return optionAt(q.Targets, t)
		}
	}
	return -1
}

// place is where, from 0, the key of an Order has an option; -1 is nowhere.
func (k Key) place(q Question, option string) int {
	return slices.Index(k.solved[q.ID].right, option)
}

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
