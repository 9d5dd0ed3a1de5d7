#!/usr/bin/env bash
# downdoc 1.1.0-stable: of a paragraph under "[quote,Ann Ward,The Quay Post]" the words are left, without who said them and not set off.
#
# Run: npm packages downdoc 1.1.0-stable and, beside it, @asciidoctor/core 4.1.0, node 20, on AsciiDoc with a quotation in each of the ways it has: a paragraph under
# [quote], a block between lines of four underscores with a speaker and without. Expected: a quotation in Markdown and who said it, as Asciidoctor shows both.
# Seen: the blocks are quotations, with the speaker below; the paragraph becomes one of the text, as if the outlet said it; a footnote stands in the
# sentence as "footnote:[...]".
# What it means: an article that went through it accuses in its own voice; a reader of AsciiDoc keeps the line above a quotation.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "board", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts downdoc@1.1.0-stable @asciidoctor/core@4.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >board.mjs <<'JS'
import { convert } from '@asciidoctor/core';
import downdoc from 'downdoc';

const text = [
	'The board met.footnote:[In the old hall.]', '', '[quote,Ann Ward,The Quay Post]', 'The mayor lied to us.', '', '[quote,Ben Holt]', '____', 'I did not.', '____', '', '____', 'So be it.', '____', '', 'It voted.',
].join('\n');
const one = s => s.split(/\s*\n\s*/).filter(Boolean).join(' / ');
console.log(one(downdoc(text)));
console.log(one((await convert(text)).toString().replace(/<[^>]*>/g, '')));
JS
node board.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
The board met.footnote:[In the old hall.] / The mayor lied to us. / > I did not. / > / > — Ben Holt / > So be it. / It voted.
The board met.[1] / The mayor lied to us. / &#8212; Ann Ward / The Quay Post / I did not. / &#8212; Ben Holt / So be it. / It voted. / 1. In the old hall.
SEEN
