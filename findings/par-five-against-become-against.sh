#!/usr/bin/env bash
# par 1.53.0: "5 councillors voted for the ferry and / 5 against it" becomes "5 councillors voted for the ferry and against it".
#
# Run: par of Debian 12 (1.53.0-2, installed with apt-get where there is none), which sets the paragraphs of a text to a width, on paragraphs of
# two lines that begin, or end, with the same figure or mark; fmt of coreutils 9.1 beside it. Expected: the words as they are, the lines
# broken elsewhere, as fmt leaves them. Seen: what all lines of a paragraph begin or end with is taken for the border of a box, be it the figure 5, the
# 198 of 1984 and 1985, the sign of a sum or the mark of a quotation; it stands once on each new line, and nowhere within.
# What it means: a vote loses its noes, a year its century, a speaker's words their first mark, only by where a line was broken; lines of an article are
# joined by words, and nothing in them is a border.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v par >/dev/null || apt-get install -y --no-install-recommends 'par=1.53.0*' >apt.log 2>&1 || { cat apt.log; exit 1; }
unset PARINIT
export LC_ALL=C.UTF-8
while IFS='|' read -r first second; do
	printf '%s\n' "$first" "$second" >lines
	printf 'par: %s\n' "$(par 72 <lines)"
	printf 'fmt: %s\n' "$(fmt -w 72 <lines)"
done <<'LINES' | tee seen
Four councillors voted for it and|five against it.
5 councillors voted for the ferry and|5 against it.
1984 was a good year for the harbour,|1985 was not.
£5m goes to the ferry, said the mayor, and|£3m to the school.
“We stay,” said the mayor.|“No,” said the captain.
LINES
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
par: Four councillors voted for it and five against it.
fmt: Four councillors voted for it and five against it.
par: 5 councillors voted for the ferry and against it.
fmt: 5 councillors voted for the ferry and 5 against it.
par: 1984 was a good year for the harbour, 5 was not.
fmt: 1984 was a good year for the harbour, 1985 was not.
par: £5m goes to the ferry, said the mayor, and 3m to the school.
fmt: £5m goes to the ferry, said the mayor, and £3m to the school.
par: “We stay,” said the mayor No,” said the captain                  .
fmt: “We stay,” said the mayor.  “No,” said the captain.
SEEN
