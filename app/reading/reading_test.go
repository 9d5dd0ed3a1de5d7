package reading

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/align"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

const (
	sourceA = "Ship leaves port\n\nThe ship left the old harbour at dawn. Mr Abel Brown said it was “late but safe”. Rain fell.\n\nNobody waved it off.\n"
	sourceB = "Late ship sails\n\nIt was “late, but safe”, Abel Brown told us. At dawn the ship left the old stone harbour. Crowds cheered.\n"
)

// pair is a comparison written by hand: its spans are found by their words.
func pair(t testing.TB) *compare.Comparison {
	t.Helper()
	a, b := text.Parse(sourceA), text.Parse(sourceB)
	at := func(d *text.Document, words string) text.Span {
		i := strings.Index(d.Source, words)
		if i < 0 {
			t.Fatalf("%q is not in the text", words)
		}
		return text.Span{Start: i, End: i + len(words)}
	}
	comma := at(b, ", but")
	return &compare.Comparison{
		A: a, B: b,
		Passages: []reuse.Passage{
			{A: at(a, "late but safe"), B: at(b, "late, but safe"), Class: reuse.Quotation, Words: 3,
				Gaps: []reuse.Gap{{A: text.Span{Start: at(a, "late but").Start + 4, End: at(a, "late but").Start + 4}, B: text.Span{Start: comma.Start, End: comma.Start + 1}}}},
			{A: at(a, "the old harbour"), B: at(b, "the old stone harbour"), Class: reuse.Copy, Words: 3,
				Gaps: []reuse.Gap{{A: text.Span{Start: at(a, "harbour").Start, End: at(a, "harbour").Start}, B: at(b, "stone")}}},
			{A: at(a, "Abel Brown"), B: at(b, "Abel Brown"), Class: reuse.Name, Words: 2},
		},
		Links: []align.Link{{
			A: at(a, "The ship left the old harbour at dawn."), B: at(b, "At dawn the ship left the old stone harbour."),
			Kind: align.Same, Score: .8, Why: text.Say("shares “ship”, “left”, “harbour”"),
			Contrast: []align.Difference{{A: at(a, "The"), B: at(b, "At dawn the")}},
		}},
		NearA: []align.Near{
			{Sentence: at(a, "Rain fell."), Candidates: []align.Candidate{{Span: at(b, "Crowds cheered."), Score: .05}}},
			{Sentence: at(a, "Nobody waved it off."), Candidates: []align.Candidate{{Span: at(b, "Crowds cheered."), Score: .4}}},
		},
	}
}

// show writes marks as a reader would see them.
func show(d *text.Document, marks []Mark) string {
	var b strings.Builder
	for _, m := range marks {
		fmt.Fprintf(&b, "%d %d %q\n", m.Kind, m.Item, d.Text(m.Span))
	}
	return b.String()
}

func words(r *Reading, s Side, spans []text.Span) []string {
	var list []string
	for _, sp := range spans {
		list = append(list, r.Document(s).Text(sp))
	}
	return list
}

