#!/usr/bin/env bash
# chrono-node 2.10.3: "the night of 3-4 May 2026" is read as today, and "The Sun" and "sat" are days of the week.
#
# Run: npm package chrono-node 2.10.3, node 20, its parse of sentences, told that today is 15 June 2026. Expected: 3 or 4 May
# 2026, both days of "between 9 and 11 May", and nothing where no day is said: a newspaper, a verb, an address.
# Seen: with "the night of" before them two days are 15 June, twice, while without it they are right; of "between 9 and 11 May" one
# day is left; "Sun" and "sat" are the last Sunday and Saturday, and number 10 of a street is ten o'clock.
# What it means: an article is dated to the day on which it is read, and without a doubt being shown; a date is taken from its own place in a
# file, and a day in a text only where its month stands with it.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "day", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >day.mjs <<'JS'
import { parse } from 'chrono-node';

for (const text of ['It shut on 3-4 May 2026.', 'It shut on the night of 3-4 May 2026.', 'It shut between 9 and 11 May 2026.', 'The Sun reported so.', 'The board sat for nine hours.', 'She spoke at 10 Downing Street.'])
	console.log(text, parse(text, new Date('2026-06-15T12:00:00Z')).map(found => `[${found.text}] ${found.start.date().toISOString().slice(0, 16)}${found.end ? ' to ' + found.end.date().toISOString().slice(0, 16) : ''}`).join(', '));
JS
TZ=UTC node day.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It shut on 3-4 May 2026. [on 3-4 May 2026] 2026-05-03T12:00 to 2026-05-04T12:00
It shut on the night of 3-4 May 2026. [night of 3-4 May 2026] 2026-06-15T12:00 to 2026-06-15T12:00
It shut between 9 and 11 May 2026. [11 May 2026] 2026-05-11T12:00
The Sun reported so. [Sun] 2026-06-14T12:00
The board sat for nine hours. [sat] 2026-06-13T12:00, [for nine hours] 2026-06-15T21:00
She spoke at 10 Downing Street. [at 10] 2026-06-15T10:00
SEEN
