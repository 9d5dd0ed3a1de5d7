package chooser

import (
	"runtime"
	"syscall"

	"golang.org/x/sys/windows"
)

// enter makes the thread one on which a dialog of the shell may stand: a
// single-threaded apartment of COM. zenity asks for a multithreaded one, and
// keeps what it finds; under Wine the dialog takes neither a folder nor an
// answer there.
func enter() (leave func()) {
	runtime.LockOSThread()
	err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE)
	if err != nil && err != syscall.Errno(windows.S_FALSE) { // S_FALSE: it was one before, and counts how often
		return runtime.UnlockOSThread
	}
	return func() {
		windows.CoUninitialize()
		runtime.UnlockOSThread()
	}
}
