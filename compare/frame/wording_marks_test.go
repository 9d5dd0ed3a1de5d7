package frame

import (
	"testing"

	"diptych/compare/text"
)

// Words that only the mark of a quotation parts are not one word in a claim, and those that
// a mark does not part stay as they are.
func TestWordsPartedByMarks(t *testing.T) {
	for _, x := range []struct{ source, without, with string }{
		{"The pier is shut”Lund left.", "The pier is shut Lund left", "The pier is shut Lund left"},
		{"Lund said“no”and left.", "Lund said no and left", "Lund said 'no' and left"},
		{"“We stay.”Lund left.", "We stay. Lund left", "'We stay.' Lund left"},
		{"Lund said:“We stay.", "Lund said: We stay", "Lund said: 'We stay'"},
		{"Lund spoke of “no” plan.", "Lund spoke of no plan", "Lund spoke of 'no' plan"},
		{"A “pier”-like thing of anti-“pier” men.", "A pier-like thing of anti-pier men", "A 'pier'-like thing of anti-'pier' men"},
		{"«Oui» or «non»/«peut-être».", "Oui or non/peut-être", "'Oui' or 'non'/'peut-être'"},
	} {
		d := text.Parse(x.source)
		all := text.Span{Start: 0, End: len(d.Source)}
		if got := quoted(d, all, matterWords); string(got) != x.without {
			t.Errorf("%s: without its marks %q, want %q", x.source, string(got), x.without)
		}
		if got := marked(d, all, matterWords); string(got) != x.with {
			t.Errorf("%s: with its marks %q, want %q", x.source, string(got), x.with)
		}
	}
}
