#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0, html-to-text 10.0.1, @mozilla/readability 0.6.0, defuddle 0.19.4: a quotation in <q> comes out without quotation marks.
#
# Run: these npm packages and jsdom 29.1.1, node 20, each on a page with the sentence "She said <q>the pier was never safe</q>
# and left." The HTML standard (4.5.7) forbids a page to set marks around <q>, as the browser sets them (15.3.4): a reader
# sees them on the screen. Expected: She said “the pier was never safe” and left. Seen: all five give "She said the pier
# was never safe and left.", with no mark, in text and in Markdown alike.
# What it means: words that somebody is quoted with become the outlet's own; whoever takes text out of a page adds the
# marks that a browser would show, where the page has not set them itself.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "words", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 html-to-text@10.0.1 @mozilla/readability@0.6.0 defuddle@0.19.4 jsdom@29.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { convert } from 'html-to-text';
import { JSDOM } from 'jsdom';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';

const sentence = '<p>She said <q>the pier was never safe</q> and left.</p>';
const town = '<p>' + 'The harbour board met on Monday evening to speak about the ferry, the pier and the long line of cars that wait there every summer, as it has done for years, and it heard nine speakers from the town. '.repeat(2) + '</p>';
const page = middle => `<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1>${town}${middle}${town}</article></body></html>`;
const open = () => new JSDOM(page(sentence), { url: 'https://example.org/ferry' }).window.document;
const show = (who, text) => console.log(who + ':', text.match(/She said.*? and left\./s)[0]);
show('turndown', new Turndown().turndown(sentence));
show('node-html-markdown', NodeHtmlMarkdown.translate(sentence));
show('html-to-text', convert(sentence));
show('readability', new Readability(open()).parse().textContent);
show('defuddle', (await Defuddle(open(), 'https://example.org/ferry', { markdown: true })).content);
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
turndown: She said the pier was never safe and left.
node-html-markdown: She said the pier was never safe and left.
html-to-text: She said the pier was never safe and left.
readability: She said the pier was never safe and left.
defuddle: She said the pier was never safe and left.
SEEN
