#!/usr/bin/env bash
# mfonda/simhash 79f94a1: "12 people died" and "40 people died" have one fingerprint, and so have all headlines in Cyrillic.
#
# Run: github.com/mfonda/simhash v0.0.0-20151007195837-79f94a1100d6, its fingerprints of headlines, by which near-duplicates are told, of both its sets of words:
# NewWordFeatureSet and NewUnicodeWordFeatureSet. Expected: other words, another fingerprint. Seen: to the first a word is of ASCII, so that a headline in Ukrainian
# or Greek has none, and the fingerprint of nothing, all ones; to the second it is of letters, so that figures count for nothing.
# What it means: an article in Ukrainian is a copy of each other one, and a toll that was corrected the copy of the first report; what is counted as
# a word has to hold letters of all scripts, and figures.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module copies

go 1.24.0

require (
	github.com/mfonda/simhash v0.0.0-20151007195837-79f94a1100d6
	golang.org/x/text v0.43.0
)
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"

	"github.com/mfonda/simhash"
	"golang.org/x/text/unicode/norm"
)

func main() {
	for _, pair := range [][2]string{
		{"Twelve people died on the quay", "Forty people died on the quay"},
		{"12 people died on the quay", "40 people died on the quay"},
		{"Рада не продала причал", "Уряд подав у відставку"},
		{"Το λιμάνι έκλεισε", "Ο δήμαρχος παραιτήθηκε"},
	} {
		a, b := []byte(pair[0]), []byte(pair[1])
		fmt.Printf("%s / %s | %d | %d\n", a, b,
			simhash.Compare(simhash.Simhash(simhash.NewWordFeatureSet([]byte(pair[0]))), simhash.Simhash(simhash.NewWordFeatureSet([]byte(pair[1])))),
			simhash.Compare(simhash.Simhash(simhash.NewUnicodeWordFeatureSet(a, norm.NFC)), simhash.Simhash(simhash.NewUnicodeWordFeatureSet(b, norm.NFC))))
	}
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
{ echo 'bits that differ | by the first set | by the second'
go run .; } | tee seen
cmp -s seen - <<'SEEN' || { echo "it behaves otherwise now"; exit 1; }
bits that differ | by the first set | by the second
Twelve people died on the quay / Forty people died on the quay | 5 | 5
12 people died on the quay / 40 people died on the quay | 3 | 0
Рада не продала причал / Уряд подав у відставку | 0 | 31
Το λιμάνι έκλεισε / Ο δήμαρχος παραιτήθηκε | 0 | 37
SEEN
