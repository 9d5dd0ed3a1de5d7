#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4: what a field of a Word file only reckons with stands in the text.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, officeparser 8.1.1 and
# word-extractor 1.0.4, node 20, on a DOCX of one paragraph with a field inside a field:
# IF looks at the result of DATE and shows "Tuesday". The inner field stands in the instruction of the outer one, before
# its "separate" mark, and Word shows of all this the outer result alone (ECMA-376 part 1, 17.16.18).
# Expected: "It shut on Tuesday." Seen: all four print the inner result too, glued to the outer one.
# What it means: form letters and press releases made from templates gain days, names and sums that nobody sees in Word; a
# reader of DOCX counts the depth of fields and takes what stands behind the outermost "separate".
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "word", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >shut.py <<'PY'
import zipfile

def run(text, shown=''): return '<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>' % (shown, text)
def mark(kind): return '<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind
def tell(code): return '<w:r><w:instrText xml:space="preserve">%s</w:instrText></w:r>' % code

date = mark('begin') + tell(' DATE ') + mark('separate') + run('1 May') + mark('end')
field = mark('begin') + tell(' IF ') + date + tell(' = "1 May" "Tuesday" "Monday" ') + mark('separate') + run('Tuesday') + mark('end')
paragraphs = [run('It shut on ') + field + run('.')]
body = ''.join('<w:p>%s</w:p>' % p for p in paragraphs)
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('shut.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 shut.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';

const say = (name, text) => console.log(`${name}: ${text.trim().split(/\n+/).join(' / ')}`);
say('pandoc', (await convert({ from: 'docx', to: 'plain', 'input-files': ['shut.docx'] }, null, { 'shut.docx': new Blob([readFileSync('shut.docx')]) })).stdout);
say('mammoth', (await mammoth.extractRawText({ path: 'shut.docx' })).value);
say('officeparser', (await (await parseOffice('shut.docx')).to('text')).value);
say('word-extractor', (await new WordExtractor().extract('shut.docx')).getBody());
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: It shut on 1 MayTuesday.
mammoth: It shut on 1 MayTuesday.
officeparser: It shut on 1 MayTuesday.
word-extractor: It shut on 1 MayTuesday.
SEEN
