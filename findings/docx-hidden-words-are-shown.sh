#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4: words that a Word file hides stand in the text.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, officeparser 8.1.1 and
# word-extractor 1.0.4, node 20, on a DOCX of one paragraph in which one
# run has <w:vanish/> ("Hidden" in Word's dialog of fonts; ECMA-376 part 1, 17.3.2.41: shall not be displayed).
# Expected: "The hall will shut." Seen: all four print the hidden word as any other, so that the sentence says the opposite.
# What it means: notes to the editor and versions kept out of sight become the article; a reader of DOCX leaves hidden
# runs out and says so.
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
paragraphs = [run('The hall will ') + run('never ', '<w:rPr><w:vanish/></w:rPr>') + run('shut.')]
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
pandoc: The hall will never shut.
mammoth: The hall will never shut.
officeparser: The hall will never shut.
word-extractor: The hall will never shut.
SEEN
