#!/usr/bin/env bash
# wtf_wikipedia 10.4.2: the sentence behind a list of votes stands before it, a table of them is gone, and "<s>sold</s> kept" is "sold kept".
#
# Run: npm package wtf_wikipedia 10.4.2, node 20, its text() of pages in the markup of MediaWiki, as Wikinews and Wikipedia have them. Expected: the sentences in
# their order, as the wiki shows them; the figures of a table; words that are struck out told from the others; 10⁶ with its sign. Seen: the sentences of a paragraph
# are joined and what is listed or set in among them stands behind all of them; of a table nothing is left; what is struck out is said; 10⁶ is 106; who
# is named by Wikinews's own template of a link, {{w}}, is gone from the sentence.
# What it means: who said "No boat will land" is told before it is said, and a result before the votes; an export of a wiki is read line by line, in its order.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "wiki", "private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts wtf_wikipedia@10.4.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.cjs <<'JS'
const read = require('wtf_wikipedia');

for (const page of [
  'The vote was:\n* Ward: 12\n* Holt: 5\nWard won.',
  'They asked the pilot.\n: “No boat will land.”\nSo he said.',
  '{| \n! Ward !! Holt\n|-\n| 12 || 5\n|}\nWard won.',
  'The quay is <s>sold</s> kept. It is <del>not</del> safe.',
  'The pool holds 10<sup>6</sup> litres.',
  'The board heard {{w|Ann Ward}} twice.',
]) console.log(JSON.stringify(page), '|', JSON.stringify(read(page).text()));
JS
node read.cjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
"The vote was:\n* Ward: 12\n* Holt: 5\nWard won." | "The vote was: Ward won.\n * Ward: 12\n * Holt: 5"
"They asked the pilot.\n: “No boat will land.”\nSo he said." | "They asked the pilot. So he said.\n * “No boat will land.”"
"{| \n! Ward !! Holt\n|-\n| 12 || 5\n|}\nWard won." | "Ward won."
"The quay is <s>sold</s> kept. It is <del>not</del> safe." | "The quay is sold kept. It is not safe."
"The pool holds 10<sup>6</sup> litres." | "The pool holds 106 litres."
"The board heard {{w|Ann Ward}} twice." | "The board heard twice."
SEEN
