#!/usr/bin/env bash
# pdfjs-dist 6.2.108: a headline set with wide letters is read as one word a letter, and what it says of itself is not read.
#
# Run: npm package pdfjs-dist 6.2.108, node 20, its getTextContent on a PDF of three lines (checked by "qpdf --check" where
# it is installed). The first is set with 3 points between its letters by the operator Tc (ISO 32000-1, 9.3.2), which
# says that these are no blanks. In the second a sign stands for other text, /Span << /ActualText (shut) >> (14.9.4), the
# third ends in a hyphen whose ActualText is a soft hyphen. Expected: "SHUT TODAY", "The hall will shut.", "towns" and
# "folk" as parts of one word; poppler's pdftotext says so. Seen: "S H U T T O D A Y", so that the space between the
# words is as wide as that between letters, "The hall will sh*t.", and a hyphen like any other.
# What it means: headlines cannot be searched or compared; a reader of PDF adds Tc to the width of a letter before it looks
# for gaps.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "letters", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@6.2.108 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >page.py <<'PY'
drawn = b'''BT /F1 12 Tf 3 Tc 20 170 Td (SHUT TODAY) Tj ET
BT /F1 12 Tf 0 Tc 20 140 Td (The hall will ) Tj /Span << /ActualText (shut) >> BDC (sh*t) Tj EMC (.) Tj ET
BT /F1 12 Tf 20 110 Td (It was the towns) Tj /Span << /ActualText <FEFF00AD> >> BDC (-) Tj EMC 0 -14 Td (folk.) Tj ET'''
objects = [
    b'<< /Type /Catalog /Pages 2 0 R >>',
    b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    b'<< /Length %d >>\nstream\n%s\nendstream' % (len(drawn), drawn),
    b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
]
out, at = b'%PDF-1.7\n', []
for n, o in enumerate(objects, 1):
    at.append(len(out))
    out += b'%d 0 obj\n%s\nendobj\n' % (n, o)
table = b''.join(b'%010d 00000 n \n' % a for a in at)
out += b'xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (table, len(out))
open('page.pdf', 'wb').write(out)
PY
python3 page.py
if command -v qpdf >/dev/null; then qpdf --check page.pdf >/dev/null; fi
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(readFileSync('page.pdf')), verbosity: 0 }).promise;
const { items } = await (await pdf.getPage(1)).getTextContent();
console.log(items.map(i => i.str + (i.hasEOL ? '\n' : '')).join(''));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
S H U T T O D A Y
The hall will sh*t.
It was the towns-
folk.
SEEN
