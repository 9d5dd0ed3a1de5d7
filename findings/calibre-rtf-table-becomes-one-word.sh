#!/usr/bin/env bash
# calibre 6.13.0: ebook-convert writes a table into an RTF as one word, and with it the list of terms and the paragraph behind it.
#
# Run: ebook-convert of Debian 12 (calibre 6.13.0, installed with apt-get where there is none) on a page of HTML with a table, a list
# of terms and a paragraph, to RTF and to plain text. Expected: \cell and \row (Rich Text Format Specification 1.9.1, "Table
# Definitions"), or at least blanks, and paragraphs of their own. Seen: the RTF has neither \cell nor \tab nor \par
# among "PortCasesAshby12Eastport380", "MayorNo.ClerkYes." and the paragraph; in plain text the head of the table is one word.
# What it means: a port and its count, a speaker and the answer are one word; articles are taken from the e-book or the page, not
# from an RTF that calibre made.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v ebook-convert >/dev/null || apt-get install -y --no-install-recommends 'calibre=6.13.0*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >port.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ports</title></head><body><p>The board counted.</p>
<table><tr><th>Port</th><th>Cases</th></tr><tr><td>Ashby</td><td>12</td></tr><tr><td>Eastport</td><td>380</td></tr></table>
<dl><dt>Mayor</dt><dd>No.</dd><dt>Clerk</dt><dd>Yes.</dd></dl>
<p>It is done.</p></body></html>
HTML
for kind in rtf txt; do
	ebook-convert port.html "port.$kind" >convert.log 2>&1 || { cat convert.log; exit 1; }
done
{
	ebook-convert --version | sed -n '1s/.*(\(.*\))/\1/p'
	python3 - <<'PY'
import re
text = open('port.rtf').read()
text = text[text.index('The board counted'):]
print('ends of cells:', len(re.findall(r'\\(?:cell|row|tab)\b', text)))
text = re.sub(r'\\par\b', '\n', re.sub(r'\s*\n\s*', '', text))
text = re.sub(r'\\[a-z]+-?\d* ?|[{}]', '', text)
print('RTF:', ' / '.join(line.strip() for line in text.split('\n') if line.strip()))
PY
	echo "text: $(grep -v '^$' port.txt | paste -sd/ | sed 's,/, / ,g')"
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
calibre 6.13.0
ends of cells: 0
RTF: The board counted. / PortCasesAshby12Eastport380 MayorNo.ClerkYes. It is done.
text: The board counted. / PortCases / Ashby 12 / Eastport 380 / Mayor / No. / Clerk / Yes. / It is done.
SEEN
