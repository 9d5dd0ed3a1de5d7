#!/usr/bin/env bash
# pandoc 3.10: words of a DOCX that stand in an element of custom markup are not there.
#
# Run: npm package pandoc-wasm 1.1.0 (the official build of pandoc 3.10) and, to see it read, mammoth 1.13.0, node 20, on
# a DOCX in which w:customXml (ECMA-376 part 1, 17.5.1) is about one word of a sentence and about a whole paragraph, as
# templates of authorities with an XML schema behind them have it. The element only says what its content is; the content
# is text as any other. Expected: "The council voted against the plan." "The ferry stays." Seen: pandoc gives "The
# council voted the plan." and nothing of the second paragraph, without a warning; w:smartTag and w:sdt it does read.
# What it means: the one word that a form was made to hold is gone, and the sentence says the opposite; a reader of DOCX
# goes into elements that it does not know instead of around them.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "markup", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >markup.py <<'PY'
import zipfile

of = 'http://schemas.openxmlformats.org/'
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
run = lambda words: '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % words
about = lambda element, content: '<w:customXml w:uri="urn:example:minutes" w:element="%s">%s</w:customXml>' % (element, content)
body = '<w:p>%s</w:p>' % (run('The council voted ') + about('vote', run('against')) + run(' the plan.')) + about('decision', '<w:p>%s</w:p>' % run('The ferry stays.'))
with zipfile.ZipFile('markup.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 markup.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import mammoth from 'mammoth';

const line = s => s.trim().split(/\s*\n\s*/).join(' / ');
const pandoc = await convert({ from: 'docx', to: 'plain', 'input-files': ['markup.docx'] }, null, { 'markup.docx': new Blob([readFileSync('markup.docx')]) });
console.log('pandoc:', line(pandoc.stdout), '| warnings:', pandoc.warnings.length);
console.log('mammoth:', line((await mammoth.extractRawText({ path: 'markup.docx' })).value));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
pandoc: The council voted the plan. | warnings: 0
mammoth: The council voted against the plan. / The ferry stays.
SEEN
