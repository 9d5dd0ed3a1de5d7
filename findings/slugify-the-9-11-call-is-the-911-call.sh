#!/usr/bin/env bash
# slugify 1.6.9: "The 9/11 call" and "The 911 call" have one address, "A fall of 1/2" is "A-fall-of-12".
#
# Run: npm package slugify 1.6.9 as it comes, node 20, on pairs of headlines, with change-case 5.4.4 (kebabCase) beside it. Expected: another
# address for another figure, as kebabCase gives it. Seen: the signs between figures are taken out and the figures joined: a day, a fraction, a
# share with a comma become other figures; > is the word "greater" and % glued to its figure; a fraction of one sign is gone in both.
# What it means: an archive keeps one of two articles where the address is the key, and a headline guessed from an address tells other figures; an
# address tells where an article stands, not what it says.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "address", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts slugify@1.6.9 change-case@5.4.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >address.mjs <<'JS'
import slugify from 'slugify';
import { kebabCase } from 'change-case';

for (const headline of ['The 9/11 call', 'The 911 call', 'A fall of 1/2', 'A fall of 12', 'Up by 1,5', 'Up by 15', '½ a seat', 'Turnout > 60%'])
	console.log(headline, '|', slugify(headline), '|', kebabCase(headline));
JS
node address.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
The 9/11 call | The-911-call | the-9-11-call
The 911 call | The-911-call | the-911-call
A fall of 1/2 | A-fall-of-12 | a-fall-of-1-2
A fall of 12 | A-fall-of-12 | a-fall-of-12
Up by 1,5 | Up-by-15 | up-by-1-5
Up by 15 | Up-by-15 | up-by-15
½ a seat | a-seat | a-seat
Turnout > 60% | Turnout-greater-60percent | turnout-60
SEEN
