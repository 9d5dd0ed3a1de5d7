#!/usr/bin/env bash
# Date::Manip 6.91: "in 2024" is half an hour from now, and "May 2026" the twentieth of May.
#
# Run: that Perl module as Debian 12 has it (installed with apt-get where there is none), its ParseDate, told that now is noon on 15 June
# 2026. Expected: a year and a month, or nothing, as for "in May". Seen: "in 2024" is now and 2024 seconds, 12:33:44; "May 2026"
# is the 20th of a year that ends in 26, and "March 1998" the 19th of March 1998; "1998" alone is right.
# What it means: a text that names a year or a month seems to name a day that it does not; a day is taken from words only
# where they say the day.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
perl -MDate::Manip -e 1 2>/dev/null || apt-get install -y --no-install-recommends 'libdate-manip-perl=6.91*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >day.pl <<'PL'
use strict;
use Date::Manip;

Date_Init('ForceDate=2026-06-15-12:00:00', 'DateFormat=GB');
print "Date::Manip $Date::Manip::VERSION\n";
print "$_: ", ParseDate($_) || 'nothing', "\n" for '14 March 2026', 'in 2024', 'in 1998', '1998', 'May 2026', 'March 1998', 'in May', 'in 30 minutes';
PL
perl day.pl | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
Date::Manip 6.91
14 March 2026: 2026031400:00:00
in 2024: 2026061512:33:44
in 1998: 2026061512:33:18
1998: 1998010100:00:00
May 2026: 2026052000:00:00
March 1998: 1998031900:00:00
in May: nothing
in 30 minutes: 2026061512:30:00
SEEN
