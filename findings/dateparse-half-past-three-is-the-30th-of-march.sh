#!/usr/bin/env bash
# github.com/araddon/dateparse v0.0.0-20210429162001: "3:30" is 30 March of the year 0, and 12.5 the fifth of December.
#
# Run: that Go module, its ParseAny and ParseStrict of a time of day, a figure with a decimal point, a date of Germany, and others.
# Expected: an error for what is no date, as "Sept 4, 2026" gets one, which is a date. Seen: ParseAny reads 3:30 and 12.5 as days of
# the year 0 without an error, and "03.05.2026", the third of May wherever dates are set with points, as 5 March; ParseStrict, which
# is to fail where a date can be read in two ways, refuses all three.
# What it means: cells that hold times and shares become days; who asks for a date uses the strict reading, and asks what year it is.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module days

go 1.24.0

require github.com/araddon/dateparse v0.0.0-20210429162001-6b43995a97de
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/araddon/dateparse"
)

func main() {
	for _, s := range []string{"4 May 2026", "3:30", "12.5", "03/05/2026", "03.05.2026", "Sept 4, 2026"} {
		any, err := dateparse.ParseAny(s)
		strict, strictErr := dateparse.ParseStrict(s)
		fmt.Printf("%s: %s, strict %s\n", s, shown(any, err), shown(strict, strictErr))
	}
}

func shown(t time.Time, err error) string {
	if err != nil {
		return "an error"
	}
	return t.Format("2006-01-02")
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
4 May 2026: 2026-05-04, strict 2026-05-04
3:30: 0000-03-30, strict an error
12.5: 0000-12-05, strict an error
03/05/2026: 2026-03-05, strict an error
03.05.2026: 2026-03-05, strict an error
Sept 4, 2026: an error, strict an error
SEEN
