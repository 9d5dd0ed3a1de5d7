#!/usr/bin/env bash
# to-words 5.7.0: in Italian 2,000,000 is "Milioni", millions without a number, as 2,000,000,000 is "Miliardi".
#
# Run: npm package to-words 5.7.0, node 20, its words of sums in Italian (it-IT) and, beside them, in French. Expected: "due
# milioni", as it has "Un Milione" for one and "Tre Milioni" for three, and "mille uno" for 1001. Seen: of two millions,
# two thousand millions and 2,000,001 the "due" is left out; 1001 and 1100 begin with the plural "Mila", as if it were left out there.
# What it means: a sum read aloud or set in a translation is any number of millions; a number stays in figures beside its words.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "sums", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts to-words@5.7.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >sums.mjs <<'JS'
import { ToWords } from 'to-words';

const italian = new ToWords({ localeCode: 'it-IT' });
const french = new ToWords({ localeCode: 'fr-FR' });
for (const n of [1000000, 2000000, 2000001, 3000000, 2000000000, 1000, 1001, 1100])
	console.log(n, italian.convert(n), '|', french.convert(n));
JS
node sums.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
1000000 Un Milione | Un Million
2000000 Milioni | Deux Millions
2000001 Milioni Uno | Deux Millions Un
3000000 Tre Milioni | Trois Millions
2000000000 Miliardi | Deux Milliards
1000 Mille | Mille
1001 Mila Uno | Mille Un
1100 Mila Cento | Mille Cent
SEEN
