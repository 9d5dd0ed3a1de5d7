#!/usr/bin/env bash
# another-name-parser 0.1.0: "John Major" is an officer called John, "Mike Judge" a judge; neither has a last name.
#
# Run: npm package another-name-parser 0.1.0, node 20, on names of people in the news. Expected: Major and Judge as last names where they stand
# last, as it has Bishop, Dean, King and Pope. Seen: "Major", "Judge", "Master" and "Sister" are taken for a title wherever they stand: the
# last name is null, and the title stands before the name.
# What it means: a prime minister is listed under J and found as "Major John"; a word that is a title before a name is a name behind it.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "names", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts another-name-parser@0.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >names.mjs <<'JS'
import parse from 'another-name-parser';

for (const name of ['Major Ann Holt', 'John Major', 'Mike Judge', 'Lee Master', 'Billy Bishop', 'James Dean']) {
	const { prefix, first, last } = parse(name);
	console.log(`${name} | title: ${prefix}, first: ${first}, last: ${last}`);
}
JS
node names.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Major Ann Holt | title: Major, first: Ann, last: Holt
John Major | title: Major, first: John, last: null
Mike Judge | title: Judge, first: Mike, last: null
Lee Master | title: Master, first: Lee, last: null
Billy Bishop | title: null, first: Billy, last: Bishop
James Dean | title: null, first: James, last: Dean
SEEN
