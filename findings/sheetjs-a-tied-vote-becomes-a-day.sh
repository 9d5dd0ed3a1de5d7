#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS): a vote of 4-4 in a CSV is read as 4 April 2001, and one half as 2 January.
#
# Run: npm package xlsx 0.18.5, node 20, its read of a CSV with a vote, a score, a share of two and a span of days, and, beside it,
# papaparse 5.7.1. Expected: the words of the cells, as a CSV has no days (RFC 4180), or days that were written as such. Seen: "4-4"
# is the day 4/4/01, "2-1" 2/1/01, "1/2" 1/2/01, "3-4 May" 5/3/04, the 3rd of May 2004; "7.30pm" and "1,200" stay. With
# raw: true all stay.
# What it means: votes and scores of a table of articles are days, and are written out so; such a table is read with raw: true, or
# by a reader that leaves cells alone.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "vote", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 papaparse@5.7.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >vote.mjs <<'JS'
import * as XLSX from 'xlsx';
import Papa from 'papaparse';

const csv = 'what,said\nvote,4-4\nscore,2-1\nshare,1/2\nspan,3-4 May\nhour,7.30pm\nsum,"1,200"\n';
const cells = book => XLSX.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]]).trim().split('\n').slice(1).join(' | ');
console.log('xlsx:', cells(XLSX.read(csv, { type: 'string' })));
console.log('xlsx, raw:', cells(XLSX.read(csv, { type: 'string', raw: true })));
console.log('papaparse:', Papa.parse(csv.trim()).data.slice(1).map(row => row.join(',')).join(' | '));
JS
node vote.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
xlsx: vote,4/4/01 | score,2/1/01 | share,1/2/01 | span,5/3/04 | hour,7.30pm | sum,"1,200"
xlsx, raw: vote,4-4 | score,2-1 | share,1/2 | span,3-4 May | hour,7.30pm | sum,"1,200"
papaparse: vote,4-4 | score,2-1 | share,1/2 | span,3-4 May | hour,7.30pm | sum,1,200
SEEN
