package report_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/report"
	"diptych/compare/text"
)

func TestAnnotations(t *testing.T) {
	c := found(t)
	c.B.Fields.URL = "https://x.example/works shut"
	data, err := report.Annotations(c, fileA, fileB, told(c))
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "report.jsonld", data)
}

// pairs are articles made of pieces that are hard to count in.
func pairs(n int) (list [][2]string) {
	pieces := []string{"The ferry 😀 stops. ", "“We have **paid** the wages of eighty families,” said Ada Kopp. ", "&amp; 𝔣erry [list](https://x.example/l) ", "\r\n\r\n", "\n\n", "Паром стоит. ", "12 houses were hit, said Ivo Hart. ", "日本語 ", "e\u0301 ", "The works will close in June, its owner told the council. "}
	r := rand.New(rand.NewPCG(1, 2))
	article := func() string {
		var b strings.Builder
		for range 4 + r.IntN(24) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		return b.String()
	}
	for range n {
		list = append(list, [2]string{article(), article()})
	}
	return list
}

// What is written comes back; each place is where it says, in code points, and
// what stands around it is of its own paragraph.
func TestAnnotationsComeBack(t *testing.T) {
	all := 0
	for _, s := range append(pairs(20), soups...) {
		c := compare.Documents(text.Parse(s[0]), text.Parse(s[1]))
		o := told(found(t))
		o.Notes = o.Notes[:1]
		o.Notes[0].A, o.Notes[0].B = sentencesOf(c.A), []text.Span{{Start: 0, End: len(c.B.Source)}}
		data, err := report.Annotations(c, fileA, fileB, o)
		if err != nil {
			t.Fatal(err)
		}
		list, err := report.ReadAnnotations(data)
		if err != nil {
			t.Fatal(err)
		}
		claims := map[string]bool{}
		for _, x := range list {
			claims[x.Kind+": "+x.Says] = true
			for _, p := range x.Places {
				all++
				d := map[string]*text.Document{"a.md": c.A, "b.txt": c.B}[p.Source]
				seen := []rune(d.Unmarked().Source)
				if got := string(seen[p.Start:p.End]); got != p.Exact {
					t.Fatalf("at %d stands %q, not %q", p.Start, got, p.Exact)
				}
				if before, after := string(seen[:p.Start]), string(seen[p.End:]); !strings.HasSuffix(before, p.Prefix) || !strings.HasPrefix(after, p.Suffix) {
					t.Fatalf("%q stands between %q and %q", p.Exact, p.Prefix, p.Suffix)
				}
				if strings.Contains(p.Prefix+p.Exact+p.Suffix, "\n\n") {
					t.Fatalf("it goes over two paragraphs: %+v", p)
				}
			}
		}
		for _, f := range c.Findings {
			if !claims[f.Device+": "+f.Claim.String()] {
				t.Errorf("%s is lost", f.Claim)
			}
		}
		if note := o.Notes[0]; len(note.A) > 0 && !slices.ContainsFunc(list, func(x report.Annotated) bool {
			return x.ID == note.ID && x.Says == note.Text && reflect.DeepEqual(x.Tags, note.Tags) && x.Made == note.Made
		}) {
			t.Error("a note is lost")
		}
		again, err := report.ReadAnnotations(data)
		if err != nil || !reflect.DeepEqual(list, again) {
			t.Error("read twice, they differ")
		}
	}
	if all < 200 {
		t.Errorf("only %d places", all)
	}
}

func sentencesOf(d *text.Document) (spans []text.Span) {
	for _, s := range d.Sentences {
		spans = append(spans, s.Span)
	}
	return spans
}

func TestNoPageOfAnnotations(t *testing.T) {
	for _, data := range []string{"", "[]", `{"type":"Annotation"}`, `{"type":"AnnotationPage","items":[{}]}`, `{"type":"AnnotationPage","items":[{"target":{"selector":[{"type":"TextPositionSelector"}]}}]}`} {
		_, err := report.ReadAnnotations([]byte(data))
		if want := strings.Contains(data, "AnnotationPage"); (err == nil) != want {
			t.Errorf("%s: %v", data, err)
		}
	}
}
