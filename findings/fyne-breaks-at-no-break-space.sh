#!/usr/bin/env bash
# Fyne 2.8.1: text that wraps by words is broken at a no-break space, so that a number parts from its unit.
#
# Run: fyne.io/fyne/v2 v2.8.1, its own test driver, no screen and no C. A Label with TextWrapWord is made wider step by
# step; its text holds U+00A0 between a number and its sign, and U+202F between the thousands, as French, German and
# scientific papers print them. Unicode's UAX #14 gives both class GL: no break before or after. Expected: at no width does
# a row begin with what stands behind them. Seen: at several widths the row is broken there, as at a blank;
# at U+202F, which Go's unicode.IsSpace holds for a space too, likewise.
# What it means: "12" stands at the end of one row and "%" in the next, "1" before "500"; a program that shows figures in a
# Label or RichText has to keep such words together by itself.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module kept

go 1.24.0

require fyne.io/fyne/v2 v2.8.1
MOD
cat >kept_test.go <<'GO'
package kept

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// rows are the texts of a label as they are drawn, one a row.
func rows(l *widget.Label) (out []string) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Text:
			if o.Color != color.Transparent {
				out = append(out, o.Text)
			}
		case fyne.Widget:
			for _, in := range test.WidgetRenderer(o).Objects() {
				walk(in)
			}
		}
	}
	walk(l)
	return out
}

// parted counts the widths at which a row begins with end.
func parted(t *testing.T, text, end string) (n int) {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	for width := float32(60); width < 300; width += 4 {
		l.Resize(fyne.NewSize(width, 300))
		for _, row := range rows(l) {
			if strings.HasPrefix(strings.TrimSpace(row), end) {
				n++
				break
			}
		}
	}
	return n
}

func TestKept(t *testing.T) {
	test.NewTempApp(t)
	glued := parted(t, "The share of the towns rose by 12% last year", "%")
	percent := parted(t, "The share of the towns rose by 12\u00a0% last year", "%")
	thousands := parted(t, "The share of the towns rose by 1\u202f500 last year", "500")
	t.Logf("of 60 widths parted: without a space %d, at U+00A0 %d, at U+202F %d", glued, percent, thousands)
	if glued != 0 || percent == 0 || thousands == 0 {
		t.Error("it behaves otherwise now")
	}
}
GO
export CGO_ENABLED=0 GOFLAGS=-mod=mod
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go test -tags ci -run TestKept -v . 2>&1 | grep -v '^=== ' || exit 1
