#!/usr/bin/env bash
# pandoc 3.10 and officeparser 8.1.1: words that a page of an EPUB hides stand in its text, and so say the opposite.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10) and officeparser 8.1.1, node 20, on an EPUB of
# one page with a word in <span hidden="hidden"> and a paragraph that is hidden. EPUB pages are HTML, where "hidden"
# means that something is not yet, or no longer, relevant and is not shown (HTML, "The hidden attribute"; EPUB's own
# navigation uses it for what readers are not to see). Expected: "The hall will shut." Seen: both print what is hidden
# as if it were said; pandoc gives no warning.
# What it means: drafts and answers kept from readers are read, searched and compared; a reader of EPUB leaves out
# elements with "hidden".
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "book", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 officeparser@8.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >hall.py <<'PY'
import zipfile

def page(title, body): return '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en"><head><title>%s</title></head><body>%s</body></html>' % (title, body)

with zipfile.ZipFile('hall.epub', 'w') as z:
    z.writestr('mimetype', 'application/epub+zip')
    z.writestr('META-INF/container.xml', '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
    z.writestr('book.opf', '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:village:hall</dc:identifier><dc:title>Hall</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2026-05-03T09:00:00Z</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p"/></spine></package>')
    z.writestr('nav.xhtml', page('Contents', '<nav epub:type="toc"><ol><li><a href="p.xhtml">Hall</a></li></ol></nav>'))
    z.writestr('p.xhtml', page('Hall', '<p>The hall will <span hidden="hidden">never </span>shut.</p><p hidden="hidden">Not for print.</p>'))
PY
python3 hall.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import { parseOffice } from 'officeparser';

const one = text => text.trim().split(/\s*\n\s*/).join(' / ');
const pandoc = await convert({ from: 'epub', to: 'plain', 'input-files': ['hall.epub'] }, null, { 'hall.epub': new Blob([readFileSync('hall.epub')]) });
console.log('pandoc:', one(pandoc.stdout), '| warnings:', pandoc.warnings.length);
console.log('officeparser:', one((await (await parseOffice('hall.epub')).to('text')).value));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: The hall will never shut. / Not for print. | warnings: 0
officeparser: The hall will never shut. / Not for print.
SEEN
