#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0, word-extractor 1.0.4: a web page that Word shows as paragraphs of the text is not there.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, word-extractor 1.0.4 and, to
# see it read, officeparser 8.1.1, node 20, on a DOCX of two paragraphs with a w:altChunk between them (ECMA-376 part 1,
# 17.17.2.1), which sets in an HTML file of the archive: Word makes paragraphs of it when it opens the file, and programs
# that make a DOCX of a page in the browser put all of it there. Expected: "Before." "The council voted against the
# plan." "After.", as officeparser has it. Seen: pandoc, mammoth and word-extractor give "Before." "After."; mammoth
# alone says that it left an element out.
# What it means: a statement saved as DOCX by such a program is an empty file to them; a reader of DOCX follows
# w:altChunk to its part, or says that there is one that it did not read.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "chunk", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >page.py <<'PY'
import zipfile

of = 'http://schemas.openxmlformats.org/'
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
relations = lambda id, kind, to: '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="%s" Type="%sofficeDocument/2006/relationships/%s" Target="%s"/></Relationships>' % (of, id, of, kind, to)
paragraph = lambda words: '<w:p><w:r><w:t>%s</w:t></w:r></w:p>' % words
with zipfile.ZipFile('page.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', relations('r1', 'officeDocument', 'word/document.xml'))
    z.writestr('word/_rels/document.xml.rels', relations('page', 'aFChunk', 'page.html'))
    z.writestr('word/page.html', '<html><body><p>The council voted against the plan.</p></body></html>')
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main" xmlns:r="%sofficeDocument/2006/relationships"><w:body>%s<w:altChunk r:id="page"/>%s</w:body></w:document>' % (of, of, paragraph('Before.'), paragraph('After.')))
PY
python3 page.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';

const line = s => s.trim().split(/\s*\n\s*/).join(' / ');
const pandoc = await convert({ from: 'docx', to: 'plain', 'input-files': ['page.docx'] }, null, { 'page.docx': new Blob([readFileSync('page.docx')]) });
const raw = await mammoth.extractRawText({ path: 'page.docx' });
console.log('pandoc:', line(pandoc.stdout), '| warnings:', pandoc.warnings.length);
console.log('mammoth:', line(raw.value), '| messages:', raw.messages.length);
console.log('officeparser:', line((await (await parseOffice('page.docx')).to('text')).value));
console.log('word-extractor:', line((await new WordExtractor().extract('page.docx')).getBody()));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: Before. / After. | warnings: 0
mammoth: Before. / After. | messages: 1
officeparser: Before. / The council voted against the plan. / After.
word-extractor: Before. / After.
SEEN
