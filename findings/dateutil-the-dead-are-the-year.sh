#!/usr/bin/env bash
# dateutil 2.8.2: "40 people died on 4 May 2026" is 26 minutes past eight on 4 May 2040.
#
# Run: python3-dateutil of Debian 12 (2.8.2, installed with apt-get where there is none), its parse with fuzzy=True, which "allows for
# strings like 'Today is January 1, 2047 at 8:21:00AM'", of sentences with one whole date and another number. Expected: that date. Seen:
# the number is the year, and the year, read as hours and minutes, the time: 52 is 2052, flight 370 the year 370; "Sat" of "Sat
# on the board" is a Saturday, and of "4 Mai 2026" the 4 is the month. Sentences in English without another number are
# right.
# What it means: a day is told with its minute and is made up; a date is looked for by a pattern of its own, whole.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import dateutil' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-dateutil=2.8.2*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >days.py <<'PY'
import datetime

import dateutil
from dateutil.parser import parse

print('dateutil', dateutil.__version__)
for said in ('It met on 4 May 2026.', 'It met on Monday, May 4, 2026 at 7:30 pm.', '40 people died on 4 May 2026.', 'She was 52 on 4 May 2026.', 'Flight 370 was lost on 8 March 2014.', 'Sat on the board in 2026.', 'Der Rat tagte am 4 Mai 2026.'):
    print(said, parse(said, fuzzy=True, default=datetime.datetime(2026, 6, 15)))
PY
/usr/bin/python3 days.py | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
dateutil 2.8.2
It met on 4 May 2026. 2026-05-04 00:00:00
It met on Monday, May 4, 2026 at 7:30 pm. 2026-05-04 19:30:00
40 people died on 4 May 2026. 2040-05-04 20:26:00
She was 52 on 4 May 2026. 2052-05-04 20:26:00
Flight 370 was lost on 8 March 2014. 0370-03-08 20:14:00
Sat on the board in 2026. 2026-06-20 00:00:00
Der Rat tagte am 4 Mai 2026. 2026-04-15 00:00:00
SEEN
