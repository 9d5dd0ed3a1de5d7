#!/usr/bin/env bash
# gofeed 1.4.2: a day of one digit without seconds, which RSS allows, is no date; of two authors of an item one is left.
#
# Run: github.com/mmcdole/gofeed v1.4.2 on an RSS feed. RSS 2.0 takes dates of RFC 822, years of four digits allowed;
# there a day has one or two digits and seconds may be left out. Expected: four dates read, two authors. Seen: the day of
# one digit is read where seconds stand, and the day of two digits without them, but both together give no date and no
# error; of two dc:creator elements, which Dublin Core lets stand side by side, Authors holds the first.
# What it means: articles fall out of an order by date, and a writer is not named; a reader of feeds takes each part of a
# date on its own.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module days

go 1.24.0

require github.com/mmcdole/gofeed v1.4.2
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"
)

func main() {
	for _, day := range []string{"03 May 2026 09:00:00 GMT", "3 May 2026 09:00:00 GMT", "03 May 2026 09:00 GMT", "3 May 2026 09:00 GMT"} {
		feed, err := gofeed.NewParser().ParseString(strings.NewReplacer("DAY", day).Replace(`<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Village News</title><link>https://village.example/</link><description>News</description>
<item><title>Hall shuts</title><pubDate>DAY</pubDate><dc:creator>Ann Ward</dc:creator><dc:creator>Ben Holt</dc:creator></item></channel></rss>`))
		if err != nil {
			panic(err)
		}
		item := feed.Items[0]
		fmt.Printf("%s: read %t, authors %d\n", day, item.PublishedParsed != nil, len(item.Authors))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
03 May 2026 09:00:00 GMT: read true, authors 1
3 May 2026 09:00:00 GMT: read true, authors 1
03 May 2026 09:00 GMT: read true, authors 1
3 May 2026 09:00 GMT: read false, authors 1
SEEN
