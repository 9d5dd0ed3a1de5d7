#!/usr/bin/env bash
# pandoc 3.10: a table that it has written into a FictionBook itself is not there when it reads the book.
#
# Run: npm package pandoc-wasm 1.1.0 (the official build of pandoc 3.10), node 20, on Markdown of a sentence, a table of two rows and a
# sentence, made a FictionBook 2 and read again; that format has <table>, <tr>, <th> and <td> (schema FictionBook 2.1). Expected: the
# table, its words at least. Seen: in the book it stands, and read again nothing is left of it, without a warning; the two sentences
# follow one another.
# What it means: results and counts vanish from a text that reads on; what goes through a format once is looked at there.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "table", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >table.mjs <<'JS'
import { convert } from 'pandoc-wasm';

const made = async (from, to, text) => (await convert({ from, to, wrap: 'none', 'input-files': ['in'] }, null, { in: new Blob([text]) })).stdout;
const book = await made('markdown', 'fb2', 'The votes were counted.\n\n| Plan | Votes |\n|------|-------|\n| Ferry | 12 |\n| Pier | 3 |\n\nThe board left.\n');
console.log('in the book:', (book.match(/<t[dh][^>]*>[^<]*/g) ?? []).map(s => s.replace(/<[^>]*>/, '')).join(' '));
console.log('read again:', (await made('fb2', 'plain', book)).split(/\n+/).filter(Boolean).join(' / '));
JS
node table.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
in the book: Plan Votes Ferry 12 Pier 3
read again: The votes were counted. / The board left.
SEEN
