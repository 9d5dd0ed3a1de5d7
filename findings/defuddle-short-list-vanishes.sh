#!/usr/bin/env bash
# defuddle 0.19.4: a short list in the middle of an article is not there, a long one is.
#
# Run: that npm package and jsdom 29.1.1, node 20, on a page with "The board voted on three plans." and a list of three entries
# of two words ("Ferry: rejected"), on the same with entries of ten words, and on the same with a colon before the list.
# Expected: all three lists. Seen: of the first nothing is left, while the sentence before it stays; the others stay.
# What it means: results, votes and key figures are set as short entries, and what is left looks whole; how little text an
# element holds says nothing about whether it belongs to the article.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "words", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts defuddle@0.19.4 jsdom@29.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';

const town = '<p>' + 'The harbour board met on Monday evening to speak about the ferry, the pier and the long line of cars that wait there every summer, as it has done for years, and it heard nine speakers from the town. '.repeat(2) + '</p>';
const page = middle => `<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1>${town}${middle}${town}</article></body></html>`;
const votes = (end, more) => `<p>The board voted on three plans${end}</p><ul>` + ['Ferry: rejected', 'Pier: accepted', 'Bridge: postponed'].map(s => `<li>${s}${more}</li>`).join('') + '</ul>';
for (const [end, more] of [['.', ''], ['.', ' by the board on Monday evening after talks'], [':', '']]) {
	const { content } = await Defuddle(new JSDOM(page(votes(end, more)), { url: 'https://example.org/ferry' }).window.document, 'https://example.org/ferry', { markdown: true });
	console.log('announced', content.includes('three plans'), 'ferry', content.includes('Ferry: rejected'), 'pier', content.includes('Pier: accepted'), 'bridge', content.includes('Bridge: postponed'));
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
announced true ferry false pier false bridge false
announced true ferry true pier true bridge true
announced true ferry true pier true bridge true
SEEN
