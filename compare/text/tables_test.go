package text

import (
	"slices"
	"strings"
	"testing"
)

const fares = "Fares rise in June\n\nThe council raised the fares on Monday.\n\n" +
	"| Line | Fare |\n|---|--:|\n| *North* pier | 4.20 |\n| Mole \\| Quay | |\n\nHome | News | Sport\n"

// The cells of a row follow each other without a gap, and each is read without
// the strokes beside it.
func TestCells(t *testing.T) {
	d := Parse(fares)
	i := slices.IndexFunc(d.Paragraphs, func(p Paragraph) bool { return strings.Contains(d.Text(p.Span), "Line") })
	if n := d.TableAt(i); n != 4 {
		t.Fatalf("%d rows", n)
	}
	var got []string
	for k := range 4 {
		from := d.Paragraphs[i+k].Start
		for _, c := range d.Cells(i + k) {
			if c.Start != from {
				t.Errorf("a cell begins at %d, not %d", c.Start, from)
			}
			got, from = append(got, d.Plain(c)), c.End
		}
		got = append(got, "/")
	}
	if s := strings.Join(got, ";"); s != "Line · ;Fare;/;/;North pier · ;4.20;/;Mole | Quay · ;;/" {
		t.Errorf("%s", s)
	}
}

// Strokes without a rule under the first of their lines make no table.
func TestNoTable(t *testing.T) {
	for _, source := range []string{
		"Home | News | Sport\n\nThe council met on Monday.",
		"The vote was 9 | 4.\n\n|---|---|\n| a | b |",
		"Fares rise\n\nLine | Fare\nNorth | 4\n---|---\nSouth | 5", // the rule stands under the second
	} {
		d := Parse(source)
		for i := range d.Paragraphs {
			if n := d.TableAt(i); n > 0 && !strings.Contains(d.Text(d.Paragraphs[i].Span), "North") {
				t.Errorf("%q: %d rows at %d", source, n, i)
			}
		}
		if strings.HasPrefix(source, "Home") && d.Plain(Span{0, 19}) != "Home | News | Sport" {
			t.Errorf("%q is read as %q", source, d.Plain(Span{0, 19}))
		}
	}
}

// The number of a list item is no word; any other number is.
func TestListNumbers(t *testing.T) {
	for source, want := range map[string]string{
		"Three reasons were given:\n\n1. Fuel is dear.\n2. Boats are old.\n3. Few came.": "three reasons were given fuel is dear boats are old few came",
		"Two were given by them:\n\n7) Fuel is dear.\n\n8) Boats are old.":               "two were given by them fuel is dear boats are old",
		"It was said on Monday.\n\n1. Fuel is dear.\n\nNo more was said.":                "it was said on monday 1 fuel is dear no more was said",
		"Es geschah im Winter.\n\n12. März 2024 begann es.\n\n13. März 2024 endete es.":  "es geschah im winter 12 marz 2024 begann es 13 marz 2024 endete es",
		"They lost by three.\n\n3. They won by two.\n\n17. They won again.":              "they lost by three 3 they won by two 17 they won again",
		"They lost by three.\n\n0. They won by two.\n\nNo more was said.":                "they lost by three 0 they won by two no more was said",
		"He gave 2 reasons.\n\n- 1 was fuel.\n- 2 were boats.":                           "he gave 2 reasons 1 was fuel 2 were boats",
	} {
		var got []string
		for _, w := range Parse(source).Words {
			got = append(got, w.Norm)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q\ngot  %s\nwant %s", source, s, want)
		}
	}
}

// Of a picture that stands alone its words are read, in a caption; of one that
// only names a file, and of one in a sentence, nothing is.
func TestPictures(t *testing.T) {
	for _, c := range []struct{ source, want, kind string }{
		{"![A ferry leaves the old pier](pier.jpg \"Pier\")", "A ferry leaves the old pier", "caption"},
		{"[![A ferry leaves the old pier](pier.jpg)](https://a.example/b)", "A ferry leaves the old pier", "caption"},
		{"![Mara Olsen](olsen.png)", "Mara Olsen", "caption"},
		{"![logo](logo.png)", "![logo](logo.png)", "debris"},
		{"![Post Logo](logo.png)", "![Post Logo](logo.png)", "debris"},
		{"The ferry ![a ferry at sea today](pier.jpg) left on Monday.", "The ferry  left on Monday.", "body"},
	} {
		d := Parse("The fares rise\n\nThe council raised the fares on Monday, it was said.\n\n" + c.source + "\n\nThe ferry sails at noon on Tuesday, as it has for years.")
		p := d.Paragraphs[2]
		if got := d.Plain(p.Span); got != c.want || p.Kind.String() != c.kind {
			t.Errorf("%s is read as %s, a %v", c.source, got, p.Kind)
		}
		if strings.Contains(c.want, "ferry leaves") && strings.Contains(d.Source[p.End:], "pier.jpg") {
			t.Errorf("%s: the paragraph ends before its address", c.source)
		}
	}
}
