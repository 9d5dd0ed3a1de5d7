package window

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/text"
	"diptych/seeds"
)

func TestALanguageIsChosenForTheNextStart(t *testing.T) {
	w, _ := start(t)
	var items []*fyne.MenuItem
	for _, c := range w.asked.Commands {
		if c.Name == "Language" {
			items = c.Within()
		}
	}
	if len(items) < 4 || !items[0].Checked {
		t.Fatalf("%d languages are offered, or the system’s is not ticked", len(items))
	}
	for _, item := range items {
		if item.Label == "Deutsch" {
			item.Action()
		}
	}
	if got := Language(w.app); got != "de" || !strings.Contains(w.notice.Text(), "started again") {
		t.Errorf("chosen is %q, and the window says %q", got, w.notice.Text())
	}
	if lang.L("Close") != "Close" {
		t.Error("what is on screen changes already")
	}
	for _, item := range languages("de", nil) {
		if item.Checked != (item.Label == "Deutsch") {
			t.Errorf("%q is ticked: %v", item.Label, item.Checked)
		}
	}
}

// What the window says is German from its menus to its foot.
func TestAWindowSpeaksGerman(t *testing.T) {
	speakGerman(t)
	w, _ := start(t)
	for what, got := range map[string][2]string{
		"a menu":    {w.asked.Bar().Items[0].Label, "Datei"},
		"a command": {w.asked.Commands[0].Name, "Auf Seite A öffnen\u00a0…"},
		"a chip":    {w.bar.Chips[0].Label, "Zitate"},
		"a tab":     {w.panel.Tabs.Label(), "Befunde"},
		"the badge": {w.reading.Badge(), "Dieselbe Geschichte, anderes Ereignis"},
		"the summary": {summed(w), "Passende Sätze nennen [„Monday“] im einen, [„Friday“] im anderen. Beide zitieren [„to comply completely with the cessation“]. " +
			"[Beide nennen Syria, Moscow, Lavrov und Kerry]. Nichts übernommen. [1 gemeinsames Zitat] (5 Wörter). " +
			"[3 gemeinsame Namen und Begriffe] ausgeblendet. [3 Aussagenpaare, alle ähnlich]. [8 Unterschiede im Framing]."},
		"a claim":    {w.reading.Items[slices.IndexFunc(w.reading.Items, func(it reading.Item) bool { return it.Finding == 0 })].Claim, "Für ceasefire hat A „truce“; B hat „ceasefire“."},
		"the status": {w.status.Text(), "18 Markierungen · [F7]weiter · [Strg+L]Scrollen folgt dem Inhalt"},
	} {
		if got[0] != got[1] {
			t.Errorf("%s says %q, not %q", what, got[0], got[1])
		}
	}
}

// summed is the summary with its links in brackets.
func summed(w *Window) string {
	var all []string
	for _, p := range w.reading.Summary() {
		var sentence string
		for _, part := range p.Parts() {
			if part.Link {
				part.Text = "[" + part.Text + "]"
			}
			sentence += part.Text
		}
		all = append(all, sentence)
	}
	return strings.Join(all, " ")
}

// What was found is told in German but for words of the articles.
func TestClaimsAreGerman(t *testing.T) {
	speakGerman(t)
	list := seeds.Founding()
	forms, fill := map[string]bool{}, func(form string, values ...any) string {
		return text.Say(form, text.With(values[0].(map[string]any))).String()
	}
	for i, x := range list {
		for _, y := range slices.Concat(list[:i], list[i+1:]) {
			for _, f := range compare.Documents(x.Document(), y.Document()).Findings {
				english, german := ours(f.Claim, fill), ours(f.Claim, lang.L)
				forms[english] = true
				for _, w := range text.Parse(german).Words {
					both := slices.ContainsFunc(text.Parse(english).Words, func(v text.Word) bool { return v.Norm == w.Norm })
					if both && !slices.Contains([]string{"a", "b", "in", "text"}, w.Norm) {
						t.Errorf("%q stands in %s, in English %s", w.Norm, kit.Say(f.Claim), f.Claim)
					}
				}
			}
		}
	}
	if len(forms) < 30 {
		t.Errorf("%d forms are said only", len(forms))
	}
}

// ours is a claim without its values, as say puts forms into a language.
func ours(claim text.Said, say func(form string, values ...any) string) string {
	const mark = "\x00" // before the parts that are said themselves
	blank := func(values map[string]any) map[string]any {
		kept := map[string]any{}
		for name, v := range values {
			part, _ := v.(string)
			part, ok := strings.CutPrefix(part, mark)
			if kept[name] = ""; ok {
				kept[name] = part
			}
		}
		return kept
	}
	return strings.TrimPrefix(claim.In(func(form string, values ...any) string {
		return mark + say(form, blank(values[0].(map[string]any)))
	}, func(_ int, _, other string, values ...map[string]any) string {
		return mark + say(other, blank(values[0]))
	}), mark)
}

// speakGerman speaks it to the end of the test.
func speakGerman(t *testing.T) {
	t.Helper()
	if err := kit.Speak("de"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := kit.Speak("en"); err != nil {
			t.Error(err)
		}
	})
}
