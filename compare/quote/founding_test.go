package quote_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
	"diptych/seeds"
)

var update = flag.Bool("update", false, "rewrite the goldens of this package")

// readable prints attributions for a person: speaker [verb, stance] "content".
func readable(d *text.Document, as []quote.Attribution) string {
	var b strings.Builder
	for _, a := range as {
		speaker := a.Speaker
		if speaker == "" {
			speaker = "?"
		}
		if !a.Named {
			speaker = "(" + speaker + ")"
		}
		verb := one(d.Text(a.Cue))
		if a.Cue.Empty() {
			verb = "-"
		}
		kind := a.Stance
		if a.Deed {
			kind += ", deed"
		}
		if a.Unsure {
			kind += ", not sure"
		}
		fmt.Fprintf(&b, "%s [%s, %s]", speaker, verb, kind)
		if s := one(d.Text(a.Source)); s != "" && s != a.Speaker {
			fmt.Fprintf(&b, " <%s>", s)
		}
		for _, s := range a.Content {
			if a.Direct {
				fmt.Fprintf(&b, "\n\tdirect   %s", one(d.Text(s)))
			} else {
				fmt.Fprintf(&b, "\n\treported %s", one(d.Text(s)))
			}
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func one(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestFoundingArticles(t *testing.T) {
	for _, a := range seeds.Founding() {
		d := text.Parse(a.Source)
		got := readable(d, quote.Attributions(d))
		file := filepath.Join("testdata", strings.TrimSuffix(filepath.Base(a.Name), ".md")+".golden")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: attributions differ from %s; review with -update\n%s", a.Name, file, got)
		}
	}
}

// All uses of "regime" in the founding articles are somebody else's words.
func TestVoicesOfRegime(t *testing.T) {
	want := [5]map[quote.Voice]int{{}, {quote.Quoted: 1}, {}, {quote.Quoted: 2}, {quote.Quoted: 2, quote.Reported: 1}}
	for i, a := range seeds.Founding() {
		d := text.Parse(a.Source)
		v := quote.VoicesOf(d, quote.Attributions(d))
		got := map[quote.Voice]int{}
		for _, w := range d.Words {
			if w.Norm == "regime" {
				got[v.At(w.Span)]++
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(want[i]) {
			t.Errorf("%s: regime stands in %v, want %v", a.Name, got, want[i])
		}
	}
}
