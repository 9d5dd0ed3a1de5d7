#!/usr/bin/env bash
# subsrt 1.1.1: a transcript in SRT whose lines end as on Linux and the Mac is one caption, in which numbers and times stand as if said.
#
# Run: npm package subsrt 1.1.1 and, beside it, srt-parser-2 1.2.3, node 20, on a transcript of three captions, once with lines that end in LF and once in CRLF. Expected:
# three captions both times, as srt-parser-2 gives them. Seen: with CRLF three; with LF one, whose words go on with "2", the time and
# all the rest; and of ">> ANN WARD: No." the text holds the words without who said them, as its source says, though "BEN HOLT:" stays.
# What it means: words of one speaker go on in the other's caption, and figures that nobody said stand among them; captions are parted at empty lines, however
# lines end.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "captions", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts subsrt@1.1.1 srt-parser-2@1.2.3 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >captions.mjs <<'JS'
import Srt from 'srt-parser-2';
import subsrt from 'subsrt';

const captions = ['1\n00:00:01,000 --> 00:00:03,000\n>> ANN WARD: No.', '2\n00:00:04,000 --> 00:00:06,000\nBEN HOLT: It is sold.', '3\n00:00:07,000 --> 00:00:08,000\nWhen?'].join('\n\n') + '\n';
const parser = new (Srt.default ?? Srt)();
for (const said of [captions, captions.replaceAll('\n', '\r\n')])
	console.log(subsrt.parse(said).map(c => c.text.trim().split(/\s*\n\s*/).join(' / ')), '|', parser.fromSrt(said).map(c => c.text));
JS
node captions.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
[
  'No. / 2 / 00:00:04,000 --> 00:00:06,000 / BEN HOLT: It is sold. / 3 / 00:00:07,000 --> 00:00:08,000 / When?'
] | [ '>> ANN WARD: No.', 'BEN HOLT: It is sold.', 'When?' ]
[ 'No.', 'BEN HOLT: It is sold.', 'When?' ] | [ '>> ANN WARD: No.', 'BEN HOLT: It is sold.', 'When?' ]
SEEN
