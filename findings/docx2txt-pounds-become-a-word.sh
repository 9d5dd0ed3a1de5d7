#!/usr/bin/env bash
# docx2txt 1.4: "£3.5m" of a Word file becomes "Pound3.5m", and paragraphs that state no style run into one another.
#
# Run: docx2txt of Debian 12 (1.4, installed with apt-get where there is none) on a DOCX of three paragraphs, in a UTF-8 locale. Expected:
# the characters of the file, as it keeps "°", "§" and "ń", on three lines. Seen: signs of money are words written on to the
# figure, "Pound3.5m", "Euro40", "5cent", a half is "(1/2)", 3–3 "3 - 3"; and <w:p> without attributes and without <w:pPr>, as
# python-docx writes it, ends no line: "(§4).The vote".
# What it means: a sum is found by no pattern for money, and a text that came through it differs from its original at every sign;
# articles are taken from the DOCX itself.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v docx2txt >/dev/null || apt-get install -y --no-install-recommends 'docx2txt=1.4*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >sum.py <<'PY'
import zipfile

body = ''.join('<w:p><w:r><w:t>%s</w:t></w:r></w:p>' % said for said in ('It cost £3.5m, or €40 and 5¢ a head, at 20° in Gdańsk (§4).', 'The vote was 3–3 on a ½ share.', 'She said “no”.'))
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
of = 'http://schemas.openxmlformats.org/'
with zipfile.ZipFile('sum.docx', 'w') as z:
    z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
    z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
    z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, body))
PY
python3 sum.py
{ LC_ALL=C.UTF-8 docx2txt sum.docx -; echo; } | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It cost Pound3.5m, or Euro40 and 5cent a head, at 20° in Gdańsk (§4).The vote was 3 - 3 on a (1/2) share.She said "no".
SEEN
