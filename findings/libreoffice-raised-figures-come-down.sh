#!/usr/bin/env bash
# LibreOffice 7.4.7: a page's <sup> goes into a DOCX as a height that readers do not know, and into an EPUB not at all: 10⁶ is 106.
#
# Run: LibreOffice of Debian 12 (libreoffice-writer-nogui 7.4.7, installed with apt-get where there is none), its conversion of
# a page with 10<sup>6</sup> to DOCX and EPUB, and npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), node 20, on
# both. Expected: w:vertAlign "superscript" (ECMA-376 part 1, 17.3.2.42) and <sup>, or a style with vertical-align: super. Seen: in
# the DOCX w:position and a smaller size, which Word shows raised and pandoc reads as "106 litres"; in the EPUB a smaller
# size and "vertical-align: baseline".
# What it means: articles that went through LibreOffice hold figures that nobody printed; a reader of DOCX takes w:position for
# raised too, and of such an EPUB nothing can be known.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v soffice >/dev/null || apt-get install -y --no-install-recommends 'libreoffice-writer-nogui=4:7.4.7*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '{"name": "sum", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
echo '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sum</title></head><body><p>It holds 10<sup>6</sup> litres.</p></body></html>' >sum.html
home="-env:UserInstallation=file://$work/home"
for kind in docx epub; do
	soffice "$home" --headless '--infilter=HTML (StarWriter)' --convert-to "$kind" sum.html >soffice.log 2>&1 || { cat soffice.log; exit 1; }
done
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';

for (const from of ['docx', 'epub']) {
	const name = 'sum.' + from;
	const { stdout } = await convert({ from, to: 'plain', 'input-files': [name] }, null, { [name]: new Blob([readFileSync(name)]) });
	console.log(from + ':', stdout.trim());
}
JS
{
	soffice "$home" --version | sed -n '1s/\.[0-9]* .*//p'
	python3 - <<'PY'
import re, zipfile
run = re.search(r'<w:r>(?:(?!<w:r>).)*<w:t[^>]*>6</w:t>', zipfile.ZipFile('sum.docx').read('word/document.xml').decode())
print('DOCX:', ' '.join(re.findall(r'<w:(position|vertAlign)\b', run.group())))
book = zipfile.ZipFile('sum.epub')
page = next(book.read(n).decode() for n in book.namelist() if re.search(r'section\d+\.xhtml$', n))
style = re.search(r'<span class="(\w+)">6</span>', page).group(1)
css = next(book.read(n).decode() for n in book.namelist() if n.endswith('.css'))
print('EPUB:', re.search(r'vertical-align: \w+', re.search(r'\.%s \{([^}]*)\}' % style, css).group(1)).group())
PY
	node read.mjs
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
LibreOffice 7.4.7
DOCX: position
EPUB: vertical-align: baseline
docx: It holds 106 litres.
epub: It holds 106 litres.
SEEN
