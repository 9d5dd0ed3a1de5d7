#!/usr/bin/env bash
# mwparserfromhell 0.6.4: of a page of a wiki "5{{ndash}}3" is "53", a note is one word with its sentence, and two lines are one word.
#
# Run: python3-mwparserfromhell of Debian 12 (0.6.4, installed with apt-get where there is none), its strip_code(), which "returns a rendered string without
# unprintable code", of pages as Wikinews and Wikipedia have them. Expected: 5–3, or a sign that something stood there; lines of a <br> apart; notes apart from the
# sentence or left out; the words of a picture without its settings. Seen: templates are taken out and what stood around them is joined, also where they only set a dash,
# an apostrophe or words that must not be parted; <br> is nothing; the note is said; "thumb|" stands before the words under a picture; 10⁶ is 106.
# What it means: figures and names of collections of Wikipedia that were made plain by it were never printed; a gap has to be shown where a template was.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import mwparserfromhell' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-mwparserfromhell=0.6.4*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >read.py <<'PY'
import mwparserfromhell

print('mwparserfromhell', mwparserfromhell.__version__)
for page in (
    'A vote of 5{{ndash}}3 ended it.',
    'It fell by {{nowrap|40 per cent}} in a year.',
    'The board met at eight<br>and left at ten.',
    'The quay is not sold.<ref>Minutes, page 3.</ref> It is let.',
    'The pool holds 10<sup>6</sup> litres.',
    '[[File:Quay.jpg|thumb|The quay of Portvale.]]\nIt is shut.',
):
    print(page.replace('\n', ' / '), '|', mwparserfromhell.parse(page).strip_code().replace('\n', ' / '))
PY
/usr/bin/python3 read.py | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
mwparserfromhell 0.6.4
A vote of 5{{ndash}}3 ended it. | A vote of 53 ended it.
It fell by {{nowrap|40 per cent}} in a year. | It fell by  in a year.
The board met at eight<br>and left at ten. | The board met at eightand left at ten.
The quay is not sold.<ref>Minutes, page 3.</ref> It is let. | The quay is not sold.Minutes, page 3. It is let.
The pool holds 10<sup>6</sup> litres. | The pool holds 106 litres.
[[File:Quay.jpg|thumb|The quay of Portvale.]] / It is shut. | thumb|The quay of Portvale. / It is shut.
SEEN
