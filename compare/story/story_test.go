package story

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

// Two accounts of one fire, a fire elsewhere on another day, and a letter about
// the same town.
var (
	fireOne  = text.Parse("Warehouse fire in Oldmere injures four\n\nA fire destroyed a timber warehouse on the Oldmere docks on Tuesday, injuring four firefighters. The blaze began near the sawmill shortly after midnight. Chief Anna Brandt said the roof collapsed within minutes.\n\nBrandt praised her crews. The warehouse belonged to the Lindqvist timber company.")
	fireTwo  = text.Parse("Four firefighters hurt as Oldmere timber store burns\n\nFour firefighters were hurt on Tuesday when flames destroyed a timber warehouse at the docks of Oldmere. The roof collapsed minutes after crews arrived, the fire chief, Anna Brandt, told reporters.\n\nThe Lindqvist company, which owns the sawmill, said it would rebuild.")
	fireElse = text.Parse("School kitchen fire put out in Farholt\n\nPupils in Farholt were sent home on Friday after a small fire in the school kitchen. Nobody was hurt. A pan of oil had been left on a stove, the head teacher said.\n\nLessons go on in the sports hall next week.")
	letter   = text.Parse("Letters: parking in Oldmere\n\nSir, the parking fees in Oldmere are a disgrace. My wife and I drive to the market each Saturday, and we pay more for the parking than for our vegetables. The council should think again before the elections.\n\nYours, a faithful reader.")
)

func TestKinship(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b *text.Document
		one  bool
	}{
		{"two accounts of one fire", fireOne, fireTwo, true},
		{"two fires", fireOne, fireElse, false},
		{"one town", fireTwo, letter, false},
		{"an empty article", fireOne, text.Parse(""), false},
	} {
		k, back := Kinship(Of(c.a), Of(c.b)), Kinship(Of(c.b), Of(c.a))
		if k >= OneEvent != c.one || k != back {
			t.Errorf("%s: %.3f, the other way round %.3f", c.name, k, back)
		}
	}
}

func dated(d *text.Document, date string) Gist {
	e := *d
	e.Fields.Date = date
	return Of(&e)
}

func TestNear(t *testing.T) {
	var x Index
	x.Add("one", dated(fireOne, "2021-03-02"))
	x.Add("two", dated(fireTwo, "2021-03-03"))
	x.Add("late", dated(fireTwo, "2021-03-30"))
	x.Add("else", dated(fireElse, "2021-03-05"))
	x.Add("letter", Of(letter))
	x.Add("gone", Of(fireTwo))
	x.Remove("gone")
	x.Remove("never there")
	got := x.Near(x.Gist("one"), "one", 10)
	if len(got) < 2 || got[0].ID != "two" || !got[0].OneEvent {
		t.Fatalf("near one: %+v", got)
	}
	for _, k := range got[1:] {
		if k.OneEvent || k.ID == "one" || k.ID == "gone" {
			t.Errorf("near one: %+v", k)
		}
	}
	if got := x.Near(Gist{}, "", 10); len(got) != 0 {
		t.Errorf("near nothing: %+v", got)
	}
}

func TestDays(t *testing.T) {
	if d := dayOf("1970-01-02T10:00"); d != 1 {
		t.Errorf("the second day is %d", d)
	}
	if a, b := dayOf("2020-02-28"), dayOf("2020-03-01"); b-a != 2 {
		t.Errorf("%d days over a leap day", b-a)
	}
	for _, no := range []string{"", "2016", "2016-10", "someday-or-other", "2016-13-01"} {
		if d := dayOf(no); d != 0 {
			t.Errorf("%q is day %d", no, d)
		}
	}
}

