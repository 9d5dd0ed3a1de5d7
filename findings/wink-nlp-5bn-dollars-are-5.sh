#!/usr/bin/env bash
# wink-nlp 2.4.0: "$5bn" is a sum of $5, "7.30pm" the figure 7.3 and the time "0pm", and who asked stands in another sentence.
#
# Run: npm packages wink-nlp 2.4.0 and wink-eng-lite-web-model 1.8.1, node 20, entities and sentences of short sentences as news texts have
# them. Expected: the sum with its billions, as of "$5 billion", and half past seven; a question and who asked it in one sentence, as
# of "“It is over,” he said.". Seen: "bn" and "m" are cut off and the sum is what is left; the time is cut behind its
# first decimal; behind "?”" and "!”" a sentence ends, though a small letter follows, so that "she asked." is one.
# What it means: sums are a billion times too small, and of a quotation it is not known whose it is; what reads figures has the words
# of size that stand at them.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "sums", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >sums.mjs <<'JS'
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const nlp = winkNLP(model);
for (const said of ['It cost $5 billion.', 'It cost $5bn.', 'It cost £3.5m.', 'It began at 7:30 pm.', 'It began at 7.30pm.'])
	console.log(said, nlp.readDoc(said).entities().out(nlp.its.detail).map(e => `${e.value} ${e.type}`).join(', '));
for (const said of ['“It is over,” he said.', '“Why now?” she asked the board.', 'She said “No!” and left.'])
	console.log(nlp.readDoc(said).sentences().out().join(' / '));
JS
node sums.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It cost $5 billion. $5 billion MONEY
It cost $5bn. $5 MONEY
It cost £3.5m. 3.5 CARDINAL
It began at 7:30 pm. 7:30 pm TIME
It began at 7.30pm. 7.3 CARDINAL, 0pm. TIME
“It is over,” he said.
“Why now?” / she asked the board.
She said “No!” / and left.
SEEN
