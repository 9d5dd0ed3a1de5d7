#!/usr/bin/env bash
# olebedev/when 1.1.0: "May 4, 2025" is 4 May of this year, "two and a half hours ago" half an hour ago, and a vote of 5/3 a day of next year.
#
# Run: github.com/olebedev/when v1.1.0 with its rules for English and the common ones, on sentences of news, today being 3 May 2026. Expected: the day
# with the year that stands behind it, as of "4/5/2025", two hours and a half, and no day in a vote or behind "may" and "march" as words. Seen: the year behind
# a month in letters is left aside, "half hours ago" is taken out of its phrase, and "5/3", "may 4" and "march 3" are days; the day before a
# month in letters, "4 May 2025", is none.
# What it means: an event of last year is dated a year late, by tomorrow's sentence; a date is taken with all that stands at it, or not at all.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module late

go 1.24.0

require github.com/olebedev/when v1.1.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

func main() {
	today := time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)
	parser := when.New(nil)
	parser.Add(en.All...)
	parser.Add(common.All...)
	for _, said := range []string{
		"It shut on 4/5/2025.", "It shut on May 4, 2025.", "It shut on 4 May 2025.", "It shut half an hour ago.", "It shut two and a half hours ago.",
		"The vote was 5/3 against.", "It may 4 times fail.", "It was a march 3 miles long.",
	} {
		found, err := parser.Parse(said, today)
		if err != nil {
			panic(err)
		}
		if found == nil {
			fmt.Println(said, "| none")
			continue
		}
		fmt.Println(said, "|", found.Text, "|", found.Time.Format("2 January 2006 15:04"))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It shut on 4/5/2025. | 4/5/2025 | 4 May 2025 12:00
It shut on May 4, 2025. | May 4 | 4 May 2026 12:00
It shut on 4 May 2025. | none
It shut half an hour ago. | half an hour ago | 3 May 2026 11:30
It shut two and a half hours ago. | half hours ago | 3 May 2026 11:30
The vote was 5/3 against. | 5/3 | 5 March 2027 12:00
It may 4 times fail. | may 4 | 4 May 2026 12:00
It was a march 3 miles long. | march 3 | 3 March 2026 12:00
SEEN
