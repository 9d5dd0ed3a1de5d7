package app

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

// explain says why the program ends. A program without a console has nowhere
// to write on Windows, so it is a message box there.
func explain(message string) {
	fmt.Fprintln(os.Stderr, message)
	words, err := syscall.UTF16PtrFromString(message)
	title, err2 := syscall.UTF16PtrFromString("Diptych")
	if err != nil || err2 != nil {
		return
	}
	const iconError = 0x10
	box := syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW")
	_, _, _ = box.Call(0, uintptr(unsafe.Pointer(words)), uintptr(unsafe.Pointer(title)), iconError)
}
