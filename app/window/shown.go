package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

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
