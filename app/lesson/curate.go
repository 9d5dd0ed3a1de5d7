package lesson

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"diptych/compare/stable"
	"diptych/compare/text"
)

// Clone is a copy of e that shares nothing with it.
func (e Exercise) Clone() Exercise {
	e.A, e.B = e.A.clone(), e.B.clone()
	e.Tasks, e.Words = slices.Clone(e.Tasks), maps.Clone(e.Words)
	for i := range e.Tasks {
		t := &e.Tasks[i]
		t.Items = slices.Clone(t.Items)
		for j := range t.Items {
			it := &t.Items[j]
			it.Options, it.Targets = cloneOptions(it.Options), cloneOptions(it.Targets)
			it.Key, it.Rubric = slices.Clone(it.Key), slices.Clone(it.Rubric)
		}
	}
	return e
}

func (a Article) clone() Article {
	a.Paragraphs, a.Masks = slices.Clone(a.Paragraphs), slices.Clone(a.Masks)
	return a
}

func cloneOptions(list []Option) []Option {
	list = slices.Clone(list)
	for i := range list {
		if at := list[i].At; at != nil {
			s := *at
			list[i].At = &s
		}
	}
	return list
}

// Item is the item of an ID and the number of its task, nil when there is none.
func (e *Exercise) Item(id string) (it *Item, task int) {
	for i := range e.Tasks {
		for j := range e.Tasks[i].Items {
			if e.Tasks[i].Items[j].ID == id {
				return &e.Tasks[i].Items[j], i
			}
		}
	}
	return nil, -1
}

// Has reports whether e has a task of a kind.
func (e *Exercise) Has(k Kind) bool {
	return slices.ContainsFunc(e.Tasks, func(t Task) bool { return t.Kind == k })
}

// Minutes is how long the tasks take together.
func (e *Exercise) Minutes() (n int) {
	for _, t := range e.Tasks {
		n += t.Minutes
	}
	return n
}

// Side is the article called "a" or "b".
func (e *Exercise) Side(side string) *Article {
	if side == "b" {
		return &e.B
	}
	return &e.A
}

// Drop takes items or, by its number counted from 1, a whole task out of e. The
// others keep their IDs. An item that asks a dropped one again goes with it.
func (e *Exercise) Drop(id string) {
	defer e.stamp()
	if !strings.Contains(id, ".") {
		e.Tasks = slices.DeleteFunc(e.Tasks, func(t Task) bool { return t.number() == id })
		return
	}
	for i := range e.Tasks {
		e.Tasks[i].Items = slices.DeleteFunc(e.Tasks[i].Items, func(it Item) bool { return it.ID == id || it.Again == id })
	}
	e.Tasks = slices.DeleteFunc(e.Tasks, func(t Task) bool { return len(t.Items) == 0 })
}

// number is that of a task in the IDs of its items.
func (t Task) number() string {
	if len(t.Items) == 0 {
		return ""
	}
	n, _, _ := strings.Cut(t.Items[0].ID, ".")
	return n
}

// Reword says the prompt of an item otherwise; it reports whether there is one.
func (e *Exercise) Reword(id, prompt string) bool {
	it, _ := e.Item(id)
	if it != nil {
		it.Prompt = prompt
		e.stamp()
	}
	return it != nil
}

// RewordAnswer says the option of an item at a place, counted from 0, otherwise;
// after its options come its targets. It reports whether there is one.
func (e *Exercise) RewordAnswer(id string, place int, words string) bool {
	it, _ := e.Item(id)
	switch {
	case it == nil || place < 0 || place >= len(it.Options)+len(it.Targets):
		return false
	case place < len(it.Options):
		it.Options[place].Text = words
	default:
		it.Targets[place-len(it.Options)].Text = words
	}
	e.stamp()
	return true
}

// Move puts an item to another place in its task, counted from 0.
func (e *Exercise) Move(id string, to int) bool {
	it, task := e.Item(id)
	if it == nil {
		return false
	}
	e.Tasks[task].Items = moved(e.Tasks[task].Items, func(x Item) bool { return x.ID == id }, to)
	e.stamp()
	return true
}

// MoveTask puts the task with a number as its items' IDs have it to another
// place, counted from 0.
func (e *Exercise) MoveTask(number string, to int) {
	e.Tasks = moved(e.Tasks, func(t Task) bool { return t.number() == number }, to)
	e.stamp()
}

// moved is list with the element that is meant at place to, or where the list ends.
func moved[T any](list []T, meant func(T) bool, to int) []T {
	from := slices.IndexFunc(list, meant)
	if from < 0 {
		return list
	}
	x := list[from]
	list = slices.Delete(list, from, from+1)
	return slices.Insert(list, min(max(to, 0), len(list)), x)
}

// SetKey makes a key the teacher's: from then on no machine's replaces it. No
// key at all says that there is no right answer. It is an error when the key
// does not fit the item.
func (e *Exercise) SetKey(id string, key ...string) error {
	it, _ := e.Item(id)
	if it == nil {
		return fails("error.no-question", "n", id)
	}
	if why := it.misfit(key); why.said() {
		return fails("error.key", "n", id, "why", why)
	}
	it.Key, it.ByHand = slices.Clone(key), true
	return nil
}

