#!/usr/bin/env bash
# Lingua::EN::Words2Nums 0.19 and Lingua::EN::FindNumber 1.32: "nineteen ninety-five" is 114, "two thirds" is 5.
#
# Run: these Perl modules as Debian 12 has them (installed with apt-get where there are none), words2nums of numbers as news texts
# write them in words, and numify, which sets figures for the numbers of a sentence. Expected: 1995, or nothing; for two thirds
# no whole number. Seen: a year is the sum of its halves, "twenty twenty-six" 46, and a fraction the sum of its two numbers: numify
# writes "About 5 the board were away". "fifty-five thousand" is right, "one point five million" not known to one and "1 point
# 5000000" to the other.
# What it means: years and shares of such a text are other figures, with no sign that they were made up; what compares figures reads
# years and fractions in words by rules of their own, or not at all.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
perl -MLingua::EN::FindNumber -e 1 2>/dev/null || apt-get install -y --no-install-recommends 'liblingua-en-findnumber-perl=1.32*' 'liblingua-en-words2nums-perl=0.19*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >sums.pl <<'PL'
use strict;
use Lingua::EN::Words2Nums;
use Lingua::EN::FindNumber;

print "$_: ", words2nums($_) // 'not known', "\n" for 'nineteen ninety-five', 'twenty twenty-six', 'two thirds', 'fifty-five thousand', 'one point five million';
print numify($_), "\n" for 'It opened in nineteen ninety-five.', 'About two thirds of the board were away.', 'It cost one point five million pounds.';
PL
perl sums.pl | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
nineteen ninety-five: 114
twenty twenty-six: 46
two thirds: 5
fifty-five thousand: 55000
one point five million: not known
It opened in 114.
About 5 the board were away.
It cost 1 point 5000000 pounds.
SEEN
