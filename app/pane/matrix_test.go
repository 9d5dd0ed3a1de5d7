package pane

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func matrix(t *testing.T, n int, width, height float32) (*Matrix, *[]string) {
	t.Helper()
	start(t)
	m, did := NewMatrix(), &[]string{}
	m.OnPair = func(i, k int) { *did = append(*did, fmt.Sprint(i, " ", k)) }
	windowOf(t, m, width, height)
	var list []Choice
	var dots [][]Dot
	for i := range n {
		list = append(list, Choice{Outlet: "AFP", Detail: "3 May 2016", Headline: fmt.Sprintf("Number %d", i+1)})
		row := make([]Dot, i)
		for k := range row {
			row[k] = Dot{Words: 60 * k, Relation: Relation(2 - min(k, 2))}
		}
		dots = append(dots, row)
	}
	m.Set(list, [2]int{-1, -1})
	m.SetDots(dots)
	return m, did
}

func TestAMatrixOpensAPair(t *testing.T) {
	m, did := matrix(t, 5, 700, 400)
	at := func(row, column int) fyne.Position {
		return fyne.NewPos(m.labels()+(float32(column)+.5)*m.side(), matrixHead+(float32(row)+.5)*m.side())
	}
	m.Tapped(&fyne.PointEvent{Position: at(3, 1)})
	m.Tapped(&fyne.PointEvent{Position: at(1, 3)}) // above the diagonal there is nothing
	m.Tapped(&fyne.PointEvent{Position: at(2, 2)})
	m.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, at(3, 1).Y)})
	expect(t, did, "3 1")
	m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(2, 0)}})
	if got := m.Told(m.under.row, m.under.column); got != "“Number 1” (AFP, 3 May 2016) and “Number 3” (AFP, 3 May 2016) share no wording; they are about the same event." {
		t.Error(got)
	}
	m.MouseOut()
	if m.Told(m.under.row, m.under.column) != "" {
		t.Error("the pointer has left, and yet a pair is told")
	}
}

// The dots stand beside names that are short, and names that are long have all
// that the cells leave.
func TestTheDotsOfAMatrixAreBesideItsNames(t *testing.T) {
	m, _ := matrix(t, 3, 1100, 400)
	if got, least := m.labels(), m.laid.Width*labelShare; got != least {
		t.Errorf("short names have %v of %v", got, m.laid.Width)
	}
	a := Choice{Outlet: "AFP", Headline: "A headline of a length that is seldom in lists of articles, but there"}
	m.Set([]Choice{a, a}, [2]int{-1, -1})
	if need := labelLeft + m.faces.smallBold.advance(a.Outlet) + labelGap + m.faces.serif.advance(a.Headline) + labelEnd; m.labels() != need {
		t.Errorf("a name of %v has %v", need, m.labels())
	}
	a.Headline = strings.Repeat(a.Headline, 4)
	m.Set([]Choice{a, a}, [2]int{-1, -1})
	if got, want := m.labels(), m.laid.Width-2*m.side()-8; got != want {
		t.Errorf("long names have %v of %v", got, want)
	}
}

func TestAMatrixWithTheKeyboard(t *testing.T) {
	m, did := matrix(t, 60, 700, 400)
	m.FocusGained()
	press := func(names ...fyne.KeyName) {
		for _, n := range names {
			m.TypedKey(&fyne.KeyEvent{Name: n})
		}
	}
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	expect(t, did, "3 2")
	if got := m.AccessibilityLabel(); !strings.Contains(got, "Number 3") || !strings.Contains(got, "share 120 words") {
		t.Error(got)
	}
	press(fyne.KeyEnd, fyne.KeyReturn)
	expect(t, did, "59 58")
	if _, seen := m.rowTop(59); !seen {
		t.Error("the last row is not brought on screen")
	}
	if _, seen := m.columnLeft(58); !seen {
		t.Error("the last column is not brought on screen")
	}
	press(fyne.KeyHome, fyne.KeyUp, fyne.KeyLeft, fyne.KeyReturn)
	expect(t, did, "1 0")
}

func TestAMatrixOfForty(t *testing.T) {
	m, _ := matrix(t, 40, 1180, 900)
	if _, seen := m.rowTop(39); !seen {
		t.Error("the last row of forty does not fit")
	}
	if _, seen := m.columnLeft(38); !seen {
		t.Error("the last column of forty does not fit")
	}
}

// What a dot says is said by its size and its ring, not by a colour.
func TestDotsDifferInSize(t *testing.T) {
	last := float32(0)
	for _, words := range []int{0, 24, 99, 100} {
		if size := dotSize(words); size <= last {
			t.Errorf("%d words: %v after %v", words, size, last)
		} else {
			last = size
		}
	}
}

func TestAMatrixOfTooFew(t *testing.T) {
	for n := range 2 {
		m, did := matrix(t, n, 700, 400)
		m.FocusGained()
		for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn} {
			m.TypedKey(&fyne.KeyEvent{Name: k})
		}
		expect(t, did)
	}
}
