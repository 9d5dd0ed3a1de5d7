#!/usr/bin/env bash
# odt2txt 0.5: words between which an ODT sets a blank by an element are one word, and what was deleted stands in the text.
#
# Run: odt2txt of Debian 12 (0.5, installed with apt-get where there is none) on an ODT of two paragraphs with <text:s/>, which is a blank
# (OpenDocument 1.2 part 1, 6.1.3; LibreOffice writes the second and further blanks of a run so), a deletion that was tracked
# (5.5) and a comment (14.1). Expected: "40 pounds", "safe, he said"; deleted words and comments left out or apart. Seen:
# "40pounds", the deleted "never " with who deleted it and when before the text, and the comment inside the sentence.
# What it means: figures and words grow together, and words that the writer took back or never meant for print are said; articles are
# taken from the ODT itself.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v odt2txt >/dev/null || apt-get install -y --no-install-recommends 'odt2txt=0.5*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >pier.py <<'PY'
import zipfile

who = '<dc:creator>Ann Lee</dc:creator><dc:date>2026-03-14T08:30:00</dc:date>'
body = ('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>' + who + '</office:change-info><text:p>never </text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:p>It costs 40<text:s/>pounds.</text:p>'
        '<text:p>The pier was <text:change text:change-id="c1"/>safe<office:annotation>' + who + '<text:p>Who says so?</text:p></office:annotation>, he said.</text:p>')
space = 'urn:oasis:names:tc:opendocument:xmlns:'
with zipfile.ZipFile('pier.odt', 'w') as z:
    z.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
    z.writestr('META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="%smanifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>' % space)
    z.writestr('content.xml', '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="%soffice:1.0" xmlns:text="%stext:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text>%s</office:text></office:body></office:document-content>' % (space, space, body))
PY
python3 pier.py
LC_ALL=C.UTF-8 odt2txt --width=-1 pier.odt | grep -v '^$' | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Ann Lee2026-03-14T08:30:00never
It costs 40pounds.
The pier was safeAnn Lee2026-03-14T08:30:00Who says so?
, he said.
SEEN
