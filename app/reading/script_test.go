package reading

import (
	"strings"
	"testing"

	"diptych/compare"
	"diptych/compare/text"
)

func TestWhatIsWrittenFromRightToLeftIsSaid(t *testing.T) {
	const hebrew = "ראש הממשלה אמר היום כי \"המלחמה נגמרה\" ויש 25 נפגעים.\n"
	const arabic = "قال الرئيس اليوم إن الحرب انتهت وإن المدينة آمنة.\n"
	const english = "The minister said שלום, which means peace, and left.\n"
	for _, c := range []struct{ a, b, want string }{
		{hebrew, english, "Article A is"}, {english, arabic, "Article B is"}, {hebrew, arabic, "Both articles are"}, {english, english, ""},
		{"Новости дня.\n", "外交部发言人表示。\n", ""}, {"", "25\n", ""},
	} {
		r := New(compare.Documents(text.Parse(c.a), text.Parse(c.b)))
		got := ""
		for _, p := range r.Summary() {
			if strings.Contains(p.Text, "right to left") {
				got = p.Text
			}
		}
		if !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%q beside %q: says %q", c.a, c.b, got)
		}
	}
}
