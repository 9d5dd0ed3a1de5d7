#!/usr/bin/env bash
# pdfjs-dist 6.2.108 and github.com/carlos7ags/folio v0.11.0: words on a layer that is switched off are read as if they showed.
#
# Run: npm package pdfjs-dist 6.2.108, node 20, its getTextContent, and folio v0.11.0, no C, its TextSpans, on a PDF of
# one page with two layers, as drafts and languages are kept apart. The catalog's OCProperties switch "Draft" off (ISO
# 32000-1, 8.11.4.3), and the words of each layer stand between /OC ... BDC and EMC (8.11.3.2). Expected: "The hall will
# soon shut.", which poppler's pdftotext, where there is one, says too. Seen: both readers give the draft's "never" as
# well, and nothing tells it from what shows: folio calls both Visible, with the Tag OC.
# What it means: what an editor took back is read, searched and compared; a reader of PDF looks up OCProperties itself.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >page.py <<'PY'
drawn = b'''BT /F1 12 Tf 20 70 Td (The hall will ) Tj ET
/OC /Draft BDC BT /F1 12 Tf 92 70 Td (never ) Tj ET EMC
/OC /Final BDC BT /F1 12 Tf 92 70 Td (soon ) Tj ET EMC
BT /F1 12 Tf 124 70 Td (shut.) Tj ET'''
objects = [
    b'<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R 7 0 R] /D << /Order [6 0 R 7 0 R] /OFF [6 0 R] >> >> >>',
    b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Resources << /Font << /F1 5 0 R >> /Properties << /Draft 6 0 R /Final 7 0 R >> >> /Contents 4 0 R >>',
    b'<< /Length %d >>\nstream\n%s\nendstream' % (len(drawn), drawn),
    b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    b'<< /Type /OCG /Name (Draft) >>',
    b'<< /Type /OCG /Name (Final) >>',
]
out, at = b'%PDF-1.7\n', []
for n, o in enumerate(objects, 1):
    at.append(len(out))
    out += b'%d 0 obj\n%s\nendobj\n' % (n, o)
table = b''.join(b'%010d 00000 n \n' % a for a in at)
out += b'xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(at) + 1, table, len(at) + 1, len(out))
open('page.pdf', 'wb').write(out)
PY
python3 page.py
if command -v qpdf >/dev/null; then qpdf --check page.pdf >/dev/null; fi
if command -v pdftotext >/dev/null; then pdftotext -layout page.pdf seen.txt; sed -n 1p seen.txt; fi
echo '{"name": "layer", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@6.2.108 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(readFileSync('page.pdf')), verbosity: 0 }).promise;
const { items } = await (await pdf.getPage(1)).getTextContent();
console.log('pdf.js:', items.map(i => i.str).filter(s => s.trim()).map(s => `"${s.trim()}"`).join(' '));
JS
cat >go.mod <<'MOD'
module layer

go 1.25

require github.com/carlos7ags/folio v0.11.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/carlos7ags/folio/reader"
)

// spans are what is drawn on the first page of a file.
func spans(name string) ([]reader.TextSpan, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := reader.Parse(data)
	if err != nil {
		return nil, err
	}
	page, err := file.Page(0)
	if err != nil {
		return nil, err
	}
	return page.TextSpans()
}

func main() {
	drawn, err := spans("page.pdf")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Print("folio:")
	for _, s := range drawn {
		fmt.Printf(" %q %s", strings.TrimSpace(s.Text), strings.TrimSpace(fmt.Sprint(s.Visible, " ", s.Tag)))
	}
	fmt.Println()
}
GO
export CGO_ENABLED=0 GOMODCACHE="$work/mod" GOFLAGS=-mod=mod
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
{ node read.mjs && go run .; } | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pdf.js: "The hall will" "never" "soon" "shut."
folio: "The hall will" true "never" true OC "soon" true OC "shut." true
SEEN
