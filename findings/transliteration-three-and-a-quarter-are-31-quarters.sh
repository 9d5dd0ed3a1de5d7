#!/usr/bin/env bash
# unidecode 1.1.0, transliteration 2.6.1, any-ascii 0.3.3, @sindresorhus/transliterate 2.3.1, go-unidecode 0.2.0: put into ASCII 3¼ is 31/4, −5 °C may be 5, ≠ an equals sign.
#
# Run: these npm packages, node 20, and github.com/mozillazg/go-unidecode v0.2.0, by which texts are put into ASCII for a search or a file's name, on figures as papers
# print them. Expected: the same figures in other signs, or left as they are. Seen: of the first three packages 3¼ is 31/4, 10⁶ 106 (in Go too); transliteration leaves
# out the minus of print; any-ascii and @sindresorhus/transliterate make "not equal" an equals sign, the others nothing or [?]; to most £ is PS or 5‰ 5%0.
# What it means: a search for 106 finds a million, and who reads the text that was put into ASCII reads other figures; figures are compared as they
# were printed, and what is folded is letters.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "ascii", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts unidecode@1.1.0 transliteration@2.6.1 any-ascii@0.3.3 @sindresorhus/transliterate@2.3.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >figures <<'TEXT'
3¼ per cent
10⁶ litres
−5 °C
North ≠ south
£40 in full
5‰ of it
TEXT
cat >ascii.mjs <<'JS'
import { readFileSync } from 'node:fs';
import anyAscii from 'any-ascii';
import sindre from '@sindresorhus/transliterate';
import { transliterate } from 'transliteration';
import unidecode from 'unidecode';

for (const line of readFileSync('figures', 'utf8').trim().split('\n'))
	console.log([line, unidecode(line), transliterate(line), anyAscii(line), sindre(line)].join(' | '));
JS
cat >go.mod <<'MOD'
module ascii

go 1.24.0

require github.com/mozillazg/go-unidecode v0.2.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/mozillazg/go-unidecode"
)

func main() {
	all, err := os.ReadFile("figures")
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(all)) {
		fmt.Printf("%q\n", unidecode.Unidecode(strings.TrimSpace(line)))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
{ node ascii.mjs; echo 'in Go'; go run .; } | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
3¼ per cent | 31/4 per cent | 31/4 per cent | 31/4 per cent | 3¼ per cent
10⁶ litres | 106 litres | 106 litres | 106 litres | 10⁶ litres
−5 °C | [?]5 degC | 5 degC | -5 degC | -5 °C
North ≠ south | North [?] south | North  south | North = south | North = south
£40 in full | PS40 in full | PS40 in full | GBP40 in full | £40 in full
5‰ of it | 5%0 of it | 5%0 of it | 5%0 of it | 5‰ of it
in Go
"3 1/4  per cent"
"106 litres"
"-5 degC"
"North  south"
"PS40 in full"
"5%0 of it"
SEEN