func place(t testing.TB, d *text.Document, words string) int {
	t.Helper()
	i := strings.Index(d.Source, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return i
}

func TestMarks(t *testing.T) {
	r := New(pair(t))
	want := `6 0 "The ship left the old harbour at dawn."
1 1 "the old harbour"
0 3 "late but safe"
`
	if got := show(r.Document(A), r.Marks(A)); got != want {
		t.Errorf("A at first:\n%swant\n%s", got, want)
	}
	want = `0 3 "late, but safe"
11 3 ","
6 0 "At dawn the ship left the old stone harbour."
1 1 "the old stone harbour"
11 1 "stone"
`
	if got := show(r.Document(B), r.Marks(B)); got != want {
		t.Errorf("B at first:\n%swant\n%s", got, want)
	}

	r.Show(Name, true)
	r.Show(Copy, false)
	r.Show(Quotation, false)
	r.FocusItem(0) // its contrast is marked only now
	want = `6 0 "The ship left the old harbour at dawn."
11 0 "The"
3 2 "Abel Brown"
`
	if got := show(r.Document(A), r.Marks(A)); got != want {
		t.Errorf("A after switching:\n%swant\n%s", got, want)
	}
}

func TestMarksOfOnePlaceAreDrawnOnce(t *testing.T) {
	c := pair(t)
	again := c.Passages[1]
	again.B = text.Span{Start: 0, End: 4} // the same words of A stand twice in B
	c.Passages = append(c.Passages, again)
	r := New(c)
	n := 0
	for _, m := range r.Marks(A) {
		if m.Kind == Copy {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d marks on one place, want 1", n)
	}
}

func TestNextAndPrevGoRoundWhatIsShown(t *testing.T) {
	r := New(pair(t))
	var got []string
	stop := func() {
		at, of := r.Place()
		f, _ := r.Focus()
		got = append(got, fmt.Sprintf("%d/%d:%d", at, of, f.Item))
	}
	stop()
	for range 4 {
		r.Next()
		stop()
	}
	r.Prev()
	stop()
	r.Clear()
	r.Prev()
	stop()
	want := "0/3:-1 1/3:0 2/3:1 3/3:3 1/3:0 3/3:3 3/3:3"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("walk %s\nwant %s", s, want)
	}
}

func TestNextWithNothingToShow(t *testing.T) {
	r := New(compare.Documents(text.Parse(""), text.Parse("")))
	if r.Next() || r.Prev() {
		t.Error("found an item in two empty articles")
	}
	if _, ok := r.Focus(); ok {
		t.Error("something is in focus")
	}
	if len(r.Chips()) != 0 {
		t.Error("chips for nothing:", r.Chips())
	}
}

func TestTap(t *testing.T) {
	r := New(pair(t))
	pos := place(t, r.Document(A), "old harbour")

	r.Tap(A, pos)
	if f, _ := r.Focus(); f.Item != 1 || f.Side != A {
		t.Errorf("first tap took %+v, want the wording", f)
	}
	r.Tap(A, pos)
	if f, _ := r.Focus(); f.Item != 0 {
		t.Errorf("second tap took %+v, want the statement below it", f)
	}
	r.Tap(A, pos)
	if f, _ := r.Focus(); f.Item != 1 {
		t.Errorf("third tap took %+v, want the wording again", f)
	}
	if got := words(r, B, r.Lit(B)); len(got) != 1 || got[0] != "At dawn the ship left the old stone harbour." {
		t.Errorf("lit on B %q, want the whole sentence", got)
	}
}

func TestTapOnASentence(t *testing.T) {
	r := New(pair(t))
	for _, c := range []struct {
		words, why, partner string
	}{
		{"Nobody waved", "Page B: not found in this text; nearest: “Crowds cheered.”", "Crowds cheered."},
		{"Rain fell", "Page B: not found in this text", ""},
	} {
		r.Tap(A, place(t, r.Document(A), c.words))
		f, ok := r.Focus()
		if !ok || f.Item != None || f.Why != c.why {
			t.Errorf("%s: focus %+v %v", c.words, f, ok)
		}
		if got := strings.Join(words(r, B, f.Places[B]), "|"); got != c.partner {
			t.Errorf("%s: partner %q, want %q", c.words, got, c.partner)
		}
		if r.Lit(B) == nil {
			t.Errorf("%s: B does not dim", c.words)
		}
	}
	r.Tap(A, place(t, r.Document(A), "Rain fell")) // again
	if f, ok := r.Focus(); ok {
		t.Errorf("a second tap keeps %+v", f)
	}
	if r.Lit(A) != nil {
		t.Error("dims with nothing in focus")
	}
	r.Tap(B, place(t, r.Document(B), "Crowds")) // B's sentences were not compared here
	if f, ok := r.Focus(); ok {
		t.Errorf("speaks of a sentence that was not compared: %+v", f)
	}
}

func TestFind(t *testing.T) {
	r := New(pair(t))
	r.FocusItem(1)
	at := place(t, r.Document(A), "ship left")
	r.Find(r.Document(A).WordsIn(text.Span{Start: at, End: at + 4})[0])
	if a, b, ok := r.Found(); a != 2 || b != 2 || !ok {
		t.Errorf("found %d and %d", a, b)
	}
	if _, ok := r.Focus(); ok || r.Lit(A) != nil {
		t.Error("something is in focus still")
	}
	var got []string
	for _, m := range r.Marks(A) {
		if m.Kind == Found {
			got = append(got, r.Document(A).Text(m.Span))
		}
	}
	if s := strings.Join(got, " "); s != "Ship ship" {
		t.Errorf("marked %s", s)
	}
	r.FocusItem(0)
	if _, _, ok := r.Found(); ok {
		t.Error("an item in focus leaves the word marked")
	}
}

func TestShowLetsGoOfWhatItHides(t *testing.T) {
	r := New(pair(t))
	r.FocusItem(1)
	r.Show(Quotation, false)
	if _, ok := r.Focus(); !ok {
		t.Error("let go of another kind")
	}
	r.Show(Copy, false)
	if _, ok := r.Focus(); ok {
		t.Error("keeps what is hidden in focus")
	}
	r.FocusItem(1)
	if !r.Shown(Copy) {
		t.Error("an item in focus must be shown")
	}
}

func TestResumeAcrossASwap(t *testing.T) {
	c := pair(t)
	r := New(c)
	r.Show(Name, true)
	r.FocusItem(3)
	turned := &compare.Comparison{A: c.B, B: c.A}
	for _, p := range c.Passages {
		p.A, p.B = p.B, p.A
		turned.Passages = append(turned.Passages, p)
	}
	s := New(turned)
	s.Resume(r, true)
	if !s.Shown(Name) {
		t.Error("forgot what is switched on")
	}
	if f, _ := s.Focus(); len(f.Places[A]) != 1 || s.Document(A).Text(f.Places[A][0]) != "late, but safe" {
		t.Errorf("focus after the swap is %+v", f)
	}
	s.Resume(New(c), false) // nothing in focus: nothing to take over
}

func TestChips(t *testing.T) {
	var got []string
	for _, c := range New(pair(t)).Chips() {
		got = append(got, fmt.Sprintf("%s %d %v", c.Label, c.Count, c.On))
	}
	want := "Quotations 1 true, Copied 1 true, Statements 1 true, Names 1 false"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("chips %s\nwant  %s", s, want)
	}
}

