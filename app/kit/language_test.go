package kit

import (
	"testing"

	"fyne.io/fyne/v2/lang"
)

// speak speaks a language on a system of another until the test is over.
func speak(t *testing.T, code, system string) {
	t.Helper()
	t.Cleanup(func() {
		if err := Speak("en"); err != nil {
			t.Error(err)
		}
	})
	t.Setenv("LANGUAGE", "")
	t.Setenv("LC_ALL", "")
	t.Setenv("LC_MESSAGES", "")
	t.Setenv("LANG", system)
	if err := Speak(code); err != nil {
		t.Fatal(err)
	}
}

func TestALanguageIsSpokenWholeOnAnySystem(t *testing.T) {
	for _, system := range []string{"C", "de_DE.UTF-8", "de_CH", "fr_FR.UTF-8", "pl_PL.UTF-8", "ja_JP.UTF-8", "nds_DE", "eo"} {
		t.Run(system, func(t *testing.T) {
			marks := func(n int) string { return N(n, "{{.N}} mark", "{{.N}} marks") }
			speak(t, "de", system)
			for _, c := range [][2]string{
				{lang.L("Cancel"), "Abbrechen"}, {lang.L("Close"), "Schließen"}, {lang.X("monday", ""), "Montag"},
				{marks(0), "0 Markierungen"}, {marks(1), "1 Markierung"}, {marks(2), "2 Markierungen"}, {marks(12345), "12.345 Markierungen"},
				{Decimal(1.45), "1,45"}, {lang.L("{{.Name}}, on", With{"Name": "<&>"}), "<&>, an"},
			} {
				if c[0] != c[1] {
					t.Errorf("German says %q, not %q", c[0], c[1])
				}
			}
			speak(t, "en", system)
			for _, c := range [][2]string{
				{lang.L("Cancel"), "Cancel"}, {lang.X("monday", ""), "Monday"},
				{marks(0), "0 marks"}, {marks(1), "1 mark"}, {marks(2), "2 marks"}, {marks(12345), "12,345 marks"}, {Decimal(1.45), "1.45"},
			} {
				if c[0] != c[1] {
					t.Errorf("English says %q, not %q", c[0], c[1])
				}
			}
		})
	}
}

func TestTheLanguageOfTheSystemIsSpoken(t *testing.T) {
	for system, want := range map[string]string{
		"C": "Close", "en_GB.UTF-8": "Close", "fr_FR.UTF-8": "Close", "zh_CN.UTF-8": "Close",
		"de_DE.UTF-8": "Schließen", "de_AT": "Schließen", "gsw_CH": "Schließen", "nds_DE": "Close",
	} {
		t.Run(system, func(t *testing.T) {
			if speak(t, "", system); lang.L("Close") != want {
				t.Errorf("says %q", lang.L("Close"))
			}
			if speak(t, "tlh", system); lang.L("Close") != want {
				t.Errorf("in a language without a file it says %q", lang.L("Close"))
			}
		})
	}
}

// English stands in the sources: no file is needed for it.
func TestEnglishNeedsNoFile(t *testing.T) {
	if got := N(1, "one", "{{.N}} of {{.Name}}", With{"Name": "x"}); got != "one" {
		t.Errorf("one is %q", got)
	}
	if got := N(1234, "one", "{{.N}} of {{.Name}}", With{"Name": "x"}); got != "1,234 of x" {
		t.Errorf("many are %q", got)
	}
}

func BenchmarkSpeak(b *testing.B) {
	for b.Loop() {
		if err := Speak("de"); err != nil {
			b.Fatal(err)
		}
	}
	if err := Speak("en"); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkWords(b *testing.B) {
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			lang.L("Close")
		}
	})
	b.Run("counted", func(b *testing.B) {
		for b.Loop() {
			N(12, "{{.N}} mark", "{{.N}} marks")
		}
	})
}

// On a system of a third language English words are loaded also where their
// file is silent: Fyne would complain of each that is not.
func TestEnglishIsWholeInAnotherLanguageOfTheSystem(t *testing.T) {
	for _, system := range []string{"fr_FR.UTF-8", "de_DE.UTF-8"} {
		t.Run(system, func(t *testing.T) {
			speak(t, "en", system)
			for key, want := range map[string]string{"Close": "Close", "hide why": "hide why", "monday": "Monday", "what is never said": "missing"} {
				if got := lang.X(key, "missing"); got != want {
					t.Errorf("%q is %q, want %q", key, got, want)
				}
			}
		})
	}
}
