#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0, word-extractor 1.0.4: two lines that a carriage return parts are read as one word or one figure.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, officeparser 8.1.1 and
# word-extractor 1.0.4, node 20, on a DOCX of two paragraphs with a w:cr in each. ECMA-376 part 1, 17.3.3.4: it is shown as
# a w:br without attributes, an end of line. Expected: "Monday" and "May", "12" and "380" apart, as officeparser has them.
# Seen: "MondayMay 4" and "Port 12380 cases" from the three others; mammoth alone names w:cr in a message.
# What it means: figures of two lines become one that nobody wrote; a reader of DOCX takes w:cr as it takes w:br.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "lines", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >lines.py <<'PY'
import zipfile

def run(text): return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text

end = '<w:r><w:cr/></w:r>'
body = ''.join('<w:p>%s</w:p>' % part for part in (run('It shut on Monday') + end + run('May 4 is a holiday.'), run('Port 12') + end + run('380 cases')))
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('lines.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 lines.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';

const one = text => text.trim().split(/\s*\n\s*/).map(line => line.split(/\s+/).join(' ')).filter(line => /\w/.test(line)).join(' / ');
const pandoc = await convert({ from: 'docx', to: 'plain', wrap: 'none', 'input-files': ['lines.docx'] }, null, { 'lines.docx': new Blob([readFileSync('lines.docx')]) });
console.log('pandoc:', one(pandoc.stdout), '| warnings:', pandoc.warnings.length);
const raw = await mammoth.extractRawText({ path: 'lines.docx' });
console.log('mammoth:', one(raw.value), '| warnings:', raw.messages.map(m => m.message).join(', '));
const parsed = await OfficeParser.parseOffice('lines.docx');
console.log('officeparser:', one((await parsed.to('text')).value));
console.log('word-extractor:', one((await new WordExtractor().extract('lines.docx')).getBody()));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: It shut on MondayMay 4 is a holiday. / Port 12380 cases | warnings: 0
mammoth: It shut on MondayMay 4 is a holiday. / Port 12380 cases | warnings: An unrecognised element was ignored: w:cr
officeparser: It shut on Monday / May 4 is a holiday. / Port 12 / 380 cases
word-extractor: It shut on MondayMay 4 is a holiday. / Port 12380 cases
SEEN
