#!/usr/bin/env bash
# pandoc 3.10, mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4: a tab to a margin joins the word before it to the figure behind it.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10), mammoth 1.13.0, officeparser 8.1.1 and
# word-extractor 1.0.4, node 20, on a DOCX with the line "In 2024", a w:ptab (ECMA-376 part 1, 17.3.3.23: a tab to a
# margin, as Word's own headers, covers and contents lists have it) and "380 cases". Expected: white space between them,
# as all four give for w:tab. Seen: "In 2024380 cases" from all four, without a warning.
# What it means: a year and a count become one number that nobody wrote; a reader of DOCX takes w:ptab as it takes w:tab.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "tab", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >tab.py <<'PY'
import zipfile

of = 'http://schemas.openxmlformats.org/'
main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
line = lambda tab: '<w:p><w:r><w:t>In 2024</w:t>%s<w:t>380 cases</w:t></w:r></w:p>' % tab
for name, tab in (('plain', '<w:tab/>'), ('margin', '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>')):
    with zipfile.ZipFile(name + '.docx', 'w') as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="%s"/></Types>' % (of, main))
        z.writestr('_rels/.rels', '<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="r1" Type="%sofficeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' % (of, of))
        z.writestr('word/document.xml', '<w:document xmlns:w="%swordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % (of, line(tab)))
PY
python3 tab.py
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';

for (const name of ['plain.docx', 'margin.docx']) {
	const show = (who, s) => console.log(name, who, JSON.stringify(s.trim()));
	show('pandoc', (await convert({ from: 'docx', to: 'plain', 'input-files': [name] }, null, { [name]: new Blob([readFileSync(name)]) })).stdout);
	show('mammoth', (await mammoth.extractRawText({ path: name })).value);
	show('officeparser', (await (await parseOffice(name)).to('text')).value);
	show('word-extractor', (await new WordExtractor().extract(name)).getBody());
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
plain.docx pandoc "In 2024 380 cases"
plain.docx mammoth "In 2024\t380 cases"
plain.docx officeparser "In 2024\t380 cases"
plain.docx word-extractor "In 2024\t380 cases"
margin.docx pandoc "In 2024380 cases"
margin.docx mammoth "In 2024380 cases"
margin.docx officeparser "In 2024380 cases"
margin.docx word-extractor "In 2024380 cases"
SEEN