// misfit says why a key cannot be that of it, nothing when it can.
func (it *Item) misfit(key []string) Said {
	seen := map[string]bool{}
	for _, k := range key {
		option, target, pair := strings.Cut(k, "=")
		switch {
		case it.Form == Scale || it.Form == Marks || it.Form == Words:
			return say("fault.keyless")
		case pair != (it.Form == Match):
			return say("fault.key-form", "x", k)
		case optionAt(it.Options, option) < 0 || pair && optionAt(it.Targets, target) < 0:
			return say("fault.key-none", "x", k)
		case seen[option]:
			return say("fault.key-twice", "x", option)
		}
		seen[option] = true
	}
	switch {
	case it.Form == One && len(key) > 1:
		return say("fault.key-one")
	case it.Form == Order && len(key) > 0 && len(key) != len(it.Options):
		return say("fault.key-order")
	}
	return Said{}
}

// Keep takes over from old, an exercise on the same two articles that a teacher
// has worked on, what is the teacher's: masks, the title, and the keys of items
// that ask the same.
func (e *Exercise) Keep(old Exercise) {
	byHand := map[string]*Item{}
	for i := range old.Tasks {
		for j := range old.Tasks[i].Items {
			if it := &old.Tasks[i].Items[j]; it.ByHand {
				byHand[it.asks()] = it
			}
		}
	}
	for i := range e.Tasks {
		for j := range e.Tasks[i].Items {
			it := &e.Tasks[i].Items[j]
			if was := byHand[it.asks()]; was != nil {
				it.Key, it.ByHand = slices.Clone(was.Key), true
			}
		}
	}
	for _, pair := range [][2]*Article{{&e.A, &old.A}, {&e.B, &old.B}} {
		if pair[0].Source == pair[1].Source {
			pair[0].keepMasks(pair[1].Masks)
		}
	}
	if old.Title != old.Wording()["title"] {
		e.Title = old.Title
	}
}

// keepMasks takes over which masks were lifted, and those of the teacher.
func (a *Article) keepMasks(old []Mask) {
	for _, m := range old {
		i := slices.IndexFunc(a.Masks, func(x Mask) bool { return x.Span == m.Span && (x.Why == WhyHeadline) == (m.Why == WhyHeadline) })
		switch {
		case i >= 0:
			a.Masks[i].Lifted = m.Lifted
		case m.Why == WhyTeacher && a.AddMask(m.Span):
			a.Lift(slices.IndexFunc(a.Masks, func(x Mask) bool { return x.Span == m.Span && x.Why == WhyTeacher }), m.Lifted)
		}
	}
}

// AddMask covers a place by the teacher's hand; it reports whether it is one
// of a, on whole characters and not empty.
func (a *Article) AddMask(place text.Span) bool {
	if !holds(a.Source, place) || place.Empty() {
		return false
	}
	a.Masks = append(a.Masks, Mask{Span: place, Why: WhyTeacher})
	stable.Sort(a.Masks, func(x, y Mask) int { return x.Start - y.Start })
	return true
}

// CoverWords covers words wherever they stand in either article, by the
// teacher's hand, and puts masks on them on again that were lifted. It reports
// in how many places they stand.
func (e *Exercise) CoverWords(words string) (places int) {
	if words = flat(words); words == "" {
		return 0
	}
	for _, a := range []*Article{&e.A, &e.B} {
		for _, m := range find(a.Source, []*name{literal(words)}) {
			places++
			if i := slices.IndexFunc(a.Masks, func(x Mask) bool { return x.Start <= m.Start && m.End <= x.End }); i >= 0 {
				a.Lift(i, false)
			} else {
				a.AddMask(m.Span)
			}
		}
	}
	return places
}

// Lift takes a mask off or, where lifted is false, puts it on again.
func (a *Article) Lift(i int, lifted bool) {
	if i >= 0 && i < len(a.Masks) {
		a.Masks[i].Lifted = lifted
	}
}

// stamp makes the ID of all that is asked: the articles' words, and of each item
// form, prompt, options and targets, in their order. Keys, minutes, masks and
// titles do not count, so that a key may be mended while answers are out.
func (e *Exercise) stamp() {
	h := sha256.New()
	for _, a := range []Article{e.A, e.B} {
		fmt.Fprintf(h, "%q\n", a.Source)
	}
	for _, t := range e.Tasks {
		fmt.Fprintf(h, "%q\n", t.Kind)
		for i := range t.Items {
			fmt.Fprintf(h, "%q %s\n", t.Items[i].ID, t.Items[i].asks())
		}
	}
	e.ID = strings.ToLower(base32.StdEncoding.EncodeToString(h.Sum(nil))[:16])
}

// asks is what an item asks, as one text.
func (it *Item) asks() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q %q %q %d %q", it.Form, it.Prompt, it.Side, it.Top, it.Again)
	for _, list := range [][]Option{it.Options, it.Targets} {
		b.WriteByte('\n')
		for _, o := range list {
			fmt.Fprintf(&b, " %q %q", o.ID, o.Text)
		}
	}
	return b.String()
}

// IDs lists the items of e in its order.
func (e *Exercise) IDs() (list []string) {
	for _, t := range e.Tasks {
		for _, it := range t.Items {
			list = append(list, it.ID)
		}
	}
	return list
}

// holds reports whether a place is one of source, on whole characters.
func holds(source string, s text.Span) bool {
	return s.Start >= 0 && s.Start <= s.End && s.End <= len(source) && border(source, s.Start) && border(source, s.End)
}

func border(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }
