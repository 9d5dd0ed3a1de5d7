package lesson

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"diptych/compare/stable"
	"diptych/compare/text"
)

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
