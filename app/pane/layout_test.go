package pane

import (
	"regexp"
	"strings"
	"testing"

	"diptych/app/reading"
	"diptych/compare/text"
)

// document is an article of the given paragraphs, each after its kind.
func document(paragraphs ...any) *text.Document {
	var list []text.Paragraph
	var source strings.Builder
	for i := 0; i < len(paragraphs); i += 2 {
		if i > 0 {
			source.WriteString("\n\n")
		}
		start := source.Len()
		source.WriteString(paragraphs[i+1].(string))
		list = append(list, text.Paragraph{Span: text.Span{Start: start, End: source.Len()}, Kind: paragraphs[i].(text.Kind)})
	}
	d := text.Parse(source.String()) // knows what is markup
	d.Paragraphs, d.Sentences, d.Words, d.Fields = list, nil, nil, text.Fields{}
	for _, at := range regexp.MustCompile(`\pL+`).FindAllStringIndex(d.Source, -1) {
		d.Words = append(d.Words, text.Word{Span: text.Span{Start: at[0], End: at[1]}})
	}
	return d
}

// truce is the article that most tests read.
func truce() *text.Document {
	return document(
		text.Headline, "## Truce holds for a third day",
		text.Credit, "by Ann Example",
		text.Caption, "A street market in the north of the city on Thursday (photo: agency)",
		text.Body, "The truce in the north held for a **third** day on Friday, officials said, although each side accused the other of small breaches overnight.",
		text.Debris, "Share this",
		text.Debris, "Like us\nFollow us",
		text.Subhead, "What was said",
		text.Body, "“The regime must comply completely with the agreement,” the spokesman said. “We expect no less.”",
	)
}

func find(t testing.TB, d *text.Document, words string) text.Span {
	t.Helper()
	i := strings.Index(d.Source, words)
	if i < 0 {
		t.Fatalf("the article does not hold %q", words)
	}
	return text.Span{Start: i, End: i + len(words)}
}

func flowed(t testing.TB, d *text.Document, f text.Fields, width float32, open map[int]bool) *layout {
	start(t)
	l := &layout{blocks: compose(d, f, open)}
	l.setType(Usual)
	l.flow(width, reading.A)
	return l
}

func (l *layout) shownLines() string {
	var b strings.Builder
	for i := range l.lines {
		b.WriteString(l.text(i) + "\n")
	}
	return b.String()
}

func TestComposition(t *testing.T) {
	got := flowed(t, truce(), text.Fields{Outlet: "The Paper", Byline: "Ann Example", Date: "2016-05-06"}, 700, nil).shownLines()
	const want = `Truce holds for a third day
The Paper · 6 May 2016
by Ann Example
A street market in the north of the city on Thursday (photo: agency)
The truce in the north held for a third day on Friday, officials
said, although each side accused the other of small breaches
overnight.
3 lines of page furniture · show
What was said
“The regime must comply completely with the agreement,” the
spokesman said. “We expect no less.”
`
	if got != want {
		t.Errorf("set as\n%s\nwant\n%s", got, want)
	}
}

func TestUnfoldedDebris(t *testing.T) {
	got := flowed(t, truce(), text.Fields{}, 700, map[int]bool{0: true}).shownLines()
	if want := "3 lines of page furniture · hide\nShare this\nLike us Follow us\n"; !strings.Contains(got, want) {
		t.Errorf("set as\n%s\nwithout\n%s", got, want)
	}
}

