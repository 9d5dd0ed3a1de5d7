#!/usr/bin/env bash
# parse-duration 2.1.9: "2½ hours" are two thousandths of a second, "5–7 days" seven days and five thousandths, "48-hour" 48 thousandths.
#
# Run: npm package parse-duration 2.1.9, node 20, on lengths of time as news texts have them; it gives thousandths of a second, and null for what
# it cannot read. Expected: two hours and a half, and null for "5–7 days", as for "two hours". Seen: a number that no unit stands right behind counts
# as thousandths of a second, without a sign that it was not understood; of "3 to 4 hours" the 3 is dropped.
# What it means: a strike of 48 hours is over at once, and of a span one end is told as the whole; a reader of lengths of time takes a number with what stands
# before and behind it, or says nothing.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "strike", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts parse-duration@2.1.9 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >strike.mjs <<'JS'
import parse from 'parse-duration';

for (const said of ['2 hours', '2.5 hours', '2½ hours', '2 1/2 hours', 'two hours', '5–7 days', '3 to 4 hours', '48-hour strike', '12-year sentence'])
	console.log(said, '|', parse(said));
JS
node strike.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
2 hours | 7200000
2.5 hours | 9000000
2½ hours | 2
2 1/2 hours | 7200021
two hours | null
5–7 days | 604800005
3 to 4 hours | 14400000
48-hour strike | 48
12-year sentence | 12
SEEN
