package lesson

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"diptych/compare"
)

func TestExerciseComesBack(t *testing.T) {
	foundingPairs(t, func(t *testing.T, c *compare.Comparison) {
		e := every(c)
		back, err := Read(e.File())
		if err != nil || string(back.File()) != string(e.File()) || back.ID != e.ID || !reflect.DeepEqual(back.Clone(), e.Clone()) {
			t.Errorf("not as it was: %v", err)
		}
	})
}

// A file that was written when version 1 was new is read for ever, and asks the
// same as then; fields that are empty may be left out of it.
func TestAnOlderFileLoads(t *testing.T) {
	data, err := os.ReadFile("testdata/exercise-1.json")
	if err != nil {
		t.Fatal(err)
	}
	e, err := Read(data)
	if err != nil || e.ID != "zy3hpfy7c6nvh5yc" || e.Title != "The bus" || len(e.IDs()) != 3 {
		t.Fatalf("read as %s, %q with %q: %v", e.ID, e.Title, e.IDs(), err)
	}
	if it, _ := e.Item("1.1"); len(it.Key) != 1 || it.Key[0] != "2" {
		t.Errorf("the key is %q", it.Key)
	}
	if words := e.Handed().A.Source; strings.Contains(words, "Valley Post") {
		t.Errorf("handed out is %q", words)
	}
	if back, err := Read(e.File()); err != nil || back.ID != e.ID {
		t.Errorf("written anew it is %s, %v", back.ID, err)
	}
}

func TestReadRefuses(t *testing.T) {
	e := small()
	e.stamp()
	good := string(e.File())
	if _, err := Read([]byte(good)); err != nil {
		t.Fatal(err)
	}
	if marked := []byte("\ufeff" + good); !IsExercise(marked) {
		t.Error("with a byte order mark it is no exercise")
	} else if e, err := Read(marked); err != nil || string(e.File()) != good {
		t.Errorf("with a byte order mark: %v", err)
	}
	if !IsExercise([]byte(strings.Replace(good, `"version": 1`, `"version": 9`, 1))) {
		t.Error("one of a later version is none")
	}
	for _, c := range []struct{ was, is, problem string }{
		{`"version": 1`, `"version": 9`, "version 9"},
		{`"version": 1`, `"version": 0`, "not an exercise"},
		{`"tasks"`, `"tusks"`, "not an exercise"},
		{`"form": "one"`, `"form": "two"`, "1.1"},
		{`"id": "1.2"`, `"id": "1.1"`, "1.1"},
		{`"top": 5`, `"top": 0`, "1.5"},
		{`"side": "a"`, `"side": "c"`, "1.6"},
		{`"key": [`, `"key": ["7",`, "1.1"},
		{`"paragraphs": null`, `"paragraphs": [{"at": [5, 99999], "kind": "body"}]`, "article a"},
		{`"masks": null`, `"masks": [{"at": [9, 3], "why": "outlet"}]`, "article a"},
		{`"title": "The bus"`, `"title": "The bus`, "line 5"},
	} {
		bad := strings.Replace(good, c.was, c.is, 1)
		if bad == good {
			t.Errorf("the file has no %s", c.was)
		}
		_, err := Read([]byte(bad))
		var told *Error
		if !errors.As(err, &told) || !strings.Contains(told.Error(), "; ") || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%s: %v", c.is, err)
		}
	}
	for _, bad := range []string{"", "{}", "[]", strings.Repeat("[", 100000), strings.Repeat(" ", MaxExercise+1)} {
		if _, err := Read([]byte(bad)); err == nil {
			t.Errorf("%.10q is read", bad)
		}
	}
}

