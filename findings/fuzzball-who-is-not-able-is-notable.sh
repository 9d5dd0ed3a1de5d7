#!/usr/bin/env bash
# fuzzball 2.2.6 and string-similarity 4.0.4: a headline and its denial are alike by 100 of 100, as are +3 and -3, and "not able" is "notable".
#
# Run: npm packages fuzzball 2.2.6, its ratio and token_set_ratio with their defaults, and string-similarity 4.0.4, its compareTwoStrings, node 20, on
# headlines of which one says what the other does not. Expected: less than all of likeness, for none is equal to the other. Seen: fuzzball takes out
# what is no letter and no digit before it compares, so that £40 is 40 per cent and a rate of -3 one of +3, and to token_set_ratio a headline is the
# same as one that has a "not" besides; string-similarity takes out the blanks, and "now here" is "nowhere".
# What it means: a denial or a correction is thrown away as a copy of what it denies; wording may be alike, but whether two say the same is asked of
# their signs and their small words.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "alike", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts fuzzball@2.2.6 string-similarity@4.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >alike.mjs <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const fuzzball = require('fuzzball');
const similarity = require('string-similarity');

console.log('ratio | token_set_ratio | compareTwoStrings');
for (const [one, other] of [
	['Mayor is guilty', 'Mayor is not guilty'],
	['Rate is put at +3', 'Rate is put at -3'],
	['Toll goes up by £40', 'Toll goes up by 40%'],
	['Mayor is not able', 'Mayor is notable'],
	['Help is now here', 'Help is nowhere'],
]) console.log(one, '/', other, '|', fuzzball.ratio(one, other), '|', fuzzball.token_set_ratio(one, other), '|', +similarity.compareTwoStrings(one, other).toFixed(2));
JS
node alike.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
ratio | token_set_ratio | compareTwoStrings
Mayor is guilty / Mayor is not guilty | 88 | 100 | 0.81
Rate is put at +3 / Rate is put at -3 | 100 | 100 | 0.83
Toll goes up by £40 / Toll goes up by 40% | 100 | 100 | 0.86
Mayor is not able / Mayor is notable | 97 | 79 | 1
Help is now here / Help is nowhere | 97 | 77 | 1
SEEN
