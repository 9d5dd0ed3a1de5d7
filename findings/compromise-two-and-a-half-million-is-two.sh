#!/usr/bin/env bash
# compromise 14.17.0: "two and a half million" is read as 2,000,000, and "nineteen ninety-five" as three numbers.
#
# Run: npm package compromise 14.17.0, node 20, its numbers() of figures written in words as news texts have them. Expected: 2500000,
# 1500000, and, of years in words, 1995 and 2024. Seen: 2000000 and 1000000, without the half, "a million and a half" is
# 1000000.5, and the years are 19, 90, 5 and 0, 4; "half a million" and "two and a half years" are right.
# What it means: texts that tell of one sum seem to tell of two, and a check of figures built on it finds what is not
# there; the words for a half are read with the number that they belong to.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "half", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.17.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >half.mjs <<'JS'
import nlp from 'compromise';

for (const said of ['half a million people', 'two and a half million people', 'one and a half million people', 'two and a half years', 'a million and a half people', 'three hundred and six people', 'nineteen ninety-five', 'twenty twenty-four'])
	console.log(said + ':', [].concat(nlp(said).numbers().get()).join(', '));
JS
node half.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
half a million people: 500000
two and a half million people: 2000000
one and a half million people: 1000000
two and a half years: 2.5
a million and a half people: 1000000.5
three hundred and six people: 306
nineteen ninety-five: 19, 90, 5
twenty twenty-four: 0, 4
SEEN
