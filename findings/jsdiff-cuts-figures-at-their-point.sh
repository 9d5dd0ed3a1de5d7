#!/usr/bin/env bash
# diff 9.0.0 (jsdiff): a changed figure is cut at its point or comma, "£3.5m" and "£3.6m" differ by "5m" and "6m" alone.
#
# Run: npm package diff 9.0.0, node 20, its diffWords of pairs of sentences with one other figure, without and with the option intlSegmenter.
# Expected: a figure is one word (Unicode Standard Annex 29, rules WB11 and WB12), as the segmenter of Intl has it. Seen: without
# that option points, commas and apostrophes part words: "1,200" and "1,300" differ by "200" and "300", "7.30pm" by "30pm",
# and a straight apostrophe set curly is a change of its own. With the segmenter the whole figure is marked.
# What it means: a page that shows such a comparison says "3.5m6m"; a count of changed words is wrong. What compares texts keeps a
# figure whole, or gives that option.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "figure", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts diff@9.0.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >figure.mjs <<'JS'
import { diffWords } from 'diff';

const shown = changes => changes.map(c => (c.added ? `+[${c.value}]` : c.removed ? `-[${c.value}]` : c.value)).join('');
for (const [a, b] of [['It cost £3.5m.', 'It cost £3.6m.'], ['He paid 1,200 pounds.', 'He paid 1,300 pounds.'], ['They met at 7.30pm.', 'They met at 7.45pm.'], ["O'Neill left.", 'O’Neill left.']])
	console.log(`${shown(diffWords(a, b))} | segmenter: ${shown(diffWords(a, b, { intlSegmenter: new Intl.Segmenter('en', { granularity: 'word' }) }))}`);
JS
node figure.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It cost £3.-[5m]+[6m]. | segmenter: It cost £-[3.5m]+[3.6m].
He paid 1,-[200]+[300] pounds. | segmenter: He paid -[1,200]+[1,300] pounds.
They met at 7.-[30pm]+[45pm]. | segmenter: They met at -[7.30pm]+[7.45pm].
O-[']+[’]Neill left. | segmenter: -[O'Neill]+[O’Neill] left.
SEEN