func TestPartsOfAPhrase(t *testing.T) {
	somewhere := [2][]text.Span{{{Start: 1, End: 2}}}
	for _, c := range []struct {
		phrase Phrase
		want   string
	}{
		{Phrase{Text: "No copied passages."}, "No copied passages."},
		{Phrase{Text: "One names “Monday”, the other “Friday”.", Places: somewhere}, "One names [“Monday”], the other [“Friday”]."},
		{Phrase{Text: "1 shared quotation (5 words).", Places: somewhere}, "[1 shared quotation] (5 words)."},
		{Phrase{Text: "3 shared names and terms hidden.", Places: somewhere}, "[3 shared names and terms] hidden."},
		{Phrase{Text: "Both name Syria.", Places: somewhere}, "[Both name Syria]."},
		{Phrase{Text: "An “open one", Places: somewhere}, "[An “open one]"},
	} {
		var got string
		for _, p := range c.phrase.Parts() {
			if p.Link {
				p.Text = "[" + p.Text + "]"
			}
			got += p.Text
		}
		if got != c.want {
			t.Errorf("%s\nwant %s", got, c.want)
		}
	}
}

func TestSummaryFollowsWhatIsShown(t *testing.T) {
	r := New(pair(t))
	r.Relation = align.Relation{Kind: align.SameStory, Evidence: []align.Evidence{
		{Said: text.Say("Both name “dawn”."), A: []text.Span{{Start: 50, End: 54}}, B: []text.Span{{Start: 60, End: 64}}},
	}}
	find := func(topic compare.Topic) Phrase {
		for _, p := range r.Summary() {
			if p.Topic == topic {
				return p
			}
		}
		t.Fatalf("no phrase on %s", topic)
		return Phrase{}
	}
	for _, p := range r.Summary() {
		if p.Topic == compare.OnRelation {
			t.Errorf("the badge says it, and so does %q", p.Text)
		}
	}
	hidden := find(compare.OnHidden)
	if !strings.Contains(hidden.Text, "hidden") || r.Shown(Name) {
		t.Errorf("at first %q", hidden.Text)
	}
	r.Follow(hidden)
	if got := find(compare.OnHidden); !strings.Contains(got.Text, "shown") || !r.Shown(Name) {
		t.Errorf("after a click %q", got.Text)
	}
	r.Follow(hidden)
	if r.Shown(Name) {
		t.Error("a second click does not hide them again")
	}
	r.Follow(find(compare.OnQuotations))
	if f, _ := r.Focus(); f.Item == None || r.Items[f.Item].Kind != Quotation {
		t.Errorf("the quotations lead to %+v", f)
	}
	r.Follow(find(compare.OnEvidence))
	if f, ok := r.Focus(); !ok || f.Item != None || len(f.Places[A]) != 1 || f.Why != "Both name “dawn”." {
		t.Errorf("the evidence leads to %+v", f)
	}
	before, _ := r.Focus()
	r.Follow(Phrase{Text: "Nothing"})
	if after, _ := r.Focus(); after.Why != before.Why {
		t.Error("a phrase without a place leads somewhere")
	}
}

func TestTheVeryWordsStandOutInTheirSentence(t *testing.T) {
	r := New(pair(t))
	a := r.Document(A)
	words := func() (list []string) {
		for _, w := range r.Words(A) {
			list = append(list, a.Plain(w))
		}
		return list
	}
	for i, it := range r.Items {
		r.FocusItem(i)
		got := strings.Join(words(), "|")
		switch {
		case it.Kind == Quotation && got != "late but safe":
			t.Errorf("of a quotation %q stands out", got)
		case it.Kind == Statement && got != "":
			t.Errorf("a whole sentence stands out in itself: %q", got)
		}
	}
	brown := r.Items[2].Places
	if r.Look(brown, "a name", false); len(words()) == 0 {
		t.Error("a name that is looked at does not stand out")
	}
	if r.Look(brown, "a name", true); len(words()) > 0 {
		t.Errorf("%q is marked twice", words())
	}
	if r.Clear(); len(words()) > 0 {
		t.Errorf("%q stands out without a focus", words())
	}
}

func TestEveryMarkSaysWhatItIs(t *testing.T) {
	r := New(pair(t))
	for i, it := range r.Items {
		if r.TellItem(i) == "" || r.About(i) == "" {
			t.Errorf("nothing is said of %q", it.Label)
		}
	}
	at := strings.Index(sourceA, "old harbour")
	if _, got := r.Tell(A, at); !strings.HasPrefix(got, "Both have the same 3 words") || !strings.HasSuffix(got, "One more mark lies here: click again to reach it.") {
		t.Errorf("of two marks %q is said", got)
	}
	if _, got := r.Tell(A, strings.Index(sourceA, "Nobody")); got != "" {
		t.Errorf("where nothing is marked %q is said", got)
	}
}
