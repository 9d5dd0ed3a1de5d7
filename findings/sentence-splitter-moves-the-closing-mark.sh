#!/usr/bin/env bash
# sentence-splitter 5.0.1: the mark that closes a quotation is moved to the next sentence, where the speaker stands.
#
# Run: npm package sentence-splitter 5.0.1, node 20, its split of English sentences with curly and straight marks, one quotation
# after another. Unicode's UAX #29 (SB8a to SB11) keeps closing marks with the sentence that they close. Expected: no sentence begins with
# a closing mark. Seen: with curly marks a sentence begins with the mark that closes the one before, ” he asked.; with straight
# ones none does, and the pieces are others.
# What it means: a quotation loses its end and the words of the outlet seem to be quoted, or the other way round; a cut
# between sentences is made behind the marks.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "cut", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts sentence-splitter@5.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >cut.mjs <<'JS'
import { split } from 'sentence-splitter';

for (const text of ['“Why?” he asked. She left.', '"Why?" he asked. She left.', 'She said: “It is over. We lost!” Then rain fell.', 'She said: "It is over. We lost!" Then rain fell.'])
	console.log(split(text).filter(piece => piece.type === 'Sentence').map(piece => piece.raw).join(' / '));
JS
node cut.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
“Why? / ” he asked. / She left.
"Why?" he asked. / She left.
She said: “It is over. / We lost! / ” Then rain fell.
She said: "It is over. We lost!" Then rain fell.
SEEN
