package find

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"diptych/app/kit"
	"diptych/app/kit/kittest"
	"diptych/app/reading"
	"diptych/compare"
	"diptych/compare/text"
)

func TestFindSaysWhereItIsNot(t *testing.T) {
	for _, c := range []struct {
		a, b int
		side reading.Side
		n    int
		want string
	}{
		{0, 0, reading.A, 0, "not found"},
		{3, 0, reading.A, 2, "A 2 of 3 · not in B"},
		{0, 1200, reading.B, 1000, "not in A · B 1,000 of 1,200"},
		{3, 5, reading.B, 4, "A 3 · B 1 of 5"},
		{3, 5, reading.A, 0, "A 3 · B 5"},
	} {
		if got := countOf(c.a, c.b, c.side, c.n); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

const (
	one   = "One\n\nThe captain left the harbour. The harbour was old.\n"
	other = "Other\n\nNobody saw the Harbour.\n"
)

func TestTheBarOpensAlone(t *testing.T) {
	kittest.Start(t, &kit.Theme{Appearance: kit.Light})
	f := New()
	c := kittest.Window(t, f.Box, 1000, 40)
	var way []string
	f.Seen = func() (seen [2]text.Span) { return seen }
	f.Shift = func() bool { return false }
	f.OnSeek, f.OnFolded, f.OnLost = func() {}, func() {}, func(fyne.Focusable) {}
	f.OnFound = func(bool) { f.Tell() }
	f.OnHit = func(s reading.Side, place text.Span) { way = append(way, fmt.Sprint(s, place.Start)) }
	f.OnFocus = c.Focus
	left := text.Span{}
	f.OnLeave = func(_ reading.Side, hit text.Span) { left = hit }
	f.Show(reading.New(compare.Documents(text.Parse(one), text.Parse(other))))
	f.Open("", [2]text.Span{})
	test.Type(f.Field, "Harbour")
	if way = nil; f.Count.Text != "A 1 of 2 · B 1" {
		t.Errorf("says %q", f.Count.Text)
	}
	f.Field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Tap(f.Next)
	if got := fmt.Sprint(way); got != fmt.Sprint([]string{fmt.Sprint(reading.A, strings.LastIndex(one, "harbour")), fmt.Sprint(reading.B, strings.Index(other, "Harbour"))}) {
		t.Errorf("the way is %s", got)
	}
	if f.Capitals.SetOn(true); f.Capitals.OnChanged != nil {
		f.Capitals.OnChanged(true)
	}
	if says, found := f.Says(); !found || f.Count.Text != "not in A · B 1 of 1" {
		t.Errorf("with capitals %q, %q", says, f.Count.Text)
	}
	if f.Close(); f.IsOpen() || left.Start != strings.Index(other, "Harbour") {
		t.Errorf("open %v, left at %v", f.IsOpen(), left)
	}
}
