package lesson

import (
	"cmp"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Tallied is a line of a tally: so many pupils gave this answer to an item. Of
// Match the answer is "option=target".
type Tallied struct {
	Item, Answer string
	N            int // from 1 to MostTallied, or it does not count
}

// MostTallied is the most pupils that a line of a tally may have.
const MostTallied = 10000

// Pool is what a class answered to one exercise.
type Pool struct {
	Exercise Exercise
	Answers  []Answers // those that count, by code name
	Tallied  int       // sheets of paper at least, from the tally
	List     []Listed  // all that was received, as it came
	Items    []ItemPool
	Tasks    []TaskPool
}

// ItemPool is what a class answered to one item.
type ItemPool struct {
	Item     Item
	Task     int // its place in Exercise.Tasks
	Answered int // pupils who answered it, those of the tally among them
	Skipped  int // pupils whose answers are at hand and who did not
	Split    []Count
	Mean     float64 // of Scale; NaN where nobody answered
	Shift    []Step  // of an item that asks again: from the rating before to that after
	Heat     []Heat  // of Marks, in order
	Written  []Written
	Agreement
	Each map[string]Agreement // of Marks, by option

	ticks bool // a tally of Many or Match is among the answers: it does not tell how many sheets have no tick
}

// Count is how many pupils gave an answer.
type Count struct {
	Option string // its ID; of Scale the number
	Target string // of Match the ID of the target, "" for none of them
	Place  int    // of Order, from 1
	N      int
	Key    bool // it is the right answer, or a part of it
}

// Step is how many pupils went from one rating to another.
type Step struct{ From, To, N int }

// Heat is a stretch of an article that so many pupils marked with an option.
type Heat struct {
	text.Span
	Option string
	N      int
}

// Written is what a pupil wrote.
type Written struct{ Name, Text string }

// TaskPool is how far a class agrees over the items of a task that are answered
// in the same way. Where there are none, or one, Why says so.
type TaskPool struct {
	Task  int // its place in Exercise.Tasks
	Items int // that were taken together
	Agreement
}

// Gather pools what was received for the exercise e. It cannot fail: what does
// not count is listed.
func Gather(e Exercise, received []Received) Pool {
	p := Pool{Exercise: e, List: make([]Listed, len(received))}
	newest := map[string]int{}
	good := make([]Answers, len(received))
	for i, r := range received {
		p.List[i], good[i] = listed(e, r)
		if l := &p.List[i]; l.Fate == Counted || l.Fate == InPart {
			key := strings.ToLower(l.Name)
			old, twice := newest[key]
			switch {
			case l.Name == "":
			case !twice:
				newest[key] = i
			case !after(received[old].Answers.Made, received[i].Answers.Made):
				p.older(old, i)
				newest[key] = i
			default:
				p.older(i, old)
			}
		}
	}
	var tally []Tallied
	for i, l := range p.List {
		if l.Fate != Counted && l.Fate != InPart {
			continue
		}
		tally = append(tally, fitting(e, received[i].Tally)...)
		if received[i].Tally == nil {
			p.Answers = append(p.Answers, good[i])
		}
	}
	stable.Sort(p.Answers, func(a, b Answers) int { return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	p.count(tally)
	return p
}

// fitting are the lines of a tally that answer e.
func fitting(e Exercise, tally []Tallied) (list []Tallied) {
	for _, t := range tally {
		it, _ := e.Item(t.Item)
		if it == nil || t.N < 1 || t.N > MostTallied {
			continue
		}
		var x Answer
		switch option, target, pair := strings.Cut(t.Answer, "="); {
		case it.Form == Scale:
			x.Number = atoi(t.Answer)
		case it.Form == Match && pair:
			x.Pairs = map[string]string{option: target}
		case it.Form == One || it.Form == Many:
			x.Chosen = []string{t.Answer}
		default:
			continue
		}
		if x, why := it.fitted(x, ""); !why.said() && it.answered(x) {
			list = append(list, t)
		}
	}
	return list
}
