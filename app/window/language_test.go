package window

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"diptych/app/kit"
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
			"[3 gemeinsame Namen und Begriffe] ausgeblendet. [3 Aussagenpaare, alle ähnlich]. [8 Unterschiede im Erzählen]."},
		"the status": {w.status.Text(), "16 Markierungen · [F7]weiter · [Strg+L]Scrollen folgt dem Inhalt"},
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
