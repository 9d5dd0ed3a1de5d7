#!/usr/bin/env bash
# html-to-docx 1.8.0 and @turbodocx/html-to-docx 1.23.1: words in <q>, <time>, <cite>, <abbr> and <label> are not in the Word file.
#
# Run: these npm packages, node 20, and python3 to read the w:t elements of what they write, on a page with a sentence or two
# that hold one word each in an inline element that HTML knows, and a quotation of two paragraphs. Expected: the words, as
# of <b> and <mark>, and two paragraphs. Seen: of <q>, <time>, <cite>, <abbr> and <label> tag and words are gone, "She said
# and left.", and the paragraphs of the quotation are one, with no blank between their sentences.
# What it means: an article that was kept as a Word file by either lacks quotations, days and names in sentences that still
# look whole; what reads the file cannot know. A page is kept as the page.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "keep", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >keep.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import keep from 'html-to-docx';
import turbo from '@turbodocx/html-to-docx';

const page = '<p>She <b>never</b> said <q>we waited</q> and left.</p><p>It shut <time>today</time>, <cite>The Post</cite> and <abbr>Mr</abbr> Hale <mark>said</mark> on <label>Monday</label>.</p>' +
	'<blockquote><p>It was never safe.</p><p>It was rust.</p></blockquote>';
writeFileSync('html-to-docx.docx', Buffer.from(await keep(page)));
writeFileSync('turbodocx.docx', Buffer.from(await turbo(page)));
JS
cat >words.py <<'PY'
import re, zipfile
import xml.etree.ElementTree as tree

w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
for name in ('html-to-docx', 'turbodocx'):
    body = tree.fromstring(zipfile.ZipFile(name + '.docx').read('word/document.xml'))
    lines = [re.sub(r'\s+', ' ', ''.join(t.text or '' for t in p.iter(w + 't'))).strip() for p in body.iter(w + 'p')]
    print(name + ':', ' / '.join(line for line in lines if line))
PY
node keep.mjs
python3 words.py | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
html-to-docx: She never said and left. / It shut , and Hale said on . / It was never safe.It was rust.
turbodocx: She never said and left. / It shut , and Hale said on . / It was never safe.It was rust.
SEEN
