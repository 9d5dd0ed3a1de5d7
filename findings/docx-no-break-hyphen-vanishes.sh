#!/usr/bin/env bash
# officeparser 8.1.1 and word-extractor 1.0.4: the hyphen at which a line must not break is left out, so that words change.
#
# Run: npm packages officeparser 8.1.1, word-extractor 1.0.4 and, for comparison, mammoth 1.13.0, node 20, on a DOCX of
# one sentence in which Word shows "re-sign". Word keeps such a hyphen (Ctrl+Shift+_) as an element of its own,
# w:noBreakHyphen (ECMA-376 part 1, 17.3.3.18). Expected: a hyphen or U+2011, as mammoth gives. Seen: both say
# "The keeper will resign on Monday.", and officeparser's list of warnings is empty.
# What it means: two articles may seem to contradict one another where their Word files do not; a reader of DOCX writes
# a hyphen there.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "hyphen", "private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@8.1.1 word-extractor@1.0.4 mammoth@1.13.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >keeper.py <<'PY'
import zipfile

body = '<w:p><w:r><w:t>The keeper will re</w:t><w:noBreakHyphen/><w:t xml:space="preserve">sign on Monday.</w:t></w:r></w:p>'
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('keeper.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 keeper.py
cat >read.cjs <<'JS'
const { parseOffice } = require('officeparser');
const WordExtractor = require('word-extractor');
const mammoth = require('mammoth');

const plain = text => text.trim().replace(/\u2011/g, '<U+2011>');
(async () => {
	const office = await parseOffice('keeper.docx');
	console.log('officeparser:', plain(office.content.map(p => p.text).join('')), '| warnings:', office.warnings.length);
	console.log('word-extractor:', plain((await new WordExtractor().extract('keeper.docx')).getBody()));
	console.log('mammoth:', plain((await mammoth.extractRawText({ path: 'keeper.docx' })).value));
})();
JS
node read.cjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
officeparser: The keeper will resign on Monday. | warnings: 0
word-extractor: The keeper will resign on Monday.
mammoth: The keeper will re<U+2011>sign on Monday.
SEEN
