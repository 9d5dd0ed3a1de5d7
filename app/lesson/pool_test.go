package lesson

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"diptych/compare/text"
)

func received(list ...Answers) (out []Received) {
	for _, a := range list {
		out = append(out, Received{From: a.Name + ".json", Answers: a})
	}
	return out
}

// chose is the answers of a pupil to the first question, and maybe a rating.
func chose(name, option string) Answers {
	a := Answers{Version: 1, Exercise: small().ID, Name: name, Items: map[string]Answer{}}
	if option != "" {
		a.Items["1.1"] = Answer{Chosen: []string{option}}
	}
	return a
}

func TestSplits(t *testing.T) {
	skipped := chose("Elk", "")
	skipped.Items["1.5"] = Answer{Number: 2}
	p := Gather(small(), received(chose("Ant", "2"), chose("Bee", "2"), chose("Cat", "1"), chose("Dog", "2"), skipped))
	x := p.Items[0]
	if x.Answered != 4 || x.Skipped != 1 || len(x.Split) != 3 || x.Split[0].N != 1 || x.Split[1].N != 3 || !x.Split[1].Key || x.Split[2].N != 0 {
		t.Errorf("got %+v", x)
	}
	if math.Abs(x.Percent-50) > 1e-9 { // three of the six pairs
		t.Errorf("%v of a hundred pairs agree", x.Percent)
	}
	if y := p.Items[4]; y.Mean != 2 || y.Why != whyFew {
		t.Errorf("one rating: %+v", y)
	}
	if p.Tasks[0].Why != whyLists {
		t.Errorf("the task: %+v", p.Tasks[0])
	}
}

// The whole task agrees as its questions, laid out by hand, do.
func TestTaskAlpha(t *testing.T) {
	e := small()
	items := e.Tasks[0].Items[:1]
	for _, id := range []string{"1.2", "1.3", "1.4"} {
		it := items[0]
		it.ID = id
		items = append(items, it)
	}
	e.Tasks[0].Items = items
	ids := []string{"1.1", "1.2", "1.3", "1.4"}
	var list []Answers
	lines := []string{"1 2 3 3", "1 2 3 3", ". 3 3 3", "1 2 . 1"}
	for i, line := range lines {
		a := chose(fmt.Sprint("Pupil ", i), "")
		for k, v := range strings.Fields(line) {
			if v != "." {
				a.Items[ids[k]] = Answer{Chosen: []string{v}}
			}
		}
		list = append(list, a)
	}
	p := Gather(e, received(list...))
	if want := nominal(units(lines...)); p.Tasks[0].Agreement != want || p.Tasks[0].Items != 4 || math.IsNaN(want.Alpha) {
		t.Errorf("got %+v, want %+v", p.Tasks[0], want)
	}
}

func TestNewestOfACodeNameCounts(t *testing.T) {
	early, late := chose("Blue Heron", "1"), chose("blue heron", "2")
	early.Made, late.Made = "2026-11-28T10:00:00+02:00", "2026-11-28T09:00:00Z"
	for _, list := range [][]Answers{{early, late}, {late, early}} {
		p := Gather(small(), received(list...))
		if len(p.Answers) != 1 || p.Answers[0].Items["1.1"].Chosen[0] != "2" || len(p.List) != 2 {
			t.Fatalf("got %+v", p.Answers)
		}
		for i, l := range p.List {
			if want := map[bool]Fate{true: Counted, false: Older}[list[i].Name == late.Name]; l.Fate != want {
				t.Errorf("%s: %s, %s", l.From, l.Fate, l.Why)
			}
		}
	}
}

func TestWhatDoesNotCountIsListed(t *testing.T) {
	foreign := chose("Fox", "1")
	foreign.Exercise = "another"
	part := chose("Gnu", "1")
	part.Items["9.9"], part.Items["1.5"] = Answer{Number: 3}, Answer{Number: 77}
	wrong := chose("Hen", "99")
	list := append(received(foreign, part, wrong), Received{From: "x.json", Err: errors.New("the file is damaged")})
	p := Gather(small(), list)
	for i, want := range []Fate{Foreign, InPart, Empty, Damaged} {
		if l := p.List[i]; l.Fate != want || len(l.Why) == 0 {
			t.Errorf("%s is %s: %s", l.From, l.Fate, l.Why)
		}
	}
	if len(p.Answers) != 1 || p.Items[0].Answered != 1 || p.Items[4].Answered != 0 {
		t.Errorf("counted: %+v", p.Answers)
	}
}

