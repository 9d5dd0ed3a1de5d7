#!/usr/bin/env bash
# officeparser 8.1.1: what was deleted from an RTF, and what is hidden in it, stands in the text as if it were said.
#
# Run: npm packages officeparser 8.1.1 and, beside it, pandoc-wasm 1.1.0 (the official build of pandoc 3.10), node 20, on an
# RTF with one tracked deletion, {\deleted ...}, and one hidden word, {\v ...} (Rich Text Format Specification 1.9.1,
# "Track Changes", "Font (Character) Formatting Properties"). Expected: "The hall will shut today."; pandoc strikes the
# first through and leaves the second out. Seen: officeparser prints both, so that the sentence says the opposite.
# The same library leaves deletions out of DOCX and ODT.
# What it means: an article saved with tracked changes may deny what it says; a reader of RTF passes \deleted and \v over.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "struck", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 officeparser@8.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
printf '%s' '{\rtf1\ansi The hall will {\deleted never }shut {\v not }today.\par}' >shut.rtf
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'pandoc-wasm';
import { parseOffice } from 'officeparser';

const pandoc = await convert({ from: 'rtf', to: 'plain', 'input-files': ['shut.rtf'] }, null, { 'shut.rtf': new Blob([readFileSync('shut.rtf')]) });
console.log('pandoc:', pandoc.stdout.trim());
console.log('officeparser:', (await (await parseOffice('shut.rtf')).to('text')).value.trim());
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pandoc: The hall will ~~never~~ shut today.
officeparser: The hall will never shut not today.
SEEN
