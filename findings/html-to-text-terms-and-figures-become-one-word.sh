#!/usr/bin/env bash
# html-to-text 10.0.1: a list of terms comes out as one word, terms and figures without a blank between them.
#
# Run: that npm package with its defaults, node 20, on <dl><dt>In 2024</dt><dd>380 cases</dd><dt>In 2025</dt><dd>12 cases</dd></dl>,
# as outlets set key figures. A browser puts each on a line of its own, and the package does so for <p>, <li> and <div>. Expected:
# lines, or at least blanks. Seen: "In 2024380 casesIn 202512 cases".
# What it means: a year and a count become a number that nobody wrote; <dt> and <dd> are blocks as <li> is.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "words", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts html-to-text@10.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { convert } from 'html-to-text';

for (const [list, term, detail] of [['ul', 'li', 'li'], ['dl', 'dt', 'dd']]) {
	const entry = (a, b) => `<${term}>${a}</${term}><${detail}>${b}</${detail}>`;
	console.log(list, JSON.stringify(convert(`<${list}>${entry('In 2024', '380 cases')}${entry('In 2025', '12 cases')}</${list}>`)));
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
ul " * In 2024\n * 380 cases\n * In 2025\n * 12 cases"
dl "In 2024380 casesIn 202512 cases"
SEEN
