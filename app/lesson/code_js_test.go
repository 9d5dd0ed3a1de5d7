package lesson

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"diptych/compare/text"
)

// coded are answers to every, of every form and at the edges of each.
func coded() []map[string]Answer {
	mark := func(start, end int, option string) Marked { return Marked{text.Span{Start: start, End: end}, option} }
	return []map[string]Answer{
		{},
		{"i1": {Number: 4}, "i2": {Number: 5}, "i3": {Chosen: []string{"p", "q"}}, "i4": {Chosen: []string{"q"}}, "i5": {Chosen: []string{"r"}},
			"i6": {Pairs: map[string]string{"p": "q", "q": "p"}}, "i7": {Chosen: []string{"q", "p", "r"}},
			"i8": {Spans: []Marked{mark(40, 48, "p"), mark(60, 61, "r"), mark(300, 333, "q")}}},
		{"i3": {}, "i6": {Pairs: map[string]string{}}, "i8": {}},
		{"i7": {Chosen: []string{"r", "q", "p"}}, "i8": {Spans: []Marked{mark(0, 1, "q")}}},
	}
}

// The page's script and this package make the same code of the same answers.
func TestThePageMakesTheSameCode(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("there is no node here")
	}
	e := every()
	data, err := NewSheet(e, WordingOf("en")).pageData()
	if err != nil {
		t.Fatal(err)
	}
	answers, err := json.Marshal(coded())
	if err != nil {
		t.Fatal(err)
	}
	run := codeScript + fmt.Sprintf(`
var data = %s, all = %s;
all.forEach(function (a) {
  var code = answerCode.encode(data.id, data.items, a);
  console.log(code + "\t" + JSON.stringify(answerCode.decode(data.id, data.items, code.toLowerCase().replace(/-/g, " "))));
});
["", "00000", "7".repeat(25), "<b>"].forEach(function (bad) {
  try { answerCode.decode(data.id, data.items, bad); console.log("read " + bad); } catch (e) { }
});`, data, answers)
	out, err := exec.Command(node, "-e", run).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) != len(coded()) {
		t.Fatalf("%d answers, node said %s", len(coded()), out)
	}
	for i, line := range lines {
		code, back, _ := strings.Cut(line, "\t")
		if want := (Answers{Version: Version, Exercise: e.ID, Items: coded()[i]}).Code(e); code != want {
			t.Errorf("the page makes %s, the program %s", code, want)
		}
		got, err := Decode(e, code)
		if err != nil {
			t.Errorf("%s: %v", code, err)
			continue
		}
		var items map[string]Answer
		if err := json.Unmarshal([]byte(back), &items); err != nil {
			t.Fatal(err)
		}
		again := Answers{Version: Version, Exercise: e.ID, Items: items}
		if again.Code(e) != got.Code(e) || len(items) != len(got.Items) || !reflect.DeepEqual(items["i8"].Spans, got.Items["i8"].Spans) && len(items["i8"].Spans) > 0 {
			t.Errorf("the page reads %s as %s, the program as %v", code, back, got.Items)
		}
	}
}