func TestMetaIsHonest(t *testing.T) {
	for _, c := range []struct {
		f     text.Fields
		want  string
		below []string
	}{
		{text.Fields{}, "outlet not named\u00a0· no\u00a0date", nil},
		{text.Fields{Agency: "AFP", Dateline: "WASHINGTON", Date: "2016-10-03T13:04"}, "outlet not named\u00a0· AFP\u00a0· WASHINGTON\u00a0· 3\u00a0October\u00a02016,\u00a013:04", nil},
		{text.Fields{Outlet: "[The **Post**](https://a.example/b)", Byline: "*Ann Lee*", Date: "spring"}, "The Post\u00a0· Ann Lee\u00a0· spring", nil},
		{text.Fields{Outlet: "A&B * C_D [E]", Date: "spring"}, "A&B * C_D [E]\u00a0· spring", nil},
		{text.Fields{Outlet: "AFP", Agency: "AFP", Date: "spring"}, "AFP\u00a0· spring", nil},
		{text.Fields{Agency: "AFP", Byline: "Ann Lee", Date: "spring"}, "outlet not named\u00a0· Ann Lee\u00a0· spring", []string{"afp"}},
		{text.Fields{Outlet: "AFP", Byline: "Ann Lee", Date: "spring"}, "AFP\u00a0· spring", []string{"AFP", "Ann Lee"}},
		{text.Fields{Agency: "AP", Byline: "Ann Lee", Date: "spring"}, "outlet not named\u00a0· AP\u00a0· Ann Lee\u00a0· spring", []string{"AP in Rome", "Ann Leeds"}},
	} {
		if got := meta(c.f, c.below); got != c.want {
			t.Errorf("%+v: %q, want %q", c.f, got, c.want)
		}
	}
}

func TestTitleStandsInForAHeadline(t *testing.T) {
	l := flowed(t, document(text.Body, "Words."), text.Fields{Title: "From elsewhere"}, 600, nil)
	if got, want := l.shownLines(), "From elsewhere\noutlet not named\u00a0· no\u00a0date\nWords.\n"; got != want {
		t.Errorf("set as %q, want %q", got, want)
	}
	if i := l.lineOf(0); l.text(i) != "Words." {
		t.Errorf("byte 0 of the source stands in %q", l.text(i))
	}
}

// What an article sets off as a quotation stands in from the margin, without its
// sign, and gives way to what follows.
func TestQuotationsAreSetIn(t *testing.T) {
	l := flowed(t, text.Parse("Ferry\n\nThe captain wrote on Monday:\n\n> It is not safe to leave.\n\n> Nor was it ever.\n\nThe board met on Tuesday > Monday."), text.Fields{}, 600, nil)
	var got []string
	for i, ln := range l.lines {
		if ln.x > 0 {
			got = append(got, l.text(i))
		}
	}
	if want := "It is not safe to leave.|Nor was it ever."; strings.Join(got, "|") != want {
		t.Errorf("set in: %q, want %q", strings.Join(got, "|"), want)
	}
}

// A mark that crosses lines covers exactly its words on each.
func TestExtentAtLineEnds(t *testing.T) {
	d := truce()
	l := flowed(t, d, text.Fields{}, 420, nil)
	mark := find(t, d, "held for a **third** day on Friday, officials said, although each")
	var got []string
	for i := range l.lines {
		x0, x1, ok := l.extent(i, mark)
		if !ok {
			continue
		}
		f := l.of(i).face
		from := f.hit(l.text(i), x0-l.left+1, under)
		to := f.hit(l.text(i), x1-l.left-1, under) + 1
		got = append(got, l.text(i)[from:to])
	}
	if want := "held for a third day|on Friday, officials said, although each"; strings.Join(got, "|") != want {
		t.Errorf("covers %q, want %q", strings.Join(got, "|"), want)
	}
	top, bottom := l.band(mark)
	if lines := (bottom - top) / float32(l.set[roleBody].lead); lines != 2 {
		t.Errorf("the band is %v lines high", lines)
	}
}

// Pointing at the middle of what a byte is drawn as gives the byte.
func TestPosAtIsTheInverseOfExtent(t *testing.T) {
	d := truce()
	l := flowed(t, d, text.Fields{}, 420, map[int]bool{0: true})
	seen := 0
	for pos, r := range d.Source {
		s := text.Span{Start: pos, End: pos + len(string(r))}
		i := l.lineOf(pos)
		x0, x1, ok := l.extent(i, s)
		if !ok || r == ' ' || r == '\n' {
			continue // markup, and blanks that a line end swallowed
		}
		seen++
		y := float32(l.lines[i].y) + 5
		if got, on := l.posAt((x0+x1)/2, y, under); got != pos || !on {
			t.Errorf("byte %d (%q) is found as %d, %v", pos, r, got, on)
		}
	}
	if seen < 300 {
		t.Errorf("only %d bytes are drawn", seen)
	}
}

