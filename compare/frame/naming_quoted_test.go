package frame

import (
	"testing"

	"diptych/compare/text"
)

// A name that judges and stands in quotations alone tells how an article names the thing
// only where its own voice has no plain name of it.
func TestNamedInQuotationsAlone(t *testing.T) {
	const (
		head  = "Mayor of Orlo is angry\n\nThe mayor of Orlo, Pavel Hecht, spoke on Monday of the papers that the council put out.\n\n"
		plain = head + "The judge began the probe of the harbour sale in May. The probe found that the mayor met the buyer twice.\n"
		cited = head + "The papers tell of the sale of the harbour. Hecht wrote on Monday: “The witch hunt of the judge is over. This witch hunt has cost us all too much.”\n"
	)
	for _, x := range []struct {
		name, b string
		want    bool
	}{
		{"only the mayor names it", cited, true},
		{"the article names it too", cited + "\nThe investigation began in March and cost a million.\n", false},
	} {
		c := caseOf(text.Parse(plain), text.Parse(x.b))
		c.A.Study()
		c.B.Study()
		var got []string
		for _, f := range naming.Find(c) {
			got = append(got, f.Claim.String())
		}
		if (len(got) > 0) != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}
