#!/usr/bin/env bash
# unrtf 0.21.10: in plain text a vote of 3–3 is 33 and a quotation loses its marks; in HTML the figure behind a minus is gone.
#
# Run: unrtf of Debian 12 (0.21.10, installed with apt-get where there is none), its --text and --html of an RTF with \endash,
# \ldblquote, \rdblquote and a minus as \u8722 with "?" to stand in for it (Rich Text Format Specification 1.9.1, "Special
# Characters" and "Unicode RTF"). Expected: 3–3, “never”, −40. Seen: --text writes nothing for the dash and the marks,
# "?40" for the minus; --html has dash and marks, and "&minus; pounds" without the 40 that follows the sign.
# What it means: a vote and a score become other figures, words of others those of the paper, and sums vanish; articles are taken
# from the RTF itself.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v unrtf >/dev/null || apt-get install -y --no-install-recommends 'unrtf=0.21.10*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >vote.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Arial;}}\f0 The vote ended 3\endash 3.\par She said \ldblquote never\rdblquote .\par It fell by \u8722?40 pounds.\par}
RTF
{
	unrtf --version 2>&1 | head -n 1
	unrtf --text vote.rtf 2>/dev/null | grep -aE 'vote|said|fell'
	unrtf --html vote.rtf 2>/dev/null | grep -E 'vote|said|fell' | sed 's/<[^>]*>//g'
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
0.21.10
The vote ended 33.
She said never.
It fell by ?40 pounds.
The vote ended 3&ndash;3.
She said &ldquo;never&rdquo;.
It fell by &minus; pounds.
SEEN
