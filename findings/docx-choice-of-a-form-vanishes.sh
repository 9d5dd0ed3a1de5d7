#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4: what was chosen from a list in a Word form is not in the sentence.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, officeparser 8.1.1 and
# word-extractor 1.0.4, node 20, on a DOCX of one sentence with a FORMDROPDOWN field, in which "against" is chosen. Such
# a field has no text of its own: in w:ddList (ECMA-376 part 1, 17.16.9) stand the words and, as w:result, the number of
# the one that shows. Expected: "The council voted against the plan." Seen: all four leave the word out, and none says
# so.
# What it means: minutes and statements filled in on forms lose what they were written for; a reader of DOCX takes the
# entry of w:listEntry that w:result, or else w:default, counts to.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "form", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >vote.py <<'PY'
import zipfile

def run(text): return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % text

words = ''.join('<w:listEntry w:val="%s"/>' % w for w in ('for', 'against'))
choice = ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Vote"/><w:enabled/><w:calcOnExit w:val="0"/>'
    '<w:ddList><w:result w:val="1"/>%s</w:ddList></w:ffData></w:fldChar></w:r>'
    '<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>') % words
body = '<w:p>%s</w:p>' % (run('The council voted ') + choice + run(' the plan.'))
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('vote.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 vote.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';

const pandoc = await convert({ from: 'docx', to: 'plain', 'input-files': ['vote.docx'] }, null, { 'vote.docx': new Blob([readFileSync('vote.docx')]) });
const raw = await mammoth.extractRawText({ path: 'vote.docx' });
console.log('pandoc:', pandoc.stdout.trim(), '| warnings:', pandoc.warnings.length);
console.log('mammoth:', raw.value.trim(), '| messages:', raw.messages.length);
console.log('officeparser:', (await (await parseOffice('vote.docx')).to('text')).value.trim());
console.log('word-extractor:', (await new WordExtractor().extract('vote.docx')).getBody().trim());
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: The council voted the plan. | warnings: 0
mammoth: The council voted  the plan. | messages: 0
officeparser: The council voted  the plan.
word-extractor: The council voted  the plan.
SEEN
