#!/usr/bin/env bash
# pdf2json 4.0.3: the raw text of a page begins with its last line, and sentences of two columns run into one another.
#
# Run: npm package pdf2json 4.0.3 and, beside it, unpdf 1.7.0, node 20, on a PDF of one page with two lines in each of two
# columns, drawn in the order of reading. Expected of getRawTextContent: "The ferry stopped on Monday, and / nobody could
# say why.", and then the other column, as unpdf has it. Seen: the lower line first and each line across both columns, "nobody could say
# why. They denied it.", so that the answer stands before what it answers.
# What it means: who says what is another person's, and no sentence over a line's end is whole; what reads a PDF keeps the order of
# drawing, or orders lines by their columns from the top.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "page", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pdf2json@4.0.3 unpdf@1.7.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >page.py <<'PY'
lines = [(50, 700, 'The ferry stopped on Monday, and'), (50, 686, 'nobody could say why.'), (320, 700, 'The crews asked for more pay.'), (320, 686, 'They denied it.')]
content = '\n'.join('BT /F 12 Tf %d %d Td (%s) Tj ET' % line for line in lines).encode()
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
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import PDFParser from 'pdf2json';
import { extractText, getDocumentProxy } from 'unpdf';

const one = text => text.split(/\s*\n\s*/).map(line => line.trim().replace(/ +/g, ' ')).filter(line => /[a-z]/.test(line) && !line.startsWith('---')).join(' / ');
const parser = new PDFParser(null, true);
const raw = await new Promise((resolve, reject) => {
	parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent()));
	parser.on('pdfParser_dataError', reject);
	parser.loadPDF('page.pdf', 0);
});
console.log('pdf2json:', one(raw));
const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync('page.pdf'))), { mergePages: true });
console.log('unpdf:', one(text));
JS
node read.mjs 2>/dev/null | grep -E '^(pdf2json|unpdf):' | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
pdf2json: nobody could say why. They denied it. / The ferry stopped on Monday, and The crews asked for more pay.
unpdf: The ferry stopped on Monday, and / nobody could say why. / The crews asked for more pay. / They denied it.
SEEN
