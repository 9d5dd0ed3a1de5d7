package reuse

import (
	"strings"
	"testing"

	"diptych/compare/text"
)

// The quoted words are wanted in brackets, doubtful ones in braces.
func TestQuotations(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"straight", `He said: "We go." And went.`, `He said: "[We go.]" And went.`},
		{"curly", `He said: “We go.” And went.`, `He said: “[We go.]” And went.`},
		{"made of two", "He said: ``We go.'' And went.", "He said: ``[We go.]'' And went."},
		{"glued", `"We go."Kirby left. "They stay," he said.`, `"[We go.]"Kirby left. "[They stay,]" he said.`},
		{"no quotation", `The mayors' plan isn't theirs. It's the voters'.`, `The mayors' plan isn't theirs. It's the voters'.`},
		{"single marks", `The 'freedom fighters' fled.`, `The '[freedom fighters]' fled.`},
		{"inches", `A 12" pipe burst near the 10" one.`, `A 12" pipe burst near the 10" one.`},
		{"left open", "\"One ends here.\n\n\"Two ends here,\" he said.", "\"[One ends here.]\n\n\"[Two ends here,]\" he said."},
		{"never closed", "He said: \"We go.\n\nNobody went there at all.", "He said: \"{We go.}\n\nNobody went there at all."},
		{"opened twice", `He said "we go and "they stay" there.`, `He said "{we go and }"[they stay]" there.`},
		{"not UTF-8", "'\xff' is \"\xfe\" too", "'\xff' is \"[\xfe]\" too"},
	} {
		d := &text.Document{Source: c.source}
		at := 0
		for p := range strings.SplitSeq(c.source, "\n\n") {
			d.Paragraphs = append(d.Paragraphs, text.Paragraph{Span: text.Span{Start: at, End: at + len(p)}})
			at += len(p) + 2
		}
		var got strings.Builder
		end := 0
		for _, q := range quotations(d) {
			marks := "{}"
			if q.sure {
				marks = "[]"
			}
			got.WriteString(c.source[end:q.Start] + marks[:1] + d.Text(q.Span) + marks[1:])
			end = q.End
		}
		got.WriteString(c.source[end:])
		if got.String() != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.name, got.String(), c.want)
		}
	}
}
