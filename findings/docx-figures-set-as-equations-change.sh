#!/usr/bin/env bash
# mammoth 1.13.0 and word-extractor 1.0.4: a figure set as an equation of Word is gone, or becomes another figure.
#
# Run: npm packages mammoth 1.13.0, word-extractor 1.0.4 and, beside them, pandoc-wasm 1.1.0 (the official build of
# pandoc 3.10), node 20, on a DOCX of one sentence with a half (m:f) and a power of ten (m:sSup), as Word's own
# equations write them (ECMA-376 part 1, 22.1.2). Expected: some sign that one digit stands over or above another, as
# pandoc gives. Seen: mammoth leaves both out, "It rose by 3 per cent to people." (a message names m:oMath);
# word-extractor sets the digits side by side, twelve for a half and 106 for a million, and says nothing.
# What it means: two papers seem to contradict one another on a figure; a reader of DOCX puts a stroke into m:f and
# raises what stands in m:sup.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "figures", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 word-extractor@1.0.4 pandoc-wasm@1.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >rose.py <<'PY'
import zipfile

def run(text): return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
def sign(text): return '<m:r><m:t>%s</m:t></m:r>' % text

half = '<m:oMath><m:f><m:num>%s</m:num><m:den>%s</m:den></m:f></m:oMath>' % (sign(1), sign(2))
power = '<m:oMath><m:sSup><m:e>%s</m:e><m:sup>%s</m:sup></m:sSup></m:oMath>' % (sign(10), sign(6))
body = '<w:p>%s</w:p>' % (run('It rose by 3 ') + half + run(' per cent to ') + power + run(' people.'))
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('rose.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main" xmlns:m="%sofficeDocument/2006/math"><w:body>%s</w:body></w:document>' % (of, of, body))
PY
python3 rose.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import WordExtractor from 'word-extractor';
import { convert } from 'pandoc-wasm';

const raw = await mammoth.extractRawText({ path: 'rose.docx' });
console.log('mammoth:', raw.value.trim(), '| messages:', raw.messages.length);
console.log('word-extractor:', (await new WordExtractor().extract('rose.docx')).getBody().trim());
console.log('pandoc:', (await convert({ from: 'docx', to: 'plain', 'input-files': ['rose.docx'] }, null, { 'rose.docx': new Blob([readFileSync('rose.docx')]) })).stdout.trim());
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
mammoth: It rose by 3  per cent to  people. | messages: 1
word-extractor: It rose by 3 12 per cent to 106 people.
pandoc: It rose by 3 $\frac{1}{2}$ per cent to 10⁶ people.
SEEN
