#!/usr/bin/env bash
# words-to-numbers 1.5.1: "fifty-five thousand" is read as 5050, and "a second vote" as "1 2 vote".
#
# Run: npm package words-to-numbers 1.5.1, node 20, its wordsToNumbers of sentences with numbers in words. Expected: 55000, 105000
# and words that are no numbers left as they are. Seen: "thousand" belongs to the last word before it alone, so that 50 and 5
# thousand are 5050, 100 and 5 thousand 5100, with a hyphen and without; "fifty thousand" is right. "a" is 1 before an
# ordinal, and "a second vote" becomes "1 2 vote".
# What it means: sums of such a text are a tenth of what was said, or figures stand where none was; what compares figures keeps the
# words that a number was read from, and reads "two and a half million" and "one point five million" as one (compare/frame, where
# the second was five million; TestFigures).
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "sum", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts words-to-numbers@1.5.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >sum.mjs <<'JS'
import numbers from 'words-to-numbers';

const figures = numbers.wordsToNumbers ?? numbers.default;
for (const text of ['fifty thousand', 'fifty-five thousand', 'fifty five thousand', 'twenty-one thousand', 'one hundred and five thousand', 'They paid fifty-five thousand pounds.', 'The board wants a second vote.', 'About two and a half million came.'])
	console.log(`${text} => ${figures(text)}`);
JS
node sum.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
fifty thousand => 50000
fifty-five thousand => 5050
fifty five thousand => 5050
twenty-one thousand => 1020
one hundred and five thousand => 5100
They paid fifty-five thousand pounds. => They paid 5050 pounds.
The board wants a second vote. => The board wants 1 2 vote.
About two and a half million came. => About 2 and 1 half 1000000 came.
SEEN
