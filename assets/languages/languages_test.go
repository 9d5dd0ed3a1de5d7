package languages

import (
	"testing"

	"diptych/assets/packed/packedtest"
)

// The archive holds the files as they stand here.
func TestPacked(t *testing.T) {
	packedtest.Files(t, "languages.zip", Files(), "*.json")
}
