package quote_test

import (
	"strings"
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// For whom he stands in the last row of a text, "" where that is not clear.
func TestWhomHeMeans(t *testing.T) {
	for _, tt := range []struct{ rule, source, want string }{
		{"behind what is called by a name", "Senator John Lund asserted that the Berg administration had failed the boats. “We did not help them,” he said.", "John Lund"},
		{"behind another", "Senator John Lund asserted that Carl Berg had failed the boats. “We did not help them,” he said.", ""},
		{"behind another with his office", "Senator John Lund asserted that Carl Berg – leader of the crew – had failed the boats. “We did not help them,” he said.", ""},
		{"behind the owner of a subject", "Carl Tench was sacked in May, the council said. Jim Berg's questions put that to the test. He said he was late.", ""},
		{"behind an owner", "Carl Tench was sacked in May, the council said. Tench disliked Jim Berg's questions. He said the crew was late.", "Carl Tench"},
		{"behind an owner who is told of with him", "Carl Tench was sacked in May, the council said. Jim Berg's questions angered Tench. He said the crew was late.", "Carl Tench"},
		{"behind an owner in the subject", "Carl Tench spoke of his book in May. One of Jim Berg's best jokes came when he said the crew was late.", ""},
		{"behind no owner in the subject", "Carl Tench spoke of his book in May. One of the best jokes came when he said the crew was late.", "Carl Tench"},
	} {
		as := quote.Attributions(text.Parse("The harbor in winter\n\n" + tt.source + "\n"))
		if len(as) == 0 {
			t.Errorf("%s: %s\nno row", tt.rule, tt.source)
		} else if got := strings.TrimSpace(as[len(as)-1].Speaker); got != tt.want {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.rule, tt.source, got, tt.want)
		}
	}
}
