#!/usr/bin/env bash
# any-date-parser 2.2.4: with a time behind it that is written with a point, 4 May is 4 March: the month is read from the minutes.
#
# Run: npm package any-date-parser 2.2.4, node 20, its attempt of dates as English and German papers print them. Expected: 4 May 2026, or
# that it is not read. Seen: "4 May 2026" and "4 May 2026 18:30" are right; "4 May 2026, 6.30pm" and "4 May 2026 18.30", as
# British papers set the time, are 4 March, with 7.45 it is 4 April; "4. Mai 2026" is the year and the day without a month.
# No error is told.
# What it means: articles stand two months from where they belong, in order, beside others; a date is read whole or not at all.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "may", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts any-date-parser@2.2.4 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >may.mjs <<'JS'
import parser from 'any-date-parser';

for (const said of ['4 May 2026', '4 May 2026 18:30', '4 May 2026 18.30', '4 May 2026, 6.30pm', '4 May 2026 7.45', '9 June 2026 14.30', '4. Mai 2026']) {
	const { year, month, day, hour } = parser.attempt(said);
	console.log(`${said}: year ${year} month ${month} day ${day} hour ${hour}`);
}
JS
node may.mjs | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
4 May 2026: year 2026 month 5 day 4 hour undefined
4 May 2026 18:30: year 2026 month 5 day 4 hour 18
4 May 2026 18.30: year 2026 month 3 day 4 hour undefined
4 May 2026, 6.30pm: year 2026 month 3 day 4 hour undefined
4 May 2026 7.45: year 2026 month 4 day 4 hour undefined
9 June 2026 14.30: year 2026 month 3 day 9 hour undefined
4. Mai 2026: year 2026 month undefined day 4 hour undefined
SEEN
