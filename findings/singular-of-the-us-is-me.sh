#!/usr/bin/env bash
# pluralize 8.0.0, inflect 2.1.0, gertd/go-pluralize 0.2.1, jinzhu/inflection 1.0.0: the singular of "US" is "ME", of "police" "polouse".
#
# Run: npm package pluralize 8.0.0, python3-inflect of Debian 12 (2.1.0, installed with apt-get where there is none), github.com/gertd/go-pluralize
# v0.2.1 and github.com/jinzhu/inflection v1.0.0, their singular of words as news texts have them. Expected: the word
# itself where it has no other, and "wave", "leaf", "calorie". Seen: "ME" or "U" for the US, "polouse" for the police, "Reuter" for the
# agency, "len" for a lens, "wafe", "leafe" and "calory", and "Pari" and "Texa" for places.
# What it means: words counted by their singular mix a country with a pronoun, and what is shown are words that are none; a name is
# left as it stands, and forms are looked up rather than cut.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
/usr/bin/python3 -c 'import inflect' 2>/dev/null || apt-get install -y --no-install-recommends 'python3-inflect=2.1.0*' >apt.log 2>&1 || { cat apt.log; exit 1; }
echo '{"name": "me", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts pluralize@8.0.0 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >go.mod <<'MOD'
module one

go 1.24.0

require (
	github.com/gertd/go-pluralize v0.2.1
	github.com/jinzhu/inflection v1.0.0
)
MOD
cat >one.mjs <<'JS'
import pluralize from 'pluralize';
import { readFileSync } from 'node:fs';

for (const word of readFileSync('words', 'utf8').trim().split(' ')) console.log('pluralize', word, pluralize.singular(word));
JS
cat >one.py <<'PY'
import inflect

e = inflect.engine()
for word in open('words').read().split():
    print('inflect', word, e.singular_noun(word) or word)
PY
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/gertd/go-pluralize"
	"github.com/jinzhu/inflection"
)

func main() {
	words, _ := os.ReadFile("words")
	for _, word := range strings.Fields(string(words)) {
		fmt.Println("go-pluralize", word, pluralize.NewClient().Singular(word), "inflection", inflection.Singular(word))
	}
}
GO
echo 'US police Reuters Paris Texas lens waves leaves calories' >words
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
{
	node one.mjs
	/usr/bin/python3 one.py
	go run .
} | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
pluralize US ME
pluralize police police
pluralize Reuters Reuter
pluralize Paris Paris
pluralize Texas Texa
pluralize lens len
pluralize waves wave
pluralize leaves leaf
pluralize calories calory
inflect US ME
inflect police polouse
inflect Reuters Reuter
inflect Paris Pari
inflect Texas Texa
inflect lens len
inflect waves wave
inflect leaves leaf
inflect calories calorie
go-pluralize US ME inflection U
go-pluralize police police inflection police
go-pluralize Reuters Reuter inflection Reuter
go-pluralize Paris Paris inflection Pari
go-pluralize Texas Texa inflection Texa
go-pluralize lens len inflection len
go-pluralize waves wave inflection wafe
go-pluralize leaves leaf inflection leafe
go-pluralize calories calorie inflection calory
SEEN
