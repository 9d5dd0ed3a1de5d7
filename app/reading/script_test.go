package reading

import (
	"slices"
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
		{"𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪.\n", english, "Article A is"},
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

func TestLettersWithoutAFont(t *testing.T) {
	english, mixed := "Talks began in Geneva.\n\nНичего не решено. Ἀθῆναι.\n", "会談が始まった 서울 talks\n"
	for _, c := range []struct {
		a, b string
		has  string // letters of the system's fonts
		want string
	}{
		{english, english, "", ""},
		{english, mixed, "会談が始まった서울", ""},
		{english, mixed, "会談始", "the Japanese letters and Korean letters of article B"},
		{mixed, mixed, "", "the Chinese characters, Japanese letters and Korean letters of both articles"},
		{"ข่าววันนี้", english, "", "the Thai letters of article A"},
	} {
		r := New(compare.Documents(text.Parse(c.a), text.Parse(c.b)))
		var undrawn [2][]rune
		for s := A; s <= B; s++ {
			undrawn[s] = slices.DeleteFunc(r.Foreign(s), func(x rune) bool { return strings.ContainsRune(c.has, x) })
		}
		r.SetUndrawn(undrawn)
		got := ""
		for _, p := range r.Summary() {
			if strings.HasPrefix(p.Text, "This computer has no font") {
				got = p.Text
			}
		}
		if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
			t.Errorf("%q: %q, want %q", c.b, got, c.want)
		}
	}
}
