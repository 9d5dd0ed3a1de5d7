//go:build !windows

package app

import (
	"errors"
	"os/exec"
	"runtime"

	"fyne.io/fyne/v2/lang"
)

// openFile shows a file by the program that the desktop has for it. No shell
// reads the path.
func openFile(path string) error {
	name := "xdg-open"
	if runtime.GOOS == "darwin" {
		name = "/usr/bin/open"
	}
	c := exec.Command(name, path)
	c.Env = before
	err := c.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return errors.New(lang.L("this desktop has no xdg-open, which shows files"))
	}
	if err != nil {
		return errors.New(lang.L("no program shows PDFs here"))
	}
	return nil
}