// Two numbers in brackets are a place; a string that looks like one stays.
func TestPlacesStandOnOneLine(t *testing.T) {
	e := small()
	e.Title = "[ 1, 2 ]\n[\n 3,\n 4\n]"
	e.A.Masks = []Mask{{Why: WhyOutlet}}
	e.A.Masks[0].End = 3
	data := string(e.File())
	back, err := Read([]byte(data))
	if err != nil || back.Title != e.Title || !strings.Contains(data, `"at": [0, 3]`) {
		t.Errorf("%v %q", err, back.Title)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(small().File())
	f.Add(full().File())
	f.Fuzz(func(t *testing.T, data []byte) {
		if e, err := Read(data); err == nil {
			e.Handed()
			Gather(e, class(e, 2))
			if _, err := Read(e.File()); err != nil {
				t.Error(err)
			}
		}
		if a, err := ReadAnswers(data); err == nil {
			Gather(small(), received(a))
			a.Code(small())
		}
	})
}

func TestWordings(t *testing.T) {
	english := WordingOf("en")
	for _, l := range Languages() {
		w := WordingOf(l)
		if len(w) != len(english) {
			t.Errorf("%s has %d texts, English has %d", l, len(w), len(english))
		}
		if _, _, err := ReadWording(encoded(w.over(Wording{"language": l}))); err != nil {
			t.Errorf("%s: %v", l, err)
		}
	}
	for _, bad := range []string{"[]", "{}", `{"voices.item": "{quote}"}`, `{"language": "French"}`, `{"language": "fr", "no.such": "x"}`, `{"language": "fr", "voices.item": "no hole"}`} {
		if _, _, err := ReadWording([]byte(bad)); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
	e, _ := Build(founding(1, 3), Options{Language: "de"})
	if e.Title != "Zwei Artikel über eine Sache" || !strings.HasPrefix(e.Tasks[0].Items[0].Prompt, "„") {
		t.Errorf("got %s, %s", e.Title, e.Tasks[0].Items[0].Prompt)
	}
}

func TestCurate(t *testing.T) {
	e := small()
	e.stamp()
	id := e.ID
	if err := e.SetKey("1.1", "3"); err != nil || e.ID != id || !e.Tasks[0].Items[0].ByHand {
		t.Errorf("a key is mended: %v, and the exercise is another: %v", err, e.ID != id)
	}
	for item, key := range map[string][]string{"1.1": {"1", "2"}, "1.3": {"1"}, "1.4": {"1", "2"}, "1.5": {"3"}, "9.9": {"1"}, "1.2": {"1", "1"}} {
		if e.SetKey(item, key...) == nil {
			t.Errorf("%s takes the key %v", item, key)
		}
	}
	if err := e.SetKey("1.3", "1=2", "2=2"); err != nil {
		t.Error(err)
	}
	if !e.Reword("1.1", "Who says so?") || e.ID == id || e.Reword("9", "") {
		t.Error("rewording")
	}
	e.Move("1.7", 0)
	e.Drop("1.2")
	if got := strings.Join(e.IDs(), " "); got != "1.7 1.1 1.3 1.4 1.5 1.6" {
		t.Errorf("the questions are %s", got)
	}
	// what is built again keeps the teacher's key and not the machine's
	fresh := small()
	fresh.Keep(e)
	if fresh.Tasks[0].Items[0].ByHand || len(fresh.Tasks[0].Items[2].Key) != 2 || !fresh.Tasks[0].Items[2].ByHand {
		t.Errorf("keys are %v and %v", fresh.Tasks[0].Items[0].Key, fresh.Tasks[0].Items[2].Key)
	}
	it, _ := fresh.Item("1.3")
	n := len(it.Options)
	if !fresh.RewordAnswer("1.3", n, "What B tells") || it.Targets[0].Text != "What B tells" || !fresh.RewordAnswer("1.3", n-1, "What A tells") || it.Options[n-1].Text != "What A tells" {
		t.Errorf("answers are %+v and %+v", it.Options, it.Targets)
	}
	if fresh.RewordAnswer("1.3", n+len(it.Targets), "x") || fresh.RewordAnswer("9", 0, "x") {
		t.Error("an answer that is not there is reworded")
	}
	e.Drop("1")
	if len(e.Tasks) != 0 {
		t.Error("the task is still there")
	}
}

// A lesson in a language that does not come with the program says all in it that
// the translation has, wherever it is made again from its file.
func TestATranslationTravelsWithTheLesson(t *testing.T) {
	language, words, err := ReadWording([]byte("\ufeff" + `{"language": "fr", "title": "Deux articles", "voices.title": "Qui est cité", "voices.item": "« {quote} »", "page.code-name": "Nom de code", "page.worksheet": "",
		"debrief.title": "Réponses de la classe : {x}", "list.older": "Une autre de {name} est plus récente : {file}.", "code-names": "Héron bleu, Milan royal"}`))
	if err != nil || language != "fr" {
		t.Fatal(language, err)
	}
	built, _ := Build(founding(1, 3), Options{Kinds: []Kind{KindVoices}, Language: language, Words: words})
	e, err := Read(built.File())
	if err != nil || e.ID != built.ID || e.Title != "Deux articles" || e.Tasks[0].Title != "Qui est cité" || !strings.HasPrefix(e.Tasks[0].Items[0].Prompt, "« ") {
		t.Fatalf("%v, %+v", err, e.Tasks)
	}
	page, err := e.Sheet().HTML()
	for _, said := range []string{`<html lang="fr">`, "Nom de code", "<option>Milan royal</option>", "Save the answer file"} {
		if err != nil || !strings.Contains(string(page), said) {
			t.Errorf("the page does not say %s (%v)", said, err)
		}
	}
	if name := e.Sheet().FileName("worksheet", ".pdf"); !strings.HasSuffix(name, " - worksheet.pdf") {
		t.Error(name)
	}
	old, now := answeredAll(e, "Milan royal"), answeredAll(e, "Milan royal")
	now.Made = "2031-01-01T00:00:00Z"
	if p := Gather(e, received(old, now)); !strings.HasPrefix(p.List[0].Reason(e.Wording()), "Une autre de Milan royal") {
		t.Error(p.List)
	}
	// what cannot stand for the English words is not believed of a file either
	e.Words["voices.prompt"], e.Words["list.older"], e.Words["no.such"] = "fine", "without its holes", "x"
	if e, err = Read(e.File()); err != nil || e.Words["list.older"] != "" || e.Words["no.such"] != "" || e.Words["voices.prompt"] != "fine" {
		t.Error(e.Words, err)
	}
	if lang, all, err := ReadWording(ToTranslate()); err != nil || lang != "en" || len(all) != len(WordingOf("en")) {
		t.Error(lang, len(all), err)
	}
}
