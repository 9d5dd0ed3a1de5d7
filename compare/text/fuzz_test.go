package text

import (
	"reflect"
	"testing"
	"unicode/utf8"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "word", "\n\n\n", "\xff\xfe", "a\xe2\x80", "\ufeffTitle\n\nThe U.S. said so. It's \"done.\"Kirby left.",
		"## **Common Enemy**\n\nbuilding up its\n\nmilitary. ...", "a\r\nb\rc\u2028d", "é:é.é’s 's don 't did n't", "[6] .\"A \u00ad-\u00ad\u200d",
		"1,000.5 3.The end.The start . . . Why?\" he asked.", "東京は首都です。人口は多い。ภาษาไทย", "**\n__a__\n#\n# \n[/url]\n{{x}}\n<", "WASHINGTON (AP) — A b.\n\nOct 3, 2016 1:04 PM",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Parse(s)
		check(t, d, s)
		if again := Parse(s); !reflect.DeepEqual(d, again) {
			t.Error("a second reading differs from the first")
		}
	})
}

// check reports what breaks the promises of Document.
func check(t *testing.T, d *Document, source string) {
	t.Helper()
	if d.Source != source {
		t.Error("the source was altered")
	}
	borders := map[int]bool{len(source): true}
	for i := range source {
		borders[i] = true
	}
	var last Span
	in := func(what string, s Span, inside Span) {
		t.Helper()
		if s.Empty() || !inside.Contains(s) || s.Start < last.End || !borders[s.Start] || !borders[s.End] {
			t.Errorf("%s %v %q after %v in %v", what, s, source[max(0, s.Start):min(s.End, len(source))], last, inside)
		}
		last = s
	}
	whole := Span{0, len(source)}
	for _, p := range d.Paragraphs {
		in("paragraph", p.Span, whole)
		if trim(source, p.Span) != p.Span && d.unmarked == nil {
			t.Errorf("paragraph %q is not trimmed", d.Text(p.Span))
		}
	}
	last = Span{}
	for _, s := range d.Sentences {
		in("sentence", s.Span, d.Paragraphs[s.Paragraph].Span)
		if !d.Paragraphs[s.Paragraph].Kind.Prose() {
			t.Errorf("sentence %q in a %v", d.Text(s.Span), d.Paragraphs[s.Paragraph].Kind)
		}
	}
	last = Span{}
	for _, w := range d.Words {
		in("word", w.Span, whole)
		if w.Norm == "" || !utf8.ValidString(w.Norm) {
			t.Errorf("word %q has the norm %q", d.Text(w.Span), w.Norm)
		}
		p := d.ParagraphAt(w.Start)
		if p < 0 {
			continue
		}
		if s := d.SentencesIn(w.Span); d.Paragraphs[p].Kind.Prose() && (len(s) != 1 || !s[0].Contains(w.Span)) {
			t.Errorf("word %q lies in no sentence, or not wholly", d.Text(w.Span))
		}
	}
	if u := d.Unmarked(); u != d {
		if len(u.Words) != len(d.Words) || len(u.Sentences) != len(d.Sentences) || len(u.Paragraphs) != len(d.Paragraphs) {
			t.Error("without its markup the article has other parts")
		}
		for i, w := range u.Words {
			if d.Words[i].Norm != w.Norm || u.Place(w.Span) != d.Words[i].Span || d.Plain(d.Words[i].Span) != u.Text(w.Span) {
				t.Errorf("word %q is %q without markup, and stands at %v, not %v", d.Text(d.Words[i].Span), u.Text(w.Span), u.Place(w.Span), d.Words[i].Span)
			}
		}
		check(t, u, u.Source)
	}
	for name, s := range d.Evidence {
		if s.Empty() || !whole.Contains(s) || !borders[s.Start] || !borders[s.End] {
			t.Errorf("evidence of %s: %v", name, s)
		}
	}
}
