//go:build !windows

package app

import (
	"fmt"
	"os"
)

// explain says why the program ends.
func explain(message string) { fmt.Fprintln(os.Stderr, message) }
