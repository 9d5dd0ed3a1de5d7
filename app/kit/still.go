package kit

import (
	"reflect"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Refresh draws the field, its caret standing still: to have it blink, Fyne
// draws the whole window sixty times a second for as long as a field has the
// keyboard.
func (f *Field) Refresh() {
	f.Entry.Refresh()
	caret, blink := blinking(&f.Entry)
	if blink == nil {
		return
	}
	blink.Stop()
	if ink := ColorOf(ColorAccent); caret.FillColor != ink {
		caret.FillColor = ink
		caret.Refresh()
	}
}

// blinking is the caret of an entry and what makes it blink; both nil where the
// entry has not the keyboard. Fyne 2.8 shows them to nobody; should it keep
// them otherwise, the caret blinks.
func blinking(e *widget.Entry) (caret *canvas.Rectangle, blink *fyne.Animation) {
	a := reflect.ValueOf(e).Elem().FieldByName("cursorAnim")
	if a.Kind() != reflect.Pointer || a.IsNil() {
		return nil, nil
	}
	caret, blink = part[canvas.Rectangle](a, "cursor"), part[fyne.Animation](a, "anim")
	if caret == nil || blink == nil {
		return nil, nil
	}
	return caret, blink
}

// part is what a field of a struct points to, nil where it is not of that type.
func part[T any](of reflect.Value, name string) *T {
	v := of.Elem().FieldByName(name)
	if !v.IsValid() || v.Type() != reflect.TypeFor[*T]() {
		return nil
	}
	return (*T)(unsafe.Pointer(v.Pointer()))
}
