#!/usr/bin/env bash
# @mozilla/readability 0.6.0, defuddle 0.19.4, @extractus/article-extractor 9.0.1: the quotation stays, who said it goes.
#
# Run: these npm packages and jsdom 29.1.1, node 20, each on a page with <blockquote><p>The pier was never safe.</p>
# <footer>Ann Lund, engineer</footer></blockquote> between paragraphs. The HTML standard (4.4.4) has the attribution of a
# block quotation in a <footer> inside of it. Expected: both lines, as where the second is a <p>. Seen: all three give the
# quotation without the speaker: a footer is taken for the foot of a page, wherever it stands.
# What it means: a quotation reads as if the outlet, or whoever was named last, had said it; a footer inside <blockquote>
# is part of the text.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "words", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @mozilla/readability@0.6.0 defuddle@0.19.4 @extractus/article-extractor@9.0.1 jsdom@29.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM } from 'jsdom';

const town = '<p>' + 'The harbour board met on Monday evening to speak about the ferry, the pier and the long line of cars that wait there every summer, as it has done for years, and it heard nine speakers from the town. '.repeat(2) + '</p>';
const page = middle => `<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1>${town}${middle}${town}</article></body></html>`;
const address = 'https://example.org/ferry';
for (const tag of ['p', 'footer']) {
	const quoted = page(`<blockquote><p>The pier was never safe.</p><${tag}>Ann Lund, engineer</${tag}></blockquote>`);
	const open = () => new JSDOM(quoted, { url: address }).window.document;
	const show = (who, text) => console.log(tag, who + ':', 'quotation', text.includes('never safe'), 'speaker', text.includes('Ann Lund'));
	show('readability', new Readability(open()).parse().textContent);
	show('defuddle', (await Defuddle(open(), address, { markdown: true })).content);
	show('article-extractor', (await extractFromHtml(quoted, address)).content);
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
p readability: quotation true speaker true
p defuddle: quotation true speaker true
p article-extractor: quotation true speaker true
footer readability: quotation true speaker false
footer defuddle: quotation true speaker false
footer article-extractor: quotation true speaker false
SEEN
