#!/usr/bin/env bash
# pdftotext 22.12.0 (Poppler): a figure whose hyphen ends a line loses it, so that "10-12 per cent" is 1012 and a vote of 5-3 is 53.
#
# Run: pdftotext of Debian 12 (poppler-utils 22.12.0, installed with apt-get where there is none) on a PDF of five lines, four of which
# end with the hyphen of a range, an age, a vote and a word, once as it is and once with -raw. Expected: the hyphens of figures, as no
# figure is broken in print; a word may be joined. Seen: without an option every hyphen at a line's end is taken away and the lines
# are joined: "1012 per cent", "20year-old", "53", "reelected"; with -raw the hyphens and the lines stay.
# What it means: figures that nobody wrote stand in the text and no mark tells them; what joins lines keeps a hyphen behind a digit.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v pdftotext >/dev/null || apt-get install -y --no-install-recommends 'poppler-utils=22.12.0*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >page.py <<'PY'
lines = ['The number of cases rose by 10-', '12 per cent in the spring, and a 20-', 'year-old man was hurt. The board was re-', 'elected on Monday, and its vote was 5-', '3 against the plan.']
shown = 'BT /F1 12 Tf 72 700 Td 14 TL ' + ' '.join('(%s) Tj T*' % s for s in lines) + ' ET'
objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
           '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
           '<< /Length %d >>\nstream\n%s\nendstream' % (len(shown), shown), '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']
out, places = '%PDF-1.4\n', []
for i, o in enumerate(objects):
    places.append(len(out))
    out += '%d 0 obj\n%s\nendobj\n' % (i + 1, o)
start = len(out)
out += 'xref\n0 6\n0000000000 65535 f \n' + ''.join('%010d 00000 n \n' % p for p in places)
open('page.pdf', 'w').write(out + 'trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % start)
PY
python3 page.py
{
	pdftotext -v 2>&1 | sed -n 1p
	pdftotext page.pdf - | tr -d '\f' | sed '/^$/d'
	echo raw:
	pdftotext -raw page.pdf - | tr -d '\f' | sed '/^$/d'
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
pdftotext version 22.12.0
The number of cases rose by 1012 per cent in the spring, and a 20year-old man was hurt. The board was reelected on Monday, and its vote was 53 against the plan.
raw:
The number of cases rose by 10-
12 per cent in the spring, and a 20-
year-old man was hurt. The board was re-
elected on Monday, and its vote was 5-
3 against the plan.
SEEN
