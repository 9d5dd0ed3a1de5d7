package note

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/seeds/unwritable"
)

// killed ends a program without letting it do anything: the system closes its
// files.
func killed(j *Journal) {
	j.file.Close()
	j.lock.Close()
}

// typed is a note in a file, and the journal of the window in which it is.
func typed(t *testing.T, words ...string) (path, folder string, n Note, f *File, j *Journal) {
	t.Helper()
	path, folder = temp(t), t.TempDir()
	f, j = opened(t, path), NewJournal(folder, path)
	n = New("")
	for _, w := range words {
		n.Text += w
		f.Put(n)
		j.Keep(f, n.ID)
	}
	return path, folder, n, f, j
}

// begun is the next start: what is in the file and in the journals.
func begun(t *testing.T, folder, path string) (*File, *Journal, int) {
	t.Helper()
	f, j := opened(t, path), NewJournal(folder, path)
	return f, j, len(j.Replay(f))
}

func lying(t *testing.T, folder string) (names string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		names += filepath.Ext(f.Name())
	}
	return names
}

func TestWhatWasTypedOutlastsAKill(t *testing.T) {
	path, folder, _, _, j := typed(t, "one", " two", " three")
	killed(j)
	f, again, changed := begun(t, folder, path)
	if texts(f) != "one two three" || changed != 1 {
		t.Fatalf("%q, %d changed", texts(f), changed)
	}
	killed(again) // before it saved
	f, again, _ = begun(t, folder, path)
	if texts(f) != "one two three" {
		t.Fatalf("after a second kill %q", texts(f))
	}
	had := again.Changes()
	saved(t, f)
	again.Saved(had)
	again.Close()
	if got := lying(t, folder); got != "" {
		t.Errorf("%s left behind", got)
	}
	if f, _, changed := begun(t, folder, path); texts(f) != "one two three" || changed != 0 {
		t.Errorf("at the third start %q, %d changed", texts(f), changed)
	}
}

// What was saved before the kill is not another's.
func TestAKillAfterASave(t *testing.T) {
	path, folder, n, f, j := typed(t, "one")
	saved(t, f) // and the journal never hears of it
	n.Text = "one two"
	f.Put(n)
	j.Keep(f, n.ID)
	killed(j)
	if f, _, _ := begun(t, folder, path); texts(f) != "one two" {
		t.Errorf("%q", texts(f))
	}
}

func TestADeletedNoteStaysDeleted(t *testing.T) {
	path, folder, n, f, j := typed(t, "one")
	saved(t, f)
	f.Delete(n.ID)
	j.Keep(f, n.ID)
	killed(j)
	if f, _, changed := begun(t, folder, path); texts(f) != "" || changed != 1 {
		t.Errorf("%q, %d changed", texts(f), changed)
	}
}

// Another window wrote after the kill: nothing of either is lost.
func TestAnotherWroteAfterTheKill(t *testing.T) {
	path, folder, n, f, j := typed(t, "one")
	saved(t, f)
	j.Saved(j.Changes())
	n.Text = "one two"
	f.Put(n)
	j.Keep(f, n.ID)
	killed(j)
	other := opened(t, path)
	n.Text = "uno"
	other.Put(n)
	saved(t, other)
	got, _, _ := begun(t, folder, path)
	if s := texts(got); len(got.Notes()) != 2 || !strings.Contains(s, "uno") || !strings.Contains(s, "one two") {
		t.Errorf("%q", s)
	}
}

func TestTheJournalOfAnOpenWindowIsItsOwn(t *testing.T) {
	path, folder, _, _, _ := typed(t, "one")
	if f, _, changed := begun(t, folder, path); texts(f) != "" || changed != 0 {
		t.Errorf("%q was taken from a window that is open", texts(f))
	}
	if f, _, _ := begun(t, folder, filepath.Join(filepath.Dir(path), "other.notes.json")); texts(f) != "" {
		t.Errorf("%q was taken to another article", texts(f))
	}
}

// A line that was not written whole, and what is no line at all, are passed over.
func TestDamagedJournal(t *testing.T) {
	path, folder, _, _, j := typed(t, "one", " two")
	name := j.file.Name()
	killed(j)
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for cut := range len(data) {
		if err := os.WriteFile(name, append([]byte("\x00{]\n{\"id\":7}\n"), data[:cut]...), 0o600); err != nil {
			t.Fatal(err)
		}
		f, again, _ := begun(t, folder, path)
		if s := texts(f); s != "" && s != "one" && s != "one two" {
			t.Fatalf("cut at %d: %q", cut, s)
		}
		if first := strings.Index(string(data), "\n"); cut > first && texts(f) == "" {
			t.Fatalf("cut at %d: the first line is lost", cut)
		}
		again.Saved(again.Changes())
		again.Close()
	}
}

func TestAJournalDoesNotGrow(t *testing.T) {
	path, folder, n, f, j := typed(t)
	most := 0
	for i := range 100 {
		n.Text = strings.Repeat("long words ", 5000) + string(rune('a'+i%26))
		f.Put(n)
		j.Keep(f, n.ID)
		most = max(most, j.size)
	}
	if most > journalBytes || lying(t, folder) != ".typed.lock" {
		t.Errorf("%d bytes in %s", most, lying(t, folder))
	}
	killed(j)
	if f, _, _ := begun(t, folder, path); texts(f) != n.Text {
		t.Errorf("the last letter is lost")
	}
}

// A folder that cannot be written keeps nobody from writing a note.
func TestNoRoomForAJournal(t *testing.T) {
	path := temp(t)
	stone := filepath.Join(t.TempDir(), "stone")
	if err := os.WriteFile(stone, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f, j := opened(t, path), NewJournal(filepath.Join(stone, "folder"), path)
	f.Put(New("one"))
	j.Keep(f, f.Notes()[0].ID)
	j.Saved(j.Changes())
	j.Close()
	if got := j.Replay(f); got != nil || texts(f) != "one" {
		t.Errorf("%v %q", got, texts(f))
	}
}

// A line that the disk had room for in part only takes no other with it.
func TestALineThatDoesNotFitIsWrittenOver(t *testing.T) {
	path, folder, n, f, j := typed(t, "one")
	if _, err := j.file.WriteAt([]byte(`{"id":"half a li`), int64(j.size)); err != nil {
		t.Fatal(err)
	}
	n.Text = "one two"
	f.Put(n)
	j.Keep(f, n.ID)
	killed(j)
	if f, _, _ := begun(t, folder, path); texts(f) != "one two" {
		t.Errorf("%q", texts(f))
	}
}

// Where there is no room for what was left behind, it stays there.
func TestAFullDiskTakesNoJournalAway(t *testing.T) {
	path, folder := temp(t), unwritable.Disk(t)
	f, j := opened(t, path), NewJournal(folder, path)
	n := New("one")
	f.Put(n)
	j.Keep(f, n.ID)
	killed(j)
	unwritable.Fill(t, folder)
	f, again, _ := begun(t, folder, path)
	if texts(f) != "one" {
		t.Fatalf("%q", texts(f))
	}
	killed(again) // before it saved
	f, again, _ = begun(t, folder, path)
	if killed(again); texts(f) != "one" {
		t.Errorf("at the next start %q", texts(f))
	}
}
