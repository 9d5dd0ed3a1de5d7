package text_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kljensen/snowball/english"

	"diptych/compare/text"
)

// A library of stemmers, which takes many times as long, is the oracle.
func TestStem(t *testing.T) {
	for w := range strings.FieldsSeq(`meetings meets met conflated matting fizzed hopping hoped hop ties cries gas gaps kiwis agreed agreedly feed boy saying say by cry
		generously communities arsenal relational conditional rationally valency hesitancy digitizer radically vilely analogously vietnamization predication operator feudalism
		decisiveness hopefulness callousness formality sensitivity sensibility apologise ideology cheerlessly triplicate formative formalize electrical goodness revival allowance
		inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption communism activate angularity homologous effective bowdlerize
		probate rate cease controlled roll skies dying news proceeding only ' '' 's a's oz's' égalités naïvely são über łódź o'neill they're 42nd yelling yay youth
		eyed toying ing eed ed s us ss sses ied ies ied at bled ions nation ion ative native initiative zzzzli li ogi logi 123s a1ing`) {
		same(t, w)
	}
}

// Every word of the founding articles has the stem that the library gives it, and
// so have two words with any two letters behind them.
func TestStemsOfArticles(t *testing.T) {
	files, err := filepath.Glob("../../seeds/articles/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range text.Parse(string(src)).Words {
			same(t, w.Norm)
		}
	}
	for c := 'a'; c <= 'z'; c++ {
		for e := 'a'; e <= 'z'; e++ {
			same(t, "nation"+string(e)+string(c))
			same(t, "b"+string(e)+string(c))
		}
	}
}

func same(t *testing.T, w string) {
	t.Helper()
	if len(strings.TrimLeft(w, "'")) < len(w) {
		return // where nothing is left, the library keeps one sign
	}
	if got, want := text.Stem(w), english.Stem(w, true); got != want {
		t.Errorf("%q has the stem %q, not %q", w, got, want)
	}
}

func FuzzStem(f *testing.F) {
	f.Add("relationally")
	f.Add(strings.Repeat("'", 62))
	f.Add("'" + strings.Repeat("e", 60))
	f.Fuzz(func(t *testing.T, w string) {
		for _, r := range w {
			if r != 'é' && r != '\'' && (r < 'a' || r > 'z') {
				return
			}
		}
		if bare := strings.TrimLeft(w, "'"); bare != w {
			if got, want := text.Stem(w), text.Stem(bare); got != want {
				t.Errorf("%q has the stem %q, and %q without its marks", w, got, want)
			}
			return
		}
		if len(w) > 56 { // no word of a language, and left as it is
			if got := text.Stem(w); got != w {
				t.Errorf("a word of %d bytes has the stem %q", len(w), got)
			}
			return
		}
		same(t, w)
	})
}

func BenchmarkStem(b *testing.B) {
	words := strings.Fields("the ministers of both countries were meeting on monday to say that relations had been generally improving")
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			text.Stem(w)
		}
	}
}
