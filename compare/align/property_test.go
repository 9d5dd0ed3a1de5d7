package align

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"diptych/compare/reuse"
	"diptych/compare/text"
	"diptych/seeds"
)

func FuzzAlign(f *testing.F) {
	var all []string
	for _, a := range seeds.Founding() {
		all = append(all, a.Source)
	}
	f.Add(all[0], all[2])
	f.Add(all[1], all[3])
	f.Add("One. Two. One. One.", "One. One.")
	f.Add("", "On Friday 3 came.")
	f.Add("“Ä ö,” sagte Frau Ünal am 3. Mai.", "“Ä ö.” “…” — … !\n\n***\n\n? ? ?")
	f.Add("Feb. 13, 0000 Feb. 31 2016. Monday Monday.", "31 Feb. May 1st 2nd 3rd Fridays.")
	f.Fuzz(func(t *testing.T, one, two string) {
		if len(one)+len(two) > 20_000 || !utf8.ValidString(one) || !utf8.ValidString(two) {
			return
		}
		a, b := text.Parse(one), text.Parse(two)
		in := inputOf(a, b)
		al := Align(in)
		checkPlaces(t, in, al)
		if again := Align(in); !reflect.DeepEqual(al, again) {
			t.Error("another answer the second time")
		}
		checkSwap(t, in, al)
		checkSelf(t, a)
		for _, l := range Self(in.A) {
			if l.A.End > l.B.Start {
				t.Errorf("%v beside %v in one article", l.A, l.B)
			}
		}
	})
}

func checkPlaces(t *testing.T, in Input, al Alignment) {
	t.Helper()
	place := func(d *text.Document, s text.Span) {
		if s.Start < 0 || s.End < s.Start || s.End > len(d.Source) || !border(d.Source, s.Start) || !border(d.Source, s.End) {
			t.Fatalf("%v is no place in %q", s, d.Source)
		}
	}
	for _, l := range al.Links {
		place(in.A.Document, l.A)
		place(in.B.Document, l.B)
		if l.Why.String() == "" || l.Score <= 0 || l.Score > 1 {
			t.Errorf("link %+v", l)
		}
		for _, d := range l.Contrast {
			place(in.A.Document, d.A)
			place(in.B.Document, d.B)
			if d.A.Empty() && d.B.Empty() || !l.A.Contains(d.A) || !l.B.Contains(d.B) {
				t.Errorf("contrast %v outside of %v, %v", d, l.A, l.B)
			}
		}
	}
	for _, e := range al.Relation.Evidence {
		for _, s := range e.A {
			place(in.A.Document, s)
		}
		for _, s := range e.B {
			place(in.B.Document, s)
		}
	}
	near := func(d, other *text.Document, all []Near) {
		if len(all) != len(d.Sentences) {
			t.Fatalf("%d of %d sentences have their nearest", len(all), len(d.Sentences))
		}
		for i, n := range all {
			if n.Sentence != d.Sentences[i].Span {
				t.Errorf("%+v", n)
			}
			for _, list := range [][]Candidate{n.Candidates, n.Listed()} {
				if len(list) > nearListed {
					t.Errorf("%+v", n)
				}
				for k, c := range list {
					place(other, c.Span)
					if c.Score <= 0 || c.Score > 1 || k > 0 && c.Score > list[k-1].Score {
						t.Errorf("%+v", n)
					}
				}
			}
		}
	}
	near(in.A.Document, in.B.Document, al.NearA)
	near(in.B.Document, in.A.Document, al.NearB)
}

func border(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// checkSwap exchanges the sides: every link must come back exchanged.
func checkSwap(t *testing.T, in Input, al Alignment) {
	t.Helper()
	back := Input{A: in.B, B: in.A}
	for _, p := range in.Passages {
		p.A, p.B, p.Gaps = p.B, p.A, nil
		back.Passages = append(back.Passages, p)
	}
	other := Align(back)
	if al.Relation.Kind != other.Relation.Kind || len(al.Links) != len(other.Links) {
		t.Fatalf("%s with %d links, exchanged %s with %d", al.Relation.Kind, len(al.Links), other.Relation.Kind, len(other.Links))
	}
	type ends struct {
		a, b  text.Span
		kind  LinkKind
		score float64
	}
	seen := map[ends]bool{}
	for _, l := range al.Links {
		seen[ends{l.A, l.B, l.Kind, l.Score}] = true
	}
	for _, l := range other.Links {
		if !seen[ends{l.B, l.A, l.Kind, l.Score}] {
			t.Errorf("only when exchanged: %q beside %q, %s", in.B.Text(l.A), in.A.Text(l.B), l.Kind)
		}
	}
	if !reflect.DeepEqual(al.NearA, other.NearB) || !reflect.DeepEqual(al.NearB, other.NearA) {
		t.Error("other nearest sentences when exchanged")
	}
}

// checkSelf aligns an article with itself: every sentence is linked to itself.
func checkSelf(t *testing.T, d *text.Document) {
	t.Helper()
	x := Read(d, nil)
	al := Align(Input{A: x, B: x, Passages: reuse.Passages(d, d)})
	if len(al.Links) != len(d.Sentences) {
		t.Errorf("%d links for %d sentences", len(al.Links), len(d.Sentences))
	}
	for _, l := range al.Links {
		if l.A != l.B || l.Kind != Same || len(l.Contrast) > 0 {
			t.Errorf("%q is beside %q, %s, in its own article", d.Text(l.A), d.Text(l.B), l.Kind)
		}
	}
}

func TestFoundingArticlesWithThemselves(t *testing.T) {
	for _, a := range seeds.Founding() {
		checkSelf(t, a.Document())
		doubled := text.Parse(a.Source + "\n\n" + a.Source)
		checkSelf(t, doubled)
	}
}

func TestFoundingPairsExchanged(t *testing.T) {
	for _, pair := range [][2]string{{"000", "004"}, {"001", "003"}, {"002", "003"}} {
		in := inputOf(founding(t, pair[0]), founding(t, pair[1]))
		al := Align(in)
		checkPlaces(t, in, al)
		checkSwap(t, in, al)
	}
}

// The index is a short cut: where no list is spent, its candidates are those
// that a table of all pairs would give.
func TestCandidatesAgainstTable(t *testing.T) {
	a, b := founding(t, "002"), founding(t, "003")
	v := newVocabulary(Read(a, nil), Read(b, nil))
	as, bs := v.statements(0), v.statements(1)
	x := newIndex(v, bs)
	for i := range as {
		var whole spread
		v.lay(&as[i], &whole)
		best, at := 0.0, -1
		for j := range bs {
			if d := whole.dice(&bs[j]); d > best+1e-9 {
				best, at = d, j
			}
		}
		got := x.candidates(&as[i])
		if at >= 0 && (len(got) == 0 || int(got[0]) != at) {
			t.Errorf("%q: candidates %v, the table says %d", strings.TrimSpace(as[i].text()), got, at)
		}
	}
}

// One article beside itself is aligned as two that print the same are, though each
// pair of its sentences is measured once only.
func TestOneArticleIsAsTwo(t *testing.T) {
	for _, name := range []string{"000", "002", "004"} {
		d := founding(t, name)
		passages := reuse.Passages(d, d)
		one, other := Read(d, nil), Read(d, nil)
		got, want := Align(Input{A: one, B: one, Passages: passages}), Align(Input{A: one, B: other, Passages: passages})
		if len(got.Links) == 0 || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %d links, want %d", name, len(got.Links), len(want.Links))
		}
	}
}
