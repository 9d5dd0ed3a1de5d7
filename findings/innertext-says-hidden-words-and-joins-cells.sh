#!/usr/bin/env bash
# linkedom 0.18.15 and happy-dom 21.0.4: innerText has words that the page hides, and makes a name and a figure of two cells one word.
#
# Run: these npm packages, node 20, the innerText of a page's body. HTML ("The innerText getter") has it as the page shows:
# nothing of what is hidden or a template holds, a tab between two cells, an end of line for <br>. Expected: "The hall will
# shut.", "Ashby", a tab and "12", "Monday" and "Tuesday" on two lines. Seen: both say "The hall will never shut." of a word in <span
# hidden> and glue the cells, "Ashby12"; linkedom also reads what is set to display:none and what a template holds; happy-dom leaves
# <br> out, "MondayTuesday".
# What it means: text taken by either in place of a browser says the opposite and holds figures that nobody printed; what
# a page shows is read from its elements.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "shown", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts linkedom@0.18.15 happy-dom@21.0.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >read.mjs <<'JS'
import { parseHTML } from 'linkedom';
import { Window } from 'happy-dom';

const page = '<!DOCTYPE html><html lang="en"><head><title>Hall</title></head><body><p>The hall will <span hidden>never </span>shut.</p><p>Nobody <span style="display:none">but her </span>voted.</p>' +
	'<table><tr><td>Ashby</td><td>12</td></tr></table><p>Monday<br>Tuesday</p><template><p>Sold out.</p></template></body></html>';
const one = text => JSON.stringify(text.trim().replace(/\n+/g, '\n'));
console.log('linkedom:', one(parseHTML(page).document.body.innerText));
const window = new Window();
window.document.write(page);
console.log('happy-dom:', one(window.document.body.innerText));
await window.happyDOM.close();
JS
node read.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
linkedom: "The hall will never shut.\nNobody but her voted.Ashby12\nMonday\nTuesday\nSold out."
happy-dom: "The hall will never shut.\nNobody voted.Ashby12\nMondayTuesday"
SEEN
