package notebook

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/compare/text"
	"diptych/seeds/note"
)

func TestNotesOnThisPairAloneAreHandedOut(t *testing.T) {
	folder := t.TempDir()
	d := text.Parse(ship)
	f, err := note.Open(note.Beside(filepath.Join(folder, "a.txt")))
	if err != nil {
		t.Fatal(err)
	}
	captain := func(article string) note.Anchor { return note.Mark(article, d, d.Words[3].Span) }
	f.Put(note.New("on this article", captain("a.txt")))
	f.Put(note.New("on both", captain("a.txt"), captain("b.txt")))
	f.Put(note.New("on another pair", captain("a.txt"), captain("third.txt")))
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	n := open(t, folder)
	files := n.HandOut([2]string{"a.md", "b.md"})
	if files[1] != nil || files[0] == nil {
		t.Fatalf("handed out %d and %d bytes", len(files[0]), len(files[1]))
	}
	path := filepath.Join(t.TempDir(), "copy.notes.json")
	if err := os.WriteFile(path, files[0], 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := note.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, x := range got.Notes() {
		words = append(words, x.Text+" @"+x.Anchors[len(x.Anchors)-1].Article)
		if _, ok := x.Anchors[0].Find(d); !ok {
			t.Errorf("“%s” lost its place", x.Text)
		}
	}
	if s := strings.Join(words, "; "); s != "on this article @a.md; on both @b.md" {
		t.Errorf("handed out: %s", s)
	}
}
