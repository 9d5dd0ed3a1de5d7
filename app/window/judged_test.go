package window

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/seeds/note"
)

// rowMenu is the menu of a row, by what its items say.
func rowMenu(w *Window, item int) map[string]func() {
	m := map[string]func(){}
	for _, i := range rowItems(w, item) {
		m[i.Label] = i.Action
	}
	return m
}

// groupOf is the noun of the group that lists an item, "" for none.
func groupOf(r *reading.Reading, item int) string {
	for _, g := range slices.Concat(r.Rows(), r.Alone()) {
		if slices.ContainsFunc(g.Rows, func(row reading.Row) bool { return row.Item == item }) {
			return g.Noun
		}
	}
	return ""
}

func itemOf(w *Window, k reading.Kind) int {
	return slices.IndexFunc(w.reading.Items, func(it reading.Item) bool { return it.Kind == k })
}

func reason(t *testing.T, w *Window, words string) {
	t.Helper()
	s, ok := w.win.Canvas().Overlays().Top().(*kit.Sheet)
	if !ok {
		t.Fatal("no reason is asked for")
	}
	everyObject(s.Body, func(o fyne.CanvasObject) {
		if f, ok := o.(*kit.FieldBox); ok {
			f.Field.SetText(words)
		}
	})
	test.Tap(s.Ways[0])
}

func TestARowIsPutAsideAndStaysSo(t *testing.T) {
	a := test.NewApp()
	defer a.Quit()
	pathA, pathB := article(t, "a.txt", councilA), article(t, "b.txt", councilB)
	w, l := startIn(t, a, pathA, pathB)
	l.Rest()
	quoted, linked := itemOf(w, reading.Quotation), itemOf(w, reading.Statement)
	rowMenu(w, quoted)["Put aside as wrong…"]()
	reason(t, w, "it is a proverb")
	rowMenu(w, linked)["Confirm…"]()
	reason(t, w, "")
	l.Rest()
	see := func(w *Window) {
		t.Helper()
		if groupOf(w.reading, quoted) != "put aside" || groupOf(w.reading, linked) != "statements side by side" {
			t.Errorf("the rows stand under %q and %q", groupOf(w.reading, quoted), groupOf(w.reading, linked))
		}
		for _, m := range w.reading.Marks(reading.A) {
			if m.Item == quoted {
				t.Error("what is put aside is marked")
			}
		}
		for _, g := range w.reading.Rows() {
			for _, row := range g.Rows {
				if row.Item == quoted && row.Held != "Put aside as wrong: it is a proverb" || row.Item == linked && row.Held != "Confirmed" {
					t.Errorf("a row says %q", row.Held)
				}
			}
		}
		if n := w.reading.NotesKnown(); n > 0 {
			t.Errorf("%d notes are listed", n)
		}
	}
	see(w)
	w.Close()
	f, err := note.Open(note.Beside(pathA))
	if notes := f.Notes(); err != nil || len(notes) != 2 || !notes[0].Assessing {
		t.Errorf("kept: %v, %v", notes, err)
	}
	raw, _ := os.ReadFile(note.Beside(pathA))
	for _, words := range []string{`"motivation": "assessing"`, `"put aside"`, `"finding: quotation"`, `"beside: b.txt"`, `"it is a proverb"`} {
		if !strings.Contains(string(raw), words) {
			t.Errorf("%s is not in %s", words, raw)
		}
	}
	w, l = startIn(t, a, pathA, pathB)
	l.Rest()
	see(w)
	rowMenu(w, quoted)["Bring back"]()
	if groupOf(w.reading, quoted) != "shared passages" {
		t.Error("it does not come back")
	}
	other := filepath.Join(filepath.Dir(pathB), "c.txt")
	if err := os.WriteFile(other, []byte(councilB), 0o600); err != nil {
		t.Fatal(err)
	}
	w, l = startIn(t, a, pathA, other)
	l.Rest()
	if _, held := w.reading.Judged(itemOf(w, reading.Statement)); held {
		t.Error("what is held of one pair is held of another")
	}
}

func TestARowIsCopiedWithBothSources(t *testing.T) {
	w := council(t)
	quoted := itemOf(w, reading.Quotation)
	w.panel.Findings.Select(quoted)
	w.panel.Findings.TypedShortcut(&fyne.ShortcutCopy{Clipboard: w.app.Clipboard()})
	got := w.app.Clipboard().Content()
	for _, words := range []string{"Quoted in both: Both quote", "“We cannot heat a building that leaks", "“Council votes to close Elm Road school”", "“Parents angry as council closes Elm Road school”"} {
		if !strings.Contains(got, words) {
			t.Errorf("%q is not in what was copied:\n%s", words, got)
		}
	}
}

func TestRowsGoWithTheirMarks(t *testing.T) {
	w := council(t)
	for kind, label := range map[reading.Kind]string{reading.Statement: "Statements", reading.OnlyHere: "Only here"} {
		item := itemOf(w, kind)
		list := w.panel.Findings
		if kind == reading.OnlyHere {
			list = w.panel.Alone
		}
		if !list.Has(item) {
			t.Fatalf("no row of %s", label)
		}
		for _, c := range w.reading.Chips() {
			if c.Label == label {
				w.flip(c)
			}
		}
		if list.Has(item) {
			t.Errorf("the marks of %s are hidden and the row is not", label)
		}
		w.desk.OnItem(item) // which shows its marks
		if !list.Has(item) {
			t.Errorf("the row of %s does not come back", label)
		}
	}
}

// What is in focus is copied as the source of a page, with the words of both
// articles; of a note too, whose text stands before the words in plain text.
func TestCopiesOfAFindingAndANote(t *testing.T) {
	pathA, pathB := noted(t)
	w, l := start(t, pathA, pathB)
	const item = 0
	rowMenu(w, item)["Copy as HTML"]()
	html := w.app.Clipboard().Content()
	for _, want := range []string{"<article", "<figcaption>A: ", "<figcaption>B: ", "<blockquote"} {
		if !strings.Contains(html, want) {
			t.Errorf("the finding has no %s: %s", want, html)
		}
	}
	id := jot(t, w, l, reading.A, "three hundred yellow umbrellas", "who <paid>?")
	w.change(func() { w.reading.FocusNote(id) })
	copyFocus(w)
	if html := w.app.Clipboard().Content(); !strings.Contains(html, "who &lt;paid&gt;?") || !strings.Contains(html, "three hundred yellow umbrellas") {
		t.Errorf("the note is copied as %s", html)
	}
	copyWithSource(w)
	if words := w.app.Clipboard().Content(); !strings.HasPrefix(words, "who <paid>?\n\n") || !strings.Contains(words, "three hundred yellow umbrellas") {
		t.Errorf("the note is copied as %q", words)
	}
	w.app.Clipboard().SetContent("as it was")
	w.change(w.reading.Clear)
	copyFocus(w)
	copyWithSource(w)
	if got := w.app.Clipboard().Content(); got != "as it was" {
		t.Errorf("with nothing in focus %q is copied", got)
	}
}
