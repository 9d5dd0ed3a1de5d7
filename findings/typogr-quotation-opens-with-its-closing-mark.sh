#!/usr/bin/env bash
# typogr 0.6.8: a quotation in single marks that begins a paragraph opens with the mark that closes one.
#
# Run: npm package typogr 0.6.8, node 20, its smartypants of paragraphs with straight marks, and, beside it, smartypants 0.2.2. Expected:
# ‘It is over,’ she said. Seen: ’It is over,’ at the beginning of a text, behind a tag and behind a bracket; inside a sentence and with
# double marks it is right, and smartypants has it right everywhere.
# What it means: British papers set quotations so, and of such a page nothing opens: what looks for quotations by their marks finds
# none, or takes what stands between two of them for one.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "mark", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts typogr@0.6.8 smartypants@0.2.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >mark.mjs <<'JS'
import typogr from 'typogr';
import { smartypantsu } from 'smartypants';

const signs = text => text.replace(/&#(\d+);/g, (_, n) => String.fromCharCode(n));
for (const text of ["'It is over,' she said.", "<p>'It is over,' she said.</p>", "He left ('in May').", "She said: 'It is over.'", '"It is over," she said.'])
	console.log(`${signs(typogr.smartypants(text))} | ${signs(smartypantsu(text))}`);
JS
node mark.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
’It is over,’ she said. | ‘It is over,’ she said.
<p>’It is over,’ she said.</p> | <p>‘It is over,’ she said.</p>
He left (’in May’). | He left (‘in May’).
She said: ‘It is over.’ | She said: ‘It is over.’
“It is over,” she said. | “It is over,” she said.
SEEN
