#!/usr/bin/env bash
# pandoc 3.10 and officeparser 8.1.1: the entry of an index stands in the sentence of an RTF, glued to its word.
#
# Run: npm packages pandoc-wasm 1.1.0 (the official build of pandoc 3.10) and officeparser 8.1.1, node 20, on an RTF of one
# sentence in which "hall" is marked for the index, {\xe{Town hall}}, and for a table of contents, {\tc{Chapter}}. Both are
# destinations that are not shown where they stand (Rich Text Format Specification 1.9.1, "Index Entries", "Table of
# Contents Entries"). Expected: "The hall is shut." Seen: both print the entries as words of the sentence.
# What it means: a name that nobody wrote stands in the text and is counted; a reader of RTF passes \xe and \tc over.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "entries", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 officeparser@8.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
printf '%s' '{\rtf1\ansi The hall{\xe{Town hall}} is shut{\tc{Chapter}}.\par}' >shut.rtf
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
pandoc: The hallTown hall is shutChapter.
officeparser: The hallTown hall is shutChapter.
SEEN
