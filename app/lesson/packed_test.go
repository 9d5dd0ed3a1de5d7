package lesson

import (
	"testing"

	"diptych/assets/packed/packedtest"
)

// The archive holds the files as they stand here.
func TestPacked(t *testing.T) {
	packedtest.Files(t, "lesson.zip", files(), "code.js", "page.css", "page.html", "page.js", "qti.xml", "ready/*.md", "words/*.json")
}
