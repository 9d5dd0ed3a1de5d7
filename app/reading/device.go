package reading

import (
	"strings"

	"diptych/compare/frame"
)

// rule is what a device looks for and what a reader should know of it, in
// paragraphs; the first says what the thing is.
func rule(device string) (paragraphs []string) {
	for _, p := range strings.Split(devices[device].Doc, "\n\n") {
		paragraphs = append(paragraphs, L(p))
	}
	return paragraphs
}

// devices is the engine's table of devices by name.
var devices = func() map[string]frame.Device {
	m := map[string]frame.Device{}
	for _, d := range frame.Devices() {
		m[d.Name] = d
	}
	return m
}()
