#!/usr/bin/env bash
# untex 1.2: "\pounds3m" is nothing, "\S5" no section, "\emph5 towns" no number of towns, and "M\"uller" is "Mller".
#
# Run: untex of Debian 12 (1:1.2-7, installed with apt-get where there is none) on sentences of LaTeX. A command of letters ends at the first
# sign that is no letter (Knuth, The TeXbook, chapter 7; Lamport, LaTeX, 2.1), so that \pounds3m is the sign of the pound and "3m".
# Expected: the figures, whatever becomes of the signs. Seen: digits count as letters of the command, which is taken out with them; with a blank
# or braces between, the figure stays, and its sign is gone. A letter with an accent that comes as \" is out altogether.
# What it means: sums vanish from a sentence that still reads well; where LaTeX is read, a command ends where TeX ends it.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v untex >/dev/null || apt-get install -y --no-install-recommends 'untex=1:1.2*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >ferry.tex <<'TEX'
The ferry cost \pounds3m, the pier \pounds 4m and \$5m.
By \S5 of the law, \emph5 towns and \textbf{not} four pay for it.
Mr M\"uller did \emph{not} vote.
TEX
{
	untex -h 2>&1 | head -n 1 || true
	untex ferry.tex | tr -s ' '
} | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
untex version 1.2
The ferry cost , the pier 4m and $5m.
By of the law, towns and not four pay for it.
Mr Mller did not vote.
SEEN
