#!/usr/bin/env bash
# tinyld 1.3.4: "Storm hits Florida" is Irish, "Two die in fire" Afrikaans, "Senate votes no" French and "Pope visits Turkey" Lithuanian.
#
# Run: npm package tinyld 1.3.4, node 20, detect of headlines in English. Expected: "en", or nothing, as it gives for "Minister
# resigns". Seen: six of eight are given another language, without a sign of doubt; a whole sentence is English.
# What it means: headlines of a feed are sorted under languages that nobody wrote, and an article whose headline alone is asked is not compared; the
# language is that of the text.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "headlines", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts tinyld@1.3.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >headlines.mjs <<'JS'
import { detect } from 'tinyld';

for (const headline of ['Banks to cut jobs', 'Minister resigns', 'Mayor denies report', 'Storm hits Florida', 'Two die in fire', 'Senate votes no', 'Court bans march', 'Pope visits Turkey',
	'The council voted on Sunday to close the baths.'])
	console.log(headline, '|', detect(headline));
JS
node headlines.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Banks to cut jobs | en
Minister resigns | 
Mayor denies report | tr
Storm hits Florida | ga
Two die in fire | af
Senate votes no | fr
Court bans march | fr
Pope visits Turkey | lt
The council voted on Sunday to close the baths. | en
SEEN
