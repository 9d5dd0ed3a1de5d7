#!/usr/bin/env bash
# node-html-markdown 2.0.0: a cell over two rows moves the figures beside it under another heading.
#
# Run: that npm package, node 20, on a table of the columns Year, Port, Cases in which the cell "2024" stands for two rows
# (rowspan="2"). Expected: the second row with an empty or repeated year: | | Southport | 12 |. Seen: "| Southport | 12 | |":
# the port stands under Year and the count under Port.
# What it means: a table of Markdown has no cells over rows, so a converter fills the gap; otherwise every figure of such a row
# is told of another thing.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "words", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts node-html-markdown@2.0.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { NodeHtmlMarkdown } from 'node-html-markdown';

const row = (...cells) => `<tr>${cells.join('')}</tr>`;
const table = row('<th>Year</th>', '<th>Port</th>', '<th>Cases</th>') + row('<td rowspan="2">2024</td>', '<td>Eastport</td>', '<td>380</td>') + row('<td>Southport</td>', '<td>12</td>');
console.log(NodeHtmlMarkdown.translate(`<table>${table}</table>`).trim().replace(/ +/g, ' ').replace(/-+/g, '-'));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
| Year | Port | Cases |
| - | - | - |
| 2024 | Eastport | 380 |
| Southport | 12 | |
SEEN
