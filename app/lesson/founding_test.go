package lesson

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
	"diptych/seeds"
)

// foundingPairs calls f with every pair of the founding articles, both ways round.
func foundingPairs(t *testing.T, f func(t *testing.T, c *compare.Comparison)) {
	t.Helper()
	all := seeds.Founding()
	for i := range all {
		for j := range all {
			if i != j {
				t.Run(all[i].Name[:3]+"-"+all[j].Name[:3], func(t *testing.T) {
					f(t, founding(i, j))
				})
			}
		}
	}
}

// founding compares two founding articles, once.
func founding(i, j int) *compare.Comparison {
	if compared[[2]int{i, j}] == nil {
		all := seeds.Founding()
		compared[[2]int{i, j}] = compare.Documents(all[i].Document(), all[j].Document())
	}
	return compared[[2]int{i, j}]
}

var (
	compared = map[[2]int]*compare.Comparison{}
	built    = map[*compare.Comparison]Exercise{}
)

// every is an exercise with all tasks that the pair is good for.
func every(c *compare.Comparison) Exercise {
	if _, ok := built[c]; !ok {
		built[c], _ = Build(c, Options{Kinds: Kinds()})
	}
	return built[c].Clone()
}

// What one exercise covers or asks is left to no other one of the same pair.
func TestOnePairMakesManyExercises(t *testing.T) {
	c := founding(1, 3)
	p := PairOf(c)
	for _, o := range []Options{{Kinds: Kinds()}, {}, {Kinds: []Kind{KindHeadline}, Language: "de"}, {Kinds: Kinds(), Open: true}, {}} {
		e, _ := p.Build(o)
		e.A.AddMask(text.Span{Start: 0, End: 1})
		e.A.Lift(0, true)
		got, left := p.Build(o)
		want, without := Build(c, o)
		if !reflect.DeepEqual(got, want) || !slices.Equal(left, without) {
			t.Errorf("%+v: another exercise than of a pair read anew", o)
		}
	}
}

func BenchmarkPairOf(b *testing.B) {
	c := founding(1, 3)
	for b.Loop() {
		PairOf(c)
	}
}

func BenchmarkBuild(b *testing.B) {
	p := PairOf(founding(1, 3))
	for b.Loop() {
		p.Build(Options{Kinds: Kinds()})
	}
}

func BenchmarkHanded(b *testing.B) {
	e := every(founding(1, 3))
	for b.Loop() {
		e.Handed()
	}
}

func TestDefaultLesson(t *testing.T) {
	e, left := Build(founding(1, 3), Options{})
	if len(left) > 0 || len(e.Tasks) != 2 || e.Tasks[0].Kind != KindVoices || e.Tasks[1].Kind != KindOnlyHere {
		t.Fatalf("got %v, left %v", e.Tasks, left)
	}
	if m := e.Minutes(); m < 12 || m > 17 {
		t.Errorf("two tasks take %d minutes, a lesson of fifty has room for 15", m)
	}
	for _, want := range []struct{ words, speaker string }{
		{"We do not collaborate or coordinate with the Russians", "Jeff Davis"},
		{"Secretary Kerry said the United States expected Russia", "John Kirby"},
		{"special responsibility in this regard", "Mark Toner"},
	} {
		i := slices.IndexFunc(e.Tasks[0].Items, func(it Item) bool { return strings.Contains(it.Prompt, want.words) })
		if i < 0 {
			t.Errorf("nobody is asked who says %q", want.words)
			continue
		}
		it := e.Tasks[0].Items[i]
		if got := OptionText(it.Options, it.Key[0]); got != want.speaker {
			t.Errorf("%q is said by %s, want %s", want.words, got, want.speaker)
		}
	}
}

// Whatever the pair, a key is one of the answers, what is asked stands in the
// articles, and the same pair gives the same exercise.
func TestEveryFoundingPair(t *testing.T) {
	kinds := map[Kind]int{}
	foundingPairs(t, func(t *testing.T, c *compare.Comparison) {
		e := every(c)
		if why := e.fault(); why.said() {
			t.Error(why)
		}
		again, _ := Build(c, Options{Kinds: Kinds()})
		if string(again.File()) != string(e.File()) {
			t.Error("the same pair gives another exercise")
		}
		for _, task := range e.Tasks {
			kinds[task.Kind]++
			for _, it := range task.Items {
				keyed := it.Form == One && task.Kind != KindHeadline && task.Kind != KindFrame || it.Form == Match || it.Form == Order
				if keyed != (len(it.Key) > 0) || keyed && it.Why == "" {
					t.Errorf("%s %s has key %v, why %q", task.Kind, it.ID, it.Key, it.Why)
				}
				for _, o := range append(it.Options, it.Targets...) {
					if o.At != nil && flat(e.Side(o.Side).Source[o.At.Start:o.At.End]) != o.Text {
						t.Errorf("%s says %q", it.ID, o.Text)
					}
				}
			}
		}
	})
	for _, k := range Kinds() {
		if kinds[k] == 0 && k != KindStatements {
			t.Errorf("no founding pair has the task %s", k)
		}
	}
}

// Who is quoted where an attribution is not sure, or another person is named
// beside the words, is asked of nobody.
func TestVoicesAsksOnlyWhatIsSure(t *testing.T) {
	foundingPairs(t, func(t *testing.T, c *compare.Comparison) {
		e, _ := Build(c, Options{Kinds: []Kind{KindVoices}})
		for _, task := range e.Tasks {
			for _, it := range task.Items {
				speaker := OptionText(it.Options, it.Key[0])
				surname := speaker[strings.LastIndexByte(speaker, ' ')+1:]
				if !strings.Contains(it.Why, surname) {
					t.Errorf("%s is said to be %s’s: %s", it.Prompt, speaker, it.Why)
				}
				if strings.Contains(it.Prompt, "not a decision that was taken lightly") {
					t.Error("two speakers are named beside these words")
				}
			}
		}
	})
}
