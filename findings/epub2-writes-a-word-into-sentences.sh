#!/usr/bin/env bash
# epub2 3.0.2: in a chapter of an e-book "one = 40" becomes "skip-one = 40", and "only = 3" is "skip-only = 3".
#
# Run: npm package epub2 3.0.2 and, beside it, @lingo-reader/epub-parser 0.4.6, node 20, on an EPUB of one page with the
# sentence "Tier one = 40 pounds, only = 3 of them; once more: two = 60." Expected: the sentence, as the other reader gives
# it. Seen: every word that begins with "on" and stands before an equals sign gets "skip-" before it, because the chapter's
# text is searched for attributes such as onclick without regard to whether a tag is around.
# What it means: an article is shown with words that nobody wrote; what makes a page safe works on its tree, not on its text.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "tier", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts epub2@3.0.2 @lingo-reader/epub-parser@0.4.6 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >tier.py <<'PY'
import zipfile

page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title></head><body>%s</body></html>'
opf = '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:tier</dc:identifier><dc:title>Village News</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2026-05-03T00:00:00Z</meta></metadata>'
with zipfile.ZipFile('tier.epub', 'w') as z:
    z.writestr('mimetype', 'application/epub+zip')
    z.writestr('META-INF/container.xml', '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>')
    z.writestr('OPS/b.opf', opf + '<manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p"/></spine></package>')
    z.writestr('OPS/n.xhtml', page.replace('<html ', '<html xmlns:epub="http://www.idpf.org/2007/ops" ') % ('Contents', '<nav epub:type="toc"><ol><li><a href="p.xhtml">Fares</a></li></ol></nav>'))
    z.writestr('OPS/p.xhtml', page % ('Fares', '<p>Tier one = 40 pounds, only = 3 of them; once more: two = 60.</p>'))
PY
python3 tier.py
cat >read.mjs <<'JS'
import { EPub } from 'epub2';
import { initEpubFile } from '@lingo-reader/epub-parser';

const said = html => html.replace(/<[^>]*>/g, '').trim();
const book = await EPub.createAsync('tier.epub');
console.log('epub2:', said(await book.getChapterAsync('p')));
const other = await initEpubFile('tier.epub');
console.log('lingo-reader:', said((await other.loadChapter(other.getSpine()[0].id)).html));
process.exit();
JS
node read.mjs 2>/dev/null | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
epub2: Tier skip-one = 40 pounds, skip-only = 3 of them; once more: two = 60.
lingo-reader: Tier one = 40 pounds, only = 3 of them; once more: two = 60.
SEEN
