#!/usr/bin/env bash
# github.com/carlos7ags/folio v0.11.0: the second and later strings of a TJ array are placed as if letters had size 1,
# where the size stands in the text matrix (Tm) and the font is chosen at size 1 (Tf), as Firefox and cairo print.
#
# Run: folio v0.11.0, no screen, no C; python3 writes the page, by the letter of the PDF standard. One line is drawn
# twice in Helvetica at 20 points: with "/F 20 Tf 1 0 0 1 50 700 Tm", and with "/F 1 Tf 20 0 0 20 50 600 Tm". Both look
# alike, and pdftotext -bbox, where there is one, gives both lines the same places. Expected of TextSpans: the same X for
# the same string. Seen: in the second, each string stands a twentieth of the way from the one before.
# What it means: words of one line lie on one another, so whoever orders or joins spans by their X loses or doubles
# letters; the true place is the X of the first string of the array plus twenty times (the size) the way from it.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
python3 - <<'PY'
line = "[(The ferry) -278 (will stop) -278 (in June)] TJ"
content = f"BT /F 20 Tf 1 0 0 1 50 700 Tm {line} ET BT /F 1 Tf 20 0 0 20 50 600 Tm {line} ET"
objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
    f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
]
out, places = "%PDF-1.4\n", []
for n, o in enumerate(objects, 1):
    places.append(len(out))
    out += f"{n} 0 obj\n{o}\nendobj\n"
table = "".join(f"{p:010d} 00000 n \n" for p in places)
out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
open("ferry.pdf", "w", newline="").write(out)
PY
if command -v pdftotext >/dev/null; then
	pdftotext -bbox ferry.pdf - | grep '<word'
fi
cat >go.mod <<'MOD'
module placed

go 1.25

require github.com/carlos7ags/folio v0.11.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/carlos7ags/folio/reader"
)

func main() {
	data, err := os.ReadFile("ferry.pdf")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	file, err := reader.Parse(data)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	page, err := file.Page(0)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	spans, err := page.TextSpans()
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	places := map[float64][]float64{} // the X of the strings of a line, by its Y
	for _, s := range spans {
		fmt.Printf("%q at X %.1f, Y %.0f, width %.1f\n", s.Text, s.X, s.Y, s.Width)
		places[s.Y] = append(places[s.Y], s.X)
	}
	byFont, byMatrix := places[700], places[600]
	if len(byFont) < 2 || len(byFont) != len(byMatrix) {
		fmt.Println("It no longer behaves as told: the strings are others.")
		os.Exit(1)
	}
	last := len(byFont) - 1
	way, short := byFont[last]-byFont[0], byMatrix[last]-byMatrix[0]
	fmt.Printf("from the first string to the last: %.1f points by the font's size, %.1f by the matrix\n", way, short)
	if short > way/10 {
		fmt.Println("It no longer behaves as told.")
		os.Exit(1)
	}
}
GO
export CGO_ENABLED=0 GOMODCACHE="$work/mod" GOFLAGS=-mod=mod
go mod tidy 2>/dev/null
go run .