func TestShiftAndHeat(t *testing.T) {
	e := small()
	e.Tasks[0].Items = append(e.Tasks[0].Items, Item{ID: "1.8", Form: Scale, Top: 5, Again: "1.5"})
	var list []Answers
	for i, steps := range [][2]int{{4, 2}, {4, 2}, {3, 3}, {5, 0}} {
		a := chose(fmt.Sprint("Pupil ", i), "")
		a.Items["1.5"] = Answer{Number: steps[0]}
		if steps[1] > 0 {
			a.Items["1.8"] = Answer{Number: steps[1]}
		}
		a.Items["1.6"] = Answer{Spans: []Marked{{text.Span{Start: 4 + i, End: 10}, "1"}}}
		list = append(list, a)
	}
	p := Gather(e, received(list...))
	if want := []Step{{3, 3, 1}, {4, 2, 2}}; !reflect.DeepEqual(p.Items[7].Shift, want) {
		t.Errorf("got %v", p.Items[7].Shift)
	}
	want := []Heat{{text.Span{Start: 4, End: 5}, "1", 1}, {text.Span{Start: 5, End: 6}, "1", 2}, {text.Span{Start: 6, End: 7}, "1", 3}, {text.Span{Start: 7, End: 10}, "1", 4}}
	if x := p.Items[5]; !reflect.DeepEqual(x.Heat, want) || math.IsNaN(x.Alpha) || math.IsNaN(x.Each["1"].Alpha) || !math.IsNaN(x.Each["2"].Alpha) {
		t.Errorf("got %v, %+v", x.Heat, x.Agreement)
	}
}

