#!/usr/bin/env bash
# Fyne 2.8.1: RichText.String gives none of the words of a list, and joins two paragraphs into one word.
#
# Run: fyne.io/fyne/v2 v2.8.1, its own test driver, no screen and no C. A RichText is made of Markdown with two paragraphs
# and a list of two entries; its String, "the text widget buffer as string", is asked for, and what the test driver draws. Expected: all
# words that are drawn, paragraphs apart. Seen: "The board voted.It is shut.": the entries are drawn and are not in the string, and no
# sign stands between the paragraphs, while a table comes with tabs and line ends.
# What it means: a search, a copy or a count of words on that string misses lists and finds words that nobody wrote; a program keeps
# the text that it made the widget of.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module list

go 1.24.0

require fyne.io/fyne/v2 v2.8.1
MOD
cat >list_test.go <<'GO'
package list

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func drawn(o fyne.CanvasObject) (words []string) {
	switch o := o.(type) {
	case *canvas.Text:
		words = append(words, o.Text)
	case fyne.Widget:
		for _, inner := range test.WidgetRenderer(o).Objects() {
			words = append(words, drawn(inner)...)
		}
	case *fyne.Container:
		for _, inner := range o.Objects {
			words = append(words, drawn(inner)...)
		}
	}
	return words
}

func TestList(t *testing.T) {
	test.NewTempApp(t)
	text := widget.NewRichTextFromMarkdown("The board voted.\n\nIt is shut.\n\n- Ferry: rejected\n- Pier: kept\n")
	test.NewTempWindow(t, text).Resize(fyne.NewSize(400, 300))
	fmt.Printf("drawn: %q\n", strings.Join(drawn(text), "|"))
	fmt.Printf("string: %q\n", text.String())
	fmt.Printf("of a table: %q\n", widget.NewRichTextFromMarkdown("| Port | Cases |\n|---|---|\n| Ashby | 12 |\n").String())
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
CGO_ENABLED=0 go test -tags ci -count 1 -v . | grep -E '^(drawn|string|of a table):' | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
drawn: "The board voted.||It is shut.||•  |Ferry: rejected|•  |Pier: kept"
string: "The board voted.It is shut."
of a table: "Port\tCases\nAshby\t12\n"
SEEN
