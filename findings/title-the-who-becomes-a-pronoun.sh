#!/usr/bin/env bash
# title 4.0.1: the headline "WHO warns US" becomes "Who Warns Us", and "PM to meet McDonald" "Pm to Meet Mcdonald".
#
# Run: npm package title 4.0.1 and, beside it, title-case 4.3.2, node 20, on headlines with names of agencies, countries and people, which both set in the
# capitals of a title. Expected: the names as they stand, as title-case leaves them. Seen: every letter behind the first of a word becomes small, so that agencies
# and a country are pronouns and verbs; a word that opens a quotation stays small.
# What it means: "Who Warns Us" asks what "WHO warns US" tells; capitals are added to a headline, never taken away.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "headline", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts title@4.0.1 title-case@4.3.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >headline.mjs <<'JS'
import title from 'title';
import { titleCase } from 'title-case';

for (const headline of ['council says no', 'WHO warns US', 'ICE to leave IT to the EU', 'PM to meet McDonald', '“it’s over,” says mayor'])
	console.log((title.default ?? title)(headline), '|', titleCase(headline));
JS
node headline.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Council Says No | Council Says No
Who Warns Us | WHO Warns US
Ice to Leave It to the Eu | ICE to Leave IT to the EU
Pm to Meet Mcdonald | PM to Meet McDonald
“it’s Over,” Says Mayor | “It’s over,” Says Mayor
SEEN
