package quote

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/text"
)

// Of many speakers each is set beside the few whom it may be, not beside all.
func TestRollAsksFew(t *testing.T) {
	const n = 400
	var source strings.Builder
	for i := range n {
		fmt.Fprintf(&source, "Chairman Ann Lu%ca%ca said it was late.\n\n", 'b'+i%20, 'b'+i/20)
	}
	cast, says := Read(text.Parse("The mill\n\n" + source.String()))
	r := cast.rollOf(says)
	if len(r.speakers) < n {
		t.Fatalf("%d speakers of %d", len(r.speakers), n)
	}
	asked := 0
	for _, s := range r.speakers {
		asked += len(r.alike[oneCase(s)]) + len(r.surnamed[lastWord(s)]) + len(r.bearers(s, lastWord(s))) + len(r.press(s)) + len(r.coupled[s])
	}
	if asked < n || asked > 4*n {
		t.Errorf("%d speakers were set beside %d", len(r.speakers), asked)
	}
}
