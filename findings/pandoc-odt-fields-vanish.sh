#!/usr/bin/env bash
# pandoc 3.10: days, sums, names and "is not" that an ODT shows from fields are left out of its sentences.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10) and, beside it, officeparser 8.1.1, node 20,
# on an ODT of five sentences. In four, words come from fields, which hold what they show as their text (OpenDocument
# 1.2, part 1, chapter 7): a day, a sum, a name, a choice by a condition, a choice from a list. In the fifth a name
# carries a reading above it (text:ruby). Expected: the sentences as they show, as officeparser gives them. Seen: pandoc
# leaves all of these words out without a warning, though it keeps the text of another field, the reference to "the
# plan".
# What it means: "The pool is not open." becomes "The pool open."; a reader of ODT takes the text of elements it does
# not know.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "fields", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 officeparser@8.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >pool.py <<'PY'
import zipfile

sentences = [
    'It shuts on <text:date text:date-value="2026-05-03">3 May</text:date>, see <text:bookmark-ref text:reference-format="text" text:ref-name="plan">the plan</text:bookmark-ref>.',
    'The bill is <text:expression text:formula="ooow:2*20" office:value-type="float" office:value="40">40</text:expression> pounds, said <text:user-field-get text:name="speaker">Ann Ward</text:user-field-get>.',
    'The pool <text:conditional-text text:condition="ooow:1 EQ 2" text:string-value-if-true="is" text:string-value-if-false="is not" text:current-value="false">is not</text:conditional-text> open.',
    'They voted <text:drop-down text:name="vote"><text:label text:value="for"/><text:label text:value="against" text:current-selected="true"/>against</text:drop-down> it.',
    'The chair was <text:ruby><text:ruby-base>Ben Holt</text:ruby-base><text:ruby-text>reading</text:ruby-text></text:ruby>.',
]
body = ('<text:variable-decls/><text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="Ann Ward" text:name="speaker"/></text:user-field-decls>'
    + '<text:p><text:bookmark-start text:name="plan"/>the plan<text:bookmark-end text:name="plan"/></text:p>'
    + ''.join('<text:p>%s</text:p>' % s for s in sentences))
names = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (n, n) for n in ('office', 'text')) + ' xmlns:ooow="http://openoffice.org/2004/writer"'
kind = 'application/vnd.oasis.opendocument.text'
with zipfile.ZipFile('pool.odt', 'w') as z:
    z.writestr('mimetype', kind)
    z.writestr('META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>' % kind)
    z.writestr('styles.xml', '<office:document-styles %s office:version="1.2"><office:styles/></office:document-styles>' % names)
    z.writestr('content.xml', '<office:document-content %s office:version="1.2"><office:body><office:text>%s</office:text></office:body></office:document-content>' % (names, body))
PY
python3 pool.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import { parseOffice } from 'officeparser';

const lines = text => text.trim().split(/\n+/).slice(1);
const pandoc = await convert({ from: 'odt', to: 'plain', wrap: 'none', 'input-files': ['pool.odt'] }, null, { 'pool.odt': new Blob([readFileSync('pool.odt')]) });
const office = lines((await (await parseOffice('pool.odt')).to('text')).value);
lines(pandoc.stdout).forEach((line, n) => console.log(`${line} | ${office[n]}`));
console.log('warnings of pandoc:', pandoc.warnings.length);
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It shuts on , see the plan. | It shuts on 3 May, see the plan.
The bill is pounds, said . | The bill is 40 pounds, said Ann Ward.
The pool open. | The pool is not open.
They voted it. | They voted against it.
The chair was . | The chair was Ben Holt(reading).
warnings of pandoc: 0
SEEN