func TestTally(t *testing.T) {
	e := small()
	list, err := ReadTally(e, "question, answer, pupils\n1.1, Bob, 12\n1.1; 1; 3\n1.5\t4\t9\n1.3, 1=2, 7\n")
	if err != nil {
		t.Fatal(err)
	}
	p := Gather(e, append(received(chose("Ant", "2")), Received{From: "tally", Tally: list}))
	if x := p.Items[0]; x.Answered != 16 || x.Split[1].N != 13 || p.Items[4].Mean != 4 || p.Items[2].Answered != 7 {
		t.Errorf("got %+v", p.Items[0])
	}
	for _, bad := range []string{"1.1, Bob", "1.1, Zoe, 3", "9.9, 1, 3", "1.1, Bob, many", "1.5, 9, 2"} {
		if _, err := ReadTally(e, "1.1, Bob, 1\n"+bad); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

func TestHostileAnswers(t *testing.T) {
	script := `<script>alert(1)</script>`
	deep := strings.Repeat("[", 200000) + strings.Repeat("]", 200000)
	for name, data := range map[string]string{
		"ten megabytes": strings.Repeat("x", 10<<20),
		"deep":          `{"version":1,"exercise":"x","items":` + deep + `}`,
		"deep within":   `{"version":1,"exercise":"x","items":{},"more":` + deep + `}`,
		"empty":         "",
		"a number":      "17",
		"cut off":       string(full().File())[:90],
		"wrong kinds":   `{"version":1,"exercise":{},"items":{"1.1":7}}`,
		"an exercise":   string(small().File()),
		"floats":        `{"version":1,"exercise":"x","items":{"1.6":{"spans":[{"at":[1.5,2],"option":"1"}]}}}`,
	} {
		_, err := ReadAnswers([]byte(data))
		var told *Error
		if !errors.As(err, &told) || !strings.Contains(told.Error(), "; ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	id, _ := json.Marshal(small().ID)
	a, err := ReadAnswers([]byte(`{"version":99,"exercise":` + string(id) + `,"name":"=` + script + `\u202e\u0000\n","made":"` + script + `","x":"` + script + `",
		"items":{"` + script + `":{"chosen":["` + script + `"]},"1.1":{"chosen":["` + script + `"]},"1.2":{"chosen":["1","1"]},"1.3":{"pairs":{"` + script + `":"1"}},
		"1.4":{"chosen":["9"]},"1.5":{"number":-5},"1.6":{"spans":[{"at":[-9,99999999],"option":"1"}]},"1.7":{"text":"=1+1` + script + `\u0007"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	p := Gather(small(), received(a))
	if len(p.Answers) != 1 || len(p.Answers[0].Items) != 1 || strings.ContainsAny(p.Answers[0].Name, "\u202e\x00\n") {
		t.Errorf("got %+v", p.Answers)
	}
	for _, table := range [][]byte{p.CSV(), p.AnswersCSV()} {
		rows, err := csv.NewReader(strings.NewReader(string(table))).ReadAll()
		if err != nil {
			t.Error(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.HasPrefix(cell, "=") {
					t.Errorf("a cell is a formula: %s", cell)
				}
			}
		}
	}
}

func TestApart(t *testing.T) {
	other := small()
	other.ID = "other"
	a, b, c := chose("Ant", "1"), chose("Bee", "1"), chose("Cat", "1")
	b.Exercise, c.Exercise = "other", "third"
	by, foreign := Apart([]Exercise{small(), other}, received(a, b, c))
	if len(by[0]) != 1 || len(by[1]) != 1 || len(foreign["third"]) != 1 {
		t.Errorf("got %v %v", by, foreign)
	}
}

func TestAnswersFile(t *testing.T) {
	a := full()
	data := a.File()
	if len(data) > 5000 || strings.Contains(string(data), "Forty children") || strings.Contains(string(data), "\"Ann\"") {
		t.Errorf("the file has %d bytes:\n%s", len(data), data)
	}
	back, err := ReadAnswers(data)
	if back.Unknown = nil; err != nil || !reflect.DeepEqual(back, a) {
		t.Errorf("%v\n%+v", err, back)
	}
	later := strings.Replace(string(data), `"version": 1`, `"version": 2, "mood": {"calm": true}`, 1)
	if back, err = ReadAnswers([]byte(later)); err != nil || !strings.Contains(string(back.File()), `"calm"`) {
		t.Errorf("what a later version wrote is lost: %v %s", err, back.File())
	}
	if got := (Answers{Name: `Blue/Heron:"x"`}).FileName(small()); got != "Blue Heron x – The bus.json" {
		t.Errorf("the file is called %q", got)
	}
}

// class is n pupils who answer all of an exercise, each somewhat otherwise.
func class(e Exercise, n int) (list []Received) {
	for i := range n {
		a := Answers{Version: 1, Exercise: e.ID, Name: fmt.Sprint("Heron ", i), Items: map[string]Answer{}}
		for _, task := range e.Tasks {
			for k, it := range task.Items {
				x := Answer{Number: 1 + (i+k)%5, Text: "because of the words"}
				if len(it.Options) > 0 {
					x.Chosen = []string{it.Options[(i*i+k)%len(it.Options)].ID}
				}
				if it.Form == Match {
					x.Pairs = map[string]string{it.Options[0].ID: it.Targets[i%len(it.Targets)].ID}
				}
				for m := range 12 {
					if it.Form == Marks {
						at := (m*150 + i*7%90) % (len(e.Side(it.Side).Source) - 60)
						x.Spans = append(x.Spans, Marked{text.Span{Start: at, End: at + 5 + i%20}, it.Options[m%len(it.Options)].ID})
					}
				}
				a.Items[it.ID] = x
			}
		}
		list = append(list, Received{From: a.Name, Answers: a})
	}
	return list
}

func BenchmarkPool200(b *testing.B) {
	e := every(founding(1, 3))
	var files [][]byte
	for _, r := range class(e, 200) {
		files = append(files, r.Answers.File())
	}
	for b.Loop() {
		var list []Received
		for _, f := range files {
			a, err := ReadAnswers(f)
			list = append(list, Received{Answers: a, Err: err})
		}
		if p := Gather(e, list); len(p.Answers) != 200 {
			b.Fatal(p.List[0])
		}
	}
}
