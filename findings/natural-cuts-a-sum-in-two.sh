#!/usr/bin/env bash
# natural 8.1.1: its tokenizer of sentences cuts "£3.5m" and "7.30pm" at the point, as if a sentence ended there.
#
# Run: npm package natural 8.1.1, node 20, its SentenceTokenizer with the abbreviations "Mr." and "p.m.", on sentences with a
# sum before a unit, a sum alone, a share and an hour. Expected: a point between two figures ends no sentence, as the
# package has it for "3.5 per cent" and "$3.50". Seen: with a letter behind the figure it does: "It cost £3. / 5m in May.",
# "Mr. Hale paid 3. / 5bn.", "They met at 7. / 30pm."
# What it means: a count of sentences is wrong and a sum becomes another one, three for three and a half million; what looks for the
# ends of sentences knows figures first.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "sum", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts natural@8.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >sum.mjs <<'JS'
import natural from 'natural';

const cut = new natural.SentenceTokenizer(['Mr.', 'p.m.']);
for (const text of ['It cost £3.5m in May. He left.', 'Mr. Hale paid 3.5bn. He left.', 'It rose by 3.5 per cent. He left.', 'It cost $3.50 in May. He left.', 'They met at 7.30pm. He left.', 'It is 1.2 or 2.1? He left.'])
	console.log(cut.tokenize(text).join(' / '));
JS
node sum.mjs 2>/dev/null | grep -v '^◇' | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It cost £3. / 5m in May. / He left.
Mr. Hale paid 3. / 5bn. / He left.
It rose by 3.5 per cent. / He left.
It cost $3.50 in May. / He left.
They met at 7. / 30pm. / He left.
It is 1.2 or 2.1? / He left.
SEEN
