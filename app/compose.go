package app

import (
	"log"
	"os"
	"path/filepath"
	"runtime"
)

// composeCache is the variable by which Xlib finds where to keep what it makes
// of the system's table of composed letters, see Compose(5). Without, it reads
// half a megabyte of text at each start, 10 ms of the processor.
const composeCache = "XCOMPOSECACHE"

// composing does what opens the display, with Xlib told to keep that table in
// caches. A choice of the user's stays, and what the program opens later knows
// nothing of it. For root Xlib keeps none.
func composing(caches string, open func()) {
	if _, chosen := os.LookupEnv(composeCache); chosen || runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		open()
		return
	}
	dir := filepath.Join(caches, "compose")
	err := os.MkdirAll(dir, 0o700) // Xlib uses none that others may look into
	if err == nil {
		err = os.Setenv(composeCache, dir)
	}
	if err != nil {
		log.Print("composed letters are not kept: ", err)
	}
	open()
	_ = os.Unsetenv(composeCache) // fails only for a name that no variable can have
}
