#!/usr/bin/env bash
# pdfminer.six 20221105, pypdf 3.4.1 and pdfjs-dist 6.2.108: what a PDF says that its letters stand for is not read: £40 is L40.
#
# Run: python3-pdfminer (20221105) and python3-pypdf (3.4.1) of Debian 12 and, beside them, pdftotext of its poppler-utils (22.12.0), installed with apt-get where there are
# none, and npm package pdfjs-dist 6.2.108, node 20, on a PDF in which some letters are told to stand for others by /ActualText (ISO 32000-1, 14.9.4: what to
# take in their place when text is extracted), as programs of layout write it of signs that they draw and of hyphens at the ends of lines. Expected: "£40", "½" and
# a hyphen that is soft, as pdftotext has them. Seen: all three give the letters that are drawn, without a warning.
# What it means: a sum in pounds loses them, and a hyphen that the layout set is taken for the word's own, "re-cord"; what the file says goes before its letters.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import pdfminer, pypdf' 2>/dev/null && command -v pdftotext >/dev/null ||
	apt-get install -y --no-install-recommends 'python3-pdfminer=20221105*' 'python3-pypdf=3.4.1*' 'poppler-utils=22.12.0*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '{"name": "letters", "private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@6.2.108 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >write.py <<'PY'
stream = b'''BT /F 12 Tf 72 700 Td (It cost ) Tj /Span <</ActualText <FEFF00A3>>> BDC (L) Tj EMC (40 then.) Tj
0 -16 Td (They took ) Tj /Span <</ActualText <FEFF00BD>>> BDC (1/2) Tj EMC ( of it.) Tj
0 -16 Td (It was a re) Tj /Span <</ActualText <FEFF00AD>>> BDC (-) Tj EMC 0 -16 Td (cord sum.) Tj ET'''
objects = [
    b'<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    b'<< /Length %d >>\nstream\n%s\nendstream' % (len(stream), stream),
    b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
]
out, places = b'%PDF-1.7\n', []
for number, body in enumerate(objects, 1):
    places.append(len(out))
    out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
table = len(out)
out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1) + b''.join(b'%010d 00000 n \n' % at for at in places)
open('letters.pdf', 'wb').write(out + b'trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, table))
PY
python3 write.py
cat >read.py <<'PY'
import pdfminer
import pypdf
from pdfminer.high_level import extract_text


def lines(text):
    return ' / '.join(line.strip() for line in text.split('\n') if line.strip())


print('pdfminer', pdfminer.__version__, '|', lines(extract_text('letters.pdf')))
print('pypdf', pypdf.__version__, '|', lines(pypdf.PdfReader('letters.pdf').pages[0].extract_text()))
PY
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(readFileSync('letters.pdf')), verbosity: 0 }).promise;
const { items } = await (await pdf.getPage(1)).getTextContent();
console.log('pdfjs-dist |', items.map(item => item.str + (item.hasEOL ? ' / ' : '')).join(''));
JS
{ /usr/bin/python3 read.py; node read.mjs; echo "pdftotext | $(pdftotext letters.pdf - | sed 's/\xc2\xad/(soft)/' | grep . | paste -sd/ | sed 's:/: / :g')"; } | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pdfminer 20221105 | It cost L40 then. / They took 1/2 of it. / It was a re- / cord sum.
pypdf 3.4.1 | It cost L40 then. / They took 1/2 of it. / It was a re- / cord sum.
pdfjs-dist | It cost L40 then. / They took 1/2 of it. / It was a re- / cord sum.
pdftotext | It cost £40 then. / They took ½ of it. / It was a re(soft) / cord sum. / 
SEEN
