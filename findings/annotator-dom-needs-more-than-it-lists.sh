#!/usr/bin/env bash
# @apache-annotator/dom 0.2.0: installed as its own package.json asks, it cannot be imported.
#
# Run: npm package @apache-annotator/dom 0.2.0, node 20, no browser. The package is installed alone and imported.
# Expected: its functions (describeTextPosition, describeTextQuote ...), as its README says. Seen: ERR_MODULE_NOT_FOUND,
# "Cannot find package '@apache-annotator/selector'": lib/text-quote/describe.js imports that package, which stands under
# devDependencies only, so npm does not bring it. With @apache-annotator/selector 0.2.0 beside it its eight functions come.
# What it means: who reads W3C Web Annotations back with this library names both packages, at one version.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "shelf", "private": true, "type": "module"}' >package.json
cat >import.mjs <<'JS'
try {
	const dom = await import('@apache-annotator/dom');
	console.log('imported:', Object.keys(dom).sort().join(' '));
} catch (e) {
	console.log(e.code + ':', e.message.split(' imported from ')[0]);
}
JS
install() { npm install --silent --no-audit --no-fund --ignore-scripts "$@" >npm.log 2>&1 || { cat npm.log; exit 1; }; }

install @apache-annotator/dom@0.2.0
alone=$(node import.mjs)
echo "alone: $alone"
install @apache-annotator/selector@0.2.0
both=$(node import.mjs)
echo "with the selector package: $both"

[ "$alone" = "ERR_MODULE_NOT_FOUND: Cannot find package '@apache-annotator/selector'" ] &&
	[[ $both == "imported: "*describeTextPosition*describeTextQuote* ]] ||
	{ echo "it behaves otherwise now"; exit 1; }
