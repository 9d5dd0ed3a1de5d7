#!/usr/bin/env bash
# LibreOffice 7.4.7: the heading row of a table is not in the EPUB, so that figures stand without what they count.
#
# Run: LibreOffice of Debian 12 (libreoffice-writer-nogui 7.4.7, installed with apt-get where there is none), its conversion of a page of
# HTML with a table in <thead> and <tbody>, to DOCX and of that to EPUB. Expected: three rows. Seen: the DOCX has them, the first
# marked to be repeated on every page (w:tblHeader); the EPUB has the two others. Of a table without <thead> all rows are there.
# What it means: of an article that came through it nobody can tell which column counts passengers and which complaints; its tables are
# taken from the DOCX or the page.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v soffice >/dev/null || apt-get install -y --no-install-recommends 'libreoffice-writer-nogui=1:7.4.7*' >apt.log 2>&1 || { cat apt.log; exit 1; }
rows='<tr><td>2024</td><td>41,200</td><td>12</td></tr><tr><td>2025</td><td>38,900</td><td>57</td></tr>'
head='<tr><th>Year</th><th>Passengers</th><th>Complaints</th></tr>'
echo "<!DOCTYPE html><html><head><meta charset=utf-8><title>Ferry</title></head><body><p>The board counted.</p><table><thead>$head</thead><tbody>$rows</tbody></table></body></html>" >headed.html
echo "<!DOCTYPE html><html><head><meta charset=utf-8><title>Ferry</title></head><body><p>The board counted.</p><table>$head$rows</table></body></html>" >plain.html
for name in headed plain; do
	for kind in docx:'MS Word 2007 XML' epub; do
		from=$name.html
		[ "$kind" = epub ] && from=$name.docx
		soffice -env:UserInstallation="file://$work/profile" --headless --convert-to "$kind" "$from" >convert.log 2>&1 || { cat convert.log; exit 1; }
	done
done
{
	soffice --version | head -n 1 | cut -d' ' -f1,2
	python3 - <<'PY'
import re
import zipfile

def rows(text, row, words):
    return ' / '.join(' '.join(re.findall(words, r)) for r in re.findall(row, text, re.S))

for name in ('headed', 'plain'):
    docx = zipfile.ZipFile(name + '.docx').read('word/document.xml').decode()
    book = zipfile.ZipFile(name + '.epub')
    pages = ''.join(book.read(n).decode() for n in sorted(book.namelist()) if '/sections/' in n)
    print(name, 'DOCX:', rows(docx, r'<w:tr[ >].*?</w:tr>', r'<w:t[^>]*>([^<]+)'))
    print(name, 'EPUB:', rows(pages, r'<tr[ >].*?</tr>', r'<span[^>]*>([^<]+)'))
PY
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
LibreOffice 7.4.7.2
headed DOCX: Year Passengers Complaints / 2024 41,200 12 / 2025 38,900 57
headed EPUB: 2024 41,200 12 / 2025 38,900 57
plain DOCX: Year Passengers Complaints / 2024 41,200 12 / 2025 38,900 57
plain EPUB: Year Passengers Complaints / 2024 41,200 12 / 2025 38,900 57
SEEN
