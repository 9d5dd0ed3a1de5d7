package lesson

import (
	"errors"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"diptych/compare/text"
)

// small is an exercise with one item of each form.
func small() Exercise {
	source := "The bus was late. Forty children waited in the rain, the operator said."
	return Exercise{
		Version: 1, ID: "k3fzq7vbn2mxa5tc", Language: "en", Title: "The bus",
		A: Article{Source: source}, B: Article{Source: source},
		Tasks: []Task{{Kind: KindVoices, Items: []Item{
			{ID: "1.1", Form: One, Prompt: "Who?", Options: options("Ann", "Bob", "Cy"), Key: []string{"2"}},
			{ID: "1.2", Form: Many, Prompt: "Which?", Options: options("a", "b", "c", "d")},
			{ID: "1.3", Form: Match, Prompt: "Pair", Options: options("a", "b", "c"), Targets: options("x", "y")},
			{ID: "1.4", Form: Order, Prompt: "Order", Options: options("a", "b", "c", "d")},
			{ID: "1.5", Form: Scale, Prompt: "Rate", Top: 5},
			{ID: "1.6", Form: Marks, Prompt: "Mark", Side: "a", Options: options("red", "blue", "green")},
			{ID: "1.7", Form: Words, Prompt: "Write"},
		}}},
	}
}

func full() Answers {
	return Answers{Version: 1, Exercise: small().ID, Name: "Blue Heron", Made: "2026-11-28T10:00:00Z", Items: map[string]Answer{
		"1.1": {Chosen: []string{"2"}},
		"1.2": {Chosen: []string{"1", "4"}},
		"1.3": {Pairs: map[string]string{"1": "2", "3": "1"}},
		"1.4": {Chosen: []string{"3", "1", "4", "2"}},
		"1.5": {Number: 4},
		"1.6": {Spans: []Marked{{text.Span{Start: 4, End: 7}, "1"}, {text.Span{Start: 47, End: 51}, "3"}}},
	}}
}

// The worked example of FORMAT.md, which the page’s own code is held to.
const example = "2SS0X-PE34K-CTH5V-3BQDZ-RG00W"

func TestCodeOfTheExample(t *testing.T) {
	w := &bitWriter{}
	w.number(codeVersion, 4)
	w.number(exerciseNumber(small().ID), 16)
	a := full()
	for i := range small().Tasks[0].Items {
		it := &small().Tasks[0].Items[i]
		from := len(w.bits)
		x, ok := a.Items[it.ID]
		it.encode(w, x, ok)
		var bits strings.Builder
		for _, b := range w.bits[from:] {
			bits.WriteByte('0' + b)
		}
		want := []string{"10", "11001", "1100001", "100" + "10" + "00" + "1" + "", "100",
			"1" + "1010" + "1000100" + "1010" + "00" + "1101011" + "1011" + "10", ""}[i]
		if bits.String() != want {
			t.Errorf("%s is %s, want %s", it.ID, bits.String(), want)
		}
	}
	if got := a.Code(small()); got != example {
		t.Errorf("the code is %s, want %s", got, example)
	}
	back, err := Decode(small(), strings.ToLower(strings.ReplaceAll(example, "-", " ")))
	if err != nil || !reflect.DeepEqual(back.Items, a.Items) {
		t.Errorf("read back: %v %v", back.Items, err)
	}
}

func TestCodeComesBack(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	e := small()
	pick := func(list []Option) string { return list[r.Intn(len(list))].ID }
	for range 500 {
		a := Answers{Version: 1, Exercise: e.ID, Items: map[string]Answer{}}
		for _, it := range e.Tasks[0].Items {
			if r.Intn(3) == 0 || it.Form == Words {
				continue
			}
			var x Answer
			switch it.Form {
			case One:
				x.Chosen = []string{pick(it.Options)}
			case Many:
				for _, o := range it.Options {
					if r.Intn(2) == 0 {
						x.Chosen = append(x.Chosen, o.ID)
					}
				}
			case Match:
				x.Pairs = map[string]string{}
				for _, o := range it.Options {
					if r.Intn(2) == 0 {
						x.Pairs[o.ID] = pick(it.Targets)
					}
				}
			case Order:
				for _, i := range r.Perm(len(it.Options))[:1+r.Intn(4)] {
					x.Chosen = append(x.Chosen, it.Options[i].ID)
				}
			case Scale:
				x.Number = 1 + r.Intn(5)
			case Marks:
				for at := 0; r.Intn(4) > 0 && at < 60; {
					start := at + r.Intn(5)
					end := start + 1 + r.Intn(9)
					x.Spans = append(x.Spans, Marked{text.Span{Start: start, End: end}, pick(it.Options)})
					at = end
				}
			}
			a.Items[it.ID] = x
		}
		back, err := Decode(e, a.Code(e))
		if err != nil || !reflect.DeepEqual(a.Items, back.Items) {
			t.Fatalf("%s: %v\n%v\n%v", a.Code(e), err, a.Items, back.Items)
		}
	}
}

