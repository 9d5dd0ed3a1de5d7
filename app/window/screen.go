//go:build !ci && !no_glfw

package window

import "github.com/go-gl/glfw/v3.4/glfw"

// screen is the room in pixels that the desktop leaves to windows on the screen
// where they open; 0, 0 where it is not known. Fyne does not tell it. It is to be
// asked once a window has been shown.
func screen() (width, height int) {
	m := glfw.GetPrimaryMonitor()
	if m == nil {
		return 0, 0
	}
	_, _, width, height = m.GetWorkarea()
	return width, height
}
