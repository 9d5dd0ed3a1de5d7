#!/usr/bin/env bash
# vader-sentiment 1.1.3 and sentiment 5.0.2: "The plan isn't good." is blame, "The plan isn’t good." praise.
#
# Run: npm packages vader-sentiment 1.1.3 and sentiment 5.0.2, node 20, on sentences that deny something, with the apostrophe of a typewriter and with
# that of print, U+2019, which the Unicode Standard (6.2, "Apostrophes") prefers and most papers use. Expected: one score for both, that of "is not".
# Seen: "isn’t", "won’t" and "doesn’t" deny nothing, and the score has the other sign, as if the sentence said so; to sentiment a word in “ ” is none.
# What it means: of two papers that say the same, the one that prints its apostrophes praises what the other blames; ’ and ' are one sign wherever
# words are looked up.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "plan", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts vader-sentiment@1.1.3 sentiment@5.0.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >plan.mjs <<'JS'
import vader from 'vader-sentiment';
import Sentiment from 'sentiment';

const sentences = ['The plan is not good.', "The plan isn't good.", 'The plan isn’t good.', "The mayor won't win.", 'The mayor won’t win.', "It doesn't help.", 'It doesn’t help.', 'It is "good", he said.', 'It is “good”, he said.'];
for (const s of sentences)
	console.log(s, '|', vader.SentimentIntensityAnalyzer.polarity_scores(s).compound, '|', new Sentiment().analyze(s).score);
JS
node plan.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
The plan is not good. | -0.3412 | -3
The plan isn't good. | -0.3412 | -3
The plan isn’t good. | 0.4404 | 3
The mayor won't win. | -0.4717 | -4
The mayor won’t win. | 0.5859 | 4
It doesn't help. | -0.3089 | -2
It doesn’t help. | 0.4019 | 2
It is "good", he said. | 0 | 3
It is “good”, he said. | 0 | 0
SEEN
