package notebook

import (
	"testing"

	"diptych/app/kit/kittest"
)

func TestMain(m *testing.M) { kittest.Main(m) }
