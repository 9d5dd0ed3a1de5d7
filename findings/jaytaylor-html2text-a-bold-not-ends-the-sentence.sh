#!/usr/bin/env bash
# jaytaylor/html2text 74c2419: as plain text "It is <b>not</b> over." is "It is not. over.", and an ordered list loses its numbers.
#
# Run: github.com/jaytaylor/html2text v0.0.0-20230321000545-74c2419ad056 with tablewriter v0.0.5, which it is written for, with and without
# its option TextOnly, on HTML as news pages have it. Expected: the words as they show. Seen: with TextOnly a full stop is put behind words in bold, in
# the middle of a sentence too, where the other way they stand between stars; both put a blank where an element ends, before "'s" and in front
# of a comma, and points instead of the numbers of a list.
# What it means: a sentence is cut in two behind its "not", so that "over." is one of its own; blanks and stops come from the text, not from the tags.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module bold

go 1.24.0

require (
	github.com/jaytaylor/html2text v0.0.0-20230321000545-74c2419ad056
	github.com/olekukonko/tablewriter v0.0.5
)
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"

	"github.com/jaytaylor/html2text"
)

func main() {
	for _, page := range []string{
		"<p>It is <b>not</b> over.</p>", "<p>The <strong>council</strong>’s plan, not <a href='https://post.example/'>the mayor</a>, failed.</p>",
		"<p>It rose to 10<sup>6</sup>, she <em>said</em>.</p>", "<ol start='5'><li>Ashby</li><li>Eastport</li></ol>",
	} {
		plain, err := html2text.FromString(page, html2text.Options{TextOnly: true})
		if err != nil {
			panic(err)
		}
		marked, err := html2text.FromString(page)
		if err != nil {
			panic(err)
		}
		fmt.Printf("%q | %q\n", plain, marked)
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
"It is not. over." | "It is *not* over."
"The council. ’s plan, not the mayor , failed." | "The *council* ’s plan, not the mayor ( https://post.example/ ) , failed."
"It rose to 10 6 , she said." | "It rose to 10 6 , she said."
"Ashby\nEastport" | "* Ashby\n* Eastport"
SEEN
