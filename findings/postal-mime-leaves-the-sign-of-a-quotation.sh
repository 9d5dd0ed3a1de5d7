#!/usr/bin/env bash
# postal-mime 4.0.0: the sign that marks a quoted line stands within the sentence, "cost > 40 pounds".
#
# Run: npm packages postal-mime 4.0.0 and, beside it, mailparser 3.14.2, node 20, on a mail of type text/plain with
# format=flowed that quotes another mail. RFC 3676, 4.2 and 4.5: a line that ends in a blank goes on in the next line of
# the same depth of quotation, and the signs ">" are taken off before lines are joined. Expected: "> The hall cost 40
# pounds a day, she said.", as mailparser reads it. Seen: the lines are joined with their signs, "> The hall cost > 40
# pounds a day, > she said.".
# What it means: what reads on says "more than 40 pounds"; a reader of flowed mail counts the signs, takes them off,
# joins, and writes them once.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "flowed", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts postal-mime@4.0.0 mailparser@3.14.2 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import PostalMime from 'postal-mime';
import { simpleParser } from 'mailparser';

const mail = ['From: Ann Ward <ann@village.example>', 'To: desk@village.example', 'Subject: Hall', 'Date: Sun, 03 May 2026 09:00:00 +0000',
  'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8; format=flowed', '',
  'Ben wrote:', '> The hall cost ', '> 40 pounds a day, ', '> she said.', 'It is not ', 'true.', ''].join('\r\n');
const one = text => text.trim().split(/\n+/).join(' / ');
console.log('postal-mime:', one((await PostalMime.parse(mail)).text));
console.log('mailparser:', one((await simpleParser(mail)).text));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
postal-mime: Ben wrote: / > The hall cost > 40 pounds a day, > she said. / It is not true.
mailparser: Ben wrote: / > The hall cost 40 pounds a day, she said. / It is not true.
SEEN
