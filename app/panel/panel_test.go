package panel

import (
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
	"diptych/app/reading/crowd"
)

func TestAPanelOpensAlone(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	p := New(canvas.NewRectangle(nil))
	writing := false
	p.OnFollow = func(reading.Focus) {}
	p.Writing = func() bool { return writing }
	var taken []int
	p.OnItem = func(item int) { taken = append(taken, item) }
	kittest.Window(t, p.Box, 340, 700)
	r := crowd.Reading(1_000)
	p.Show(r, [2]string{"One paper", "The other"})
	item := r.Rows()[0].Rows[0].Item
	r.FocusItem(item)
	p.Tabs.Choose(TabNotes)
	if writing = true; p.Tabs.Chosen() != TabNotes {
		t.Fatal("the notes do not come")
	}
	p.Follow()
	if p.Tabs.Chosen() != TabNotes {
		t.Error("turned away from the note that is written")
	}
	writing = false
	r.Clear()
	p.Follow()
	r.FocusItem(item)
	p.Follow()
	if p.Tabs.Chosen() != TabFindings || !p.Findings.Visible() {
		t.Errorf("what is in focus is on tab %d", p.Tabs.Chosen())
	}
	p.Findings.OnRow(item)
	if len(taken) != 1 || taken[0] != item || item == reading.None {
		t.Errorf("a row tells of %v", taken)
	}
}

func TestNothingIsSaidOfAPairThatIsNotComparedYet(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	notes := canvas.NewRectangle(nil)
	p := New(notes)
	stopped := false
	p.Wait("Comparing …", "Stop comparing", func() { stopped = true })
	kittest.Window(t, p.Box, 340, 700)
	for tab := range TabNotes {
		p.Tabs.Choose(tab)
		if p.Waits() != "Comparing …" || p.Findings.Visible() || p.Figures.Visible() || p.Naming.Visible() || p.Voices.Visible() || p.Alone.Visible() {
			t.Errorf("tab %d says more than that", tab)
		}
	}
	p.waiting.Leave()
	if p.Tabs.Choose(TabNotes); !notes.Visible() || p.Waits() != "" || !stopped {
		t.Error("the notes are not there, or it cannot be stopped")
	}
	p.Tabs.Choose(TabFindings)
	if p.Show(crowd.Reading(100), [2]string{"One", "Two"}); p.Waits() != "" || !p.Findings.Visible() {
		t.Error("it is still waited for")
	}
}

// A panel is never narrower, whatever is spoken.
func TestTheTabsFitIntoTheNarrowestPanel(t *testing.T) {
	t.Cleanup(func() {
		if err := kit.Speak("en"); err != nil {
			t.Error(err)
		}
	})
	for _, l := range kit.Languages() {
		if err := kit.Speak(l.Code); err != nil {
			t.Fatal(err)
		}
		kittest.Start(t, &kit.Theme{Appearance: kit.Light})
		p := New(canvas.NewRectangle(nil))
		kittest.Window(t, p.Box, Least, 700)
		end := float32(0)
		for _, o := range test.WidgetRenderer(p.Tabs).Objects() {
			if words, ok := o.(*canvas.Text); ok {
				at := words.Position().X
				if at < end {
					t.Errorf("%s: “%s” begins at %g, the tab before it ends at %g", l.Name, words.Text, at, end)
				}
				end = at + words.MinSize().Width
			}
		}
		if end == 0 || end > Least {
			t.Errorf("%s: the tabs end at %g of %d", l.Name, end, Least)
		}
	}
}
