package pane

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

const leftwardWords = "המועצה אישרה ביום שלישי את הגשר ברוב של תשעה מול שישה. ראש העיר אדה אמרה לעיתון BBC: \"איננו יכולים לחכות עוד עשר שנים\"."

// leftwardPage is a page with a paragraph in Hebrew and one in English.
func leftwardPage(t *testing.T) (a *Article, body text.Span) {
	a, _ = pageOf(t, document(text.Headline, "הגשר", text.Body, leftwardWords, text.Body, "The council voted on Tuesday."), 420, 500)
	at := strings.Index(a.doc.Source, leftwardWords)
	return a, text.Span{Start: at, End: at + len(leftwardWords)}
}

// Lines that are read from right to left begin at the right edge of the column, and
// every word is found where it stands.
func TestAPageIsSetFromRightToLeft(t *testing.T) {
	a, body := leftwardPage(t)
	p := a.page
	right := p.left + p.column
	last, line := right+1, -1
	for _, w := range a.doc.WordsIn(body) {
		i := p.lineOf(w.Start)
		x0, x1, ok := p.extent(i, w.Span)
		if !ok {
			t.Fatalf("%q stands nowhere", a.doc.Source[w.Start:w.End])
		}
		if i != line {
			if line, last = i, right+1; x1 < right-8 {
				t.Errorf("line %d begins at %v, not at %v", i, x1, right)
			}
		}
		if x1 > last || x0 < p.left-1 {
			t.Errorf("%q stands from %v to %v, after %v", a.doc.Source[w.Start:w.End], x0, x1, last)
		}
		last = x0
		y := float32(p.lines[i].y) + float32(p.lead(i))/2
		if pos, on := p.posAt((x0+x1)/2, y, .5); !on || pos < w.Start || pos > w.End {
			t.Errorf("in the middle of %q is %d, %v; it is %v", a.doc.Source[w.Start:w.End], pos, on, w.Span)
		}
		if before, after := p.caretX(i, w.Start), p.caretX(i, w.End); before != x1 || after != x0 {
			t.Errorf("the caret stands at %v before and %v after a word from %v to %v", before, after, x0, x1)
		}
	}
	english := p.lineOf(strings.Index(a.doc.Source, "The council"))
	if x := p.words[english%len(p.words)].Position().X; x != p.left {
		t.Errorf("English begins at %v, not at %v", x, p.left)
	}
	words := p.words[p.lineOf(body.Start)%len(p.words)]
	if end := words.Position().X + words.MinSize().Width; end != right {
		t.Errorf("a line ends at %v, not at %v", end, right)
	}
}

// A name that is covered is not drawn, and what stands before and after it is on its sides.
func TestCoversInALineFromRightToLeft(t *testing.T) {
	a, body := leftwardPage(t)
	at := body.Start + strings.Index(leftwardWords, "BBC")
	a.SetCovers([]text.Span{{Start: at, End: at + 3}})
	p := a.page
	i := p.lineOf(at)
	x0, x1, _ := p.extent(i, text.Span{Start: at, End: at + 3})
	parts := p.parts(i)
	if len(parts) != 2 {
		t.Fatalf("drawn in %d parts", len(parts))
	}
	before, after := parts[0], parts[1]
	if wide := p.of(i).face.advance(p.text(i)[strings.Index(p.text(i), "BBC")+3:]); before.x != x1 || after.x != x0-wide {
		t.Errorf("beside a cover from %v to %v stand %q at %v and %q, %v wide, at %v", x0, x1, before.text, before.x, after.text, wide, after.x)
	}
	if strings.Contains(before.text+after.text, "BBC") || !strings.Contains(before.text, "לעיתון") {
		t.Errorf("drawn: %q, %q", before.text, after.text)
	}
}

// The line of outlet and date stands under its headline, in whatever script they are.
func TestTheLineUnderAHeadlineFollowsIt(t *testing.T) {
	for headline, leftward := range map[string]bool{"הגשר": true, "The bridge": false} {
		d := document(text.Headline, headline, text.Body, leftwardWords)
		d.Fields.Outlet = "Harbour Post"
		a, _ := pageOf(t, d, 420, 500)
		p := a.page
		i := p.blocks[1].first
		if p.blocks[1].role != roleMeta {
			t.Fatalf("under the headline stands %q", p.blocks[1].text)
		}
		words := p.words[i%len(p.words)]
		if end := words.Position().X + words.MinSize().Width; leftward != (end == p.left+p.column) {
			t.Errorf("under %q a line ends at %v of %v", headline, end, p.left+p.column)
		}
		if x := words.Position().X; leftward == (x == p.left) {
			t.Errorf("under %q a line begins at %v of %v", headline, x, p.left)
		}
	}
}
