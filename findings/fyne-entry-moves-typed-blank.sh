#!/usr/bin/env bash
# Fyne 2.8.1: in a many-line Entry that wraps by words, a blank typed where a row ends is put in another place.
#
# Run: fyne.io/fyne/v2 v2.8.1, its own test driver, no screen and no C. Each of 60 notes of fifty words is typed
# letter by letter at the end of an Entry. Expected: Text is what was typed. Seen: with TextWrapWord in many notes a
# blank is missing between two words and stands further on, so that words are glued; with TextWrapBreak never.
# What it means: a program that lets people write more than a line must not wrap an Entry by words until this is mended.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module typed

go 1.24.0

require fyne.io/fyne/v2 v2.8.1
MOD
cat >typed_test.go <<'GO'
package typed

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// note is fifty words that mean nothing.
func note(r *rand.Rand) string {
	words := make([]string, 50)
	for i := range words {
		w := make([]byte, 1+r.IntN(9))
		for k := range w {
			w[k] = byte('a' + r.IntN(26))
		}
		words[i] = string(w)
	}
	return strings.Join(words, " ")
}

// altered counts the notes of sixty that an Entry holds otherwise than typed.
func altered(t *testing.T, wrap fyne.TextWrap) (n int) {
	test.NewTempApp(t)
	r := rand.New(rand.NewPCG(5, 8))
	for range 60 {
		e := widget.NewMultiLineEntry()
		e.Wrapping = wrap
		w := test.NewTempWindow(t, e)
		w.Resize(fyne.NewSize(300, 240))
		w.Canvas().Focus(e)
		want := note(r)
		for _, c := range want {
			e.TypedRune(c)
		}
		if e.Text != want {
			n++
		}
	}
	return n
}

func TestTyped(t *testing.T) {
	words, anywhere := altered(t, fyne.TextWrapWord), altered(t, fyne.TextWrapBreak)
	t.Logf("altered, of 60 notes: wrapped by words %d, wrapped anywhere %d", words, anywhere)
	if words == 0 {
		t.Error("an Entry that wraps by words now keeps what is typed")
	}
	if anywhere != 0 {
		t.Error("an Entry that wraps anywhere now alters what is typed")
	}
}
GO
export CGO_ENABLED=0 GOFLAGS=-mod=mod
go mod tidy >tidy.log 2>&1 || { cat tidy.log; exit 1; }
go list -m fyne.io/fyne/v2
go test -tags ci -run TestTyped -v . 2>&1 | grep -v '^=== ' || exit 1
