#!/usr/bin/env bash
# pandoc 3.10 and mammoth 1.13.0: what a simple field of a Word file shows is not in the text.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10) and mammoth 1.13.0, node 20, on a DOCX of two
# paragraphs. Both show "3 May 2026" from a DATE field: one written as w:fldSimple, one as w:fldChar begin, separate, end
# (ECMA-376 part 1, 17.16.19 and 17.16.18: two spellings of one thing). Expected: the day twice, as Word shows it.
# Seen: the second spelling keeps it; of the first pandoc says "The hall was shut on ." without a warning, and mammoth
# the same with the warning "An unrecognised element was ignored: w:fldSimple".
# What it means: articles that came through either may lack days, numbers and names that the Word file shows; a reader of
# DOCX takes what stands inside w:fldSimple as text.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "field", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >shut.py <<'PY'
import zipfile

def run(text): return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
def mark(kind): return '<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind

simple = '<w:fldSimple w:instr=" DATE ">%s</w:fldSimple>' % run('3 May 2026')
parts = mark('begin') + '<w:r><w:instrText xml:space="preserve"> DATE </w:instrText></w:r>' + mark('separate') + run('3 May 2026') + mark('end')
body = ''.join('<w:p>%s%s%s</w:p>' % (run(said), field, run('.')) for said, field in (('The hall was shut on ', simple), ('The pool was shut on ', parts)))
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

const one = text => text.trim().split(/\n+/).join(' / ');
const pandoc = await convert({ from: 'docx', to: 'plain', 'input-files': ['shut.docx'] }, null, { 'shut.docx': new Blob([readFileSync('shut.docx')]) });
console.log('pandoc:', one(pandoc.stdout), '| warnings:', pandoc.warnings.length);
const raw = await mammoth.extractRawText({ path: 'shut.docx' });
console.log('mammoth:', one(raw.value), '| warnings:', raw.messages.map(m => m.message).join(', '));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: The hall was shut on . / The pool was shut on 3 May 2026. | warnings: 0
mammoth: The hall was shut on . / The pool was shut on 3 May 2026. | warnings: An unrecognised element was ignored: w:fldSimple
SEEN
