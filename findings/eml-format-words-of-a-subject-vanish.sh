#!/usr/bin/env bash
# eml-format 0.6.1: of the subject "Quay is “not” sold" is left "“not”", of "Mayor did not pay €5" "€5".
#
# Run: npm package eml-format 0.6.1 and, beside it, letterparser 0.1.8, node 20, on mails whose Subject holds encoded words (RFC 2047): between plain words, several
# on one line, and folded over two. Expected: the subject whole, with blanks for "_", as letterparser gives it. Seen: the first encoded word is the
# subject; what stands before and behind it is gone without an error, and "_" stays.
# What it means: "not" falls out of a headline, or is all of it; a subject is decoded piece by piece, and what is no piece is kept.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "subject", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts eml-format@0.6.1 letterparser@0.1.8 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >subject.mjs <<'JS'
import eml from 'eml-format';
import { extract } from 'letterparser';

const mail = subject => `From: desk@quay.example\r\nTo: reader@quay.example\r\nSubject: ${subject}\r\nDate: Sun, 3 May 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe board met.\r\n`;
for (const subject of ['Quay is not sold', 'Quay is =?utf-8?Q?=E2=80=9Cnot=E2=80=9D?= sold', 'Mayor did not pay =?utf-8?Q?=E2=82=AC5?=', '=?utf-8?Q?Quay_sold_=E2=80=93?=\r\n =?utf-8?Q?_not_the_pier?='])
	eml.read(mail(subject), (error, data) => console.log(error ?? data.subject, '|', extract(mail(subject)).subject));
JS
node subject.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Quay is not sold | Quay is not sold
“not” | Quay is “not” sold
€5 | Mayor did not pay €5
Quay_sold_– | Quay sold – not the pier
SEEN
