//go:build !linux

package unwritable

import "testing"

// Disk is a folder that is a disk of 256 kB by itself; here there is none.
func Disk(t testing.TB) string {
	t.Skip("a full disk is tried on Linux only")
	return ""
}

// Fill leaves no room on a Disk.
func Fill(testing.TB, string) {}

// Folder calls do as somebody who may write nothing in a folder; here it is
// not known how.
func Folder(t testing.TB, _ map[string]string, _ func(dir string)) {
	t.Skip("a folder of somebody else is tried on Linux only")
}
