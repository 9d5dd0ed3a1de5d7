#!/usr/bin/env bash
# mailparser 3.14.2 and html-to-text 10.0.1: figures of two cells become one figure, and a speaker one word with the answer.
#
# Run: npm packages mailparser 3.14.2 and html-to-text 10.0.1, node 20, on a mail that has only an HTML part, as
# newsletters come: a table of two rows and a talk as <dl>, with a <dt> for the speaker and a <dd> for the answer (HTML,
# "The dl element"). Expected of "text": signs or ends of lines between cells and between <dt> and <dd>, as browsers
# show them. Seen: "Ashford1240", "MayorNo.ClerkYes.", both in mailparser's text and in html-to-text, which makes it:
# html-to-text parts cells only of tables that it is told to hold data (its README says so, mailparser tells it of
# none), and has no rule for <dl>.
# What it means: 12 and 40 are read as 1240; what takes the text of mails reads their HTML part itself.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "cells", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts mailparser@3.14.2 html-to-text@10.0.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { simpleParser } from 'mailparser';
import { convert } from 'html-to-text';

const html = '<table><tr><th>Town</th><th>2025</th><th>2026</th></tr><tr><td>Ashford</td><td>12</td><td>40</td></tr></table>'
  + '<dl><dt>Mayor</dt><dd>No.</dd><dt>Clerk</dt><dd>Yes.</dd></dl>';
const mail = ['From: Ann Ward <ann@village.example>', 'To: desk@village.example', 'Subject: Fires', 'Date: Sun, 03 May 2026 09:00:00 +0000',
  'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', html, ''].join('\r\n');
const one = text => text.trim().split(/\s*\n\s*/).join(' / ');
console.log('mailparser:', one((await simpleParser(mail)).text));
console.log('html-to-text:', one(convert(html)));
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
mailparser: Town20252026Ashford1240 / MayorNo.ClerkYes.
html-to-text: Town20252026Ashford1240 / MayorNo.ClerkYes.
SEEN