func TestPosAtBesideTheWords(t *testing.T) {
	d := truce()
	l := flowed(t, d, text.Fields{}, 600, nil)
	for name, at := range map[string][2]float32{
		"above": {100, -50}, "below": {100, 5000}, "left": {1, 150}, "right": {599, 150},
	} {
		if _, on := l.posAt(at[0], at[1], under); on {
			t.Errorf("%s of the words counts as on them", name)
		}
	}
	if pos, _ := l.posAt(599, 5000, caret); pos != len(d.Source) {
		t.Errorf("the end is %d, want %d", pos, len(d.Source))
	}
}

func TestEmptyArticle(t *testing.T) {
	l := flowed(t, &text.Document{}, text.Fields{}, 600, nil)
	if got := l.shownLines(); got != "outlet not named\u00a0· no\u00a0date\n" {
		t.Errorf("set as %q", got)
	}
	if pos, on := l.posAt(60, 30, under); pos != 0 || on {
		t.Errorf("byte %d, %v", pos, on)
	}
}

func TestColumnIsAtMostItsMeasure(t *testing.T) {
	wide := flowed(t, truce(), text.Fields{}, 1600, nil)
	for i := range wide.lines {
		if n := len([]rune(wide.text(i))); wide.blocks[wide.lines[i].block].role == roleBody && n > Usual.Chars {
			t.Errorf("%q has %d characters", wide.text(i), n)
		}
	}
	if left, right := wide.left, 1600-wide.left-wide.column; right-left > outerMargin || left-right > outerMargin {
		t.Errorf("the column stands %v from the left and %v from the right", left, right)
	}
}

// The lines of a stretch are those of its first and its last byte, however
// few or many lie between, and whatever is hidden or folded there.
func TestBandReachesFromTheFirstLineToTheLast(t *testing.T) {
	d := truce()
	for _, width := range []float32{240, 500} {
		for _, open := range []map[int]bool{nil, {0: true}} {
			l := flowed(t, d, text.Fields{}, width, open)
			for i := range d.Source {
				for j := i + 1; j <= len(d.Source); j++ {
					top, bottom := l.band(text.Span{Start: i, End: j})
					first := l.lineOf(i)
					last := max(first, l.lineOf(j-1))
					if wantTop, wantBottom := float32(l.lines[first].y), float32(int(l.lines[last].y)+l.lead(last)); top != wantTop || bottom != wantBottom {
						t.Fatalf("%q at width %v: %v to %v, want %v to %v", d.Source[i:j], width, top, bottom, wantTop, wantBottom)
					}
				}
			}
		}
	}
}

// In a script without spaces no line begins with a full stop or ends with an
// opening bracket.
func TestMarksOfScriptsWithoutSpaces(t *testing.T) {
	for s, want := range map[string]string{
		"举行。日本": "举|行。|日|本", "他说「会谈」。": "他|说|「会|谈」。", "（会）、談": "（会）、|談", "the 会": "the|会", "ab。cd": "ab。cd", "https://a.example/b/c": "https://|a.example/|b/|c",
	} {
		var pieces []string
		for at := 0; at < len(s); {
			for s[at] == ' ' {
				at++
			}
			to := pieceEnd(s, at)
			pieces = append(pieces, s[at:to])
			at = to
		}
		if got := strings.Join(pieces, "|"); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}

// A headline of many letters is set smaller, and a short one is not.
func TestLongHeadlinesAreSetSmaller(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("harbour closed ", 8))
	for _, c := range []struct {
		headline string
		want     role
	}{{"Harbour closed", roleHeadline}, {long, roleLongHeadline}} {
		for _, l := range []*layout{
			flowed(t, document(text.Headline, c.headline, text.Body, "Words."), text.Fields{}, 600, nil),
			flowed(t, document(text.Body, "Words."), text.Fields{Title: c.headline}, 600, nil),
		} {
			if got := l.blocks[0].role; got != c.want || !strings.HasPrefix(c.headline, l.text(0)) {
				t.Errorf("%q is set as %v beginning %q", c.headline, got, l.text(0))
			}
		}
	}
}