func TestGroups(t *testing.T) {
	build := func(order ...string) *Index {
		gists := map[string]Gist{"one": Of(fireOne), "two": Of(fireTwo), "else": Of(fireElse), "letter": Of(letter)}
		var x Index
		for _, id := range order {
			x.Add(id, gists[id])
		}
		return &x
	}
	x := build("one", "two", "else", "letter")
	if got, want := x.Groups(nil, nil), [][]string{{"one", "two"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("groups %q, want %q", got, want)
	}
	if got, want := build("letter", "two", "else", "one").Groups(nil, nil), x.Groups(nil, nil); !reflect.DeepEqual(got, want) {
		t.Errorf("in another order %q, want %q", got, want)
	}
	stated := map[string]string{"else": "Fires", "two": "Fires"}
	if got, want := x.Groups(func(id string) string { return stated[id] }, nil), [][]string{{"else", "one", "two"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("with a stated story %q, want %q: one is near to two, wherever that is said to belong", got, want)
	}
	stated = map[string]string{"one": "Docks", "two": "Timber"}
	if got := x.Groups(func(id string) string { return stated[id] }, nil); len(got) != 0 {
		t.Errorf("two stated stories became %q", got)
	}
	if got := x.Groups(nil, func(int, int) bool { return false }); got != nil {
		t.Errorf("stopped, and yet %q", got)
	}
}

func TestGistIsKept(t *testing.T) {
	g := dated(fireOne, "2021-03-02")
	kept, _ := g.AppendBinary(nil)
	var back Gist
	rest, err := back.Take(append(slices.Clone(kept), 'x'))
	if err != nil || string(rest) != "x" || !reflect.DeepEqual(g, back) {
		t.Errorf("%v, %q left: %+v, want %+v", err, rest, back, g)
	}
	for n := range kept {
		if _, err := back.Take(kept[:n]); err == nil {
			t.Errorf("cut to %d bytes it is taken", n)
		}
	}
}

// invented is a library of invented words: size articles, of which about four
// tell of one event each; the true event of every article beside it. Common
// words are spread as in running text, and every event has words of its own.
func invented(size, words int) (docs []*text.Document, event []int) {
	r := rand.New(rand.NewPCG(7, 11))
	for e := 0; len(docs) < size; e++ {
		var own []string
		for range 30 {
			own = append(own, fmt.Sprintf("k%dv", r.IntN(40_000)))
		}
		for range 1 + r.IntN(7) {
			if len(docs) < size {
				docs = append(docs, text.Parse(account(r, own, words)))
				event = append(event, e)
			}
		}
	}
	return docs, event
}

// account is an article in which every fourth word is one of own.
func account(r *rand.Rand, own []string, words int) string {
	var b strings.Builder
	for n := 0; n < words; {
		sentence := make([]string, 12+r.IntN(14))
		for i := range sentence {
			if r.IntN(4) == 0 {
				sentence[i] = own[r.IntN(len(own))]
			} else {
				sentence[i] = fmt.Sprintf("w%dx", int(30_000*r.Float64()*r.Float64()*r.Float64()))
			}
		}
		n += len(sentence)
		b.WriteString("The " + strings.Join(sentence, " ") + ".\n\n")
	}
	return b.String()
}

// score is the F1 of the pairs that groups put together.
func score(groups [][]int, event []int) float64 {
	right, said, true := 0, 0, 0
	size := map[int]int{}
	for _, e := range event {
		size[e]++
	}
	for _, n := range size {
		true += n * (n - 1) / 2
	}
	for _, g := range groups {
		for i, m := range g {
			for _, n := range g[:i] {
				said++
				if event[m] == event[n] {
					right++
				}
			}
		}
	}
	return 2 * float64(right) / float64(max(1, said+true))
}

func numbered(docs []*text.Document) *Index {
	var x Index
	for n, d := range docs {
		x.Add(fmt.Sprint(n), Of(d))
	}
	return &x
}

func numbers(groups [][]string) [][]int {
	out := make([][]int, len(groups))
	for i, g := range groups {
		for _, id := range g {
			var n int
			fmt.Sscan(id, &n)
			out[i] = append(out[i], n)
		}
	}
	return out
}

func TestInventedEventsAreFound(t *testing.T) {
	docs, event := invented(400, 300)
	if f := score(numbers(numbered(docs).Groups(nil, nil)), event); f < .9 {
		t.Errorf("F1 of the pairs in groups is %.3f", f)
	}
}
