package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"diptych/app/lesson"
)

const bus1 = "Bus fails\n\nForty children waited for 50 minutes in the rain on Tuesday because the school bus did not come.\n\n" +
	"\"My son sat in his wet coat until noon,\" said Helen Marsh.\n\n\"We are sorry and will buy another one,\" operator Simon Keller said.\n\n" +
	"A parents’ meeting is planned for next Monday in the gymnasium.\n"

const bus2 = "Bus delayed\n\nPupils came late to school on Tuesday. A bridge on the far side of the valley is closed for repairs.\n\n" +
	"\"Our drivers did everything that they could,\" Simon Keller said.\n\n" +
	"The new vehicle is expected in December and will have a lift for wheelchairs.\n"

// inFolder is a new folder with these files.
func inFolder(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLessonAndPool(t *testing.T) {
	dir := inFolder(t, map[string]string{"a.txt": bus1, "b.txt": bus2})
	path := filepath.Join(dir, "lesson.json")
	status, out, errs := collate(t, "-format", "json", "-tasks", "voices,statements", "-o", path, "lesson", filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt"))
	if status != done || out != "" || !strings.Contains(errs, "statements is left out") {
		t.Fatalf("status %d, printed %q, said %s", status, out, errs)
	}
	data, _ := os.ReadFile(path)
	e, err := lesson.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	a := lesson.Answers{Version: 1, Exercise: e.ID, Name: "Blue Heron", Items: map[string]lesson.Answer{"1.1": {Chosen: []string{"1"}}}}
	other := a
	other.Exercise = "another"
	pool := inFolder(t, map[string]string{
		"lesson.json": string(data), "heron.json": string(a.File()), "bad.json": "{", "foreign.json": string(other.File()),
		"codes.txt": "Red Fox: " + a.Code(e) + "\nGrey Owl: 11111-22222\n", "tally.csv": "1.1, 2, 9\n", "photo.jpg": "x",
	})
	status, out, errs = collate(t, "pool", pool)
	for _, want := range []string{"2 of 5 count", "bad.json: damaged", "code 2: damaged", "11 answered", "at least 9 sheets"} {
		if !strings.Contains(out, want) {
			t.Errorf("not said: %s", want)
		}
	}
	if status != done || !strings.Contains(errs, "photo.jpg") || !strings.Contains(errs, "foreign.json answers an exercise that is not here") {
		t.Errorf("status %d, said %s, printed\n%s", status, errs, out)
	}
	if _, twice, _ := collate(t, "-exercise", path, "pool", pool); twice != out {
		t.Errorf("with a copy of the exercise it is\n%s, without\n%s", twice, out)
	}
	if _, table, _ := collate(t, "-format", "csv", "pool", pool); !strings.HasPrefix(table, "item,task,") {
		t.Errorf("got %.80s", table)
	}
}

func TestALessonTakesThePlaceOfNoArticle(t *testing.T) {
	dir := inFolder(t, map[string]string{"a.txt": bus1, "b.txt": bus2})
	a, b := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")
	for _, path := range []string{a, b} {
		status, _, errs := collate(t, "-format", "json", "-o", path, "lesson", a, b)
		if status != failed || !strings.Contains(errs, "one of the articles") {
			t.Errorf("status %d, said %s", status, errs)
		}
	}
	for path, was := range map[string]string{a: bus1, b: bus2} {
		if is, err := os.ReadFile(path); string(is) != was {
			t.Errorf("%s holds %.40q, %v", path, is, err)
		}
	}
}

// What collate words prints, translated, is what a lesson is asked in.
func TestALessonInAnotherLanguage(t *testing.T) {
	dir := inFolder(t, map[string]string{"a.txt": bus1, "b.txt": bus2, "fr.json": `{"language": "fr", "voices.title": "Qui est cité"}`, "bad.json": `{"language": "fr", "voices.item": "x"}`})
	a, b := filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")
	status, out, errs := collate(t, "-tasks", "voices", "-format", "html", "-words", filepath.Join(dir, "fr.json"), "lesson", a, b)
	if status != done || !strings.Contains(out, `<html lang="fr">`) || !strings.Contains(out, "Qui est cité") {
		t.Errorf("status %d, said %s, printed %.200s", status, errs, out)
	}
	bad := filepath.Join(dir, "bad.json")
	if status, _, errs := collate(t, "-words", bad, "lesson", a, b); status != failed || !strings.Contains(errs, bad+": ") || !strings.Contains(errs, "{quote}") {
		t.Errorf("status %d, said %s", status, errs)
	}
	status, out, _ = collate(t, "words")
	if _, words, err := lesson.ReadWording([]byte(out)); status != done || err != nil || words["voices.title"] != "Who is quoted" {
		t.Errorf("status %d, %v, printed %.200s", status, err, out)
	}
}

func TestLessonMisused(t *testing.T) {
	for _, args := range [][]string{
		{"-tasks", "riddles", "lesson", "a", "b"}, {"lesson", "a", "b", "c"}, {"-format", "doc", "lesson", "a", "b"}, {"-format", "json", "pool", "x"}, {"pool", "x", "y"},
		{"-language", "fr", "lesson", "a", "b"}, {"-language", "de", "-words", "w", "lesson", "a", "b"}, {"words", "x", "y"},
	} {
		if status, _, errs := collate(t, args...); status != misused || !strings.Contains(errs, "usage") {
			t.Errorf("%v: status %d, said %.100s", args, status, errs)
		}
	}
	if status, _, errs := collate(t, "pool", t.TempDir()); status != failed || !strings.Contains(errs, "no exercise") {
		t.Error(fmt.Sprint(status, errs))
	}
}

// Of an exercise that cannot be read it is said why, and not that there is none.
func TestPoolOfAnExerciseThatIsRefused(t *testing.T) {
	later := inFolder(t, map[string]string{"lesson.json": `{"version": 9, "tasks": []}`})
	path := filepath.Join(later, "lesson.json")
	for _, args := range [][]string{{"pool", later}, {"-exercise", path, "pool", t.TempDir()}} {
		if status, _, errs := collate(t, args...); status != failed || !strings.Contains(errs, path+": the file is of version 9") {
			t.Errorf("%v: status %d, said %s", args, status, errs)
		}
	}
	missing := filepath.Join(later, "none.json")
	if status, _, errs := collate(t, "-exercise", missing, "pool", later); status != failed || !strings.Contains(errs, missing+": the file cannot be opened ("+syscall.ENOENT.Error()+"); ") {
		t.Errorf("status %d, said %s", status, errs)
	}
}
