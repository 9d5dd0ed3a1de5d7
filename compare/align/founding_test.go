package align

import (
	"strings"
	"testing"

	"diptych/compare/text"
	"diptych/seeds"
)

// founding is the founding article whose name begins with that.
func founding(t testing.TB, name string) *text.Document {
	t.Helper()
	for _, a := range seeds.Founding() {
		if strings.HasPrefix(a.Name, name) {
			return a.Document()
		}
	}
	t.Fatalf("no founding article %s", name)
	return nil
}
