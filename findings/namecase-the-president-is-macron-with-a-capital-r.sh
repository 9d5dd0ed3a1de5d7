#!/usr/bin/env bash
# Lingua::EN::NameCase 1.21: of a byline or a headline in capitals "MACRON" becomes "MacRon" and "AL GORE" "al Gore".
#
# Run: that Perl module as Debian 12 has it (installed with apt-get where there is none), its nc of names in capitals, as wires and databases
# print them. Expected: "Macron", as it has "Machado" and "Macey" from a list of names that are no Mac's. Seen: "MacRon" and "MacIel",
# "al Gore" and "al Pacino" as if Al were an article, "ap" for the agency; "McCain", "van Halen" and "O'Neill" are right.
# What it means: a name so written is another one than in the text beside it, and a person is found twice; names are compared
# without regard to capitals.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
perl -MLingua::EN::NameCase -e 1 2>/dev/null || apt-get install -y --no-install-recommends 'liblingua-en-namecase-perl=1.21*' >apt.log 2>&1 || { cat apt.log; exit 1; }
perl -MLingua::EN::NameCase=nc -e 'print "Lingua::EN::NameCase $Lingua::EN::NameCase::VERSION\n"; print "$_: ", nc($_), "\n" for @ARGV' \
	'EMMANUEL MACRON' 'SOPHIE MACIEL' 'ANA MACHADO' 'AL GORE' 'AL PACINO' 'AP' 'JOHN MCCAIN' "ANN O'NEILL" | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Lingua::EN::NameCase 1.21
EMMANUEL MACRON: Emmanuel MacRon
SOPHIE MACIEL: Sophie MacIel
ANA MACHADO: Ana Machado
AL GORE: al Gore
AL PACINO: al Pacino
AP: ap
JOHN MCCAIN: John McCain
ANN O'NEILL: Ann O'Neill
SEEN
