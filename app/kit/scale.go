package kit

import (
	"math"

	"fyne.io/fyne/v2"
)

// Scaled is a measure of the interface, in pixels at the usual size, as large
// as the theme in use has it. The pages have a reading size of their own.
func Scaled(v float32) float32 {
	k := Scale()
	if k == 1 {
		return v
	}
	return Whole(v * k)
}

// Scale is by how much the theme enlarges the interface.
func Scale() float32 {
	if t, ok := fyne.CurrentApp().Settings().Theme().(*Theme); ok {
		return t.scale()
	}
	return 1
}

// Measures that controls and lists share, in pixels at the usual size.
const (
	RowPad      = float32(14) // left and right of what stands in a list or above it
	ControlText = float32(12) // of the words on a small control
	BarInset    = float32(14) // left and right of what stands in a bar across the window
)

// Whole is the whole pixel nearest to v.
func Whole(v float32) float32 { return float32(math.Round(float64(v))) }
