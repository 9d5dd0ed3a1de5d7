package lesson

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Received is one thing that came back: a file or a pasted code. A paper tally
// is a Received too: its Tally counts, and it has no Answers.
type Received struct {
	From    string // the name of the file, "code 3", for the reader to find it
	Answers Answers
	Tally   []Tallied
	Err     error // why it cannot be read
}

// Returned is a file of answers as what was received.
func Returned(name string, data []byte) Received {
	a, err := ReadAnswers(data)
	return Received{From: name, Answers: a, Err: err}
}

// Codes are pasted lines, as Paste takes them, as what was received: "code 1" and
// so on. Each is read for the exercise that it fits; where it fits none, the
// error is that of the first one.
func Codes(lines string, exercises ...Exercise) (list []Received) {
	w := WordingOf("en")
	if len(exercises) > 0 {
		w = exercises[0].Wording()
	}
	for i, p := range Paste(lines) {
		r := Received{From: say("list.code", "n", i+1).In(w)}
		for k, e := range exercises {
			a, err := Decode(e, p.Code)
			if err == nil {
				r.Answers, r.Err = a, nil
				break
			}
			if k == 0 {
				r.Err = err
			}
		}
		r.Answers.Name = p.Name
		list = append(list, r)
	}
	return list
}

// Fate is what became of something received.
type Fate string

const (
	Counted Fate = "counted"
	InPart  Fate = "in part"   // what does not fit is left out
	Older   Fate = "older"     // another one of the same code name is newer
	Foreign Fate = "foreign"   // of another exercise
	Damaged Fate = "damaged"   // not to be read
	Empty   Fate = "no answer" // nothing is answered
)

// In is f in the words of w.
func (f Fate) In(w Wording) string { return w["fate."+string(f)] }

// Listed is something received and what became of it.
type Listed struct {
	From string
	Name string // the code name, "" where there is none
	Exercise,
	Made string
	Fate Fate
	Why  []Said // sentences; none where it was counted whole
}

// after reports whether a is a later time than b, as far as both tell it.
func after(a, b string) bool {
	x, errA := time.Parse(time.RFC3339, a)
	y, errB := time.Parse(time.RFC3339, b)
	return errA == nil && errB == nil && x.After(y)
}

// older says that one answer gives way to another of the same code name.
func (p *Pool) older(which, to int) {
	l := &p.List[which]
	l.Fate, l.Why = Older, []Said{say("list.older", "name", l.Name, "file", p.List[to].From)}
}

// listed is what becomes of r by itself, and its answers as far as they fit e.
func listed(e Exercise, r Received) (Listed, Answers) {
	a := r.Answers
	l := Listed{From: printable(r.From, 200), Name: codeName(a.Name), Exercise: printable(a.Exercise, maxName), Made: printable(a.Made, maxName), Fate: Counted}
	switch {
	case r.Err != nil:
		l.Fate, l.Why = Damaged, []Said{reason(r.Err)}
	case r.Tally != nil:
		l.Exercise = e.ID
		if n := len(r.Tally) - len(fitting(e, r.Tally)); n == len(r.Tally) {
			l.Fate, l.Why = Empty, []Said{say("list.tally-none")}
		} else if n > 0 {
			l.Fate, l.Why = InPart, []Said{say("list.tally-part", "n", n)}
		}
	case a.Exercise != e.ID:
		l.Fate, l.Why = Foreign, []Said{say("list.foreign")}
	default:
		fitted, left := a.Fitted(e)
		a = fitted
		if len(left) > 0 {
			l.Fate, l.Why = InPart, left[:min(len(left), 3)]
		}
		if len(a.Items) == 0 {
			l.Fate, l.Why = Empty, append([]Said{say("list.empty")}, l.Why...)
		}
	}
	return l, a
}

// reason is why something could not be read.
func reason(err error) Said {
	if e := (*Error)(nil); errors.As(err, &e) {
		return e.Said
	}
	return say("list.other", "why", err)
}

// Reason is why something was not counted whole, sentences in the words of w; "" where it was.
func (l Listed) Reason(w Wording) string {
	var list []string
	for _, s := range l.Why {
		if r := []rune(printable(s.In(w), maxReason)); len(r) > 0 {
			list = append(list, strings.ToUpper(string(r[:1]))+string(r[1:]))
		}
	}
	return strings.Join(list, " ")
}

const maxReason = 300 // characters of a sentence on what was received

// Apart sorts what was received by the exercise it answers: those of the
// exercises given, each with what cannot be told, in their order; and the IDs of
// others, with what answers them.
func Apart(exercises []Exercise, received []Received) (by [][]Received, foreign map[string][]Received) {
	by = make([][]Received, len(exercises))
	foreign = map[string][]Received{}
	for _, r := range received {
		i := slices.IndexFunc(exercises, func(e Exercise) bool { return e.ID == r.Answers.Exercise })
		switch {
		case i >= 0:
			by[i] = append(by[i], r)
		case r.Err != nil || r.Tally != nil:
			if len(by) > 0 {
				by[0] = append(by[0], r)
			}
		default:
			foreign[r.Answers.Exercise] = append(foreign[r.Answers.Exercise], r)
		}
	}
	return by, foreign
}
