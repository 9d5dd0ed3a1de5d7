#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0, html-to-text 10.0.1, pandoc 3.10: a countdown comes out counted upwards, so the last is first.
#
# Run: npm packages turndown 7.2.5, node-html-markdown 2.0.0, html-to-text 10.0.1 and pandoc-wasm 1.1.0 (the official
# build of pandoc 3.10), node 20, on a list with the attribute "reversed" and on a list of which one item has a "value",
# as pages write "the ten best" and shared places. HTML ("The ol element", "The li element") numbers the first 3, 2, 1
# and the second 1, 1, 2. Expected: those numbers, or no numbers. Seen: all four write 1, 2, 3 before both without a
# warning.
# What it means: who came third is told to have won, in notes and mails made from the page; what reads a list takes its
# numbers from "start", "reversed" and "value", or gives none.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "ranks", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 html-to-text@10.0.1 pandoc-wasm@1.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import Turndown from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { convert as text } from 'html-to-text';
import { convert } from 'pandoc-wasm';

const countdown = '<ol reversed><li>Ashford<li>Bexley<li>Corby</ol>';
const shared = '<ol><li>Ashford<li value="1">Bexley<li>Corby</ol>';
const ways = {
  turndown: html => new Turndown().turndown(html),
  'node-html-markdown': html => NodeHtmlMarkdown.translate(html),
  'html-to-text': html => text(html),
  pandoc: async html => (await convert({ from: 'html', to: 'plain', 'input-files': ['a.html'] }, null, { 'a.html': new Blob([html]) })).stdout,
};
const one = list => list.trim().replace(/\s*\n\s*/g, ' / ').replace(/ +/g, ' ');
for (const [name, way] of Object.entries(ways)) console.log(`${name}: ${one(await way(countdown))} | ${one(await way(shared))}`);
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
turndown: 1. Ashford / 2. Bexley / 3. Corby | 1. Ashford / 2. Bexley / 3. Corby
node-html-markdown: 1. Ashford / 2. Bexley / 3. Corby | 1. Ashford / 2. Bexley / 3. Corby
html-to-text: 1. Ashford / 2. Bexley / 3. Corby | 1. Ashford / 2. Bexley / 3. Corby
pandoc: 1. Ashford / 2. Bexley / 3. Corby | 1. Ashford / 2. Bexley / 3. Corby
SEEN
