package frame

import (
	"fmt"
	"strings"
	"testing"

	"diptych/compare/text"
)

// Figures that are one lie on one shelf or on two side by side, and shelves are
// so many that few lie on each.
func TestShelvesHoldWhatIsOne(t *testing.T) {
	var source strings.Builder
	for i := range 400 {
		n := 20 + i*i/50
		fmt.Fprintf(&source, "About %d protesters came. They paid $%d million for %d boats, nearly %d percent more, on %d May. Some %d fishermen sailed %d miles.\n\n", n, n, n+1, i, 1+i%28, n, n)
	}
	d := text.Parse("The mill\n\n" + source.String())
	list := figuresIn(d, text.Span{End: len(d.Source)})
	lying, same := map[shelf]int{}, 0
	for i := range list {
		f := &list[i]
		at := shelfOf(f)
		lying[at]++
		for k := range list[:i] {
			g := &list[k]
			if !f.is(g) {
				continue
			}
			same++
			if o := shelfOf(g); o.kind != at.kind || o.key != at.key || max(o.size-at.size, at.size-o.size) > 1 {
				t.Fatalf("%q lies on %v, %q on %v", d.Text(f.Span), at, d.Text(g.Span), o)
			}
		}
	}
	if len(list) < 2000 || same < len(list) {
		t.Fatalf("%d figures, %d pairs of them are one", len(list), same)
	}
	for at, n := range lying {
		if at.kind != Day && n > len(list)/10 {
			t.Errorf("%d of %d figures lie on %v", n, len(list), at)
		}
	}
}
