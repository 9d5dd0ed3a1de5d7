#!/usr/bin/env bash
# github.com/JohannesKaufmann/html-to-markdown v1.6.0: between two inline elements that it does not know the blank is gone: "notMonday", "£95".
#
# Run: that Go module, version 1 with its defaults, on sentences with <s>, <time>, <sub>, <mark>, <small> and <abbr> beside one another. Expected: the blank that stands
# between them. Seen: two such elements with only a blank between them become one word, so that a sum that is struck out and the one that
# holds are one figure; with <b>, or with a word between them, the blank stays.
# What it means: an article has figures that nobody wrote; blank space is dropped beside blocks alone.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module blanks

go 1.24.0

require github.com/JohannesKaufmann/html-to-markdown v1.6.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"

	md "github.com/JohannesKaufmann/html-to-markdown"
)

func main() {
	for _, page := range []string{
		`<p>It was <mark>not</mark> <time datetime="2026-05-04">Monday</time>.</p>`,
		`<p>It cost <s>£9</s> <small>5</small> a head.</p>`,
		`<p>The <abbr>NHS</abbr> <q>denied</q> it.</p>`,
		`<p>It was <b>not</b> <time datetime="2026-05-04">Monday</time>.</p>`,
		`<p>It cost <s>£9</s>, now <small>5</small> a head.</p>`,
	} {
		text, err := md.NewConverter("", true, nil).ConvertString(page)
		fmt.Printf("%q %v\n", text, err)
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
"It was notMonday." <nil>
"It cost £95 a head." <nil>
"The NHSdenied it." <nil>
"It was **not** Monday." <nil>
"It cost £9, now 5 a head." <nil>
SEEN
