package lesson

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	if hash != hashed(lineEnds.Replace(codeScript)) {
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
	if err != nil && os.Getenv("LESSON_BACK") != "" {
		t.Fatal("there is no node, without which .ci/lesson/run proves nothing of the page")
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
	got := hashed(lineEnds.Replace(codeScript)) + "\n" + string(out)
	if *update {
		if err := os.WriteFile(scriptCodes, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(scriptCodes); err != nil || got != lineEnds.Replace(string(want)) {
		t.Errorf("the script makes\n%s, %s has\n%s, %v", got, scriptCodes, want, err)
	}
}

// What .ci/lesson/run drove the page to hand in, by mouse, by keyboard and by
// touch where nothing is kept, is what was answered.
func TestWhatThePageHandsIn(t *testing.T) {
	dir := os.Getenv("LESSON_BACK")
	if dir == "" {
		t.Skip("nothing was handed in: .ci/lesson/run drives the page in Chromium and runs this after it")
	}
	e := ofEveryForm()
	at := func(words string) text.Span {
		i := strings.Index(e.A.Source, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	full := map[string]Answer{
		"i1": {Number: 4}, "i2": {Number: 2}, "i3": {Chosen: []string{"p", "q"}}, "i4": {Chosen: []string{"q"}},
		"i6": {Pairs: map[string]string{"p": "q", "q": "p"}}, "i7": {Chosen: []string{"q", "p", "r"}},
		"i8": {Spans: []Marked{{at("town library will"), "p"}, {at("the council"), "r"}}},
		"i9": {Text: "The library <b>closes</b> at five."},
	}
	full["i8"].Spans[1].End -= len(" council")
	for name, want := range map[string]map[string]Answer{
		"Blue Heron":  full,
		"Grey Owl":    full,
		"Silver Gull": {"i1": {Number: 4}, "i3": {Chosen: []string{}}, "i8": {Spans: []Marked{{at("300"), "p"}}}},
	} {
		files, err := filepath.Glob(filepath.Join(dir, name+" – *.json"))
		if err != nil || len(files) != 1 {
			t.Errorf("%s: %q handed in, %v", name, files, err)
			continue
		}
		data, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 5<<10 {
			t.Errorf("%s: %d bytes", name, len(data))
		}
		got, err := ReadAnswers(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		fitted, left := got.Fitted(e)
		if len(left) > 0 || got.Name != name || got.Exercise != e.ID || got.Made == "" {
			t.Errorf("%s: %+v, left %q", name, got, left)
		}
		said, meant := fmt.Sprintf("%+v", fitted.Items), fmt.Sprintf("%+v", want)
		if said != meant {
			t.Errorf("%s: handed in\n%s, want\n%s", name, said, meant)
		}
		code, err := os.ReadFile(filepath.Join(dir, name+".code"))
		if err != nil {
			t.Fatal(err)
		}
		pasted := Paste(string(code))
		if len(pasted) != 1 || pasted[0].Name != name {
			t.Fatalf("%s: the code is read as %v", name, pasted)
		}
		decoded, err := Decode(e, pasted[0].Code)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		delete(want, "i9")
		if said := fmt.Sprintf("%+v", decoded.Items); said != fmt.Sprintf("%+v", want) {
			t.Errorf("%s: the code says\n%s, want\n%+v", name, said, want)
		}
		want["i9"] = Answer{Text: "The library <b>closes</b> at five."}
	}
}
