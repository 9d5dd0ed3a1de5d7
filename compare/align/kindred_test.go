package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"diptych/compare/text"
)

// Of articles whose terms are known to be near before their statements are compared, two
// statements are as near as of others, to the last bit.
func TestKindredAreAsNear(t *testing.T) {
	var all []*text.Document
	for _, name := range []string{"000", "001", "002", "003", "004"} {
		all = append(all, founding(t, name))
	}
	r := rand.New(rand.NewPCG(5, 15))
	for range 12 {
		all = append(all, text.Parse(portNews(r)))
	}
	met := 0
	for i, a := range all {
		for k, b := range all {
			if min(i, k) < 5 && max(i, k) > 6 {
				continue
			}
			met += asNear(t, Read(a, nil), Read(b, nil))
		}
	}
	if met == 0 {
		t.Error("no terms are near")
	}
}

// asNear measures each statement of a beside each of b in both ways, and returns how many
// terms are near to one of the other article.
func asNear(t *testing.T, a, b *Article) (met int) {
	t.Helper()
	v := newVocabulary(a, b)
	as, bs := v.statements(0), v.statements(1)
	known := overlap{kindred: v.kindred(v.held(as), v.held(bs))}
	for _, kins := range known.kindred.of {
		met += min(1, len(kins))
	}
	var asMet overlap
	for i := range as {
		for k := range bs {
			if got, want := v.soft(&as[i], &bs[k], &known), v.soft(&as[i], &bs[k], &asMet); got != want {
				t.Errorf("%q beside %q: %v, as they meet %v", as[i].text(), bs[k].text(), got, want)
			}
		}
	}
	return met
}

// portNews is an article of words that are near in meaning or spelling, and of others.
func portNews(r *rand.Rand) string {
	words := strings.Fields("boat ferry ship vessel harbour port quay pier mayor councillor minister official said told killed wounded injured dead" +
		" soldiers troops police shut closed open reopened Tartus Tartous Portvale Portvaal Ångström Angstrom Olsen Olssen the of not 27 12 naïve mot-dit порт порту")
	var b strings.Builder
	b.WriteString("News of the port\n\n")
	for range 3 + r.IntN(12) {
		for i := range 1 + r.IntN(14) {
			if i > 0 {
				b.WriteByte(' ')
			}
			if r.IntN(9) == 0 {
				fmt.Fprintf(&b, "Portvalemoor%c", 'a'+r.IntN(5))
			} else {
				b.WriteString(words[r.IntN(len(words))])
			}
		}
		b.WriteString(".\n\n")
	}
	return b.String()
}
