package lesson

import (
	"cmp"
	"errors"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"diptych/compare/stable"
	"diptych/compare/text"
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

// Tallied is a line of a tally: so many pupils gave this answer to an item. Of
// Match the answer is "option=target".
type Tallied struct {
	Item, Answer string
	N            int // from 1 to MostTallied, or it does not count
}

// MostTallied is the most pupils that a line of a tally may have.
const MostTallied = 10000

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

// count fills Items and Tasks.
func (p *Pool) count(tally []Tallied) {
	for t := range p.Exercise.Tasks {
		var units []map[string]int
		var items []Item
		ticks := false
		for _, it := range p.Exercise.Tasks[t].Items {
			x := ItemPool{Item: it, Task: t, Mean: math.NaN()}
			values := p.answersTo(&x, tally)
			x.agree(values)
			if it.Form == Marks {
				p.heat(&x)
			}
			if it.Again != "" {
				p.shift(&x)
			}
			ticks = ticks || x.ticks
			p.Items = append(p.Items, x)
			for _, u := range values {
				units, items = append(units, u), append(items, it)
			}
		}
		if ticks {
			p.Tasks = append(p.Tasks, TaskPool{Task: t, Agreement: Agreement{math.NaN(), math.NaN(), whyTally}})
			continue
		}
		p.Tasks = append(p.Tasks, together(t, items, units))
	}
	for _, t := range tally {
		p.Tallied = max(p.Tallied, t.N)
	}
}

// answersTo counts the answers to an item and gives the units that agreement is
// reckoned on, each with how often it was given which value.
func (p *Pool) answersTo(x *ItemPool, tally []Tallied) []map[string]int {
	it := &x.Item
	counts := map[Count]int{}
	for _, a := range p.Answers {
		y, ok := a.Items[it.ID]
		if !ok {
			x.Skipped++
			continue
		}
		x.Answered++
		for _, c := range it.counts(y) {
			counts[c]++
		}
		if it.Form == Words {
			x.Written = append(x.Written, Written{a.Name, y.Text})
		}
	}
	x.addTally(tally, counts)
	x.split(counts)
	return it.units(counts, x.Answered)
}

// addTally adds what a tally has of the item.
func (x *ItemPool) addTally(tally []Tallied, counts map[Count]int) {
	most := map[string]int{} // pupils, by option of Match and Many
	for _, t := range tally {
		if t.Item != x.Item.ID {
			continue
		}
		x.ticks = x.Item.Form == Many || x.Item.Form == Match
		option, target, _ := strings.Cut(t.Answer, "=")
		counts[Count{Option: option, Target: target}] += t.N
		switch x.Item.Form {
		case One, Scale:
			most[""] += t.N
		default:
			most[option] += t.N
		}
	}
	n := 0
	for _, k := range most {
		n = max(n, k)
	}
	x.Answered += n
}

// counts is what of an answer is counted.
func (it *Item) counts(x Answer) (list []Count) {
	switch it.Form {
	case One, Many:
		for _, c := range x.Chosen {
			list = append(list, Count{Option: c})
		}
	case Order:
		for i, c := range x.Chosen {
			list = append(list, Count{Option: c, Place: i + 1})
		}
	case Scale:
		list = append(list, Count{Option: strconv.Itoa(x.Number)})
	case Match:
		for _, o := range it.Options {
			list = append(list, Count{Option: o.ID, Target: x.Pairs[o.ID]})
		}
	}
	return list
}

// split lists all answers there could be with how often each was given.
func (x *ItemPool) split(counts map[Count]int) {
	it := &x.Item
	add := func(c Count, key string) {
		c.N = counts[c]
		c.Key = slices.Contains(it.Key, key)
		x.Split = append(x.Split, c)
	}
	switch it.Form {
	case One, Many:
		for _, o := range it.Options {
			add(Count{Option: o.ID}, o.ID)
		}
	case Scale:
		sum, n := 0, 0
		for v := 1; v <= it.Top; v++ {
			c := Count{Option: strconv.Itoa(v)}
			add(c, "no key")
			sum, n = sum+v*counts[c], n+counts[c]
		}
		if n > 0 {
			x.Mean = float64(sum) / float64(n)
		}
	case Match:
		for _, o := range it.Options {
			for _, t := range it.Targets {
				add(Count{Option: o.ID, Target: t.ID}, o.ID+"="+t.ID)
			}
			none := Count{Option: o.ID}
			none.N = counts[none]
			none.Key = len(it.Key) > 0 && !slices.ContainsFunc(it.Key, func(k string) bool { return strings.HasPrefix(k, o.ID+"=") })
			x.Split = append(x.Split, none)
		}
	case Order:
		for _, o := range it.Options {
			for place := range it.Options {
				c := Count{Option: o.ID, Place: place + 1}
				c.N = counts[c]
				c.Key = place < len(it.Key) && it.Key[place] == o.ID
				x.Split = append(x.Split, c)
			}
		}
	}
}

// units are what pupils agree or disagree on in an item: the item itself, each
// option of Many (chosen or not), each option of Match and of Order.
func (it *Item) units(counts map[Count]int, answered int) (list []map[string]int) {
	switch it.Form {
	case One, Scale:
		u := map[string]int{}
		for c, n := range counts {
			u[c.Option] += n
		}
		return []map[string]int{u}
	case Many:
		for _, o := range it.Options {
			n := counts[Count{Option: o.ID}]
			list = append(list, some(map[string]int{"yes": n, "no": max(0, answered-n)}))
		}
	case Match, Order:
		for _, o := range it.Options {
			u := map[string]int{}
			for c, n := range counts {
				if c.Option == o.ID {
					u[c.Target+strconv.Itoa(c.Place)] += n
				}
			}
			list = append(list, u)
		}
	}
	return list
}

// some is m without what is zero.
func some(m map[string]int) map[string]int {
	maps.DeleteFunc(m, func(_ string, n int) bool { return n == 0 })
	return m
}

// agree is the agreement on an item by itself.
func (x *ItemPool) agree(units []map[string]int) {
	switch {
	case x.Item.Form == Words:
		x.Agreement = Agreement{math.NaN(), math.NaN(), whyWritten}
	case x.Item.Form == Marks:
	case x.ticks:
		x.Agreement = Agreement{math.NaN(), math.NaN(), whyTally}
	case x.Answered < 2:
		x.Agreement = Agreement{math.NaN(), math.NaN(), whyFew}
	case len(units) < 2:
		x.Agreement = nominal(units)
		x.Alpha = math.NaN()
		x.Why = whySingle
	default:
		x.Agreement = nominal(units)
	}
}

// together is the agreement on all units of a task that have the same values to
// choose from.
func together(task int, items []Item, units []map[string]int) TaskPool {
	t := TaskPool{Task: task, Agreement: Agreement{math.NaN(), math.NaN(), ""}}
	var kept []map[string]int
	var like *Item
	ids := map[string]bool{}
	for i := range items {
		if items[i].Form == Words || items[i].Form == Marks {
			continue
		}
		if like == nil {
			like = &items[i]
		}
		if !alike(like, &items[i]) {
			t.Why = whyLists
			return t
		}
		kept = append(kept, units[i])
		ids[items[i].ID] = true
	}
	t.Items = len(ids)
	switch {
	case len(kept) == 0:
		t.Why = whyNoChoice
	case like.Form == Scale:
		t.Agreement = interval(kept)
	default:
		t.Agreement = nominal(kept)
	}
	return t
}

// alike reports whether two items have the same values to choose from.
func alike(a, b *Item) bool {
	same := func(x, y Option) bool { return x.ID == y.ID && x.Text == y.Text }
	switch {
	case a.Form != b.Form || a.Top != b.Top:
		return false
	case a.Form == One || a.Form == Many:
		return slices.EqualFunc(a.Options, b.Options, same)
	case a.Form == Order:
		return len(a.Options) == len(b.Options)
	}
	return slices.EqualFunc(a.Targets, b.Targets, same)
}

// shift counts how ratings changed from before the reveal to after it.
func (p *Pool) shift(x *ItemPool) {
	steps := map[Step]int{}
	for _, a := range p.Answers {
		before, ok := a.Items[x.Item.Again]
		after, too := a.Items[x.Item.ID]
		if ok && too {
			steps[Step{From: before.Number, To: after.Number}]++
		}
	}
	for s, n := range steps {
		s.N = n
		x.Shift = append(x.Shift, s)
	}
	stable.Sort(x.Shift, func(a, b Step) int { return cmp.Or(a.From-b.From, a.To-b.To) })
}

// heat counts over the article what was marked, and how far the marks agree.
func (p *Pool) heat(x *ItemPool) {
	var pupils [][]Marked
	for _, a := range p.Answers {
		if y, ok := a.Items[x.Item.ID]; ok {
			pupils = append(pupils, y.Spans)
		}
	}
	var ids []string
	for _, o := range x.Item.Options {
		ids = append(ids, o.ID)
		x.Heat = append(x.Heat, heatOf(pupils, o.ID)...)
		n := 0
		for _, marks := range pupils {
			if len(unitsOf(marks, o.ID)) > 0 {
				n++
			}
		}
		x.Split = append(x.Split, Count{Option: o.ID, N: n})
	}
	x.Agreement, x.Each = unitizing(pupils, ids, len(p.Exercise.Side(x.Item.Side).Source))
}

// heatOf cuts the article where the number of pupils who marked it changes.
func heatOf(pupils [][]Marked, option string) (list []Heat) {
	change := map[int]int{}
	for _, marks := range pupils {
		for _, u := range unitsOf(marks, option) {
			change[u.Start]++
			change[u.End]--
		}
	}
	n, last := 0, 0
	for _, at := range slices.Sorted(maps.Keys(change)) {
		if n > 0 {
			list = append(list, Heat{text.Span{Start: last, End: at}, option, n})
		}
		n, last = n+change[at], at
	}
	return list
}

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
