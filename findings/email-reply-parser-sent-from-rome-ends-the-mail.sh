#!/usr/bin/env bash
# email-reply-parser 2.3.7: a paragraph that begins "Sent from Rome" ends the mail, and what stands behind it is gone.
#
# Run: npm package email-reply-parser 2.3.7, node 20, the visible text of mails in plain text that answer nobody and quote nobody. Expected: the
# whole text. Seen: a paragraph that begins "Sent from" is taken for the line that a telephone sets under a mail, however it goes on, and all
# behind it is hidden too; so is a paragraph "On 4 May 2026 ..., the board wrote:" with the words that it introduces. A paragraph "Sent
# in March" stays.
# What it means: of an article sent by mail the denial is gone that stands below; a signature is taken off where it ends the mail and is
# short, and what was taken off is told.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "mail", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts email-reply-parser@2.3.7 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >mail.mjs <<'JS'
import parser from 'email-reply-parser';

const read = text => new (parser.default ?? parser)().read(text).getVisibleText().trim().split('\n\n').join(' / ');
for (const middle of ['Sent from Rome, the letters reached us late.', 'Sent in March, the letters reached us late.', 'On 4 May 2026, after five hours, the board wrote:'])
	console.log(read(`The board kept the letters.\n\n${middle}\n\nNobody was hurt, Finch said.`));
JS
node mail.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
The board kept the letters.
The board kept the letters. / Sent in March, the letters reached us late. / Nobody was hurt, Finch said.
The board kept the letters.
SEEN
