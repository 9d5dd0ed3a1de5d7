package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// noWindow is what a reader is told whose computer cannot draw the window.
const noWindow = "Diptych could not open its window: it needs OpenGL 2.1, which this computer or remote session does not offer.\n" +
	"Install the graphics driver of the computer’s maker, or turn on 3D acceleration in the virtual machine."

// shown reports whether w has a window on the desktop. Fyne only logs the
// failure when there is no OpenGL driver, and would then run on unseen.
func shown(w fyne.Window) bool {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return true // not a window of the desktop: a test
	}
	has := true
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.WindowsWindowContext:
			has = c.HWND != 0
		case driver.X11WindowContext:
			has = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			has = c.WaylandSurface != 0
		case driver.MacWindowContext:
			has = c.NSWindow != 0
		}
	})
	return has
}
