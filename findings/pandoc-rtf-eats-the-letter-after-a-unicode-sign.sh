#!/usr/bin/env bash
# pandoc 3.10: in an RTF whose Unicode signs are followed by "?", the letter after each of them is lost.
#
# Run: npm package pandoc-wasm 1.1.0 (the official build of pandoc 3.10), node 20, on RTF of one sentence. The Rich Text
# Format Specification 1.9.1 ("Unicode RTF"): after \uN a reader leaves out \ucN characters, one unless told otherwise,
# which old readers show instead. Many writers put a "?" there, others \'hh. Expected: the sentence, either way.
# Seen: with \'hh it is whole; with "?" one letter more is eaten each time: "cafes" lose their s, "not" becomes "ot", and
# "she said" becomes "he said", without a warning.
# What it means: RTF that came through pandoc may name another speaker; a reader of RTF counts exactly \ucN characters.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "letters", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { convert } from 'pandoc-wasm';

const spelt = sign => String.raw`{\rtf1\ansi\uc1 Two caf\u233${sign("e9")}s are \u8220${sign("93")}not\u8221${sign("94")} open \u8212${sign("97")}she said.\par}`;
for (const [name, sign] of [["\\'hh", hex => `\\'${hex}`], ['?', () => '?']]) {
  const read = await convert({ from: 'rtf', to: 'plain', wrap: 'none', 'input-files': ['a.rtf'] }, null, { 'a.rtf': new Blob([spelt(sign)]) });
  console.log(`${name}: ${read.stdout.trim()} | warnings: ${read.warnings.length}`);
}
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
\'hh: Two cafés are “not” open —she said. | warnings: 0
?: Two café are “ot”open —he said. | warnings: 0
SEEN
