#!/usr/bin/env bash
# gomarkdown 20261107: with typographic fractions on "9/11" is nine elevenths, "24/7" and a vote of 5/3 are fractions, and "'90s" opens a quotation.
#
# Run: github.com/gomarkdown/markdown v0.0.0-20261107153045-a51d70be185e, its renderer of HTML with Smartypants and SmartypantsFractions, on sentences of news.
# Expected: fractions where a part of something is told, the others as they stand, as 3/4/2025 does; ’ before "90s" and “ at the beginning of a quotation. Seen: every
# two numbers with a stroke between them are a raised and a lowered figure; "'90s" has an opening mark, and a quotation that begins with
# "'Tis" opens with its closing mark.
# What it means: a day and a vote are read as parts of one, as text "9⁄11"; figures are left as they were written.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module fraction

go 1.24.0

require github.com/gomarkdown/markdown v0.0.0-20261107153045-a51d70be185e
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"html"
	"strings"

	"github.com/gomarkdown/markdown"
	page "github.com/gomarkdown/markdown/html"
)

func main() {
	for _, said := range []string{
		"Half is 1/2.", "The law came after 9/11.", "It is open 24/7.", "They voted 5/3.", "It shut on 3/4/2025.", `She said "no" in the '90s.`, `"'Tis over," she said.`,
	} {
		out := markdown.ToHTML([]byte(said), nil, page.NewRenderer(page.RendererOptions{Flags: page.Smartypants | page.SmartypantsFractions}))
		fmt.Println(html.UnescapeString(strings.TrimSpace(string(out))))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go run . | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
<p>Half is <sup>1</sup>⁄<sub>2</sub>.</p>
<p>The law came after <sup>9</sup>⁄<sub>11</sub>.</p>
<p>It is open <sup>24</sup>⁄<sub>7</sub>.</p>
<p>They voted <sup>5</sup>⁄<sub>3</sub>.</p>
<p>It shut on 3/4/2025.</p>
<p>She said “no” in the ‘90s.</p>
<p>”‘Tis over,” she said.</p>
SEEN
