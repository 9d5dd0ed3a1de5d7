//go:build ci || no_glfw

package window

// screen is not known where there is none.
func screen() (width, height int) { return 0, 0 }
