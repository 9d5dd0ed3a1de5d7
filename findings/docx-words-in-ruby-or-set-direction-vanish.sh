#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0, officeparser 8.1.1: a name with its reading above it is gone; pandoc and mammoth lose words of set direction too.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, officeparser 8.1.1 and
# word-extractor 1.0.4, node 20, on a DOCX of three paragraphs. In the
# first a name carries a reading above it, as Japanese and Chinese papers print names (w:ruby; ECMA-376 part 1, 17.3.3.25);
# in the second and third a name stands in w:dir and w:bdo, which set its direction amid Arabic or Hebrew (17.3.2.8,
# 17.3.2.3). Expected: all names. Seen: of ruby three readers print neither name nor reading and the fourth glues both;
# pandoc and mammoth lose what stands in w:dir and w:bdo.
# What it means: sentences without their names, which still read well; a reader of DOCX keeps the base of a ruby and goes
# into every container it does not know.
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
paragraphs = [run('First in ') + box + run(' on Monday.') for box in (
    '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt>%s</w:rt><w:rubyBase>%s</w:rubyBase></w:ruby></w:r>' % (run('reading'), run('Ashford')),
    '<w:dir w:val="ltr">%s</w:dir>' % run('Bexley'),
    '<w:bdo w:val="ltr">%s</w:bdo>' % run('Corby'))]
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
pandoc: First in on Monday. / First in on Monday. / First in on Monday.
mammoth: First in  on Monday. / First in  on Monday. / First in  on Monday.
officeparser: First in  on Monday. / First in Bexley on Monday. / First in Corby on Monday.
word-extractor: First in readingAshford on Monday. / First in Bexley on Monday. / First in Corby on Monday.
SEEN
