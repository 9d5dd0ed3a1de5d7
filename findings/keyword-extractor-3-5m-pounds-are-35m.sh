#!/usr/bin/env bash
# keyword-extractor 0.3.0: of "£3.5m" the keyword is "£35m", of "40.5 per cent" "405", and the US and the WHO are none.
#
# Run: npm package keyword-extractor 0.3.0, node 20, its extract of English sentences, without and with its options that keep figures and
# capitals. Expected: the sums as they stand, or none, and the names of a country and of a body, which stand in capitals. Seen: the point is
# taken out of a figure wherever it stands, so that it is ten times itself; "US" is left out as "us", "WHO" as "who" and "May" as "may".
# What it means: two articles with £3.5m and £35m share a keyword, and those on the US and the WHO share none; a figure is a word with its
# point, and a word in capitals is not looked up among small ones.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "35m", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts keyword-extractor@0.3.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >key.mjs <<'JS'
import extractor from 'keyword-extractor';

for (const text of ['The repairs cost £3.5m.', 'The repairs cost £35m.', 'Turnout was 40.5 per cent.', 'US troops left in May, says WHO.', 'UN troops left in June, says NATO.'])
	console.log(text, JSON.stringify(extractor.extract(text, { language: 'english' })), JSON.stringify(extractor.extract(text, { language: 'english', remove_digits: false, return_changed_case: false })));
JS
node key.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
The repairs cost £3.5m. ["repairs","cost","£35m"] ["repairs","cost","£35m"]
The repairs cost £35m. ["repairs","cost","£35m"] ["repairs","cost","£35m"]
Turnout was 40.5 per cent. ["Turnout","405","cent"] ["Turnout","405","cent"]
US troops left in May, says WHO. ["troops","left"] ["troops","left"]
UN troops left in June, says NATO. ["troops","left","June","NATO"] ["troops","left","June","NATO"]
SEEN
