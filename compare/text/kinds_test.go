package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestKinds reads testdata/kinds/*.txt. Every line of a case is a line of an
// article with what it is before it:
//
//	H  headline      S  subhead      B  body      + goes on with the line before
//	C  caption       K  credit       D  debris
//
// A line without any is a blank line; "== " begins a case and names it.
func TestKinds(t *testing.T) {
	files, err := filepath.Glob("testdata/kinds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range strings.Split("\n"+string(raw), "\n== ")[1:] {
			name, marked, _ := strings.Cut(c, "\n")
			t.Run(name, func(t *testing.T) { kindCase(t, marked) })
		}
	}
}

func kindCase(t *testing.T, marked string) {
	var source strings.Builder
	for l := range strings.Lines(marked) {
		source.WriteString(l[min(2, len(l)-1):])
	}
	d := Parse(source.String())
	check(t, d, source.String())
	if got, want := mark(d), strings.TrimSpace(marked); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

var kindMarks = map[Kind]string{Headline: "H ", Subhead: "S ", Body: "B ", Caption: "C ", Credit: "K ", Debris: "D "}

// mark writes d as the cases are written.
func mark(d *Document) string {
	var out strings.Builder
	pos := 0
	for l := range strings.Lines(d.Source) {
		start := pos
		pos += len(l)
		text := strings.TrimSpace(l)
		if text == "" {
			out.WriteString("\n")
			continue
		}
		p := d.ParagraphAt(start + strings.Index(l, text) + len(text) - 1)
		if par := d.Paragraphs[p]; par.Start >= start {
			out.WriteString(kindMarks[par.Kind] + text + "\n")
		} else {
			out.WriteString("+ " + text + "\n")
		}
	}
	return strings.TrimSpace(out.String())
}

// What a line says twice is found in a line so long that nobody would see the end
// of it if the time grew with its square.
func TestSaidTwiceIsLinear(t *testing.T) {
	const pairs = 400_000
	for _, c := range []struct {
		tail string
		want bool
	}{{"b", false}, {"b " + strings.Repeat("a ", fewestTwice), false}, {"", true}} {
		l := lineOf(strings.Repeat("a c ", pairs) + c.tail)
		if saidTwice(&l) != c.want {
			t.Errorf("ending in %q: %v", c.tail, !c.want)
		}
	}
}

// The credit of a desk behind the last sentence is none of its words; brackets
// that say something else are.
func TestDeskCredit(t *testing.T) {
	const told = "The port has closed the bridge for a week, its director told reporters on Friday."
	for _, credit := range []string{"(Editing by John Doe)", "(Reporting by Jane Roe in Rome; Editing by John Doe) (jane.roe@news.example; +44 20 7946)",
		"(Editing by John Doe; Please credit the News Foundation, the arm of News that covers ports. Visit news.example to see more stories.)"} {
		if d := Parse("Bridge closed for a week\n\n" + told + " " + credit + "\n"); mark(d) != "H Bridge closed for a week\n\nK "+told+" "+credit || len(d.Sentences) != 2 || d.Text(d.Sentences[1].Span) != told {
			t.Errorf("%q:\n%s\n%v", credit, mark(d), d.Sentences)
		}
	}
	for _, words := range []string{"(She was not in Rome.)", "The book (Editing by Night) sold well.", "A course (editing by hand)", "He liked it. (Editing by hand is slow) So he stayed."} {
		if d := Parse("Bridge closed for a week\n\n" + told + " " + words + "\n"); len(d.Paragraphs) != 2 {
			t.Errorf("%q is parted:\n%s", words, mark(d))
		}
	}
}

// A gallery has no text but its captions; beside a text they are captions.
func TestGallery(t *testing.T) {
	const gallery = "Photos: The pier of Orlo The old pier burned for six hours on Sunday. Hide Caption 1 of 3\n" +
		"Photos: The pier of Orlo Crews pumped water out of the harbour all night. Hide Caption 2 of 3\n" +
		"Photos: The pier of Orlo The mayor walked over the planks on Monday. Hide Caption 3 of 3\n"
	for _, x := range []struct {
		src  string
		want Kind
	}{
		{gallery, Body},
		{"The old pier of Orlo burned on Sunday, and the mayor wants it rebuilt by May.\n" + gallery, Caption},
	} {
		d := Parse(x.src)
		if got := d.Paragraphs[len(d.Paragraphs)-1].Kind; got != x.want {
			t.Errorf("%.20q: the last paragraph is %v, want %v", x.src, got, x.want)
		}
	}
}
