#!/usr/bin/env bash
# github.com/markusmobius/go-htmldate v1.9.1: an article without a date came out on the day that it announces, or on the first of January of
# the year in its copyright.
#
# Run: that Go module, its FromReader with UseOriginalDate and dates up to the end of 2027, where its own bound is a year from today, on a
# page of two paragraphs that states no date, with a sentence or a footer that names one. Expected: no date, as for the page alone.
# Seen: the day on which a pier is to open, the day of a death, the date in the address of another article; of "© 2026" and of "In 2019
# it shut" the first of January; the day in "built on 4 May 1923" alone is none. No error, and no mark tells these from a date that
# the page states.
# What it means: articles are put in an order in which they did not come out; a date counts where the page says that it is its own.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module day

go 1.24.0

require github.com/markusmobius/go-htmldate v1.9.1
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/markusmobius/go-htmldate"
)

const town = "<p>The harbour board met on Monday evening to speak about the ferry, the pier and the long line of cars that wait there every summer.</p>"

func main() {
	for _, more := range []string{
		"", "<p>It opens on 12 June 2027, the board said.</p>", "<p>He was born on 3 March 1961 and died on 4 April 2020.</p>", "<p>In 2019 it shut, and in 2021 it opened.</p>",
		"<p>The pier was built on 4 May 1923.</p>", "<footer>© 2026 Eastport Courier</footer>", `<aside><a href="/2015/03/04/pier">An older story</a></aside>`,
	} {
		page := "<html lang=en><head><meta charset=utf-8><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1>" + town + more + town + "</article></body></html>"
		found, err := htmldate.FromReader(strings.NewReader(page), htmldate.Options{UseOriginalDate: true, MaxDate: time.Date(2027, 12, 31, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			panic(err)
		}
		day := "none"
		if !found.IsZero() {
			day = found.DateTime.Format(time.DateOnly)
		}
		fmt.Printf("%s | %s\n", more, day)
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
 | none
<p>It opens on 12 June 2027, the board said.</p> | 2027-06-12
<p>He was born on 3 March 1961 and died on 4 April 2020.</p> | 2020-04-04
<p>In 2019 it shut, and in 2021 it opened.</p> | 2019-01-01
<p>The pier was built on 4 May 1923.</p> | none
<footer>© 2026 Eastport Courier</footer> | 2026-01-01
<aside><a href="/2015/03/04/pier">An older story</a></aside> | 2015-03-04
SEEN
