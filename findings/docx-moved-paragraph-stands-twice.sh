#!/usr/bin/env bash
# word-extractor 1.0.4: a paragraph that was moved with changes tracked stands in the text twice.
#
# Run: npm packages word-extractor 1.0.4 and, for comparison, mammoth 1.13.0, node 20, on a DOCX of three paragraphs of
# which the first was moved behind the second while changes were tracked: w:moveFrom where it stood, w:moveTo where it
# stands (ECMA-376 part 1, 17.13.5.22 and 17.13.5.25). Expected: it stands where it was moved to, as mammoth reads it, as
# what was deleted with changes tracked is left out. Seen: word-extractor leaves the deletion out and has the moved one
# at both places.
# What it means: a text that came through it repeats sentences; a comparison would count them twice.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "moved", "private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts word-extractor@1.0.4 mammoth@1.13.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >moved.py <<'PY'
import zipfile

def run(text): return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
def tracked(kind, number, runs): return '<w:%s w:id="%d" w:author="Desk" w:date="2026-05-03T10:00:00Z">%s</w:%s>' % (kind, number, runs, kind)

bus = run('The bus was late.')
deleted = tracked('del', 1, '<w:r><w:delText xml:space="preserve">rarely </w:delText></w:r>')
body = ''.join('<w:p>%s</w:p>' % p for p in (tracked('moveFrom', 2, bus), run('The driver ') + deleted + run('stopped.'), tracked('moveTo', 3, bus)))
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('moved.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 moved.py
cat >read.cjs <<'JS'
const WordExtractor = require('word-extractor');
const mammoth = require('mammoth');

const one = text => text.trim().split(/\n+/).join(' / ');
(async () => {
	console.log('word-extractor:', one((await new WordExtractor().extract('moved.docx')).getBody()));
	console.log('mammoth:', one((await mammoth.extractRawText({ path: 'moved.docx' })).value));
})();
JS
node read.cjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
word-extractor: The bus was late. / The driver stopped. / The bus was late.
mammoth: The driver stopped. / The bus was late.
SEEN
