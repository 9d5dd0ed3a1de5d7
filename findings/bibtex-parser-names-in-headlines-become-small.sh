#!/usr/bin/env bash
# @retorquere/bibtex-parser 9.0.29: names in a headline lose their capitals, "Nora Finch of the NHS" is "nora finch of the NHS".
#
# Run: npm package @retorquere/bibtex-parser 9.0.29, node 20, its parse of articles whose headlines are set as sentences, or with
# capitals throughout. It sets titles as sentences (the option sentenceCase, which is to guess whether a title is one already). Expected: a
# headline that is a sentence stays; of the others names may be lost. Seen: a long sentence stays, of a short one too every word but the
# first is written small that has no capital inside, and a town at the end of a headline in capitals; braces keep them.
# What it means: names cannot be found any more in headlines that came through such a list; it is read with sentenceCase: false.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "headline", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @retorquere/bibtex-parser@9.0.29 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >headline.mjs <<'JS'
import * as bibtex from '@retorquere/bibtex-parser';

const title = (words, options) => bibtex.parse(`@article{a, title = {${words}}, journal = {The Ashby Courier}, date = {2026-03-14}}`, options).entries[0].fields.title;
for (const words of ['Ashby mayor meets Nora Finch of the NHS', 'The vote in May went to Ole Berg, the board of Eastport says', 'Harbour Board Delays Ferry Vote in Ashby', 'Harbour board hears {Ole Berg}'])
	console.log(`${words} => ${title(words)}`);
console.log('off:', title('Ashby mayor meets Nora Finch of the NHS', { sentenceCase: false }));
JS
node headline.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Ashby mayor meets Nora Finch of the NHS => Ashby mayor meets nora finch of the NHS
The vote in May went to Ole Berg, the board of Eastport says => The vote in May went to Ole Berg, the board of Eastport says
Harbour Board Delays Ferry Vote in Ashby => Harbour board delays ferry vote in ashby
Harbour board hears {Ole Berg} => Harbour board hears Ole Berg
off: Ashby mayor meets Nora Finch of the NHS
SEEN
