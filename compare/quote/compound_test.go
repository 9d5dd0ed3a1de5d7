package quote_test

import (
	"testing"

	"diptych/compare/quote"
	"diptych/compare/text"
)

// A noun between a name and the noun it belongs to is no verb of the name's.
func TestCompounded(t *testing.T) {
	hold(t, []ruleCase{
		{"a protest march", "The Texas protest march that began at noon was watched by 200 people.", "The Texas | protest | ~march that began at noon was watched by 200 people"},
		{"a march marking", "The Texas protest march marking the end of the strike was watched by 200 people.", "The Texas | protest | ~march marking the end of the strike was watched by 200 people"},
		{"an office is", "The Texas claim office is watched by 200 people.", "The Texas | claim | ~office is watched by 200 people"},
		{"a state claims", "Texas claims the march that began at noon was watched by 200 people.", "Texas | claims | the march that began at noon was watched by 200 people"},
		{"a team claims", "The Saints claim the march that began at noon is late.", "The Saints | claim | the march that began at noon is late"},
		{"a paper reports", "The Ashton Times reports prices that began to rise are falling.", "The Ashton Times | reports | prices that began to rise are falling"},
		{"in March", "The mayor said in March that the boats were late.", "The mayor | said | that the boats were late"},
	})
}

// Nor is what such a noun stands for what the name thinks.
func TestCompoundIsNoAttitude(t *testing.T) {
	for _, source := range []string{"The Texas protest march that began at noon was watched by 200 people.", "The Texas protest march marking the end of the strike was watched by 200 people."} {
		for _, a := range quote.Attributions(text.Parse(source + "\n")) {
			if a.Act != "" {
				t.Errorf("%s: an act, %q", source, a.Act)
			}
		}
	}
}
