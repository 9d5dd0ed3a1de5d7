#!/usr/bin/env bash
# golang-ical v0.3.4 and node-ical 0.26.1: of the subjects "Rome, Italy" and "town" one is left when a calendar is saved, or there are three.
#
# Run: github.com/arran4/golang-ical v0.3.4 and npm packages node-ical 0.26.1 and, beside it, ical.js 2.2.1, node 20, on an event with
# "CATEGORIES:Rome\\, Italy,town". iCalendar (RFC 5545, 3.3.11 and 3.8.1.2) parts subjects by a comma and
# has a backslash before a comma that is part of one. Expected: two subjects, also in what is written. Seen: the first has both as one text, and guards
# the comma between them too when it writes the calendar, so that one is left for whoever reads it; the second cuts at the guarded comma and leaves the backslash.
# What it means: meetings listed by subject stand under subjects that nobody gave them; a list is parted before what is guarded is read.
#
# Exit status: 0 while they behave so, 1 when one no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
echo '{"name": "subject", "private": true, "type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.26.1 ical.js@2.2.1 >npm.log 2>&1 || { cat npm.log; exit 1; }
cat >go.mod <<'MOD'
module subject

go 1.24.0

require github.com/arran4/golang-ical v0.3.4
MOD
printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//coast//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260504T080000Z\r\nDTSTART:20260504T100000Z\r\nSUMMARY:Board meets\r\nCATEGORIES:Rome\\, Italy,town\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >board.ics
cat >read.mjs <<'JS'
import ical from 'node-ical';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const read = name => new ICAL.Component(ICAL.parse(readFileSync(name, 'utf8'))).getFirstSubcomponent('vevent').getFirstProperty('categories').getValues();
console.log('node-ical', JSON.stringify(ical.sync.parseFile('board.ics')['1'].categories));
console.log('ical.js', JSON.stringify(read('board.ics')));
console.log('ical.js, of what golang-ical saved', JSON.stringify(read('saved.ics')));
JS
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	ics "github.com/arran4/golang-ical"
)

func main() {
	file, _ := os.Open("board.ics")
	cal, err := ics.ParseCalendar(file)
	if err != nil {
		panic(err)
	}
	fmt.Printf("golang-ical %q\n", cal.Events()[0].GetProperty(ics.ComponentPropertyCategories).Value)
	os.WriteFile("saved.ics", []byte(cal.Serialize()), 0o600)
}
GO
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
{
	go run .
	node read.mjs
} | tee seen
cmp -s seen - <<'SEEN' || { echo "one behaves otherwise now"; exit 1; }
golang-ical "Rome, Italy,town"
node-ical ["Rome\\","Italy","town"]
ical.js ["Rome, Italy","town"]
ical.js, of what golang-ical saved ["Rome, Italy,town"]
SEEN
