#!/usr/bin/env bash
# number-to-words 1.2.4, written-number 0.11.1, num2words 0.5.10: 3.5 in words is "three" or "four", and -0.5 "zero" or "zero point five".
#
# Run: npm packages number-to-words 1.2.4 and written-number 0.11.1, node 20, and python3-num2words of Debian 12 (0.5.10, installed with apt-get
# where there is none), on figures with a point and with a minus. Expected: "three point five", "minus zero point five", or an error.
# Seen: number-to-words cuts what stands behind the point, written-number goes to the nearest whole number and writes
# nothing for what is below zero, and num2words has "minus" before all but a figure between -1 and 0.
# What it means: a swing of half a point turns round, and 3.5m people are three million in a text that is read aloud; a figure whose words are not known
# is left in figures.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import num2words' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-num2words=0.5.10*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '{"name": "none", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts number-to-words@1.2.4 written-number@0.11.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >words.mjs <<'JS'
import toWords from 'number-to-words';
import written from 'written-number';

for (const n of [3.5, 0.5, -0.5, -4, -3.5]) console.log(`${n}: number-to-words "${toWords.toWords(n)}", written-number "${written(n)}"`);
JS
cat >words.py <<'PY'
from num2words import num2words

for n in (3.5, 0.5, -0.5, -4, -3.5):
    print(f'{n}: num2words "{num2words(n)}"')
PY
{
	node words.mjs
	/usr/bin/python3 words.py
} | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
3.5: number-to-words "three", written-number "four"
0.5: number-to-words "zero", written-number "one"
-0.5: number-to-words "zero", written-number ""
-4: number-to-words "minus four", written-number ""
-3.5: number-to-words "minus three", written-number ""
3.5: num2words "three point five"
0.5: num2words "zero point five"
-0.5: num2words "zero point five"
-4: num2words "minus four"
-3.5: num2words "minus three point five"
SEEN
