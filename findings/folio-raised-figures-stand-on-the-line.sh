#!/usr/bin/env bash
# github.com/carlos7ags/folio v0.11.0: a figure that a PDF sets above its line by the operator Ts is placed on the line, so that 10⁶ is 106.
#
# Run: folio v0.11.0, no C, TextSpans of a PDF of one page with "10" and a raised "6", once raised by "5 Ts" (text rise; ISO
# 32000-1, 9.3.7, "superscripts and subscripts"), once by a Td of its own. Expected: the same Y for both sixes, 5 points above the
# ten. Seen: by Td so; with Ts the six has the Y of the ten, and its Matrix does not tell of the rise either.
# What it means: powers and the marks of notes become the end of the number before them, whatever a caller does with
# Y; who reads PDF with it goes through the operators of the page for Ts.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >page.py <<'PY'
content = b'BT /F 12 Tf 50 700 Td (10) Tj 5 Ts /F 8 Tf (6) Tj 0 Ts /F 12 Tf ( litres) Tj ET BT /F 12 Tf 50 650 Td (10) Tj 14 5 Td /F 8 Tf (6) Tj 6 -5 Td /F 12 Tf ( litres) Tj ET'
objects = [b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Kids[3 0 R]/Count 1>>',
           b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
           b'<</Length %d>>\nstream\n%s\nendstream' % (len(content), content), b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
out, at = b'%PDF-1.4\n', []
for n, o in enumerate(objects, 1):
    at.append(len(out))
    out += b'%d 0 obj\n%s\nendobj\n' % (n, o)
xref = len(out)
out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % a for a in at)
out += b'trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, xref)
open('page.pdf', 'wb').write(out)
PY
python3 page.py
if command -v qpdf >/dev/null; then qpdf --check page.pdf >/dev/null; fi
cat >go.mod <<'MOD'
module rise

go 1.25.0

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
	data, err := os.ReadFile("page.pdf")
	if err != nil {
		panic(err)
	}
	doc, err := reader.Parse(data)
	if err != nil {
		panic(err)
	}
	page, err := doc.Page(0)
	if err != nil {
		panic(err)
	}
	spans, err := page.TextSpans()
	if err != nil {
		panic(err)
	}
	for _, s := range spans {
		fmt.Printf("%q Y %.0f, Matrix %.0f\n", s.Text, s.Y, s.Matrix)
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
"10" Y 700, Matrix [1 0 0 1 0 0]
"6" Y 700, Matrix [1 0 0 1 0 0]
" litres" Y 700, Matrix [1 0 0 1 0 0]
"10" Y 650, Matrix [1 0 0 1 0 0]
"6" Y 655, Matrix [1 0 0 1 0 0]
" litres" Y 650, Matrix [1 0 0 1 0 0]
SEEN
