#!/usr/bin/env bash
# html-minifier-terser 7.2.0: "by <data>53</data> to <data>5</data> votes" becomes "by53to5votes".
#
# Run: npm package html-minifier-terser 7.2.0 with collapseWhitespace alone, node 20, on sentences with elements that HTML (3.2.5.2.5, "Phrasing
# content") has within text: data, output, meter, label, and an element of the page's own; time, mark and q beside them. README: "Collapse white space"; an option
# of its own, off here, says "Don't leave any spaces between display:inline; elements". Expected: one blank on either side, as a browser shows it
# and as it leaves about time. Seen: data, output, meter and what it does not know count as blocks, and the blanks before and
# behind them are gone; about label they stay.
# What it means: figures and names of a saved page stand in one word with their neighbours, or as another figure; what takes text out of pages
# has to know that a page may have been so packed.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "figure", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts html-minifier-terser@7.2.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >figure.mjs <<'JS'
import { minify } from 'html-minifier-terser';

for (const page of [
	'<p>It passed by <data value="53">53</data> to <data value="5">5</data> votes.</p>', '<p>It has <output>5</output> seats.</p>', '<p>About <meter value=".5">half</meter> of it.</p>',
	'<p>The <label>mayor</label> said no.</p>', '<p>The <x-hit>ferry</x-hit> stays.</p>', '<p>On <time>4 May</time> it <mark>was</mark> <q>late</q>.</p>',
]) console.log((await minify(page, { collapseWhitespace: true })).replace(/<[^>]*>/g, ''));
JS
node figure.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It passed by53to5votes.
It has5seats.
Abouthalfof it.
The mayor said no.
Theferrystays.
On 4 May it was late.
SEEN
