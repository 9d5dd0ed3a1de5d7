#!/usr/bin/env bash
# Python-Markdown 3.4.1, gomarkdown and snarkdown 2.0.0: a paragraph that begins "4. Mai 2026" is shown as "1. Mai 2026", and "1984." as 1.
#
# Run: python3-markdown of Debian 12 (3.4.1, installed with apt-get where there is none), gomarkdown v0.0.0-20261107153045-a51d70be185e,
# npm package snarkdown 2.0.0 and, beside them, markdown-it 14.1.0, node 20, on paragraphs that begin with a day as German sets it, and
# with a year. All take "4." for the mark of a list, as Markdown has it. Expected: a list that begins with that number, as
# CommonMark 0.31 has it (5.3). Seen: <ol> without a start, so that the number in the text is gone and readers see 1; markdown-it
# has start="4".
# What it means: the day of an event is another day, and two accounts differ that agree. Of a list the number is kept; text is
# better taken from the source than from the page made of it.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import markdown' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-markdown=3.4.1*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '{"name": "day", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts snarkdown@2.0.0 markdown-it@14.1.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >day.mjs <<'JS'
import markdownIt from 'markdown-it';
import snarkdown from 'snarkdown';

for (const s of ['4. Mai 2026: Der Rat tagt.', '1984. That was the year.']) {
	console.log('snarkdown', snarkdown(s));
	console.log('markdown-it', markdownIt().render(s).replace(/\s*\n\s*/g, ''));
}
JS
cat >day.py <<'PY'
import markdown

for s in ('4. Mai 2026: Der Rat tagt.', '1984. That was the year.'):
    print('Python-Markdown', markdown.__version__, markdown.markdown(s).replace('\n', ''))
PY
cat >go.mod <<'MOD'
module day

go 1.24.0

require github.com/gomarkdown/markdown v0.0.0-20261107153045-a51d70be185e
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/gomarkdown/markdown"
)

func main() {
	for _, s := range []string{"4. Mai 2026: Der Rat tagt.", "1984. That was the year."} {
		fmt.Println("gomarkdown", strings.ReplaceAll(string(markdown.ToHTML([]byte(s), nil, nil)), "\n", ""))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
{
	/usr/bin/python3 day.py
	go run .
	node day.mjs
} | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
Python-Markdown 3.4.1 <ol><li>Mai 2026: Der Rat tagt.</li></ol>
Python-Markdown 3.4.1 <ol><li>That was the year.</li></ol>
gomarkdown <ol><li>Mai 2026: Der Rat tagt.</li></ol>
gomarkdown <ol><li>That was the year.</li></ol>
snarkdown <ol><li>Mai 2026: Der Rat tagt.</li></ol>
markdown-it <ol start="4"><li>Mai 2026: Der Rat tagt.</li></ol>
snarkdown <ol><li>That was the year.</li></ol>
markdown-it <ol start="1984"><li>That was the year.</li></ol>
SEEN
