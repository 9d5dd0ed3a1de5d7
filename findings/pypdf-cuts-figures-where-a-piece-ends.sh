#!/usr/bin/env bash
# pypdf 3.4.1: a word or a figure that a PDF draws in two pieces is two, so that "40 to 12" is "4 0 to 12".
#
# Run: python3-pypdf of Debian 12 (3.4.1, installed with apt-get where there is none), its extract_text of a PDF of three lines, each of
# two strings shown by Tj, the second moved by Td to where the first ends in Helvetica, as programs do that set letters closer. Expected:
# no blank, as neither a space nor a gap is there, and as pdftotext has it. Seen: a blank at every
# such place: "Ole Ber g", "4 0 to 12"; of the two strings in one array (TJ) it makes one word.
# What it means: names cannot be found and votes and sums are other figures; text is put together by where its pieces stand.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import pypdf' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-pypdf=3.4.1*' >apt.log 2>&1 || { cat apt.log; exit 1; }
command -v pdftotext >/dev/null || apt-get install -y --no-install-recommends poppler-utils >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >vote.py <<'PY'
import pypdf

# Widths of the strings in Helvetica at 12 points.
drawn = ('BT /F1 12 Tf 72 740 Td (The mayor, Ole Ber) Tj 104.7 0 Td (g, left.) Tj ET '
         'BT /F1 12 Tf 72 720 Td (The vote was 4) Tj 81.4 0 Td (0 to 12.) Tj ET '
         'BT /F1 12 Tf 72 700 Td [(The vote was 4) 20 (0 to 12.)] TJ ET')
objects = ('<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[4 0 R]>>', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
           '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>', '<</Length %d>>stream\n%s\nendstream' % (len(drawn), drawn))
out, places = '%PDF-1.4\n', []
for number, body in enumerate(objects, 1):
    places.append(len(out))
    out += '%d 0 obj\n%s\nendobj\n' % (number, body)
table = ''.join('%010d 00000 n \n' % place for place in places)
out += 'xref\n0 6\n0000000000 65535 f \n%strailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (table, len(out))
open('vote.pdf', 'w').write(out)
print('pypdf', pypdf.__version__ + ':', ' / '.join(pypdf.PdfReader('vote.pdf').pages[0].extract_text().split('\n')))
PY
{
	/usr/bin/python3 vote.py
	echo "pdftotext: $(pdftotext -layout vote.pdf - | tr -d '\f' | grep -v '^$' | paste -sd/ | sed 's,/, / ,g')"
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
pypdf 3.4.1: The mayor, Ole Ber g, left. / The vote was 4 0 to 12. / The vote was 40 to 12.
pdftotext: The mayor, Ole Berg, left. / The vote was 40 to 12. / The vote was 40 to 12.
SEEN
