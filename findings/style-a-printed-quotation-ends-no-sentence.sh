#!/usr/bin/env bash
# GNU style 1.11: nine sentences are five when the quotations among them have the marks of print, and the text is a year of school harder.
#
# Run: style of Debian 12 (diction 1.11-1+b1, installed with apt-get where there is none), in English, on nine short sentences, every other one
# a quotation, once in "typewriter" and once in “printed” marks. Expected: nine sentences both times, and the same grades, for words and
# syllables are the same, which it counts rightly. Seen: a full stop behind which “”” stands ends no sentence, so that each quotation and the
# sentence after it are one; sentences are nearly twice as long and the grade of Kincaid goes from -1.2 to 0.0.
# What it means: the article with more quotations looks harder to read, and a paper that prints ” harder than one that types it; what a sentence is
# does not hang on the shape of its marks.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v style >/dev/null || apt-get install -y --no-install-recommends 'diction=1.11*' >apt.log 2>&1 || { cat apt.log; exit 1; }
export LC_ALL=C.UTF-8
cat >printed <<'TEXT'
The ferry stays. “We are glad.” The mayor spoke on the quay. “Nobody came to harm.” The captain agreed. “It is a good day.” The vote was on Monday. “We won.” The pier opens in June.
TEXT
sed 's/[“”]/"/g' printed >typed
for marks in typed printed; do
	style -L en "$marks" | sed -nE "s/^ *(Kincaid: .*|[0-9]+ words|[0-9]+ sentences)(, average.*)?$/$marks \1/p"
done | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
typed Kincaid: -1.2
typed 36 words
typed 9 sentences
printed Kincaid: 0.0
printed 36 words
printed 5 sentences
SEEN
