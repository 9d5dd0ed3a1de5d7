package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"diptych/compare/text"
)

const story = "Russia, the United States and Syria"

var founding = []struct {
	name, sha256 string // of the text as it came
	fields       text.Fields
	inferred     string // the field that Basis accounts for
}{
	{"000-all-out-war.md", "5d15fd0e2649ab1045bbdcaf1b6d7e05bc6741ea972009eac1e432632f7911a3", text.Fields{
		Title: "Russia’s Lavrov Warns: All-Out War would be U.S. Responsibility",
		Date:  "2016-02-13",
		Story: story,
	}, "date"},
	{"001-kerry-to-lavrov.md", "df491faf74577e265a6488ff43e05ddea58575476ce4b892bfe1d6e579c9044e", text.Fields{
		Title:  "Kerry to Lavrov: Russia must stop Assad strikes",
		Outlet: "Press TV",
		Story:  story,
	}, ""},
	{"002-incidents.md", "74a777f79b87810e9808b9e3bcffc3c0fddc38abcd642a0cc4f0befa12644514", text.Fields{
		Title:  "Lavrov Warns of 'Incidents' Between U.S. and Russian Military in Syria",
		Outlet: "The Moscow Times",
		Date:   "2015-09-11",
		URL:    "https://www.themoscowtimes.com/2015/09/11/lavrov-warns-of-incidents-between-us-and-russian-military-in-syria-a49496",
		Story:  story,
	}, "outlet"},
	{"003-rein-in.md", "444c094d372177092d5ed72353fad4645e39408eab343801f14be149ee72656a", text.Fields{
		Title:    "Kerry demands Russia rein in Syrian forces",
		Agency:   "AFP",
		Dateline: "WASHINGTON, UNITED STATES",
		Story:    story,
	}, ""},
	{"004-us-suspends.md", "9ca8e699612137d41d3047317c1d8042b143a1c06be7fe9c33eb2c7c05522a28", text.Fields{
		Title:  "US Suspends Diplomatic Relations With Russia On Syria",
		Outlet: "Zero Hedge",
		Byline: "Tyler Durden",
		Date:   "2016-10-03T13:04",
		Story:  story,
	}, "outlet"},
}

func TestFounding(t *testing.T) {
	list := Founding()
	if len(list) != len(founding) {
		t.Fatalf("%d articles, want %d", len(list), len(founding))
	}
	for i, want := range founding {
		a := list[i]
		if a.Name != want.name {
			t.Errorf("name %q, want %q", a.Name, want.name)
		}
		if sum := sha256.Sum256([]byte(a.Source)); hex.EncodeToString(sum[:]) != want.sha256 {
			t.Errorf("%s: the text is not as it came", a.Name)
		}
		if a.Fields != want.fields {
			t.Errorf("%s: fields\n%+v, want\n%+v", a.Name, a.Fields, want.fields)
		}
		if field, _, _ := strings.Cut(a.Basis, " inferred: "); field != want.inferred {
			t.Errorf("%s: basis %q, want one for %q", a.Name, a.Basis, want.inferred)
		}
		if len(a.Notes) > 0 {
			t.Errorf("%s: %q", a.Name, a.Notes)
		}
	}
}

func BenchmarkFounding(b *testing.B) {
	for b.Loop() {
		Founding()
	}
}
