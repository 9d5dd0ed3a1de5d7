#!/usr/bin/env bash
# unfluff 3.2.0: of the headline "Vote of 5 - 3 shuts pier" it tells "3 shuts pier", and of "Who knew? - a guide to the row" the guide.
#
# Run: npm package unfluff 3.2.0, node 20, the title and the "softTitle" of pages with a paragraph of running text, each with a headline in <title>
# as papers write them. Expected: the headline, with or without the name of the paper behind it. Seen: it is cut at " - ", " » " and
# ":", and of the pieces the longest is told, so that a vote loses a figure, a quotation loses the word
# that denies it, and the words behind a colon those before it; softTitle too cuts at " - " and " » ".
# What it means: an article is shown and cited under half a claim; what is taken off a title is the name that the page itself states.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "vote", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts unfluff@3.2.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >title.mjs <<'JS'
import unfluff from 'unfluff';

const text = 'The harbour board closed the north pier on Monday after engineers found cracks in two of its piles. '.repeat(3);
for (const title of ['Vote of 5 - 3 shuts pier', 'Never - “the pier is safe”', 'Denied: pier is shut', 'Who knew? - a guide to the row', 'Board » Pier shut']) {
	const found = unfluff(`<html><head><title>${title}</title></head><body><p>${text}</p></body></html>`);
	console.log(`${title} | ${found.title} | ${found.softTitle}`);
}
JS
node title.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Vote of 5 - 3 shuts pier | 3 shuts pier | 3 shuts pier
Never - “the pier is safe” | “the pier is safe” | “the pier is safe”
Denied: pier is shut | pier is shut | Denied: pier is shut
Who knew? - a guide to the row | a guide to the row | a guide to the row
Board » Pier shut | Pier shut | Pier shut
SEEN
