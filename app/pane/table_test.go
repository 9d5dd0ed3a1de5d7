package pane

import (
	"strings"
	"testing"
	"unicode"

	"diptych/app/reading"
	"diptych/compare/text"
)

const faresSource = `Fares rise on all lines

The council published the new fares on Monday:

| Line | Old fare | New fare |
|------|---------:|---------:|
| North Pier | 4.20 | 5.10 |
| Mole Island, by way of the lighthouse and the old fish market | 2.00 |  |

![A ferry leaves the old pier](pier.jpg)

Reasons were given by all who spoke:

1. Fuel is dear, and it will be dearer in the winter that comes, as nobody doubts.
2. Boats are old.

- Nobody asked.
  - Not once.

Nothing more was said.`

// What stands beside each other is in one row, in the order of the source.
func TestTableInColumns(t *testing.T) {
	l := flowed(t, text.Parse(faresSource), text.Fields{}, 420, nil)
	var rows []string
	for i := range l.rows {
		var cells []string
		for n := int(l.rows[i].first); n < l.rowEnd(i); n++ {
			cells = append(cells, l.text(n))
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	got := strings.Join(rows, "\n")
	for _, want := range []string{
		"Line|Old fare|New fare\nNorth Pier|4.20|5.10\nMole Island, by way of",
		"\nPicture: A ferry leaves the old pier\n", "\n1. Fuel is dear", "\n2. Boats are old.\n", "\n• Nobody asked.\n", "\n• Not once.\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.ContainsAny(got, "[]*-") || strings.Contains(got, "| ") {
		t.Errorf("signs are left in\n%s", got)
	}
}

// A line parts each row from the next, also where the first or the last cells of
// either are empty, and cells that stand below each other are one row.
func TestEachRowEndsOnce(t *testing.T) {
	d := text.Parse("Fares rise on all lines\n\nThe council published the new fares on Monday:\n\n" +
		"| Line | Old fare | New fare |\n|---|---|---|\n| North Pier | 4.20 |  |\n|  | 2.00 | 3.00 |\n| Mole Island |  |  |\n|  |  | 9.00 |\n\nNothing more was said.")
	for _, width := range []float32{200, 420} {
		l := flowed(t, d, text.Fields{}, width, nil)
		var ends []string
		for i, b := range l.blocks {
			if b.table > 0 && b.first < b.last && l.endsRow(i) {
				ends = append(ends, b.text)
			}
		}
		if got := strings.Join(ends, "|"); got != "New fare|4.20|3.00|Mole Island|9.00" {
			t.Errorf("at %v rows end with %s", width, got)
		}
	}
}

// Figures of a column end at one edge, lines of an item begin at one.
func TestColumnsAndItemsHaveEdges(t *testing.T) {
	l := flowed(t, text.Parse(faresSource), text.Fields{}, 420, nil)
	right, hang := map[string]float32{}, -1
	for i := range l.lines {
		words, x := l.text(i), float32(l.lines[i].x)
		right[words] = x + l.of(i).face.advance(words)
		b := &l.blocks[l.lines[i].block]
		if b.mark == 0 || i == b.first {
			continue
		}
		if hang = int(x); hang <= int(l.lines[b.first].x) {
			t.Errorf("%q does not hang", words)
		}
	}
	for _, pair := range [][2]string{{"4.20", "2.00"}, {"4.20", "Old fare"}} {
		if d := right[pair[0]] - right[pair[1]]; d > 1 || d < -1 {
			t.Errorf("%s and %s end %v apart", pair[0], pair[1], d)
		}
	}
	if hang < 0 {
		t.Error("no item has two lines")
	}
}

// Every byte that is drawn is found where it is drawn, at any width: also where
// the columns have no room and the cells stand below each other.
func TestPlacesInTables(t *testing.T) {
	d := text.Parse(faresSource)
	for _, width := range []float32{200, 300, 420, 900} {
		l := flowed(t, d, text.Fields{}, width, nil)
		for pos, r := range d.Source {
			s := text.Span{Start: pos, End: pos + len(string(r))}
			i := l.lineOf(pos)
			x0, x1, ok := l.extent(i, s)
			if !ok || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				continue
			}
			if got, on := l.posAt((x0+x1)/2, float32(l.lines[i].y)+5, under); got != pos || !on {
				t.Fatalf("at %v: byte %d (%q) is found as %d, %v", width, pos, r, got, on)
			}
			if x1 > l.left+l.column+1 {
				t.Errorf("at %v: %q stands at %v of %v", width, l.text(i), x1, l.left+l.column)
			}
		}
	}
}

// What is copied of a row stands in a row.
func TestCellsAreCopiedInRows(t *testing.T) {
	d := text.Parse(faresSource)
	l := flowed(t, d, text.Fields{}, 420, nil)
	got := l.reads(find(t, d, "| Line | Old fare | New fare |\n|------|---------:|---------:|\n| North Pier | 4.20"), nil)
	if s := strings.Join(got, "/"); s != "Line\tOld fare\tNew fare/North Pier\t4.20" {
		t.Errorf("copied as %q", s)
	}
}

// A row whose first cell is empty is copied as a row too, and never as the end
// of the one before.
func TestARowThatBeginsEmptyIsCopiedAlone(t *testing.T) {
	d := text.Parse("Fares rise on all lines\n\nThe council published the new fares on Monday:\n\n" +
		"| Line | Old fare | New fare |\n|---|---|---|\n| North Pier | 4.20 |  |\n|  | 2.00 | 3.00 |\n\nNothing more was said.")
	got := flowed(t, d, text.Fields{}, 420, nil).reads(find(t, d, "| North Pier | 4.20 |  |\n|  | 2.00 | 3.00 |"), nil)
	if s := strings.Join(got, "/"); s != "North Pier\t4.20/2.00\t3.00" {
		t.Errorf("copied as %q", s)
	}
}

// The caret goes down and up through a table and comes out of it.
func TestCaretGoesThroughATable(t *testing.T) {
	d := text.Parse(faresSource)
	a, _ := pageOf(t, d, 480, 700)
	pos := find(t, d, "council").Start
	for range 40 {
		pos = a.upright(pos, +1, 0)
	}
	if pos != len(d.Source) {
		t.Errorf("down to %q", d.Source[pos:])
	}
	for range 40 {
		pos = a.upright(pos, -1, 0)
	}
	if pos != 0 {
		t.Errorf("up to %q", d.Source[:pos])
	}
}

// Focus on a cell leaves those beside it dim, and covers none of its words.
func TestFocusOnACell(t *testing.T) {
	d := text.Parse(faresSource)
	a, c := pageOf(t, d, 480, 700)
	a.SetMarks([]reading.Mark{{Span: find(t, d, "5.10"), Kind: reading.Quotation}})
	a.SetFocus([]text.Span{find(t, d, "5.10")})
	golden(t, "article/table.xml", c)
}
