#!/usr/bin/env bash
# compromise 14.17.0: of “We stay. It isn’t late,” no quotation is found, and of “We stay. We ‘never’ leave.” the one word ‘never’.
#
# Run: npm package compromise 14.17.0, its quotations(), node 20, on quotations of one sentence and of two, with and without an apostrophe, in the marks
# of print and of a typewriter. Expected: the words from mark to mark, as it gives them of one sentence, and of two without an apostrophe or with ".
# Seen: an apostrophe in the second sentence of a printed quotation, and there is none; with a word marked as another's, that word is all that
# was quoted.
# What it means: in papers that print their marks, long quotations are counted as the paper's own words; an apostrophe within a word, or behind an s,
# closes nothing that “ opened.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "quotation", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.17.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >quotation.mjs <<'JS'
import nlp from 'compromise';

for (const text of [
	'“It isn’t late,” he said.', '“We stay. It is not late,” he said.', '“We stay. It isn’t late,” he said.', '"We stay. It isn\'t late," he said.',
	'“We stay. The owners’ plan is bad,” she said.', '“We stay. We ‘never’ leave,” she said.', '“We ‘never’ leave. We stay,” she said.',
]) console.log(text, '|', nlp(text).quotations().out('array').join(' / '));
JS
node quotation.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
“It isn’t late,” he said. | “It isn’t late,”
“We stay. It is not late,” he said. | “We stay. It is not late,”
“We stay. It isn’t late,” he said. | 
"We stay. It isn't late," he said. | "We stay. It isn't late,"
“We stay. The owners’ plan is bad,” she said. | 
“We stay. We ‘never’ leave,” she said. | ‘never’
“We ‘never’ leave. We stay,” she said. | ‘never’
SEEN
