package reading

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/text"
)

// noting is a reading of pair with notes, each about the words named.
func noting(t testing.TB, notes ...Note) *Reading {
	t.Helper()
	r := New(pair(t))
	r.SetNotes(notes)
	return r
}

// on is where words stand in the article of a side.
func on(t testing.TB, s Side, words string) []text.Span {
	t.Helper()
	src := [2]string{sourceA, sourceB}[s]
	i := strings.Index(src, words)
	if i < 0 {
		t.Fatalf("%q is not in %v", words, s)
	}
	return []text.Span{{Start: i, End: i + len(words)}}
}

// list writes notes as a reader would see them.
func list(groups []NoteGroup) string {
	var b strings.Builder
	for _, g := range groups {
		if g.Title != "" {
			fmt.Fprintf(&b, "== %s\n", g.Title)
		}
		for _, r := range g.Rows {
			fmt.Fprintf(&b, "%s (%s) %s\n", r.ID, strings.TrimPrefix(r.Label, "Note on "), r.Text)
			for s, e := range r.Evidence {
				for _, sn := range e.Snippets {
					fmt.Fprintf(&b, "  %v · %s: ", Side(s), sn.Who)
					for _, run := range sn.Runs {
						b.WriteString(run.Text)
					}
					b.WriteString("\n")
				}
			}
		}
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func TestNotesStandInTheOrderOfTheText(t *testing.T) {
	r := noting(t,
		Note{ID: "b", Text: "only B", Places: [2][]text.Span{B: on(t, B, "Crowds cheered")}},
		Note{ID: "late", Text: "weather", Places: [2][]text.Span{A: on(t, A, "Rain fell")}},
		Note{ID: "both", Text: "which one?", Places: [2][]text.Span{on(t, A, "the old harbour"), on(t, B, "the old stone harbour")}},
		Note{ID: "lost", Text: "gone", Lost: [2][]string{B: {"a band played"}}},
		Note{ID: "half", Text: "half of it", Places: [2][]text.Span{A: on(t, A, "Nobody waved")}, Lost: [2][]string{B: {"they all waved"}}},
		Note{ID: "away", Text: "elsewhere", Places: [2][]text.Span{A: on(t, A, "late but safe")}, Away: []Away{{"c.txt", "safe at last"}}},
	)
	want := `both (A and B) which one?
  A · own voice: the old harbour
  B · own voice: the old stone harbour
late (A) weather
  A · own voice: Rain fell
half (A and B) half of it
  A · own voice: Nobody waved
  B · no longer in the article: they all waved
b (B) only B
  B · own voice: Crowds cheered
== About another pair
away (A) elsewhere
  A · quoted: late but safe
== Lost its place: the words are no longer in the article
lost (B) gone
  B · no longer in the article: a band played
`
	if got := list(r.Notes()); got != want {
		t.Errorf("notes\n%s\nwant\n%s", got, want)
	}
	if p, l := r.NotesPlaced(), r.NotesLost(); p != 5 || l != 1 {
		t.Errorf("%d have a place, %d lost it", p, l)
	}
}

func TestNotesAreMarkedAndSwitched(t *testing.T) {
	r := noting(t,
		Note{ID: "x", Text: "x", Places: [2][]text.Span{on(t, A, "Rain"), on(t, B, "Crowds")}},
		Note{ID: "gone", Text: "y", Places: [2][]text.Span{A: on(t, A, "dawn")}, Gone: true},
	)
	noted := func() (n int) {
		for _, m := range append(r.Marks(A), r.Marks(B)...) {
			if m.Kind == Noted {
				n++
			}
		}
		return n
	}
	if n := noted(); n != 2 {
		t.Errorf("%d places are marked, want those of one note", n)
	}
	chip := func() (c Chip) {
		for _, c := range r.Chips() {
			if c.Label == "Notes" {
				return c
			}
		}
		return c
	}
	notes := chip()
	if notes.Count != 1 || !notes.On {
		t.Fatalf("the chip is %+v", notes)
	}
	r.FocusNote("x")
	r.Flip(notes)
	if _, ok := r.Focus(); ok || noted() != 0 {
		t.Error("what is switched off is in focus or marked")
	}
	if !r.FocusNote("x") || !r.Shown(Noted) {
		t.Error("a note that is asked for is not shown")
	}
	r.SetNotes(nil)
	if _, ok := r.Focus(); ok {
		t.Error("a note that is no more is in focus")
	}
	if chip().Count != 0 {
		t.Error("a chip without notes")
	}
}

func TestTapOnANote(t *testing.T) {
	r := noting(t,
		Note{ID: "word", Text: "the word", Places: [2][]text.Span{A: on(t, A, "old")}},
		Note{ID: "copy", Text: "the whole passage, which is more than the foot of the window can hold", Places: [2][]text.Span{A: on(t, A, "the old harbour")}},
	)
	pos := place(t, r.Document(A), "old harbour")
	var walk []string
	for range 5 {
		r.Tap(A, pos)
		f, _ := r.Focus()
		name := f.Note
		if name == "" {
			name = fmt.Sprint(r.Items[f.Item].Kind)
		}
		walk = append(walk, name)
	}
	if got := strings.Join(walk, " "); got != "word copy 1 6 word" {
		t.Errorf("clicks on one place lead to %s", got)
	}
	r.Tap(A, pos)
	if f, _ := r.Focus(); f.Why != "Note: the whole passage, which is more than the foot\u00a0…" {
		t.Errorf("the foot says %q", f.Why)
	}
	r.Clear()
	r.Tap(A, place(t, r.Document(A), "harbour at"))
	if f, _ := r.Focus(); f.Note != "copy" {
		t.Errorf("focus %+v", f)
	}
}

func TestALostNoteTakesNothingIntoFocus(t *testing.T) {
	r := noting(t, Note{ID: "lost", Lost: [2][]string{A: {"x"}}})
	r.FocusItem(0)
	if r.FocusNote("lost") || r.FocusNote("no such") {
		t.Error("says it has a place")
	}
	if _, ok := r.Focus(); ok {
		t.Error("something is in focus")
	}
}

func TestTags(t *testing.T) {
	if got := fmt.Sprintf("%q", Tags(" loaded words,#Lavrov, , loaded  words ,# two,")); got != `["loaded words" "Lavrov" "two"]` {
		t.Errorf("read %s", got)
	}
	if got := Tags("  "); got != nil {
		t.Errorf("of nothing %q", got)
	}
}
