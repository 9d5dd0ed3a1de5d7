#!/usr/bin/env bash
# natefinch/atomic 1.0.1: what the system said cannot be asked of the error that WriteFile returns.
#
# Run: github.com/natefinch/atomic v1.0.1, no screen and no C. A file is written into a folder that is not there, by
# the library and by os.WriteFile. Expected of both: errors.Is(err, fs.ErrNotExist), as of every error of os. Seen:
# true of os.WriteFile, false of atomic.WriteFile, because it puts the error into its sentence with %v; the sentence
# has the system's words, and no *fs.PathError can be taken out of it.
# What it means: a program that answers "no room" and "not allowed" in different sentences must find the cause by its
# own means (asking the folder, or trying the steps itself), and must not match errors of this library with errors.Is.
#
# Exit status: 0 while it behaves so, 1 when it no longer does.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
cat >go.mod <<'MOD'
module written

go 1.21

require github.com/natefinch/atomic v1.0.1
MOD
cat >main.go <<'GO'
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/natefinch/atomic"
)

func main() {
	path := filepath.Join("no", "such", "folder", "list.txt")
	plain := os.WriteFile(path, []byte("bread\n"), 0o600)
	kept := atomic.WriteFile(path, strings.NewReader("bread\n"))
	var steps *fs.PathError
	fmt.Printf("os:     %v\n  is not-exist: %v\n", plain, errors.Is(plain, fs.ErrNotExist))
	fmt.Printf("atomic: %v\n  is not-exist: %v, holds a PathError: %v\n", kept, errors.Is(kept, fs.ErrNotExist), errors.As(kept, &steps))
	if plain == nil || kept == nil || !errors.Is(plain, fs.ErrNotExist) || errors.Is(kept, fs.ErrNotExist) || errors.As(kept, &steps) {
		fmt.Println("It no longer behaves as told.")
		os.Exit(1)
	}
}
GO
export GOMODCACHE="$work/mod" GOFLAGS=-mod=mod
go mod tidy 2>/dev/null
go run .