func TestMistypedCodeNamesItsGroup(t *testing.T) {
	e := small()
	groups := strings.Split(example, "-")
	change := func(i int, group string) string {
		list := slices.Clone(groups)
		list[i] = group
		return strings.Join(list, "-")
	}
	for _, c := range []struct{ code, problem string }{
		{change(2, "CTH5W"), "group 3 of the code, CTH5W,"},
		{change(2, "CHT5V"), "group 3"},
		{change(1, groups[2]), "group 2"},
		{change(3, "3BQD"), "group 4 of the code, 3BQD, has 4 signs"},
		{change(0, "2SS0U"), `group 1 of the code has “U”`},
		{strings.Join(groups[:3], "-"), "end of the code is missing"},
		{example + "-" + groups[4], "group 6"},
		{"", "no answer code"},
		{"Blue Heron", "group 1"},
		{strings.Repeat("0", 10000), "no answer code"},
	} {
		_, err := Decode(e, c.code)
		var told *Error
		if !errors.As(err, &told) || !strings.Contains(err.Error(), c.problem) || !strings.Contains(told.Error(), "; ") {
			t.Errorf("%.40s: %v, want %s", c.code, err, c.problem)
		}
	}
	other := e
	other.ID = "another"
	if _, err := Decode(other, example); err == nil || !strings.Contains(err.Error(), "another exercise") {
		t.Errorf("a foreign code: %v", err)
	}
}

// Every single mistyped sign and every exchange of two neighbours is found.
func TestEveryMistypedSignIsFound(t *testing.T) {
	e := small()
	for i := range example {
		if example[i] == '-' {
			continue
		}
		for _, d := range digits {
			typed := example[:i] + string(d) + example[i+1:]
			if _, err := Decode(e, typed); typed != example && err == nil {
				t.Errorf("%s is read", typed)
			}
		}
		if i+1 < len(example) && example[i+1] != '-' && example[i] != example[i+1] {
			typed := example[:i] + string(example[i+1]) + string(example[i]) + example[i+2:]
			if _, err := Decode(e, typed); err == nil {
				t.Errorf("%s is read", typed)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(example)
	f.Add("00000-00000")
	e := small()
	f.Fuzz(func(t *testing.T, code string) {
		a, err := Decode(e, code)
		if err != nil {
			return
		}
		back, err := Decode(e, a.Code(e))
		if err != nil || !reflect.DeepEqual(back, a) {
			t.Errorf("%q is read as %v and again as %v, %v", code, a, back, err)
		}
	})
}

func TestPaste(t *testing.T) {
	got := Paste("Blue Heron: " + example[:17] + "\n" + example[18:] + "\n\nRed Fox\t" + example + "\n" + example)
	want := []Pasted{{"Blue Heron", example[:17] + " " + example[18:]}, {"Red Fox", example}, {"", example}}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestCodesAreReadForTheExerciseTheyFit(t *testing.T) {
	e, other := small(), small()
	other.ID = "another"
	got := Codes("Blue Heron: "+example+"\nRed Fox: 11111-22222", other, e)
	if len(got) != 2 {
		t.Fatalf("received %+v", got)
	}
	if r := got[0]; r.From != "code 1" || r.Err != nil || r.Answers.Name != "Blue Heron" || r.Answers.Exercise != e.ID {
		t.Errorf("the first is %+v", r)
	}
	_, want := Decode(other, "11111-22222")
	if r := got[1]; r.From != "code 2" || r.Err == nil || r.Err.Error() != want.Error() || r.Answers.Name != "Red Fox" {
		t.Errorf("the second is %+v", r)
	}
}
