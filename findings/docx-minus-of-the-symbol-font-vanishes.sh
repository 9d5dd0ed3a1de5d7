#!/usr/bin/env bash
# officeparser 8.1.1 and word-extractor 1.0.4: a minus and a "not equal" that Word sets in its Symbol font are left out.
#
# Run: npm packages officeparser 8.1.1, word-extractor 1.0.4 and, beside them, mammoth 1.13.0, node 20, on a DOCX of one
# sentence with three signs from Insert > Symbol, font Symbol, which Word keeps as elements (w:sym; ECMA-376 part 1,
# 17.3.3.30). Expected: "The gap is −3 points, the share ≥ 40, the sum ≠ 0.", as mammoth reads it. Seen: both print the
# sentence without the signs, "The gap is 3 points", and officeparser's list of warnings is empty.
# What it means: a loss is read as a gain; a reader of DOCX knows the table of the Symbol font.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "minus", "private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@8.1.1 word-extractor@1.0.4 mammoth@1.13.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >gap.py <<'PY'
import zipfile

def run(text): return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text
def sign(code): return '<w:r><w:sym w:font="Symbol" w:char="%s"/></w:r>' % code

body = '<w:p>%s</w:p>' % (run('The gap is ') + sign('F02D') + run('3 points, the share ') + sign('F0B3') + run(' 40, the sum ') + sign('F0B9') + run(' 0.'))
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('gap.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 gap.py
cat >read.cjs <<'JS'
const { parseOffice } = require('officeparser');
const WordExtractor = require('word-extractor');
const mammoth = require('mammoth');

(async () => {
	const office = await parseOffice('gap.docx');
	console.log('officeparser:', office.content.map(p => p.text).join('').trim(), '| warnings:', office.warnings.length);
	console.log('word-extractor:', (await new WordExtractor().extract('gap.docx')).getBody().trim());
	console.log('mammoth:', (await mammoth.extractRawText({ path: 'gap.docx' })).value.trim());
})();
JS
node read.cjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
officeparser: The gap is 3 points, the share  40, the sum  0. | warnings: 0
word-extractor: The gap is 3 points, the share  40, the sum  0.
mammoth: The gap is −3 points, the share ≥ 40, the sum ≠ 0.
SEEN
