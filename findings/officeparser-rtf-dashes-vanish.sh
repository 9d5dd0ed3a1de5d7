#!/usr/bin/env bash
# officeparser 8.1.1: dashes and bullets of an RTF vanish, a fixed blank is "~", a fixed hyphen "_".
#
# Run: npm package officeparser 8.1.1, node 20, on an RTF of one sentence. \emdash, \endash, \bullet, \~ and \_ are how RTF
# spells these signs (Rich Text Format Specification 1.9.1, "Special Characters"); \lquote, \rquote, \ldblquote and
# \rdblquote stand in the same table. Expected: the sentence. Seen: the quotation marks are read, the dashes and the
# bullet are nothing, so that words are glued and "1914-18" becomes 191418, and "12~%" and "co_op" stand in the text.
# What it means: years and sums change, and the dash that ends a quotation is gone; a reader of RTF takes the whole table.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "dashes", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@8.1.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
printf '%s' '{\rtf1\ansi \ldblquote Shut\rdblquote\emdash she said\emdash in 1914\endash 18 by 12\~% of the co\_op.\par}' >shut.rtf
cat >read.mjs <<'JS'
import { parseOffice } from 'officeparser';

console.log((await (await parseOffice('shut.rtf')).to('text')).value.trim());
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
“Shut”she saidin 191418 by 12~% of the co_op.
SEEN
