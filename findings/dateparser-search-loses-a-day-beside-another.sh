#!/usr/bin/env bash
# dateparser 1.1.6: of two days in a sentence its search finds one or none, and "sat on the board" is a Saturday.
#
# Run: python3-dateparser of Debian 12 (1.1.6, installed with apt-get where there is none), its search_dates in English, told that
# today is 15 June 2026. Expected: every day that a sentence names. Seen: with one day it is found; "on 3 May 2026 and on 4 June
# 2026" gives none, "on 3 May 2026 and may vote in March" only March, for which the day of today is set; "12 May 2025
# and 40 people" gives none; "sat on the" is a Saturday, "She wed" a Wednesday, and "52, on Sunday" a day of 2052.
# What it means: days of a text are missing where others stand near them, and others are made up, so that two accounts of one event
# seem to differ; a day is looked for by its own pattern, each by itself.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import dateparser' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-dateparser=1.1.6*' >apt.log 2>&1 || { cat apt.log; exit 1; }
cat >days.py <<'PY'
import datetime
import warnings

warnings.simplefilter('ignore')
import dateparser
from dateparser.search import search_dates

today = {'RELATIVE_BASE': datetime.datetime(2026, 6, 15)}
print('dateparser', dateparser.__version__)
for said in ('The board met on 3 May 2026.', 'The board met on 3 May 2026 and on 4 June 2026.', 'The board met on 3 May 2026 and may vote in March.',
             'The ferry sank on 12 May 2025 and 40 people died.', 'The mayor sat on the board.', 'She wed Ole Berg, 52, on Sunday.'):
    found = search_dates(said, languages=['en'], settings=today) or []
    print(said, '|', ', '.join('%s: %s' % (words, day.date()) for words, day in found) or 'none')
PY
/usr/bin/python3 days.py | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
dateparser 1.1.6
The board met on 3 May 2026. | on 3 May 2026: 2026-05-03
The board met on 3 May 2026 and on 4 June 2026. | none
The board met on 3 May 2026 and may vote in March. | in March: 2026-03-15
The ferry sank on 12 May 2025 and 40 people died. | none
The mayor sat on the board. | sat on the: 2026-06-13
She wed Ole Berg, 52, on Sunday. | wed: 2026-06-10, 52, on Sunday: 2052-06-15
SEEN
