#!/usr/bin/env bash
# numeral 2.0.6 and parse-price 1.1.8: "a vote of 4-3" is -43, "5 of 12" is 512, and "£3.5bn" three and a half.
#
# Run: npm packages numeral 2.0.6, its value of a text, and parse-price 1.1.8, node 20, on sums, votes and shares as news texts write
# them, one or two figures in each. Expected: the figure, or nothing where there are two. Seen: the digits of both figures as
# one, to numeral with the hyphen of a vote as its sign; numeral takes "m" for a million, "bn" and "million" for nothing,
# parse-price all three, and neither gives an error.
# What it means: of "from £5 to £12" a table has 512, and a sum is a thousandth of a million of itself; a text is cut into its figures
# before one of them is read.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "43", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts numeral@2.0.6 parse-price@1.1.8 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >sum.mjs <<'JS'
import numeral from 'numeral';
import price from 'parse-price';

for (const words of ['£3.5m', '£3.5bn', '$5 million', 'a vote of 4-3', '5 of 12', '1 in 5', 'from £5 to £12', '10–12'])
	console.log(`${words}: numeral ${numeral(words).value()}, parse-price ${(price.default ?? price)(words)}`);
JS
node sum.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
£3.5m: numeral 3500000, parse-price 3.5
£3.5bn: numeral 3.5, parse-price 3.5
$5 million: numeral 5, parse-price 5
a vote of 4-3: numeral -43, parse-price 43
5 of 12: numeral 512, parse-price 512
1 in 5: numeral 15, parse-price 15
from £5 to £12: numeral 512, parse-price 512
10–12: numeral 1012, parse-price 1012
SEEN
