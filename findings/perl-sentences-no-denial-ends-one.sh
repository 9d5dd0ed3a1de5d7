#!/usr/bin/env bash
# Lingua::EN::Sentence 0.33: no sentence ends with "no", "May" or a curly quotation mark, so that the next speaker's is part of it.
#
# Run: Perl modules Lingua::EN::Sentence 0.33 and, beside it, Lingua::Sentence 1.1 as Debian 12 has them (installed with apt-get where there
# are none), get_sentences of two sentences each. Expected: two. Seen: "no." and "May." are always short for number and the month,
# "U.K." never an end, and ” no quotation mark; "March." ends one. "No. 3" is cut behind a sum of money: "$5. No." and "3 won.".
# Lingua::Sentence has all but the one with "U.K." right.
# What it means: a denial and what follows are one sentence, said by one; counts of sentences are wrong. At such words a
# sentence ends where a new one plainly begins.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
perl -MLingua::EN::Sentence -MLingua::Sentence -e 1 2>/dev/null || apt-get install -y --no-install-recommends 'liblingua-en-sentence-perl=0.33*' 'liblingua-sentence-perl=1.100*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >ends.pl <<'PL'
use strict;
use utf8;
use Lingua::EN::Sentence 'get_sentences';
use Lingua::Sentence;

binmode STDOUT, ':utf8';
my $other = Lingua::Sentence->new('en');
print "$Lingua::EN::Sentence::VERSION and $Lingua::Sentence::VERSION\n";
for my $said ('The mayor said no. The clerk left.', 'The vote is in May. The clerk left.', 'It fell in March. The clerk left.', '“It is over.” The clerk left.', 'He lives in the U.K. She left.', 'It paid $5. No. 3 won.') {
	print join(' / ', @{get_sentences($said)}), ' | ', join(' / ', split /\n/, $other->split($said)), "\n";
}
PL
perl ends.pl | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
0.33 and 1.1
The mayor said no. The clerk left. | The mayor said no. / The clerk left.
The vote is in May. The clerk left. | The vote is in May. / The clerk left.
It fell in March. / The clerk left. | It fell in March. / The clerk left.
“It is over.” The clerk left. | “It is over.” / The clerk left.
He lives in the U.K. She left. | He lives in the U.K. She left.
It paid $5. No. / 3 won. | It paid $5. / No. 3 won.
SEEN
