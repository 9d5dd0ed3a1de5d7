#!/usr/bin/env bash
# pandoc 3.10: of a text in LaTeX a quotation in \textquote is gone, half of a sum, a price, the 40 of 40 km, and "not" where it was added.
#
# Run: npm package pandoc-wasm 1.1.0 (the official build of pandoc 3.10), node 20, on sentences of LaTeX with the packages csquotes, units, eurosym, changes and siunitx, from
# LaTeX to plain text. It reads \enquote and \blockquote of csquotes, and \SI, \qty and \num of siunitx. Expected: the words of the others too, as of a
# command that it does not know with its words in braces. Seen: \textquote and \textins of csquotes, \nicefrac and \EUR vanish with their words, and a sentence goes on
# without them, of \unit[40]{km} the unit is left; all that without --verbose unsaid, as "info". Of two distances a comma and "&" are made.
# What it means: the words of a witness, a figure or a denial are missing from a sentence that reads on; what is not known has to leave its words or a gap.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "quotation", "private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { convert } from 'pandoc-wasm';

for (const sentence of [
  String.raw`She said \enquote{We did not sell it} on Monday.`,
  String.raw`She said \textquote[Ann Ward]{We did not sell it} on Monday.`,
  String.raw`“It is \textins{not} safe,” he wrote.`,
  String.raw`It takes \nicefrac{1}{2} of the quay.`,
  String.raw`The ferry costs \EUR{5} now.`,
  String.raw`It lies \unit[40]{km} away.`,
  String.raw`It lies \SI{40}{km} away.`,
  String.raw`The boats sank \qtylist{3;5}{\km} away.`,
  String.raw`It is \added{not} sold.`,
]) {
  const read = await convert({ from: 'latex', to: 'plain', wrap: 'none' }, sentence, {});
  console.log(sentence, '|', read.stdout.trim(), '|', read.warnings.map(w => w.verbosity).join(' '));
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
She said \enquote{We did not sell it} on Monday. | She said “We did not sell it” on Monday. | 
She said \textquote[Ann Ward]{We did not sell it} on Monday. | She said on Monday. | INFO
“It is \textins{not} safe,” he wrote. | “It is safe,” he wrote. | INFO
It takes \nicefrac{1}{2} of the quay. | It takes of the quay. | INFO
The ferry costs \EUR{5} now. | The ferry costs now. | INFO
It lies \unit[40]{km} away. | It lies km away. | 
It lies \SI{40}{km} away. | It lies 40 km away. | 
The boats sank \qtylist{3;5}{\km} away. | The boats sank 3 km, & 5 km away. | 
It is \added{not} sold. | It is sold. | INFO
SEEN
