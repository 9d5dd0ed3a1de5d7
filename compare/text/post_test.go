package text

import "testing"

// A post's signature is told from a sentence with a handle in it, and cut from
// the post where both stand in one line.
func TestPosts(t *testing.T) {
	for line, want := range map[string]string{
		"— Tay Bridge Trust (@taybridge) September 23, 2024": "Tay Bridge Trust",
		"--Carl Tench (@ctench) 3 May":                       "Carl Tench",
		"> — Stadt Ulm (@ulm) 3. Mai 2024":                   "Stadt Ulm",
		"Lena Holt (@lena)":                                  "Lena Holt",
		"— Lena Holt (t.me/lena)":                            "Lena Holt",
		"A post shared by Lena Holt (@lena) on Sep 23":       "Lena Holt",
		"A post shared by @lena":                             "@lena",
		"Posted by Harbour Council on Monday, May 4, 2024":   "Harbour Council",
		"Posted by hand on paper":                            "",
		"Carl Orr (@orr) left in May":                        "",
		"— Carl Orr, poet":                                   "",
		"— He said: “No” (@orr)":                             "",
	} {
		s, ok := PostedBy(line)
		if got := line[s.Start:s.End]; ok != (want != "") || ok && got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
	d := Parse("A headline\n\nThe bridge is shut for now. pic.twitter.com/Ab1 — Tay Trust (@tay) May 3, 2024\n\nSee pic.twitter.com/Ab1 for the price of bread (@tay said so).\n")
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, p.Kind.String()+" "+d.Text(p.Span))
	}
	want := []string{"headline A headline", "body The bridge is shut for now.", "debris pic.twitter.com/Ab1", "credit — Tay Trust (@tay) May 3, 2024",
		"body See pic.twitter.com/Ab1 for the price of bread (@tay said so)."}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("got %q", got)
		}
	}
}
