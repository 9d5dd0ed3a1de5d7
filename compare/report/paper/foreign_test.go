package paper_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"

	"diptych/assets"
	"diptych/compare/report/paper"
	"diptych/seeds/intake"
)

// stand is a face in which other letters stand for those of a script.
type stand struct {
	font.Cmap
	script string
}

func (s stand) Lookup(r rune) (font.GID, bool) {
	if i := strings.IndexRune(s.script, r); i >= 0 {
		return s.Cmap.Lookup('A' + rune(i)%26)
	}
	return s.Cmap.Lookup(r)
}

const script = "渡轮停运。𠮷😀אבגדהוזחטיכלםמןנסעפצקרשת"

// others is the face of letters of script, and nothing for others.
func others(t *testing.T) func([]rune) *font.Face {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(assets.SerifRegular()))
	if err != nil {
		t.Fatal(err)
	}
	face.Font.Cmap = stand{face.Font.Cmap, script}
	return func(letters []rune) *font.Face {
		for _, r := range letters {
			if strings.ContainsRune(script, r) {
				return face
			}
		}
		return nil
	}
}

var foreign = []string{
	"The ferry was named 渡轮 by the captain, who said 😀 to everybody on the pier that day.",
	"渡轮停运。𠮷渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。渡轮停运。",
	"המעבורת עצרה ליד הנמל (החזקה) אחרי 12 שעות, אמר הקברניט. הנוסעים חיכו עד הערב על המזח הישן.",
	"He said שלום עולם to the 34 people who were there.",
}

func set(t *testing.T, paragraphs []string, find func([]rune) *font.Face) (file []byte, absent []rune) {
	t.Helper()
	file, err := paper.Set(paper.Options{Size: paper.A4, Title: "A 😀 title", Language: "en", Regular: assets.SerifRegular(), Bold: assets.SerifBold(), Others: find}, func(d *paper.Doc, missing []rune) {
		absent = missing
		d.Heading(1, "The ferry")
		for _, p := range paragraphs {
			d.Paragraph(paper.Run{Text: p, Style: paper.Filled})
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return file, absent
}

// Letters of another face are read back as they were written, in their order
// and without blanks of their lines' ends.
func TestLettersOfAnotherFace(t *testing.T) {
	file, absent := set(t, foreign, others(t))
	if len(absent) > 0 {
		t.Errorf("said to be absent: %q", absent)
	}
	if again, _ := set(t, foreign, others(t)); !bytes.Equal(file, again) {
		t.Error("two runs differ")
	}
	sound(t, file)
	if !bytes.Contains(file, []byte("\xd8\x3d\xde\x00")) {
		t.Error("the title has lost its sign beyond U+FFFF")
	}
}

// Without a face a box is drawn, the document knows of it, and what is copied
// are the letters all the same.
func TestLettersOfNoFace(t *testing.T) {
	file, absent := set(t, foreign, nil)
	if got := string(absent[:4]); got != "渡轮😀停" {
		t.Errorf("absent: %q", got)
	}
	sound(t, file)
	if got := paper.Some([]rune(script)); got != "渡 轮 停 运 。 𠮷 😀 א ב ג ד ה …" {
		t.Error(got)
	}
	if _, absent = set(t, []string{"Паром “Ελλάδα” – Việt Nam…"}, nil); absent != nil {
		t.Errorf("the faces have these: %q", absent)
	}
}

func sound(t *testing.T, file []byte) {
	t.Helper()
	f, err := intake.Read("ferry.pdf", file)
	if err != nil || len(f.Articles) != 1 {
		t.Fatalf("read back as %d articles: %v", len(f.Articles), err)
	}
	for _, p := range foreign {
		if !strings.Contains(f.Articles[0].Source, p) {
			t.Errorf("not read back: %q in\n%q", p, f.Articles[0].Source)
		}
	}
}
