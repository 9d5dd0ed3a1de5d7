#!/usr/bin/env bash
# github.com/asticode/go-astisub v0.34.0: a caption of two lines, "It stood at / 3 per cent", is the words "It stood at - 3 per cent".
#
# Run: that Go module, no player, what Item.String gives of captions of an SRT and of a WebVTT. A line of a caption is cut where it is full. Expected: words of both
# lines with a blank or a line's end between them. Seen: a dash with blanks is set between them, so that a figure at the head of the second line
# is one below nought, a vote is set apart from its "not", and a caption in which two speak has the dash of the second twice.
# What it means: who makes a transcript of captions this way prints minus three where nobody said it; lines of one caption are joined by blanks, and a dash
# at their head is a speaker's.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module captions

go 1.24.0

require github.com/asticode/go-astisub v0.34.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/asticode/go-astisub"
)

func main() {
	srt := "1\n00:00:01,000 --> 00:00:03,000\nIt stood at\n3 per cent.\n\n2\n00:00:04,000 --> 00:00:06,000\n- Who says so?\n- The mayor.\n"
	vtt := "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann Ward>The board did not\nvote at 10.\n"
	captions, err := astisub.ReadFromSRT(strings.NewReader(srt))
	if err != nil {
		panic(err)
	}
	more, err := astisub.ReadFromWebVTT(strings.NewReader(vtt))
	if err != nil {
		panic(err)
	}
	for _, c := range append(captions.Items, more.Items...) {
		fmt.Println(c)
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
It stood at - 3 per cent.
- Who says so? - - The mayor.
The board did not - vote at 10.
SEEN
