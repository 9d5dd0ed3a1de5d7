package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// annotated is an article with the places where somebody says something.
type annotated struct {
	text          string
	cues, sources []text.Span
}

// UnmarshalJSON reads {"text", "spans": [[start, end, kind]]}, in characters.
// Which source goes with which cue is not said there, and not asked.
func (a *annotated) UnmarshalJSON(b []byte) error {
	var raw struct {
		Text  string
		Spans [][3]any
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	a.text = raw.Text
	at := make([]int, 0, len(a.text)+1)
	for i := range a.text {
		at = append(at, i)
	}
	at = append(at, len(a.text))
	for _, s := range raw.Spans {
		from, _ := s[0].(float64)
		to, _ := s[1].(float64)
		if int(to) >= len(at) || from < 0 || from > to {
			return fmt.Errorf("span %v lies outside the text", s)
		}
		sp := text.Span{Start: at[int(from)], End: at[int(to)]}
		switch s[2] {
		case "cue":
			a.cues = append(a.cues, sp)
		case "source":
			a.sources = append(a.sources, sp)
		}
	}
	return nil
}

// tally counts rows, that is attributions with a cue.
type tally struct{ rows, falseCue, wrongSource, gold, met int }

func (t *tally) add(o tally) {
	t.rows += o.rows
	t.falseCue += o.falseCue
	t.wrongSource += o.wrongSource
	t.gold += o.gold
	t.met += o.met
}

func (t tally) String() string {
	pc := func(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }
	return fmt.Sprintf("rows %d: false cue %.1f %%, wrong source %.1f %%, wrong rows %.1f %%; recall of cue and source %.1f %%", t.rows,
		pc(t.falseCue, t.rows), pc(t.wrongSource, t.rows-t.falseCue), pc(t.falseCue+t.wrongSource, t.rows), pc(t.met, t.gold))
}

// count is what the rows say against the gold: a cue is false that meets none
// of the gold, a source wrong that meets none.
func (a *annotated) count(rows []quote.Attribution) (t tally) {
	t.gold = len(a.cues)
	met := make([]bool, len(a.cues))
	for _, r := range rows {
		if r.Cue.Empty() {
			continue
		}
		t.rows++
		sourced := slices.ContainsFunc(a.sources, r.Source.Overlaps)
		cue := false
		for k, c := range a.cues {
			if c.Overlaps(r.Cue) {
				cue = true
				met[k] = met[k] || sourced
			}
		}
		switch {
		case !cue:
			t.falseCue++
		case !sourced && !r.Source.Empty():
			t.wrongSource++
		}
	}
	for _, m := range met {
		if m {
			t.met++
		}
	}
	return t
}

// signs is what rows without a verb add to the count: the gold takes for a cue the
// dash or colon between a quotation and who is named for it.
func (a *annotated) signs(rows []quote.Attribution) (t tally) {
	for _, r := range rows {
		if !r.Cue.Empty() || r.Source.Empty() || !slices.ContainsFunc(a.sources, r.Source.Overlaps) {
			continue
		}
		all := r.Source.Cover(r.Content[0]).Cover(r.Content[len(r.Content)-1])
		if slices.ContainsFunc(a.cues, func(c text.Span) bool {
			return all.Contains(c) && !strings.ContainsFunc(a.text[c.Start:c.End], unicode.IsLetter)
		}) {
			t.rows++
			t.met++
		}
	}
	return t
}

// rows prints how many rows of "who says what" are wrong in the articles of
// file, all together and in each fifth of them.
func rows(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	var sure, signed, all tally
	var fifth [5]tally
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for n := 0; in.Scan(); n++ {
		var a annotated
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
		found := quote.Attributions(text.Parse(a.text))
		certain := slices.DeleteFunc(slices.Clone(found), func(r quote.Attribution) bool { return !r.Certain() })
		t := a.count(certain)
		sure.add(t)
		fifth[n%5].add(t)
		t.add(a.signs(certain))
		signed.add(t)
		all.add(a.count(found))
	}
	fmt.Println("sure", sure)
	for n, t := range fifth {
		fmt.Printf("  %d/5 %v\n", n+1, t)
	}
	fmt.Println("sure, dashes and colons too", signed)
	fmt.Println("all ", all)
	return in.Err()
}
