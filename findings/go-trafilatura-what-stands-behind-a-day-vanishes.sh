#!/usr/bin/env bash
# github.com/markusmobius/go-trafilatura v1.12.2: of a sentence with its day in <time> the day is gone, and with it all that stands behind.
#
# Run: that Go module, its Extract without options, on a page with two long paragraphs and a sentence between them, the day in it plain, in
# <b> and in <time>, which HTML has for days in a sentence (4.5.14); and with a line of a list of sales. Expected: the words of
# the sentence. Seen: in <b> they stay; with <time> the sentence ends before it, "The board met", and reads on as if
# nothing was missing; "The ferry was sold to Facebook", a paragraph without a full stop, is not there, with a full stop it is.
# What it means: what was done and how many voted is not in a text that looks whole; an element that is left out leaves what follows it.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module behind

go 1.24.0

require github.com/markusmobius/go-trafilatura v1.12.2
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/markusmobius/go-trafilatura"
)

const town = "The harbour board met on Monday evening to speak about the ferry, the pier and the long line of cars that wait there every summer, as it has done for years, and it heard nine speakers from the town."

func main() {
	for _, between := range []string{
		"The board met on Monday and shut the pier by 9 to 3.", "The board met <b>on Monday</b> and shut the pier by 9 to 3.", `The board met <time datetime="2026-05-04">on Monday</time> and shut the pier by 9 to 3.`,
		"The ferry was sold to Facebook.", "The ferry was sold to Facebook",
	} {
		page := "<html><head><title>Ferry stays</title></head><body><article><h1>Ferry stays</h1><p>" + town + " Before.</p><p>" + between + "</p><p>" + town + " After.</p></article></body></html>"
		read, err := trafilatura.Extract(strings.NewReader(page), trafilatura.Options{})
		if err != nil {
			panic(err)
		}
		_, rest, _ := strings.Cut(read.ContentText, "Before.")
		words, _, _ := strings.Cut(rest, town)
		fmt.Printf("%s | %s\n", between, strings.TrimSpace(words))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
The board met on Monday and shut the pier by 9 to 3. | The board met on Monday and shut the pier by 9 to 3.
The board met <b>on Monday</b> and shut the pier by 9 to 3. | The board met on Monday and shut the pier by 9 to 3.
The board met <time datetime="2026-05-04">on Monday</time> and shut the pier by 9 to 3. | The board met
The ferry was sold to Facebook. | The ferry was sold to Facebook.
The ferry was sold to Facebook | 
SEEN
