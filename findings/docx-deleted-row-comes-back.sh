#!/usr/bin/env bash
# pandoc 3.10, officeparser 8.1.1, word-extractor 1.0.4: a row that was deleted from a table with changes tracked stands in the text.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, officeparser 8.1.1 and
# word-extractor 1.0.4, node 20, on a DOCX of a table of three rows of which the second is marked as deleted by <w:del/> in its
# w:trPr (ECMA-376 part 1, 17.13.5.12: the row was deleted and its contents with it). Expected: two rows, as mammoth
# gives them, as pandoc and word-extractor leave out what w:del is about in a sentence. Seen: the three others print the
# deleted row as any other, without a warning.
# What it means: figures that an editor took out are told; a reader of DOCX looks for deletions in w:trPr too.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "count", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >count.py <<'PY'
import zipfile

def run(text): return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
def row(marks, *cells): return '<w:tr>%s%s</w:tr>' % (marks, ''.join('<w:tc><w:p>%s</w:p></w:tc>' % run(c) for c in cells))

gone = '<w:trPr><w:del w:id="1" w:author="Desk" w:date="2026-05-03T09:00:00Z"/></w:trPr>'
table = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>%s%s%s</w:tbl>' % (row('', 'Port', 'Cases'), row(gone, 'Ashby', '12'), row('', 'Eastport', '380'))
body = '<w:p>%s</w:p>%s<w:p>%s</w:p>' % (run('The board counted.'), table, run('It is done.'))
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('count.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 count.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import mammoth from 'mammoth';
import { OfficeParser } from 'officeparser';
import WordExtractor from 'word-extractor';

const one = text => text.trim().split(/\s*\n\s*/).map(line => line.split(/\s+/).join(' ')).filter(line => /\w/.test(line)).join(' / ');
const pandoc = await convert({ from: 'docx', to: 'plain', wrap: 'none', 'input-files': ['count.docx'] }, null, { 'count.docx': new Blob([readFileSync('count.docx')]) });
console.log('pandoc:', one(pandoc.stdout), '| warnings:', pandoc.warnings.length);
const raw = await mammoth.extractRawText({ path: 'count.docx' });
console.log('mammoth:', one(raw.value), '| warnings:', raw.messages.map(m => m.message).join(', '));
const parsed = await OfficeParser.parseOffice('count.docx');
console.log('officeparser:', one((await parsed.to('text')).value));
console.log('word-extractor:', one((await new WordExtractor().extract('count.docx')).getBody()));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: The board counted. / Port Cases / Ashby 12 / Eastport 380 / It is done. | warnings: 0
mammoth: The board counted. / Port / Cases / Eastport / 380 / It is done. | warnings: 
officeparser: The board counted. / | Port | Cases | / | Ashby | 12 | / | Eastport | 380 | / It is done.
word-extractor: The board counted. / Port Cases / Ashby 12 / Eastport 380 / It is done.
SEEN
