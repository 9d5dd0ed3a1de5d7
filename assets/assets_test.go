package assets

import (
	"bytes"
	"os"
	"testing"
)

// What is carried packed is the file beside it.
func TestSerif(t *testing.T) {
	for name, face := range map[string]func() []byte{"Regular": SerifRegular, "Bold": SerifBold} {
		want, err := os.ReadFile("fonts/NotoSerif-" + name + ".ttf")
		if err != nil || !bytes.Equal(face(), want) {
			t.Errorf("%s: another file (%v): pack it anew, see packed.Block", name, err)
		}
	}
}
