package frame_test

import (
	"strings"
	"testing"

	"diptych/compare/frame"
)

func TestEveryDeviceHasATitleOfItsOwn(t *testing.T) {
	of := map[string]string{}
	for _, d := range frame.Devices() {
		title := frame.Title(d.Name)
		if title == "" || strings.Contains(title, "-") || of[title] != "" {
			t.Errorf("%s is called %q, as %q is", d.Name, title, of[title])
		}
		of[title] = d.Name
	}
	for name, want := range map[string]string{"": "", "x": "X", "a-new-one": "A new one", "agency": "Who did it"} {
		if got := frame.Title(name); got != want {
			t.Errorf("%q is called %q", name, got)
		}
	}
}
