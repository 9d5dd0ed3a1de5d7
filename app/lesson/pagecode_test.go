package lesson

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"testing"

	"diptych/compare/text"
)

var update = flag.Bool("update", false, "let node write testdata/codes.txt anew")

// lineEnds makes those of a checkout on Windows what they are in the repository.
var lineEnds = strings.NewReplacer("\r\n", "\n")

// coded are answers to ofEveryForm, of every form and at the edges of each.
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

// testdata/codes.txt holds the hash of the page's script and what that script
// made of coded in node: a line for each, the code and, as JSON, what the script
// reads it as again.
const scriptCodes = "testdata/codes.txt"

// The page's script and this package make the same code of the same answers. So
// that this is checked where there is no node too, the script's come from a file.
func TestThePageMakesTheSameCode(t *testing.T) {
	e := ofEveryForm()
	data, err := os.ReadFile(scriptCodes)
	if err != nil {
		t.Fatal(err)
	}
	hash, out, _ := strings.Cut(lineEnds.Replace(string(data)), "\n")
	if hash != hashed(source("code.js")) {
		t.Fatalf("code.js is another one than that which made %s; write it anew with -update where there is node", scriptCodes)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
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

// The page's script, run in node, still makes what testdata has of it.
func TestTheScriptMakesTheCodesOfTestdata(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil && os.Getenv("DIPTYCH_CI") != "" {
		t.Fatal("there is no node, which .ci/setup test installs: ", err)
	}
	if err != nil {
		t.Skip("there is no node here to run the page's script in; that it is the one of testdata and agrees with the program is checked without")
	}
	data, err := NewSheet(ofEveryForm(), WordingOf("en")).pageData()
	if err != nil {
		t.Fatal(err)
	}
	answers, err := json.Marshal(coded())
	if err != nil {
		t.Fatal(err)
	}
	run := source("code.js") + fmt.Sprintf(`
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
	got := hashed(source("code.js")) + "\n" + string(out)
	if *update {
		if err := os.WriteFile(scriptCodes, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(scriptCodes); err != nil || got != lineEnds.Replace(string(want)) {
		t.Errorf("the script makes\n%s, %s has\n%s, %v", got, scriptCodes, want, err)
	}
}
