package bar

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// letters measures a line as if all letters were one wide, and keys two more.
func letters(line []Piece) (n float32) {
	for _, p := range line {
		n += float32(utf8.RuneCountInString(p.Text))
		if p.Key {
			n += 2
		}
	}
	return n
}

func TestTheStatusLineDropsWholeAdvice(t *testing.T) {
	line := []Piece{
		{Text: "2 of 22 · Headline: of A and B · "}, {"F7", true}, {Text: "next · "},
		{"Esc", true}, {Text: "let go · "}, {"Ctrl+L", true}, {Text: "locked"},
	}
	for _, c := range []struct {
		room float32
		want string
	}{
		{900, "2 of 22 · Headline: of A and B · [F7]next · [Esc]let go · [Ctrl+L]locked"},
		{70, "2 of 22 · Headline: of A and B · [F7]next · [Esc]let go"},
		{50, "2 of 22 · Headline: of A and B · [F7]next"},
		{40, "2 of 22 · Headline: of A and… · [F7]next"},
		{3, "… · [F7]next"},
	} {
		got := fitting(line, c.room, letters)
		if s := (&Status{left: got}).Text(); s != c.want {
			t.Errorf("in %v: %q, want %q", c.room, s, c.want)
		}
		if letters(got) > c.room && c.room > 20 {
			t.Errorf("in %v: %v wide", c.room, letters(got))
		}
	}
	if got := (&Status{left: line}).Text(); !strings.HasSuffix(got, "[Ctrl+L]locked") {
		t.Errorf("the line itself became %q", got)
	}
}

func TestAHintIsCutShort(t *testing.T) {
	got := fitting([]Piece{{Text: "Swap the pages (Ctrl+D)"}}, 12, letters)
	if len(got) != 1 || got[0].Text != "Swap the pa…" {
		t.Errorf("%v", got)
	}
	if got := fitting(nil, 12, letters); len(got) != 0 {
		t.Errorf("%v of nothing", got)
	}
}
