#!/usr/bin/env bash
# @extractus/article-extractor 9.0.1: words in <q>, <time>, <ins>, <mark>, <cite> and <dt> are cut out of the middle of sentences.
#
# Run: that npm package, node 20, on a page with sentences that have one word or two in an inline element that HTML knows.
# Expected: the sentences, with or without the tags. Seen: with <b> the words stay; with <q>, <time>, <ins>, <mark> and <cite>
# tag and words are gone ("It cost million.", "The board met ."), and of a list of terms, the terms; the text reads on
# as if nothing was missing. Unknown tags are commonly taken off around their words; these go with them.
# What it means: quotations, days and figures vanish from sentences that still look whole; text that comes from it cannot
# be compared word by word.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "words", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @extractus/article-extractor@9.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { extractFromHtml } from '@extractus/article-extractor';

const town = '<p>' + 'The harbour board met on Monday evening to speak about the ferry, the pier and the long line of cars that wait there every summer, as it has done for years, and it heard nine speakers from the town. '.repeat(2) + '</p>';
const page = middle => `<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1>${town}${middle}${town}</article></body></html>`;
for (const middle of [
	'<p>Mark: it cost <b>60</b> million.</p>', '<p>Mark: it cost <ins>60</ins> million.</p>', '<p>Mark: it cost <mark>60</mark> million.</p>', '<p>Mark: the board met <time datetime="2025-03-10">on Monday</time>.</p>',
	'<p>Mark: she said <q>the pier was never safe</q> and left.</p>', '<p>Mark: the <cite>Eastport Courier</cite> wrote so.</p>', '<dl><dt>Against</dt><dd>Mark: nine members.</dd></dl>',
]) {
	const text = (await extractFromHtml(page(middle), 'https://example.org/ferry')).content.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
	console.log(text.match(/(?:Against )?Mark: [^.]*\./)[0]);
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Mark: it cost 60 million.
Mark: it cost million.
Mark: it cost million.
Mark: the board met .
Mark: she said and left.
Mark: the wrote so.
Mark: nine members.
SEEN
