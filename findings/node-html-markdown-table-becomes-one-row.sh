#!/usr/bin/env bash
# node-html-markdown 2.0.0: a table written without its closing tags, as HTML allows, becomes one row in which figures change columns.
#
# Run: npm packages node-html-markdown 2.0.0 and, beside it, html-to-text 10.0.1 told that the table holds data, node
# 20, on a table of three rows. HTML ("Optional tags"): the end tags of td, th and tr may be left out, and a row ends
# where the next begins. Expected: three rows of three cells, as html-to-text sets them. Seen: one row of seven cells;
# the year of a column and the name of a town share a cell, "2026 Ashford", and the figures of 2026 stand under no year.
# What it means: notes made from such pages give a town another's figures; what reads HTML takes a parser of the
# standard.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "rows", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts node-html-markdown@2.0.0 html-to-text@10.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { convert } from 'html-to-text';

const table = '<table><tr><th>Town<th>2025<th>2026<tr><td>Ashford<td>12<td>40<tr><td>Bexley<td>7<td>9</table>';
const one = text => text.trim().replace(/ +/g, ' ').split(/\s*\n\s*/).join(' / ');
console.log('node-html-markdown:', one(NodeHtmlMarkdown.translate(table).split('\n')[0]));
console.log('html-to-text:', one(convert(table, { selectors: [{ selector: 'table', format: 'dataTable' }] })));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
node-html-markdown: | Town | 2025 | 2026 Ashford | 12 | 40 Bexley | 7 | 9 |
html-to-text: TOWN 2025 2026 / Ashford 12 40 / Bexley 7 9
SEEN
