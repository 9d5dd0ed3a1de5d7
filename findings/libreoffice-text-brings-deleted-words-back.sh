#!/usr/bin/env bash
# LibreOffice 7.4.7: "soffice --convert-to txt" writes words that were deleted with changes tracked, and hidden ones, as if they were said.
#
# Run: LibreOffice of Debian 12 (libreoffice-writer-nogui 7.4.7, installed with apt-get where there is none), on an ODT
# with one tracked deletion (text:tracked-changes) and one word of a style with text:display="none" (OpenDocument 1.2,
# part 1). Expected: "The hall will shut today." Seen: "The hall will never shut not today."; in its PDF the deleted
# word is struck through and the hidden one is left out, in plain text nothing tells them from the others.
# What it means: a text that came through LibreOffice may say the opposite of its file; what has an ODT or DOCX reads
# that.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v soffice >/dev/null || apt-get install -y --no-install-recommends 'libreoffice-writer-nogui=4:7.4.7*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >hall.py <<'PY'
import zipfile

deleted = ('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Desk</dc:creator>'
    '<dc:date>2026-05-03T10:00:00</dc:date></office:change-info><text:p>never </text:p></text:deletion></text:changed-region></text:tracked-changes>')
body = deleted + '<text:p>The hall will <text:change text:change-id="c1"/>shut <text:span text:style-name="Note">not </text:span>today.</text:p>'
names = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (n, n) for n in ('office', 'style', 'text')) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
kind = 'application/vnd.oasis.opendocument.text'
with zipfile.ZipFile('hall.odt', 'w') as z:
    z.writestr('mimetype', kind)
    z.writestr('META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>' % kind)
    z.writestr('content.xml', '<office:document-content %s office:version="1.2"><office:automatic-styles><style:style style:name="Note" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text>%s</office:text></office:body></office:document-content>' % (names, body))
PY
python3 hall.py
home="-env:UserInstallation=file://$work/home"
for kind in txt:Text pdf; do
	soffice "$home" --headless --convert-to "$kind" hall.odt >soffice.log 2>&1 || { cat soffice.log; exit 1; }
done
if command -v pdftotext >/dev/null; then pdftotext hall.pdf seen.txt; sed -n "1s/^/in the PDF: /p" seen.txt; fi
{ soffice "$home" --version | sed -n '1s/\.[0-9]* .*//p'; tr -d '\357\273\277\r' <hall.txt; } | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
LibreOffice 7.4.7
The hall will never shut not today.
SEEN
