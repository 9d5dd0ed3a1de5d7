#!/usr/bin/env bash
# string-strip-html 13.7.6: words between "&lt;" and "&gt;" of a page are gone, as if a tag stood there, "marked it <not safe> in the log".
#
# Run: npm package string-strip-html 13.7.6 with its defaults, node 20, and, beside it, striptags 3.2.0, on paragraphs that show "<" and ">", written
# as HTML ("Character references") wants them. Expected: the words as the page shows them, or with the references as they stand. Seen: the
# references are read first, and what then looks like a tag is taken out, an address, a negation or a tag
# that the article tells of; striptags leaves all.
# What it means: "not safe" is gone from what was said; tags are taken out before references are read, and never again after it.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "tags", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts string-strip-html@13.7.6 striptags@3.2.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >strip.mjs <<'JS'
import { stripHtml } from 'string-strip-html';
import striptags from 'striptags';

for (const page of ['<p>She marked it &lt;not safe&gt; in the log.</p>', '<p>Nora Finch &lt;nora@coast.example&gt; denied it.</p>', '<p>The &lt;q&gt; was missing, he said.</p>', '<p>Turnout was &lt; 40, not &gt; 60.</p>'])
	console.log(`string-strip-html: ${stripHtml(page).result} | striptags: ${(striptags.striptags ?? striptags)(page)}`);
JS
node strip.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
string-strip-html: She marked it in the log. | striptags: She marked it &lt;not safe&gt; in the log.
string-strip-html: Nora Finch denied it. | striptags: Nora Finch &lt;nora@coast.example&gt; denied it.
string-strip-html: The was missing, he said. | striptags: The &lt;q&gt; was missing, he said.
string-strip-html: Turnout was < 40, not > 60. | striptags: Turnout was &lt; 40, not &gt; 60.
SEEN
