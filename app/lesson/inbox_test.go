package lesson

import (
	"slices"
	"testing"
)

// What a class hands in is taken by its kind, whatever else lies in the folder.
func TestAnInboxSortsAFolder(t *testing.T) {
	e, _ := Build(founding(1, 3), Options{Kinds: []Kind{"blind"}})
	it := e.Tasks[0].Items[0]
	a := Answers{Version: 1, Exercise: e.ID, Name: "Blue Heron", Items: map[string]Answer{it.ID: {Number: 4}}}
	p := Gather(e, []Received{{From: "x", Answers: a}})
	sheet, err := e.Key().CSV()
	if err != nil {
		t.Fatal(err)
	}
	in := &Inbox{}
	for name, data := range map[string]string{
		"lesson.json": string(e.File()), "copy of lesson.json": string(e.File()), "heron.json": string(a.File()), "fox.json.txt": string(a.File()),
		"Codes.TXT": "Red Fox: " + a.Code(e) + "\nGrey Owl: 11111-22222\n", "tally.csv": it.ID + ", 2, 9\n", "bad.csv": "9.9, 2, 9\n",
		"counts.csv": string(p.CSV()), "answers.csv": string(p.AnswersCSV()), "table.csv": string(sheet),
		"resaved.csv": "item;\"task\";form;question;answer\n", "page.html": "<html>", "photo.jpg": "x",
	} {
		in.Take(name, []byte(data), nil)
	}
	if len(in.Exercises) != 1 || in.Refused != nil {
		t.Fatalf("%d exercises, refused %v", len(in.Exercises), in.Refused)
	}
	slices.Sort(in.Left)
	if want := []string{"answers.csv", "counts.csv", "page.html", "photo.jpg", "resaved.csv", "table.csv"}; !slices.Equal(in.Left, want) {
		t.Errorf("left %q", in.Left)
	}
	var good, bad []string
	for _, r := range in.Sorted() {
		if r.Err != nil {
			bad = append(bad, r.From)
		} else {
			good = append(good, r.From)
		}
	}
	slices.Sort(good)
	if !slices.Equal(good, []string{"Codes.TXT, code 1", "fox.json.txt", "heron.json", "tally.csv"}) || !slices.Equal(bad, []string{"Codes.TXT, code 2", "bad.csv"}) && !slices.Equal(bad, []string{"bad.csv", "Codes.TXT, code 2"}) {
		t.Errorf("good %q, bad %q", good, bad)
	}
}

func TestAnInboxWithoutAnExerciseGivesNothing(t *testing.T) {
	in := &Inbox{}
	in.Take("codes.txt", []byte("Red Fox: 11111-22222"), nil)
	in.Take("later.json", []byte(`{"version": 9, "tasks": []}`), nil)
	if got := in.Sorted(); got != nil || in.Refused == nil || in.Refused.Name != "later.json" {
		t.Errorf("sorted %v, refused %v", got, in.Refused)
	}
}

func TestWhatIsLeftOutIsSaidInAnyWords(t *testing.T) {
	in := &Inbox{Left: []string{"foto.jpg"}}
	_, foreign := Apart(nil, []Received{{From: "fremd.json", Answers: Answers{Exercise: "x"}}})
	list := in.LeftOut(foreign)
	if len(list) != 2 || list[0].In(WordingOf("de")) != "foto.jpg enthält weder Antworten (.json) noch Codes (.txt) noch eine Strichliste (.csv) und ist weggelassen." || list[1].In(WordingOf("en")) != "fremd.json answers an exercise that is not here; put its file into the folder." {
		t.Errorf("said: %q", list)
	}
}
