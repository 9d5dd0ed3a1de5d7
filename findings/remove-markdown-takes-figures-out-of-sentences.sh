#!/usr/bin/env bash
# remove-markdown 0.7.0: words between "<" and ">" are gone from a sentence, notes are gone, and "12\-9" keeps its backslash.
#
# Run: npm package remove-markdown 0.7.0 and, beside it, marked 18.2.1, its tags taken off, node 20, on valid Markdown of three
# lines. CommonMark: "<" before a blank begins no tag and is itself (6.6); a backslash before punctuation is not shown (2.4).
# Expected: "It cost < 40 pounds and > 30 pounds.", "12-9", and the words of the note, as marked gives them. Seen:
# "It cost  30 pounds.", "12\-9", and nothing of the note that a mark in the text leads to.
# What it means: a sum in a note or a clip becomes another one without a trace; plain text is made of Markdown by a parser, not by
# replacing patterns.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "plain", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts remove-markdown@0.7.0 marked@18.2.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >plain.mjs <<'JS'
import removeMarkdown from 'remove-markdown';
import { marked } from 'marked';

for (const text of ['It cost < 40 pounds and > 30 pounds.', 'The vote was 12\\-9.', 'She said so[^1].\n\n[^1]: Not on Monday.']) {
	console.log('remove-markdown:', JSON.stringify(removeMarkdown(text)));
	console.log('marked:', JSON.stringify(marked.parse(text).replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim()));
}
JS
node plain.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
remove-markdown: "It cost  30 pounds."
marked: "It cost < 40 pounds and > 30 pounds."
remove-markdown: "The vote was 12\\-9."
marked: "The vote was 12-9."
remove-markdown: "She said so.\n\n"
marked: "She said so[^1].\n[^1]: Not on Monday."
SEEN
