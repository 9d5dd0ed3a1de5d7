package lesson

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"
)

// What can be said stands in the Wordings, and nothing stands there unsaid.
func TestWhatIsSaidHasWords(t *testing.T) {
	asked := map[string]bool{}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			name, _ := call.Fun.(*ast.Ident)
			key, _ := call.Args[0].(*ast.BasicLit)
			if name == nil || key == nil {
				return true
			}
			said, _ := strconv.Unquote(key.Value)
			switch name.Name {
			case "say", "fails":
				asked[said] = true
			case "broken":
				asked["fault."+said] = true
			}
			return true
		})
	}
	for key := range asked {
		for _, l := range Languages() {
			if WordingOf(l)[key] == "" {
				t.Errorf("%s is not said in %s", key, l)
			}
		}
	}
	for key := range WordingOf("en") {
		for _, of := range []string{"error.", "fault.", "misfit."} {
			if strings.HasPrefix(key, of) && !asked[key] {
				t.Errorf("nobody says %s", key)
			}
		}
	}
	if len(asked) < 70 {
		t.Errorf("only %d texts were found", len(asked))
	}
}

func TestAnErrorIsSaidInTheWordsOfItsReader(t *testing.T) {
	german := WordingOf("de")
	e := small()
	_, tally := ReadTally(e, "1.1, 1, 3\n2.9, 1, {n}")
	_, code := Decode(e, "2SS0X-PE34K")
	_, damaged := ReadAnswers([]byte("{\n\n["))
	for err, want := range map[error]string{
		tally:                "Zeile 2 der Strichliste, „2.9, 1, {n}“, nennt keine Frage der Übung; schreiben Sie sie so",
		code:                 "das Ende des Codes fehlt; tippen Sie die Gruppen",
		damaged:              "die Datei ist in Zeile 3 beschädigt oder abgeschnitten",
		e.SetKey("1.5", "2"): "die Lösung von 1.5 passt nicht: eine solche Frage hat keine Lösung",
	} {
		var told *Error
		if !errors.As(err, &told) || !strings.HasPrefix(told.In(german), want) || strings.HasPrefix(err.Error(), want[:8]) {
			t.Errorf("%v is said as %s", err, told.In(german))
		}
	}
	foreign := Answers{Version: 1, Exercise: e.ID, Name: "Rotmilan", Items: map[string]Answer{"1.5": {Number: 99}, "7.7": {Number: 1}}}
	p := Gather(e, []Received{{From: "a.json", Answers: foreign}, {From: "b.json", Err: errors.New("no such disk")}})
	if got, want := p.List[0].Reason(german), "Keine Frage ist beantwortet. Die Antwort auf 1.5 ist weggelassen: ihre Zahl liegt außerhalb der Skala. Es gibt keine Frage 7.7."; got != want {
		t.Errorf("%q, wanted %q", got, want)
	}
	if got := p.List[1].Reason(german); got != "No such disk" {
		t.Errorf("%q", got)
	}
}
