#!/usr/bin/env bash
# go 1.26: a test file whose name ends in _js_test.go is not run, and nothing says so.
#
# Run: the installed go, no package, no screen. A folder holds page_js_test.go with a test that fails, named for the
# page's JavaScript that it tests. Expected: the test fails, or the go command warns of a file that it leaves out.
# Seen: "no test files", exit status 0, because "js" is an operating system to go (GOOS=js) and the name is taken for a
# build constraint, behind "_test" as well; go vet and gofmt are silent too. Only go list -f {{.IgnoredGoFiles}} names it.
# What it means: tests of scripts, pages for "js", "wasm", "plan9", "illumos" and the like need another word at the end
# of their names, and a test that was never seen failing may never have run.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf 'module page\n\ngo 1.21\n' >go.mod
printf 'package page\n' >page.go
cat >page_js_test.go <<'GO'
package page

import "testing"

func TestPage(t *testing.T) { t.Fatal("the page is broken") }
GO
go version
status=0
GOFLAGS= GOOS= go test ./... 2>&1 | tee said || status=$?
left=$(go list -e -f '{{.IgnoredGoFiles}}' . 2>/dev/null || true)
echo "left out: $left"
mv page_js_test.go page_script_test.go
named=0
go test ./... >/dev/null 2>&1 || named=$?
echo "under another name it ends with status $named"
if [ "$status" != 0 ] || grep -q "FAIL" said || [ "$named" = 0 ]; then
	echo "It no longer behaves as told."
	exit 1
fi
