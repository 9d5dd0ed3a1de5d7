package app

import (
	"errors"
	"syscall"
	"unsafe"

	"fyne.io/fyne/v2/lang"
)

// openFile shows a file by the program that Windows has for it. No shell reads
// the path.
func openFile(path string) error {
	file, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	verb, _ := syscall.UTF16PtrFromString("open")
	const show, failed = 1, 32 // as in its documentation: up to 32 is an error
	code, _, _ := syscall.NewLazyDLL("shell32.dll").NewProc("ShellExecuteW").Call(0, uintptr(unsafe.Pointer(verb)), uintptr(unsafe.Pointer(file)), 0, 0, show)
	if code <= failed {
		return errors.New(lang.L("no program shows PDFs here"))
	}
	return nil
}
