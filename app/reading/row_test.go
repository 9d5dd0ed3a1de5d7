package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/frame"
	"diptych/compare/quote"
	"diptych/compare/reuse"
	"diptych/compare/text"
)

// told is pair with what the later rooms of the engine would add.
func told(t testing.TB) *compare.Comparison {
	t.Helper()
	c := pair(t)
	span := func(d *text.Document, words string) text.Span {
		i := place(t, d, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	c.SaysA = quote.Attributions(c.A)
	c.SaysB = quote.Attributions(c.B)
	c.Findings = []frame.Finding{
		{Device: "naming", Claim: text.Say("For the port, A has “harbour”; B has “stone harbour”."),
			A: []text.Span{span(c.A, "harbour")}, B: []text.Span{span(c.B, "stone harbour")}, Facts: []frame.Fact{{Name: "names", Value: "2", Said: text.Say("Names: {{.N}}", text.With{"N": 2})}}},
		{Device: "reporting-verb", Claim: text.Say("A has “said”; B has “told”."), A: []text.Span{span(c.A, "said")}, B: []text.Span{span(c.B, "told")}},
		{Device: "only-here", Claim: text.Say("Only A has “waved”."), A: []text.Span{span(c.A, "Nobody waved it off.")}},
		{Device: "only-here", Claim: text.Say("Only B has “crowds”."), B: []text.Span{span(c.B, "Crowds cheered.")}},
		{Device: "headline", Claim: text.Say("“Ship leaves port” in A; “Late ship sails” in B."), A: []text.Span{{Start: 0, End: 16}}, B: []text.Span{{Start: 0, End: 15}}},
	}
	c.Referents = []frame.Referent{
		{Name: "rain", A: []frame.Mention{{Span: span(c.A, "Rain"), Voice: quote.Outlet}}},
		{Name: "ship",
			A: []frame.Mention{{Span: span(c.A, "The ship"), Voice: quote.Outlet}, {Span: span(c.A, "Ship"), Voice: quote.Reported}},
			B: []frame.Mention{{Span: span(c.B, "the ship"), Voice: quote.Quoted}}},
	}
	return c
}

// write sets groups as a reader would see them, what stands out in brackets.
func write(groups []Group) string {
	var b strings.Builder
	for _, g := range groups {
		fmt.Fprintf(&b, "== %s\n", g.Noun)
		for _, r := range g.Rows {
			fmt.Fprintf(&b, "%s: %s\n", r.Label, r.Claim)
			for s, e := range r.Evidence {
				for _, sn := range e.Snippets {
					fmt.Fprintf(&b, "  %v · %s: ", Side(s), sn.Who)
					for _, run := range sn.Runs {
						if run.Differs {
							run.Text = "[" + strings.TrimSpace(run.Text) + "] "
						}
						b.WriteString(run.Text)
					}
					b.WriteString("\n")
				}
			}
		}
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func TestRows(t *testing.T) {
	r := New(told(t))
	want := `== shared passages
Quoted in both: Both quote the same 3 words.
  A · Abel Brown, quoted: late but safe
  B · Abel Brown, quoted: late[,] but safe
Same wording in both: Both have the same 3 words in their own voice.
  A · own voice: the old harbour
  B · own voice: the old [stone] harbour
== differences
What it is called: For the port, A has “harbour”; B has “stone harbour”.
  A · own voice: … left the old [harbour] at dawn.
  B · own voice: … left the old [stone harbour] .
Said, claimed, admitted: A has “said”; B has “told”.
  A · own voice: Mr Abel Brown [said] it was “late …
  B · own voice: … safe”, Abel Brown [told] us.
Headlines: “Ship leaves port” in A; “Late ship sails” in B.
== statements side by side
Same statement: Both make this statement.
  A · own voice: [The] ship left the old harbour at dawn.
  B · own voice: [At dawn the] ship left the old stone harbour.
`
	if got := write(r.Rows()); got != want {
		t.Errorf("rows\n%s\nwant\n%s", got, want)
	}
	want = `== in A only
More in one: Only A has “waved”.
  A · own voice: Nobody waved it off.
== in B only
More in one: Only B has “crowds”.
  B · own voice: Crowds cheered.
`
	if got := write(r.Alone()); got != want {
		t.Errorf("alone\n%s\nwant\n%s", got, want)
	}
}

func TestAloneSaysWhereThereIsNothing(t *testing.T) {
	groups := New(pair(t)).Alone()
	for s, g := range groups {
		if len(g.Rows) != 0 || !strings.Contains(g.Note, "Page "+Side(s).String()) {
			t.Errorf("%v: %+v", Side(s), g)
		}
	}
}

func TestWhyTellsFactsAndTheDevice(t *testing.T) {
	for _, g := range New(told(t)).Rows() {
		for _, row := range g.Rows {
			if len(row.Why) == 0 || g.Noun == "differences" && len(row.Why) < 2 {
				t.Errorf("%s says only %q", row.Claim, row.Why)
			}
			if row.Label == "What it is called" && row.Why[0] != "Names: 2." {
				t.Errorf("the facts read %q", row.Why[0])
			}
		}
	}
}

func TestFindingsAreItems(t *testing.T) {
	r := New(told(t))
	var marks []string
	for _, m := range r.Marks(A) {
		if m.Kind >= Naming && m.Kind <= OnlyHere {
			marks = append(marks, fmt.Sprintf("%d %s", m.Kind, r.Document(A).Text(m.Span)))
		}
	}
	if got := strings.Join(marks, "; "); got != "7 harbour; 9 said; 10 Nobody waved it off." {
		t.Errorf("marks on A: %s", got)
	}
	var chips []string
	for _, c := range r.Chips() {
		chips = append(chips, fmt.Sprintf("%s %d", c.Label, c.Count))
	}
	if got := strings.Join(chips, ", "); got != "Quotations 1, Copied 1, Statements 1, Framing 3, Only here 2, Names 1" {
		t.Errorf("chips %s", got)
	}
	var last string
	for range 8 { // all but the name, and round again
		r.Next()
		f, _ := r.Focus()
		last = f.Why
	}
	if last != "More in one: Only B has “crowds”." {
		t.Errorf("the walk ends with %q", last)
	}
	if at, of := r.Place(); at != 8 || of != 8 {
		t.Errorf("at %d of %d", at, of)
	}
	r.Flip(Chip{Kinds: []Kind{OnlyHere}, On: true})
	if _, ok := r.Focus(); ok || r.Shown(OnlyHere) {
		t.Error("the chip does not hide what is only here")
	}
}

func TestTapOnWhatIsOnlyHereSetsTheNearestBesideIt(t *testing.T) {
	r := New(told(t))
	r.Tap(A, place(t, r.Document(A), "waved it"))
	f, _ := r.Focus()
	if f.Why != "Nearest: “Crowds cheered.” · More in one: Only A has “waved”." {
		t.Errorf("says %q", f.Why)
	}
	if got := strings.Join(words(r, B, f.Places[B]), "|"); got != "Crowds cheered." {
		t.Errorf("beside it %q", got)
	}
	if n := len(r.Items[f.Item].Places[B]); n != 0 {
		t.Errorf("the item itself has %d places in B now", n)
	}
}

func TestThePlaceThatIsTappedLeads(t *testing.T) {
	c := told(t)
	d := c.A
	i := place(t, d, "Mr Abel")
	c.Findings = []frame.Finding{{Device: "loaded-wording", Claim: text.Say("Two."), A: []text.Span{{Start: 0, End: 4}, {Start: i, End: i + 2}}}}
	r := New(c)
	r.Tap(A, i)
	f, _ := r.Focus()
	if got := strings.Join(words(r, A, f.Places[A]), "|"); got != "Mr|Ship" {
		t.Errorf("focus %q", got)
	}
}

func TestSpeakers(t *testing.T) {
	c := told(t)
	speakers, total := New(c).Speakers(A)
	var got []string
	for _, s := range speakers {
		got = append(got, fmt.Sprintf("%s %v %d/%d %v", s.Name, s.Named, s.Words, s.Quoted, s.Verbs))
	}
	want := "own voice true 21/0 []; Abel Brown true 5/3 [{said 1}]"
	if g := strings.Join(got, "; "); g != want || total != 26 {
		t.Errorf("%s of %d\nwant %s of 26", g, total, want)
	}
}

// Who has no name may be one of those named, and the row says so.
func TestNamelessSpeaker(t *testing.T) {
	d := text.Parse("Head\n\nThe captain said so.\n")
	all := d.Sentences[len(d.Sentences)-1].Span
	for _, tt := range []struct {
		perhaps []string
		want    string
	}{
		{nil, "not named"},
		{[]string{"Bo Lund"}, "not named; perhaps Bo Lund"},
		{[]string{"Bo Lund", "Cy Park"}, "not named; perhaps one of those named"},
	} {
		says := []quote.Attribution{{Content: []text.Span{all}, Speaker: "captain", Perhaps: tt.perhaps}}
		speakers, _ := New(&compare.Comparison{A: d, B: d, SaysA: says}).Speakers(A)
		if len(speakers) != 2 || speakers[0].Namelessness() != "" || speakers[1].Namelessness() != tt.want {
			t.Errorf("want %q: %+v", tt.want, speakers)
		}
	}
}

// A remark that is quoted through another counts once for its speaker.
func TestNestedWordsCountOnce(t *testing.T) {
	d := text.Parse("Head\n\nHe said all of this and that.\n")
	all := d.Sentences[len(d.Sentences)-1].Span
	says := []quote.Attribution{
		{Content: []text.Span{all}, Speaker: "Bo"},
		{Content: []text.Span{{Start: all.Start, End: all.Start + 11}}, Speaker: "Bo"},
		{Content: []text.Span{all}, Speaker: "Cy", Deed: true},
	}
	speakers, _ := New(&compare.Comparison{A: d, B: d, SaysA: says}).Speakers(A)
	if len(speakers) != 2 || speakers[1].Words != 7 {
		t.Errorf("%+v", speakers)
	}
}

func TestNames(t *testing.T) {
	r := New(told(t))
	names := r.Names()
	var got []string
	for _, n := range names {
		line := n.Name
		for _, cells := range n.Cells {
			for _, c := range cells {
				line += fmt.Sprint(" ", len(c))
			}
		}
		got = append(got, line+fmt.Sprint(n.Labels))
	}
	want := "ship 1 1 0 0 0 1[[{ship 2}] [{ship 1}]]; rain 1 0 0 0 0 0[[{Rain 1}] []]"
	if g := strings.Join(got, "; "); g != want {
		t.Errorf("%s\nwant %s", g, want)
	}
	at := place(t, r.Document(B), "ship left")
	if i := NameAt(names, B, text.Span{Start: at, End: at + 4}); i != 0 {
		t.Errorf("the ship is row %d", i)
	}
	if i := NameAt(names, B, text.Span{Start: 0, End: 1}); i != None {
		t.Errorf("nothing is row %d", i)
	}
	r.Look(names[0].Places(), "ship", true)
	if f, ok := r.Focus(); !ok || f.Item != None || len(f.Places[A]) != 2 {
		t.Errorf("focus %+v", f)
	}
	if a, b, _ := r.Found(); a != 2 || b != 1 {
		t.Errorf("marked %d and %d", a, b)
	}
}

// TestOtherLanguage: who speaks is not said of an article that is not in
// English, and that it is not is.
func TestOtherLanguage(t *testing.T) {
	d := text.Parse("Brücke gesperrt\n\nDie Brücke ist seit Montag gesperrt. „Das wird noch Wochen dauern“, sagte Mona Reid, die den Verband leitet und mit der Stadt spricht.\n")
	r := New(compare.Documents(d, text.Parse("Bridge shut\n\nThe bridge was shut on Monday. “It will be weeks,” said Mona Reid, who runs the trust.\n")))
	if speakers, words := r.Speakers(A); len(speakers) != 0 || words == 0 {
		t.Errorf("speakers %v of %d words", speakers, words)
	}
	if speakers, _ := r.Speakers(B); len(speakers) != 2 {
		t.Errorf("speakers of the English article: %v", speakers)
	}
	if !slices.ContainsFunc(r.Summary(), func(p Phrase) bool { return strings.HasPrefix(p.Text, "A is not in English") }) {
		t.Error("the summary does not say what is not read")
	}
}

// TestWordsOnce: what a claim quotes stands once, in the evidence, and there
// whole; a place of which it quotes nothing is counted.
func TestWordsOnce(t *testing.T) {
	a := text.Parse("Bridge shut\n\nThe old bridge was shut on Monday. “It will be weeks until the last of the pillars has been looked at again,” said Mona Reid, who runs the trust. Nobody was hurt.\n")
	b := text.Parse("Bridge closed\n\nThe bridge was closed on Tuesday.\n")
	in := func(d *text.Document, words string) text.Span {
		i := place(t, d, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	said := in(a, "“It will be weeks until the last of the pillars has been looked at again,” said Mona Reid, who runs the trust.")
	led := func(lead text.Said, words ...text.Quote) text.Said {
		return text.Say("{{.Lead}}: {{.Words}}.", text.With{"Lead": lead, "Words": words})
	}
	r := New(&compare.Comparison{A: a, B: b, SaysA: quote.Attributions(a), Findings: []frame.Finding{
		{Device: "only-here", Claim: led(text.Say("Only A quotes Mona Reid"), "It will be weeks until the last of the pillars has been looked …"), A: []text.Span{in(a, "Nobody was hurt."), said}},
		{Device: "conflict", Claim: led(text.Say("On which day"), "shut on Monday", "closed on Tuesday"), A: []text.Span{in(a, "shut on Monday")}, B: []text.Span{in(b, "closed on Tuesday")}},
		{Device: "loaded-wording", Claim: text.Say("In its own voice only A has “old”."), A: []text.Span{in(a, "old")}},
		{Device: "only-here", Claim: led(text.Say("Only A says"), "old bridge", "on Monday"), A: []text.Span{in(a, "The old bridge was shut on Monday."), in(a, "Nobody was hurt.")}},
	}})
	want := []string{
		"Only A quotes Mona Reid [A · Mona Reid, quoted: “It will be weeks until the last of the pillars has been looked …] 1 0",
		"On which day [A · own voice: … old bridge was (shut on Monday) .] [B · own voice: The bridge was (closed on Tuesday) .] 0 0",
		"In its own voice only A has “old”. [A · own voice: The (old) bridge was shut …] 0 0",
		"Only A says [A · own voice: The (old bridge) was shut on …] [A · own voice: … bridge was shut (on Monday.) ] 1 0",
	}
	for i, w := range want {
		row := r.row(slices.IndexFunc(r.Items, func(it Item) bool { return it.Finding == i }))
		got := row.Lead
		for s, e := range row.Evidence {
			for _, sn := range e.Snippets {
				got += fmt.Sprintf(" [%v · %s: ", Side(s), sn.Who)
				for _, run := range sn.Runs {
					if run.Differs {
						run.Text = "(" + strings.TrimSpace(run.Text) + ") "
					}
					got += run.Text
				}
				got += "]"
			}
		}
		got += fmt.Sprint(" ", row.Evidence[A].More, " ", row.Evidence[B].More)
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != w {
			t.Errorf("\n got %s\nwant %s", got, w)
		}
		if row.Claim == row.Lead && i != 2 {
			t.Errorf("claim %s", row.Claim)
		}
	}
}

// What is told of somebody without words of his stands apart, and gives him none.
func TestActs(t *testing.T) {
	of := func(source string) ([]Act, []Speaker) {
		d := text.Parse(source)
		r := New(&compare.Comparison{A: d, B: d, SaysA: quote.Attributions(d)})
		speakers, _ := r.Speakers(A)
		return r.Acts(A), speakers
	}
	acts, speakers := of("Ann Lee opposed the new bridge. Bram Berg said it was late.")
	if len(acts) != 1 || acts[0].Name != "Ann Lee" || acts[0].Told != "opposed the new bridge" || Told(A, acts[0]) != "Page A: Ann Lee, as the outlet tells it: opposed the new bridge" {
		t.Errorf("acts %v", acts)
	}
	if len(speakers) != 2 || speakers[1].Name != "Bram Berg" {
		t.Errorf("speakers %v", speakers)
	}
	if acts, _ := of("Ann Lee may oppose the new bridge. Bram Berg said it was late."); len(acts) != 0 {
		t.Errorf("acts %v of one who may act", acts)
	}
}

// An act has as many words after a row of two pages was set as before.
func TestActsAreAsLongAfterARow(t *testing.T) {
	d := text.Parse("Ann Lee opposed the new bridge over the river between the two old towns of the northern valley near the lake. Bram Berg said it was late.")
	in := text.Span{Start: 0, End: len("Ann Lee opposed the new bridge")}
	r := New(&compare.Comparison{A: d, B: d, SaysA: quote.Attributions(d), Passages: []reuse.Passage{{A: in, B: in, Class: reuse.Copy, Words: 6}}})
	const want = "opposed the new bridge over the river between the two old towns of the northern valley near the lake"
	for range 2 {
		if acts := r.Acts(A); len(acts) != 1 || acts[0].Told != want {
			t.Errorf("acts %v", acts)
		}
		r.Whole(0)
	}
}
