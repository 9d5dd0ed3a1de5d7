#!/usr/bin/env bash
# papaparse 5.7.1: a table with tabs or semicolons between its columns is cut at the commas of its sentences, if its last line ends.
#
# Run: npm package papaparse 5.7.1, node 20, its parse with a heading row and no delimiter named, of tables of two articles each with the
# columns title and text, parted by tabs, semicolons or strokes, two commas in each sentence, with a line end behind the last row and
# without. Expected: the mark of the heading row, in which no comma stands; the last line may end or not (RFC 4180, 2.2). Seen: without
# the line end the columns are right; with it, the empty row behind counts, and the comma is taken: the heading is one column,
# "title<tab>text", and what stands behind the first comma is in __parsed_extra. With skipEmptyLines it is right.
# What it means: of an export of articles nothing is where its column says; what reads one asks the heading row.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "commas", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts papaparse@5.7.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >commas.mjs <<'JS'
import Papa from 'papaparse';

for (const [mark, name] of [['\t', 'tab'], [';', 'semicolon'], ['|', 'stroke']])
	for (const [end, skipEmptyLines] of [['', false], ['\n', false], ['\n', true]]) {
		const table = [['title', 'text'], ['Pier shut', 'The board, after a row, shut it.'], ['Ferry stays', 'It stays, said Finch, for now.']].map(row => row.join(mark)).join('\n') + end;
		const { data, meta } = Papa.parse(table, { header: true, skipEmptyLines });
		console.log(name, end ? 'ends' : 'does not end', skipEmptyLines ? 'skipping' : 'not skipping', JSON.stringify(meta.delimiter), JSON.stringify(data[0]));
	}
JS
node commas.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
tab does not end not skipping "\t" {"title":"Pier shut","text":"The board, after a row, shut it."}
tab ends not skipping "," {"title\ttext":"Pier shut\tThe board","__parsed_extra":[" after a row"," shut it."]}
tab ends skipping "\t" {"title":"Pier shut","text":"The board, after a row, shut it."}
semicolon does not end not skipping ";" {"title":"Pier shut","text":"The board, after a row, shut it."}
semicolon ends not skipping "," {"title;text":"Pier shut;The board","__parsed_extra":[" after a row"," shut it."]}
semicolon ends skipping ";" {"title":"Pier shut","text":"The board, after a row, shut it."}
stroke does not end not skipping "|" {"title":"Pier shut","text":"The board, after a row, shut it."}
stroke ends not skipping "," {"title|text":"Pier shut|The board","__parsed_extra":[" after a row"," shut it."]}
stroke ends skipping "|" {"title":"Pier shut","text":"The board, after a row, shut it."}
SEEN
