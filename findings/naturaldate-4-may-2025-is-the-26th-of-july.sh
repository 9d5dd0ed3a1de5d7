#!/usr/bin/env bash
# tj/go-naturaldate 1.3.0: "4 May 2025" is 26 July 2025 at nine, and "the mayor left" the 3rd of May at noon.
#
# Run: github.com/tj/go-naturaldate v1.3.0, which is to refuse what it cannot read, with the direction Past, on days as news texts have them, today being 3 May
# 2026, a Sunday. Expected: the day, or an error, as of "May 4, 2025". Seen: the numbers are hours, "3 May" is three o'clock, and those over 24 are carried into
# days, so that the year moves the date by weeks; "mayor" and "march" are months; half an hour ago is now; none of them
# gives an error.
# What it means: a date is read that nobody wrote; a reader of dates takes whole words and whole dates only.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module july

go 1.24.0

require github.com/tj/go-naturaldate v1.3.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/tj/go-naturaldate"
)

func main() {
	today := time.Date(2026, 5, 3, 12, 0, 0, 0, time.UTC)
	for _, said := range []string{"three weeks ago", "May 4, 2025", "4 May 2025", "3 May", "the mayor left", "the march began at 5pm", "half an hour ago"} {
		day, err := naturaldate.Parse(said, today, naturaldate.WithDirection(naturaldate.Past))
		if err != nil {
			fmt.Println(said, "| an error")
			continue
		}
		fmt.Println(said, "|", day.Format("2 January 2006 15:04"))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
three weeks ago | 12 April 2026 00:00
May 4, 2025 | an error
4 May 2025 | 26 July 2025 09:00
3 May | 3 May 2025 03:00
the mayor left | 3 May 2025 12:00
the march began at 5pm | 3 March 2026 17:00
half an hour ago | 3 May 2026 12:00
SEEN
